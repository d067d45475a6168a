// The C shim's questions, answered by Swift closures.

import CEditLine
import Text

/// Carries the services through the C functions' context pointer.
final class EditorCallbacks {
  let services: EditorServices
  private let styles: Styles

  init(services: EditorServices, styles: Styles) {
    self.services = services
    self.styles = styles
  }

  /// The table for `ce_open`; it holds `self` unretained, so the editor must keep it.
  var table: ce_callbacks {
    ce_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(), enter: enterKey, complete: tabKey,
      paste: pastedText)
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> EditorCallbacks? {
    context.map { Unmanaged<EditorCallbacks>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Enter: in the middle of a cell of several lines it breaks the line; at the end it runs a whole
  /// cell and goes on with a part of one.
  func indent(_ text: String, cursor: Int) -> Int? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    let bytes = Array(text.utf8)
    let newline = UInt8(ascii: "\n")
    let cursor = min(max(0, cursor), bytes.count)
    if bytes[cursor...].contains(newline) {
      let start = bytes[..<cursor].lastIndex(of: newline).map { $0 + 1 } ?? 0
      return bytes[start..<cursor].prefix { $0 == UInt8(ascii: " ") }.count
    }
    guard case .incomplete(let indent) = services.state(text) else { return nil }
    return max(0, indent)
  }

  /// Tab: the text to insert for the last `replacing` scalars, and the list to print.
  func complete(_ before: String) -> (replacing: Int, insert: String?, list: String?) {
    guard let completion = services.completion(before), !completion.candidates.isEmpty else {
      return (0, nil, nil)
    }
    let typed = String(before.unicodeScalars.suffix(completion.replacing))
    let common = visible(completion.commonPrefix)
    let insert = common.hasPrefix(typed) && common != typed ? common : nil
    if completion.candidates.count == 1 {
      let detail = completion.candidates[0].detail
      let known = insert == nil && !detail.isEmpty
      return (completion.replacing, insert ?? common, known ? list(completion) : nil)
    }
    return (completion.replacing, insert, list(completion))
  }

  private func list(_ completion: Completion) -> String {
    let device = Device.current()
    return completion.listing(
      columns: device.columns, rows: max(1, device.rows - 4), styles: styles
    ).joined(separator: "\n") + "\n"
  }
}

private func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
  String(
    decoding: UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length), as: UTF8.self)
}

private let enterKey: ce_enter_fn = { context, start, length, cursor in
  guard let callbacks = EditorCallbacks.from(context),
    let indent = callbacks.indent(text(start, length), cursor: cursor)
  else { return -1 }
  return Int32(clamping: indent)
}

private let tabKey: ce_complete_fn = { context, start, length, cursor, out in
  guard let callbacks = EditorCallbacks.from(context), let out else { return }
  let answer = callbacks.complete(text(start, min(length, cursor)))
  out.pointee.replace = answer.replacing
  out.pointee.insert = answer.insert.flatMap(Platform.duplicate)
  out.pointee.list = answer.list.flatMap(Platform.duplicate)
}

private let pastedText: ce_paste_fn = { _, start, length in
  Platform.duplicate(visible(PasteCleaner.clean(text(start, length))))
}
