// Instructions that build values and take them apart: displays, f-strings, unpacking, loops.

extension Context {
  /// Turns the iterable in `place` into a loop's state, in three registers.
  ///
  /// A range is three numbers: the next one, how many are left, and the step. A list or tuple stays with
  /// an index. Anything else is an iterator.
  func prepareLoop(_ place: UnsafeMutablePointer<Value>) throws(Raised) {
    let value = place.pointee
    if value.kind == .range {
      let range = value.range.pointee
      place[1] = .int(range.count)
      place[2] = .int(range.step)
      place.pointee = .int(range.start)
      value.releaseObject()
    } else if value.isList || value.isTuple {
      place[1] = .int(0)
    } else {
      let iterator = try iterate(value)
      place.replace(consuming: iterator)
    }
  }

  /// A list of consecutive registers, which it empties.
  ///
  /// Owned.
  func buildList(_ items: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    let list = emptyList(capacity: count)
    list.list.pointee.items.update(from: items, count: count)
    list.list.pointee.count = count
    for index in 0..<count { items[index] = .undefined }
    return list
  }

  /// A tuple of consecutive registers, which it empties.
  ///
  /// Owned.
  func buildTuple(_ items: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    let tuple = uninitializedTuple(count: count)
    if count == 0 { return tuple }
    tuple.tuple.items.update(from: items, count: count)
    for index in 0..<count { items[index] = .undefined }
    return tuple
  }

  /// The building instructions that may run the program.
  @inline(never)
  func build(
    _ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let i = instruction.pointee
    let (a, b, c) = (r + Int(i.a), r + Int(i.b), r + Int(i.c))
    switch i.opcode {
    case .buildSet:
      let set = emptySet()
      try protecting(set) { () throws(Raised) in
        for index in 0..<Int(i.c) { try add(b[index], to: set) }
      }
      empty(b, Int(i.c))
      a.replace(consuming: set)
    case .buildDict:
      let dict = emptyDict()
      try protecting(dict) { () throws(Raised) in
        for index in 0..<Int(i.c) {
          try set(dict, key: b[2 * index], consuming: b[2 * index + 1].retained)
        }
      }
      empty(b, 2 * Int(i.c))
      a.replace(consuming: dict)
    case .buildString:
      let text = join(b, Int(i.c))
      empty(b, Int(i.c))
      a.replace(consuming: text)
    case .convert:
      let text: Value
      let plain = b.pointee
      if i.c == 0, plain.isInt || plain.isString {
        // `join` writes integers itself.
        if b != a {
          let isLocal = b - r < state.pointee.current.pointee.code.pointee.localCount
          a.replace(consuming: isLocal ? plain.retained : b.take())
        }
        return
      }
      switch i.c {
      case 0: text = try formatted(b.pointee, state.pointee.emptyString)
      case 2: text = try str(b.pointee)
      default: text = try repr(b.pointee)
      }
      consume(b, r)
      a.replace(consuming: i.c == 3 ? ascii(consuming: text) : text)
    case .format:
      let text = try format(b.pointee, c.pointee)
      consume(c, r)
      consume(b, r)
      a.replace(consuming: text)
    case .addToSet:
      try add(b.pointee, to: a.pointee)
      consume(b, r)
    case .setEntry:
      try set(a.pointee, key: b.pointee, consuming: c.pointee.retained)
      consume(c, r)
      consume(b, r)
    case .extend where a.pointee.kind == .set:
      try update(set: a.pointee, from: b.pointee)
      consume(b, r)
    case .extend:
      guard isIterable(b.pointee) else {
        let name = typeName(b.pointee)
        throw typeError(
          i.c == 1
            ? "\(calledName((a - 1).pointee)) argument after * must be an iterable, not \(name)"
            : "Value after * must be an iterable, not \(name)")
      }
      try extend(a.pointee, with: b.pointee)
      consume(b, r)
    case .merge: try merge(a.pointee, b.pointee, callee: .undefined)
    case .mergeKeywords:
      try merge(a.pointee, b.pointee, callee: (a - 2).pointee)
      consume(b, r)
    default: try unpackStar(i, r, after: Int(instruction[1].a))
    }
  }

  private func protecting(_ value: Value, _ body: () throws(Raised) -> Void) throws(Raised) {
    do throws(Raised) {
      try body()
    } catch {
      value.release()
      throw error
    }
  }

  /// Empties a register that has been read, if it is a temporary.
  private func consume(_ place: UnsafeMutablePointer<Value>, _ r: UnsafeMutablePointer<Value>) {
    if place - r >= state.pointee.current.pointee.code.pointee.localCount { place.take().release() }
  }

  /// Adds the entries of a mapping to a dict: `{**mapping}`, or `f(**mapping)` where a callee is given.
  private func merge(_ dict: Value, _ mapping: Value, callee: Value) throws(Raised) {
    let pairs = try pairs(of: mapping, callee)
    defer { pairs.release() }
    if callee.isUndefined { return try merge(pairs, into: dict) }
    for (key, value) in entries(pairs) {
      guard key.isString else { throw typeError("keywords must be strings") }
      if !get(dict, key).isUndefined {
        throw typeError(
          "\(calledName(callee)) got multiple values for keyword argument '\(key.text)'")
      }
      try set(dict, key: key, consuming: value.retained)
    }
  }

  /// A dict of what a mapping holds: itself, or what its `keys()` and subscripts say.
  ///
  /// Owned.
  private func pairs(of mapping: Value, _ callee: Value) throws(Raised) -> Value {
    let inner = nativeValue(mapping)
    if inner.isDict { return inner.retained }
    let keys = try attributeIfPresent(mapping, intern("keys"))
    defer { keys.release() }
    guard !keys.isUndefined else {
      let name = typeName(mapping)
      throw typeError(
        callee.isUndefined
          ? "'\(name)' object is not a mapping"
          : "\(calledName(callee)) argument after ** must be a mapping, not \(name)")
    }
    let dict = emptyDict()
    try protecting(dict) { () throws(Raised) in try update(dict: dict, from: mapping) }
    return dict
  }

