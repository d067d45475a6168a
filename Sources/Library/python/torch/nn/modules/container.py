"""Modules made of other modules: one after another, in a list, under names."""

from collections import OrderedDict

from torch.nn.modules.module import Module, indented


class Sequential(Module):
    """Applies its modules in order: Sequential(a, b)(x) is b(a(x))."""

    def __init__(self, *args):
        super().__init__()
        if len(args) == 1 and isinstance(args[0], (dict, OrderedDict)):
            for name, module in args[0].items():
                self.add_module(name, module)
        else:
            for index, module in enumerate(args):
                self.add_module(str(index), module)

    def forward(self, input):
        for module in self._modules.values():
            input = module(input)
        return input

    def append(self, module):
        """Adds a module at the end."""
        self.add_module(str(len(self)), module)
        return self

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Sequential(dict(list(self._modules.items())[index]))
        names = list(self._modules)
        if not -len(names) <= index < len(names):
            raise IndexError(f"index {index} is out of range")
        return self._modules[names[index]]

    def __setitem__(self, index, module):
        setattr(self, list(self._modules)[index], module)


class ModuleList(Module):
    """A list whose modules are found by parameters()."""

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.extend(modules)

    def append(self, module):
        """Adds a module at the end."""
        self.add_module(str(len(self)), module)
        return self

    def extend(self, modules):
        """Adds every module of an iterable at the end."""
        for module in modules:
            self.append(module)
        return self

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __getitem__(self, index):
        modules = list(self._modules.values())
        if isinstance(index, slice):
            return ModuleList(modules[index])
        if not -len(modules) <= index < len(modules):
            raise IndexError(f"index {index} is out of range")
        return modules[index]

    def _child_lines(self):
        runs = []
        for index, child in enumerate(self):
            text = repr(child)
            if runs and runs[-1][1] == text:
                runs[-1][2] = index
            else:
                runs.append([index, text, index])
        lines = []
        for first, text, last in runs:
            if first == last:
                lines.append(f"({first}): {indented(text)}")
            else:
                lines.append(f"({first}-{last}): {last - first + 1} x {indented(text)}")
        return lines


class ModuleDict(Module):
    """A dict whose modules are found by parameters()."""

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            for name, module in modules.items():
                self[name] = module

    def __getitem__(self, name):
        return self._modules[name]

    def __setitem__(self, name, module):
        self.add_module(name, module)

    def __contains__(self, name):
        return name in self._modules

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules)

    def keys(self):
        """The names."""
        return self._modules.keys()

    def values(self):
        """The modules."""
        return self._modules.values()

    def items(self):
        """Pairs of name and module."""
        return self._modules.items()
