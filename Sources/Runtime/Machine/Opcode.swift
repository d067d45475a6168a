// The instruction set: one row for each opcode, from which disassembly and documentation derive.
//
// Registers are numbered from the frame's base: locals and cells first, then temporaries. **An
// instruction that reads a temporary consumes it**, so that a tensor in a temporary goes as soon as it has
// been used; `copy` is the exception, and what is marked so (see `Instruction.Marks`). The words after some instructions hold a jump distance
// (relative to the word after it) or an inline cache.

/// An operation of the machine.
enum Opcode: UInt8, CaseIterable {
  // Moving.
  case copy, take, clear, loadConstant, loadGlobal, storeGlobal, deleteGlobal
  case loadCell, storeCell, deleteCell, loadFree, storeFree, deleteFree
  case loadFreeValue, makeCell, wrapCell
  case loadName, loadNameOrFree, storeName, deleteName
  case checkLocal, deleteLocal
  // Arithmetic, in the order of `BinaryOperator`.
  case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
  case shiftLeft, shiftRight, bitAnd, bitOr, bitXor
  case addConstant, subtractConstant, multiplyConstant, divideConstant, floorDivideConstant
  case moduloConstant, powerConstant
  case addImmediate, subtractImmediate
  case inPlaceAdd, inPlaceSubtract, inPlaceMultiply, inPlaceDivide
  case inPlaceAddConstant, inPlaceSubtractConstant, inPlaceMultiplyConstant, inPlaceDivideConstant
  case inPlaceAddImmediate, inPlaceSubtractImmediate
  case inPlace
  // A product and a sum at once, before the two; each row is followed by that with a constant factor.
  case multiplyAdd, multiplyAddConstant, multiplySubtract, multiplySubtractConstant
  case subtractProduct, subtractProductConstant
  case negate, plus, invert, not
  // Comparisons, in the order of `ComparisonOperator`.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `is`, isNot, `in`, notIn
  case branchEqual, branchNotEqual, branchLess, branchLessOrEqual, branchGreater
  case branchGreaterOrEqual
  case branchEqualConstant, branchNotEqualConstant, branchLessConstant, branchLessOrEqualConstant
  case branchGreaterConstant, branchGreaterOrEqualConstant
  case branchEqualImmediate, branchNotEqualImmediate, branchLessImmediate,
    branchLessOrEqualImmediate
  case branchGreaterImmediate, branchGreaterOrEqualImmediate
  case branchIsConstant
  // Jumps.
  case jump, jumpBack, branchTrue, branchFalse, branchTrueKeep, branchFalseKeep
  // Loops.
  case forPrepare, forNext, iterate
  // Attributes and subscripts.
  case getAttribute, setAttribute, deleteAttribute, getItem, getItemConstant, setItem, deleteItem
  // Building.
  case buildList, buildTuple, buildSet, buildDict, buildSlice, buildString
  case append, addToSet, setEntry, extend, merge, mergeKeywords, toTuple
  case unpack, unpackStar, convert, format
  // Calls.
  case call, callGlobal, callMethod, callKeywords, callMethodKeywords, callSpread
  case loadMethod, callLoaded, callLoadedKeywords, `return`, returnConstant
  case makeFunction, makeClass, makeSuper
  case yield, yieldFrom
  // Exceptions.
  case raise, reraise, enterHandler, leaveHandler, matchException, loadSpecial, exitArguments
  // Modules.
  case importModule, importFrom, importStar, deferImport

  /// The name in a disassembly.
  var name: String { "\(self)" }

  /// How many words follow the instruction.
  @inline(__always)
  var extraWords: Int {
    switch self {
    case .loadGlobal, .callGlobal, .getAttribute, .setAttribute, .callMethod, .inPlace, .forNext,
      .callKeywords, .unpackStar, .branchIsConstant, .loadMethod:
      1
    case .callMethodKeywords, .callLoadedKeywords: 1
    default: isComparisonBranch ? 1 : 0
    }
  }

  /// Whether this compares two operands and jumps by the distance in the next word.
  var isComparisonBranch: Bool {
    rawValue >= Opcode.branchEqual.rawValue && rawValue <= Opcode.branchIsConstant.rawValue
  }
}

