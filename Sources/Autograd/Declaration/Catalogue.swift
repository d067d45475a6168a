// The catalogue: every operation of the language, one line each, by family.

/// All operations.
public enum Catalogue {
  /// Operations that belong together, a chapter of the manual.
  public struct Family: Sendable {
    /// The chapter's title.
    public let title: String
    /// Its operations, in the order of the manual.
    public let operations: [Operation]

    init(_ title: String, _ operations: [Operation]...) {
      self.title = title
      self.operations = Array(operations.joined())
    }
  }

  /// Every family, in the order of the manual.
  public static let families: [Family] = [
    Family("Arithmetic", arithmetic), Family("Functions of one element", pointwise, special),
    Family("Functions of two elements", pairs),
    Family("Comparison, logic and choice", selection), Family("Activations", activations),
    Family("Reductions", reductions), Family("Order and statistics", statistics),
    Family("Norms", norms), Family("Linear algebra", linearAlgebra, products),
    Family("Shapes and views", shape, rearranging), Family("Joining and splitting", joining),
    Family("Reading and writing by index", indexing, writing), Family("Losses", losses),
    Family("Layers", neural), Family("Creation", creation, furtherCreation),
    Family("Random numbers", random), Family("In-place fills", inPlace, fills),
    Family("Element types", Operation.casts, types),
  ]

  /// Every operation, in the order of the manual.
  public static let operations: [Operation] = families.flatMap(\.operations)

  /// The operation of the given name, nil if there is none.
  public static func operation(named name: String) -> Operation? { byName[name] }

  private static let byName = Dictionary(
    operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let arithmetic: [Operation] = [
    .add, .sub, .rsub, .mul, .div, .rdiv, .floorDivide, .remainder, .rmod, .fmod, .pow, .rpow,
    .atan2,
    Operations.negation.operation,
  ]

  private static let pointwise: [Operation] = [
    Operations.abs, Operations.sign, Operations.exp, Operations.exp2, Operations.expm1,
    Operations.log, Operations.log1p, Operations.log2, Operations.log10, Operations.sqrt,
    Operations.rsqrt, Operations.square, Operations.reciprocal, Operations.sin, Operations.cos,
    Operations.tan, Operations.asin, Operations.acos, Operations.atan, Operations.sinh,
    Operations.cosh, Operations.erf, Operations.floor, Operations.ceil,
    Operations.trunc, Operations.frac,
  ].map(\.operation)

  private static let selection: [Operation] = [
    .eq, .ne, .lt, .le, .gt, .ge, .logicalAnd, .logicalOr, .logicalXor, .logicalNot, .bitwiseNot,
    .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .isnan, .isinf, .isfinite,
    .maximum, .minimum, .clamp, .where, .maskedFill,
  ]

  private static let reductions: [Operation] = [
    .sum, .mean, .prod, .variance, .std, .max, .min, .amax, .amin, .argmax, .argmin, .all, .any,
    .cumsum, .logsumexp,
  ]

  private static let linearAlgebra: [Operation] = [
    .matmul, .mm, .bmm, .mv, .dot, .outer, .addmm, .linear,
  ]

  private static let shape: [Operation] = [
    .reshape, .view, .viewAs, .flatten, .unflatten, .transpose, .t, .reversed, .matrixTranspose,
    .permute, .movedim, .squeeze, .unsqueeze, .expand, .expandAs, .broadcastTo, .repeat, .narrow,
    .select, .diagonal, .flip, .cat, .stack, .split, .chunk, .unbind, .contiguous, .clone, .detach,
  ]

  private static let indexing: [Operation] = [
    .getitem, .setitem, .gather, .scatterAdd, .indexSelect, .maskedSelect, .nonzero,
    .oneHot,
  ]

  private static let creation: [Operation] = [
    .zeros, .ones, .empty, .full, .eye, .arange, .linspace, .zerosLike, .onesLike, .emptyLike,
    .fullLike,
  ]

  private static let random: [Operation] = [
    .rand, .randn, .randLike, .randnLike, .randint, .randperm, .bernoulli, .multinomial, .normal,
  ]

  private static let inPlace: [Operation] = [
    .zero_, .fill_, .copy_, .uniform_, .normal_, .bernoulli_, .exponential_, .random_,
  ]
}
