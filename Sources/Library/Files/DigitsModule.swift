// sklearn._data: the digits as tensors. Format and origin are in data/digits.md.

import Runtime
import Tensors

enum DigitsModule {
  static func fill(_ context: Context, _ module: Value) throws(Raised) {
    context.define(in: module, functions)
  }

  private static let functions: [Builtin] = [
    Builtin("digits", "()", "Pixels (1797, 64) as float64 and labels (1797,) as int64.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let context = arguments.context
      guard let file = EmbeddedFiles.bytes("data/digits.bin"), let layout = Layout(file) else {
        throw context.runtimeError("the digits are missing from this build of Glia")
      }
      let pair = try context.raising { () throws(TensorError) in
        let pixels = try Tensor(uninitialized: Shape(layout.rows, layout.columns), .float64)
        for index in 0..<pixels.count {
          pixels.doubles[index] = Double(file[layout.pixels + index])
        }
        let labels = try Tensor(uninitialized: Shape(layout.rows), .int64)
        for index in 0..<labels.count { labels.ints[index] = Int(file[layout.labels + index]) }
        return (pixels, labels)
      }
      return context.tuple(consuming: [context.value(pair.0), context.value(pair.1)])
    },
    Builtin("description", "()", "Where the digits come from.") {
      (arguments: borrowing Arguments) throws(Raised) -> Value in
      let text = EmbeddedFiles.bytes("data/digits.md").map { String(decoding: $0, as: UTF8.self) }
      return arguments.context.string(text ?? "")
    },
  ]

  /// Where the parts of the file begin; nil for a file that is not what its header says.
  private struct Layout {
    let rows: Int
    let columns: Int
    let pixels = 16
    var labels: Int { pixels + rows * columns }

    init?(_ file: UnsafeBufferPointer<UInt8>) {
      guard file.count >= 16, file.starts(with: Array("GLIADIG1".utf8)) else { return nil }
      func word(at offset: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) }
      }
      rows = word(at: 8)
      columns = word(at: 12)
      let (size, overflow) = rows.multipliedReportingOverflow(by: columns + 1)
      guard !overflow, file.count == pixels + size else { return nil }
    }
  }
}
