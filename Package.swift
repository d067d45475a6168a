// swift-tools-version: 6.2
import PackageDescription

// The layers, from the bottom up. A module may import only what stands in its own list, and every
// list names only modules above it in this file: arrows point down, and
// `swift build --explicit-target-dependency-import-check error` (see the Makefile) holds them there.

let package = Package(
  name: "glia",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "glia", targets: ["glia"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C, and why: SIMD with run-time dispatch; libedit's variadic API; files in the binary; GMP's
    // macros; Markdown.
    .target(name: "CKernels"),
    .target(
      name: "CEditLine",
      linkerSettings: [
        .linkedLibrary("edit"),
        // What libedit stands on, for the static link (and tgetent, for terminals it does not know).
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("bsd", .when(platforms: [.linux])),
        .linkedLibrary("md", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CEmbedded", exclude: ["generate.sh"]),
    // GMP's macros as functions: integers without bound.
    .target(name: "CIntegers", linkerSettings: [.linkedLibrary("gmp")]),
    .systemLibrary(name: "CMarkdown"),
    // PCRE2, behind the module re.
    .systemLibrary(name: "CPatterns"),

    .target(name: "Text"),
    .target(name: "Diagnostics", dependencies: ["Text"]),
    .target(name: "Tensors", dependencies: ["CKernels", "Text"]),
    .target(name: "Autograd", dependencies: ["CKernels", "Tensors", "Text"]),
    .target(name: "Syntax", dependencies: ["Diagnostics", "Text"]),
    .target(
      name: "Runtime", dependencies: ["CIntegers", "CPatterns", "Diagnostics", "Syntax", "Text"]),
    .target(name: "Plots", dependencies: ["Text"]),
    .target(
      name: "Library",
      dependencies: [
        "Autograd", "CEmbedded", "CKernels", "Diagnostics", "Plots", "Runtime", "Syntax", "Tensors",
        "Text",
      ],
      exclude: ["data", "python"]),
    .target(
      name: "Notebooks",
      dependencies: ["CKernels", "Diagnostics", "Library", "Plots", "Runtime", "Syntax", "Text"]),
    .target(
      name: "Terminal",
      dependencies: [
        "CEditLine", "CMarkdown", "Diagnostics", "Notebooks", "Runtime", "Syntax", "Text",
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "Diagnostics", "Library", "Notebooks", "Plots", "Runtime", "Syntax", "Terminal", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "glia", dependencies: ["Commands"]),

    .testTarget(name: "TextTests", dependencies: ["Text"], exclude: ["Fixtures"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    // Every kernel as a case: in C, so that the sanitizers run them without Swift.
    .target(
      name: "CKernelCases", dependencies: ["CKernels"], path: "Tests/CKernelCases",
      exclude: ["main.c", "sweep.c"]),
    .testTarget(
      name: "TensorsTests", dependencies: ["CKernelCases", "CKernels", "Tensors", "Text"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "AutogradTests", dependencies: ["Autograd", "Tensors"], exclude: ["Fixtures"]),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Diagnostics", "Syntax"], exclude: ["Fixtures"]),
    .testTarget(
      name: "RuntimeTests", dependencies: ["Diagnostics", "Library", "Runtime", "Syntax"],
      exclude: ["Builtins"]),
    .testTarget(name: "PlotsTests", dependencies: ["Plots", "Text"], exclude: ["Golden"]),
    .testTarget(name: "LibraryTests", dependencies: ["Diagnostics", "Library", "Runtime"]),
    .testTarget(
      name: "NotebooksTests",
      dependencies: [
        "CKernels", "Diagnostics", "Library", "Notebooks", "Plots", "Runtime", "Text",
      ],
      exclude: ["Golden", "Mistakes"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Text"], exclude: ["Golden"]),
    .testTarget(name: "CommandsTests", dependencies: ["Commands", "glia"]),
  ]
)

// One loop gives every Swift target its settings; test fixtures are read from the source tree.
for target in package.targets
where ![.system, .binary, .plugin].contains(target.type)
  && !["CKernels", "CKernelCases", "CEditLine", "CEmbedded", "CIntegers"].contains(target.name)
{
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
