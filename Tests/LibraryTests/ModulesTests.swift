// The library's own Python: every module loads, and every name that a module defers is there.

import Diagnostics
import Library
import Runtime
import Testing

@Suite struct `Modules of the library` {
  /// The dotted names of the embedded modules, internal ones among them.
  static let names: [String] = EmbeddedFiles.names.filter { $0.hasPrefix("python/") }.map { file in
    let path = file.dropFirst("python/".count).dropLast(".py".count).split(separator: "/")
    return path.filter { $0 != "__init__" }.joined(separator: ".")
  }

  static func interpreter() -> Interpreter {
    let library = LibraryImporter()
    let host = Host(importer: { BuiltinModules.origin(of: $0) ?? library($0) })
    let display = Display(figure: { _ in [] }, progress: { _ in })
    return Interpreter(host: host) { $0.addLibrary(showing: display) }
  }

  @Test(arguments: names) func `a module loads by itself, all its names included`(
    _ name: String
  ) throws {
    let interpreter = Self.interpreter()
    try interpreter.perform { (context) throws(Raised) in
      let module = try context.importModule(name)
      defer { module.release() }
      for name in context.globalNames(module) {
        try context.getAttribute(module, context.intern(name)).release()
      }
    }
  }

  @Test(arguments: [
    ("from torch import nn", "Linear", false),
    ("from torch import nn\nnn.Linear", "Linear", true),
    ("from torch import nn\nnn.Linear", "Conv2d", false),
    ("from torch.nn import Linear", "Linear", true),
    ("from torch.nn import *", "Conv2d", true),
    ("from torch import nn\nvars(nn)", "Conv2d", true),
    ("from torch import nn\ndir(nn)", "Conv2d", false),
  ])
  func `a name is imported when it is used`(
    _ program: String, _ name: String, _ isLoaded: Bool
  ) throws {
    let interpreter = try Self.run(program)
    try interpreter.perform { (context) throws(Raised) in
      let module = try context.importModule("torch.nn")
      defer { module.release() }
      #expect(context.global(module, context.intern(name)).isUndefined != isLoaded)
    }
  }

  @Test(arguments: [
    "assert 'Linear' in dir(nn) and 'modules' in dir(nn) and 'linear' in dir(nn.modules)",
    "assert nn.modules.linear.Linear is nn.Linear",
    "assert nn.parameter.Parameter is nn.Parameter",
    "del nn.GRU\nassert 'GRU' not in dir(nn) and 'GRU' not in vars(nn)",
    "nn.Tanh = 5\nassert nn.Tanh == 5 and vars(nn)['Tanh'] == 5",
    "from torch.nn import functional\nassert functional is nn.functional",
  ])
  func `a deferred name is an attribute like any other`(_ program: String) throws {
    _ = try Self.run("import torch.nn as nn\n" + program)
  }

  private static func run(_ program: String) throws -> Interpreter {
    let interpreter = interpreter()
    try interpreter.run(Source(name: "case", text: program + "\n"), mode: .script).release()
    return interpreter
  }
}
