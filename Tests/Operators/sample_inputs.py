"""The sample inputs of PyTorch's own operator suite, through Glia.

PyTorch tests itself with `op_db`: for each operation, sample inputs of many shapes, dtypes and options.
This command writes each sample as a small program of the common language, runs it under Glia, and
compares shape, dtype, values and gradients with what PyTorch computes; the inputs that must fail are
compared by the type and text of the error.

It needs a Python with torch:

    python Tests/Operators/sample_inputs.py [NAME-PATTERN…] [--glia BINARY] [--dtype float32]
        [--limit N] [--all | --rest] [--examples N] [--scripts DIR] [--record DIR]
        [--variant function] [--second] [--noncontiguous] [--reference] [--aliases]

Without patterns it runs the operations of a first course in deep learning (`NAMES`), with `--all` the
whole of `op_db`. A pattern is a part of a name, or `=name` for exactly that one. The table has one line per
operation: samples, right, refused (an error that names what is not there), failed (another error where
PyTorch has none), wrong (another result), crashed, and for the error inputs: how many, the same text, the
same type, refused, other. `--second` compares second derivatives too, `--noncontiguous` runs the samples with
other strides, `--reference` PyTorch's larger sets (broadcasting, special values), `--aliases` the other
names of an operation instead of its own. `--record DIR` writes a few right samples per operation as a program and the
output Glia must print, which the project's tests run without PyTorch.
"""
import argparse
import collections
import fnmatch
import math
import os
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
import torch  # noqa: E402
from torch.overrides import TorchFunctionMode, resolve_name  # noqa: E402

torch.set_num_threads(1)

NAMES = """
add sub rsub mul div true_divide floor_divide pow float_power neg positive abs exp exp2 expm1 log log1p log2
log10 sqrt rsqrt square sin cos tan asin acos atan atan2 sinh cosh tanh sigmoid sign floor ceil round trunc
frac clamp clamp_min clamp_max maximum minimum where fmod remainder reciprocal erf lerp logit nan_to_num
eq ne lt le gt ge logical_and logical_or logical_xor logical_not bitwise_and bitwise_or bitwise_xor
bitwise_not bitwise_left_shift bitwise_right_shift isnan isinf isfinite isclose allclose equal
__radd__ __rdiv__ __rmul__ __rsub__ __rpow__ __rmod__ __rmatmul__ __rand__ __ror__ __rxor__ addcmul addcdiv
nn.functional.relu nn.functional.leaky_relu nn.functional.prelu nn.functional.elu nn.functional.selu
nn.functional.celu nn.functional.gelu nn.functional.silu nn.functional.mish nn.functional.softplus
nn.functional.softsign nn.functional.hardtanh nn.functional.relu6 nn.functional.hardswish
nn.functional.hardsigmoid nn.functional.tanhshrink nn.functional.logsigmoid nn.functional.softmin softmax
log_softmax nn.functional.threshold nn.functional.glu nn.functional.softshrink nn.functional.hardshrink
sum mean prod var std var_mean std_mean amax amin aminmax max min argmax argmin median logsumexp norm all any
count_nonzero cumsum cumprod cummax cummin unique unique_consecutive bincount histc mode nansum nanmean
matmul mm bmm mv dot outer addmm addmv addbmm baddbmm einsum linalg.norm linalg.vector_norm tril triu diag
diagonal diag_embed trace tensordot inner
view view_as reshape reshape_as flatten unflatten ravel transpose t T mT permute movedim squeeze unsqueeze
expand expand_as repeat repeat_interleave tile cat stack hstack vstack split split_with_sizes chunk
tensor_split unbind roll flip fliplr flipud rot90 narrow select unfold contiguous as_strided broadcast_to
broadcast_tensors meshgrid atleast_1d atleast_2d atleast_3d clone
__getitem__ index_put gather scatter scatter_add index_select index_add index_fill index_copy masked_fill
masked_select masked_scatter take take_along_dim nonzero argwhere sort msort argsort topk kthvalue
searchsorted bucketize
arange linspace logspace eye zeros ones full empty zeros_like ones_like full_like empty_like new_zeros
new_ones new_full new_empty scalar_tensor rand_like randn randn_like randint randint_like normal bernoulli
multinomial uniform exponential fill zero_ item tril_indices triu_indices
bool byte char short int long float double to
nn.functional.linear nn.functional.bilinear nn.functional.embedding nn.functional.one_hot
nn.functional.conv1d nn.functional.conv2d nn.functional.conv_transpose1d nn.functional.conv_transpose2d
nn.functional.max_pool1d nn.functional.max_pool2d nn.functional.avg_pool1d nn.functional.avg_pool2d
nn.functional.adaptive_avg_pool1d nn.functional.adaptive_avg_pool2d nn.functional.adaptive_max_pool1d
nn.functional.adaptive_max_pool2d nn.functional.batch_norm nn.functional.layer_norm nn.functional.group_norm
nn.functional.instance_norm nn.functional.rms_norm nn.functional.dropout nn.functional.dropout2d
nn.functional.interpolate nn.functional.upsample_nearest nn.functional.upsample_bilinear
nn.functional.grid_sample nn.functional.pad nn.functional.unfold nn.functional.normalize
nn.functional.cosine_similarity nn.functional.pairwise_distance
nn.functional.scaled_dot_product_attention nn.functional.pixel_shuffle nn.functional.pixel_unshuffle
nn.functional.mse_loss nn.functional.l1_loss nn.functional.smooth_l1_loss nn.functional.huber_loss
nn.functional.cross_entropy nn.functional.nll_loss nn.functional.binary_cross_entropy
nn.functional.binary_cross_entropy_with_logits nn.functional.kl_div nn.functional.hinge_embedding_loss
nn.functional.margin_ranking_loss
""".split()

