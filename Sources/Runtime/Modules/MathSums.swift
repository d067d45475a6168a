// The functions of `math` over several numbers: fsum, prod, hypot, dist.

import Syntax

enum MathSums {
  static let all: [Builtin] = [
    Builtin("fsum", "(seq, /)", "The exact sum of floats.", body: fsum),
    Builtin("prod", "(iterable, /, *, start=1)", "start times all items.", body: prod),
    Builtin("hypot", "(*coordinates)", "The length of a vector.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      var vector: [Double] = []
      for item in a.rest(0) { vector.append(try a.context.double(item)) }
      return .float(ExactSums.norm(vector))
    },
    Builtin("dist", "(p, q, /)", "The distance of two points.", body: dist),
  ]

  private static func doubles(_ iterable: Value, _ context: Context) throws(Raised) -> [Double] {
    var result: [Double] = []
    try context.forEach(iterable) { (item) throws(Raised) in
      result.append(try context.double(item))
    }
    return result
  }

  static func fsum(_ a: borrowing Arguments) throws(Raised) -> Value {
    let numbers = try doubles(a[0], a.context)
    do throws(ExactSums.Failure) {
      return .float(try ExactSums.sum(numbers))
    } catch {
      switch error {
      case .overflow: throw a.context.error(.overflowError, "intermediate overflow in fsum")
      case .infinities: throw a.context.valueError("-inf + inf in fsum")
      }
    }
  }

  static func prod(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    var total = a[1].retained
    do throws(Raised) {
      try context.forEach(a[0]) { (item) throws(Raised) in
        let product = try context.binary(.multiply, total, item)
        total.release()
        total = product
      }
    } catch {
      total.release()
      throw error
    }
    return total
  }

  static func dist(_ a: borrowing Arguments) throws(Raised) -> Value {
    let p = try doubles(a[0], a.context)
    let q = try doubles(a[1], a.context)
    guard p.count == q.count else {
      throw a.context.valueError("both points must have the same number of dimensions")
    }
    return .float(ExactSums.norm(zip(p, q).map { ($0 - $1).magnitude }))
  }
}
