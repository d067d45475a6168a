// Advice for the errors of tensors: which axis does not fit, and the one likely fix.

import Runtime
import Tensors

/// What Glia says below PyTorch's own messages.
enum TensorAdvice {
  static let table: [Advice] = shapes + types + gradients + classes

  /// A tensor in a few words: its shape, and its element type where it is not float32.
  static func summary(of tensor: Tensor) -> String {
    let shape = tensor.rank == 0 ? "[], one number" : "\(tensor.shape)"
    return tensor.dtype == .float32 ? shape : "\(shape) \(tensor.dtype.shortName)"
  }

  // MARK: Shapes

  private static let shapes: [Advice] = [
    Advice("RuntimeError", "mat1 and mat2 shapes cannot be multiplied") { failure in
      let sizes = Array(numbers(in: failure.message).suffix(4))
      guard sizes.count == 4 else { return nil }
      let (rows, inner, other, columns) = (sizes[0], sizes[1], sizes[2], sizes[3])
      let rule = "the inner sizes must be equal, and \(inner) is not \(other)"
      guard failure.operands.count == 2 else { return rule }
      if failure.callee != nil {
        return flattening(failure.operands[1], other).map { "\(rule): \($0)" } ?? rule
      }
      let (left, right) = (failure.operands[0].text, failure.operands[1].text)
      if inner == columns { return "\(rule): \(left) @ \(right).T fits" }
      if rows == other { return "\(rule): \(left).T @ \(right) fits" }
      if rows == columns { return "\(rule): \(right) @ \(left) fits" }
      return rule
    },
    Advice("RuntimeError", "size mismatch, got input") { _ in
      "a matrix times a vector: the matrix must have as many columns as the vector has elements"
    },
    Advice("RuntimeError", "must match the size of tensor b") { failure in
      let sizes = numbers(in: failure.message)
      guard sizes.count == 3 else { return nil }
      return "shapes are compared from the right, and sizes must be equal or 1: "
        + "\(sizes[0]) and \(sizes[1]) are neither (axis \(sizes[2]))"
    },
    Advice("RuntimeError", "is invalid for input of size") { failure in
      "a new shape must hold as many elements as there are; -1 lets one size be worked out"
    },
    Advice("RuntimeError", "Expected 3D (unbatched) or 4D (batched) input to conv2d") { _ in
      "an image batch has the shape (images, channels, height, width); "
        + "x.unsqueeze(1) adds the channel axis"
    },
    Advice("RuntimeError", "to have") { failure in
      guard failure.message.contains("channels, but got") else { return nil }
      return "the layer's in_channels and axis 1 of the input must be the same number"
    },
    Advice("IndexError", "Dimension out of range") { failure in
      "axes are counted from 0, or from -1 at the right"
    },
    Advice("IndexError", "is out of bounds for dimension") { failure in
      let found = numbers(in: failure.message)
      guard found.count == 3 else { return nil }
      return "indices of axis \(found[1]) run from 0 to \(found[2] - 1)"
    },
    Advice("IndexError", "too many indices for tensor") { _ in
      "there are more indices than axes; x.shape shows the axes"
    },
    Advice("RuntimeError", "Sizes of tensors must match except in dimension") { _ in
      "cat joins along one axis; all other sizes must be equal"
    },
    Advice("RuntimeError", "stack expects each tensor to be equal size") { _ in
      "stack makes a new axis, so all shapes must be equal; torch.cat joins along an old one"
    },
    Advice("ValueError", "expected sequence of length") { _ in
      "the rows of a nested list must all have the same length"
    },
  ]

  /// The call that makes rows of `width` elements of an operand, where one does.
  private static func flattening(_ operand: Operand, _ width: Int) -> String? {
    guard let tensor = operand.value.payload(as: Tensor.self), tensor.rank > 2,
      tensor.shape.array.dropFirst().reduce(1, *) == width
    else { return nil }
    return "\(operand.text).flatten(1) makes rows of \(width)"
  }

  // MARK: Element types