DTYPES = [torch.float32, torch.float64, torch.int64, torch.bool]
# PyTorch's own tolerances for a comparison of one dtype with itself.
TOLERANCE = {torch.float32: (1.3e-6, 1e-5), torch.float64: (1e-7, 1e-7)}
# Their memory is not written: only shape and dtype can agree.
UNWRITTEN = {"empty", "empty_like", "new_empty", "empty_strided", "empty_permuted", "new_empty_strided"}
LARGEST = 20000  # elements; a program text holds every number
BATCH = 120

HEADER = '''import torch
import math
inf = math.inf
nan = math.nan


def show(value):
    if isinstance(value, torch.Tensor):
        return ("T", tuple(value.shape), str(value.dtype), value.requires_grad, value.detach().tolist())
    if isinstance(value, (tuple, list)):
        return ("L", [show(item) for item in value])
    return ("V", value)


def flat(value):
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, (tuple, list)):
        return [tensor for item in value for tensor in flat(item)]
    return []


def weights(tensor):
    numbers = [(i * 7 + 3) % 11 - 4.5 for i in range(tensor.numel())]
    return torch.tensor(numbers, dtype=tensor.dtype).reshape(tensor.shape)


def weighted(tensors):
    total = 0.0
    for tensor in tensors:
        if tensor is not None and tensor.requires_grad:
            total = total + (tensor * weights(tensor)).sum()
    return total


def run(number, sample, order):
    try:
        torch.manual_seed(42)
        result, leaves = sample()
        print(number, "R", repr(show(result)))
        if not order:
            return
        total = weighted(flat(result))
        if order == 2:
            grads = torch.autograd.grad(total, leaves, create_graph=True, allow_unused=True)
            print(number, "G", repr([None if grad is None else show(grad.detach()) for grad in grads]))
            grads = torch.autograd.grad(weighted(grads), leaves, allow_unused=True)
            print(number, "H", repr([None if grad is None else show(grad.detach()) for grad in grads]))
            return
        total.backward()
        print(number, "G", repr([None if leaf.grad is None else show(leaf.grad) for leaf in leaves]))
    except Exception as error:
        print(number, "E", repr((type(error).__name__, str(error))))


'''


class Unwritable(Exception):
    """A sample that the common language has no words for (complex numbers, sparse layouts)."""


DTYPE_WORDS = {
    d: str(d)
    for d in (torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float32,
              torch.float64)
}
# These are written too, so that the refusal is seen.
OTHER_DTYPES = (torch.float16, torch.bfloat16)


