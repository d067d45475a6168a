// What can be said of a function, a class or a builtin without running it: for `name?`, `name??` and
// completion.

public import Diagnostics

/// Facts about a value.
public struct Inspection {
  /// The parameters as written, such as `(input, dim=0)`; nil for what cannot be called.
  public var signature: String?
  /// The documentation; empty where there is none.
  public var documentation = ""
  /// The source that defines it, and where in it; nil for what is made in Swift.
  public var definition: (source: Source, span: Span)?
}

extension Context {
  /// The module of the builtins, borrowed.
  public var builtinsModule: Value { state.pointee.builtins }

  /// Looks at a value; runs no code of the program.
  public func inspect(_ value: Value) -> Inspection {
    switch value.kind {
    case .function: return inspect(function: value.function)
    case .builtin:
      let info = value.builtin.pointee.info.takeUnretainedValue()
      return Inspection(
        signature: withoutSelf(info.declaration.signature, isMethod: info.owner != nil),
        documentation: info.declaration.documentation)
    case .boundMethod:
      var result = inspect(value.boundMethod.pointee.function)
      if value.boundMethod.pointee.function.kind == .function {
        result.signature = result.signature.map { withoutSelf($0, isMethod: true) }
      }
      return result
    case .descriptor: return inspect(value.descriptor.pointee.first)
    case .type: return inspect(type: value.type)
    default: return Inspection()
    }
  }

  func inspect(function: UnsafeMutablePointer<FunctionObject>) -> Inspection {
    let code = function.pointee.code
    let source = code.pointee.source
    var result = Inspection(definition: (source, code.pointee.span))
    let text = source.text(code.pointee.span)
    result.signature = code.pointee.isLambda ? nil : Self.parameters(of: text)
    let documentation = function.pointee.documentation
    if documentation.isString { result.documentation = documentation.text }
    return result
  }

  private func inspect(type: TypePointer) -> Inspection {
    var result = Inspection(signature: "()")
    let constructor = type.pointee.constructor
    let initializer = lookup(type, name(.initialize))
    if initializer.kind == .function {
      result.signature = inspect(initializer).signature.map { withoutSelf($0, isMethod: true) }
    } else if constructor.kind == .builtin {
      let declaration = constructor.builtin.pointee.info.takeUnretainedValue().declaration
      result.signature = declaration.signature
      result.documentation = declaration.documentation
    }
    let documentation = lookup(type, intern("__doc__"))
    if documentation.isString { result.documentation = documentation.text }
    result.definition = definition(of: type)
    return result
  }

  /// Where a class is written: its body's code has the span.
  private func definition(of type: TypePointer) -> (source: Source, span: Span)? {
    guard type.pointee.container.header.flags.contains(.userDefined) else { return nil }
    let name = type.pointee.qualifiedName.text
    let module = type.pointee.moduleName
    for code in state.pointee.codes.reversed()
    where code.pointee.qualifiedName.text == name
      && code.pointee.module.module.pointee.name.text == (module.isString ? module.text : "")
    {
      let text = code.pointee.source.text(code.pointee.span)
      if text.hasPrefix("class") || text.hasPrefix("@") {
        return (code.pointee.source, code.pointee.span)
      }
    }
    return nil
  }

  /// `(self, x)` as a caller sees it: `(x)`.
  func withoutSelf(_ signature: String, isMethod: Bool) -> String {
    guard isMethod, signature.hasPrefix("(") else { return signature }
    let body = signature.dropFirst().dropLast()
    guard let comma = body.firstIndex(of: ",") else { return "()" }
    var rest = body[body.index(after: comma)...].drop { $0 == " " }
    if rest.hasPrefix("/,") { rest = rest.dropFirst(2).drop { $0 == " " } }
    return "(\(rest == "/" ? "" : rest))"
  }

  /// The text between the parentheses of a `def`, on one line.
  private static func parameters(of definition: String) -> String? {
    header(of: definition)?.parameters
  }

  /// ` -> annotation` of a `def`, as written; empty where there is none.
  func resultAnnotation(of function: UnsafeMutablePointer<FunctionObject>) -> String {
    let code = function.pointee.code
    guard let rest = Self.header(of: code.pointee.source.text(code.pointee.span))?.rest else {
      return ""
    }
    let text = String(decoding: rest, as: UTF8.self).drop { $0 == " " }
    guard text.hasPrefix("->") else { return "" }
    var depth = 0
    let annotation = text.dropFirst(2).drop { $0 == " " }.prefix { character in
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      return character != "\n" && (character != ":" || depth > 0)
    }
    return " -> \(annotation)"
  }

  /// The parameters of a `def` on one line, and what stands behind them.
  private static func header(of definition: String) -> (
    parameters: String, rest: ArraySlice<UInt8>
  )? {
    let text = Array(definition.utf8)
    guard let def = definition.range(of: "def ") else { return nil }
    var index = definition.utf8.distance(from: definition.startIndex, to: def)
    while index < text.count, text[index] != UInt8(ascii: "(") { index += 1 }
    var depth = 0
    var quote: UInt8?
    var result: [UInt8] = []
    while index < text.count {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if !isBlank || quote != nil {
        result.append(byte)
      } else if result.last != 0x20, result.last != UInt8(ascii: "(") {
        result.append(0x20)
      }
      index += 1
      if depth == 0 { return (String(decoding: result, as: UTF8.self), text[index...]) }
    }
    return nil
  }
}

extension String {
  /// Where `text` first begins, searched by bytes.
  fileprivate func range(of text: String) -> String.Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
