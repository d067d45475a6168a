"""RAdam: Adam that waits with its own step sizes until it has seen enough gradients."""

import torch
from torch.optim.optimizer import (
    Optimizer, check_betas, check_not_negative, check_rate, decayed_gradient)


class RAdam(Optimizer):
    """Liu and others, 2019. At step t, with gradient g, m and v as in Adam and ρ∞ = 2 / (1 − β2) − 1:

    ρ ← ρ∞ − 2 · t · β2ᵗ / (1 − β2ᵗ)
    p ← p − lr · m̂                                     while ρ ≤ 5
    p ← p − lr · m̂ · r · √(1 − β2ᵗ) / (√v + eps)       after, r = √((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ))
    """

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                 decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False,
                 differentiable=False):
        check_rate(lr)
        check_not_negative(epsilon=eps)
        check_betas(betas)
        check_not_negative(weight_decay=weight_decay)
        super().__init__(params, {
            "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "maximize": maximize,
            "foreach": foreach, "capturable": capturable,
            "decoupled_weight_decay": decoupled_weight_decay, "differentiable": differentiable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(parameter)
            state["exp_avg_sq"] = torch.zeros_like(parameter)
        gradient = decayed_gradient(parameter, group)
        rate, (beta1, beta2) = group["lr"], group["betas"]
        state["step"] += 1
        step = state["step"].item()
        state["exp_avg"].lerp_(gradient, 1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
        correction = 1 - beta2 ** step
        change = state["exp_avg"] / (1 - beta1 ** step) * rate
        longest = 2 / (1 - beta2) - 1
        length = longest - 2 * step * (beta2 ** step) / correction
        if length > 5.0:
            share = ((length - 4) * (length - 2) * longest
                     / ((longest - 4) * (longest - 2) * length)) ** 0.5
            change = change * ((correction ** 0.5) / state["exp_avg_sq"].sqrt().add_(group["eps"])) * share
        parameter.add_(change, alpha=-1.0)
