// The modules made in Swift, in one table.

/// The modules that come with the interpreter.
public enum BuiltinModules {
  /// Their names.
  public static let names = ["math", "random", "sys", "time"]

  /// Where a module comes from; nil for names that are none of these.
  ///
  /// - Parameters:
  ///   - name: The module's name.
  ///   - arguments: What `sys.argv` holds.
  /// - Returns: The function that fills the module.
  public static func origin(of name: String, arguments: [String] = [""]) -> ModuleOrigin? {
    switch name {
    case "math": .native(MathModule.fill)
    case "random": .native(RandomModule.fill)
    case "time": .native(TimeModule.fill)
    case "_collections": .native(CollectionsModule.fill)
    case "_functools": .native(FunctoolsModule.fill)
    case "_itertools": .native(ItertoolsModule.fill)
    case "_re": .native(PatternModule.fill)
    case "_paths": .native(PathsModule.fill)
    case "_refusals": .native(RefusalsModule.fill)
    case "_examples": .native(ExamplesModule.fill)
    case "sys":
      .native { (context, module) throws(Raised) in
        try SystemModule.fill(context, module, arguments: arguments)
      }
    default: nil
    }
  }
}