extension Opcode {
  /// What the right operand of an operator or a comparison is.
  enum RightOperand { case register, constant, immediate }

  /// What operand c of an operator, or of a comparison and branch, is.
  var rightOperand: RightOperand {
    switch self {
    case .addConstant, .subtractConstant, .multiplyConstant, .divideConstant, .floorDivideConstant,
      .moduloConstant, .powerConstant, .inPlaceAddConstant, .inPlaceSubtractConstant,
      .inPlaceMultiplyConstant, .inPlaceDivideConstant, .branchEqualConstant,
      .branchNotEqualConstant, .branchLessConstant, .branchLessOrEqualConstant,
      .branchGreaterConstant, .branchGreaterOrEqualConstant:
      .constant
    case .addImmediate, .subtractImmediate, .inPlaceAddImmediate, .inPlaceSubtractImmediate,
      .branchEqualImmediate, .branchNotEqualImmediate, .branchLessImmediate,
      .branchLessOrEqualImmediate, .branchGreaterImmediate, .branchGreaterOrEqualImmediate:
      .immediate
    default: .register
    }
  }

  /// What an operand is.
  enum Operand: String {
    case write = "w", read = "r", constant = "k", name = "n", count = "c", slot = "g", child = "f"
    case jump = "j", none = "-"
  }

  /// One row of the table.
  struct Row {
    let opcode: Opcode
    /// The operands a, b and c; a single letter after a dash is one number in b and c.
    let operands: String
    let documentation: String
  }

  /// The row of this opcode.
  var row: Row { Opcode.rows[Int(rawValue)] }

  /// The rows, in the order of the cases.
  ///
  /// Operands: w writes, r reads, k constant, n name, c count, g global slot, f child code, j jump
  /// distance; upper case takes both b and c.
  static let rows: [Row] = zip(Opcode.allCases, Opcode.texts).map {
    let parts = $1.split(separator: " ", maxSplits: 1)
    return Row(
      opcode: $0, operands: String(parts.first ?? ""), documentation: String(parts.last ?? ""))
  }

