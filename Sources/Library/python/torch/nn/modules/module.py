"""Module: holds parameters, buffers and child modules, and finds them again by name."""

from collections import OrderedDict

import torch
from torch.nn.parameter import Parameter


def indented(text):
    """Every line of text but the first, moved right by two blanks."""
    return text.replace("\n", "\n  ")


class Module:
    """The base of every network and layer.

    Assigning a Parameter, a Module or a registered buffer to an attribute also files it under its
    name, so that parameters(), state_dict(), train() and to() reach the whole tree.
    """

    def __init__(self):
        object.__setattr__(self, "training", True)
        object.__setattr__(self, "_parameters", {})
        object.__setattr__(self, "_buffers", {})
        object.__setattr__(self, "_modules", {})
        object.__setattr__(self, "_unsaved", set())
        object.__setattr__(self, "_hooks", {})
        object.__setattr__(self, "_pre_hooks", {})

    def forward(self, *args):
        raise NotImplementedError(
            f'Module [{type(self).__name__}] is missing the required "forward" function')

    def __call__(self, *args, **kwargs):
        if not self._hooks and not self._pre_hooks:
            return self.forward(*args, **kwargs)
        for hook in list(self._pre_hooks.values()):
            changed = hook(self, args)
            if changed is not None:
                args = changed if isinstance(changed, tuple) else (changed,)
        result = self.forward(*args, **kwargs)
        for hook in list(self._hooks.values()):
            changed = hook(self, args, result)
            if changed is not None:
                result = changed
        return result

    def register_forward_hook(self, hook):
        """Calls hook(module, args, output) after every forward; what it returns replaces the output."""
        return RemovableHandle(self._hooks, hook)

    def register_forward_pre_hook(self, hook):
        """Calls hook(module, args) before every forward; what it returns replaces the arguments."""
        return RemovableHandle(self._pre_hooks, hook)

    # Filing by name

    def __setattr__(self, name, value):
        kind = None
        if isinstance(value, Parameter):
            kind = "parameters"
        elif isinstance(value, Module):
            kind = "module"
        if not hasattr(self, "_modules"):
            if kind is not None:
                raise AttributeError(f"cannot assign {kind} before Module.__init__() call")
        elif kind == "parameters":
            self._forget(name, self._parameters)
            self._parameters[name] = value
        elif kind == "module":
            self._forget(name, self._modules)
            self._modules[name] = value
        elif name in self._parameters:
            self._replace(self._parameters, name, value, "torch.nn.Parameter", "parameter")
        elif name in self._modules:
            self._replace(self._modules, name, value, "torch.nn.Module", "child module")
        elif name in self._buffers:
            self._replace(self._buffers, name, value, "torch.Tensor", "buffer")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self._forget(name)
        object.__delattr__(self, name)

    def _forget(self, name, kept=None):
        """Takes name out of every table but kept, where it keeps its place."""
        for table in (self._parameters, self._buffers, self._modules):
            if table is not kept and name in table:
                del table[name]

    def _replace(self, table, name, value, wanted, word):
        if value is not None and not (word == "buffer" and isinstance(value, torch.Tensor)):
            given = torch.typename(value)
            wanted = wanted + ", nn.Buffer" if word == "buffer" else wanted
            raise TypeError(
                f"cannot assign '{given}' as {word} '{name}' ({wanted} or None expected)")
        table[name] = value

    def register_parameter(self, name, param):
        """Files param (a Parameter or None) under name."""
        self._check_name("parameter", name, self._parameters)
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(f"cannot assign '{torch.typename(param)}' object to parameter '{name}' "
                            "(torch.nn.Parameter or None required)")
        self._forget(name, self._parameters)
        self._parameters[name] = param
        object.__setattr__(self, name, param)

    def register_buffer(self, name, tensor, persistent=True):
        """Files a tensor that is saved and moved with the module but not trained."""
        self._check_name("buffer", name, self._buffers)
        if tensor is not None and not isinstance(tensor, torch.Tensor):
            raise TypeError(f"cannot assign '{torch.typename(tensor)}' object to buffer '{name}' "
                            "(torch Tensor or None required)")
        if persistent:
            self._unsaved.discard(name)
        else:
            self._unsaved.add(name)
        self._buffers[name] = tensor
        object.__setattr__(self, name, tensor)

    def add_module(self, name, module):
        """Files a child module under name."""
        if module is not None and not isinstance(module, Module):
            raise TypeError(f"{torch.typename(module)} is not a Module subclass")
        self._check_name("module", name, self._modules)
        self._modules[name] = module
        object.__setattr__(self, name, module)

    def _check_name(self, word, name, table):
        if not isinstance(name, str):
            raise TypeError(f"{word} name should be a string. Got {torch.typename(name)}")
        if hasattr(self, name) and name not in table:
            raise KeyError(f"attribute '{name}' already exists")
        if "." in name:
            end = '".", got: ' + name if word == "module" else '"."'
            raise KeyError(f"{word} name can't contain {end}")
        if name == "":
            raise KeyError(f"{word} name can't be empty string" + (' ""' if word != "module" else ""))

    register_module = add_module

    # Walking the tree

    def children(self):
        """The direct child modules."""
        for name, module in self.named_children():
            yield module

    def named_children(self):
        """The direct child modules with their names; each module once."""
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def modules(self):
        """This module and all below it."""
        for name, module in self.named_modules():
            yield module

    def named_modules(self, memo=None, prefix=""):
        """This module and all below it, with dotted names; each module once."""
        if memo is None:
            memo = set()
        if self not in memo:
            memo.add(self)
            yield prefix, self
            for name, module in self._modules.items():
                if module is not None:
                    below = prefix + "." + name if prefix else name
                    yield from module.named_modules(memo, below)

    def get_submodule(self, target):
        """The module at a dotted name below this one."""
        module = self
        for name in target.split(".") if target else []:
            if not hasattr(module, name):
                raise AttributeError(f"{type(module).__name__} has no attribute `{name}`")
            module = getattr(module, name)
            if not isinstance(module, Module):
                raise AttributeError(f"`{name}` is not an nn.Module")
        return module

    def get_parameter(self, target):
        """The parameter at a dotted name."""
        path, _, name = target.rpartition(".")
        return self.get_submodule(path)._parameters[name]

    def get_buffer(self, target):
        """The buffer at a dotted name."""
        path, _, name = target.rpartition(".")
        return self.get_submodule(path)._buffers[name]

    def parameters(self, recurse=True):
        """The parameters of this module, and with recurse of all below it."""
        for name, parameter in self.named_parameters("", recurse):
            yield parameter

    def named_parameters(self, prefix="", recurse=True):
        """The parameters with their dotted names; each parameter once."""
        yield from self._named_members("_parameters", prefix, recurse)

    def buffers(self, recurse=True):
        """The buffers of this module, and with recurse of all below it."""
        for name, buffer in self.named_buffers("", recurse):
            yield buffer

    def named_buffers(self, prefix="", recurse=True):
        """The buffers with their dotted names; each buffer once."""
        yield from self._named_members("_buffers", prefix, recurse)

    def _named_members(self, table, prefix, recurse):
        seen = set()
        owners = self.named_modules(None, prefix) if recurse else [(prefix, self)]
        for owner, module in owners:
            for name, value in getattr(module, table).items():
                if value is not None and value not in seen:
                    seen.add(value)
                    yield (owner + "." + name if owner else name), value

    # Modes

    def train(self, mode=True):
        """Training mode for this module and all below it; matters to Dropout and its like."""
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        for module in self.modules():
            module.training = mode
        return self

    def eval(self):
        """Evaluation mode: the opposite of train()."""
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        """Freezes (False) or unfreezes every parameter."""
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        """Drops every parameter's gradient, or fills it with zeros."""
        for parameter in self.parameters():
            if parameter.grad is not None:
                if set_to_none:
                    parameter.grad = None
                else:
                    parameter.grad = torch.zeros_like(parameter.grad)

    def apply(self, fn):
        """Calls fn on every module below, then on this one."""
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def _convert(self, convert):
        for module in self.modules():
            for parameter in module._parameters.values():
                if parameter is not None:
                    parameter.data = convert(parameter.data)
                    if parameter.grad is not None:
                        parameter.grad = convert(parameter.grad)
            for name, buffer in list(module._buffers.items()):
                if buffer is not None:
                    setattr(module, name, convert(buffer))
        return self

    def to(self, *args, **kwargs):
        """Converts floating-point parameters and buffers: to(dtype), to("cpu")."""
        return self._convert(lambda t: t.to(*args, **kwargs) if t.is_floating_point() else t)

    def float(self):
        """Converts floating-point parameters and buffers to float32."""
        return self.to(torch.float32)

    def double(self):
        """Converts floating-point parameters and buffers to float64."""
        return self.to(torch.float64)

    def cpu(self):
        """Everything is on the CPU already."""
        return self

    # Saving

    def state_dict(self, prefix=""):
        """Every parameter and buffer by its dotted name, detached from the graph."""
        state = OrderedDict()
        self._collect(state, prefix)
        return state

    def _collect(self, state, prefix):
        for table in (self._parameters, self._buffers):
            for name, value in table.items():
                if value is not None and name not in self._unsaved:
                    state[prefix + name] = value.detach()
        for name, module in self._modules.items():
            if module is not None:
                module._collect(state, prefix + name + ".")

    def load_state_dict(self, state_dict, strict=True):
        """Copies values into the parameters and buffers of the same names and shapes."""
        mine = self.state_dict()
        missing = [name for name in mine if name not in state_dict]
        unexpected = [name for name in state_dict if name not in mine]
        errors = []
        if strict and unexpected:
            names = ", ".join(f'"{name}"' for name in unexpected)
            errors.append(f"Unexpected key(s) in state_dict: {names}. ")
        if strict and missing:
            names = ", ".join(f'"{name}"' for name in missing)
            errors.append(f"Missing key(s) in state_dict: {names}. ")
        with torch.no_grad():
            for name, value in state_dict.items():
                if name not in mine:
                    continue
                if value.shape != mine[name].shape:
                    errors.append(
                        f"size mismatch for {name}: copying a param with shape {value.shape} from "
                        f"checkpoint, the shape in current model is {mine[name].shape}.")
                else:
                    mine[name].copy_(value)
        if errors:
            listed = "\n\t".join(errors)
            raise RuntimeError(
                f"Error(s) in loading state_dict for {type(self).__name__}:\n\t{listed}")
        return IncompatibleKeys(missing, unexpected)

    # Text

    def extra_repr(self):
        """What stands between the brackets of the printed module."""
        return ""

    def _get_name(self):
        return type(self).__name__

    def _child_lines(self):
        return [f"({name}): {indented(repr(child))}" for name, child in self._modules.items()]

    def __repr__(self):
        extra = self.extra_repr()
        children = self._child_lines()
        if not children and "\n" not in extra:
            return f"{self._get_name()}({extra})"
        lines = (extra.split("\n") if extra else []) + children
        return self._get_name() + "(\n  " + "\n  ".join(lines) + "\n)"


class RemovableHandle:
    """A hook in its place: remove() takes it out again."""

    def __init__(self, hooks, hook):
        self.hooks = hooks
        hooks[self] = hook

    def remove(self):
        """Takes the hook out."""
        self.hooks.pop(self, None)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.remove()


class IncompatibleKeys:
    """What load_state_dict did not find, and found too many of."""

    def __init__(self, missing_keys, unexpected_keys):
        self.missing_keys = missing_keys
        self.unexpected_keys = unexpected_keys

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return (f"_IncompatibleKeys(missing_keys={self.missing_keys}, "
                f"unexpected_keys={self.unexpected_keys})")
