"""The sample inputs of PyTorch's own module and optimizer suites, through Glia.

PyTorch tests `torch.nn` with `module_db` and `torch.optim` with `optim_db`: how each class is made and
what it is given. This command writes each as a small program of the common language, runs it under
PyTorch and under Glia, and compares: for a module its repr, parameters (names and initial values),
output, gradients and state; for an optimizer its repr, what its steps make of the parameters, its state's
names, and the errors of the arguments that must fail.

It needs a Python with torch:

    python Tests/Operators/module_inputs.py [NAME-PATTERN…] [--glia BINARY] [--modules | --optimizers]
        [--dtype float32] [--examples N]
"""
import argparse
import collections
import os

import sample_inputs as suite
import torch

# Layers add up long sums, which another order rounds otherwise.
ALLOWED = {torch.float32: (5e-5, 5e-5), torch.float64: (1e-7, 1e-7)}
COLUMNS = ["right", "refused", "failed", "wrong", "crashed"]

FIT = '''torch.manual_seed(0)
model = torch.nn.Linear(3, 2)
x = torch.tensor([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]])
steps = []'''

STEP = '''def closure():
    optimizer.zero_grad()
    loss = ((model(x) - 1.0) ** 2).sum()
    loss.backward()
    return loss
for _ in range(4):
    optimizer.step(closure)
    steps.append([parameter.detach().clone() for parameter in model.parameters()])'''


class ModuleProgram(suite.Program):
    """A program that may hand over functions of torch.nn.functional and other modules too."""

    def argument(self, value):
        if callable(value) and getattr(value, "__module__", "") == "torch.nn.functional":
            return f"torch.nn.functional.{value.__name__}"
        if isinstance(value, torch.nn.Module) and not list(value.parameters()):
            return "torch.nn." + repr(value)
        return super().argument(value)


def executed(program, text):
    """What the program gives under PyTorch, as an expectation."""
    space = {}
    try:
        exec(suite.HEADER + program.function(0, text), space)
        torch.manual_seed(42)
        result, _ = space["s0"]()
        return ("R", suite.show(result), None, None)
    except suite.Unwritable:
        raise
    except Exception as error:
        return ("E", (type(error).__name__, str(error)), None, None)


def module_items(info, options):
    """Every sample of a module: (label, program, text, expectation)."""
    name = info.module_cls.__module__.split(".")[1] + "." + info.module_cls.__name__
    for dtype in options.dtypes:
        if dtype not in info.dtypes:
            continue
        for training in (True, False):
            inputs = info.module_inputs_func(
                info, device="cpu", dtype=dtype, requires_grad=True, training=training)
            for number, sample in enumerate(inputs):
                if sample.forward_input is None:
                    continue
                try:
                    yield module_item(f"{name} {str(dtype)[6:]} #{number}", info, dtype, training, sample)
                except suite.Unwritable:
                    continue


def module_item(label, info, dtype, training, sample):
    program = ModuleProgram()
    made, given = sample.constructor_input, sample.forward_input
    call = program.arguments(made.args, made.kwargs)
    inputs = program.arguments(given.args, given.kwargs)
    leaves = list(program.leaves)
    program.lines += [
        "torch.manual_seed(0)", f"m = torch.nn.{info.module_cls.__name__}({call})",
        f"m = m.to({dtype})", "" if training else "m.eval()",
        "names = [name for name, _ in m.named_parameters()]",
        "first = [p.detach().clone() for p in m.parameters()]", f"y = m({inputs})",
        "total = weighted(flat(y))", "if isinstance(total, torch.Tensor):", "    total.backward()",
    ]
    program.lines = [line for line in program.lines if line]
    text = (f"[repr(m), m.training, names, first, y, [p.grad for p in m.parameters()], "
            f"[t.grad for t in [{', '.join(leaves)}]], list(m.state_dict().keys()), "
            "[b for b in m.buffers()]]")
    program.leaves = []
    return f"{label} {'train' if training else 'eval'}", program, text, executed(program, text)


