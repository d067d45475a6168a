// What names mean, found without running any code of the program: for `name?` and for completion.

import Diagnostics
public import Runtime

/// What is known about a name.
public struct NameFacts {
  /// The name as it was asked for.
  public let name: String
  /// The name of the value's type.
  public let type: String
  /// Whether it can be called.
  public let isCallable: Bool
  /// Signature, documentation and definition.
  public let inspection: Inspection
}

extension Session {
  /// The facts about a dotted name such as `nn.Linear`; nil where it names nothing.
  public func facts(about name: String) -> NameFacts? {
    withValue(of: name) { context, value in
      NameFacts(
        name: name, type: context.typeName(value),
        isCallable: [.function, .builtin, .boundMethod, .type].contains(value.kind),
        inspection: context.inspect(value))
    }
  }

  /// One name that fits at the cursor.
  public struct Candidate: Equatable {
    /// The name.
    public let text: String
    /// Its signature, or what kind of thing it is; may be empty.
    public let detail: String

    /// A candidate.
    public init(text: String, detail: String) {
      self.text = text
      self.detail = detail
    }
  }

  /// The names that may stand at the end of `text`, and how many scalars of it they replace.
  public func completions(of text: String) -> (replacing: Int, candidates: [Candidate]) {
    let word = String(
      text.unicodeScalars.reversed().prefix { Self.isNameScalar($0) || $0 == "." }.reversed()
        .map(Character.init))
    guard let dot = word.lastIndex(of: ".") else { return (word.unicodeScalars.count, names(word)) }
    let object = String(word[..<dot])
    let prefix = String(word[word.index(after: dot)...])
    // A number's point, or something before the dot that is not a name.
    guard let first = object.unicodeScalars.first, Self.isNameScalar(first), first.value > 57 else {
      return (0, [])
    }
    let found = withValue(of: object) { context, value in
      self.attributes(of: value, in: context, prefix: prefix)
    }
    return (prefix.unicodeScalars.count, found ?? [])
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static let keywords = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  private func names(_ prefix: String) -> [Candidate] {
    guard !prefix.isEmpty else { return [] }
    let context = interpreter.context
    var found: [String: String] = [:]
    for name in Self.keywords where name.hasPrefix(prefix) { found[name] = "" }
    for module in [context.builtinsModule, interpreter.main] {
      for name in context.globalNames(module) where Self.fits(name, prefix) {
        found[name] = detail(of: context.global(module, context.intern(name)), context)
      }
    }
    for name in pendingPreloads.keys where name.hasPrefix(prefix) { found[name] = "module" }
    return found.sorted { $0.key < $1.key }.map { Candidate(text: $0.key, detail: $0.value) }
  }

  /// Names with a leading underscore are offered only where one was typed.
  private static func fits(_ name: String, _ prefix: String) -> Bool {
    name.hasPrefix(prefix) && (prefix.hasPrefix("_") || !name.hasPrefix("_"))
  }

  private func attributes(of value: Value, in context: Context, prefix: String) -> [Candidate] {
    var names = Set(context.attributeNames(value))
    for table in Self.moduleTables {
      let entries = ownAttribute(value, table, context)
      defer { entries.release() }
      if entries.isDict { names.formUnion(context.entries(entries).map { $0.key.text }) }
    }
    return names.filter { Self.fits($0, prefix) }.sorted().map { name in
      let attribute = find(name, in: value, context)
      defer { attribute.release() }
      return Candidate(text: name, detail: detail(of: attribute, context))
    }
  }

  private func detail(of value: Value, _ context: Context) -> String {
    if value.isUndefined { return "" }
    if let signature = context.inspect(value).signature { return signature }
    return context.typeName(value)
  }

  // MARK: Values by name

  /// Where a layer keeps what its attributes are looked up in.
  private static let moduleTables = ["_modules", "_parameters", "_buffers"]

  private func withValue<R>(of name: String, _ body: (Context, Value) -> R) -> R? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, !parts.contains("") else { return nil }
    try? preload([first])
    let context = interpreter.context
    var value = interpreter[first].retained
    if value.isUndefined {
      value = context.global(context.builtinsModule, context.intern(first)).retained
    }
    for part in parts.dropFirst() {
      let next = find(part, in: value, context)
      value.release()
      value = next
    }
    defer { value.release() }
    return value.isUndefined ? nil : body(context, value)
  }

  /// The attribute of a value, owned; undefined where only the program's own code could tell.
  private func find(_ name: String, in value: Value, _ context: Context) -> Value {
    if value.isUndefined { return .undefined }
    if value.kind == .instance {
      let own = ownAttribute(value, name, context)
      if !own.isUndefined { return own }
      for table in Self.moduleTables {
        let entries = ownAttribute(value, table, context)
        defer { entries.release() }
        guard entries.isDict else { continue }
        let found = context.get(entries, context.intern(name))
        if !found.isUndefined { return found.retained }
      }
      return attribute(name, of: context.value(of: context.typeOf(value)), context)
    }
    return attribute(name, of: value, context)
  }

  /// An attribute of an instance's own, owned, without its class being asked.
  private func ownAttribute(_ value: Value, _ name: String, _ context: Context) -> Value {
    guard value.kind == .instance else { return .undefined }
    let attributes = context.attributes(of: value)
    defer { attributes.release() }
    let found = context.get(attributes, context.intern(name))
    return found.isUndefined ? .undefined : found.retained
  }

  private func attribute(_ name: String, of value: Value, _ context: Context) -> Value {
    do throws(Raised) {
      return try context.attributeIfPresent(value, context.intern(name))
    } catch {
      context.clearException()
      return .undefined
    }
  }
}
