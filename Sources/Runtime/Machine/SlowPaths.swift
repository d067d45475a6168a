// The parts of instructions that do not fit on the fast path: operators with methods, calls of what is
// not a plain function, attributes whose inline cache missed.

import Diagnostics
import Syntax

extension Context {
  // MARK: Operators

  /// The operator of an arithmetic instruction, and whether it works in place.
  func arithmetic(_ instruction: UnsafeMutablePointer<Instruction>) -> (BinaryOperator, Bool) {
    let opcode = instruction.pointee.opcode
    if opcode == .inPlace { return (operatorAt(instruction[1].a), true) }
    // The rows of operators, each by its first.
    let first: Opcode =
      switch opcode.rawValue {
      case Opcode.inPlaceAddImmediate.rawValue...: .inPlaceAddImmediate
      case Opcode.inPlaceAddConstant.rawValue...: .inPlaceAddConstant
      case Opcode.inPlaceAdd.rawValue...: .inPlaceAdd
      case Opcode.addImmediate.rawValue...: .addImmediate
      case Opcode.addConstant.rawValue...: .addConstant
      default: .add
      }
    let isInPlace = opcode.rawValue >= Opcode.inPlaceAdd.rawValue
    return (operatorAt(UInt16(opcode.rawValue - first.rawValue)), isInPlace)
  }

  private func operatorAt(_ raw: UInt16) -> BinaryOperator {
    unsafeBitCast(UInt8(truncatingIfNeeded: raw), to: BinaryOperator.self)
  }

  /// The right operand of an operator or comparison of the innermost frame; borrowed.
  private func rightOperand(_ i: Instruction) -> Value {
    let frame = state.pointee.current
    switch i.opcode.rightOperand {
    case .register: return frame.pointee.base[Int(i.c)]
    case .constant: return frame.pointee.code.pointee.constants[Int(i.c)]
    case .immediate: return .int(Int(i.c))
    }
  }

