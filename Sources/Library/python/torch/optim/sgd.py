"""Stochastic gradient descent."""

from torch import _engine
from torch.optim.optimizer import Optimizer, check_rate


class SGD(Optimizer):
    """p ← p − lr · g, with momentum p ← p − lr · b, b ← momentum · b + (1 − dampening) · g.

    weight_decay adds weight_decay · p to g first; nesterov steps by g + momentum · b.
    """

    def __init__(self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *,
                 maximize=False, foreach=None, differentiable=False, fused=None):
        check_rate(lr)
        if momentum < 0.0:
            raise ValueError(f"Invalid momentum value: {momentum}")
        if weight_decay < 0.0:
            raise ValueError(f"Invalid weight_decay value: {weight_decay}")
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        super().__init__(params, {
            "lr": lr, "momentum": momentum, "dampening": dampening, "weight_decay": weight_decay,
            "nesterov": nesterov, "maximize": maximize, "foreach": foreach,
            "differentiable": differentiable, "fused": fused})

    def update_group(self, group):
        if group["momentum"] == 0:
            # Nothing to remember, so no state either: all parameters in one call.
            _engine.sgd_steps(
                group["params"], group["lr"], group["weight_decay"], group["maximize"])
        else:
            super().update_group(group)

    def update(self, parameter, group, state):
        # The buffer starts as the first gradient itself: None asks the kernel to make it.
        buffer = _engine.sgd_step(
            parameter, state.get("momentum_buffer"), group["lr"], group["momentum"],
            group["dampening"], group["weight_decay"], group["nesterov"], group["maximize"])
        state["momentum_buffer"] = buffer
