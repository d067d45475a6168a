"""Adam and AdamW: a step of its own size for every weight."""

import torch
from torch import _engine
from torch.optim.optimizer import Optimizer, check_betas, check_not_negative, check_rate


class Adam(Optimizer):
    """Kingma and Ba, 2015. At step t, with gradient g:

    m ← β1 · m + (1 − β1) · g             the running mean of g
    v ← β2 · v + (1 − β2) · g²            the running mean of its square
    p ← p − lr · (m / (1 − β1ᵗ)) / (√(v / (1 − β2ᵗ)) + eps)

    weight_decay adds weight_decay · p to g first; amsgrad takes the largest v so far.
    """

    default_weight_decay = 0
    decoupled = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=None,
                 amsgrad=False, *, foreach=None, maximize=False, capturable=False,
                 differentiable=False, fused=None):
        if weight_decay is None:
            weight_decay = self.default_weight_decay
        if foreach and not capturable:
            for name, value in (("lr", lr), ("betas[0]", betas[0]), ("betas[1]", betas[1])):
                if isinstance(value, torch.Tensor):
                    raise ValueError(
                        f"{name} as a Tensor is not supported for capturable=False and foreach=True")
        check_rate(lr)
        if isinstance(betas[0], torch.Tensor) != isinstance(betas[1], torch.Tensor):
            raise ValueError("betas must be either both floats or both Tensors")
        check_not_negative(epsilon=eps)
        check_betas(betas)
        check_not_negative(weight_decay=weight_decay)
        super().__init__(params, {
            "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "amsgrad": amsgrad,
            "maximize": maximize, "foreach": foreach, "capturable": capturable,
            "differentiable": differentiable, "fused": fused,
            "decoupled_weight_decay": self.decoupled})

    def update(self, parameter, group, state):
        if not state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(parameter)
            state["exp_avg_sq"] = torch.zeros_like(parameter)
            if group["amsgrad"]:
                state["max_exp_avg_sq"] = torch.zeros_like(parameter)
        state["step"] += 1
        beta1, beta2 = group["betas"]
        _engine.adam_step(
            parameter, state["exp_avg"], state["exp_avg_sq"], state.get("max_exp_avg_sq"),
            state["step"], group["lr"], beta1, beta2, group["eps"], group["weight_decay"],
            group["decoupled_weight_decay"], group["maximize"])


class AdamW(Adam):
    """Adam whose weight decay shrinks the weights themselves: p ← p · (1 − lr · weight_decay).

    Loshchilov and Hutter, 2019.
    """

    default_weight_decay = 1e-2
    decoupled = True
