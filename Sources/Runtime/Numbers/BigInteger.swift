// An integer of any size while it is computed with, and the object that keeps one.
//
// An `int` is a word as long as it fits one; only what does not fit becomes an object of kind
// `bigInteger`: its limbs, behind the header, never change. Computing makes `BigInteger`s (GMP's), which
// look at the limbs of an object without copying them and free their own when they go.

internal import CIntegers

/// An integer of any size.
struct BigInteger: ~Copyable {
  private(set) var number: integer_t
  private let ownsLimbs: Bool

  /// The most bits an integer may have: 16 MiB, 40 million digits.
  ///
  /// Products of that size take a tenth of a second; what would be larger is refused before any
  /// memory is taken.
  static let largestBitCount = 1 << 27

  /// The integer that `body` makes in the place it is given.
  init(_ body: (UnsafeMutablePointer<integer_t>) -> Void) {
    number = integer_t()
    ownsLimbs = true
    integer_init(&number)
    body(&number)
  }

  init(_ value: Int) { self.init { integer_set($0, Int64(value)) } }

  init(magnitude value: UInt) { self.init { integer_set_unsigned($0, UInt64(value)) } }

  /// A whole, finite double.
  init(_ value: Double) { self.init { integer_set_double($0, value) } }

  /// The number with these 32-bit digits, the lowest first.
  init(words: [UInt32]) { self.init { integer_set_words($0, words, words.count) } }

  /// The digits of a base, `-` in front, zero-terminated; nil where they are none.
  init?(digits: [CChar], base: Int) {
    var isValid = false
    self.init { isValid = integer_set_text($0, digits, Int32(base)) == 0 }
    if !isValid { return nil }
  }

  /// The limbs of an object, which must outlive this.
  fileprivate init(viewing object: UnsafeMutablePointer<BigIntegerObject>) {
    number = integer_view(object.limbs, Int32(truncatingIfNeeded: object.pointee.size))
    ownsLimbs = false
  }

  deinit {
    if ownsLimbs {
      var number = self.number
      integer_clear(&number)
    }
  }

  // MARK: Questions

  var isNegative: Bool { integer_size(number) < 0 }
  var isZero: Bool { integer_size(number) == 0 }
  /// -1, 0 or 1.
  var signum: Int { Int(integer_size(number).signum()) }
  /// How many bits the magnitude takes; 0 for 0.
  var bitCount: Int { isZero ? 0 : Int(integer_digits(number, 2)) }
  /// How many ones the magnitude has.
  var oneCount: Int {
    let magnitude = self.magnitude
    return Int(integer_bit_count(magnitude.number))
  }
  var isOdd: Bool { integer_bit(number, 0) != 0 }
  var trailingZeros: Int { isZero ? 0 : Int(integer_trailing_zeros(number)) }
  func bit(_ index: Int) -> Bool { integer_bit(number, UInt64(index)) != 0 }

