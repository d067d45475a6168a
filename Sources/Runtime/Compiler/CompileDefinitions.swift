// Definitions of functions and classes, decorators, and imports.

import Diagnostics
import Syntax

extension FrameCompiler {
  mutating func compileDefinition(_ id: FunctionID) throws(Diagnostic) {
    let function = tree[id]
    try decorated(Array(tree[function.decorators]), binding: function.binding) {
      (compiler: inout FrameCompiler, target) throws(Diagnostic) in
      try compiler.function_(id, into: target)
    }
  }

  mutating func compileClassStatement(_ type: Class, _ id: ClassID) throws(Diagnostic) {
    try decorated(Array(tree[type.decorators]), binding: type.binding) {
      (compiler: inout FrameCompiler, target) throws(Diagnostic) in
      try compiler.classObject(type, id, into: target)
    }
  }

  /// Evaluates decorators, makes the object, applies them from the bottom up, and binds the name.
  private mutating func decorated(
    _ decorators: [ExpressionID], binding: ExpressionID?,
    _ make: (inout FrameCompiler, Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if decorators.isEmpty, let binding, let register = localRegister(binding) {
      try make(&self, register)
      bound.insert(register)
      return
    }
    var registers: [Int] = []
    for decorator in decorators { registers.append(try value(decorator)) }
    let target = builder.temporary()
    try make(&self, target)
    var result = target
    for (register, decorator) in zip(registers, decorators).reversed() {
      builder.span = tree[decorator].span
      if register + 1 != result { builder.emit(.take, register + 1, result) }
      builder.emit(.call, register, 1)
      result = register
    }
    if let binding { try store(result, to: binding) }
  }

  private mutating func classObject(_ type: Class, _ id: ClassID, into target: Int)
    throws(Diagnostic)
  {
    let base = builder.temporary()
    let arguments = Array(tree[type.arguments])
    let bases = arguments.filter { $0.form == .positional }
    for argument in bases { _ = try value(argument.value) }
    if bases.count < arguments.count {
      let keywords = builder.temporary()
      builder.emit(.buildDict, keywords, keywords, 0)
      for argument in arguments where argument.form == .keyword {
        let key = builder.temporary()
        if let name = argument.name { load(text: tree[name], into: key) }
        builder.emit(.setEntry, keywords, key, try value(argument.value))
        builder.top = keywords + 1
      }
    }
    let name = tree[type.name]
    var compiler = FrameCompiler(
      unit: unit, frame: unit.scopes.frame(of: id), name: name, qualified: qualify(name))
    let number = try add(child: try compiler.compileClass(type), at: type.nameSpan)
    builder.span = type.nameSpan
    let hasKeywords = bases.count < arguments.count
    builder.emit(.makeClass, base, number, bases.count | (hasKeywords ? 0x8000 : 0))
    builder.top = base
    if target != base { builder.emit(.take, target, base) }
  }

  // MARK: Imports

  mutating func compileImport(_ imported: ImportedName) throws(Diagnostic) {
    let path = tree[imported.path]
    builder.span = imported.span
    let register = builder.temporary()
    builder.emit(.importModule, register, wide: builder.constant(consuming: context.string(path)))
    if !imported.hasAlias, let dot = path.firstIndex(of: ".") {
      let root = context.string(String(path[..<dot]))
      builder.emit(.importModule, register, wide: builder.constant(consuming: root))
    }
    try store(register, to: imported.binding)
    builder.top = register
  }

  mutating func compileFromImport(_ statement: FromImport) throws(Diagnostic) {
    builder.span = statement.moduleSpan
    let path = try absolutePath(statement)
    if tree.source.isLibrary, case .module = frame.kind, !statement.isStar {
      return try deferImports(of: path, statement)
    }
    let module = builder.temporary()
    builder.emit(.importModule, module, wide: builder.constant(consuming: context.string(path)))
    if statement.isStar {
      builder.emit(.importStar, module)
      return
    }
    for imported in tree[statement.names] {
      let source = builder.temporary()
      builder.emit(.copy, source, module)
      builder.span = imported.span
      let number = try nameNumber(imported.path, imported.span)
      builder.emit(.importFrom, source, source, number)
      try store(source, to: imported.binding)
      builder.top = source
    }
    builder.emit(.clear, module)
  }

  /// Notes where the names come from; see `DeferredImport`.
  private mutating func deferImports(of path: String, _ statement: FromImport) throws(Diagnostic) {
    let module = builder.constant(consuming: context.string(path))
    for imported in tree[statement.names] {
      guard case .name(let bound) = tree[imported.binding].kind else { continue }
      let number = try nameNumber(imported.path, imported.span)
      builder.emit(.deferImport, globalSlot(tree[bound]), module, number)
    }
  }

  /// The path of a `from` import, relative ones resolved against the module's package.
  private func absolutePath(_ statement: FromImport) throws(Diagnostic) -> String {
    let path = statement.module.map { tree[$0] } ?? ""
    guard statement.level > 0 else { return path }
    let written = context.global(unit.module, context.intern("__package__"))
    var package = written.isString ? written.text : ""
    for _ in 1..<Swift.max(statement.level, 1) {
      package = package.lastIndex(of: ".").map { String(package[..<$0]) } ?? ""
    }
    // Where there is no such package the import fails, once it runs.
    guard !package.isEmpty else { return String(repeating: ".", count: statement.level) + path }
    return path.isEmpty ? package : "\(package).\(path)"
  }
}
