"""Whole Jacobians and Hessians, and products with them."""

import torch


def as_tuple(value, what, function):
    """(whether it was a tuple, the tensors as a tuple)."""
    is_tuple = isinstance(value, tuple)
    tensors = value if is_tuple else (value,)
    for number, tensor in enumerate(tensors):
        if not isinstance(tensor, torch.Tensor):
            if what == "inputs":
                text = f"The inputs given to {function} must be either a Tensor or a tuple of Tensors"
            else:
                text = ("The outputs of the user-provided function given to "
                        f"{function} must be either a Tensor or a tuple of Tensors")
            if is_tuple:
                raise TypeError(f"{text} but the value at index {number} has type {type(tensor)}.")
            given = "inputs has" if what == "inputs" else (
                "outputs of the user-provided function has")
            raise TypeError(f"{text} but the given {given} type {type(value)}.")
    return is_tuple, tensors


def prepared(inputs, create_graph):
    """The inputs as tensors a graph can start from."""
    return tuple(x.view_as(x) if create_graph and x.requires_grad else x.detach().requires_grad_()
                 for x in inputs)


def gradients(output, inputs, create_graph, weights=None):
    """One gradient for each input, zeros where none flows."""
    if not output.requires_grad:
        return tuple(torch.zeros_like(x) for x in inputs)
    found = torch.autograd.grad([output], list(inputs), None if weights is None else [weights],
                                retain_graph=True, create_graph=create_graph, allow_unused=True)
    return tuple(torch.zeros_like(x) if g is None else g for x, g in zip(inputs, found))


def check_strict(outputs, strict):
    """With strict, every output must depend on the inputs."""
    for number, output in enumerate(outputs):
        if strict and not output.requires_grad:
            raise RuntimeError(
                f"Output {number} of the user-provided function does not require gradients. The outputs "
                "must be computed in a differentiable manner from the input when running in strict mode.")


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False,
             strategy="reverse-mode"):
    """d outputs / d inputs: for each output and input, of shape output.shape + input.shape."""
    with torch.enable_grad():
        many_inputs, inputs = as_tuple(inputs, "inputs", "jacobian")
        inputs = prepared(inputs, create_graph)
        many_outputs, outputs = as_tuple(func(*inputs), "outputs", "jacobian")
        check_strict(outputs, strict)
        result = []
        for output in outputs:
            rows = [gradients(element, inputs, create_graph) for element in output.reshape(-1)]
            blocks = []
            for number, x in enumerate(inputs):
                if rows:
                    block = torch.stack([row[number] for row in rows])
                else:
                    block = torch.zeros(0, *x.shape, dtype=x.dtype)
                blocks.append(block.reshape(output.shape + x.shape))
            result.append(tuple(blocks) if many_inputs else blocks[0])
    return tuple(result) if many_outputs else result[0]


def single(output, function):
    """The one number a function must return."""
    many, outputs = as_tuple(output, "outputs", function)
    if many or outputs[0].numel() != 1:
        raise RuntimeError(
            f"The Tensor returned by the function given to {function} should contain a single element")
    return outputs[0].reshape(())


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False,
            outer_jacobian_strategy="reverse-mode"):
    """The second derivatives of a function with one number as its result."""
    many_inputs = isinstance(inputs, tuple)

    def first(*args):
        output = single(func(*args), "hessian")
        if not output.requires_grad:
            return tuple(torch.zeros_like(x) for x in args)
        return gradients(output, args, True)

    with torch.enable_grad():
        _, given = as_tuple(inputs, "inputs", "hessian")
        result = jacobian(first, given, create_graph=create_graph)
    return result if many_inputs else result[0][0]


def weights_for(v, tensors, what):
    """The vector v as a tuple that fits tensors."""
    if v is None:
        if len(tensors) != 1 or tensors[0].numel() != 1:
            raise RuntimeError(what)
        return (torch.ones_like(tensors[0]),)
    v = v if isinstance(v, tuple) else (v,)
    if len(v) != len(tensors):
        raise RuntimeError(
            f"v is a tuple of invalid length: should be {len(tensors)} but got {len(v)}.")
    for number, (one, tensor) in enumerate(zip(v, tensors)):
        if one.size() != tensor.size():
            prefix = f"Entry {number} in " if len(v) > 1 else ""
            raise RuntimeError(
                f"{prefix}v has invalid size: should be {tensor.size()} but got {one.size()}.")
    return v


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """(outputs, v · J): the gradients of the outputs weighted by v."""
    with torch.enable_grad():
        many_inputs, inputs = as_tuple(inputs, "inputs", "vjp")
        inputs = prepared(inputs, create_graph)
        many_outputs, outputs = as_tuple(func(*inputs), "outputs", "vjp")
        check_strict(outputs, strict)
        v = weights_for(v, outputs, "The vector v can only be None if the user-provided function "
                        "returns a single Tensor with a single element.")
        total = tuple(torch.zeros_like(x) for x in inputs)
        for output, weights in zip(outputs, v):
            parts = gradients(output, inputs, create_graph, weights)
            total = tuple(a + b for a, b in zip(total, parts))
    if not create_graph:
        outputs = tuple(o.detach() for o in outputs)
    return (outputs if many_outputs else outputs[0]), (total if many_inputs else total[0])


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """(outputs, J · v): how the outputs change along v, by two backward passes."""
    with torch.enable_grad():
        many_inputs, inputs = as_tuple(inputs, "inputs", "jvp")
        inputs = prepared(inputs, create_graph)
        v = weights_for(v, inputs, "The vector v can only be None if the input to the user-provided "
                        "function is a single Tensor with a single element.")
        many_outputs, outputs = as_tuple(func(*inputs), "outputs", "jvp")
        check_strict(outputs, strict)
        result = []
        for output in outputs:
            dummy = torch.zeros_like(output, requires_grad=True)
            back = gradients(output, inputs, True, dummy)
            total = torch.zeros_like(output)
            for gradient, direction in zip(back, v):
                if gradient.requires_grad:
                    (part,) = torch.autograd.grad(
                        [gradient], [dummy], [direction], retain_graph=True,
                        create_graph=create_graph, allow_unused=True)
                    total = total if part is None else total + part
            result.append(total)
    if not create_graph:
        outputs = tuple(o.detach() for o in outputs)
    return (outputs if many_outputs else outputs[0]), (tuple(result) if many_outputs else result[0])


def products(name, func, inputs, v, create_graph, strict):
    """(output, H · v) of a function with one number as its result; H is symmetric."""
    with torch.enable_grad():
        many_inputs, inputs = as_tuple(inputs, "inputs", name)
        inputs = prepared(inputs, create_graph)
        v = weights_for(v, inputs, "The vector v can only be None if the input to the user-provided "
                        "function is a single Tensor with a single element.")
        output = func(*inputs)
        number = single(output, name)
        check_strict([number], strict)
        first = gradients(number, inputs, True)
        total = tuple(torch.zeros_like(x) for x in inputs)
        for gradient, direction in zip(first, v):
            parts = gradients(gradient, inputs, create_graph, direction)
            total = tuple(a + b for a, b in zip(total, parts))
    if not create_graph:
        output = output.detach()
    return output, (total if many_inputs else total[0])


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    """(output, H · v)."""
    return products("hvp", func, inputs, v, create_graph, strict)


def vhp(func, inputs, v=None, create_graph=False, strict=False):
    """(output, v · H)."""
    return products("vhp", func, inputs, v, create_graph, strict)
