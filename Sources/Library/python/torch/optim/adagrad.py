"""Adagrad: steps that shrink as the gradients seen add up."""

import torch
from torch import _engine
from torch.optim.optimizer import Optimizer, check_not_negative, check_rate


class Adagrad(Optimizer):
    """Duchi, Hazan and Singer, 2011. At step t, with gradient g:

    s ← s + g²                            everything seen so far
    p ← p − lr / (1 + (t − 1) · lr_decay) · g / (√s + eps)

    weight_decay adds weight_decay · p to g first.
    """

    def __init__(self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0,
                 eps=1e-10, foreach=None, *, maximize=False, differentiable=False, fused=None):
        check_rate(lr)
        check_not_negative(
            lr_decay=lr_decay, weight_decay=weight_decay,
            initial_accumulator_value=initial_accumulator_value, epsilon=eps)
        super().__init__(params, {
            "lr": lr, "lr_decay": lr_decay, "eps": eps, "weight_decay": weight_decay,
            "initial_accumulator_value": initial_accumulator_value, "foreach": foreach,
            "maximize": maximize, "differentiable": differentiable, "fused": fused})
        # Unlike the others' states this one is there before the first step.
        for group in self.param_groups:
            for parameter in group["params"]:
                self.state[parameter] = {
                    "step": torch.tensor(0.0),
                    "sum": torch.full_like(parameter, group["initial_accumulator_value"])}

    def update(self, parameter, group, state):
        state["step"] += 1
        _engine.adagrad_step(
            parameter, state["sum"], state["step"], group["lr"], group["lr_decay"], group["eps"],
            group["weight_decay"], group["maximize"])
