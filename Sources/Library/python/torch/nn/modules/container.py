"""Modules made of other modules: one after another, in a list, under names."""

from collections import OrderedDict

from torch.nn.modules.module import Module, indented
from torch.nn.parameter import Parameter


class Chain(Module):
    """What Sequential and ModuleList share: modules numbered from 0 that can be edited like a list."""

    def _list(self):
        return list(self._modules.values())

    def _fill(self, modules):
        """Files these modules anew, under their numbers."""
        for name in list(self._modules):
            delattr(self, name)
        for index, module in enumerate(modules):
            self.add_module(str(index), module)

    def _name(self, index):
        names = list(self._modules)
        if not -len(names) <= index < len(names):
            raise IndexError(f"index {index} is out of range")
        return names[index]

    def append(self, module):
        """Adds a module at the end."""
        self.add_module(str(len(self)), module)
        return self

    def extend(self, modules):
        """Adds every module of an iterable at the end."""
        for module in list(modules):
            self.append(module)
        return self

    def insert(self, index, module):
        """Puts a module before the one at index."""
        modules = self._list()
        modules.insert(index, module)
        self._fill(modules)
        return self

    def pop(self, index):
        """Takes the module at index out and gives it."""
        module = self[index]
        del self[index]
        return module

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __setitem__(self, index, module):
        self.add_module(self._name(index), module)

    def __delitem__(self, index):
        modules = self._list()
        if not isinstance(index, slice):
            self._name(index)
        del modules[index]
        self._fill(modules)

    def __iadd__(self, modules):
        return self.extend(modules)


class Sequential(Chain):
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

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Sequential(OrderedDict(list(self._modules.items())[index]))
        return self._modules[self._name(index)]

    def __add__(self, other):
        return Sequential(*self, *other)


class ModuleList(Chain):
    """A list whose modules are found by parameters()."""

    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.extend(modules)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return ModuleList(self._list()[index])
        return self._modules[self._name(index)]

    def __add__(self, other):
        return ModuleList([*self, *other])

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
            self.update(modules)

    def update(self, modules):
        """Files the modules of a dict, or of pairs of name and module."""
        pairs = modules.items() if hasattr(modules, "items") else modules
        for name, module in pairs:
            self[name] = module

    def pop(self, name):
        """Takes the module of that name out and gives it."""
        module = self[name]
        del self[name]
        return module

    def clear(self):
        """Takes every module out."""
        for name in list(self._modules):
            delattr(self, name)

    def __delitem__(self, name):
        delattr(self, name)

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


def described(parameter):
    """A parameter in the text of its container."""
    sizes = "x".join(str(size) for size in parameter.shape)
    return sizes


class ParameterList(Module):
    """A list whose parameters are found by parameters()."""

    def __init__(self, values=None):
        super().__init__()
        if values is not None:
            self.extend(values)

    def append(self, value):
        """Adds a parameter at the end; a plain tensor becomes one."""
        self.register_parameter(str(len(self)), as_parameter(value))
        return self

    def extend(self, values):
        """Adds every parameter of an iterable at the end."""
        for value in values:
            self.append(value)
        return self

    def __iadd__(self, values):
        return self.extend(values)

    def __len__(self):
        return len(self._parameters)

    def __iter__(self):
        return iter(self._parameters.values())

    def __getitem__(self, index):
        parameters = list(self._parameters.values())
        if isinstance(index, slice):
            return ParameterList(parameters[index])
        if not -len(parameters) <= index < len(parameters):
            raise IndexError(f"index {index} is out of range")
        return parameters[index]

    def __setitem__(self, index, value):
        self[index]
        self.register_parameter(str(index % len(self)), as_parameter(value))

    def __repr__(self):
        lines = [f"({name}): Parameter containing: [{parameter.dtype} of size {described(parameter)}]"
                 for name, parameter in self._parameters.items()]
        return "ParameterList(\n    " + "\n    ".join(lines) + "\n)" if lines else "ParameterList()"


class ParameterDict(Module):
    """A dict whose parameters are found by parameters()."""

    def __init__(self, parameters=None):
        super().__init__()
        if parameters is not None:
            self.update(parameters)

    def update(self, parameters):
        """Files the parameters of a dict, or of pairs of name and parameter."""
        pairs = parameters.items() if hasattr(parameters, "items") else parameters
        for name, value in pairs:
            self[name] = value

    def __getitem__(self, name):
        return self._parameters[name]

    def __setitem__(self, name, value):
        self.register_parameter(name, as_parameter(value))

    def __delitem__(self, name):
        delattr(self, name)

    def __contains__(self, name):
        return name in self._parameters

    def __len__(self):
        return len(self._parameters)

    def __iter__(self):
        return iter(self._parameters)

    def keys(self):
        """The names."""
        return self._parameters.keys()

    def values(self):
        """The parameters."""
        return self._parameters.values()

    def items(self):
        """Pairs of name and parameter."""
        return self._parameters.items()

    def __repr__(self):
        lines = [f"  ({name}): Parameter containing: [{parameter.type()} of size "
                 f"{described(parameter)}]" for name, parameter in self._parameters.items()]
        return "ParameterDict(" + "\n".join(lines) + ")"


def as_parameter(value):
    """A tensor as a Parameter; one that is a Parameter stays itself."""
    return value if isinstance(value, Parameter) else Parameter(value)