class Program:
    """One sample as text: tensors get names, other arguments are written in place."""

    def __init__(self):
        self.lines = []
        self.names = {}
        self.kept = []
        self.leaves = []
        self.elements = 0
        # Whether what lies beside the tensor in memory matters too.
        self.keeps_storage = False

    def tensor(self, value):
        if id(value) in self.names:
            return self.names[id(value)]
        if value.layout != torch.strided or value.is_complex() or value.is_quantized or value.is_meta:
            raise Unwritable(f"a tensor of {value.dtype}, {value.layout}")
        if value.dtype not in DTYPE_WORDS:
            raise Unwritable(f"a tensor of {value.dtype}")
        self.elements += value.numel()
        if self.elements > LARGEST:
            raise Unwritable("too many elements")
        name = f"t{len(self.kept)}"
        self.kept.append(value)
        self.names[id(value)] = name
        text = rebuilt(value.detach(), self.keeps_storage)
        if value.requires_grad:
            if not text.startswith("torch.tensor"):
                text += ".detach()"
            elif not text.endswith(")") or ")." in text or "[" in text.rsplit(")", 1)[-1]:
                text += ".detach()"
            text += ".requires_grad_()"
            self.leaves.append(name)
        self.lines.append(f"{name} = {text}")
        return name

    def argument(self, value):
        if isinstance(value, torch.Tensor):
            return self.tensor(value)
        if isinstance(value, torch.Size):
            return f"torch.Size({list(value)})"
        if value is None or isinstance(value, (bool, str)):
            return repr(value)
        if isinstance(value, (int, float)):
            return number(value)
        if isinstance(value, torch.dtype):
            if value not in DTYPE_WORDS and value not in OTHER_DTYPES:
                raise Unwritable(f"the dtype {value}")
            return str(value)
        if isinstance(value, torch.device):
            return repr(str(value))
        if isinstance(value, torch.layout) and value == torch.strided:
            return "torch.strided"
        if isinstance(value, torch.memory_format):
            return str(value)
        if isinstance(value, slice):
            return f"slice({', '.join(self.argument(v) for v in (value.start, value.stop, value.step))})"
        if value is Ellipsis:
            return "..."
        if type(value) is tuple:
            return "(" + "".join(self.argument(v) + ", " for v in value).rstrip(" ") + ")"
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            raise Unwritable("a named tuple")
        if isinstance(value, list):
            return "[" + ", ".join(self.argument(v) for v in value) + "]"
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k!r}: {self.argument(v)}" for k, v in value.items()) + "}"
        if hasattr(value, "item") and hasattr(value, "dtype"):
            return self.argument(value.item())
        raise Unwritable(f"a value of type {type(value).__name__}")

    def arguments(self, args, kwargs):
        words = [self.argument(a) for a in args]
        words += [f"{k}={self.argument(v)}" for k, v in kwargs.items()]
        return ", ".join(words)

    def call(self, path, args, kwargs):
        """The text of a call; `path` is how torch names the function."""
        if path.startswith("torch.Tensor."):
            method = path[len("torch.Tensor."):]
            if method.endswith(".__get__"):
                return f"{self.receiver(args[0])}.{method[:-8]}"
            if method == "__getitem__":
                return f"{self.receiver(args[0])}[{self.index(args[1])}]"
            if method in REFLECTED and len(args) == 2:
                left = self.argument(args[1])
                left = f"({left})" if left.startswith("-") else left
                return f"{left} {REFLECTED[method]} {self.argument(args[0])}"
            return f"{self.receiver(args[0])}.{method}({self.arguments(args[1:], kwargs)})"
        return f"{path}({self.arguments(args, kwargs)})"

    def receiver(self, value):
        return self.argument(value)

    def index(self, value):
        if isinstance(value, tuple) and value:
            return ", ".join(self.index_item(v) for v in value) + ("," if len(value) == 1 else "")
        return self.index_item(value)

    def index_item(self, value):
        if isinstance(value, slice):
            ends = [("" if v is None else self.argument(v)) for v in (value.start, value.stop)]
            return ":".join(ends) + ("" if value.step is None else f":{self.argument(value.step)}")
        return self.argument(value)

    def function(self, index, result):
        body = self.lines + [f"result = {result}", f"return result, [{', '.join(self.leaves)}]"]
        return f"def s{index}():\n" + "".join(f"    {line}\n" for line in body)


REFLECTED = {"__radd__": "+", "__rdiv__": "/", "__rtruediv__": "/", "__rmul__": "*", "__rsub__": "-",
             "__rpow__": "**", "__rmod__": "%", "__rmatmul__": "@", "__rand__": "&", "__ror__": "|",
             "__rxor__": "^"}


def number(value):
    if isinstance(value, float) and (math.isinf(value) or math.isnan(value)):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return repr(value)


def nested(values):
    if isinstance(values, list):
        return "[" + ", ".join(nested(v) for v in values) + "]"
    return number(values)


def dense(value):
    """A contiguous tensor's text."""
    dtype = str(value.dtype)
    if value.numel() == 0:
        return f"torch.zeros({tuple(value.shape)}, dtype={dtype})"
    return f"torch.tensor({nested(value.tolist())}, dtype={dtype})"


def rebuilt(value, keeps_storage=False):
    """The text of a tensor with the same strides, as a view where it is one."""
    if keeps_storage and value.untyped_storage().nbytes() != value.numel() * value.element_size():
        whole = torch.empty(0, dtype=value.dtype).set_(value.untyped_storage())
        place = f"{tuple(value.shape)}, {tuple(value.stride())}, {value.storage_offset()}"
        return f"{dense(whole)}.as_strided({place})"
    if value.is_contiguous() or value.numel() == 0:
        return dense(value)
    # Dimensions of stride 0 are one element repeated.
    if any(s == 0 and n > 1 for s, n in zip(value.stride(), value.shape)):
        base = value
        for dim, stride in enumerate(value.stride()):
            if stride == 0:
                base = base.narrow(dim, 0, 1)
        return f"{rebuilt(base)}.expand({tuple(value.shape)})"
    order = sorted(range(value.dim()), key=lambda d: -value.stride(d))
    if value.permute(order).is_contiguous():
        inverse = [order.index(d) for d in range(value.dim())]
        if value.dim() == 2:
            return f"{dense(value.permute(order))}.t()"
        return f"{dense(value.permute(order))}.permute({tuple(inverse)})"
    if order == list(range(value.dim())):
        # Every second element of the last dimension, or a corner of something larger.
        last = value.stride(-1)
        if last > 1:
            padded = value.repeat_interleave(last, dim=-1)
            if padded[..., ::last].stride() == value.stride():
                return f"{dense(padded)}[..., ::{last}]"
        if value.dim() >= 2 and last == 1:
            width = value.stride(-2)
            padded = torch.zeros(*value.shape[:-1], width, dtype=value.dtype)
            padded[..., : value.shape[-1]] = value
            if padded[..., : value.shape[-1]].stride() == value.stride():
                return f"{dense(padded)}[..., :{value.shape[-1]}]"
    size = sum((n - 1) * s for n, s in zip(value.shape, value.stride())) + 1
    storage = torch.zeros(size, dtype=value.dtype)
    storage.as_strided(value.shape, value.stride()).copy_(value)
    return f"{dense(storage)}.as_strided({tuple(value.shape)}, {tuple(value.stride())})"


