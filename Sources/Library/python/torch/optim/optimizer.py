"""Optimizer: parameter groups with their settings, and a state for each parameter."""

from collections import defaultdict

import torch
from torch import _engine


def check_rate(lr):
    """Refuses a learning rate below zero, and a tensor of several."""
    if isinstance(lr, torch.Tensor) and lr.numel() != 1:
        raise ValueError("Tensor lr must be 1-element")
    if not 0.0 <= lr:
        raise ValueError(f"Invalid learning rate: {lr}")


def check_betas(betas):
    """Refuses a share of the past outside [0, 1)."""
    for index, beta in enumerate(betas):
        if not 0.0 <= beta < 1.0:
            raise ValueError(f"Invalid beta parameter at index {index}: {beta}")


def check_not_negative(**settings):
    """Refuses the first setting below zero, by its name."""
    for name, value in settings.items():
        if not 0.0 <= value:
            raise ValueError(f"Invalid {name} value: {value}")


def decayed_gradient(parameter, group):
    """What a step goes against: the gradient, turned round to maximise, with the weight decay added.

    Decoupled, the weight decay shrinks the parameter itself.
    """
    gradient = -parameter.grad if group["maximize"] else parameter.grad
    decay = group["weight_decay"]
    if decay == 0:
        return gradient
    if group.get("decoupled_weight_decay", False):
        parameter.mul_(1 - group["lr"] * decay)
        return gradient
    return gradient.add(parameter, alpha=decay)


class Optimizer:
    """The base of the optimisers.

    params is an iterable of tensors, of (name, tensor) pairs as named_parameters() gives them, or of
    dicts with "params" and settings of their own.
    A subclass defines update(parameter, group, state), one step for one parameter.
    """

    def __init__(self, params, defaults):
        if isinstance(params, torch.Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, "
                f"but got {torch.typename(params)}")
        self.defaults = defaults
        self.state = defaultdict(dict)
        self.param_groups = []
        groups = list(params)
        if len(groups) == 0:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(group)

    def add_param_group(self, param_group):
        """Trains more parameters, with settings of their own over the defaults."""
        params = param_group["params"]
        if isinstance(params, set):
            raise TypeError("optimizer parameters need to be organized in ordered collections, but the "
                            "ordering of tensors in sets will change between runs. Please use a list "
                            "instead.")
        params = [params] if isinstance(params, torch.Tensor) else list(params)
        names = [pair[0] for pair in params if isinstance(pair, tuple)]
        if names and len(names) != len(params):
            raise ValueError("all optimizer params should be with/without names. Some param names are "
                             "missing")
        if names:
            params = [pair[1] for pair in params]
        for parameter in params:
            if not isinstance(parameter, torch.Tensor):
                raise TypeError(
                    f"optimizer can only optimize Tensors, but one of the params is "
                    f"{torch.typename(parameter)}")
            if not parameter.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        for other in self.param_groups:
            if ("param_names" in other) != bool(names):
                raise ValueError(
                    "all optimizer param groups should be with/without names. cannot add param group "
                    f"{'with' if names else 'without'} names to the optimizer")
            for known in other["params"]:
                for parameter in params:
                    if known is parameter:
                        raise ValueError("some parameters appear in more than one parameter group")
        group = {"params": params}
        for name, value in param_group.items():
            if name != "params":
                group[name] = value
        if names:
            group["param_names"] = names
        for name, value in self.defaults.items():
            group.setdefault(name, value)
        self.param_groups.append(group)

    def zero_grad(self, set_to_none=True):
        """Drops every gradient, or fills it with zeros."""
        for group in self.param_groups:
            if set_to_none:
                _engine.drop_gradients(group["params"])
                continue
            for parameter in group["params"]:
                if parameter.grad is not None:
                    parameter.grad = torch.zeros_like(parameter.grad)

    def step(self, closure=None):
        """One step for every parameter that has a gradient."""
        loss = None
        if closure is not None:
            loss = closure()
        for group in self.param_groups:
            settings = group
            if isinstance(group.get("lr"), torch.Tensor):
                settings = {**group, "lr": group["lr"].item()}
            self.update_group(settings)
        return loss

    def update_group(self, group):
        """One step for the parameters of a group, each with its state."""
        for parameter in group["params"]:
            if parameter.grad is not None:
                state = self.state.get(parameter)
                if state is not None:
                    self.update(parameter, group, state)
                else:
                    state = {}
                    self.update(parameter, group, state)
                    if state:
                        self.state[parameter] = state

    def state_dict(self):
        """Settings and state, parameters numbered in order."""
        numbers = {}
        groups = []
        for group in self.param_groups:
            packed = {name: value for name, value in group.items() if name != "params"}
            for parameter in group["params"]:
                numbers[parameter] = len(numbers)
            packed["params"] = [numbers[parameter] for parameter in group["params"]]
            groups.append(packed)
        state = {numbers[parameter]: dict(values) for parameter, values in self.state.items()}
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        """Takes over what state_dict() gave, for as many parameters in the same order."""
        if len(state_dict["param_groups"]) != len(self.param_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        parameters = {}
        for group, saved in zip(self.param_groups, state_dict["param_groups"]):
            if len(group["params"]) != len(saved["params"]):
                raise ValueError("loaded state dict contains a parameter group that doesn't match "
                                 "the size of optimizer's group")
            for parameter, number in zip(group["params"], saved["params"]):
                parameters[number] = parameter
            for name, value in saved.items():
                if name != "params":
                    group[name] = value
        self.state = defaultdict(dict)
        for number, values in state_dict["state"].items():
            copied = {}
            for name, value in values.items():
                # The tensors are shared with the optimiser they come from, as PyTorch shares them.
                if isinstance(value, torch.Tensor) and name != "step":
                    value = value.to(parameters[number].dtype)
                copied[name] = value
            self.state[parameters[number]] = copied

    def __repr__(self):
        text = type(self).__name__ + " ("
        for number, group in enumerate(self.param_groups):
            text += f"\nParameter Group {number}\n"
            for name in sorted(group):
                if name != "params":
                    text += f"    {name}: {group[name]}\n"
        return text + ")"
