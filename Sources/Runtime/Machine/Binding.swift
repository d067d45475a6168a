// The binding of arguments to the parameters of a language function, and CPython's words when it fails.

import Diagnostics

extension Context {
  /// Pushes a frame for a function over arguments in registers.
  ///
  /// Returns false where there is no frame to run, because the function is a generator's: then the
  /// generator stands in `base`. On an error the registers are emptied.
  @inline(never)
  func push(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywords: Value, completion: Completion
  ) throws(Raised) -> Bool {
    let code = function.pointee.code
    if code.pointee.simpleCount >= count && keywords.isUndefined
      && count + function.pointee.defaults.count >= code.pointee.simpleCount
    {
      // Every parameter without an argument has a default.
      var index = count
      let firstDefault = code.pointee.simpleCount - function.pointee.defaults.count
      while index < code.pointee.simpleCount {
        base[index] = function.pointee.defaults[index - firstDefault].retained
        index &+= 1
      }
      while index < code.pointee.localCount {
        base[index] = .undefined
        index &+= 1
      }
    } else {
      try bind(function, base, count, keywords)
      if code.pointee.isGenerator {
        makeGenerator(function, base)
        return false
      }
    }
    try activate(
      code, base, function.pointee.captures, completion: completion)
    return true
  }

  /// Pushes a frame for a call that needs no binding, whose value goes to the register before `base`; nil
  /// where a limit is reached.
  ///
  /// Stores only what such a frame reads: the rest of the record is left as it was.
  @inline(__always)
  func pushSimple(
    _ function: UnsafeMutablePointer<FunctionObject>, _ captures: UnsafeMutablePointer<Value>?,
    _ base: UnsafeMutablePointer<Value>, _ count: Int
  ) -> UnsafeMutablePointer<Activation>? {
    let code = function.pointee.code
    let end = base + code.pointee.registerCount
    let activation = state.pointee.current + 1
    guard end < state.pointee.stackEnd, activation <= state.pointee.frameLimit else { return nil }
    var index = count
    while _slowPath(index < code.pointee.localCount) {
      base[index] = .undefined
      index &+= 1
    }
    state.pointee.current = activation
    activation.pointee.code = code
    activation.pointee.pc = function.pointee.instructions
    activation.pointee.base = base
    activation.pointee.end = end
    activation.pointee.captures = captures
    activation.pointee.completion = .store
    return activation
  }

  /// Makes a bound frame the current one.
  @inline(__always)
  func activate(
    _ code: UnsafeMutablePointer<Code>, _ base: UnsafeMutablePointer<Value>,
    _ captures: UnsafeMutablePointer<Value>?, completion: Completion
  ) throws(Raised) {
    let end = base + code.pointee.registerCount
    let activation = state.pointee.current + 1
    if activation > state.pointee.frameLimit || end >= state.pointee.stackEnd {
      empty(base, code.pointee.localCount)
      throw activation > state.pointee.frameLimit ? recursionError() : stackOverflow()
    }
    state.pointee.current = activation
    activation.pointee = Activation(
      code: code, pc: code.pointee.instructions, base: base, end: end, captures: captures,
      generator: nil, destination: 0, completion: completion)
  }

  /// Binds arguments in registers to parameters, in registers; the general way.
  @inline(never)
  func bind(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywords: Value
  ) throws(Raised) {
    let code = function.pointee.code
    let total = count + keywords.items.count
    let width = Swift.max(code.pointee.registerCount, total)
    // Everything passed moves above the frame; parameters are then filled one by one.
    let given = base + width
    guard given + total + 8 < state.pointee.stackEnd else {
      empty(base, total)
      throw stackOverflow()
    }
    given.update(from: base, count: total)
    for index in 0..<Swift.max(total, code.pointee.localCount) { base[index] = .undefined }
    do throws(Raised) {
      try bind(function, given, count, keywords, into: base)
    } catch {
      empty(given, total)
      empty(base, code.pointee.localCount)
      throw error
    }
  }

