// Ctrl-C while code runs: a flag that the interpreter and the kernels poll.

import CEditLine

/// The process's one interrupt flag; SIGINT sets it.
public enum Interrupts {
  /// Installs the SIGINT handler (the line editor does so itself).
  public static func install() { ce_interrupt_install() }

  /// Keeps the flag in another module's word from now on; nil goes back to this module's own.
  ///
  /// The word must live as long as the process. The interpreter and the kernels then poll one flag.
  public static func use(_ flag: UnsafeMutablePointer<Int32>?) { ce_interrupt_use(flag) }

  /// Tells another module that keeps a flag of its own: `request` when Ctrl-C is pressed, `clear` when
  /// the interrupt is forgotten.
  ///
  /// `request` runs in the signal handler and may only do what is safe there, such as to set a flag.
  public static func forward(
    request: @escaping @convention(c) () -> Void, clear: @escaping @convention(c) () -> Void
  ) { ce_interrupt_forward(request, clear) }

  /// As if Ctrl-C had been pressed.
  public static func request() { ce_interrupt_raise() }

  /// The flag, for whoever polls it in a tight loop from C: 0, or 1 after Ctrl-C.
  public static var flag: UnsafePointer<Int32> { ce_interrupt_flag() }

  /// Whether Ctrl-C was pressed since the flag was cleared.
  public static var isPending: Bool { ce_interrupt_pending() != 0 }

  /// Forgets an interrupt, before a cell runs and after one was served.
  public static func clear() { ce_interrupt_clear() }
}
