// The catalogue: every operation of the language, one line each, by family.

/// All operations.
public enum Catalogue {
  /// Every operation, in the order of the manual.
  public static let operations: [Operation] = arithmetic

  /// The operation of the given name, nil if there is none.
  public static func operation(named name: String) -> Operation? { byName[name] }

  private static let byName = Dictionary(
    operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let arithmetic: [Operation] = [
    .add, .sub, .rsub, .mul, .div,
    Operations.negation.operation,
  ]
}
