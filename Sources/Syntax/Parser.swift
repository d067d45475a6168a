import Diagnostics
struct Parser {
  var tree: Tree
  init(_ source: Source) { tree = Tree(source: source) }
  mutating func parseModule() throws(Diagnostic) -> Tree { tree }
}
