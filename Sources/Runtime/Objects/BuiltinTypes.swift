// The types the language is born with: one row each, and the exceptions' tree as CPython 3.11 has it.

/// A type every interpreter has.
public enum BuiltinType: UInt8, CaseIterable, Sendable {
  case object, type, noneType, int, bool, float, ellipsisType, notImplementedType, str, list,
    tuple, dict, set, frozenset, range, slice, function, builtinFunction, methodDescriptor,
    method, module, cell, generator, property, staticmethod, classmethod, superType, dictKeys,
    dictValues, dictItems, odictKeys, odictValues, odictItems, iterator, listIterator,
    listReverseIterator, tupleIterator,
    rangeIterator, strIterator, strASCIIIterator, dictKeyIterator, dictValueIterator,
    dictItemIterator, setIterator, callableIterator, traceback
  case baseException, exception, arithmeticError, floatingPointError, overflowError,
    zeroDivisionError, assertionError, attributeError, bufferError, eofError, importError,
    moduleNotFoundError, lookupError, indexError, keyError, memoryError, nameError,
    unboundLocalError, osError, blockingIOError, childProcessError, connectionError,
    brokenPipeError, connectionAbortedError, connectionRefusedError, connectionResetError,
    fileExistsError, fileNotFoundError, interruptedError, isADirectoryError, notADirectoryError,
    permissionError, processLookupError, timeoutError, referenceError, runtimeError,
    notImplementedError, recursionError, stopAsyncIteration, stopIteration, syntaxError,
    indentationError, tabError, systemError, typeError, valueError, unicodeError,
    unicodeDecodeError, unicodeEncodeError, unicodeTranslateError, warning, bytesWarning,
    deprecationWarning, encodingWarning, futureWarning, importWarning, pendingDeprecationWarning,
    resourceWarning, runtimeWarning, syntaxWarning, unicodeWarning, userWarning, generatorExit,
    keyboardInterrupt, systemExit

  /// What the table says about a type.
  struct Row {
    let name: String
    let base: BuiltinType?
    let kind: Kind

    init(_ name: String, _ base: BuiltinType?, _ kind: Kind) {
      self.name = name
      self.base = base
      self.kind = kind
    }
  }

  /// The row of this type.
  var row: Row { BuiltinType.rows[Int(rawValue)] }

  /// Whether this is an exception.
  var isException: Bool { rawValue >= BuiltinType.baseException.rawValue }