class Recorder(TorchFunctionMode):
    """Writes down the outermost calls of a wrapper, so that a program can make the same ones."""

    def __init__(self, program):
        super().__init__()
        self.program = program
        self.result = None

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        path = (resolve_name(function) or "?").replace("torch.functional.", "torch.")
        if not path.startswith("torch."):
            raise Unwritable(f"a call of {path}")
        text = self.program.call(path, args, kwargs)
        result = function(*args, **kwargs)
        if not isinstance(result, torch.Tensor) and not isinstance(result, (tuple, list)):
            return result  # a size or a flag that the wrapper asked for
        name = f"r{len(self.program.lines)}"
        self.program.lines.append(f"{name} = {text}")
        if id(result) in self.program.names:
            return result  # the tensor itself, under the name it has
        self.program.kept.append(result)
        self.program.names[id(result)] = name
        for index, item in enumerate(result if isinstance(result, (tuple, list)) else []):
            self.program.kept.append(item)
            self.program.names[id(item)] = f"{name}[{index}]"
        return result


def direct_path(op):
    try:
        function = torch
        for part in op.name.split("."):
            function = getattr(function, part)
    except AttributeError:
        return None
    return "torch." + op.name if function is op.op else None


def sample_of(op, sample, variant):
    """The program of a sample and what PyTorch makes of it: (Program, text, result, error)."""
    program = Program()
    program.keeps_storage = op.name.startswith("as_strided")
    path = direct_path(op)
    with torch.random.fork_rng():
        torch.manual_seed(42)
        method = getattr(op.inplace_variant, "__name__", "") if variant == "inplace" else ""
        if variant == "function" and path is None or variant == "inplace" and (
                getattr(torch.Tensor, method, None) is not op.inplace_variant):
            recorder = Recorder(program)
            try:
                with recorder:
                    if variant == "inplace":
                        result = op.inplace_variant(sample.input.clone(), *sample.args, **sample.kwargs)
                    else:
                        result = op.op(sample.input, *sample.args, **sample.kwargs)
            except Unwritable:
                raise
            except Exception as error:
                raise Unwritable(f"a wrapper that fails: {error}")
            if id(result) not in program.names:
                if isinstance(result, (tuple, list)) and all(id(r) in program.names for r in result):
                    text = "[" + ", ".join(program.names[id(r)] for r in result) + "]"
                else:
                    raise Unwritable("a wrapper whose result is not a call's")
            else:
                text = program.names[id(result)]
            return program, text, result, None
        args, kwargs = sample.args, sample.kwargs
        if variant.startswith("alias "):
            function = torch
            for part in variant.split(" ")[1].split("."):
                function = getattr(function, part, None)
            if function is None:
                raise Unwritable("an alias that is a method only")
            text = program.call("torch." + variant.split(" ")[1], (sample.input, *args), kwargs)
            call = lambda: function(sample.input, *args, **kwargs)  # noqa: E731
        elif variant == "function":
            text = program.call(path, (sample.input, *args), kwargs)
            call = lambda: op.op(sample.input, *args, **kwargs)  # noqa: E731
        elif variant == "method":
            receiver = program.argument(sample.input)
            text = f"{receiver}.{op.name}({program.arguments(args, kwargs)})"
            call = lambda: getattr(sample.input, op.name)(*args, **kwargs)  # noqa: E731
        else:
            receiver = program.argument(sample.input)
            text = f"{receiver}.clone().{method}({program.arguments(args, kwargs)})"
            call = lambda: getattr(sample.input.clone(), method)(*args, **kwargs)  # noqa: E731
        try:
            return program, text, call(), None
        except Exception as error:
            return program, text, None, (type(error).__name__, str(error))


def flat(value):
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, (tuple, list)):
        return [t for item in value for t in flat(item)]
    return []


def weights(tensor):
    numbers = [(i * 7 + 3) % 11 - 4.5 for i in range(tensor.numel())]
    return torch.tensor(numbers, dtype=tensor.dtype).reshape(tensor.shape)


def weighted(tensors):
    return sum((t * weights(t)).sum() for t in tensors)


def show(value):
    if isinstance(value, torch.Tensor):
        if value.dtype not in DTYPE_WORDS:
            raise Unwritable(f"a result of {value.dtype}")
        return ("T", tuple(value.shape), str(value.dtype), value.requires_grad, value.detach().clone().tolist())
    if isinstance(value, (tuple, list)):
        return ("L", [show(item) for item in value])
    if isinstance(value, torch.dtype):
        return ("V", str(value))
    return ("V", value)


