"""RMSprop: steps divided by the running size of the gradient."""

import torch
from torch import _engine
from torch.optim.optimizer import Optimizer, check_not_negative, check_rate


class RMSprop(Optimizer):
    """Hinton, 2012. With gradient g:

    v ← alpha · v + (1 − alpha) · g²      the running mean of the gradient's square
    p ← p − lr · g / (√v + eps)

    centered subtracts the square of the running mean from v; momentum keeps a running sum of the
    steps; weight_decay adds weight_decay · p to g first.
    """

    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0,
                 centered=False, capturable=False, foreach=None, maximize=False,
                 differentiable=False):
        check_rate(lr)
        check_not_negative(
            epsilon=eps, momentum=momentum, weight_decay=weight_decay, alpha=alpha)
        super().__init__(params, {
            "lr": lr, "momentum": momentum, "alpha": alpha, "eps": eps, "centered": centered,
            "weight_decay": weight_decay, "capturable": capturable, "foreach": foreach,
            "maximize": maximize, "differentiable": differentiable})

    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["square_avg"] = torch.zeros_like(parameter)
            if group["momentum"] > 0:
                state["momentum_buffer"] = torch.zeros_like(parameter)
            if group["centered"]:
                state["grad_avg"] = torch.zeros_like(parameter)
        state["step"] += 1
        _engine.rmsprop_step(
            parameter, state["square_avg"], state.get("grad_avg"), state.get("momentum_buffer"),
            group["lr"], group["alpha"], group["eps"], group["weight_decay"], group["momentum"],
            group["maximize"])
