// The attributes of exceptions that the machine keeps: `args`, `__cause__`, `name`, `errno`, the notes.

/// What a traceback object holds: nothing a program may look into.
final class Traceback {}

/// A detail only some classes have.
private struct Detail {
  let name: String
  let types: [BuiltinType]
  let place: WritableKeyPath<ExceptionState, Value>
}

private var details: [Detail] {
  [
    Detail(name: "name", types: [.nameError, .attributeError, .importError], place: \.name),
    Detail(name: "obj", types: [.attributeError], place: \.object),
    Detail(name: "filename", types: [.osError], place: \.object),
  ]
}

extension Context {
  /// An attribute of an exception, owned; undefined where it has none of this name.
  func intrinsic(exception value: Value, _ name: String) -> Value {
    guard let exception = value.exceptionState else { return .undefined }
    let items = exception.pointee.arguments.items
    switch name {
    case "args": return exception.pointee.arguments.retained
    case "__cause__": return orNone(exception.pointee.cause)
    case "__context__": return orNone(exception.pointee.context)
    case "__suppress_context__": return .bool(exception.pointee.suppressesContext)
    case "__traceback__": return traceback(of: value)
    case "with_traceback": return bound(exceptionWithTraceback, value)
    case "add_note": return bound(exceptionAddNote, value)
    case "__init__": return bound(exceptionInitialize, value)
    case "value" where isInstance(value, of: type(.stopIteration)),
      "code" where isInstance(value, of: type(.systemExit)):
      return items.first?.retained ?? .none
    case "errno" where isInstance(value, of: type(.osError)):
      return items.count >= 2 ? items[0].retained : .none
    case "strerror" where isInstance(value, of: type(.osError)):
      return items.count >= 2 ? items[1].retained : .none
    default: return detail(exception, value, name)
    }
  }

  /// Where a detail is kept; nil for classes that do not have it.
  private func place(_ value: Value, _ name: String) -> WritableKeyPath<ExceptionState, Value>? {
    guard let row = details.first(where: { $0.name == name }),
      row.types.contains(where: { isInstance(value, of: type($0)) })
    else { return nil }
    return row.place
  }

  private func detail(
    _ exception: UnsafeMutablePointer<ExceptionState>, _ value: Value, _ name: String
  ) -> Value {
    place(value, name).map { orNone(exception.pointee[keyPath: $0]) } ?? .undefined
  }

  /// Sets `name`, `obj` or `filename` of an exception that has it; whether it does.
  func setDetail(
    _ exception: UnsafeMutablePointer<ExceptionState>, _ value: Value, _ name: String, _ new: Value
  ) -> Bool {
    guard let place = place(value, name) else { return false }
    let old = exception.pointee[keyPath: place]
    exception.pointee[keyPath: place] = new.retained
    old.release()
    return true
  }

  /// The keyword arguments of an exception's class: those of its details, and no others.
  func takeDetails(_ value: Value, _ values: UnsafeMutablePointer<Value>, _ names: Value)
    throws(Raised)
  {
    guard let exception = value.exceptionState else { return }
    for (index, name) in names.items.enumerated()
    where name.isString(equalTo: "filename")
      || !setDetail(exception, value, name.text, values[index])
    {
      throw typeError("\(typeName(value))() takes no keyword arguments")
    }
  }

  private func orNone(_ value: Value) -> Value { value.isUndefined ? .none : value.retained }

  /// `__traceback__`: an object without attributes, or None before the exception was raised.
  ///
  /// Owned.
  func traceback(of value: Value) -> Value {
    guard let exception = value.exceptionState, !exception.pointee.trace.isEmpty else {
      return .none
    }
    return native(Traceback(), type: type(.traceback))
  }
}

let exceptionAddNote = Builtin("add_note", "(self, note, /)", "Add a note to the exception.") {
  (arguments) throws(Raised) in
  let context = arguments.context
  guard arguments[1].isString else {
    throw context.typeError("note must be a str, not '\(context.typeName(arguments[1]))'")
  }
  let name = context.intern("__notes__")
  let notes = try context.attributeIfPresent(arguments[0], name)
  if notes.isList {
    defer { notes.release() }
    context.append(arguments[1].retained, to: notes)
    return .none
  }
  let fresh = context.list(consuming: [arguments[1].retained])
  defer { fresh.release() }
  try context.setAttribute(arguments[0], name, fresh)
  return .none
}
