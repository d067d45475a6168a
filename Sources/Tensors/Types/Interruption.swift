// Ctrl-C in the middle of tensor work. A kernel that is interrupted stops early and leaves its result
// unspecified: whoever made the result asks here before anybody sees it.

import CKernels

/// The request to stop, which kernels poll.
public enum Interruption {
  /// Whether a stop was requested; never while one is put off.
  @inline(__always)
  public static var isPending: Bool { glia_interrupt_pending() }

  /// Refuses to go on with what an interrupted kernel left.
  ///
  /// - Throws: a KeyboardInterrupt when a stop was requested.
  @inline(__always)
  public static func check() throws(TensorError) {
    if isPending { throw TensorError(.interrupted, "") }
  }

  /// Withdraws the request, once somebody has answered it.
  public static func clear() { glia_interrupt_clear() }

  /// Runs work that changes tensors the program already has: it ends whole, the request waits.
  @inline(__always)
  public static func deferred<R>(_ body: () throws(TensorError) -> R) throws(TensorError) -> R {
    glia_interrupt_hold(1)
    defer { glia_interrupt_hold(-1) }
    return try body()
  }
}
