// Advice for the errors of the language itself.

import Diagnostics
import Text

/// The mistakes of the first weeks.
enum LanguageAdvice {
  static let table: [Advice] = names + calls + types + sequences + values + syntax

  /// The names people know modules by, with the import that brings each.
  private static let imports = [
    "torch": "import torch", "nn": "import torch.nn as nn", "F": "import torch.nn.functional as F",
    "optim": "import torch.optim as optim", "plt": "import matplotlib.pyplot as plt",
    "np": "import numpy as np", "math": "import math", "random": "import random",
    "time": "import time", "DataLoader": "from torch.utils.data import DataLoader",
    "glia": "import glia",
  ]

  /// Names of other languages.
  private static let foreign = [
    "true": "True", "false": "False", "null": "None", "none": "None", "nil": "None",
    "undefined": "None",
  ]

  private static let names: [Advice] = [
    Advice("NameError", "is not defined") { failure in
      guard let name = quoted(failure.message) else { return nil }
      if let statement = imports[name] { return "\(statement) comes first" }
      if let right = foreign[name] { return "in Python it is \(right)" }
      guard let frame = failure.frame else { return nil }
      if failure.context.hasAttribute(frame.value(of: "self"), name) {
        return "an attribute of the object is written self.\(name)"
      }
      guard let line = frame.lineThatAssigns(name), line > failure.line else { return nil }
      return "\(name) gets its value on line \(line), which runs later"
    },
    Advice(
      "NameError", "name 'self' is not defined",
      "a method gets its object as its first parameter: def name(self, …)"),
    Advice("UnboundLocalError", "cannot access local variable") { failure in
      quoted(failure.message).map {
        "the function assigns to \($0), so \($0) is its own name in all of it; "
          + "pass the value in, or say: global \($0)"
      }
    },
    Advice(
      "AttributeError", "'NoneType' object has no attribute",
      "None is what a function without return gives, and what list.sort() and list.append() give"),
    Advice(
      "AttributeError", "'list' object has no attribute 'shape'",
      "torch.tensor(…) makes a tensor of a list"),
    Advice("AttributeError", "object has no attribute") { failure in
      guard let name = lastQuoted(failure.message), name == "length" || name == "size" else {
        return nil
      }
      return "len(\(failure.operands.first?.text ?? "x")) counts the items"
    },
  ]

  private static let calls: [Advice] = [
    Advice("TypeError", "takes 0 positional arguments but 1 was given") { failure in
      failure.message.contains(".")
        ? "a method gets its object as its first parameter: def name(self)" : nil
    },
    Advice(
      "TypeError", "missing 1 required positional argument: 'self'",
      "call it on an object, not on the class: make one first with Class(…)"),
    Advice("TypeError", "object is not callable") { failure in
      guard let callee = failure.callee else { return nil }
      let context = failure.context
      if !context.global(context.builtinsModule, context.intern(callee.text)).isUndefined {
        return "\(callee.text) is now a value of yours; del \(callee.text) brings the builtin back"
      }
      switch quoted(failure.message) {
      case "list", "tuple", "dict", "Tensor", "str":
        return "square brackets take an element: \(callee.text)[…]"
      case "int", "float": return "is a * missing between a number and a parenthesis?"
      default: return nil
      }
    },
    Advice("TypeError", "required positional argument") { $0.calleeSignature },
    Advice("TypeError", "required keyword-only argument") { $0.calleeSignature },
    Advice("TypeError", "were given") { $0.calleeSignature },
    Advice("TypeError", "was given") { $0.calleeSignature },
    Advice("TypeError", "unexpected keyword argument") { $0.calleeSignature },
    Advice("TypeError", "got multiple values for argument") { $0.calleeSignature },
    Advice("TypeError", "takes no arguments") { failure in
      failure.callee.map { "\($0.text) has no __init__ that would take them" }
    },
    Advice("RecursionError", "maximum recursion depth") { _ in
      "the calls never come to an end: which case returns without calling again?"
    },
  ]

