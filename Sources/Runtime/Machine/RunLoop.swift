// The run loop: one long function on purpose, so that the program counter and the registers' address stay
// in machine registers. What its instructions share is in `Registers` and `RunLoopNumbers`, inlined.
//
// Fast paths stand here: numbers, list and dict subscripts, slots found by inline caches, calls of
// language functions. Everything else is a call to a function that works on the same registers and may
// throw. A slow path first stores the address after the instruction in the activation, so that an
// exception, or a nested run, knows where this frame stands.

import Syntax

extension Context {
  /// Runs the innermost call until it returns to Swift.
  ///
  /// Owned.
  ///
  /// With `raising`, first raises the exception in flight in it.
  func run(raising: Bool = false) throws(Raised) -> Value {
    let state = self.state
    if raising { try unwind() }
    // What pushes or pops a frame out of line goes on with `continue frames`; plain calls and returns,
    // which know the frame they go to, store it in these and go on with `continue entered`.
    frames: while true {
      let current = state.pointee.current
      var nextCode = current.pointee.code
      var nextBase = current.pointee.base
      var nextPC = current.pointee.pc
      entered: while true {
        // What does not change while the innermost call stays the same.
        let code = nextCode
        let r = nextBase
        var pc = nextPC

        /// The record of the call and the constants: looked up where they are used, so that a call keeps
        /// nothing of them at hand.
        var frame: UnsafeMutablePointer<Activation> { state.pointee.current }
        var k: UnsafeMutablePointer<Value> { code.pointee.constants }

        /// Ends a plain call: empties the frame's locals and stores the value where the caller expects it.
        ///
        /// The caller's record; nil where what happens next depends on how the call was made.
        @inline(__always)
        func leave(_ locals: Int, _ value: Value) -> UnsafeMutablePointer<Activation>? {
          var index = 0
          while index < locals {
            let old = r[index]
            if _slowPath(old.isObject) {
              r[index] = .undefined
              old.releaseObject()
            }
            index &+= 1
          }
          let callee = frame
          let completion = callee.pointee.completion
          let caller = callee - 1
          if _fastPath(completion == .store) {
            state.pointee.current = caller
            let place = r - 1
            let old = load(place)
            place.pointee = value
            if _slowPath(old.isObject) { old.releaseObject() }
            return caller
          }
          // After `__init__` the instance stands in the caller's register already.
          guard completion == .initialize && value.isNone else { return nil }
          state.pointee.current = caller
          return caller
        }

        /// A borrowed cell.
        @inline(__always)
        func capture(_ index: Int) -> Value {
          frame.pointee.captures.unsafelyUnwrapped[index]
        }

        do throws(Raised) {
          while true {
            // `pc` stays at the instruction, or goes to its last word, until it is done; `break` ends it.
            let i = pc
            switch i.opcode {
            // MARK: Moving
            case .copy:
              let value = load(r + Int(i.b))
              value.retain()
              r.set(i.a, value)
            case .take:
              let value = load(r + Int(i.b))
              r[Int(i.b)] = .undefined
              r.set(i.a, value)
            case .clear: r.set(i.a, .undefined)
            case .loadConstant:
              let value = load(k + i.wide)
              value.retain()
              r.set(i.a, value)
            case .loadGlobal:
              let value = load(code.pointee.globals + i.wide)
              if value.isUndefined {
                frame.pointee.pc = pc + 1
                r.set(i.a, try loadBuiltin(code, i.wide, pc + 1))
              } else {
                value.retain()
                r.set(i.a, value)
              }
              pc += 1
            case .storeGlobal:
              let value = r.taken(i.a, if: i.takesA)
              (code.pointee.globals + i.wide).replace(consuming: value)
            case .deleteGlobal:
              frame.pointee.pc = pc + 1
              if code.pointee.globals[i.wide].isUndefined {
                throw unknownName(globalName(code, i.wide))
              }
              (code.pointee.globals + i.wide).replace(consuming: .undefined)
            case .loadCell:
              let value = r[Int(i.b)].cell.pointee.value
              if value.isUndefined {
                frame.pointee.pc = pc + 1
                throw unboundLocal(code, Int(i.b))
              }
              value.retain()
              r.set(i.a, value)
            case .storeCell:
              let value = r.taken(i.a, if: i.takesA)
              let cell = r[Int(i.b)].cell
              let old = cell.pointee.value
              cell.pointee.value = value
              old.release()
            case .deleteCell:
              frame.pointee.pc = pc + 1
              let cell = r[Int(i.a)].cell
              let old = cell.pointee.value
              if old.isUndefined { throw unboundLocal(code, Int(i.a)) }
              cell.pointee.value = .undefined
              old.release()
            case .loadFree:
              let value = capture(i.wide).cell.pointee.value
              if value.isUndefined {
                frame.pointee.pc = pc + 1
                throw unboundFree(code, i.wide)
              }
              value.retain()
              r.set(i.a, value)
            case .storeFree:
              let value = r.taken(i.a, if: i.takesA)
              let cell = capture(i.wide).cell
              let old = cell.pointee.value
              cell.pointee.value = value
              old.release()
            case .deleteFree:
              frame.pointee.pc = pc + 1
              let cell = capture(i.wide).cell
              let old = cell.pointee.value
              if old.isUndefined { throw unboundFree(code, i.wide) }
              cell.pointee.value = .undefined
              old.release()
            case .loadFreeValue: r.set(i.a, capture(i.wide).retained)
            case .makeCell: r.set(i.a, cell(consuming: .undefined))
            case .wrapCell:
              let place = r + Int(i.a)
              place.pointee = cell(consuming: place.pointee)
            case .loadName:
              frame.pointee.pc = pc + 1
              r.set(i.a, try loadName(code, r[0], code.pointee.constants[i.wide]))
            case .loadNameOrFree:
              frame.pointee.pc = pc + 1
              let value = get(r[0], k[Int(i.c)])
              if value.isUndefined {
                let captured = capture(Int(i.b)).cell.pointee.value
                if captured.isUndefined { throw unboundFree(code, Int(i.b)) }
                r.set(i.a, captured.retained)
              } else {
                r.set(i.a, value.retained)
              }
            case .storeName: self.set(r[0], k[i.wide], consuming: r.taken(i.a, if: i.takesA))
            case .deleteName:
              frame.pointee.pc = pc + 1
              try deleteName(r[0], k[i.wide])
            case .checkLocal:
              if r[Int(i.a)].isUndefined {
                frame.pointee.pc = pc + 1
                throw unboundLocal(code, Int(i.a), isFree: i.b == 1)
              }
            case .deleteLocal:
              if r[Int(i.a)].isUndefined {
                frame.pointee.pc = pc + 1
                throw unboundLocal(code, Int(i.a))
              }
              r.set(i.a, .undefined)

            // MARK: Arithmetic
            case .add, .inPlaceAdd:
              if try add(r, i, r[Int(i.c)]) { continue frames }
            case .addConstant, .inPlaceAddConstant:
              if try add(r, i, k[Int(i.c)]) { continue frames }
            case .addImmediate, .inPlaceAddImmediate:
              if try arithmetic(
                r, i, ints: { $0.addingReportingOverflow($1) }, doubles: { $0 + $1 })
              {
                continue frames
              }
            case .subtract, .inPlaceSubtract:
              if try subtract(r, i, r[Int(i.c)]) { continue frames }
            case .subtractConstant, .inPlaceSubtractConstant:
              if try subtract(r, i, k[Int(i.c)]) { continue frames }
            case .subtractImmediate, .inPlaceSubtractImmediate:
              if try arithmetic(
                r, i, ints: { $0.subtractingReportingOverflow($1) }, doubles: { $0 - $1 })
              {
                continue frames
              }
            case .multiply, .inPlaceMultiply:
              if try multiply(r, i, r[Int(i.c)]) { continue frames }
            case .multiplyConstant, .inPlaceMultiplyConstant:
              if try multiply(r, i, k[Int(i.c)]) { continue frames }
            case .divide, .inPlaceDivide:
              if try divide(r, i, r[Int(i.c)]) { continue frames }
            case .divideConstant, .inPlaceDivideConstant:
              if try divide(r, i, k[Int(i.c)]) { continue frames }
            case .floorDivide, .floorDivideConstant:
              let x = r[Int(i.b)]
              let y = i.opcode == .floorDivide ? r[Int(i.c)] : k[Int(i.c)]
              if x.isInt && y.isInt && y.asInt > 0 {
                r.set(i.a, .int(Runtime.floorDivide(x.asInt, y.asInt)))
                break
              }
              frame.pointee.pc = pc + 1
              if try slowBinary(i) { continue frames }
            case .modulo, .moduloConstant:
              let x = r[Int(i.b)]
              let y = i.opcode == .modulo ? r[Int(i.c)] : k[Int(i.c)]
              if x.isInt && y.isInt && y.asInt > 0 {
                r.set(i.a, .int(floorModulo(x.asInt, y.asInt)))
                break
              }
              frame.pointee.pc = pc + 1
              if try slowBinary(i) { continue frames }
            case .power, .matrixMultiply, .shiftLeft, .shiftRight, .bitAnd, .bitOr, .bitXor:
              frame.pointee.pc = pc + 1
              if try slowBinary(i) { continue frames }
            case .powerConstant:
              let x = r[Int(i.b)]
              let y = k[Int(i.c)]
              if x.isFloat && y.isInt && y.asInt == 2 {
                let square = x.asFloat * x.asFloat
                // An overflow is an error, which the slow path raises.
                if square < .infinity {
                  r.set(i.a, .float(square))
                  break
                }
              }
              frame.pointee.pc = pc + 1
              if try slowBinary(i) { continue frames }
            case .inPlace:
              pc += 1
              frame.pointee.pc = pc + 1
              if try slowBinary(i) { continue frames }
            case .multiplyAdd:
              pc = multiplyAdd(
                r, i, r[Int((i + 1).c)], { $0.addingReportingOverflow($1) }, { $0 + $1 })
            case .multiplyAddConstant:
              pc = multiplyAdd(
                r, i, k[Int((i + 1).c)], { $0.addingReportingOverflow($1) }, { $0 + $1 })
            case .multiplySubtract:
              pc = multiplyAdd(
                r, i, r[Int((i + 1).c)], { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
            case .multiplySubtractConstant:
              pc = multiplyAdd(
                r, i, k[Int((i + 1).c)], { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
            case .subtractProduct:
              pc = multiplyAdd(
                r, i, r[Int((i + 1).c)], { $1.subtractingReportingOverflow($0) }, { $1 - $0 })
            case .subtractProductConstant:
              pc = multiplyAdd(
                r, i, k[Int((i + 1).c)], { $1.subtractingReportingOverflow($0) }, { $1 - $0 })
            case .negate:
              let x = r[Int(i.b)]
              if x.isFloat {
                r.set(i.a, .float(-x.asFloat))
              } else {
                frame.pointee.pc = pc + 1
                let value = try unary(.negate, x)
                r.consume(i.b, if: i.takesB)
                r.set(i.a, value)
              }
            case .plus, .invert:
              frame.pointee.pc = pc + 1
              let value = try unary(i.opcode == .plus ? .plus : .invert, r[Int(i.b)])
              r.consume(i.b, if: i.takesB)
              r.set(i.a, value)
            case .not:
              frame.pointee.pc = pc + 1
              let truth = try isTrue(r[Int(i.b)])
              r.consume(i.b, if: i.takesB)
              r.set(i.a, .bool(!truth))

            // MARK: Comparisons
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
              let x = r[Int(i.b)]
              let y = r[Int(i.c)]
              if x.isInt && y.isInt {
                r.set(i.a, .bool(ordered(i.opcode, x.asInt, y.asInt)))
                break
              }
              if x.isFloat && y.isFloat {
                r.set(i.a, .bool(ordered(i.opcode, x.asFloat, y.asFloat)))
                break
              }
              frame.pointee.pc = pc + 1
              let value = try compare(comparison(i.opcode), x, y)
              r.consume(i.b, if: i.takesB)
              r.consume(i.c, if: i.takesC)
              r.set(i.a, value)
            case .is, .isNot:
              let truth = r[Int(i.b)].isIdentical(to: r[Int(i.c)])
              r.consume(i.b, if: i.takesB)
              r.consume(i.c, if: i.takesC)
              r.set(i.a, .bool(truth == (i.opcode == .is)))
            case .in, .notIn:
              frame.pointee.pc = pc + 1
              let truth = try contains(r[Int(i.b)], in: r[Int(i.c)])
              r.consume(i.b, if: i.takesB)
              r.consume(i.c, if: i.takesC)
              r.set(i.a, .bool(truth == (i.opcode == .in)))
            case .branchEqual: pc = try branch(r, i, r[Int(i.c)], ==, ==)
            case .branchNotEqual: pc = try branch(r, i, r[Int(i.c)], !=, !=)
            case .branchLess: pc = try branch(r, i, r[Int(i.c)], <, <)
            case .branchLessOrEqual: pc = try branch(r, i, r[Int(i.c)], <=, <=)
            case .branchGreater: pc = try branch(r, i, r[Int(i.c)], >, >)
            case .branchGreaterOrEqual: pc = try branch(r, i, r[Int(i.c)], >=, >=)
            case .branchEqualConstant: pc = try branch(r, i, k[Int(i.c)], ==, ==)
            case .branchNotEqualConstant: pc = try branch(r, i, k[Int(i.c)], !=, !=)
            case .branchLessConstant: pc = try branch(r, i, k[Int(i.c)], <, <)
            case .branchLessOrEqualConstant: pc = try branch(r, i, k[Int(i.c)], <=, <=)
            case .branchGreaterConstant: pc = try branch(r, i, k[Int(i.c)], >, >)
            case .branchGreaterOrEqualConstant: pc = try branch(r, i, k[Int(i.c)], >=, >=)
            case .branchEqualImmediate: pc = try branch(r, i, .int(Int(i.c)), ==, ==)
            case .branchNotEqualImmediate: pc = try branch(r, i, .int(Int(i.c)), !=, !=)
            case .branchLessImmediate: pc = try branch(r, i, .int(Int(i.c)), <, <)
            case .branchLessOrEqualImmediate: pc = try branch(r, i, .int(Int(i.c)), <=, <=)
            case .branchGreaterImmediate: pc = try branch(r, i, .int(Int(i.c)), >, >)
            case .branchGreaterOrEqualImmediate: pc = try branch(r, i, .int(Int(i.c)), >=, >=)
            case .branchIsConstant:
              let truth = r[Int(i.b)].isIdentical(to: k[Int(i.c)])
              r.consume(i.b, if: i.takesB)
              pc = truth == (i.a != 0) ? pc + 1 + pc[1].wide : pc + 1

            // MARK: Jumps
            case .jump: pc += i.wide
            case .jumpBack:
              pc += i.wide
              state.pointee.budget &-= 1
              if state.pointee.budget < 0 {
                frame.pointee.pc = pc + 1
                try poll()
              }
            case .branchTrue, .branchFalse:
              let value = r[Int(i.a)]
              frame.pointee.pc = pc + 1
              let truth = try isTrue(value)
              if value.isObject { r.consume(i.a, if: i.takesA) }
              if truth == (i.opcode == .branchTrue) { pc += i.wide }
            case .branchTrueKeep, .branchFalseKeep:
              frame.pointee.pc = pc + 1
              let truth = try isTrue(r[Int(i.a)])
              if truth == (i.opcode == .branchTrueKeep) {
                pc += i.wide
              } else {
                r.set(i.a, .undefined)
              }

            // MARK: Loops
            case .forPrepare:
              frame.pointee.pc = pc + 1
              try prepareLoop(r + Int(i.a))
            case .forNext:
              let loop = r + Int(i.a)
              state.pointee.budget &-= 1
              if loop.pointee.isInt && state.pointee.budget >= 0 {
                let remaining = loop[1].bits
                if remaining == 0 {
                  pc += 1
                  break
                }
                loop[1].bits = remaining &- 1
                let number = loop.pointee.bits
                loop.pointee.bits = number &+ loop[2].bits
                r.set(i.b, Value(.int, bits: number))
                pc += 1 + pc[1].wide
                break
              }
              if loop.pointee.isList && state.pointee.budget >= 0 {
                let list = loop.pointee.list
                pc += 1
                if r.setNext(i.b, of: loop, items: list.pointee.items, count: list.pointee.count) {
                  pc += pc.pointee.wide
                }
                break
              }
              if loop.pointee.isTuple && state.pointee.budget >= 0 {
                let tuple = loop.pointee.tuple
                pc += 1
                if r.setNext(i.b, of: loop, items: tuple.items, count: tuple.pointee.count) {
                  pc += pc.pointee.wide
                }
                break
              }
              frame.pointee.pc = pc + 1
              if state.pointee.budget < 0 {
                try pollSlowly()
                pc -= 1
                break
              }
              if loop.pointee.kind == .generator {
                if loop.pointee.generator.pointee.status == .finished {
                  r.set(i.a, .undefined)
                  pc += 1
                  break
                }
                try activate(
                  generator: loop.pointee, consuming: .none, completion: .generatorNext,
                  destination: Int(i.b))
                continue frames
              }
              let item = try next(loop.pointee)
              if item.isUndefined {
                r.set(i.a, .undefined)
                pc += 1
              } else {
                r.set(i.b, item)
                pc += 1 + pc[1].wide
              }
            case .iterate:
              let value = r[Int(i.a)]
              if i.b != 0 || (!value.isList && value.kind != .range) {
                frame.pointee.pc = pc + 1
                r.set(i.a, try self.iterate(value))
              }

            // MARK: Attributes and subscripts
            case .getAttribute:
              let value = r[Int(i.b)]
              if value.kind == .instance {
                let instance = value.instance
                let cache = pc[1]
                if instance.pointee.shape.pointee.id == cache.cacheID && cache.cacheID != 0 {
                  let found = load(instance.pointee.slots + Int(cache.a))
                  found.retain()
                  r.consume(i.b, if: i.takesB)
                  r.set(i.a, found)
                  pc += 1
                  break
                }
              }
              if value.kind == .module {
                let module = value.module
                let cache = pc[1]
                if module.pointee.id == cache.cacheID && cache.cacheID != 0 {
                  let found = module.pointee.slots[Int(cache.a)]
                  if !found.isUndefined {
                    found.retain()
                    r.consume(i.b, if: i.takesB)
                    r.set(i.a, found)
                    pc += 1
                    break
                  }
                }
              }
              frame.pointee.pc = pc + 1
              let found = try loadAttribute(value, k[Int(i.c)], pc + 1)
              r.consume(i.b, if: i.takesB)
              r.set(i.a, found)
              pc += 1
            case .setAttribute:
              let target = r[Int(i.a)]
              if target.kind == .instance {
                let instance = target.instance
                let cache = pc[1]
                if instance.pointee.shape.pointee.id == cache.cacheID && cache.cacheID != 0 {
                  let slot = Int(cache.a & 0x7FFF)
                  if cache.a & 0x8000 == 0 {
                    let value = r.taken(i.b, if: i.takesB)
                    (instance.pointee.slots + slot).replace(consuming: value)
                  } else if let next = cachedEdge(instance.pointee.shape, k[Int(i.c)]) {
                    addSlot(instance, next, consuming: r.taken(i.b, if: i.takesB))
                  }
                  r.consume(i.a, if: i.takesA)
                  pc += 1
                  break
                }
              }
              frame.pointee.pc = pc + 1
              try storeAttribute(target, k[Int(i.c)], r[Int(i.b)], pc + 1)
              r.consume(i.b, if: i.takesB)
              r.consume(i.a, if: i.takesA)
              pc += 1
            case .deleteAttribute:
              frame.pointee.pc = pc + 1
              try self.deleteAttribute(r[Int(i.a)], k[Int(i.c)])
              r.consume(i.a, if: i.takesA)
            case .getItem, .getItemConstant:
              let container = r[Int(i.b)]
              let key = i.opcode == .getItem ? r[Int(i.c)] : k[Int(i.c)]
              if container.isList && key.isInt {
                let list = container.list
                let index = key.asInt < 0 ? key.asInt &+ list.pointee.count : key.asInt
                if index >= 0 && index < list.pointee.count {
                  let item = list.pointee.items[index]
                  item.retain()
                  r.consume(i.b, if: i.takesB)
                  r.set(i.a, item)
                  break
                }
              } else if container.isDict && (key.isInt || key.isString) {
                let table = container.dict
                let hash = key.isInt ? hashInt(key.asInt) : stringHash(key)
                let found =
                  key.isInt
                  ? table.pointee.table.findInt(key, hash)
                  : table.pointee.table.findString(key, hash)
                if found >= 0 {
                  let item = table.pointee.table.entries[found].value
                  item.retain()
                  if i.opcode == .getItem { r.consume(i.c, if: i.takesC) }
                  r.consume(i.b, if: i.takesB)
                  r.set(i.a, item)
                  break
                }
              }
              frame.pointee.pc = pc + 1
              let item = try self.getItem(container, key)
              if i.opcode == .getItem { r.consume(i.c, if: i.takesC) }
              r.consume(i.b, if: i.takesB)
              r.set(i.a, item)
            case .setItem:
              let container = r[Int(i.a)]
              let key = r[Int(i.b)]
              if container.isList && key.isInt {
                let list = container.list
                let index = key.asInt < 0 ? key.asInt &+ list.pointee.count : key.asInt
                if index >= 0 && index < list.pointee.count {
                  let value = r.taken(i.c, if: i.takesC)
                  (list.pointee.items + index).replace(consuming: value)
                  r.consume(i.a, if: i.takesA)
                  break
                }
              }
              if container.isDict && (key.isInt || key.isString) {
                let table = container.dict
                let hash = key.isInt ? hashInt(key.asInt) : stringHash(key)
                let found =
                  key.isInt
                  ? table.pointee.table.findInt(key, hash)
                  : table.pointee.table.findString(key, hash)
                if found >= 0 {
                  table.pointee.table.exchange(at: found, consuming: r.taken(i.c, if: i.takesC))
                    .release()
                  r.consume(i.b, if: i.takesB)
                  r.consume(i.a, if: i.takesA)
                  break
                }
              }
              frame.pointee.pc = pc + 1
              try self.setItem(container, key, r[Int(i.c)])
              r.consume(i.c, if: i.takesC)
              r.consume(i.b, if: i.takesB)
              r.consume(i.a, if: i.takesA)
            case .deleteItem:
              frame.pointee.pc = pc + 1
              try self.deleteItem(r[Int(i.a)], r[Int(i.b)])
              r.consume(i.b, if: i.takesB)
              r.consume(i.a, if: i.takesA)

            // MARK: Building
            case .buildList: r.set(i.a, buildList(r + Int(i.b), Int(i.c)))
            case .buildTuple: r.set(i.a, buildTuple(r + Int(i.b), Int(i.c)))
            case .buildSet, .buildDict, .buildString, .convert, .format, .merge, .mergeKeywords,
              .extend,
              .setEntry, .addToSet, .unpackStar:
              frame.pointee.pc = pc + 1
              try build(i, r)
              if i.opcode == .unpackStar { pc += 1 }
            case .buildSlice:
              let parts = r + Int(i.b)
              let value = slice(consuming: parts.take(), (parts + 1).take(), (parts + 2).take())
              r.set(i.a, value)
            case .append: self.append(r.taken(i.b, if: i.takesB), to: r[Int(i.a)])
            case .toTuple:
              let list = r[Int(i.a)]
              r.set(i.a, tuple(copying: list.list.pointee.items, count: list.list.pointee.count))
            case .unpack:
              let source = r[Int(i.b)]
              let target = r + Int(i.a)
              if source.items.count == Int(i.c) && (source.isTuple || source.isList) {
                // The source may be the first target's register, so it is let go of at the end.
                source.retain()
                copy(source.items, to: target)
                if Int(i.b) < Int(i.a) || Int(i.b) >= Int(i.a) + Int(i.c) {
                  r.consume(i.b, if: i.takesB)
                }
                source.releaseObject()
                break
              }
              frame.pointee.pc = pc + 1
              try unpack(i, r)

            // MARK: Calls
            case .call:
              let callee = r[Int(i.a)]
              frame.pointee.pc = pc + 1
              if callee.kind == .function {
                state.pointee.budget &-= 1
                if state.pointee.budget < 0 { try pollSlowly() }
                let function = callee.function
                let target = function.pointee.code
                let base = r.above(i.a)
                if target.pointee.simpleCount == Int(i.b),
                  pushSimple(function, function.pointee.captures, base, Int(i.b)) != nil
                {
                  nextCode = target
                  nextBase = base
                  nextPC = function.pointee.instructions
                  continue entered
                }
                if try push(function, base, Int(i.b), .undefined, completion: .store) {
                  continue frames
                } else {
                  r.set(i.a, base.take())
                }
                break
              }
              if callee.kind == .builtin {
                let value = try invoke(builtin: callee, r.above(i.a), Int(i.b), .undefined)
                r.set(i.a, value)
                break
              }
              if try slowCall(callee, r, Int(i.a), Int(i.b)) { continue frames }
            case .callGlobal:
              let place = (pc + 1).global
              pc += 1
              frame.pointee.pc = pc + 1
              let callee = place.pointee
              if callee.kind == .function {
                state.pointee.budget &-= 1
                if state.pointee.budget < 0 {
                  // A poll may run the program, which may give the name another value.
                  try pollSlowly()
                  pc -= 2
                  break
                }
                let function = callee.function
                let target = function.pointee.code
                let base = r.above(i.a)
                if function.pointee.directCount == Int(i.b),
                  pushSimple(function, nil, base, Int(i.b)) != nil
                {
                  nextCode = target
                  nextBase = base
                  nextPC = function.pointee.instructions
                  continue entered
                }
                // A frame of a closure needs its cells to live as long as it runs.
                if function.pointee.captures != nil { r.set(i.a, callee.retained) }
                if try push(function, base, Int(i.b), .undefined, completion: .store) {
                  continue frames
                } else {
                  r.set(i.a, base.take())
                }
                break
              }
              if callee.isUndefined {
                r.set(i.a, try loadBuiltin(code, place - code.pointee.globals, nil))
              } else {
                r.set(i.a, callee.retained)
              }
              if try slowCall(r[Int(i.a)], r, Int(i.a), Int(i.b)) { continue frames }
            case .callMethod:
              let cache = pc + 1
              pc += 1
              frame.pointee.pc = pc + 1
              let method = try findMethod(r + Int(i.a), k[Int(i.c)], cache)
              if method.kind == .function {
                state.pointee.budget &-= 1
                if state.pointee.budget < 0 {
                  try pollSlowly()
                  pc -= 2
                  break
                }
                let function = method.function
                let target = function.pointee.code
                let base = r.above(i.a)
                if function.pointee.directCount == Int(i.b) + 1,
                  pushSimple(function, nil, base, Int(i.b) + 1) != nil
                {
                  nextCode = target
                  nextBase = base
                  nextPC = function.pointee.instructions
                  continue entered
                }
                if function.pointee.captures != nil { r.set(i.a, method.retained) }
                if try push(function, base, Int(i.b) + 1, .undefined, completion: .store) {
                  continue frames
                } else {
                  r.set(i.a, base.take())
                }
              } else if method.kind == .builtin {
                let receiver = r.above(i.a)
                if method.builtin.pointee.isListAppend && i.b == 1 && receiver.pointee.isList {
                  append(receiver[1], to: receiver.pointee)
                  receiver[1] = .undefined
                  receiver.take().releaseObject()
                  r[Int(i.a)] = .none
                  break
                }
                let value = try invoke(builtin: method, receiver, Int(i.b) + 1, .undefined)
                r.set(i.a, value)
              } else {
                // What was found is not a method: it stands in a, and the arguments after the receiver.
                closeGap(r.above(i.a), Int(i.b))
                if try slowCall(r[Int(i.a)], r, Int(i.a), Int(i.b)) { continue frames }
              }
            case .callKeywords:
              let names = k[pc[1].wide]
              pc += 1
              frame.pointee.pc = pc + 1
              if try callKeywords(r, Int(i.a), Int(i.b), names) { continue frames }
            case .callMethodKeywords:
              let names = k[pc[1].wide]
              pc += 1
              frame.pointee.pc = pc + 1
              if try callMethodKeywords(r, Int(i.a), Int(i.b), k[Int(i.c)], names) {
                continue frames
              }
            case .callSpread:
              frame.pointee.pc = pc + 1
              if try callSpread(r, Int(i.a)) { continue frames }
            case .loadMethod:
              let cache = pc + 1
              pc += 1
              frame.pointee.pc = pc + 1
              let method = try findMethod(r + Int(i.a), k[Int(i.c)], cache)
              if !method.isUndefined { r[Int(i.a)] = method.retained }
            case .callLoaded:
              frame.pointee.pc = pc + 1
              if try callLoaded(r, Int(i.a), Int(i.b), .undefined) { continue frames }
            case .callLoadedKeywords:
              let names = k[pc[1].wide]
              pc += 1
              frame.pointee.pc = pc + 1
              if try callLoaded(r, Int(i.a), Int(i.b), names) { continue frames }
            case .return:
              let value = load(r + Int(i.a))
              r[Int(i.a)] = .undefined
              if let caller = leave(Int(i.b), value) {
                nextCode = caller.pointee.code
                nextBase = caller.pointee.base
                nextPC = caller.pointee.pc
                continue entered
              }
              if try complete(value) { return value }
              continue frames
            case .returnConstant:
              let value = load(k + i.wide)
              value.retain()
              if let caller = leave(Int(i.a), value) {
                nextCode = caller.pointee.code
                nextBase = caller.pointee.base
                nextPC = caller.pointee.pc
                continue entered
              }
              if try complete(value) { return value }
              continue frames
            case .yield:
              let value = r.taken(i.a, if: i.takesA)
              frame.pointee.pc = pc + 1
              if yieldValue(value, pc + 1) { return value }
              continue frames
            case .yieldFrom:
              frame.pointee.pc = pc + 1
              let value = try delegate(r + Int(i.a))
              if value.isUndefined { break }
              // The same instruction runs again once the generator is resumed.
              if yieldValue(value, pc + 1, again: true) { return value }
              continue frames
            case .makeFunction: r.set(i.a, makeFunction(i, r, code, frame.pointee.captures))
            case .makeClass:
              frame.pointee.pc = pc + 1
              try makeClass(i, r, code, frame.pointee.captures)
            case .makeSuper:
              frame.pointee.pc = pc + 1
              r.set(i.a, try makeSuper(capture(Int(i.b)), r[Int(i.c)]))

            // MARK: Exceptions
            case .raise:
              frame.pointee.pc = pc + 1
              throw raise(r.taken(i.a, if: i.takesA), from: r.taken(i.b, if: i.takesB))
            case .reraise:
              frame.pointee.pc = pc + 1
              if i.c == 0 { throw reraise() }
              state.pointee.pending = r.taken(i.a, if: i.takesA)
              state.pointee.isRethrown = true
              throw Raised()
            case .enterHandler:
              r.above(i.a).pointee = state.pointee.handled
              state.pointee.handled = r[Int(i.a)].retained
            case .leaveHandler:
              frame.pointee.pc = pc + 1
              try leaveHandler(r + Int(i.a))
            case .matchException:
              frame.pointee.pc = pc + 1
              let truth = try matches(r[Int(i.b)], r[Int(i.c)])
              r.consume(i.c, if: i.takesC)
              r.set(i.a, .bool(truth))
            case .loadSpecial:
              frame.pointee.pc = pc + 1
              r.set(i.a, try loadContextMethod(r[Int(i.b)], isEnter: i.c == 0))
            case .exitArguments:
              let exception = r[Int(i.b)]
              r[Int(i.a)] = value(of: typeOf(exception)).retained
              r.above(i.a).pointee = exception.retained
              r.above(i.a, by: 2).pointee = traceback(of: exception)

            // MARK: Modules
            case .importModule:
              frame.pointee.pc = pc + 1
              r.set(i.a, try importModule(k[i.wide].text, into: code))
            case .importFrom:
              frame.pointee.pc = pc + 1
              r.set(i.a, try importName(k[Int(i.c)], from: r[Int(i.b)], into: code))
            case .importStar:
              frame.pointee.pc = pc + 1
              try importStar(r[Int(i.a)], into: code)
              r.consume(i.a, if: i.takesA)
            case .deferImport:
              deferImport(k[Int(i.c)], of: k[Int(i.b)], to: Int(i.a), in: code)
            }
            pc += 1
          }
        } catch {
          // The throwing instruction has stored its place in the activation.
          try unwind()
          continue frames
        }
      }
    }
  }
}
