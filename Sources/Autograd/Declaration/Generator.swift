// A stand-in name until the module below offers its generator.

/// A source of random numbers.
public final class Generator {
  /// The generator used when none is given.
  nonisolated(unsafe) public static let `default` = Generator()
}
