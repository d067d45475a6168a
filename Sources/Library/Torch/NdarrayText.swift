// The text of NumPy arrays, as NumPy 2 prints them with its default options: shortest digits aligned at
// the point, rows wrapped at 75 columns, more than 1000 elements summarised.

import Tensors
import Text

/// Prints an array.
enum NdarrayText {
  /// What `repr(array)` says, such as `array([[1, 2],\n       [3, 4]])`.
  static func repr(_ tensor: Tensor) -> String {
    let prefix = "array("
    var text = prefix
    if tensor.count == 0 {
      text += tensor.rank == 1 ? "[]" : "[], shape=\(pythonTuple(tensor.shape.array))"
      let isDefault = tensor.dtype == .float64 && tensor.rank == 1
      return text + (isDefault ? ")" : ", dtype=\(tensor.dtype.shortName))")
    }
    text += NdarrayPrinter(tensor, separator: ", ", indent: prefix.count).text
    switch tensor.dtype {
    case .float64, .int64, .bool: return text + ")"
    default: return text + ", dtype=\(tensor.dtype.shortName))"
    }
  }

  /// What `str(array)` says, such as `[[1 2]\n [3 4]]`.
  static func str(_ tensor: Tensor) -> String {
    tensor.count == 0 ? "[]" : NdarrayPrinter(tensor, separator: " ", indent: 0).text
  }

  static func pythonTuple(_ numbers: [Int]) -> String {
    let inner = numbers.map { String($0) }.joined(separator: ", ")
    return numbers.count == 1 ? "(\(inner),)" : "(\(inner))"
  }
}

private struct NdarrayPrinter {
  static let lineWidth = 75
  static let edgeItems = 3
  static let threshold = 1000

  let tensor: Tensor
  let separator: String
  let indent: Int
  let isSummarised: Bool
  var texts: [Int: String] = [:]

  init(_ tensor: Tensor, separator: String, indent: Int) {
    self.tensor = tensor
    self.separator = separator
    self.indent = indent
    isSummarised = tensor.count > Self.threshold
    let positions = shownPositions(axis: 0, offset: 0)
    let values = positions.map { tensor.element(at: $0) }
    for (position, text) in zip(positions, ElementFormat.texts(of: values)) {
      texts[position] = text
    }
  }

  var text: String {
    tensor.rank == 0
      ? (texts[0] ?? "")
      : nested(axis: 0, offset: 0, hanging: indent + 1, width: Self.lineWidth)
  }

  /// The places along an axis that are shown, and whether some between are left out.
  private func shown(_ size: Int) -> (places: [Int], isCut: Bool) {
    guard isSummarised, size > 2 * Self.edgeItems else { return (Array(0..<size), false) }
    return (Array(0..<Self.edgeItems) + Array(size - Self.edgeItems..<size), true)
  }

  private func shownPositions(axis: Int, offset: Int) -> [Int] {
    if axis == tensor.rank { return [offset] }
    return shown(tensor.shape[axis]).places.flatMap {
      shownPositions(axis: axis + 1, offset: offset * tensor.shape[axis] + $0)
    }
  }

  /// The part below one place of the outer axes, in brackets.
  private func nested(axis: Int, offset: Int, hanging: Int, width: Int) -> String {
    let size = tensor.shape[axis]
    let (places, isCut) = shown(size)
    let isLast = axis == tensor.rank - 1
    let lead = separator.last == " " && separator.count > 1 ? "," : ""
    let blank = String(repeating: " ", count: hanging)
    let room = width - 1
    var words: [String] = []
    for (number, place) in places.enumerated() {
      if isCut, number == Self.edgeItems { words.append("...") }
      let below = offset * size + place
      words.append(
        isLast
          ? texts[below] ?? ""
          : nested(axis: axis + 1, offset: below, hanging: hanging + 1, width: width - 1))
    }
    if !isLast {
      let breaks = String(repeating: "\n", count: tensor.rank - axis - 1)
      return "[" + words.joined(separator: lead + breaks + blank) + "]"
    }
    var text = ""
    var line = blank
    for (number, word) in words.enumerated() {
      if line.count + word.count > room, line.count > hanging {
        text += trimmed(line) + "\n"
        line = blank
      }
      line += word
      if number < words.count - 1 { line += separator }
    }
    return "[" + (text + line).dropFirst(hanging) + "]"
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// How the elements of one array are written: all in one form, all of one width.
private enum ElementFormat {
  static func texts(of values: [Scalar]) -> [String] {
    var doubles: [Double] = []
    var words: [String] = []
    for value in values {
      switch value {
      case .bool(let flag): words.append(flag ? "True" : "False")
      case .int(let number): words.append(String(number))
      case .float(let number): doubles.append(number)
      }
    }
    return doubles.isEmpty ? padded(words) : floats(doubles)
  }

  private static func padded(_ words: [String]) -> [String] {
    let width = words.map(\.count).max() ?? 0
    return words.map { String(repeating: " ", count: width - $0.count) + $0 }
  }

  /// Shortest digits with at most 8 after the point, aligned at the point.
  private static func floats(_ values: [Double]) -> [String] {
    let finite = values.filter { $0.isFinite }
    let sizes = finite.map { abs($0) }.filter { $0 != 0 }
    let largest = sizes.max() ?? 0
    let smallest = sizes.min() ?? 0
    let isScientific =
      !sizes.isEmpty && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000)
    guard !isScientific else { return scientific(values) }
    let parts = values.map { value -> (String, String) in
      guard value.isFinite else { return (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf", "") }
      var text = FloatText.repr(value)
      if digitsAfterPoint(text) > 8 || text.contains("e") {
        text = trimZeros(FloatText.fixed(value, precision: 8))
      }
      let pieces = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let fraction = pieces.count > 1 && pieces[1] != "0" ? String(pieces[1]) : ""
      return (String(pieces[0]), "." + fraction)
    }
    let left = parts.map(\.0.count).max() ?? 0
    let right = parts.map(\.1.count).max() ?? 0
    return parts.map { whole, fraction in
      fraction.isEmpty
        ? String(repeating: " ", count: left + right - whole.count) + whole
        : String(repeating: " ", count: left - whole.count) + whole + fraction
          + String(repeating: " ", count: right - fraction.count)
    }
  }

  private static func scientific(_ values: [Double]) -> [String] {
    var precision = 0
    for value in values where value.isFinite {
      var digits = 0
      while digits < 8, FloatText.parse(FloatText.scientific(value, precision: digits)) != value {
        digits += 1
      }
      precision = max(precision, digits)
    }
    return padded(
      values.map { value in
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        let text = FloatText.scientific(value, precision: precision)
        return precision == 0 ? text.replacing("e", with: ".e") : text
      })
  }

  private static func digitsAfterPoint(_ text: String) -> Int {
    text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
  }

  private static func trimZeros(_ text: String) -> String {
    var text = text
    while text.last == "0" { text.removeLast() }
    return text.last == "." ? text + "0" : text
  }
}

extension String {
  /// Every occurrence of one character's text replaced.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    reduce(into: "") { $0 += $1 == old ? new : String($1) }
  }
}
