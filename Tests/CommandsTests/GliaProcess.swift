// The program as a user starts it: its own process, in a folder of its own.

import Foundation
import Testing

/// What a run of `glia` printed and how it ended.
struct GliaResult: Sendable {
  let output: String
  let error: String
  let code: Int32
}

/// A folder with files for one test.
struct Workplace: ~Copyable {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("glia-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ data: Data, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Runs `glia` here, without a terminal.
  func glia(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    interruptAfter seconds: Double? = nil
  ) throws -> GliaResult {
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "TERM": "dumb"].merging(environment) { $1 }
    // Files, not pipes: nothing can fill up while we wait.
    let names = ["in", "out", "err"].map { folder.appendingPathComponent(".std" + $0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    // No test may wait for ever on a program that does not end.
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
    if process.isRunning {
      // The child may have inherited a mask that blocks every gentler signal.
      kill(process.processIdentifier, SIGKILL)
      Issue.record("the program did not end")
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "the process was ended by a signal")
    return GliaResult(
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self),
      code: process.terminationStatus)
  }

  /// The binary stands beside the tests.
  private static func program() throws -> URL {
    var folder = Bundle.main.bundleURL
    #if os(macOS)
    if let tests = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
      folder = tests.bundleURL.deletingLastPathComponent()
    }
    #endif
    let program = folder.appendingPathComponent("glia")
    try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path)")
    return program
  }
}
