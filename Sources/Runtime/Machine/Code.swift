// Code: what the compiler makes of a function, and the record of a call that runs it.

import Diagnostics

/// One instruction: an opcode and three operands, or a jump distance or a cache in their place.
struct Instruction {
  var op: UInt8
  var marks: Marks = []
  var a: UInt16
  var b: UInt16
  var c: UInt16

  @inline(__always)
  init(_ op: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
    self.op = op.rawValue
    self.a = UInt16(truncatingIfNeeded: a)
    self.b = UInt16(truncatingIfNeeded: b)
    self.c = UInt16(truncatingIfNeeded: c)
  }

  /// An instruction with a register and a 32-bit number.
  @inline(__always)
  init(_ op: Opcode, _ a: Int, wide: Int) {
    self.init(op, a, wide & 0xFFFF, (wide >> 16) & 0xFFFF)
  }

  @inline(__always)
  var opcode: Opcode { unsafeBitCast(op, to: Opcode.self) }
  /// The second and third operand as one signed number.
  @inline(__always)
  var wide: Int { Int(Int32(truncatingIfNeeded: UInt32(b) | UInt32(c) << 16)) }
  /// For a cache word: the number of a shape, type or module.
  @inline(__always)
  var cacheID: UInt32 { UInt32(b) | UInt32(c) << 16 }
}

extension Instruction {
  /// What the compiler notes of an instruction beside its operands.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The operand is a temporary, which the instruction empties when it has read it.
    static let takesA = Marks(rawValue: 1)
    static let takesB = Marks(rawValue: 2)
    static let takesC = Marks(rawValue: 4)
    /// The second word of `inPlace`.
    static let second = Marks(rawValue: 8)
    /// The constant of an operator stands on its left.
    static let exchanged = Marks(rawValue: 16)
  }
}

/// The parts of the instruction at an address.
///
/// The run loop reads each where it is used, and moves on at the end: the dispatch that all instructions share
/// is then 16 bytes of machine code, which never straddle two lines of the cache. Where they do, every
/// instruction takes three cycles more.
extension UnsafeMutablePointer where Pointee == Instruction {
  @inline(__always)
  var opcode: Opcode { pointee.opcode }
  @inline(__always)
  var a: UInt16 { pointee.a }
  @inline(__always)
  var b: UInt16 { pointee.b }
  @inline(__always)
  var c: UInt16 { pointee.c }
  @inline(__always)
  var wide: Int { pointee.wide }
  @inline(__always)
  var takesA: Bool { pointee.marks.contains(.takesA) }
  @inline(__always)
  var takesB: Bool { pointee.marks.contains(.takesB) }
  @inline(__always)
  var takesC: Bool { pointee.marks.contains(.takesC) }

  /// The address of a global that this word, no instruction, holds.
  @inline(__always)
  var global: UnsafeMutablePointer<Value> {
    // A module's slots stay where they are, and the compiler has written the address of one.
    UnsafeRawPointer(self).load(as: UnsafeMutablePointer<Value>.self)
  }
}

/// A stretch of instructions whose exceptions go to `target`.
struct Handler {
  var start: UInt32
  var end: UInt32
  var target: UInt32
  /// The first register that is to be emptied; the exception is stored in it.
  var depth: UInt32
  /// Whether `except` clauses stand there, rather than a `finally` or the end of a `with`.
  var catches: Bool
}

/// The code of a module, function, class body or generator expression.
struct Code {
  var name: Value
  var qualifiedName: Value
  var context: Context
  var instructions: UnsafeMutablePointer<Instruction>
  var instructionCount = 0
  var constants: UnsafeMutablePointer<Value>
  var constantCount = 0
  var registerCount = 0
  /// Locals and cells: registers that are emptied when the frame ends.
  ///
  /// Those above are temporaries.
  var localCount = 0

  /// Positional parameters, then keyword-only ones, then `*args`, then `**kwargs`: the first registers.
  var positionalCount = 0
  var positionalOnlyCount = 0
  var keywordOnlyCount = 0
  var hasStar = false
  var hasDoubleStar = false
  /// The names of the positional and keyword-only parameters, interned.
  var parameterNames: [Value] = []
  /// The names of the locals, for messages.
  var localNames: [Value] = []
  var captureNames: [Value] = []
  var captureCount = 0
  /// Where the frame that makes the function has each cell or value it borrows.
  var captureOrigins: [CaptureOrigin] = []
  /// With how many arguments, all positional, a call needs no binding at all; -1 where there is no such
  /// number.
  var simpleCount = -1
  var isGenerator = false
  var isLambda = false

  var globals: UnsafeMutablePointer<Value>
  var module: Value
  var children: [UnsafeMutablePointer<Code>] = []
  var handlers: [Handler] = []
  var spans: [Span] = []
  var source: Source
  /// The whole definition.
  var span = Span(0, 0)
  var documentation = Value.none
}

/// A place in the frame that makes a function.
enum CaptureOrigin {
  case register(Int)
  case capture(Int)
}

/// What happens to the value a call returns.
enum Completion: UInt8 {
  /// It goes to the register before the frame's first, where the callee stood.
  case store
  /// It leaves the run loop: the caller is Swift code.
  case exit
  /// It was `__init__`: it must be None, and the instance stands in the caller's register.
  case initialize
  /// It was an operator's method: `NotImplemented` tries the other operand.
  case binary
  /// It was a comparison that a branch waits for.
  case branch
  /// It is dropped.
  case discard
  /// It was `__next__` of a `for` loop.
  case next
  /// It was a generator's frame, resumed by a `for` loop.
  case generatorNext
  /// It is turned into a truth: the answer of `in`.
  case contains
  case containsNot
}

/// The record of a running call.
struct Activation {
  var code: UnsafeMutablePointer<Code>
  /// The next instruction, while another call runs above.
  var pc: UnsafeMutablePointer<Instruction>
  var base: UnsafeMutablePointer<Value>
  /// The first register above its own.
  var end: UnsafeMutablePointer<Value>
  /// The cells and values it borrows.
  var captures: UnsafeMutablePointer<Value>?
  /// The generator whose frame this is; means something for the code of generators only.
  var generator: UnsafeMutablePointer<GeneratorObject>?
  /// The register of the caller that gets what a generator yields to a loop.
  var destination: UInt32
  var completion: Completion

  /// The generator whose frame this is; nil for the frame of a plain call.
  var runningGenerator: UnsafeMutablePointer<GeneratorObject>? {
    code.pointee.isGenerator ? generator : nil
  }

  /// The record below the first call.
  static func sentinel(_ stack: UnsafeMutablePointer<Value>) -> Activation {
    let nothing = UnsafeMutableRawPointer(stack)
    return Activation(
      code: nothing.assumingMemoryBound(to: Code.self),
      pc: nothing.assumingMemoryBound(to: Instruction.self), base: stack, end: stack,
      captures: nil, generator: nil, destination: 0, completion: .exit)
  }
}
