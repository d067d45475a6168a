"""Adadelta: steps in the units of the parameters, without a learning rate to choose."""

import torch
from torch.optim.optimizer import (
    Optimizer, check_not_negative, check_rate, decayed_gradient)


class Adadelta(Optimizer):
    """Zeiler, 2012. With gradient g:

    v ← rho · v + (1 − rho) · g²          the running mean of the gradient's square
    d ← √(u + eps) / √(v + eps) · g
    u ← rho · u + (1 − rho) · d²          the running mean of the steps' square
    p ← p − lr · d
    """

    def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *,
                 capturable=False, maximize=False, differentiable=False):
        check_rate(lr)
        if not 0.0 <= rho <= 1.0:
            raise ValueError(f"Invalid rho value: {rho}")
        check_not_negative(epsilon=eps, weight_decay=weight_decay)
        super().__init__(params, {
            "lr": lr, "rho": rho, "eps": eps, "weight_decay": weight_decay, "maximize": maximize,
            "capturable": capturable, "foreach": foreach, "differentiable": differentiable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["square_avg"] = torch.zeros_like(parameter)
            state["acc_delta"] = torch.zeros_like(parameter)
        state["step"] += 1
        gradient = decayed_gradient(parameter, group)
        rho, eps = group["rho"], group["eps"]
        state["square_avg"].mul_(rho).addcmul_(gradient, gradient, value=1 - rho)
        size = state["square_avg"].add(eps).sqrt_()
        delta = state["acc_delta"].add(eps).sqrt_().div_(size).mul_(gradient)
        state["acc_delta"].mul_(rho).addcmul_(delta, delta, value=1 - rho)
        parameter.add_(delta, alpha=-group["lr"])
