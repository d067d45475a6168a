# make learn   installs what is missing, builds, opens the course
# make test    the same, then every test, every lesson, and the style checks
# make build   leaves the binary at .build/release/glia
# make lint    formatting, the direction of imports, embedded files up to date
# make sanitize   the C kernels under the address, undefined behaviour and thread sanitizers
# make sweep   every float through the functions of one element: how far from the exact value
# make bench   the yardsticks against CPython + PyTorch (PYTHON=… names one that has torch)
# make docs    writes docs/operations.md from the catalogue (PYTHON=… names one that has torch)
# make fuzz    random programs against CPython, mutated ones through the compiler (MINUTES=30 SEED=1)
# make embed   renews the list of embedded files after one was added or removed

SWIFT ?= swift
PYTHON ?= python3
MINUTES ?= 30
SEED ?= 1
# The one apt's packages are for: it drives the tests of the terminal.
SYSTEM_PYTHON := $(firstword $(wildcard /usr/bin/python3) python3)
GLIA = .build/release/glia
OS := $(shell uname -s)

# The import check makes an arrow that points up between modules an error.
FLAGS = -c release --explicit-target-dependency-import-check error
# One static file that starts in a millisecond, without its symbols (-s), which are more than half of
# it; macOS has no static C library.
ifeq ($(OS),Linux)
LINK = --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
endif

.PHONY: learn test build lint bench sanitize sweep docs fuzz embed dependencies clean

learn: build
	$(GLIA) learn

build: dependencies
	$(SWIFT) build $(FLAGS) $(LINK) --product glia

# Tests run on the optimised code, built beside the binary's: the static link wants other flags. They
# run one at a time: the engine's random stream, modes and caches belong to the process.
test: build lint
	@SWIFT=$(SWIFT) sh scripts/dependencies tests
	$(SYSTEM_PYTHON) Tests/Screens/test_prompt.py
	$(GLIA) test lessons
	$(SWIFT) test $(FLAGS) -Xswiftc -enable-testing --scratch-path .build-test --no-parallel

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	sh Sources/CEmbedded/generate.sh --check

bench: build
	$(PYTHON) bench/compare.py $(GLIA) bench/lang.py bench/tensor.py bench/index.py bench/train.py --python $(PYTHON)

# The examples' programs come from the catalogue, their outputs from PyTorch, the page from both.
docs: dependencies
	WRITE_EXAMPLES=1 $(SWIFT) test --no-parallel --filter OperationsPageTests
	$(PYTHON) Tests/Conformance/record.py 'operations/*'
	WRITE_PAGE=1 $(SWIFT) test --no-parallel --filter OperationsPageTests

# clang as the Swift toolchain brings it: the kernels use its vector extensions.
SWIFT_ROOT = $(patsubst %/bin/,%,$(dir $(shell command -v $(SWIFT))))
CLANG = $(firstword $(wildcard $(SWIFT_ROOT)/bin/clang) clang)
KERNEL_CASES = $(filter-out %/sweep.c,$(wildcard Tests/CKernelCases/*.c))
KERNELS = $(wildcard Sources/CKernels/*.c)
KERNEL_FLAGS = -O1 -g -fno-omit-frame-pointer -Wall -ITests/CKernelCases/include -ISources/CKernels/include
ifeq ($(OS),Linux)
KERNEL_LIBRARIES = -fuse-ld=lld -lm -lpthread
# The toolchain's thread sanitizer knows libdispatch.
THREAD_LIBRARIES = -L$(SWIFT_ROOT)/lib/swift/linux -ldispatch -lBlocksRuntime -Wl,-rpath,$(SWIFT_ROOT)/lib/swift/linux
endif

sanitize:
	mkdir -p .build/kernels
	$(CLANG) $(KERNEL_FLAGS) -fsanitize=address,undefined -fno-sanitize-recover=all $(KERNEL_CASES) $(KERNELS) -o .build/kernels/address $(KERNEL_LIBRARIES)
	.build/kernels/address
	$(CLANG) $(KERNEL_FLAGS) -fsanitize=thread $(KERNEL_CASES) $(KERNELS) -o .build/kernels/thread $(KERNEL_LIBRARIES) $(THREAD_LIBRARIES)
	TSAN_OPTIONS=halt_on_error=1 .build/kernels/thread

sweep:
	mkdir -p .build/kernels
	$(CLANG) -O2 -Wall -ISources/CKernels/include Tests/CKernelCases/sweep.c $(KERNELS) -o .build/kernels/sweep $(KERNEL_LIBRARIES)
	.build/kernels/sweep

fuzz: build
	-$(PYTHON) Tests/Fuzz/fuzz.py --glia $(GLIA) --minutes $(MINUTES) --seed $(SEED) --out .build/fuzz
	GLIA_FUZZ_SECONDS=$$(($(MINUTES) * 60)) GLIA_FUZZ_SEED=$(SEED) GLIA_FUZZ_LAST=.build/fuzz/last.py \
	  $(SWIFT) test $(FLAGS) -Xswiftc -enable-testing --scratch-path .build-test --filter Mutations

embed:
	sh Sources/CEmbedded/generate.sh

dependencies:
	@SWIFT=$(SWIFT) sh scripts/dependencies

clean:
	rm -rf .build .build-test
