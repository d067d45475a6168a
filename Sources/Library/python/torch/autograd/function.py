"""Custom functions: a forward and a backward of one's own."""

import torch
from torch import _engine


class FunctionCtx:
    """What forward keeps for backward; any attribute may be stored on it."""

    def __init__(self):
        self.to_save = ()
        self.dirty_tensors = ()
        self.non_differentiable = ()
        self.materialize_grads = True
        self.needs_input_grad = ()
        self.node = None

    def save_for_backward(self, *tensors):
        """Keeps inputs or outputs of forward; backward finds them in saved_tensors."""
        self.to_save = tensors

    @property
    def saved_tensors(self):
        """The tensors kept; an error where one was changed in place since, or freed."""
        return _engine.saved_tensors(self.node)

    def mark_dirty(self, *tensors):
        """Says that forward changed these inputs in place."""
        self.dirty_tensors = tensors

    def mark_non_differentiable(self, *tensors):
        """Says that these outputs have no gradient."""
        self.non_differentiable = tensors

    def set_materialize_grads(self, value):
        """Whether backward gets zeros, or else None, for an output no gradient came to."""
        self.materialize_grads = value


class Function(FunctionCtx):
    """The base of custom functions: define the static methods forward and backward, call apply.

    forward(ctx, *inputs) computes; backward(ctx, *grads) gets one gradient for each output and
    returns one for each input, None where there is none. Instead of taking ctx, forward may leave it
    to setup_context(ctx, inputs, output).
    """

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        raise RuntimeError(
            "Legacy autograd function with non-static forward method is deprecated. Please use "
            "new-style autograd function with static forward method. (Example: "
            "https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)")

    @staticmethod
    def forward(*args, **kwargs):
        """Computes the function."""
        raise NotImplementedError(
            "You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def setup_context(ctx, inputs, output):
        """Keeps what backward needs, where forward takes no ctx."""
        raise NotImplementedError("setup_context is not implemented.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        """The gradients of the inputs, given those of the outputs."""
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom "
            "autograd.Function to use it with backward mode AD.")

    @classmethod
    def apply(cls, *args):
        """Calls forward and puts its result into the graph."""
        ctx = FunctionCtx()
        ctx.needs_input_grad = _engine.needs_input_grad(args)
        previous = _engine.set_grad_mode(False)
        try:
            if cls.setup_context is Function.setup_context:
                result = cls.forward(ctx, *args)
            else:
                result = cls.forward(*args)
                cls.setup_context(ctx, args, result)
        finally:
            _engine.set_grad_mode(previous)
        return attached(cls, ctx, args, result)


def attached(function, ctx, inputs, result):
    """The result of forward, as part of the graph."""
    for number, tensor in enumerate(ctx.to_save):
        if tensor is not None and not isinstance(tensor, torch.Tensor):
            raise TypeError("save_for_backward can only save variables, but argument "
                            f"{number} is of type {type(tensor).__name__}")
    outputs = result if isinstance(result, tuple) else (result,)
    ctx.node, tensors = _engine.attach_function(
        function.__name__ + "Backward", inputs, outputs, ctx.to_save, ctx.dirty_tensors,
        ctx.non_differentiable, ctx.materialize_grads,
        lambda *grads: function.backward(ctx, *grads))
    ctx.to_save = ctx.dirty_tensors = ctx.non_differentiable = ()
    waiting = iter(tensors)
    outputs = tuple(next(waiting) if isinstance(output, torch.Tensor) else output
                    for output in outputs)
    return outputs if isinstance(result, tuple) else outputs[0]


def once_differentiable(backward):
    """For a backward that cannot be differentiated again."""

    def plain(ctx, *grads):
        with torch.no_grad():
            result = backward(ctx, *grads)
        if torch.is_grad_enabled() and any(
                isinstance(grad, torch.Tensor) and grad.requires_grad for grad in grads):
            raise RuntimeError(
                "trying to differentiate twice a function that was marked with @once_differentiable")
        return result

    return plain