  private static let types: [Advice] = [
    Advice("TypeError", "can only concatenate str (not \"") { failure in
      "str(\(other(failure, than: "str"))) makes text of a value; f\"…{value}\" does too"
    },
    Advice("TypeError", "unsupported operand type(s)") { failure in
      let message = failure.message
      if message.contains("NoneType") {
        return "one side is None: a function without return gives None"
      }
      if message.contains("builtin_function_or_method") || message.contains("'method'")
        || message.contains("'function'")
      {
        return "parentheses call a function: name()"
      }
      if message.contains("'str'") {
        let text = failure.operand(of: "str") ?? "text"
        return "int(\(text)) or float(\(text)) makes a number of a text"
      }
      if message.contains("'list'") { return "torch.tensor(…) makes a tensor that calculates" }
      return nil
    },
    Advice("TypeError", "not supported between instances of 'str' and '") { failure in
      let text = failure.operand(of: "str") ?? "text"
      return "int(\(text)) or float(\(text)) makes a number of a text"
    },
    Advice("TypeError", "and 'str'") { failure in
      guard failure.message.contains("not supported between") else { return nil }
      let text = failure.operand(of: "str") ?? "text"
      return "int(\(text)) or float(\(text)) makes a number of a text"
    },
    Advice("TypeError", "can't multiply sequence by non-int") { failure in
      failure.operand(of: "list") == nil
        ? "a text or list is repeated a whole number of times"
        : "torch.tensor(…) makes a tensor that calculates"
    },
    Advice("TypeError", "object is not iterable") { failure in
      switch quoted(failure.message) {
      case "int": return "range(n) counts from 0 to n - 1"
      case "NoneType": return "None is what a function without return gives"
      case "function", "builtin_function_or_method", "method": return "parentheses call it: name()"
      default: return nil
      }
    },
    Advice("TypeError", "object is not subscriptable") { failure in
      switch quoted(failure.message) {
      case "NoneType":
        return "None is what a function without return gives, and what list.sort() gives"
      case "function", "builtin_function_or_method", "method":
        return "a function is called with parentheses: name(…)"
      case "set": return "a set has no order; sorted(…) makes a list of it"
      default: return nil
      }
    },
    Advice(
      "TypeError", "'str' object does not support item assignment",
      "a text never changes: build a new one, such as s[:i] + new + s[i + 1:]"),
    Advice(
      "TypeError", "'tuple' object does not support item assignment",
      "a tuple never changes: list(…) makes a list of it"),
    Advice("TypeError", "unhashable type: 'list'", "a tuple can be a key: tuple(…)"),
    Advice(
      "TypeError", "list indices must be integers or slices",
      "int(…) makes a whole number; // divides without a remainder"),
    Advice("TypeError", "object cannot be interpreted as an integer") { failure in
      failure.message.contains("'float'")
        ? "int(…) makes a whole number; // divides to one"
        : failure.message.contains("'list'") ? "len(…) counts the items" : nil
    },
  ]

  private static let sequences: [Advice] = [
    Advice("IndexError", "index out of range") { failure in
      guard let sequence = failure.operands.first?.value, !sequence.isUndefined,
        sequence.isList || sequence.isTuple || sequence.isString,
        let count = try? failure.context.length(sequence)
      else { return nil }
      return count == 0
        ? "there is nothing in it"
        : "its indices run from 0 to \(count - 1), or from -\(count) to -1"
    },
    Advice("KeyError", "") { failure in
      guard let dict = failure.operands.first?.value, dict.kind == .dict else { return nil }
      let keys = failure.context.stringKeys(of: dict)
      let key = failure.message.filter { $0 != "'" }
      if let close = Suggestion.closest(to: key, among: keys) { return "Did you mean: '\(close)'?" }
      guard !keys.isEmpty else { return "d.get(key, default) gives a default for a missing key" }
      let shown = keys.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
      return "its keys are \(shown)\(keys.count > 6 ? ", …" : "")"
    },
    Advice("ValueError", "too many values to unpack") { failure in
      "the left side has fewer names than there are values; *rest takes the others"
    },
  ]

  private static let values: [Advice] = [
    Advice("ValueError", "invalid literal for int() with base 10") { failure in
      let text = lastQuoted(failure.message) ?? ""
      if Double(text) != nil { return "float('\(text)') reads it; int(float('\(text)')) cuts it" }
      return text.isEmpty ? "there is no text to read a number from" : nil
    },
    Advice(
      "ZeroDivisionError", "by zero",
      "the divisor is 0 here; an if before it can leave the division out"),
    Advice(
      "ValueError", "math domain error", "the function has no value there: a negative number?"),
  ]

  private static let syntax: [Advice] = [
    Advice(
      "SyntaxError", "expected ':'",
      "a colon ends the line: if …:  for …:  while …:  def …:  class …:"),
    Advice(
      "SyntaxError", "unterminated string literal", "a text ends with the quote it began with"),
    Advice(
      "IndentationError", "expected an indented block",
      "the lines that belong to it stand four spaces further in"),
    Advice(
      "IndentationError", "unexpected indent", "the lines of one block start in the same column"),
    Advice(
      "IndentationError", "unindent does not match",
      "a line that ends a block starts in the column of the line that opened it"),
    Advice(
      "SyntaxError", "'return' outside function", "return stands inside of a def"),
    Advice("SyntaxError", "was never closed", "each bracket that opens also closes"),
  ]

  // MARK: Pieces of messages

  /// The first piece of a message in single quotes.
  static func quoted(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[1]) : nil
  }

  /// The last piece of a message in single quotes.
  static func lastQuoted(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }

  /// How the operand that is not of a type is written.
  private static func other(_ failure: Failure, than type: String) -> String {
    failure.operands.first {
      !$0.value.isUndefined && failure.context.typeName($0.value) != type
    }?.text ?? "value"
  }
}

extension Context {
  /// Whether an instance has an attribute of its own, found without running any code.
  func hasAttribute(_ value: Value, _ name: String) -> Bool {
    value.kind == .instance && slot(value.instance.pointee.shape, intern(name)) != nil
  }

  /// The keys of a dict that are texts.
  func stringKeys(of dict: Value) -> [String] {
    let table = dict.dict.pointee.table
    return (0..<table.count).compactMap { index in
      let key = table.entries[index].key
      return key.isString ? key.text : nil
    }
  }
}
