// Scopes: where every name lives. What the resolver finds out, in tables a compiler reads directly.
//
// Python decides the home of a name before the program runs. Each module, class, function, lambda and
// comprehension is a scope. A name that a scope binds anywhere (assignment, `for`, `import`, `def`,
// `with … as`, parameter, …) belongs to that scope from its first line to its last, so reading it
// earlier is an UnboundLocalError and never a look at the outside. A name it only reads belongs to the
// nearest enclosing function scope that binds it, class scopes skipped; where there is none, it is a
// global, or else a builtin. `global` and `nonlocal` overrule this. A variable that an inner function
// also uses outlives its frame, so it lives in a cell instead of a register: `cell` in the function
// that owns it, `free` in every function that borrows it.
//
// A class body is a scope of its own kind: its names live in the class's namespace, and those it does
// not (yet) have are looked up outside while it runs.
//
// A frame is a scope that runs with registers of its own. List, set and dict comprehensions run inside
// the frame around them: their variables are extra registers there, invisible under their names to the
// code outside, which is all that Python 3's rule asks for, and costs neither a call nor a cell.
// Generator expressions are frames.

public import Diagnostics

/// Where every name of a tree lives.
public struct Scopes: Sendable {
  /// Every frame; the module's is the first, and a parent comes before its children.
  public internal(set) var frames: [Frame] = []
  /// The home of every name expression, by expression id; `.unresolved` for other expressions.
  var homes: [Home] = []
  /// The frame of every function, by function id.
  var functionFrames: [FrameID] = []
  /// The frame of every class body, by class id.
  var classFrames: [FrameID] = []
  /// Where every comprehension runs, by comprehension id.
  var comprehensionPlaces: [ComprehensionPlace] = []

  init() {}

  /// The frame with this id.
  public subscript(id: FrameID) -> Frame { frames[Int(id.index)] }
  /// Where the name expression `id` lives, seen from the frame whose code holds it.
  public subscript(id: ExpressionID) -> Home { homes[Int(id.index)] }
  /// The frame of the module's own code.
  public var module: FrameID { FrameID(index: 0) }
  /// The frame of a function's body.
  public func frame(of function: FunctionID) -> FrameID { functionFrames[Int(function.index)] }
  /// The frame of a class's body.
  public func frame(of type: ClassID) -> FrameID { classFrames[Int(type.index)] }
  /// Where a comprehension runs.
  public func place(of comprehension: ComprehensionID) -> ComprehensionPlace {
    comprehensionPlaces[Int(comprehension.index)]
  }
}

/// Where a name lives, seen from the frame that uses it.
public enum Home: Hashable, Sendable {
  /// Not a name.
  case unresolved
  /// A register of this frame: an index into its `locals`.
  case local(UInt32)
  /// A cell that this frame makes: an index into its `cells`.
  case cell(UInt32)
  /// A cell that this frame was given: an index into its `captures`.
  case free(UInt32)
  /// A value that this frame was given, of a parameter that nothing binds anew: an index into its
  /// `captures`; only ever read.
  case freeValue(UInt32)
  /// The module's namespace, then the builtins.
  case global
  /// The namespace of the class being defined, then the module's, then the builtins.
  case classNamespace
  /// The namespace of the class being defined, then the captured cell; only ever read.
  case classNamespaceOrFree(UInt32)
}

/// The number of a frame in `Scopes.frames`.
public struct FrameID: Hashable, Sendable {
  /// The index in `Scopes.frames`.
  public let index: UInt32
}

/// A scope that runs with its own registers: the module, a function, a class body, a generator
/// expression.
public struct Frame: Sendable {
  /// What the frame runs.
  public enum Kind: Hashable, Sendable {
    case module
    case function(FunctionID)
    case `class`(ClassID)
    case generator(ComprehensionID)
  }

  /// A variable that inner frames use too, and that may be bound while they do.
  public struct Cell: Hashable, Sendable {
    /// Its name.
    public var name: Name
    /// For a parameter: the register its argument arrives in, to be moved to the cell on entry.
    public var parameter: UInt32?
  }

  /// A cell, or a parameter's value, of an outer frame, handed over when the function is made.
  public struct Capture: Hashable, Sendable {
    /// Its name.
    public var name: Name
    /// Where the parent frame, the one whose code makes the function, has it.
    public var origin: Origin

    /// A place in the parent frame.
    public enum Origin: Hashable, Sendable {
      /// One of the parent's `cells`.
      case cell(UInt32)
      /// One of the parent's `locals`: the value of a parameter that nothing binds anew.
      case local(UInt32)
      /// One of the parent's `captures`.
      case free(UInt32)
    }
  }

  /// What it runs.
  public internal(set) var kind: Kind
  /// The frame whose code makes this one; nil for the module.
  public internal(set) var parent: FrameID?
  /// The registers that hold named variables.
  ///
  /// A function's parameters come first, in CPython's order:
  /// positional ones, keyword-only ones, `*args`, `**kwargs`. A generator expression's first register
  /// is the iterator of its first clause, named `.0`. Variables of comprehensions that run
  /// here follow under their own names, so one name may occur more than once.
  public internal(set) var locals: [Name] = []
  /// How many of `locals` are parameters.
  public internal(set) var parameterCount = 0
  /// The cells it makes on entry; those of a comprehension are made anew when it starts.
  public internal(set) var cells: [Cell] = []
  /// The cells and values it is given.
  public internal(set) var captures: [Capture] = []
  /// In a class body, the cell for `__class__`, to be filled with the finished class; elsewhere where
  /// `super()` without arguments finds the class: `.free` or `.unresolved`.
  public internal(set) var classCell: Home = .unresolved
  /// Whether its code yields.
  public internal(set) var isGenerator = false
}

/// Where a comprehension runs.
public enum ComprehensionPlace: Hashable, Sendable {
  /// Inside the frame around it. These registers are its own, to be emptied when it ends, and these
  /// of the frame's cells must be made anew when it starts.
  case inline(registers: Range<UInt32>, cells: Range<UInt32>)
  /// A generator expression: in a frame of its own.
  case frame(FrameID)
}

extension Scopes {
  /// Resolves every name of `tree`, or throws the first misuse as the SyntaxError CPython raises.
  public static func resolve(_ tree: Tree) throws(Diagnostic) -> Scopes {
    var resolver = Resolver(tree: tree)
    return try resolver.run()
  }
}
