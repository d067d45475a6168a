// The importer: finds a module by its dotted name, among the library's own and beside the script.
//
// A module of the library is its native part, its Python part, or both: then the Python runs in what
// the native part filled. Library names win over files of the same name, so that a lesson's `math.py`
// cannot change what `import math` means to others.

public import Diagnostics
public import Runtime

/// Finds modules for an interpreter.
public struct LibraryImporter: Sendable {
  /// Reads a file beside the script: its text by path relative to the script's folder; nil where there is none.
  ///
  /// A path that ends in a slash asks for a folder, whose text is empty: a package without `__init__.py`.
  public typealias Reader = @Sendable (_ path: String) -> Source?

  private let reader: Reader

  /// An importer that also finds modules through `reader`.
  public init(reader: @escaping Reader = { _ in nil }) { self.reader = reader }

  /// Reads modules from a folder, given as a prefix of paths.
  public static func reader(folder: String) -> Reader {
    { path in
      if path.hasSuffix("/") {
        return TextFile.isFolder(folder + path) ? Source(name: folder + path, bytes: []) : nil
      }
      guard let bytes = try? TextFile.read(folder + path) else { return nil }
      return Source(name: folder + path, bytes: bytes)
    }
  }

  /// The module of a dotted name; nil where there is none.
  public func callAsFunction(_ name: String) -> ModuleOrigin? {
    let path = name.split(separator: ".").joined(separator: "/")
    let native = Self.native[name]
    if let (source, isPackage) = Self.embedded(path) {
      if let native { return .nativeThenSource(native, source, isPackage: isPackage) }
      return .source(source, isPackage: isPackage)
    }
    if let native { return .native(native) }
    if let source = reader(path + ".py") { return .source(source, isPackage: false) }
    for package in ["/__init__.py", "/"] {
      if let source = reader(path + package) { return .source(source, isPackage: true) }
    }
    return nil
  }

  /// The names that `import` finds, for did-you-mean.
  public static var moduleNames: [String] {
    var names = Set(native.keys)
    for file in EmbeddedFiles.names where file.hasPrefix("python/") {
      var name = file.dropFirst("python/".count).dropLast(".py".count)
      if name.hasSuffix("/__init__") { name = name.dropLast("/__init__".count) }
      names.insert(name.split(separator: "/").joined(separator: "."))
    }
    return names.filter { !$0.contains("._") }.sorted()
  }

  private static let native: [String: @Sendable (Context, Value) throws(Raised) -> Void] = [
    "torch": TorchModule.fill,
    "torch.nn.functional": TorchModule.fillFunctional,
    "torch.linalg": TorchModule.fillLinearAlgebra,
    "torch.special": TorchModule.fillSpecial,
    "torch.functional": TorchModule.fillTensorFunctions,
    "torch._engine": EngineModule.fill,
    "torch.autograd": GraphBinding.fillAutograd,
    "numpy": NumpyModule.fill,
    "matplotlib._engine": FigureBinding.fill,
    "sklearn._data": DigitsModule.fill,
    "glia._engine": TeachingModule.fill,
  ]

  private static func embedded(_ path: String) -> (Source, isPackage: Bool)? {
    for (file, isPackage) in [("\(path).py", false), ("\(path)/__init__.py", true)] {
      if let bytes = EmbeddedFiles.bytes("python/" + file) {
        return (Source(name: "<library>/" + file, bytes: Array(bytes), isLibrary: true), isPackage)
      }
    }
    return nil
  }
}
