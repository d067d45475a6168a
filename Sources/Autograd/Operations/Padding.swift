// Padding: constant, reflected, repeated edge, and circular.

import Tensors

extension Operation {
  static let pad = Operation(
    "pad",
    "(input: Tensor, pad: int[], mode: str = 'constant', value: float | None = None) -> Tensor",
    .functional,
    "Adds elements at both ends of the last dimensions; `pad` lists them from the last one back.",
    formula: "y = x with pad[0] elements before and pad[1] after in the last dimension, and so on",
    gradients: ["input": "ȳ at the places of x, added where an element was repeated"],
    nodes: [
      Operations.padRule, Operations.cloneRule,
    ] + Operations.padRules.values.flatMap { $0 },
    shape: .ofValues("(…, n) → (…, pad[0] + n + pad[1])"),
    examples: [
      Example(.floats([2, 3]), .ints([1, 2])), Example(.floats([3, 3]), .ints([-1, 1, 2, 0])),
      Example(.floats([1, 2, 4]), .ints([2, 1]), .string("reflect")),
      Example(.floats([1, 3, 3]), .ints([1, 2, 0, 1]), .string("replicate")),
      Example(.floats([1, 1, 3, 3]), .ints([1, 2, 3, 0]), .string("circular")),
    ]
  ) { a throws(TensorError) in
    let (x, amounts) = (try a.tensor(0), try a.ints(1))
    guard amounts.count % 2 == 0 else {
      throw TensorError(.runtime, "Padding length must be divisible by 2")
    }
    guard amounts.count <= 2 * x.rank else {
      throw TensorError(
        .runtime,
        "Padding length should be less than or equal to two times the input dimension but got padding "
          + "length \(amounts.count) and input of dimension \(x.rank)")
    }
    let mode = try a.string(2, default: "constant")
    if mode == "constant" {
      return .tensor(try Operations.pad(x, amounts, try a.double(3, default: 0)))
    }
    guard try a.double(3, default: 0) == 0 else {
      throw TensorError(.runtime, "Padding mode \"\(mode)\" doesn't take in value argument")
    }
    return .tensor(try Operations.pad(x, amounts, mode: mode))
  }
}

extension Operations {
  static let padRule = GradientRule("ConstantPadNdBackward0")
  /// The names of the other modes, for one, two and three dimensions.
  static let padRules: [String: [GradientRule]] = [
    "reflect": (1...3).map { GradientRule("ReflectionPad\($0)DBackward0") },
    "replicate": (1...3).map { GradientRule("ReplicationPad\($0)DBackward0") },
    "circular": Array(repeating: ViewHistory.copySlices, count: 3),
  ]

  /// x with `value` around it; negative amounts cut.
  static func pad(_ x: Tensor, _ amounts: [Int], _ value: Double) throws(TensorError) -> Tensor {
    var shape = x.shape
    var (target, source) = (x.shape, x)
    for (i, axis) in x.shape.axes.reversed().enumerated() where 2 * i < amounts.count {
      let (before, after) = (amounts[2 * i], amounts[2 * i + 1])
      let (sum, overflow) = before.addingReportingOverflow(after)
      let (size, overflow2) = sum.addingReportingOverflow(shape[axis])
      guard !overflow, !overflow2, size >= 0, -before <= shape[axis], -after <= shape[axis] else {
        if !overflow, size < 0 || -before > shape[axis] || -after > shape[axis] {
          let isCut = min(before, 0) + min(after, 0) + shape[axis] < 0
          throw TensorError(
            .runtime,
            isCut
              ? "narrow(): length must be non-negative."
              : "The input size \(shape[axis]), plus negative padding \(before) and \(after) resulted in "
                + "a negative output size, which is invalid. Check dimension \(axis) of your input.",
            facts: .init(shapes: [x.shape], axis: axis))
        }
        throw TensorError(.runtime, "Storage size calculation overflowed with sizes=\(amounts)")
      }
      target[axis] = size
      shape[axis] = size
    }
    let y = try Raw.full(target, .float(value), x.dtype)
    var window = y
    for (i, axis) in x.shape.axes.reversed().enumerated() where 2 * i < amounts.count {
      let (before, after) = (amounts[2 * i], amounts[2 * i + 1])
      let kept = x.shape[axis] + min(before, 0) + min(after, 0)
      guard kept >= 0 else {
        throw TensorError(.runtime, "narrow(): length must be non-negative.")
      }
      source = try Raw.narrow(source, axis, max(-before, 0), kept)
      window = try Raw.narrow(window, axis, max(before, 0), kept)
    }
    if source.count > 0 { try Raw.copy(from: source, to: window) }
    if isRecorded(x), x.dtype.isFloatingPoint {
      attach(padRule, to: y, x).closure = { (g, _) throws(TensorError) in
        Gradients(try pad(g, amounts.map { -$0 }, 0))
      }
    }
    return y
  }

