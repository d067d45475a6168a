// nn.Parameter: a tensor that a Module files under its name and an optimiser trains.

import Autograd
import Runtime
import Tensors

enum ParameterBinding {
  static let constructor = Builtin(
    "Parameter", "(data=None, requires_grad=True)", "A leaf over the memory of a tensor."
  ) { (arguments: borrowing Arguments) throws(Raised) -> Value in
    let context = arguments.context
    let source =
      arguments.isNothing(0)
      ? try context.raising { () throws(TensorError) in try Raw.zeros(try Shape([0]), .float32) }
      : try arguments.tensor(0)
    let parameter = source.detach()
    let flag = try arguments.bool(1)
    try context.raising { () throws(TensorError) in
      try parameter.setRequiresGrad(flag, by: .creation)
    }
    return context.value(parameter, type: context.torch.pointee.parameter)
  }
}
