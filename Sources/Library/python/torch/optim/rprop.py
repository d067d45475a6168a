"""Rprop: steps that follow the sign of the gradient alone."""

import torch
from torch.optim.optimizer import Optimizer, check_rate


class Rprop(Optimizer):
    """Riedmiller and Braun, 1993. Every weight has a step size s of its own, lr at first.

    s ← s · etas[1] where the gradient kept its sign, s · etas[0] where it changed, within step_sizes;
    p ← p − sign(g) · s, and no step where the sign changed.
    """

    def __init__(self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50), *, capturable=False,
                 foreach=None, maximize=False, differentiable=False):
        check_rate(lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
        super().__init__(params, {
            "lr": lr, "etas": etas, "step_sizes": step_sizes, "foreach": foreach, "maximize": maximize,
            "differentiable": differentiable, "capturable": capturable})

    @torch.no_grad()
    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["prev"] = torch.zeros_like(parameter)
            state["step_size"] = torch.full_like(parameter.grad, group["lr"])
        state["step"] += 1
        gradient = -parameter.grad if group["maximize"] else parameter.grad.clone()
        lower, higher = group["etas"]
        factor = gradient.mul(state["prev"]).sign()
        factor[factor.gt(0)] = higher
        factor[factor.lt(0)] = lower
        factor[factor.eq(0)] = 1
        least, most = group["step_sizes"]
        state["step_size"].mul_(factor).clamp_(least, most)
        gradient[factor.eq(lower)] = 0
        parameter.addcmul_(gradient.sign(), state["step_size"], value=-1)
        state["prev"].copy_(gradient)