  /// x continued at its edges by its own elements.
  static func pad(_ x: Tensor, _ amounts: [Int], mode: String) throws(TensorError) -> Tensor {
    guard let rules = padRules[mode] else {
      throw TensorError(.notImplemented, "Unrecognised padding mode \(mode)")
    }
    let dims = amounts.count / 2
    guard (1...3).contains(dims), x.rank == dims + 1 || x.rank == dims + 2 else {
      throw TensorError(
        .notImplemented,
        """
        Padding size \(amounts.count) is not supported for \(x.rank)D input tensor.
        Supported combinations for non-constant padding:
          - 2D or 3D input: padding size = 2 (pads last dimension)
          - 3D or 4D input: padding size = 4 (pads last 2 dimensions)
          - 4D or 5D input: padding size = 6 (pads last 3 dimensions)
        """, facts: .init(shapes: [x.shape]))
    }
    var sources: [(axis: Int, places: Tensor)] = []
    for i in 0..<dims {
      let axis = x.rank - 1 - i
      let places = try padPlaces(
        x, axis, amounts[2 * i], amounts[2 * i + 1], mode, argument: 4 + 2 * i)
      sources.append((axis, try Raw.tensor(places, Shape(places.count))))
    }
    let (rule, shape) = (rules[dims - 1], x.shape)
    guard mode != "circular" else {
      var y = x
      for source in sources { y = try indexSelect(y, source.axis, source.places) }
      return named(rule, y)
    }
    return try linear(
      rule, GradientRule(rule.shortName + "BackwardBackward0"), x, savesInput: true,
      forward: { x throws(TensorError) in
        var y = x
        for source in sources { y = try Raw.indexSelect(y, source.axis, source.places) }
        return y
      },
      adjoint: { g throws(TensorError) in
        try GradientMode.with(false) { () throws(TensorError) in
          try gathered(g, sources, shape)
        }
      })
  }

  /// The gradient of a padded tensor, added up where each element came from.
  private static func gathered(
    _ g: Tensor, _ sources: [(axis: Int, places: Tensor)], _ shape: Shape
  ) throws(TensorError) -> Tensor {
    var back = g
    for source in sources.reversed() {
      let size = shape[source.axis]
      let start = try Raw.zeros(back.shape.replacing(source.axis, with: size), g.dtype)
      back = try indexAdd(start, source.axis, source.places, back, .int(1))
    }
    return back
  }

  /// Which element stands at every place of a padded dimension.
  private static func padPlaces(
    _ x: Tensor, _ axis: Int, _ before: Int, _ after: Int, _ mode: String, argument: Int
  ) throws(TensorError) -> [Int] {
    let size = x.shape[axis]
    let facts = TensorError.Facts(shapes: [x.shape], axis: axis)
    switch mode {
    case "reflect":
      guard before < size, after < size else {
        throw TensorError(
          .runtime,
          "Argument #\(argument): Padding size should be less than the corresponding input dimension, "
            + "but got: padding (\(before), \(after)) at dimension \(axis) of input \(x.shape)",
          facts: facts)
      }
    case "circular":
      guard before <= size, after <= size else {
        throw TensorError(
          .runtime, "Padding value causes wrapping around more than once.", facts: facts)
      }
    default: break
    }
    guard before > -(1 << 40), after > -(1 << 40), before < 1 << 40, after < 1 << 40,
      size + before + after > 0, size > 0
    else {
      throw TensorError(
        .runtime,
        "input (W: \(size)) is too small. Calculated output W: \(size &+ before &+ after)",
        facts: facts)
    }
    // Memory is refused here for a result it cannot hold: the list of places would stop the process.
    _ = try Tensor(uninitialized: x.shape.replacing(axis, with: size + before + after), .int64)
    return (-before..<(size + after)).map { place in
      switch mode {
      case "reflect":
        let folded = place < 0 ? -place : place
        return folded < size ? folded : 2 * (size - 1) - folded
      case "replicate": return min(max(place, 0), size - 1)
      default:
        // What is cut off does not come round.
        if place < 0 { return place + size + min(after, 0) }
        return place >= size ? place - size - min(before, 0) : place
      }
    }
  }
}
