// The module `time`: clocks and sleep.

enum TimeModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, clocks + [sleep] + refused)
  }

  private static let clocks: [Builtin] = [
    clock("time", "Seconds since 1970.", Clock.now),
    clock("perf_counter", "Seconds of the finest clock.", Clock.monotonic),
    clock("monotonic", "Seconds of a clock that never goes back.", Clock.monotonic),
    clock("process_time", "Seconds of processor time used.", Clock.process),
    clock("thread_time", "Seconds of processor time used.", Clock.process),
  ].flatMap { $0 }

  /// A clock in seconds, and the same in nanoseconds.
  private static func clock(
    _ name: String, _ summary: String, _ now: @escaping @Sendable () -> Double
  ) -> [Builtin] {
    [
      Builtin(name, "()", summary) { (_: borrowing Arguments) throws(Raised) -> Value in
        .float(now())
      },
      Builtin(name + "_ns", "()", summary + " As an int of nanoseconds.") {
        (_: borrowing Arguments) throws(Raised) -> Value in .int(Int(now() * 1e9))
      },
    ]
  }

  private static let sleep = Builtin("sleep", "(secs, /)", "Waits for some seconds.") {
    (a: borrowing Arguments) throws(Raised) -> Value in
    let context = a.context
    guard let seconds = try context.doubleIfPossible(a[0]) else {
      throw context.typeError(
        "'\(context.typeName(a[0]))' object cannot be interpreted as an integer")
    }
    if seconds.isNaN { throw context.valueError("Invalid value NaN (not a number)") }
    if seconds < 0 { throw context.valueError("sleep length must be non-negative") }
    context.flush()
    let end = Clock.monotonic() + seconds
    while true {
      // In short stretches, so that an interrupt is seen at once.
      let remaining = end - Clock.monotonic()
      if remaining <= 0 { return .none }
      Clock.sleep(seconds: Swift.min(remaining, 0.02))
      try context.pollSlowly()
    }
  }

  private static let refused: [Builtin] = [
    "strftime", "strptime", "localtime", "gmtime", "ctime", "asctime", "mktime",
  ].map { name in
    Builtin(name, "(*args)", "Not supported: dates are not part of the language.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      throw a.context.refusal(
        "time.\(name)() is not supported: measure spans with time.perf_counter()")
    }
  }
}