  private static let types: [Advice] = [
    Advice("RuntimeError", "must have the same dtype") { conversion($0) },
    Advice("RuntimeError", "to have the same dtype") { conversion($0) },
    Advice("RuntimeError", "expected scalar type Long", "y.long() makes whole numbers"),
    Advice(
      "RuntimeError", "expected target dtype to be Long",
      "the numbers of classes are whole numbers: target.long()"),
    Advice("RuntimeError", "expected scalar type Float", "x.float() makes float32"),
    Advice("RuntimeError", "can't be cast to the desired output type") { _ in
      "an in-place operation keeps the element type: x = x + … makes a new tensor"
    },
    Advice("RuntimeError", "mean(): could not infer output dtype") { _ in
      "x.float().mean() takes the mean of numbers with a point"
    },
    Advice(
      "RuntimeError", "Boolean value of Tensor with more than one value is ambiguous",
      "(…).all() asks whether all are true, (…).any() whether one is"),
    Advice("RuntimeError", "cannot be converted to Scalar") { _ in
      "x.item() takes the one element of a tensor; x.tolist() gives a list of many"
    },
    Advice("ValueError", "only one element tensors can be converted to Python scalars") { _ in
      "x.tolist() gives a list; x[0].item() one number"
    },
    Advice("TypeError", "'Tensor' object is not callable") { failure in
      "square brackets take an element: \(failure.callee?.text ?? "x")[…]"
    },
    Advice(
      "RuntimeError", "Only Tensors of floating point",
      "gradients need numbers with a point: torch.tensor([1., 2.]) or x.float()"),
    Advice(
      "RuntimeError", "only Tensors of floating point",
      "gradients need numbers with a point: torch.tensor([1., 2.]) or x.float()"),
  ]

  private static func conversion(_ failure: Failure) -> String {
    failure.message.contains("Double")
      ? "float64 came in, perhaps from numpy or a Python list: x.float() makes float32"
      : "x.float() makes float32, which layers calculate in"
  }

  // MARK: Gradients

  private static let gradients: [Advice] = [
    Advice("RuntimeError", "element 0 of tensors does not require grad") { _ in
      "nothing it is made of wants a gradient: was it computed under no_grad(), from detach() or "
        + ".item(), or without a parameter?"
    },
    Advice("RuntimeError", "grad can be implicitly created only for scalar outputs") { failure in
      "backward starts from one number: \(failure.operands.first?.text ?? "loss").mean().backward()"
    },
    Advice("RuntimeError", "Trying to backward through the graph a second time") { _ in
      "each backward needs a forward pass of its own: compute the loss again inside the loop"
    },
    Advice("RuntimeError", "a leaf Variable that requires grad") { _ in
      "change parameters inside: with torch.no_grad():"
    },
    Advice("RuntimeError", "modified by an inplace operation") { _ in
      "an operation with _ or += changed a value that backward needs: x = x + … makes a new one"
    },
    Advice("RuntimeError", "Can't call numpy() on Tensor that requires grad") { _ in
      "x.detach().numpy()"
    },
    Advice("ValueError", "optimizer got an empty parameter list") { _ in
      "layers must be attributes of the module (self.layer = …), in __init__ after super().__init__()"
    },
  ]

  // MARK: Classes and losses

  private static let classes: [Advice] = [
    Advice("IndexError", "Target") { failure in
      failure.message.contains("is out of bounds")
        ? "labels count from 0: with C scores they run from 0 to C - 1" : nil
    },
    Advice("ValueError", "Expected input batch_size") { _ in
      "scores have the shape (samples, classes) and labels (samples,)"
    },
    Advice("ValueError", "Expected more than 1 value per channel when training") { _ in
      "one sample has no mean of its own: a larger batch, drop_last=True, or model.eval()"
    },
    Advice("NotImplementedError", "is missing the required \"forward\" function") { _ in
      "what a module computes stands in its method forward(self, x)"
    },
    Advice("AttributeError", "cannot assign module before Module.__init__() call") { _ in
      "super().__init__() comes first in __init__"
    },
  ]

  // MARK: Pieces of messages

  /// The whole numbers in a text, in order.
  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }
}
