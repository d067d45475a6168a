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

  private mutating func add(_ piece: String, afterStar: inout Bool) {
    var name = piece[...]
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
    var defaultText: String?
    if let equals = name.firstIndex(of: "=") {
      defaultText = Signature.trim(name[name.index(after: equals)...])
      name = name[..<equals]
    }
    var annotation: String?
    if let colon = name.firstIndex(of: ":") {
      annotation = Signature.trim(name[name.index(after: colon)...])
      name = name[..<colon]
    }
    parameters.append(
      Parameter(
        name: Signature.trim(name), form: form, annotation: annotation, defaultText: defaultText))
  }

  private static func trim(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// The parts between the commas that stand outside brackets and quotes.
  private static func split(_ text: String) -> [String] {
    var body = text[...]
    if let end = body.lastIndex(of: ")") { body = body[..<end] }
    if body.first == "(" { body = body.dropFirst() }
    var pieces: [String] = []
    var current = ""
    var depth = 0
    var quote: Character?
    for character in body {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if character == "," && depth == 0 {
        pieces.append(trim(current[...]))
        current = ""
        continue
      }
      current.append(character)
    }
    let last = trim(current[...])
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