def expectation(program, result, error, second=False):
    """(kind, value, gradients, second derivatives) as the program should print them."""
    if error:
        return ("E", error, None, None)
    if sum(t.numel() for t in flat(result)) > LARGEST:
        raise Unwritable("too many elements")
    shown = show(result)
    outputs = [t for t in flat(result) if t.requires_grad and t.is_floating_point()]
    leaves = [t for t in program.kept if isinstance(t, torch.Tensor) and t.requires_grad
              and program.names[id(t)] in program.leaves]
    if not outputs or not leaves:
        return ("R", shown, None, None)
    try:
        grads = torch.autograd.grad(weighted(outputs), leaves, create_graph=second, allow_unused=True)
        shown_grads = [None if t is None else show(t.detach()) for t in grads]
        kept = [t for t in grads if t is not None and t.requires_grad]
        if second and kept:
            grads = torch.autograd.grad(weighted(kept), leaves, allow_unused=True)
            return ("R", shown, shown_grads, [None if t is None else show(t.detach()) for t in grads])
    except Exception as error:
        # Run as far as PyTorch got: the error may be the second derivative's.
        return ("E", (type(error).__name__, str(error)), [], [] if second else None)
    return ("R", shown, shown_grads, None)


def with_leaves(sample):
    """The sample with every tensor that asks for a gradient a leaf, as the program makes it."""
    known = {}

    def leaf(value):
        if not isinstance(value, torch.Tensor) or not value.requires_grad:
            return value
        if value.is_leaf and not value._is_view():
            return value
        if id(value) not in known:
            known[id(value)] = (value.detach().requires_grad_(), value)
        return known[id(value)][0]

    return sample.transform(leaf) if isinstance(sample.input, torch.Tensor) else sample


def samples_of(op, options):
    """Every sample of an operation: (label, function text, expectation)."""
    variants = ["function"]
    path = direct_path(op)
    if op.method_variant and (op.method_variant is not op.op) and not op.name.startswith("__"):
        if path is not None or op.name in METHOD_NAMES:
            variants.append("method")
    if op.inplace_variant and not op.name.startswith("__"):
        variants.append("inplace")
    if options.aliases:
        variants = [f"alias {alias.name}" for alias in op.aliases]
    second = options.second and op.supports_gradgrad
    left = collections.Counter()
    for dtype in options.dtypes:
        if dtype not in op.dtypes:
            continue
        differentiable = dtype.is_floating_point and op.supports_autograd
        try:
            generate = op.reference_inputs if options.reference else op.sample_inputs
            samples = list(generate("cpu", dtype, requires_grad=differentiable))
            if options.noncontiguous:
                samples = [sample.noncontiguous() for sample in samples]
            samples = [with_leaves(sample) for sample in samples]
        except Exception as error:
            left[f"no samples: {error}"] += 1
            continue
        if options.limit:
            samples = samples[: options.limit]
        for number, sample in enumerate(samples):
            if not isinstance(sample.input, (torch.Tensor, list, tuple, int, float, str)):
                left["input"] += 1
                continue
            for variant in variants:
                if variant != "function" and not isinstance(sample.input, torch.Tensor):
                    continue
                if options.variants and variant.split(" ")[0] not in options.variants:
                    continue
                if variant == "inplace" and sample.broadcasts_input:
                    continue
                try:
                    program, text, result, error = sample_of(op, sample, variant)
                    expected = expectation(program, result, error, second)
                except (Unwritable, RuntimeError) as reason:
                    left[str(reason)] += 1
                    continue
                label = f"{op.name}{'/' + op.variant_test_name if op.variant_test_name else ''} "
                label += f"{str(dtype)[6:]} #{number} {variant}"
                yield label, program, text, expected
    if options.verbose and left:
        print("   left out:", dict(left), file=sys.stderr)


METHOD_NAMES = {"contiguous", "expand", "expand_as", "view", "view_as", "repeat", "to", "reshape_as", "type_as"}


def run_glia(binary, programs, orders):
    """Runs samples in one process; what each printed, and how the process ended."""
    text = HEADER
    for index, program in programs:
        text += program + "\n\n"
    for index, _ in programs:
        text += f"run({index}, s{index}, {orders[index]})\n"
    with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as file:
        file.write(text)
    try:
        done = subprocess.run([binary, "run", file.name], capture_output=True, text=True, timeout=120,
                              cwd=tempfile.gettempdir())
        status, output, errors = done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        status, output, errors = "timeout", "", ""
    except UnicodeDecodeError as error:
        status, output, errors = "not UTF-8", "", str(error)
    finally:
        os.unlink(file.name)
    found = collections.defaultdict(dict)
    for line in output.splitlines():
        parts = line.split(" ", 2)
        if len(parts) == 3 and parts[0].isdigit() and parts[1] in "RGHE":
            found[int(parts[0])][parts[1]] = parts[2]
    return found, status, errors


