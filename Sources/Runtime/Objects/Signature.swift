// The parameters of a builtin, parsed from the text of its signature.

/// What a signature's text says.
public struct Signature: Sendable {
  /// How arguments reach a parameter.
  public enum Form: UInt8, Sendable {
    case positionalOnly, ordinary, star, keywordOnly, doubleStar
  }

  /// One parameter.
  public struct Parameter: Sendable {
    /// Its name.
    public let name: String
    /// How arguments reach it.
    public internal(set) var form: Form
    /// Its annotation as written.
    public let annotation: String?
    /// Its default as written.
    public let defaultText: String?
  }

  /// The parameters in order; an argument's number in `Arguments` is its place here.
  public private(set) var parameters: [Parameter] = []
  /// How many may be given by position.
  public private(set) var positionalCount = 0
  /// How many must be given by position or name.
  public private(set) var requiredCount = 0
  /// The place of `*args`, if there is one.
  public private(set) var star: Int?
  /// The place of `**kwargs`, if there is one.
  public private(set) var doubleStar: Int?

  /// Parses `(a, b=1, /, *, c: int = None)`.
  public init(parsing text: String) {
    var afterStar = false
    for piece in Signature.split(text) {
      if piece == "/" {
        for index in parameters.indices { parameters[index].form = .positionalOnly }
      } else if piece == "*" {
        afterStar = true
      } else {
        add(piece, afterStar: &afterStar)
      }
    }
    for parameter in parameters where parameter.form.rawValue <= Form.ordinary.rawValue {
      positionalCount += 1
      if parameter.defaultText == nil { requiredCount += 1 }
    }
  }

  private mutating func add(_ piece: Substring, afterStar: inout Bool) {
    var name = piece
    var form: Form = afterStar ? .keywordOnly : .ordinary
    if name.hasPrefix("**") {
      form = .doubleStar
      doubleStar = parameters.count
      name = name.dropFirst(2)
    } else if name.hasPrefix("*") {
      form = .star
      star = parameters.count
      afterStar = true
      name = name.dropFirst()
    }
    let defaultText = Signature.cut(&name, at: UInt8(ascii: "="))
    let annotation = Signature.cut(&name, at: UInt8(ascii: ":"))
    parameters.append(
      Parameter(
        name: String(Signature.trim(name)), form: form, annotation: annotation,
        defaultText: defaultText))
  }

  /// Takes off what stands after a separator; nil where there is none.
  private static func cut(_ text: inout Substring, at separator: UInt8) -> String? {
    guard let place = text.utf8.firstIndex(of: separator) else { return nil }
    let rest = trim(text[text.utf8.index(after: place)...])
    text = text[..<place]
    return String(rest)
  }

  private static func trim(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return Substring(bytes)
  }

  /// The parts between the commas that stand outside brackets and quotes.
  private static func split(_ text: String) -> [Substring] {
    var body = text.utf8[...]
    if let end = body.lastIndex(of: UInt8(ascii: ")")) { body = body[..<end] }
    if body.first == UInt8(ascii: "(") { body.removeFirst() }
    var pieces: [Substring] = []
    var start = body.startIndex
    var depth = 0
    var quote: UInt8?
    for index in body.indices {
      let byte = body[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        pieces.append(trim(Substring(body[start..<index])))
        start = body.index(after: index)
      default: break
      }
    }
    let last = trim(Substring(body[start...]))
    if !last.isEmpty { pieces.append(last) }
    return pieces
  }
}

extension Signature.Parameter {
  /// Whether NumPy calls the annotated parameter of an operation so: `axis` for `dim`.
  func isKnown(as other: String) -> Bool {
    guard annotation != nil else { return false }
    switch name {
    case "dim": return other == "axis"
    case "keepdim": return other == "keepdims"
    case "input": return other == "x" || other == "a" || other == "x1"
    case "other": return other == "x2"
    default: return false
    }
  }
}
