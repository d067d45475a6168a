// Methods and attributes of int, float, range and slice.

enum NumberMethods {
  static let int: [Builtin] = [
    Builtin("bit_length", "(self, /)", "How many bits the number takes.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(a[0].bigInteger.bitCount)
    },
    Builtin("bit_count", "(self, /)", "How many ones the magnitude has in binary.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(a[0].bigInteger.oneCount)
    },
    refused("to_bytes", "bytes are not part of the language"),
    refused("from_bytes", "bytes are not part of the language"),
    Builtin("conjugate", "(self, /)", "The number itself.", body: number),
    Builtin("as_integer_ratio", "(self, /)", "The number and 1.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.tuple(consuming: [try number(a), .int(1)])
    },
    Builtin("numerator", "(self)", "The number itself.", binding: .getter, body: number),
    Builtin("real", "(self)", "The number itself.", binding: .getter, body: number),
    Builtin("denominator", "(self)", "1.", binding: .getter) {
      (_: borrowing Arguments) throws(Raised) -> Value in .int(1)
    },
    Builtin("imag", "(self)", "0.", binding: .getter) {
      (_: borrowing Arguments) throws(Raised) -> Value in .int(0)
    },
  ]

  /// A method that only says why it is not there.
  private static func refused(_ name: String, _ reason: String) -> Builtin {
    Builtin(name, "(*args, **kwargs)", "Not supported: \(reason).", binding: .staticMethod) {
      (a: borrowing Arguments) throws(Raised) -> Value in
      throw a.context.refusal("\(name)() is not supported: \(reason)")
    }
  }

  static let float: [Builtin] = [
    refused("fromhex", "write the number in decimal digits"),
    Builtin("is_integer", "(self, /)", "Whether the number is whole.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .bool(a[0].asFloat.isFinite && a[0].asFloat == a[0].asFloat.rounded())
    },
    Builtin(
      "as_integer_ratio", "(self, /)", "The two integers whose quotient is the number.",
      body: integerRatio),
    Builtin("hex", "(self, /)", "The number as hexadecimal text.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      a.context.string(hexadecimal(a[0].asFloat))
    },
    Builtin("conjugate", "(self, /)", "The number itself.") {
      (a: borrowing Arguments) throws(Raised) -> Value in a[0]
    },
    Builtin("real", "(self)", "The number itself.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in a[0]
    },
    Builtin("imag", "(self)", "0.0.", binding: .getter) {
      (_: borrowing Arguments) throws(Raised) -> Value in .float(0)
    },
  ]

  static let range: [Builtin] = [
    Builtin("index", "(self, value, /)", "The place of value.", body: rangeIndex),
    Builtin("count", "(self, value, /)", "How often value occurs.") {
      (a: borrowing Arguments) throws(Raised) -> Value in
      .int(try a.context.contains(a[1], in: a[0]) ? 1 : 0)
    },
    Builtin("start", "(self)", "The first number.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(a[0].rangeParts.start)
    },
    Builtin("stop", "(self)", "The number before which it ends.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(a[0].rangeParts.stop)
    },
    Builtin("step", "(self)", "The distance of two numbers.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in .int(a[0].rangeParts.step)
    },
  ]

  static let slice: [Builtin] = [
    Builtin(
      "indices", "(self, length, /)", "start, stop and step for a sequence of a length.",
      body: sliceIndices),
    Builtin("start", "(self)", "Where the slice starts.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in a[0].slice.pointee.start.retained
    },
    Builtin("stop", "(self)", "Where the slice ends.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in a[0].slice.pointee.stop.retained
    },
    Builtin("step", "(self)", "The distance of two items.", binding: .getter) {
      (a: borrowing Arguments) throws(Raised) -> Value in a[0].slice.pointee.step.retained
    },
  ]

  static func number(_ a: borrowing Arguments) throws(Raised) -> Value {
    a[0].isBool ? .int(a[0].asInt) : a[0].retained
  }

  // MARK: Float

  static func integerRatio(_ a: borrowing Arguments) throws(Raised) -> Value {
    let value = a[0].asFloat
    if value.isNaN { throw a.context.valueError("cannot convert NaN to integer ratio") }
    if value.isInfinite {
      throw a.context.error(.overflowError, "cannot convert Infinity to integer ratio")
    }
    // The significand as an integer of 53 bits, and the power of two it is multiplied with.
    let whole = Int(value == 0 ? 0 : (value.significand * 0x1p52))
    let places = value == 0 ? 0 : Int(value.exponent) - 52
    let zeros = whole == 0 ? 0 : whole.trailingZeroBitCount
    let power = places + zeros
    let odd = BigInteger((value < 0 ? -whole : whole) >> zeros)
    let numerator = a.context.integer(odd.shiftedLeft(by: Swift.max(0, power)))
    let denominator = a.context.integer(BigInteger(1).shiftedLeft(by: Swift.max(0, -power)))
    return a.context.tuple(consuming: [numerator, denominator])
  }

  /// `float.hex`: `0x1.8000000000000p+0`.
  private static func hexadecimal(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let isNormal = value.exponentBitPattern != 0
    let digits = String(value.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: 13 - digits.utf8.count) + digits
    let exponent = isNormal ? Int(value.exponentBitPattern) - 1023 : -1022
    return "\(sign)0x\(isNormal ? 1 : 0).\(padded)p\(exponent < 0 ? "" : "+")\(exponent)"
  }

  // MARK: Range and slice

  static func rangeIndex(_ a: borrowing Arguments) throws(Raised) -> Value {
    let context = a.context
    let value = a[1]
    let parts = a[0].rangeParts
    if try context.contains(value, in: a[0]), let number = try context.indexIfPossible(value) {
      return .int((number - parts.start) / parts.step)
    }
    for place in 0..<a[0].range.pointee.count where !value.isInteger {
      // Only whole numbers are looked up; anything else is compared with one item after the other.
      let item = Value.int(parts.start + place * parts.step)
      if try context.equal(item, value) { return .int(place) }
    }
    guard value.isInteger else {
      throw context.valueError("sequence.index(x): x not in sequence")
    }
    throw context.valueError("\(try context.reprText(value)) is not in range")
  }

  static func sliceIndices(_ a: borrowing Arguments) throws(Raised) -> Value {
    let length = try a.int(1)
    if length < 0 { throw a.context.valueError("length should not be negative") }
    let parts = try a.context.resolve(a[0], length)
    return a.context.tuple(consuming: [.int(parts.start), .int(parts.stop), .int(parts.step)])
  }
}