def order(expected):
    """How many derivatives of a sample are compared."""
    return 0 if expected[2] is None else 1 if expected[3] is None else 2


def outcomes(binary, items):
    """What Glia makes of each item, those of a process that ends early one by one."""
    results = {}
    orders = {i: order(item[3]) for i, item in enumerate(items)}
    programs = [(i, item[1].function(i, item[2])) for i, item in enumerate(items)]
    start, size = 0, 0
    batches, batch = [], []
    for program in programs:
        size += len(program[1])
        if batch and (len(batch) >= BATCH or size > 400_000):
            batches.append(batch)
            batch, size = [], len(program[1])
        batch.append(program)
    if batch:
        batches.append(batch)
    for batch in batches:
        while batch:
            batch = batch[finished(binary, batch, orders, results):]
            batch = without_unknown(batch, results)
    return results


def without_unknown(batch, results):
    """The batch without the samples of a function that was refused by its name: each would end a process."""
    refused = {}
    for outcome in results.values():
        words = outcome.get("E", "").split(" is not supported in Glia")[0].split()
        if len(words) > 1 and words[-1].startswith(("torch.", "Tensor.")):
            refused[words[-1].replace("Tensor.", ".") + "("] = outcome["E"]
    kept = []
    for index, program in batch:
        name = next((name for name in refused if name in program), None)
        if name is None:
            kept.append((index, program))
        else:
            results[index] = {"E": refused[name]}
    return kept


def finished(binary, batch, orders, results):
    """Runs a batch until it ends or a sample ends the process, as a refusal does; how many are done."""
    found, status, errors = run_glia(binary, batch, orders)
    indices = [index for index, _ in batch]
    if status == 0:
        results.update((index, found[index] or {"X": "printed nothing"}) for index in indices)
        return len(batch)
    done = max((place + 1 for place, index in enumerate(indices) if found[index]), default=0)
    if done and orders[indices[done - 1]] >= len(found[indices[done - 1]]):
        done -= 1  # the last one printed its result and ended in its gradient
    done = min(done, len(batch) - 1)
    results.update((index, found[index] or {"X": "printed nothing"}) for index in indices[:done])
    index, program = batch[done]
    if status not in (1, 2):
        found, status, errors = run_glia(binary, [(index, program)], orders)
    results[index] = found[index]
    if status in (1, 2):
        lines = [line for line in errors.strip().splitlines() if line.strip()]
        results[index]["E"] = repr(("Refused", lines[0] if lines else f"exit status {status}"))
    elif status != 0:
        results[index] = {"X": f"exit status {status}: {errors.strip()[-200:]}"}
    return done + 1


REFUSALS = ["has no attribute", "unexpected keyword argument", "Glia ", "not implemented for", "not part of",
            "does not support", "in Glia", "cannot import name", "is refused", "not supported", "takes no keyword",
            "no such operation"]


def is_refusal(kind, text):
    return kind == "Refused" or any(word in text for word in REFUSALS)


def close(a, b, rtol, atol):
    if isinstance(a, (list, tuple)):
        return isinstance(b, (list, tuple)) and len(a) == len(b) and all(
            close(x, y, rtol, atol) for x, y in zip(a, b))
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, float) and isinstance(b, float):
        if math.isnan(a) or math.isnan(b):
            return math.isnan(a) and math.isnan(b)
        if math.isinf(a) or math.isinf(b):
            return a == b
        return abs(a - b) <= atol + rtol * abs(b)
    return type(a) is type(b) and a == b


def difference(found, wanted, unwritten, gradient=False, allowed=TOLERANCE):
    """What differs between two shown values, or None."""
    if wanted is None or found is None:
        return None if wanted is found else f"{found} for {wanted}"
    if found[0] != wanted[0]:
        return f"{found[0]} for {wanted[0]}"
    if wanted[0] == "L":
        if len(found[1]) != len(wanted[1]):
            return f"{len(found[1])} results for {len(wanted[1])}"
        pairs = zip(found[1], wanted[1])
        return next((d for d in (difference(f, w, unwritten, allowed=allowed) for f, w in pairs) if d), None)
    if wanted[0] == "V":
        return None if close(found[1], wanted[1], 1e-6, 1e-6) else f"{found[1]!r} for {wanted[1]!r}"
    for position, word in ((1, "shape"), (2, "dtype"), (3, "requires_grad")):
        if found[position] != wanted[position]:
            return f"{word} {found[position]} for {wanted[position]}"
    if unwritten:
        return None
    dtype = getattr(torch, wanted[2][6:])
    rtol, atol = allowed.get(dtype, (0.0, 0.0))
    if gradient:
        largest = max((abs(x) for x in numbers(wanted[4]) if math.isfinite(x)), default=1.0)
        rtol = max(rtol, 1e-5) if dtype == torch.float32 else rtol
        atol *= max(1.0, largest)
    if close(found[4], wanted[4], rtol, atol):
        return None
    for place, (f, w) in enumerate(zip(numbers(found[4]), numbers(wanted[4]))):
        if not close(f, w, rtol, atol):
            return f"element {place} is {f!r}, not {w!r}"
    return f"{str(found[4])[:80]} for {str(wanted[4])[:80]}"


