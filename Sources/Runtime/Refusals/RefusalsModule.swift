// The module `_refusals`, through which the library's own Python refuses what it leaves out.

/// `refuse(message)`.
enum RefusalsModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
  }

  private static let functions = [
    Builtin("refuse", "(message, /)", "Raises what no program catches.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      throw a.context.refusal(a[0].isString ? a[0].text : "this is not supported in Glia")
    }
  ]
}
