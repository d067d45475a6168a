// Address space for the machine's stacks and the modules' slots: reserved at once, paid for page by page.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Room for `capacity` values, all undefined; pages cost memory once they are written to.
///
/// A fresh mapping is zero, and an undefined value is all zeros.
func reserveMemory(_ capacity: Int) -> UnsafeMutablePointer<Value> {
  reserve(bytes: capacity * MemoryLayout<Value>.stride).bindMemory(
    to: Value.self, capacity: capacity)
}

/// Room for the records of running calls.
func reserveActivations() -> UnsafeMutablePointer<Activation> {
  reserve(bytes: Context.activationCapacity * MemoryLayout<Activation>.stride)
    .bindMemory(to: Activation.self, capacity: Context.activationCapacity)
}

/// Gives reserved room back.
func unreserve(_ memory: UnsafeMutableRawPointer, bytes: Int) {
  munmap(memory, bytes)
}

private func reserve(bytes: Int) -> UnsafeMutableRawPointer {
  #if canImport(Darwin)
  let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
  #else
  let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
  #endif
  let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
  if let memory, memory != MAP_FAILED { return memory }
  // Without address space the best left is ordinary memory, cleared by hand.
  let fallback = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
  memset(fallback, 0, bytes)
  return fallback
}

// MARK: Large blocks

/// A block from the C library, 16-byte aligned, uninitialised.
func allocateLarge(_ size: Int) -> UnsafeMutableRawPointer {
  malloc(size) ?? .allocate(byteCount: size, alignment: 16)
}

/// A block of `allocateLarge` with another size, its contents kept; the old address is void.
func resizeLarge(_ block: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
  realloc(block, size) ?? .allocate(byteCount: size, alignment: 16)
}

/// Gives a block of `allocateLarge` back.
func freeLarge(_ block: UnsafeMutableRawPointer) { free(block) }

/// Nanoseconds of a clock that never goes back.
func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// C's `pow` and `fmod`, which Swift's standard library does not offer by themselves.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
func remainder(_ a: Double, _ b: Double) -> Double { fmod(a, b) }