def numbers(value):
    if isinstance(value, (list, tuple)):
        return [x for item in value for x in numbers(item)]
    return [value]


def tolerances(op):
    """What PyTorch's own tests of the operation allow, by dtype: (relative, absolute)."""
    allowed = dict(TOLERANCE)
    for decorator in op.decorators:
        for inner in getattr(decorator, "decorators", [decorator]):
            for dtype, limit in (getattr(inner, "d", None) or {}).items():
                atol, rtol = limit if isinstance(limit, tuple) else (limit, 0.0)
                old = allowed.get(dtype, (0.0, 0.0))
                allowed[dtype] = (max(rtol, old[0]), max(atol, old[1]))
    return allowed


def verdict(outcome, expected, unwritten, allowed=TOLERANCE):
    """(class, what differs) of a sample."""
    kind, wanted, *derivatives = expected
    read = lambda text: eval(text, {"nan": math.nan, "inf": math.inf})  # noqa: E731
    if "X" in outcome:
        return "crashed", outcome["X"]
    if kind == "E":
        if "E" not in outcome:
            return "wrong", f"no error; PyTorch: {wanted[0]}: {wanted[1][:160]}"
        found = read(outcome["E"])
        if found[0] == wanted[0] or is_refusal(*found):
            return "right", None
        return "failed", f"{found[0]}: {found[1][:160]} (PyTorch: {wanted[0]}: {wanted[1][:160]})"
    if "R" in outcome:
        differs = difference(read(outcome["R"]), wanted, unwritten, allowed=allowed)
        if differs:
            return "wrong", differs
    if "E" in outcome:
        found = read(outcome["E"])
        place = "backward: " if "R" in outcome else ""
        return ("refused" if is_refusal(*found) else "failed"), f"{place}{found[0]}: {found[1][:300]}"
    for letter, word, gradients in zip("GH", ("gradient", "second derivative"), derivatives):
        if gradients is None or unwritten:
            continue
        found = read(outcome.get(letter, "None"))
        if found is None or len(found) != len(gradients):
            return "wrong", f"no {word}"
        for index, (f, w) in enumerate(zip(found, gradients)):
            differs = difference(f, w, False, gradient=True, allowed=allowed)
            if differs:
                return "wrong", f"{word} {index}: {differs}"
    return "right", None


def error_items(op, options):
    """The inputs that must fail: (label, program, text, (type, text))."""
    if op.error_inputs_func is None:
        return
    try:
        inputs = list(op.error_inputs("cpu"))
    except Exception:
        return
    for number_, case in enumerate(inputs[: options.limit or None]):
        sample = case.sample_input
        path = direct_path(op)
        program = Program()
        try:
            if path is None:
                # A wrapper around the function of that name.
                owner = "torch." if hasattr(torch, op.name) else "torch.Tensor."
                path = owner + op.name if op.method_variant else None
                if path is None:
                    continue
            if op.name in REFLECTED and not isinstance(sample.input, torch.Tensor):
                continue  # two numbers: an operator of the language, not of a tensor
            text = program.call(path, (sample.input, *sample.args), sample.kwargs)
        except Unwritable:
            continue
        try:
            op.op(sample.input, *sample.args, **sample.kwargs)
            continue
        except Exception as error:
            wanted = ("E", (type(error).__name__, str(error)), None, None)
        yield f"{op.name} error #{number_}", program, text, wanted


def error_verdict(outcome, expected):
    wanted = expected[1]
    if "X" in outcome:
        return "crashed", outcome["X"]
    if "E" not in outcome:
        return "other", f"no error; PyTorch: {wanted[0]}: {wanted[1][:200]}"
    found = eval(outcome["E"])
    if found == wanted:
        return "text", None
    said = f"{found[0]}: {found[1][:200]} (PyTorch: {wanted[0]}: {wanted[1][:200]})"
    if is_refusal(*found) and found[0] != wanted[0]:
        return "refused", said
    return ("type" if found[0] == wanted[0] else "other"), said