  /// An arithmetic instruction of the innermost frame on anything; whether a frame was pushed to compute it.
  @inline(never)
  func slowBinary(_ instruction: UnsafeMutablePointer<Instruction>) throws(Raised) -> Bool {
    let frame = state.pointee.current
    let i = instruction.pointee
    let r = frame.pointee.base
    let x = r[Int(i.b)]
    let y = rightOperand(i)
    if x.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.b)) }
    if y.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.c)) }
    let (op, isInPlace) = arithmetic(instruction)
    if i.marks.contains(.exchanged) {
      store(try binary(op, y, x), i, frame)
      return false
    }
    if x.kind == .instance, y.kind != .native, try pushOperator(op, isInPlace, x, y) { return true }
    if op == .add, isInPlace || i.a == i.b, x.isString, y.isString,
      appendInPlace(r + Int(i.b), y, target: Int(i.a), source: Int(i.b))
    {
      consumeRight(i, frame)
      return false
    }
    store(isInPlace ? try inPlace(op, x, y) : try binary(op, x, y), i, frame)
    return false
  }

  /// Stores an operator's result and consumes the operands.
  private func store(_ value: Value, _ i: Instruction, _ frame: UnsafeMutablePointer<Activation>) {
    let r = frame.pointee.base
    if Int(i.b) >= frame.pointee.code.pointee.localCount { (r + Int(i.b)).take().release() }
    if i.c != i.b { consumeRight(i, frame) }
    (r + Int(i.a)).replace(consuming: value)
  }

  /// Empties the register of a right operand that has been read, if it is a temporary.
  private func consumeRight(_ i: Instruction, _ frame: UnsafeMutablePointer<Activation>) {
    guard i.opcode.rightOperand == .register, Int(i.c) >= frame.pointee.code.pointee.localCount
    else { return }
    (frame.pointee.base + Int(i.c)).take().release()
  }

  /// `s += piece` where the register holds the only reference: grows the string where it stands.
  private func appendInPlace(
    _ place: UnsafeMutablePointer<Value>, _ piece: Value, target: Int, source: Int
  ) -> Bool {
    let string = place.pointee.string
    guard target == source, string.pointee.header.count == 1,
      !string.pointee.header.flags.contains(.interned), !place.pointee.isIdentical(to: piece)
    else { return false }
    let old = string.pointee.byteCount
    let count = old + piece.string.pointee.byteCount
    if count > string.pointee.capacity {
      let grown = uninitializedString(byteCount: count, capacity: count + count / 2 + 32)
      grown.string.utf8.update(from: string.utf8, count: old)
      grown.string.pointee.scalarCount = string.pointee.scalarCount
      if string.isASCII { grown.string.pointee.header.flags.insert(.ascii) }
      place.replace(consuming: grown)
    }
    let result = place.pointee.string
    (result.utf8 + old).update(from: piece.string.utf8, count: piece.string.pointee.byteCount)
    result.pointee.byteCount = count
    result.pointee.hash = 0
    result.pointee.scalarCount += piece.string.pointee.scalarCount
    if !piece.string.isASCII { result.pointee.header.flags.remove(.ascii) }
    return true
  }

  /// Pushes the frame of an instance's operator method, where it is a plain function.
  private func pushOperator(_ op: BinaryOperator, _ isInPlace: Bool, _ x: Value, _ y: Value)
    throws(Raised) -> Bool
  {
    // Before the operands stand above the frame, which what a poll runs would overwrite, and before the
    // method is looked up, which it might replace.
    state.pointee.budget &-= 1
    if state.pointee.budget < 0 { try pollSlowly() }
    let type = x.objectType
    var method = isInPlace ? special(type, op.inPlace) : .undefined
    if !method.isObject { method = special(type, op.special) }
    // A frame of a closure needs its cells to live as long as it runs, and nothing here keeps the method.
    guard method.kind == .function, method.function.pointee.captures == nil else { return false }
    if y.kind == .instance, y.objectType != type, isSubtype(y.objectType, of: type) { return false }
    let base = top
    guard base + 4 < state.pointee.stackEnd else { throw stackOverflow() }
    base[0] = x.retained
    base[1] = y.retained
    let function = method.function
    if function.pointee.directCount == 2,
      let frame = pushSimple(function, nil, base, 2)
    {
      frame.pointee.completion = .binary
      return true
    }
    if try push(method.function, base, 2, .undefined, completion: .binary) {
      return true
    }
    base.take().release()
    return false
  }

  /// The comparison of a comparison and branch of the innermost frame on anything.
  @inline(never)
  func slowBranch(_ instruction: UnsafeMutablePointer<Instruction>) throws(Raised) -> Bool {
    let i = instruction.pointee
    let frame = state.pointee.current
    let row = Opcode.branchEqualConstant.rawValue - Opcode.branchEqual.rawValue
    let op = unsafeBitCast(
      (i.opcode.rawValue - Opcode.branchEqual.rawValue) % row, to: ComparisonOperator.self)
    let x = frame.pointee.base[Int(i.b)]
    let y = rightOperand(i)
    if x.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.b)) }
    if y.isUndefined { throw unboundLocal(frame.pointee.code, Int(i.c)) }
    let result = try compare(op, x, y)
    defer { result.release() }
    let truth = try isTrue(result)
    if Int(i.b) >= frame.pointee.code.pointee.localCount {
      (frame.pointee.base + Int(i.b)).take().release()
    }
    consumeRight(i, frame)
    return truth
  }

  // MARK: Returns

  /// Ends a frame that was not an ordinary call; whether the value leaves the run loop.
  @inline(never)
  func complete(_ value: Value) throws(Raised) -> Bool {
    let frame = state.pointee.current
    let completion = frame.pointee.completion
    if let generator = frame.pointee.runningGenerator {
      finish(generator)
      popActivation()
      let owner = Value(.generator, consuming: generator)
      if completion == .exit {
        owner.release()
        return true
      }
      // A loop over a generator that has returned ends.
      let caller = state.pointee.current
      value.release()
      let instruction = caller.pointee.pc - 1
      (caller.pointee.base + Int(instruction.pointee.a)).replace(consuming: .undefined)
      owner.release()
      caller.pointee.pc += 1
      return false
    }
    popActivation()
    switch completion {
    case .exit: return true
    case .initialize:
      // The instance stands in the register the call started from.
      if !value.isNone { try checkInitialized(value) }
    case .binary: try completeBinary(value)
    default: value.release()
    }
    return false
  }

  private func completeBinary(_ value: Value) throws(Raised) {
    let frame = state.pointee.current
    // The word before `pc` is the operator's, or the second word of `inPlace`.
    let last = frame.pointee.pc - 1
    let instruction = last.pointee.marks.contains(.second) ? last - 1 : last
    let i = instruction.pointee
    var result = value
    if value.isNotImplemented {
      let (op, isInPlace) = arithmetic(instruction)
      let x = frame.pointee.base[Int(i.b)]
      let y = rightOperand(i)
      result = try binary(op, afterMethodOf: x, y, inPlace: isInPlace)
    }
    store(result, i, frame)
  }

  /// Ends a step of a generator: the value goes to the loop that resumed it, or leaves the run loop.
  func yieldValue(_ value: Value, _ pc: UnsafeMutablePointer<Instruction>, again: Bool = false)
    -> Bool
  {
    let frame = state.pointee.current
    guard let generator = frame.pointee.runningGenerator else { return true }
    let completion = frame.pointee.completion
    let destination = frame.pointee.destination
    suspend(generator, at: again ? pc - 1 : pc)
    if completion == .exit { return true }
    let caller = state.pointee.current
    (caller.pointee.base + Int(destination)).replace(consuming: value)
    caller.pointee.pc += 1 + caller.pointee.pc.pointee.wide
    return false
  }

  /// One step of `yield from`: the next value to yield, or undefined at the end, when the result of the
  /// iterator has replaced it.
  func delegate(_ place: UnsafeMutablePointer<Value>) throws(Raised) -> Value {
    let iterator = place.pointee
    let sent = place[1]
    let value: Value
    var result = Value.none
    if iterator.kind == .generator {
      value = try resume(iterator, sending: sent.isUndefined ? .none : sent)
      if value.isUndefined, !iterator.generator.pointee.result.isUndefined {
        result = iterator.generator.pointee.result
        iterator.generator.pointee.result = .undefined
      }
    } else if iterator.kind == .instance || sent.isObject || (!sent.isUndefined && !sent.isNone) {
      let isPlain = sent.isUndefined || sent.isNone
      do throws(Raised) {
        value =
          isPlain
          ? try callSpecial(iterator, .next) : try callMethod(iterator, "send", [sent])
      } catch {
        guard pendingMatches(.stopIteration) else { throw error }
        let stop = takeException()
        result = stop.exceptionState?.pointee.arguments.items.first?.retained ?? .none
        stop.release()
        value = .undefined
      }
    } else {
      value = try next(iterator)
    }
    if !value.isUndefined { return value }
    place.replace(consuming: result)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }

  // MARK: Calls

  /// Calls what stands in register `a`; whether a frame was pushed.
  @inline(never)
  func slowCall(_ callee: Value, _ r: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int)
    throws(Raised) -> Bool
  {
    let base = r + a + 1
    switch callee.kind {
    case .function:
      if try push(callee.function, base, count, .undefined, completion: .store) {
        return true
      }
      (r + a).replace(consuming: base.take())
      return false
    case .boundMethod where callee.boundMethod.pointee.function.kind == .function:
      insertReceiver(callee.boundMethod.pointee.receiver, base, count)
      let function = callee.boundMethod.pointee.function.function
      if try push(function, base, count + 1, .undefined, completion: .store) {
        return true
      }
      (r + a).replace(consuming: base.take())
      return false
    case .type:
      if try pushInitializer(callee, r, a, count) { return true }
    case .instance:
      let method = special(callee.objectType, .call)
      guard method.kind == .function else { break }
      insertReceiver(callee, base, count)
      (r + a).replace(consuming: method.retained)
      return try slowCall(method, r, a, count + 1)
    default: break
    }
    let result = try invoke(callee, base, count, keywords: .undefined)
    (r + a).replace(consuming: result)
    return false
  }

  /// `Class(…)` with an `__init__` in the language: its frame runs in this loop.
  private func pushInitializer(
    _ callee: Value, _ r: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int
  ) throws(Raised) -> Bool {
    let type = callee.type
    guard type.pointee.instanceKind == .instance, !type.pointee.isException,
      !type.pointee.hasOwnNew,
      !type.pointee.constructor.isObject
    else { return false }
    // Before the arguments move up, perhaps beyond the frame, and before `__init__` is looked up: a poll
    // may run the program.
    state.pointee.budget &-= 1
    if state.pointee.budget < 0 { try pollSlowly() }
    let initializer = special(type, .initialize)
    guard initializer.kind == .function else { return false }
    let instance = makeInstance(type)
    insertReceiver(instance, r + a + 1, count)
    // The instance replaces the class, which it keeps alive, where the result is to stand.
    (r + a).replace(consuming: instance)
    let function = initializer.function
    if function.pointee.directCount == count + 1,
      let frame = pushSimple(function, nil, r + a + 1, count + 1)
    {
      frame.pointee.completion = .initialize
      return true
    }
    let pushed = try push(
      initializer.function, r + a + 1, count + 1, .undefined, completion: .initialize)
    if !pushed {
      let generator = (r + a + 1).take()
      try checkInitialized(generator)
    }
    return pushed
  }

  /// A call with keyword arguments; whether a frame was pushed.
  @inline(never)
  func callKeywords(_ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ names: Value)
    throws(Raised) -> Bool
  {
    var callee = r[a]
    var count = total - names.items.count
    if callee.kind == .instance, special(callee.objectType, .call).kind == .function {
      insertReceiver(callee, r + a + 1, total)
      callee = special(callee.objectType, .call)
      (r + a).replace(consuming: callee.retained)
      count += 1
    } else if callee.kind == .boundMethod, callee.boundMethod.pointee.function.kind == .function {
      insertReceiver(callee.boundMethod.pointee.receiver, r + a + 1, total)
      callee = callee.boundMethod.pointee.function
      count += 1
    }
    if callee.kind == .function {
      if try push(callee.function, r + a + 1, count, names, completion: .store) {
        return true
      }
      (r + a).replace(consuming: (r + a + 1).take())
      return false
    }
    let result = try invoke(callee, r + a + 1, count, keywords: names)
    (r + a).replace(consuming: result)
    return false
  }

  /// A method call with keyword arguments; whether a frame was pushed.
  @inline(never)
  func callMethodKeywords(
    _ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ name: Value, _ names: Value
  ) throws(Raised) -> Bool {
    let method = try findMethod(r + a, name, nil)
    guard method.kind == .function || method.kind == .builtin else {
      closeGap(r + a + 1, total)
      return try callKeywords(r, a, total, names)
    }
    (r + a).replace(consuming: method.retained)
    return try callKeywords(r, a, total + 1, names)
  }

  /// A call of what `loadMethod` left; whether a frame was pushed.
  @inline(never)
  func callLoaded(_ r: UnsafeMutablePointer<Value>, _ a: Int, _ total: Int, _ names: Value)
    throws(Raised) -> Bool
  {
    let hasReceiver = !r[a + 1].isUndefined
    if !hasReceiver { closeGap(r + a + 1, total) }
    let count = hasReceiver ? total + 1 : total
    guard names.isUndefined else { return try callKeywords(r, a, count, names) }
    return try slowCall(r[a], r, a, count)
  }

  /// `f(*args, **kwargs)`: the list stands in a+1, the dict, or nothing, in a+2.
  @inline(never)
  func callSpread(_ r: UnsafeMutablePointer<Value>, _ a: Int) throws(Raised) -> Bool {
    let arguments = (r + a + 1).take()
    let mapping = (r + a + 2).take()
    defer {
      arguments.release()
      mapping.release()
    }
    let count = arguments.items.count
    let base = r + a + 1
    let hasKeywords = mapping.isDict && mapping.dict.pointee.table.used > 0
    guard
      base + count + (hasKeywords ? mapping.dict.pointee.table.used : 0) + 16
        < state.pointee.stackEnd
    else { throw stackOverflow() }
    for (index, value) in arguments.items.enumerated() { base[index] = value.retained }
    // The arguments may stand above the frame: what runs before the callee's frame is there leaves them be.
    guard hasKeywords else {
      return try withTop(base + count) { () throws(Raised) in
        try slowCall(r[a], r, a, count)
      }
    }
    let pairs = entries(mapping)
    guard pairs.allSatisfy({ $0.key.isString }) else {
      empty(base, count)
      throw typeError("keywords must be strings")
    }
    let names = tuple(consuming: pairs.map { $0.key.retained })
    defer { names.release() }
    for (index, pair) in pairs.enumerated() { base[count + index] = pair.value.retained }
    return try withTop(base + count + pairs.count) { () throws(Raised) in
      try callKeywords(r, a, count + pairs.count, names)
    }
  }

  /// The method a call names: borrowed, with the receiver where it was, in `place[1]`.
  ///
  /// Where the attribute is no method, it stands in `place[0]`, the receiver is gone, and the answer is
  /// undefined.
  @inline(__always)
  func findMethod(
    _ place: UnsafeMutablePointer<Value>, _ name: Value,
    _ cache: UnsafeMutablePointer<Instruction>?
  ) throws(Raised) -> Value {
    let receiver = place[1]
    let type = typeOf(receiver)
    let shape =
      receiver.kind == .instance ? receiver.instance.pointee.shape : type.pointee.rootShape
    if let cache, cache.pointee.cacheID == shape.pointee.id, shape.pointee.id != 0 {
      let index = Int(cache.pointee.a)
      if index < Context.ownSlots { return type.pointee.cache.entries[index].value }
      return moveAttribute(place, slot: index - Context.ownSlots)
    }
    return try findMethodSlow(place, name, cache, shape)
  }

  /// A call's inline cache from here on tells the slot of an instance's own attribute, as in
  /// `self.layer(x)`; below it, the entry of a method in the cache of the class.
  private static var ownSlots: Int { 0x8000 }

  /// Replaces a receiver by one of its own attributes, which is to be called; undefined.
  @inline(never)
  private func moveAttribute(_ place: UnsafeMutablePointer<Value>, slot: Int) -> Value {
    place.replace(consuming: place[1].instance.pointee.slots[slot].retained)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }

  @inline(never)
  private func findMethodSlow(
    _ place: UnsafeMutablePointer<Value>, _ name: Value,
    _ cache: UnsafeMutablePointer<Instruction>?, _ shape: ShapePointer
  ) throws(Raised) -> Value {
    let receiver = place[1]
    let type = typeOf(receiver)
    let kind = receiver.kind
    if receiver.isUndefined { throw unboundReceiver(place) }
    let isPlain =
      kind != .type && kind != .module && type.pointee.slots.getAttribute == nil
      && !(kind == .descriptor && receiver.descriptor.pointee.form == .superObject)
    if isPlain {
      let index = cachedIndex(type, name)
      if index >= 0 {
        let method = type.pointee.cache.entries[index].value
        let isShadowed = kind == .instance && !ownAttribute(receiver, name).isUndefined
        if !isShadowed, isMethod(method) {
          if let cache, index < Context.ownSlots { write(cache, shape.pointee.id, index) }
          return method
        }
      }
      if let slot = cacheableSlot(receiver, name), slot < Context.ownSlots {
        if let cache { write(cache, shape.pointee.id, Context.ownSlots + slot) }
        return moveAttribute(place, slot: slot)
      }
    }
    let attribute = try getAttribute(receiver, name)
    place.replace(consuming: attribute)
    (place + 1).replace(consuming: .undefined)
    return .undefined
  }

  private func unboundReceiver(_ place: UnsafeMutablePointer<Value>) -> Raised {
    runtimeError("a method is called on an unbound variable")
  }

  /// Fills in an inline cache.
  private func write(_ cache: UnsafeMutablePointer<Instruction>, _ id: UInt32, _ slot: Int) {
    cache.pointee.a = UInt16(truncatingIfNeeded: slot)
    cache.pointee.b = UInt16(truncatingIfNeeded: id)
    cache.pointee.c = UInt16(truncatingIfNeeded: id >> 16)
  }

  // MARK: Attributes

  /// The slot of an instance's own attribute, where no property of its class comes first.
  private func cacheableSlot(_ value: Value, _ name: Value) -> Int? {
    guard value.kind == .instance, let slot = slot(value.instance.pointee.shape, name) else {
      return nil
    }
    let attribute = lookup(value.objectType, name)
    let isProperty =
      attribute.kind == .descriptor && attribute.descriptor.pointee.form == .property
    return isProperty ? nil : slot
  }

  /// `value.name` where the inline cache missed; fills it in where the attribute has a slot.
  ///
  /// Owned.
  @inline(never)
  func loadAttribute(_ value: Value, _ name: Value, _ cache: UnsafeMutablePointer<Instruction>)
    throws(Raised) -> Value
  {
    if let slot = cacheableSlot(value, name), slot < 65536 {
      write(cache, value.instance.pointee.shape.pointee.id, slot)
      return value.instance.pointee.slots[slot].retained
    }
    if value.kind == .module {
      let found = value.module.pointee.names.findString(name, stringHash(name))
      if found >= 0 {
        let slot = value.module.pointee.names.entries[found].value.asInt
        write(cache, value.module.pointee.id, slot)
      }
    }
    if value.isUndefined { throw runtimeError("an attribute of an unbound variable") }
    return try getAttribute(value, name)
  }

  /// `target.name = value` where the inline cache missed; fills it in for an instance's own attributes.
  @inline(never)
  func storeAttribute(
    _ target: Value, _ name: Value, _ value: Value, _ cache: UnsafeMutablePointer<Instruction>
  ) throws(Raised) {
    guard target.kind == .instance, !special(target.objectType, .setAttr).isObject else {
      return try setAttribute(target, name, value)
    }
    let instance = target.instance
    let before = instance.pointee.shape
    try setOwnAttribute(target, name, value)
    let after = instance.pointee.shape
    let attribute = lookup(target.objectType, name)
    if attribute.kind == .descriptor && attribute.descriptor.pointee.form == .property { return }
    if before == after {
      if let slot = slot(before, name), slot < 0x8000 { write(cache, before.pointee.id, slot) }
    } else if after.pointee.parent == before, after.pointee.count < 0x8000 {
      write(cache, before.pointee.id, 0x8000 | (after.pointee.count - 1))
      before.pointee.lastEdge = after
    }
  }

  /// The shape an instance gets with one more attribute, where the cache has seen it.
  @inline(__always)
  func cachedEdge(_ shape: ShapePointer, _ name: Value) -> ShapePointer? {
    if let next = shape.pointee.lastEdge, next.pointee.name.bits == name.bits { return next }
    return shape.pointee.edges[name.bits]
  }

  // MARK: Names

  /// A global that the module does not have (yet): a deferred import, a builtin, or NameError.
  ///
  /// Owned.
  @inline(never)
  func loadBuiltin(
    _ code: UnsafeMutablePointer<Code>, _ slot: Int, _ cache: UnsafeMutablePointer<Instruction>?
  ) throws(Raised) -> Value {
    let builtins = state.pointee.builtins.module
    if let cache, cache.pointee.wide > 0 {
      let value = builtins.pointee.slots[cache.pointee.wide - 1]
      if !value.isUndefined { return value.retained }
    }
    if !code.pointee.module.module.pointee.deferred.isEmpty {
      let value = try loadDeferred(slot, of: code.pointee.module)
      if !value.isUndefined { return value.retained }
    }
    let name = globalName(code, slot)
    let found = builtins.pointee.names.findString(name, stringHash(name))
    if found >= 0 {
      let number = builtins.pointee.names.entries[found].value.asInt
      let value = builtins.pointee.slots[number]
      if !value.isUndefined {
        if let cache {
          cache.pointee.b = UInt16(truncatingIfNeeded: number + 1)
          cache.pointee.c = 0
        }
        return value.retained
      }
    }
    throw unknownName(name)
  }

  /// The name of a global slot.
  func globalName(_ code: UnsafeMutablePointer<Code>, _ slot: Int) -> Value {
    let names = code.pointee.module.module.pointee.names
    return slot < names.count ? names.entries[slot].key : state.pointee.emptyString
  }

  /// NameError, with a close name as its note.
  func unknownName(_ name: Value) -> Raised {
    let text = name.text
    if let refusal = RefusedNames.message(for: text) {
      return self.refusal(refusal, type: .nameError)
    }
    let code = state.pointee.current.pointee.code
    let candidates =
      code.pointee.localNames.map { $0.text } + globalNames(code.pointee.module)
      + globalNames(state.pointee.builtins)
    var note = Suggestion.closest(to: text, among: candidates).map { "Did you mean: '\($0)'?" }
    if note == nil, let module = closestModule(text) {
      note = "Did you mean: '\(module)'? First comes: import \(module)"
    }
    defer { setDetails(name: name) }
    return error(.nameError, "name '\(text)' is not defined", note: note)
  }

  /// The module whose name is close to a misspelt one; its right spelling has advice of its own.
  private func closestModule(_ text: String) -> String? {
    let modules = state.pointee.host.moduleNames()
    return modules.contains(text) ? nil : Suggestion.closest(to: text, among: modules)
  }

  /// The error for a local that is not bound; inside a comprehension those around it are free.
  func unboundLocal(
    _ code: UnsafeMutablePointer<Code>, _ register: Int, isFree: Bool = false
  ) -> Raised {
    let names = code.pointee.localNames
    let name = names.indices.contains(register) ? names[register].text : "?"
    if isFree { return unboundFree(name) }
    return error(
      .unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value")
  }

  func unboundFree(_ code: UnsafeMutablePointer<Code>, _ index: Int) -> Raised {
    let names = code.pointee.captureNames
    return unboundFree(names.indices.contains(index) ? names[index].text : "?")
  }

  private func unboundFree(_ name: String) -> Raised {
    error(
      .nameError,
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
    )
  }

  /// A name in a class body: its own namespace, then the module's, then the builtins.
  ///
  /// Owned.
  func loadName(_ code: UnsafeMutablePointer<Code>, _ namespace: Value, _ name: Value)
    throws(Raised)
    -> Value
  {
    let own = get(namespace, name)
    if !own.isUndefined { return own.retained }
    let value = try loadedGlobal(code.pointee.module, name)
    if !value.isUndefined { return value.retained }
    let builtin = global(state.pointee.builtins, name)
    if !builtin.isUndefined { return builtin.retained }
    throw unknownName(name)
  }

  func deleteName(_ namespace: Value, _ name: Value) throws(Raised) {
    let old = try remove(namespace, key: name)
    if old.isUndefined { throw unknownName(name) }
    old.release()
  }
}
