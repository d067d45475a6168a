// Signatures: Python's own text for the parameters of an operation, parsed once.
//
//   (input: Tensor, dim: int | int[] | None = None, *, keepdim: bool = False) -> Tensor
//
// After a lone `*` parameters are keyword-only; `*size: int` takes the rest of the positional arguments,
// or one tuple of them, `*tensors: Tensor[]` likewise. The types are those of `ParameterTypes`.

import Synchronization

/// The types a parameter takes; several joined by `|` in the text.
public struct ParameterTypes: OptionSet, Sendable {
  /// One bit per type.
  public let rawValue: UInt16

  /// The types of the bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The type written `Tensor`.
  public static let tensor = ParameterTypes(rawValue: 1)
  /// `Tensor[]`: a list or tuple of tensors.
  public static let tensors = ParameterTypes(rawValue: 2)
  /// The type written `int`.
  public static let int = ParameterTypes(rawValue: 4)
  /// `float`: an int is converted.
  public static let float = ParameterTypes(rawValue: 8)
  /// `Number`: a Python int, float or bool.
  public static let number = ParameterTypes(rawValue: 16)
  /// The type written `bool`.
  public static let bool = ParameterTypes(rawValue: 32)
  /// `int[]`: a list or tuple of ints.
  public static let ints = ParameterTypes(rawValue: 64)
  /// The type written `dtype`.
  public static let dtype = ParameterTypes(rawValue: 128)
  /// The type written `str`.
  public static let string = ParameterTypes(rawValue: 256)
  /// The type written `Generator`.
  public static let generator = ParameterTypes(rawValue: 512)
  /// `index`: the inside of `x[...]`.
  public static let index = ParameterTypes(rawValue: 1024)
  /// The type written `None`.
  public static let none = ParameterTypes(rawValue: 2048)
  /// `float[]`: a list or tuple of numbers.
  public static let floats = ParameterTypes(rawValue: 4096)

  /// `int[][]`: a list or tuple of lists of ints.
  public static let intLists = ParameterTypes(rawValue: 8192)

  /// `memory_format`: how a copy lies in memory; handed over as its name.
  public static let memoryFormat = ParameterTypes(rawValue: 16384)
  /// `layout`: dense memory, the only one; handed over as its name.
  public static let layout = ParameterTypes(rawValue: 32768)

  /// The words of the signature text and what they mean, in the order messages list them.
  public static let names: [(name: String, type: ParameterTypes)] = [
    ("Tensor", .tensor), ("Tensor[]", .tensors), ("int", .int), ("float", .float),
    ("Number", .number), ("bool", .bool), ("int[]", .ints), ("float[]", .floats),
    ("dtype", .dtype), ("str", .string), ("Generator", .generator), ("index", .index),
    ("None", .none), ("int[][]", .intLists), ("memory_format", .memoryFormat), ("layout", .layout),
  ]

  /// The types as the signature writes them: "int | None".
  public var text: String {
    Self.names.filter { contains($0.type) }.map(\.name).joined(separator: " | ")
  }
}

/// A default value in a signature.
public enum ParameterDefault: Sendable, Equatable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)

  /// The default as an argument.
  public var argument: Argument {
    switch self {
    case .none: .none
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .double(let value): .double(value)
    case .string(let value): .string(value)
    }
  }
}

/// One parameter of an operation.
public struct Parameter: Sendable, Equatable {
  /// The name, as a keyword argument uses it.
  public let name: String
  /// What it takes.
  public let types: ParameterTypes
  /// The value when it is left out; nil when it must be given.
  public let defaultValue: ParameterDefault?
  /// The default as the signature writes it.
  public let defaultText: String?
  /// Whether it may only be given by name.
  public let isKeywordOnly: Bool
  /// Whether it takes the rest of the positional arguments (or one tuple).
  public let isVariadic: Bool
}

/// The parsed parameters of an operation and the text of its result.
public struct Signature: Sendable {
  /// The parameters in order; arguments are handed over in this order.
  public let parameters: [Parameter]
  /// The type after the arrow: "Tensor", "Tensor[]", "(values: Tensor, indices: Tensor)".
  public let result: String

  /// Parses the text, nil when it is not a signature.
  public init?(_ text: String) {
    guard let arrow = text.range(of: ") -> "), text.first == "(" else { return nil }
    result = String(text[arrow.upperBound...])
    var parameters: [Parameter] = []
    var isKeywordOnly = false
    for part in text[text.index(after: text.startIndex)..<arrow.lowerBound].pieces(at: ",") {
      if part == "*" {
        isKeywordOnly = true
        continue
      }
      guard let parameter = Parameter(part, isKeywordOnly: isKeywordOnly) else { return nil }
      if parameter.isVariadic { isKeywordOnly = true }
      parameters.append(parameter)
    }
    self.parameters = parameters
  }
}

extension Parameter {
  /// Parses "name: type | type = default".
  init?(_ text: Substring, isKeywordOnly: Bool) {
    let sides = text.pieces(at: "=")
    guard let colon = sides.first?.firstIndex(of: ":"), sides.count <= 2,
      sides.count == 2 || !text.contains("=")
    else { return nil }
    var name = sides[0][..<colon].trimmed
    isVariadic = name.first == "*"
    if isVariadic { name = name.dropFirst() }
    var types: ParameterTypes = []
    for word in sides[0][sides[0].index(after: colon)...].pieces(at: "|") {
      guard let row = ParameterTypes.names.first(where: { $0.name == word }) else { return nil }
      types.insert(row.type)
    }
    if isVariadic && !types.contains(.tensors) { types.insert(.ints) }
    if sides.count == 2 {
      guard let value = ParameterDefault(sides[1]) else { return nil }
      defaultValue = value
      defaultText = String(sides[1])
    } else {
      defaultValue = nil
      defaultText = nil
    }
    self.name = String(name)
    self.types = types
    self.isKeywordOnly = isKeywordOnly
  }
}

extension ParameterDefault {
  /// Parses a literal of the signature's little language.
  init?(_ text: Substring) {
    if text == "None" {
      self = .none
    } else if text == "True" || text == "False" {
      self = .bool(text == "True")
    } else if let value = Int(text) {
      self = .int(value)
    } else if let value = Double(text) {
      self = .double(value)
    } else if text.count >= 2, text.first == "'", text.last == "'" {
      self = .string(String(text.dropFirst().dropLast()))
    } else {
      return nil
    }
  }
}

extension Substring {
  /// The parts between separators, without the blanks around them; no text has no parts.
  fileprivate func pieces(at separator: Character) -> [Substring] {
    trimmed.isEmpty ? [] : split(separator: separator).map(\.trimmed)
  }

  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension String {
  /// The first place of `text`, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// A signature that is parsed when it is first asked for.
final class LazySignature: Sendable {
  let text: String
  private let parsed = Mutex<Signature?>(nil)

  init(_ text: String) { self.text = text }

  var signature: Signature? {
    parsed.withLock { cache in
      if cache == nil { cache = Signature(text) }
      return cache
    }
  }
}