  /// The number as a word; nil where it does not fit.
  var word: Int? {
    let size = integer_size(number)
    if size == 0 { return 0 }
    guard size == 1 || size == -1, let limbs = integer_limbs(number) else { return nil }
    if size > 0 { return Int(exactly: limbs[0]) }
    return limbs[0] <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- limbs[0]) : nil
  }

  /// The 32-bit digits of the magnitude, the lowest first, at least one.
  var words: [UInt32] {
    guard let limbs = integer_limbs(number), !isZero else { return [0] }
    var result: [UInt32] = []
    for index in 0..<Int(integer_size(number).magnitude) {
      result.append(UInt32(truncatingIfNeeded: limbs[index]))
      result.append(UInt32(truncatingIfNeeded: limbs[index] >> 32))
    }
    while result.count > 1, result.last == 0 { result.removeLast() }
    return result
  }

  /// CPython's hash: modulo 2**61 - 1, with the sign, never -1.
  var hash: Int {
    let rest = Int(integer_modulo_word(number, (1 << 61) - 1))
    let hash = isNegative ? -rest : rest
    return hash == -1 ? -2 : hash
  }

  /// Negative, zero or positive.
  func compare(_ other: borrowing BigInteger) -> Int {
    Int(integer_compare(number, other.number))
  }

  /// The order against a double, exactly; nil where that is nan.
  func compare(_ other: Double) -> Int? {
    other.isNaN ? nil : Int(integer_compare_double(number, other))
  }

  /// The nearest double, half to even; nil where it is beyond the largest.
  var double: Double? {
    let bits = bitCount
    if bits > 1024 { return nil }
    let shift = Swift.max(0, bits - 64)
    let magnitude = self.magnitude
    let top = magnitude.shiftedRight(by: shift)
    var leading = top.low
    // A one for everything cut off keeps a half from looking exact.
    if shift > 0, magnitude.trailingZeros < shift { leading |= 1 }
    let result = CMath.scaled(Double(leading), shift)
    if result.isInfinite { return nil }
    return isNegative ? -result : result
  }

  /// The lowest 64 bits of the magnitude.
  var low: UInt64 {
    guard let limbs = integer_limbs(number), !isZero else { return 0 }
    return limbs[0]
  }

  // MARK: Arithmetic

  /// The result of one of GMP's functions of two integers.
  func combined(
    with other: borrowing BigInteger,
    by function: (UnsafeMutablePointer<integer_t>, integer_t, integer_t) -> Void
  ) -> BigInteger {
    let (x, y) = (number, other.number)
    return BigInteger { function($0, x, y) }
  }

  func adding(_ other: borrowing BigInteger) -> BigInteger {
    combined(with: other) { integer_add($0, $1, $2) }
  }
  func subtracting(_ other: borrowing BigInteger) -> BigInteger {
    combined(with: other) { integer_subtract($0, $1, $2) }
  }
  func multiplied(by other: borrowing BigInteger) -> BigInteger {
    combined(with: other) { integer_multiply($0, $1, $2) }
  }
  /// The quotient rounded down; `other` is not zero.
  func floorDivided(by other: borrowing BigInteger) -> BigInteger {
    combined(with: other) { integer_floor_divide($0, $1, $2) }
  }
  /// The remainder with the sign of `other`, which is not zero.
  func floorModulo(_ other: borrowing BigInteger) -> BigInteger {
    combined(with: other) { integer_floor_modulo($0, $1, $2) }
  }
  func shiftedLeft(by bits: Int) -> BigInteger {
    let x = number
    return BigInteger { integer_shift_left($0, x, UInt64(bits)) }
  }
  /// Rounds down.
  func shiftedRight(by bits: Int) -> BigInteger {
    let x = number
    return BigInteger { integer_shift_right($0, x, UInt64(bits)) }
  }
  var negated: BigInteger {
    let x = number
    return BigInteger { integer_negate($0, x) }
  }
  var magnitude: BigInteger {
    let x = number
    return BigInteger { integer_magnitude($0, x) }
  }
  var inverted: BigInteger {
    let x = number
    return BigInteger { integer_invert_bits($0, x) }
  }
  func raised(to exponent: Int) -> BigInteger {
    let x = number
    return BigInteger { integer_power($0, x, UInt64(exponent)) }
  }
  var squareRoot: BigInteger {
    let x = number
    return BigInteger { integer_square_root($0, x) }
  }

  // MARK: Text

  /// The digits of the magnitude in a base, `-` in front, appended to a buffer.
  func append(base: Int, isUpper: Bool = false, to buffer: inout TextBuffer) {
    let room = integer_digits(number, Int32(base)) + 2
    buffer.appendText(room: room) { bytes in
      bytes.withMemoryRebound(to: CChar.self, capacity: room) {
        integer_text($0, number, Int32(isUpper ? -base : base))
      }
    }
  }

  /// About how many decimal digits there are: exactly, or one too many.
  var decimalDigitCount: Int { Int(integer_digits(number, 10)) }
}