def optimizer_items(info, options):
    """Every set of options of an optimizer, and those that must fail."""
    name = info.optim_cls.__name__
    for number, sample in enumerate(info.optim_inputs_func(device="cpu")):
        if any(isinstance(v, torch.Tensor) for v in sample.kwargs.values()):
            continue
        program = ModuleProgram()
        try:
            call = program.arguments((), sample.kwargs)
        except suite.Unwritable:
            continue
        program.lines += FIT.split("\n")
        program.lines.append(f"optimizer = torch.optim.{name}(model.parameters(), {call})".replace(", )", ")"))
        program.lines += STEP.split("\n")
        text = ("[repr(optimizer), steps, [sorted(s.keys()) for s in optimizer.state_dict()['state'].values()], "
                "sorted(optimizer.state_dict()['param_groups'][0].keys())]")
        yield f"{name} #{number} {sample.desc}", program, text, executed(program, text)
    for number, case in enumerate(info.optim_error_inputs_func(device="cpu", dtype=torch.float32)):
        sample = case.optimizer_error_input
        program = ModuleProgram()
        try:
            params = "model.parameters()" if number_of_parameters(sample.params) else program.argument(sample.params)
            call = program.arguments((), sample.kwargs)
        except suite.Unwritable:
            continue
        program.lines += FIT.split("\n")
        text = f"torch.optim.{name}({params}, {call})".replace(", )", ")")
        expected = executed(program, text)
        if expected[0] == "E":
            yield f"{name} error #{number} {sample.desc}", program, text, expected


def number_of_parameters(params):
    return isinstance(params, list) and all(isinstance(p, torch.nn.Parameter) for p in params)


def compare(title, items, options):
    """Prints a line for a class and its failing samples; the counts."""
    counts, examples = collections.Counter(), collections.defaultdict(list)
    results = suite.outcomes(options.glia, items)
    for index, (label, program, text, expected) in enumerate(items):
        kind, what = suite.verdict(results[index], expected, False, ALLOWED)
        if kind == "right" and expected[0] == "E":
            found = eval(results[index]["E"])
            if found != expected[1]:
                what = f"text {found[1][:200]!r}, not {expected[1][1][:200]!r}"
        counts[kind] += 1
        if what and len(examples[kind]) < options.examples:
            examples[kind].append((label, what, program, text))
    print(f"{title:32}{len(items):8}" + "".join(f"{counts[c] or '.':>8}" for c in COLUMNS), flush=True)
    for kind, cases in examples.items():
        for label, what, program, text in cases:
            print(f"    {kind}: {label}: {what}")
            if kind != "refused":
                for line in program.lines[:40] + [text]:
                    print(f"        {line[:240]}")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("patterns", nargs="*", metavar="NAME-PATTERN")
    parser.add_argument("--glia", default=".build/debug/glia")
    parser.add_argument("--modules", action="store_true", help="module_db only")
    parser.add_argument("--optimizers", action="store_true", help="optim_db only")
    parser.add_argument("--dtype", action="append", dest="dtypes")
    parser.add_argument("--examples", type=int, default=1, help="failing examples shown per class")
    options = parser.parse_args()
    options.glia = os.path.abspath(options.glia)
    options.dtypes = [getattr(torch, d) for d in options.dtypes or ["float32", "float64"]]
    print(f"{'class':32}{'samples':>8}" + "".join(f"{c:>8}" for c in COLUMNS))
    total = collections.Counter()
    if not options.optimizers:
        from torch.testing._internal.common_modules import module_db
        for info in module_db:
            if not options.patterns or any(p in info.module_cls.__name__ for p in options.patterns):
                total += compare(info.module_cls.__name__, list(module_items(info, options)), options)
    if not options.modules:
        from torch.testing._internal.common_optimizers import optim_db
        for info in optim_db:
            if not options.patterns or any(p in info.optim_cls.__name__ for p in options.patterns):
                total += compare(info.optim_cls.__name__, list(optimizer_items(info, options)), options)
    print(f"{'total':32}{sum(total.values()):8}" + "".join(f"{total[c]:8}" for c in COLUMNS))


if __name__ == "__main__":
    main()