def chosen(op, options):
    name = op.name
    if not options.patterns:
        return options.all or (name in NAMES) != options.rest
    for pattern in options.patterns:
        if pattern.startswith("="):
            if pattern[1:] in (name, name.removeprefix("nn.functional."), name.removeprefix("linalg.")):
                return True
        elif any(c in pattern for c in "*?[") and fnmatch.fnmatch(name, pattern):
            return True
        elif pattern in name:
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("patterns", nargs="*", metavar="NAME-PATTERN")
    parser.add_argument("--glia", default=".build/debug/glia")
    parser.add_argument("--dtype", action="append", dest="dtypes")
    parser.add_argument("--limit", type=int, default=0, help="samples per operation and dtype")
    parser.add_argument("--all", action="store_true", help="the whole of op_db")
    parser.add_argument("--rest", action="store_true", help="what the list without patterns leaves out")
    parser.add_argument("--variant", action="append", dest="variants",
                        choices=["function", "method", "inplace", "alias"])
    parser.add_argument("--second", action="store_true", help="second derivatives too")
    parser.add_argument("--noncontiguous", action="store_true", help="samples with other strides")
    parser.add_argument("--reference", action="store_true", help="the larger sets of samples")
    parser.add_argument("--aliases", action="store_true", help="an operation's other names")
    parser.add_argument("--examples", type=int, default=1, help="failing examples shown per class")
    parser.add_argument("--scripts", help="write the failing samples here, one file each")
    parser.add_argument("--record", help="write right samples here as fixtures")
    parser.add_argument("--quiet", action="store_true", help="the table only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    options.dtypes = [getattr(torch, d.split(".")[-1]) for d in options.dtypes or []] or DTYPES
    options.glia = os.path.abspath(options.glia)
    from torch.testing._internal.common_methods_invocations import op_db
    ops = [op for op in op_db if chosen(op, options)]
    columns = ["right", "refused", "failed", "wrong", "crashed"]
    error_columns = ["text", "type", "refused", "other", "crashed"]
    print(f"{'operation':44}{'samples':>8}" + "".join(f"{c:>8}" for c in columns)
          + f"{'errors':>9}" + "".join(f"{c:>8}" for c in error_columns))
    total, error_total = collections.Counter(), collections.Counter()
    perfect, empty = 0, []
    for op in ops:
        title = op.name + ("/" + op.variant_test_name if op.variant_test_name else "")
        items = list(samples_of(op, options))
        errors = list(error_items(op, options))
        counts, error_counts = collections.Counter(), collections.Counter()
        examples = collections.defaultdict(list)
        results = outcomes(options.glia, items + errors)
        allowed = tolerances(op)
        for index, (label, program, text, expected) in enumerate(items + errors):
            if index < len(items):
                kind, what = verdict(results[index], expected, op.name in UNWRITTEN, allowed)
                counts[kind] += 1
                key = kind
            else:
                kind, what = error_verdict(results[index], expected)
                error_counts[kind] += 1
                key = "error " + kind
            if what and len(examples[key]) < options.examples:
                examples[key].append((label, what, program, text))
            if what and options.scripts and kind not in ("refused", "type"):
                os.makedirs(options.scripts, exist_ok=True)
                path = os.path.join(options.scripts, label.replace(" ", "_").replace("/", "_") + ".py")
                with open(path, "w") as file:
                    file.write(HEADER + program.function(0, text)
                               + f"\n\nrun(0, s0, {order(expected)})\n# {what}\n")
        if options.record:
            record(options.record, title, items, results, op.name in UNWRITTEN)
        if not items:
            empty.append(title)
        count, error_count = sum(counts.values()), sum(error_counts.values())
        perfect += bool(items) and counts["right"] == count
        print(f"{title:44}{count:8}" + "".join(f"{counts[c] or '.':>8}" for c in columns)
              + f"{error_count or '.':>9}" + "".join(f"{error_counts[c] or '.':>8}" for c in error_columns),
              flush=True)
        total.update(counts)
        error_total.update(error_counts)
        if options.quiet:
            continue
        for key, cases in examples.items():
            for label, what, program, text in cases:
                print(f"    {key}: {label}: {what}")
                if key != "refused" and key != "error refused":
                    for line in program.lines + [text]:
                        print(f"        {line[:300]}")
    print(f"{'total, ' + str(len(ops)) + ' entries, ' + str(perfect) + ' all right':44}{sum(total.values()):8}"
          + "".join(f"{total[c]:8}" for c in columns) + f"{sum(error_total.values()):9}"
          + "".join(f"{error_total[c]:8}" for c in error_columns))
    if empty:
        print("no samples:", " ".join(empty))
    if not options.patterns and not options.all and not options.rest:
        names = sorted({op.name for op in op_db} - set(NAMES))
        print("left out of the list:", " ".join(names))


def record(folder, title, items, results, unwritten):
    """Up to three right samples of an operation, small ones first, as a program and its output."""
    kept = []
    for index, (label, program, text, expected) in sorted(
            enumerate(items), key=lambda pair: len(pair[1][1].function(0, pair[1][2]))):
        if verdict(results[index], expected, unwritten)[0] == "right" and expected[0] == "R":
            kept.append((label, program, text, expected))
    if not kept:
        return
    step = max(1, len(kept) // 3)
    os.makedirs(folder, exist_ok=True)
    name = title.replace("nn.functional.", "").replace("/", "_").replace(".", "_").strip("_")
    text = HEADER
    for index, (label, program, call, expected) in enumerate(kept[::step][:3]):
        text += f"# {label}\n" + program.function(index, call)
        text += f"\n\nrun({index}, s{index}, {order(expected)})\n"
    with open(os.path.join(folder, name + ".py"), "w") as file:
        file.write(text)


if __name__ == "__main__":
    main()
