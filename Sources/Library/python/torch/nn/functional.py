"""Functions of layers; most are native, what is plain logic is written here."""

import torch


def triplet_margin_with_distance_loss(anchor, positive, negative, *, distance_function=None,
                                      margin=1.0, swap=False, reduction="mean"):
    """max(0, d(anchor, positive) − d(anchor, negative) + margin) for a distance of one's own."""
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f"{reduction} is not a valid value for reduction")
    if margin <= 0:
        raise ValueError(f"margin must be greater than 0, got {margin}")
    ranks = anchor.ndim, positive.ndim, negative.ndim
    if not ranks[0] == ranks[1] == ranks[2]:
        raise RuntimeError(
            "The anchor, positive, and negative tensors are expected to have the same number of "
            f"dimensions, but got: anchor {ranks[0]}D, positive {ranks[1]}D, and negative "
            f"{ranks[2]}D inputs")
    distance = pairwise_distance if distance_function is None else distance_function
    near = distance(anchor, positive)
    far = distance(anchor, negative)
    if swap:
        far = torch.minimum(far, distance(positive, negative))
    loss = torch.clamp(margin + near - far, min=0)
    if reduction == "sum":
        return loss.sum()
    return loss.mean() if reduction == "mean" else loss


unfold = im2col


def _natively(function):
    """An adaptive pooling whose output size may hold None: the input's own size."""
    def pool(input, output_size, *arguments, **keywords):
        if isinstance(output_size, (tuple, list)) and input.dim() <= len(output_size):
            raise ValueError(
                f"Input dimension should be at least {len(output_size) + 1}")
        if isinstance(output_size, (tuple, list)) and None in output_size:
            sizes = input.shape[-len(output_size):]
            output_size = [own if size is None else size
                           for size, own in zip(output_size, sizes)]
        return function(input, output_size, *arguments, **keywords)
    return pool


adaptive_avg_pool2d = _natively(adaptive_avg_pool2d)
adaptive_max_pool2d = _natively(adaptive_max_pool2d)
adaptive_avg_pool3d = _natively(adaptive_avg_pool3d)


def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """The norm_type-norm of each window of a sequence, times the sign of the powers' mean."""
    if norm_type == float("inf"):
        return max_pool1d(input.abs(), kernel_size, stride, 0, 1, ceil_mode)
    if norm_type == -float("inf"):
        return -max_pool1d(-input.abs(), kernel_size, stride, 0, 1, ceil_mode)
    count = kernel_size if isinstance(kernel_size, int) else kernel_size[0]
    out = avg_pool1d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return (torch.sign(out) * relu(torch.abs(out))).mul(count).pow(1.0 / norm_type)


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """The norm_type-norm of each window of an image, times the sign of the powers' mean."""
    if norm_type == float("inf"):
        return max_pool2d(input.abs(), kernel_size, stride, 0, 1, ceil_mode)
    if norm_type == -float("inf"):
        return -max_pool2d(-input.abs(), kernel_size, stride, 0, 1, ceil_mode)
    height, width = (kernel_size,) * 2 if isinstance(kernel_size, int) else kernel_size
    out = avg_pool2d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return (torch.sign(out) * relu(torch.abs(out))).mul(height * width).pow(1.0 / norm_type)


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    """x / (k + alpha · mean of x² over size neighbouring channels)^beta."""
    if input.dim() < 3:
        raise ValueError(
            "Expected 3D or higher dimensionality                          "
            f"input (got {input.dim()} dimensions)")
    if input.numel() == 0:
        return input
    # Channels as rows of an image whose columns are all pixels.
    square = input.mul(input).reshape(input.size(0), 1, input.size(1), -1)
    square = pad(square, (0, 0, size // 2, (size - 1) // 2))
    mean = avg_pool2d(square, (size, 1), stride=1).reshape(input.shape)
    return input / mean.mul(alpha).add(k).pow(beta)


def upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    """The older name of interpolate."""
    return interpolate(input, size, scale_factor, mode, align_corners)


def upsample_nearest(input, size=None, scale_factor=None):
    """interpolate with mode "nearest"."""
    return interpolate(input, size, scale_factor, mode="nearest")


def upsample_bilinear(input, size=None, scale_factor=None):
    """interpolate with mode "bilinear" and align_corners."""
    return interpolate(input, size, scale_factor, mode="bilinear", align_corners=True)


def bilinear(input1, input2, weight, bias=None):
    """y[o] = Σ x1[i]·weight[o, i, j]·x2[j] + bias[o]"""
    for name, input, axis in (("input1", input1, 1), ("input2", input2, 2)):
        if input.size(-1) != weight.size(axis):
            raise RuntimeError(
                f"bilinear(): {name} size does not match weight size: got {input.size(-1)} "
                f"but expected {weight.size(axis)}")
    left = input1.reshape(-1, 1, 1, input1.size(-1))
    right = input2.reshape(-1, 1, input2.size(-1), 1)
    out = torch.matmul(torch.matmul(left, weight.unsqueeze(0)), right)
    out = out.reshape(*input1.shape[:-1], weight.size(0))
    return out if bias is None else out + bias
