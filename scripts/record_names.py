"""Records the names that CPython and PyTorch have, so that Glia can tell a name it leaves out from one
that does not exist: the first is refused, the second is a plain AttributeError.

Run it with a Python that has torch, torchvision, scikit-learn, numpy and matplotlib:

    python scripts/record_names.py > Sources/Library/data/names.txt

Each line is an owner and its names: `module torch: Tensor abs …`, `class torch.Tensor: abs …` (a
class lists what it and its private bases define; other bases have lines of their own). Of Python's
own modules, which the line `python` lists, these are all names, so that dir() can be answered from
them; of the packages the public ones. One line lists all modules.
"""

import importlib
import importlib.util
import inspect
import pathlib
import pkgutil
import sys
import warnings

PYTHON = pathlib.Path(__file__).resolve().parents[1] / "Sources/Library/python"
# The modules written in Swift.
NATIVE = ["math", "random", "time", "sys", "numpy", "torch", "torch.functional"]
NATIVE += ["torch.nn.functional", "torch.linalg", "torch.special"]
PACKAGES = ["torch", "torchvision", "numpy", "sklearn", "matplotlib", "json", "unittest"]
OWN = {"glia"}


def modules():
    for path in sorted(PYTHON.rglob("*.py")):
        parts = list(path.relative_to(PYTHON).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if parts and parts[0] not in OWN and not any(part.startswith("_") for part in parts):
            yield ".".join(parts)
    yield from NATIVE


def is_python(name):
    """Whether a module belongs to Python itself."""
    return name.split(".")[0] in sys.stdlib_module_names


def listed(names, module):
    return sorted(
        name
        for name in names
        if is_python(module) or not name.startswith("_") or name.endswith("__")
    )


def key(cls):
    module = cls.__module__
    return cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"


def is_private(name):
    return any(part.startswith("_") for part in name.split("."))


def belongs(cls, tops):
    """Leaves out the classes of old (`torch.FloatTensor`), those of devices, and private ones."""
    name = key(cls)
    old = name.endswith("Tensor") and name != "torch.Tensor" or name.startswith("torch.cuda.")
    if is_python(cls.__module__):  # io.StringIO is _io's
        return cls.__module__.split(".")[0].lstrip("_") in tops and not cls.__name__.startswith("_")
    return cls.__module__.split(".")[0] in tops and not old and not is_private(name)


def defined(cls):
    """The names a class defines, with those of its bases that nobody names."""
    bases = [base for base in cls.__mro__ if base is cls or is_private(key(base))]
    return listed({name for base in bases for name in vars(base)}, cls.__module__)


def submodules():
    """The modules of the standard library and, three names deep, those of the packages."""
    names = {name for name in sys.stdlib_module_names if importlib.util.find_spec(name)}

    def walk(package, paths):
        names.add(package)
        for found in pkgutil.iter_modules(paths, package + "."):
            if is_private(found.name) or found.name.endswith((".tests", ".testing", ".conftest")):
                continue
            names.add(found.name)
            if found.ispkg and found.name.count(".") < 2:
                walk(found.name, [path + "/" + found.name.rsplit(".", 1)[1] for path in paths])

    for package in PACKAGES:
        walk(package, list(importlib.import_module(package).__path__))
    return sorted(names)


def main():
    warnings.simplefilter("ignore")
    lines, classes, python = {}, {}, {"builtins"}
    for name in modules():
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:  # a file of Glia's own layout
            continue
        lines[f"module {name}"] = listed(dir(module), name)
        if is_python(name):
            python.add(name.split(".")[0])
        tops = {name.split(".")[0], "builtins"}
        for value in vars(module).values():
            if inspect.isclass(value) and belongs(value, tops):
                classes[key(value)] = value
    for module in ("builtins", "types"):
        for cls in vars(importlib.import_module(module)).values():
            if inspect.isclass(cls):
                classes[key(cls)] = cls
    classes["_io.TextIOWrapper"] = type(sys.stdout)
    texts = ["a", "é", [], (), {}, set(), range(1), {}.keys(), {}.values(), {}.items()]
    for value in [*texts, *map(iter, texts), *map(reversed, [[], {}, range(1)])]:
        classes[key(type(value))] = type(value)
    for name, cls in classes.items():
        if names := defined(cls):
            lines[f"class {name}"] = names
    lines["modules"] = submodules()
    lines["python"] = sorted(python | {"_io"})
    for owner in sorted(lines):
        print(f"{owner}: {' '.join(lines[owner])}")


main()