  /// In the order of the cases, a base before what derives from it.
  static let rows: [Row] = [
    Row("object", nil, .instance),
    Row("type", .object, .type),
    Row("NoneType", .object, .none),
    Row("int", .object, .int),
    Row("bool", .int, .bool),
    Row("float", .object, .float),
    Row("ellipsis", .object, .ellipsis),
    Row("NotImplementedType", .object, .notImplemented),
    Row("str", .object, .string),
    Row("list", .object, .list),
    Row("tuple", .object, .tuple),
    Row("dict", .object, .dict),
    Row("set", .object, .set),
    Row("frozenset", .object, .frozenset),
    Row("range", .object, .range),
    Row("slice", .object, .slice),
    Row("function", .object, .function),
    Row("builtin_function_or_method", .object, .builtin),
    Row("method_descriptor", .object, .builtin),
    Row("method", .object, .boundMethod),
    Row("module", .object, .module),
    Row("cell", .object, .cell),
    Row("generator", .object, .generator),
    Row("property", .object, .descriptor),
    Row("staticmethod", .object, .descriptor),
    Row("classmethod", .object, .descriptor),
    Row("super", .object, .descriptor),
    Row("dict_keys", .object, .dictView),
    Row("dict_values", .object, .dictView),
    Row("dict_items", .object, .dictView),
    Row("odict_keys", .dictKeys, .dictView),
    Row("odict_values", .dictValues, .dictView),
    Row("odict_items", .dictItems, .dictView),
    Row("iterator", .object, .iterator),
    Row("list_iterator", .object, .iterator),
    Row("list_reverseiterator", .object, .iterator),
    Row("tuple_iterator", .object, .iterator),
    Row("range_iterator", .object, .iterator),
    Row("str_iterator", .object, .iterator),
    Row("str_ascii_iterator", .object, .iterator),
    Row("dict_keyiterator", .object, .iterator),
    Row("dict_valueiterator", .object, .iterator),
    Row("dict_itemiterator", .object, .iterator),
    Row("set_iterator", .object, .iterator),
    Row("callable_iterator", .object, .iterator),
    Row("traceback", .object, .native),
    Row("BaseException", .object, .instance),
    Row("Exception", .baseException, .instance),
    Row("ArithmeticError", .exception, .instance),
    Row("FloatingPointError", .arithmeticError, .instance),
    Row("OverflowError", .arithmeticError, .instance),
    Row("ZeroDivisionError", .arithmeticError, .instance),
    Row("AssertionError", .exception, .instance),
    Row("AttributeError", .exception, .instance),
    Row("BufferError", .exception, .instance),
    Row("EOFError", .exception, .instance),
    Row("ImportError", .exception, .instance),
    Row("ModuleNotFoundError", .importError, .instance),
    Row("LookupError", .exception, .instance),
    Row("IndexError", .lookupError, .instance),
    Row("KeyError", .lookupError, .instance),
    Row("MemoryError", .exception, .instance),
    Row("NameError", .exception, .instance),
    Row("UnboundLocalError", .nameError, .instance),
    Row("OSError", .exception, .instance),
    Row("BlockingIOError", .osError, .instance),
    Row("ChildProcessError", .osError, .instance),
    Row("ConnectionError", .osError, .instance),
    Row("BrokenPipeError", .connectionError, .instance),
    Row("ConnectionAbortedError", .connectionError, .instance),
    Row("ConnectionRefusedError", .connectionError, .instance),
    Row("ConnectionResetError", .connectionError, .instance),
    Row("FileExistsError", .osError, .instance),
    Row("FileNotFoundError", .osError, .instance),
    Row("InterruptedError", .osError, .instance),
    Row("IsADirectoryError", .osError, .instance),
    Row("NotADirectoryError", .osError, .instance),
    Row("PermissionError", .osError, .instance),
    Row("ProcessLookupError", .osError, .instance),
    Row("TimeoutError", .osError, .instance),
    Row("ReferenceError", .exception, .instance),
    Row("RuntimeError", .exception, .instance),
    Row("NotImplementedError", .runtimeError, .instance),
    Row("RecursionError", .runtimeError, .instance),
    Row("StopAsyncIteration", .exception, .instance),
    Row("StopIteration", .exception, .instance),
    Row("SyntaxError", .exception, .instance),
    Row("IndentationError", .syntaxError, .instance),
    Row("TabError", .indentationError, .instance),
    Row("SystemError", .exception, .instance),
    Row("TypeError", .exception, .instance),
    Row("ValueError", .exception, .instance),
    Row("UnicodeError", .valueError, .instance),
    Row("UnicodeDecodeError", .unicodeError, .instance),
    Row("UnicodeEncodeError", .unicodeError, .instance),
    Row("UnicodeTranslateError", .unicodeError, .instance),
    Row("Warning", .exception, .instance),
    Row("BytesWarning", .warning, .instance),
    Row("DeprecationWarning", .warning, .instance),
    Row("EncodingWarning", .warning, .instance),
    Row("FutureWarning", .warning, .instance),
    Row("ImportWarning", .warning, .instance),
    Row("PendingDeprecationWarning", .warning, .instance),
    Row("ResourceWarning", .warning, .instance),
    Row("RuntimeWarning", .warning, .instance),
    Row("SyntaxWarning", .warning, .instance),
    Row("UnicodeWarning", .warning, .instance),
    Row("UserWarning", .warning, .instance),
    Row("GeneratorExit", .baseException, .instance),
    Row("KeyboardInterrupt", .baseException, .instance),
    Row("SystemExit", .baseException, .instance),
  ]

  /// The classes of errors by their number, as the system's error numbers have them.
  static let osErrors: [Int: BuiltinType] = [
    1: .permissionError, 2: .fileNotFoundError, 4: .interruptedError, 10: .childProcessError,
    11: .blockingIOError, 13: .permissionError, 17: .fileExistsError, 20: .notADirectoryError,
    21: .isADirectoryError, 32: .brokenPipeError, 3: .processLookupError, 110: .timeoutError,
    111: .connectionRefusedError, 104: .connectionResetError, 103: .connectionAbortedError,
  ]

  /// The types a program may name without importing anything, beside the exceptions.
  static let named: [BuiltinType] = [
    .object, .type, .int, .bool, .float, .str, .list, .tuple, .dict, .set, .frozenset, .range,
    .slice,
    .property, .staticmethod, .classmethod, .superType,
  ]

  /// The types a class statement may name as a base, beside the exceptions.
  static let subclassable: [BuiltinType] = [.object] + valueBases

  /// The types whose values an instance of a derived class holds inside.
  static let valueBases: [BuiltinType] = [
    .int, .float, .str, .list, .tuple, .dict, .set, .frozenset,
  ]
}
