// Subscripts, displays of containers and formatted strings into registers.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func subscripted(
    _ base: ExpressionID, _ index: ExpressionID, _ span: Span, into target: Int
  ) throws(Diagnostic) {
    let container = try operand(base)
    if let constant = constantOperand(index) {
      builder.span = span
      builder.emit(.getItemConstant, target, container, constant)
      return
    }
    let key = try operand(index)
    builder.span = span
    builder.emit(.getItem, target, container, key)
  }

  mutating func slice(_ parts: [ExpressionID?], into target: Int) throws(Diagnostic) {
    let first = builder.top
    for part in parts {
      if let part {
        _ = try value(part)
      } else {
        load(constant: .none, into: builder.temporary())
      }
    }
    builder.emit(.buildSlice, target, first)
  }

  // MARK: Displays

  mutating func display(_ op: Opcode, _ items: List<ExpressionID>, into target: Int)
    throws(Diagnostic)
  {
    let ids = Array(tree[items])
    if op == .buildSet, let constants = constantSet(ids) {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        compiler.builder.emit(.buildSet, place, place, 0)
        let register = compiler.builder.temporary()
        compiler.load(constant: constants, into: register)
        compiler.builder.emit(.extend, place, register)
      }
      return
    }
    let hasStar = ids.contains { if case .starred = tree[$0].kind { true } else { false } }
    // A long display is built piece by piece, so that it needs few registers.
    if hasStar || ids.count > 64 {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        try compiler.gradually(op, ids, into: place)
      }
      return
    }
    let first = builder.top
    for id in ids { _ = try value(id) }
    builder.emit(op, target, first, ids.count)
  }

  private mutating func gradually(_ op: Opcode, _ ids: [ExpressionID], into place: Int)
    throws(Diagnostic)
  {
    builder.emit(op == .buildSet ? .buildSet : .buildList, place, place, 0)
    for id in ids {
      if case .starred(let inner) = tree[id].kind {
        let register = try value(inner)
        builder.span = tree[id].span
        builder.emit(.extend, place, register)
      } else {
        let register = try value(id)
        builder.emit(op == .buildSet ? .addToSet : .append, place, register)
      }
      builder.top = Swift.max(place + 1, localCount)
    }
    if op == .buildTuple { builder.emit(.toTuple, place) }
  }

  mutating func dictionary(_ items: List<DictionaryItem>, into target: Int)
    throws(Diagnostic)
  {
    let pairs = Array(tree[items])
    if pairs.count > 32 || pairs.contains(where: { $0.key == nil }) {
      try viaTemporary(target) { (compiler: inout FrameCompiler, place) throws(Diagnostic) in
        compiler.builder.emit(.buildDict, place, place, 0)
        for pair in pairs {
          if let key = pair.key {
            let k = try compiler.value(key)
            let v = try compiler.value(pair.value)
            compiler.builder.emit(.setEntry, place, k, v)
          } else {
            compiler.builder.emit(.merge, place, try compiler.value(pair.value))
          }
          compiler.builder.top = place + 1
        }
      }
      return
    }
    let first = builder.top
    for pair in pairs {
      if let key = pair.key { _ = try value(key) }
      _ = try value(pair.value)
    }
    builder.emit(.buildDict, target, first, pairs.count)
  }

  mutating func formatted(_ parts: List<FormattedPart>, into target: Int)
    throws(Diagnostic)
  {
    let items = Array(tree[parts])
    let first = builder.top
    for part in items {
      switch part {
      case .text(let text): load(text: tree[text], into: builder.temporary())
      case .field(let value, let conversion, let specification):
        try field(value, conversion, specification)
      }
    }
    if items.isEmpty { return load(text: "", into: target) }
    builder.emit(.buildString, target, first, items.count)
  }

  private mutating func field(
    _ value: ExpressionID, _ conversion: FormattedPart.Conversion,
    _ specification: List<FormattedPart>
  ) throws(Diagnostic) {
    let place = builder.temporary()
    let register = try operand(value)
    builder.span = tree[value].span
    var source = register
    if conversion != .none {
      let number = conversion == .repr ? 1 : conversion == .str ? 2 : 3
      builder.emit(.convert, place, register, number)
      source = place
    }
    if specification.isEmpty {
      if conversion == .none { builder.emit(.convert, place, source, 0) }
    } else {
      if source == place { builder.top = place + 1 }
      let text = builder.temporary()
      try formatted(specification, into: text)
      builder.span = tree[value].span
      builder.emit(.format, place, source, text)
    }
    builder.top = place + 1
  }
}