  /// What messages about a call call the function: `__main__.f()`, `print()`, `list.append()`.
  func calledName(_ callee: Value) -> String {
    switch callee.kind {
    case .function:
      let module = callee.function.pointee.code.pointee.module.module.pointee.name.text
      return "\(module).\(callee.function.pointee.qualifiedName.text)()"
    case .boundMethod: return calledName(callee.boundMethod.pointee.function)
    case .builtin: return callee.builtin.pointee.info.takeUnretainedValue().qualifiedName(self)
    case .type: return fullName(of: callee.type) + "()"
    default: return "\(typeName(callee)) object"
    }
  }

  /// The texts of consecutive registers, strings and integers, in one.
  ///
  /// Owned.
  private func join(_ parts: UnsafeMutablePointer<Value>, _ count: Int) -> Value {
    if count == 1, parts[0].isString { return parts[0].retained }
    var size = 0
    for index in 0..<count {
      let part = parts[index]
      size += part.isInt ? decimalLength(part.asInt) : part.string.pointee.byteCount
    }
    let result = uninitializedString(byteCount: size)
    var offset = 0
    var scalars = 0
    for index in 0..<count {
      if parts[index].isInt {
        let length = decimalLength(parts[index].asInt)
        writeDecimal(parts[index].asInt, to: result.string.utf8 + offset, length: length)
        offset += length
        scalars += length
        continue
      }
      let part = parts[index].string
      (result.string.utf8 + offset).update(from: part.utf8, count: part.pointee.byteCount)
      offset += part.pointee.byteCount
      scalars += part.pointee.scalarCount
    }
    result.string.pointee.scalarCount = scalars
    if scalars == size { result.string.pointee.header.flags.insert(.ascii) }
    return result
  }

  /// How many bytes an integer takes as text.
  private func decimalLength(_ number: Int) -> Int {
    var length = number < 0 ? 2 : 1
    var rest = number.magnitude
    while rest >= 10 {
      rest /= 10
      length &+= 1
    }
    return length
  }

  private func writeDecimal(
    _ number: Int, to target: UnsafeMutablePointer<UInt8>, length: Int
  ) {
    var rest = number.magnitude
    var place = length
    let first = number < 0 ? 1 : 0
    while place > first {
      place &-= 1
      let quotient = rest / 10
      target[place] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
    }
    if number < 0 { target[0] = UInt8(ascii: "-") }
  }

  // MARK: Unpacking

  /// Copies items to consecutive registers.
  ///
  /// Out of line, as `closeGap`: the run loop must hold no loop of its own, whose start the compiler would
  /// work out anew at every entry of a frame.
  @inline(never)
  func copy(_ items: UnsafeMutableBufferPointer<Value>, to registers: UnsafeMutablePointer<Value>) {
    for index in items.indices { (registers + index).replace(consuming: items[index].retained) }
  }

  /// Moves the `count` registers above `place`, which is empty, down by one.
  @inline(never)
  func closeGap(_ place: UnsafeMutablePointer<Value>, _ count: Int) {
    for index in 0..<count { place[index] = (place + index + 1).take() }
  }

  /// `a, b, c = value` for any iterable.
  @inline(never)
  func unpack(_ instruction: UnsafeMutablePointer<Instruction>, _ r: UnsafeMutablePointer<Value>)
    throws(Raised)
  {
    let i = instruction.pointee
    let source = r[Int(i.b)].retained
    defer { source.release() }
    let wanted = Int(i.c)
    let items = try unpackedItems(source, limit: wanted + 1)
    defer { items.release() }
    let count = items.items.count
    if count > wanted {
      throw valueError("too many values to unpack (expected \(wanted))")
    }
    if count < wanted {
      throw valueError("not enough values to unpack (expected \(wanted), got \(count))")
    }
    consume(r + Int(i.b), r)
    for index in 0..<wanted {
      (r + Int(i.a) + index).replace(consuming: items.items[index].retained)
    }
  }

  /// `a, *b, c = value`.
  private func unpackStar(_ i: Instruction, _ r: UnsafeMutablePointer<Value>, after: Int)
    throws(Raised)
  {
    let source = r[Int(i.b)].retained
    defer { source.release() }
    let before = Int(i.c)
    let items = try unpackedItems(source, limit: Int.max)
    defer { items.release() }
    let count = items.items.count
    guard count >= before + after else {
      throw valueError(
        "not enough values to unpack (expected at least \(before + after), got \(count))")
    }
    consume(r + Int(i.b), r)
    let middle = emptyList(capacity: count - before - after)
    for index in before..<(count - after) { append(items.items[index].retained, to: middle) }
    let target = r + Int(i.a)
    for index in 0..<before { (target + index).replace(consuming: items.items[index].retained) }
    (target + before).replace(consuming: middle)
    for index in 0..<after {
      (target + before + 1 + index).replace(
        consuming: items.items[count - after + index].retained)
    }
  }

  private func unpackedItems(_ source: Value, limit: Int) throws(Raised) -> Value {
    guard isIterable(source) else {
      throw typeError("cannot unpack non-iterable \(typeName(source)) object")
    }
    if source.isTuple || source.isList { return source.retained }
    let items = emptyList()
    try protecting(items) { () throws(Raised) in
      try forEachUntil(source) { (item) throws(Raised) in
        append(item.retained, to: items)
        return items.items.count >= limit
      }
    }
    return items
  }
}
