// A value in a few words, for the label under its name in a diagnostic.

import Text

extension Context {
  /// A few words for a value: `3`, `'abc'`, `list of 3`, `[2, 4] int64`.
  ///
  /// Runs no code of the program.
  ///
  /// - Parameters:
  ///   - value: The value, borrowed.
  ///   - withType: Whether numbers and texts name their type, as where types do not fit.
  /// - Returns: The words; nil where they would not help.
  func summary(of value: Value, withType: Bool) -> String? {
    switch value.kind {
    case .none: return "None"
    case .bool, .int, .float, .string, .bigInteger:
      guard let text = try? reprText(value) else { return nil }
      let short = clipped(text, to: 24)
      return withType ? "\(short) (\(typeName(value)))" : short
    case .list, .tuple: return counted(typeName(value), value.items.count)
    case .dict, .set, .frozenset: return counted(typeName(value), (try? length(value)) ?? 0)
    case .range: return try? reprText(value)
    case .native:
      guard let summary = value.objectType.pointee.slots.summary else { return typeName(value) }
      return summary(self, value)
    case .instance:
      let type = value.objectType
      return withType && value.exceptionState == nil ? "a \(type.pointee.name.text)" : nil
    case .generator: return "a generator"
    default: return nil
    }
  }

  private func counted(_ name: String, _ count: Int) -> String {
    count == 0 ? "empty \(name)" : "\(name) of \(count)"
  }

  private func clipped(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }
}
