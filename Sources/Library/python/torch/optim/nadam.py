"""NAdam: Adam with Nesterov's look ahead."""

import torch
from torch.optim.optimizer import (
    Optimizer, check_betas, check_not_negative, check_rate, decayed_gradient)


class NAdam(Optimizer):
    """Dozat, 2016. At step t, with gradient g and the momentum μₜ = β1 · (1 − 0.96^(t · momentum_decay) / 2):

    m ← β1 · m + (1 − β1) · g
    v ← β2 · v + (1 − β2) · g²
    p ← p − lr · (μₜ₊₁ · m / (1 − Π μ up to t + 1) + (1 − μₜ) · g / (1 − Π μ)) / (√(v / (1 − β2ᵗ)) + eps)
    """

    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                 momentum_decay=4e-3, decoupled_weight_decay=False, *, foreach=None, maximize=False,
                 capturable=False, differentiable=False):
        check_rate(lr)
        check_not_negative(epsilon=eps)
        check_betas(betas)
        check_not_negative(weight_decay=weight_decay, momentum_decay=momentum_decay)
        super().__init__(params, {
            "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay,
            "momentum_decay": momentum_decay, "decoupled_weight_decay": decoupled_weight_decay,
            "maximize": maximize, "foreach": foreach, "capturable": capturable,
            "differentiable": differentiable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["mu_product"] = torch.tensor(1.0)
            state["exp_avg"] = torch.zeros_like(parameter)
            state["exp_avg_sq"] = torch.zeros_like(parameter)
        gradient = decayed_gradient(parameter, group)
        rate, (beta1, beta2) = group["lr"], group["betas"]
        state["step"] += 1
        step = state["step"].item()
        mu = beta1 * (1.0 - 0.5 * (0.96 ** (step * group["momentum_decay"])))
        mu_next = beta1 * (1.0 - 0.5 * (0.96 ** ((step + 1) * group["momentum_decay"])))
        state["mu_product"] *= mu
        product = state["mu_product"].item()
        state["exp_avg"].lerp_(gradient, 1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
        size = state["exp_avg_sq"].div(1 - beta2 ** step).sqrt().add_(group["eps"])
        parameter.addcdiv_(gradient, size, value=-rate * (1.0 - mu) / (1.0 - product))
        parameter.addcdiv_(state["exp_avg"], size, value=(-rate * mu_next) / (1.0 - product * mu_next))