/// An integer that does not fit a word: the limbs follow.
struct BigIntegerObject {
  var header: Header
  /// How many limbs there are, negative for a negative number.
  var size: Int

  static let headerSize = MemoryLayout<BigIntegerObject>.size
}

extension UnsafeMutablePointer<BigIntegerObject> {
  var limbs: UnsafeMutablePointer<UInt64> {
    (UnsafeMutableRawPointer(self) + BigIntegerObject.headerSize)
      .assumingMemoryBound(to: UInt64.self)
  }
}

extension Value {
  /// Whether this is an `int` too large for a word.
  @inline(__always)
  var isBigInteger: Bool { tag == UInt64(Kind.bigInteger.rawValue) }

  /// Whether this is an `int` of any size, or a `bool`.
  @inline(__always)
  public var isInteger: Bool { isInt || isBool || isBigInteger }

  var bigIntegerObject: UnsafeMutablePointer<BigIntegerObject> {
    address.assumingMemoryBound(to: BigIntegerObject.self)
  }

  /// An `int` of any size or a `bool` to compute with; the value must outlive it.
  var bigInteger: BigInteger {
    isBigInteger ? BigInteger(viewing: bigIntegerObject) : BigInteger(asInt)
  }
}

extension Context {
  /// An integer as a value: a word where it fits one.
  ///
  /// Owned.
  func integer(_ big: borrowing BigInteger) -> Value {
    if let word = big.word { return .int(word) }
    let size = Int(integer_size(big.number))
    let count = Int(size.magnitude)
    let block = heap.pointee.object(
      .bigInteger, type(.int), size: BigIntegerObject.headerSize + count * 8)
    let object = block.assumingMemoryBound(to: BigIntegerObject.self)
    object.pointee.size = size
    if let limbs = integer_limbs(big.number) { object.limbs.update(from: limbs, count: count) }
    return Value(.bigInteger, consuming: block)
  }

  /// The MemoryError for an integer that would be too large; like CPython's, it has no text.
  func integerTooLarge() -> Raised {
    error(
      type(.memoryError), consuming: [],
      note: "integers of more than 2**27 bits (40 million digits) are not supported")
  }

  /// Throws MemoryError where an integer of so many bits is too large.
  func checkBitCount(_ bits: Int) throws(Raised) {
    if bits > BigInteger.largestBitCount { throw integerTooLarge() }
  }

  /// A whole double as an `int`, with CPython's errors for nan and infinity.
  ///
  /// Owned.
  func wholeNumber(_ value: Double) throws(Raised) -> Value {
    if let number = Int(exactly: value) { return .int(number) }
    if value.isNaN { throw valueError("cannot convert float NaN to integer") }
    if value.isInfinite { throw error(.overflowError, "cannot convert float infinity to integer") }
    return integer(BigInteger(value.rounded(.towardZero)))
  }

  /// A value as an `int` of any size: an `int`, a `bool`, or what `__index__` says; nil for others.
  ///
  /// Owned.
  func integerIfPossible(_ value: Value) throws(Raised) -> Value? {
    switch value.kind {
    case .int, .bool: return .int(value.asInt)
    case .bigInteger: return value.retained
    case .instance where special(value.objectType, .index).isObject:
      let result = try callSpecial(value, .index)
      if result.isInteger { return result.isBool ? .int(result.asInt) : result }
      defer { result.release() }
      throw typeError("__index__ returned non-int (type \(typeName(result)))")
    default: return try indexIfPossible(value).map(Value.int)
    }
  }

  /// A value as an `int` of any size; TypeError for what is none.
  ///
  /// Owned.
  func integer(_ value: Value) throws(Raised) -> Value {
    if let number = try integerIfPossible(value) { return number }
    throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
  }
}
