"""Adamax: Adam with the largest gradient in place of the mean square."""

import torch
from torch.optim.optimizer import (
    Optimizer, check_betas, check_not_negative, check_rate, decayed_gradient)


class Adamax(Optimizer):
    """Kingma and Ba, 2015. At step t, with gradient g:

    m ← β1 · m + (1 − β1) · g
    u ← max(β2 · u, |g| + eps)
    p ← p − lr / (1 − β1ᵗ) · m / u
    """

    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None,
                 *, maximize=False, differentiable=False, capturable=False):
        check_rate(lr)
        check_not_negative(epsilon=eps)
        check_betas(betas)
        check_not_negative(weight_decay=weight_decay)
        super().__init__(params, {
            "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "foreach": foreach,
            "maximize": maximize, "differentiable": differentiable, "capturable": capturable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(parameter)
            state["exp_inf"] = torch.zeros_like(parameter)
        state["step"] += 1
        gradient = decayed_gradient(parameter, group)
        beta1, beta2 = group["betas"]
        state["exp_avg"].lerp_(gradient, 1 - beta1)
        largest = torch.maximum(state["exp_inf"].mul_(beta2), gradient.abs().add_(group["eps"]))
        state["exp_inf"].copy_(largest)
        rate = group["lr"] / (1 - beta1 ** state["step"].item())
        parameter.addcdiv_(state["exp_avg"], state["exp_inf"], value=-rate)