  private static let texts: [String] = [
    "wr- a = b, without consuming b", "wr- a = b, which becomes empty", "w-- empties a",
    "wK a = constant", "wG a = global, else builtin; cache word", "rG global = a",
    "-G removes a global", "wr- a = contents of cell b", "rr- cell b = a", "r-- empties cell a",
    "wC a = contents of borrowed cell", "rC borrowed cell = a", "-C empties a borrowed cell",
    "wC a = borrowed value",
    "w-- a = new empty cell", "w-- a = new cell holding a",
    "wN a = name of the class body, else global",
    "wcn a = name c of the class body, else borrowed cell b", "rN name of the class body = a",
    "-N removes a name of the class body", "r-- UnboundLocalError unless a is bound",
    "w-- unbinds a, which must be bound", "wrr a = b + c", "wrr a = b - c", "wrr a = b * c",
    "wrr a = b / c", "wrr a = b // c", "wrr a = b % c", "wrr a = b ** c", "wrr a = b @ c",
    "wrr a = b << c", "wrr a = b >> c", "wrr a = b & c", "wrr a = b | c", "wrr a = b ^ c",
    "wrk a = b + constant", "wrk a = b - constant", "wrk a = b * constant", "wrk a = b / constant",
    "wrk a = b // constant", "wrk a = b % constant", "wrk a = b ** constant",
    "wrc a = b + number", "wrc a = b - number", "wrr a = (b += c)",
    "wrr a = (b -= c)", "wrr a = (b *= c)", "wrr a = (b /= c)", "wrk a = (b += constant)",
    "wrk a = (b -= constant)", "wrk a = (b *= constant)", "wrk a = (b /= constant)",
    "wrc a = (b += number)", "wrc a = (b -= number)", "wrr a = (b op= c); the next word says which",
    "wr- a = product + b, instead of the next two instructions, if all are numbers of a kind",
    "wr- a = product by a constant + b, the same way", "wr- a = product - b, the same way",
    "wr- a = product by a constant - b, the same way", "wr- a = b - product, the same way",
    "wr- a = b - product by a constant, the same way",
    "wr- a = -b", "wr- a = +b", "wr- a = ~b",
    "wr- a = not b", "wrr a = b == c", "wrr a = b != c", "wrr a = b < c", "wrr a = b <= c",
    "wrr a = b > c", "wrr a = b >= c", "wrr a = b is c", "wrr a = b is not c", "wrr a = b in c",
    "wrr a = b not in c", "crr jumps if (b == c) is a", "crr jumps if (b != c) is a",
    "crr jumps if (b < c) is a", "crr jumps if (b <= c) is a", "crr jumps if (b > c) is a",
    "crr jumps if (b >= c) is a", "crk jumps if (b == constant) is a",
    "crk jumps if (b != constant) is a", "crk jumps if (b < constant) is a",
    "crk jumps if (b <= constant) is a", "crk jumps if (b > constant) is a",
    "crk jumps if (b >= constant) is a", "crc jumps if (b == number) is a",
    "crc jumps if (b != number) is a", "crc jumps if (b < number) is a",
    "crc jumps if (b <= number) is a", "crc jumps if (b > number) is a",
    "crc jumps if (b >= number) is a", "crk jumps if (b is constant) is a", "-J jumps",
    "-J jumps back and polls", "rJ jumps if a is true", "rJ jumps if a is false",
    "rJ jumps and keeps a if it is true, else empties it",
    "rJ jumps and keeps a if it is false, else empties it",
    "w-- turns the iterable in a into the state of a loop, in a to a+2",
    "rw- b = next item of the loop in a, and jumps; goes on at the end; polls",
    "w-- a = iter(a); lists and ranges stay as they are", "wrn a = b.name; cache word",
    "rrn a.name = b; cache word", "r-n del a.name", "wrr a = b[c]", "wrk a = b[constant]",
    "rrr a[b] = c", "rr- del a[b]", "wrc a = list of c registers from b",
    "wrc a = tuple of c registers from b", "wrc a = set of c registers from b",
    "wrc a = dict of c pairs from b", "wr- a = slice of b, b+1, b+2",
    "wrc a = the texts of c registers from b, joined", "rr- appends b to list a",
    "rr- adds b to set a", "rrr dict a[b] = c", "rr- extends list a by iterable b",
    "rr- updates dict a by mapping b",
    "rr- adds the keywords of mapping b to dict a; twice is an error",
    "w-- a = tuple of list a", "wrc c registers from a = the items of b",
    "wrc c registers from a, a list, and as many as the next word says = the items of b",
    "wrc a = b as text: 1 repr, 2 str, 3 ascii", "wrr a = format(b, c)",
    "wc- a = a(b arguments from a+1)",
    "wc- a = global(b arguments from a+1); address in the next word",
    "wcn a = (a+1).name(b arguments from a+2); cache word",
    "wc- a = a(b arguments from a+1); the next word holds the constant with the names of the last",
    "wcn a = (a+1).name(b arguments from a+2); the next word holds the constant with names",
    "w-- a = a(*a+1, **a+2)",
    "w-n a = method name of a+1, or its attribute, with a+1 empty; cache word",
    "wc- a = a(a+1 unless empty, b arguments from a+2)",
    "wc- a = a(a+1 unless empty, b arguments from a+2); the next word holds the constant with names",
    "rc- returns a; b locals go", "cK returns a constant; a locals go",
    "wfc a = function of child b; c says which defaults stand in a+1 and a+2",
    "wfc a = class of child b with c bases from a+1; keywords after them",
    "wcr a = super() of the class in borrowed cell b, for register c",
    "w-- yields a; then a is what was sent",
    "w-- yields what iterator a yields; then a is its result",
    "rr- raises a from b; an empty b means no cause",
    "r-c raises the exception being handled again, or, with c, the one in a unchanged",
    "w-- the exception in a is being handled; the one before it goes to a+1",
    "r-- the exception in a has been handled", "wrr a = whether exception b matches c",
    "wrc a = the bound special method c of b",
    "rc- an exception, as the three arguments of __exit__",
    "wN a = module", "wrn a = name c of module b", "r-- all names of module a",
    "gkn global a = name c of the module called b, imported when first used",
  ]
}