  private func bind(
    _ function: UnsafeMutablePointer<FunctionObject>, _ given: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywords: Value, into base: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let code = function.pointee.code
    let positional = code.pointee.positionalCount
    let named = positional + code.pointee.keywordOnlyCount
    for index in 0..<Swift.min(count, positional) { base[index] = (given + index).take() }
    if code.pointee.hasStar {
      let rest = uninitializedTuple(count: Swift.max(0, count - positional))
      for index in 0..<Swift.max(0, count - positional) {
        rest.tuple.items[index] = (given + positional + index).take()
      }
      base[named] = rest
    }
    let extras = named + (code.pointee.hasStar ? 1 : 0)
    if code.pointee.hasDoubleStar { base[extras] = emptyDict() }
    for (index, name) in keywords.items.enumerated() {
      guard let place = parameter(code, name) else {
        if code.pointee.hasDoubleStar {
          set(base[extras], name, consuming: (given + count + index).take())
          continue
        }
        throw unexpectedKeyword(function, name, keywords)
      }
      if !base[place].isUndefined {
        throw typeError("\(displayName(function)) got multiple values for argument '\(name.text)'")
      }
      base[place] = (given + count + index).take()
    }
    if count > positional && !code.pointee.hasStar { throw tooMany(function, count, base) }
    try fillDefaults(function, base)
  }

  /// The register of the parameter a keyword names.
  private func parameter(_ code: UnsafeMutablePointer<Code>, _ name: Value) -> Int? {
    let names = code.pointee.parameterNames
    for index in code.pointee
      .positionalOnlyCount..<Swift.max(names.count, code.pointee.positionalOnlyCount)
    where names[index].bits == name.bits || stringsEqual(names[index], name) {
      return index
    }
    return nil
  }

  private func fillDefaults(
    _ function: UnsafeMutablePointer<FunctionObject>, _ base: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let code = function.pointee.code
    let positional = code.pointee.positionalCount
    let defaults = function.pointee.defaults
    let firstDefault = positional - defaults.count
    var missing: [String] = []
    for index in 0..<positional where base[index].isUndefined {
      if index >= firstDefault {
        base[index] = defaults[index - firstDefault].retained
      } else {
        missing.append(code.pointee.parameterNames[index].text)
      }
    }
    if !missing.isEmpty { throw self.missing(function, missing, "positional") }
    for index in 0..<code.pointee.keywordOnlyCount where base[positional + index].isUndefined {
      if let defaults = function.pointee.keywordDefaults, !defaults[index].isUndefined {
        base[positional + index] = defaults[index].retained
      } else {
        missing.append(code.pointee.parameterNames[positional + index].text)
      }
    }
    if !missing.isEmpty { throw self.missing(function, missing, "keyword-only") }
  }

  // MARK: Errors

  func displayName(_ function: UnsafeMutablePointer<FunctionObject>) -> String {
    function.pointee.qualifiedName.text + "()"
  }

  private func missing(
    _ function: UnsafeMutablePointer<FunctionObject>, _ names: [String], _ form: String
  ) -> Raised {
    let list = listed(names.map { "'\($0)'" })
    let plural = names.count == 1 ? "" : "s"
    return typeError(
      "\(displayName(function)) missing \(names.count) required \(form) argument\(plural): \(list)")
  }

  private func tooMany(
    _ function: UnsafeMutablePointer<FunctionObject>, _ count: Int,
    _ base: UnsafeMutablePointer<Value>
  ) -> Raised {
    let code = function.pointee.code
    let positional = code.pointee.positionalCount
    let defaults = function.pointee.defaults.count
    let takes =
      defaults > 0 ? "from \(positional - defaults) to \(positional)" : "\(positional)"
    let plural = positional == 1 && defaults == 0 ? "" : "s"
    let keywordOnly = (0..<code.pointee.keywordOnlyCount).count {
      !base[positional + $0].isUndefined
    }
    var given = "\(count)"
    if keywordOnly > 0 {
      given =
        "\(count) positional argument\(count == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s"))"
    }
    let verb = count == 1 && keywordOnly == 0 ? "was" : "were"
    return typeError(
      "\(displayName(function)) takes \(takes) positional argument\(plural) but \(given) \(verb) given"
    )
  }

  private func unexpectedKeyword(
    _ function: UnsafeMutablePointer<FunctionObject>, _ name: Value, _ keywords: Value
  ) -> Raised {
    let code = function.pointee.code
    let positionalOnly = code.pointee.parameterNames.prefix(code.pointee.positionalOnlyCount)
    let wrong = keywords.items.filter { key in
      positionalOnly.contains { stringsEqual($0, key) }
    }
    if !wrong.isEmpty {
      let list = wrong.map { $0.text }.joined(separator: ", ")
      return typeError(
        "\(displayName(function)) got some positional-only arguments passed as keyword arguments: '\(list)'"
      )
    }
    let note = closestNote(name.text, code.pointee.parameterNames.map { $0.text })
    return typeError(
      "\(displayName(function)) got an unexpected keyword argument '\(name.text)'", note: note)
  }

  /// "Did you mean …?", where one of the names is close.
  func closestNote(_ name: String, _ names: [String]) -> String? {
    Suggestion.closest(to: name, among: names).map { "Did you mean: '\($0)'?" }
  }
}
