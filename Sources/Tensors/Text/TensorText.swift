// repr(tensor): brackets, line breaks, the summary of large tensors, and what follows the numbers.
//
// The layout is torch/_tensor_str.py's: innermost lines break at the line width, dimensions are set apart
// by rank - 1 line ends, and a summarised dimension keeps a few items at each end around "...".

/// What a printed tensor says beside its values.
public struct TensorSuffixes: Sendable {
  /// The name of the function that computed it: "MulBackward0".
  public var gradFunction: String?
  /// Whether it is a leaf that requires a gradient.
  public var requiresGrad: Bool
  /// Whether it is a module's parameter.
  public var isParameter: Bool

  /// Nothing beside the values, unless said.
  public init(gradFunction: String? = nil, requiresGrad: Bool = false, isParameter: Bool = false) {
    self.gradFunction = gradFunction
    self.requiresGrad = requiresGrad
    self.isParameter = isParameter
  }
}

extension Tensor {
  /// The text `repr(x)` gives.
  public func text(
    _ options: PrintOptions = PrintOptions(), _ suffixes: TensorSuffixes = TensorSuffixes()
  ) -> String {
    let prefix = suffixes.isParameter ? "Parameter containing:\n" : ""
    return prefix + TensorLayout(self, options).text(suffixes)
  }
}

private struct TensorLayout {
  private static let opening = "tensor("

  private let tensor: Tensor
  private let options: PrintOptions
  private let isSummarised: Bool
  private let style: NumberStyle

  init(_ tensor: Tensor, _ options: PrintOptions) {
    self.tensor = tensor
    self.options = options
    isSummarised = tensor.count > options.threshold
    var shown: [Scalar] = []
    if tensor.count > 0 {
      Self.collect(tensor, isSummarised ? options.edgeItems : nil, 0, 0, into: &shown)
    }
    style = NumberStyle(shown, isFloat: tensor.dtype.isFloatingPoint, options)
  }

  /// The positions of dimension `axis` that are shown; nil stands for the dots between them.
  private static func positions(_ size: Int, edge: Int?) -> [Int?] {
    guard let edge, size > 2 * max(edge, 0) else { return Array(0..<size) }
    let kept = max(edge, 0)
    return Array(0..<kept) + [nil] + Array((size - kept)..<size)
  }

  private static func collect(
    _ tensor: Tensor, _ edge: Int?, _ axis: Int, _ place: Int, into shown: inout [Scalar]
  ) {
    if axis == tensor.rank { return shown.append(tensor.scalar(at: place)) }
    for case .some(let position) in positions(tensor.shape[axis], edge: edge) {
      collect(tensor, edge, axis + 1, place + position * tensor.strides[axis], into: &shown)
    }
  }

  /// The size as a Python tuple, where the elements shown do not tell it.
  private var size: String {
    let sizes = tensor.shape.array.map { String($0) }.joined(separator: ", ")
    return "size=(\(sizes)\(tensor.rank == 1 ? "," : ""))"
  }

  func text(_ suffixes: TensorSuffixes) -> String {
    let indent = Self.opening.utf8.count
    var notes: [String] = []
    let body: String
    if tensor.count == 0 {
      body = "[]"
      if tensor.rank != 1 {
        notes.append(size)
      }
      if tensor.dtype != .float32 { notes.append("dtype=" + tensor.dtype.name) }
    } else {
      body = block(axis: 0, place: 0, indent: indent)
      if options.edgeItems == 0 { notes.append(size) }
      if ![.float32, .int64, .bool].contains(tensor.dtype) {
        notes.append("dtype=" + tensor.dtype.name)
      }
    }
    if let name = suffixes.gradFunction {
      notes.append("grad_fn=<\(name)>")
    } else if suffixes.requiresGrad {
      notes.append("requires_grad=True")
    }
    return append(notes, to: Self.opening + body, indent: indent)
  }

  /// The dimensions from `axis` on, as their brackets.
  private func block(axis: Int, place: Int, indent: Int) -> String {
    if axis == tensor.rank { return style.text(tensor.scalar(at: place)) }
    let dimensions = tensor.rank - axis
    let edge = isSummarised ? options.edgeItems : nil
    let positions = Self.positions(tensor.shape[axis], edge: edge)
    if dimensions == 1 { return line(positions, axis, place, indent) }
    let items = positions.map { position in
      position.map {
        block(axis: axis + 1, place: place + $0 * tensor.strides[axis], indent: indent + 1)
      } ?? "..."
    }
    let gap = "," + String(repeating: "\n", count: dimensions - 1) + spaces(indent + 1)
    return "[" + items.joined(separator: gap) + "]"
  }

  /// The last dimension, broken into lines of equal numbers of items.
  private func line(_ positions: [Int?], _ axis: Int, _ place: Int, _ indent: Int) -> String {
    let dots = options.edgeItems > 0 ? " ..." : "..."
    let items = positions.map { position in
      position.map { style.text(tensor.scalar(at: place + $0 * tensor.strides[axis])) } ?? dots
    }
    let perLine = max(1, (options.lineWidth - indent) / (style.width + 2))
    var lines: [String] = []
    for start in stride(from: 0, to: items.count, by: perLine) {
      lines.append(items[start..<min(start + perLine, items.count)].joined(separator: ", "))
    }
    return "[" + lines.joined(separator: ",\n" + spaces(indent + 1)) + "]"
  }

  /// Adds the notes, each on the last line if it still fits there.
  private func append(_ notes: [String], to body: String, indent: Int) -> String {
    var text = body
    let lastLine = body.utf8.reversed().firstIndex(of: UInt8(ascii: "\n"))
    let tail = lastLine.map { body.utf8.distance(from: $0.base, to: body.utf8.endIndex) }
    // The original counts two columns more than there are, and so the closing bracket fits.
    var width = (tail ?? body.utf8.count) + 2
    for note in notes {
      if width + note.utf8.count + 2 > options.lineWidth {
        text += ",\n" + spaces(indent) + note
        width = indent + note.utf8.count
      } else {
        text += ", " + note
        width += note.utf8.count + 2
      }
    }
    return text + ")"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
