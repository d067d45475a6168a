import Diagnostics
struct Resolver {
  let tree: Tree
  mutating func run() throws(Diagnostic) -> Scopes { Scopes() }
}
