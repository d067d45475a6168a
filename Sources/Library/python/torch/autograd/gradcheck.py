"""Gradients compared with differences: (f(x + ε) − f(x − ε)) / 2ε, element by element."""

import torch


class GradcheckError(RuntimeError):
    """A gradient differs from the difference quotient."""


def tensors_of(value):
    """The tensors of a result or of arguments, as a list."""
    values = value if isinstance(value, (tuple, list)) else [value]
    return [item for item in values if isinstance(item, torch.Tensor)]


def write(tensor, values):
    """Puts numbers into a tensor; graphs made of it do not notice."""
    tensor.data.copy_(torch.tensor(values, dtype=tensor.dtype).reshape(tensor.shape))


def numerical_jacobian(function, inputs, tensor, output, eps):
    """d output / d tensor by differences, a row for each element of tensor."""
    values = tensor.detach().reshape(-1).tolist()
    columns = []
    for place, value in enumerate(values):
        sides = []
        for step in (eps, -eps):
            values[place] = value + step
            write(tensor, values)
            result = tensors_of(function(*inputs))[output]
            sides.append(result.detach().clone().reshape(-1))
        values[place] = value
        write(tensor, values)
        columns.append((sides[0] - sides[1]) / (2 * eps))
    if not columns:
        return torch.zeros(0, 0, dtype=tensor.dtype)
    return torch.stack(columns)


def analytical_jacobian(tensor, output):
    """d output / d tensor by backward passes, a row for each element of tensor."""
    rows = []
    for place in range(output.numel()):
        weights = torch.zeros(output.numel(), dtype=output.dtype)
        weights[place] = 1
        (grad,) = torch.autograd.grad(
            output, [tensor], weights.reshape(output.shape), retain_graph=True, allow_unused=True)
        if grad is None:
            grad = torch.zeros_like(tensor)
        rows.append(grad.detach().reshape(-1))
    return torch.stack(rows, 1) if rows else torch.zeros(tensor.numel(), 0, dtype=tensor.dtype)


def compare(function, inputs, eps, atol, rtol):
    """Raises a GradcheckError at the first Jacobian that differs."""
    wanted = [tensor for tensor in inputs if isinstance(tensor, torch.Tensor) and tensor.requires_grad]
    if not wanted:
        raise ValueError("gradcheck expects at least one input tensor to require gradient, but none "
                         "of them have requires_grad=True.")
    outputs = [o for o in tensors_of(function(*inputs)) if o.requires_grad]
    for number, output in enumerate(outputs):
        for position, tensor in enumerate(wanted):
            analytical = analytical_jacobian(tensor, output)
            numerical = numerical_jacobian(function, inputs, tensor, number, eps)
            if not torch.allclose(analytical, numerical, rtol, atol):
                raise GradcheckError(
                    f"Jacobian mismatch for output {number} with respect to input {position},\n"
                    f"numerical:{numerical}\nanalytical:{analytical}\n")


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True):
    """Whether func's gradients at inputs agree with differences; inputs should be float64."""
    inputs = tuple(inputs) if isinstance(inputs, (tuple, list)) else (inputs,)
    try:
        compare(func, inputs, eps, atol, rtol)
    except RuntimeError:
        if raise_exception:
            raise
        return False
    return True


def gradgradcheck(func, inputs, grad_outputs=None, *, eps=1e-6, atol=1e-5, rtol=1e-3,
                  raise_exception=True):
    """Whether the gradients of func's gradients agree with differences."""
    inputs = tuple(inputs) if isinstance(inputs, (tuple, list)) else (inputs,)
    outputs = tensors_of(func(*inputs))
    if grad_outputs is None:
        weights = [torch.linspace(0.5, 1.5, max(o.numel(), 1), dtype=o.dtype)[:o.numel()]
                   .reshape(o.shape).requires_grad_() for o in outputs]
    else:
        weights = tensors_of(grad_outputs)
    count = len(inputs)

    def first(*args):
        results = tensors_of(func(*args[:count]))
        wanted = [a for a in args[:count] if isinstance(a, torch.Tensor) and a.requires_grad]
        return torch.autograd.grad(results, wanted, list(args[count:]), create_graph=True,
                                   allow_unused=True)

    return gradcheck(first, inputs + tuple(weights), eps=eps, atol=atol, rtol=rtol,
                     raise_exception=raise_exception)
