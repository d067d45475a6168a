// Annotations in class bodies: kept in `__annotations__`, where dataclasses and NamedTuple read them.
//
// Elsewhere annotations are parsed and ignored.

import Diagnostics
import Syntax

extension FrameCompiler {
  /// Makes `__annotations__` at the start of a class body that annotates names.
  mutating func prepareAnnotations(_ body: Block) {
    let hasAny = tree[body].contains {
      if case .annotated = tree[$0].kind { true } else { false }
    }
    guard hasAny else { return }
    let register = builder.temporary()
    builder.emit(.buildDict, register, register, 0)
    builder.emit(.storeName, register, wide: builder.name("__annotations__"))
    builder.top = register
  }

  /// `name: annotation` in a class body: adds the annotation to `__annotations__`.
  mutating func keepAnnotation(_ target: ExpressionID, _ annotation: ExpressionID)
    throws(Diagnostic)
  {
    guard case .class = frame.kind, case .name(let name) = tree[target].kind else { return }
    let value = builder.temporary()
    if unit.postponesAnnotations {
      load(text: tree.source.text(tree[annotation].span), into: value)
    } else {
      try expression(annotation, into: value)
    }
    let container = builder.temporary()
    builder.emit(.loadName, container, wide: builder.name("__annotations__"))
    let key = builder.temporary()
    load(text: tree[name], into: key)
    builder.emit(.setItem, container, key, value)
    builder.top = value
  }
}

extension CompilationUnit {
  /// Whether the source says `from __future__ import annotations`: then annotations are kept as text.
  static func postponesAnnotations(_ tree: Tree) -> Bool {
    tree[tree.body].contains {
      guard case .fromImport(let id) = tree[$0].kind, let module = tree[id].module,
        tree[module] == "__future__"
      else { return false }
      return tree[tree[id].names].contains { tree[$0.path] == "annotations" }
    }
  }
}
