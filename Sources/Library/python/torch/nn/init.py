"""Initialisation: fills a tensor in place, without recording it in the graph."""

import math

import torch


def calculate_gain(nonlinearity, param=None):
    """How much to scale weights so that signals keep their size through the nonlinearity."""
    if nonlinearity in ("linear", "conv1d", "conv2d", "conv3d", "sigmoid"):
        return 1
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        slope = 0.01 if param is None else param
        return math.sqrt(2.0 / (1 + slope ** 2))
    if nonlinearity == "selu":
        return 3.0 / 4
    raise ValueError(f"Unsupported nonlinearity {nonlinearity}")


def fans(tensor):
    """(fan_in, fan_out): inputs and outputs of one unit, kernel area included."""
    if tensor.dim() < 2:
        raise ValueError(
            "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    area = 1
    for size in tensor.shape[2:]:
        area *= size
    return tensor.size(1) * area, tensor.size(0) * area


def fan_of(tensor, mode):
    """The fan that mode names."""
    mode = mode.lower()
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(f"Mode {mode} not supported, please use one of ['fan_in', 'fan_out']")
    fan_in, fan_out = fans(tensor)
    return fan_in if mode == "fan_in" else fan_out


def uniform_(tensor, a=0.0, b=1.0):
    """U(a, b)"""
    with torch.no_grad():
        return tensor.uniform_(a, b)


def normal_(tensor, mean=0.0, std=1.0):
    """N(mean, std²)"""
    with torch.no_grad():
        return tensor.normal_(mean, std)


def constant_(tensor, val):
    """Every element val."""
    with torch.no_grad():
        return tensor.fill_(val)


def ones_(tensor):
    """Every element 1."""
    return constant_(tensor, 1.0)


def zeros_(tensor):
    """Every element 0."""
    return constant_(tensor, 0.0)


def eye_(tensor):
    """The identity: a linear layer that changes nothing."""
    if tensor.dim() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    with torch.no_grad():
        return tensor.copy_(torch.eye(tensor.size(0), tensor.size(1)))


def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0):
    """N(mean, std²) without what lies outside a … b: what does is drawn again."""
    share = normal_share((b - mean) / std) - normal_share((a - mean) / std)
    with torch.no_grad():
        if share > 0.3:
            tensor.normal_(mean, std)
            outside = (tensor < a) | (tensor > b)
            while outside.any():
                again = torch.empty_like(tensor).normal_(mean, std)
                tensor.copy_(torch.where(outside, again, tensor))
                outside = (tensor < a) | (tensor > b)
            return tensor
        # Few would hit: uniform draws, each kept with the probability of its place under the curve.
        peak = -0.5 * ((max(a, min(mean, b)) - mean) / std) ** 2
        pending = torch.ones_like(tensor, dtype=torch.bool)
        while pending.any():
            drawn = torch.empty_like(tensor).uniform_(a, b)
            tensor.copy_(torch.where(pending, drawn, tensor))
            height = drawn.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(peak)
            refused = torch.empty_like(tensor).uniform_().log_() > height
            pending = pending & refused
        return tensor


def normal_share(x):
    """The share of N(0, 1) that lies below x."""
    return (1.0 + math.erf(x / math.sqrt(2.0))) / 2.0


def xavier_uniform_(tensor, gain=1.0):
    """U(−a, a), a = √3 · gain · √(2 / (fan_in + fan_out)). Glorot and Bengio, 2010."""
    fan_in, fan_out = fans(tensor)
    std = gain * math.sqrt(2.0 / float(fan_in + fan_out))
    bound = math.sqrt(3.0) * std
    return uniform_(tensor, -bound, bound)


def xavier_normal_(tensor, gain=1.0):
    """N(0, std²), std = gain · √(2 / (fan_in + fan_out)). Glorot and Bengio, 2010."""
    fan_in, fan_out = fans(tensor)
    std = gain * math.sqrt(2.0 / float(fan_in + fan_out))
    return normal_(tensor, 0.0, std)


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """U(−b, b), b = √3 · gain / √fan. He et al., 2015."""
    if 0 in tensor.shape:
        return tensor
    std = calculate_gain(nonlinearity, a) / math.sqrt(fan_of(tensor, mode))
    bound = math.sqrt(3.0) * std
    return uniform_(tensor, -bound, bound)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """N(0, std²), std = gain / √fan. He et al., 2015."""
    if 0 in tensor.shape:
        return tensor
    std = calculate_gain(nonlinearity, a) / math.sqrt(fan_of(tensor, mode))
    return normal_(tensor, 0.0, std)


def orthogonal_(tensor, gain=1, generator=None):
    """A random matrix whose rows (or columns, where there are fewer) are orthonormal, times gain.

    Saxe, McClelland and Ganguli, 2013; the factor Q of a normal matrix, by Householder reflections.
    """
    if tensor.dim() < 2:
        raise ValueError("Only tensors with 2 or more dimensions are supported")
    if tensor.numel() == 0:
        return tensor
    rows = tensor.size(0)
    columns = tensor.numel() // rows
    with torch.no_grad():
        r = torch.empty(rows, columns, dtype=tensor.dtype).normal_(0, 1, generator=generator).double()
        if rows < columns:
            r = r.t()
        width = r.size(1)
        q = torch.eye(r.size(0), width, dtype=torch.float64)
        mirrors = []
        for k in range(width):
            v = r[k:, k].clone()
            v[0] += v.norm() if v[0] >= 0 else -v.norm()
            v /= v.norm().clamp(min=1e-300)
            r = r.clone()
            r[k:] -= torch.outer(2 * v, v @ r[k:])
            mirrors.append(v)
        for k in reversed(range(width)):
            q[k:] -= torch.outer(2 * mirrors[k], mirrors[k] @ q[k:])
        # A positive diagonal of R makes Q uniform over the orthogonal matrices (Mezzadri, 2006).
        q *= torch.diag(r).sign()
        if rows < columns:
            q = q.t()
        tensor.copy_(q.reshape(tensor.shape))
        tensor.mul_(gain)
    return tensor
