// Long work on one line that is written over and over; where that cannot be, only its end is shown.

import Text

/// A line of progress at the foot of the output.
public struct ProgressLine {
  private let device: Device
  private let write: (String) -> Void
  private var shownWidth = 0
  private var latest = ""

  /// A line on `device`; `write` gets the text and must flush it.
  public init(_ device: Device, write: @escaping (String) -> Void) {
    self.device = device
    self.write = write
  }

  /// Shows how far the work is, as in `epoch 3/10 ━━━━━─────  42%  loss 0.31  1.2 s left`.
  public mutating func update(_ label: String, fraction: Double, detail: String = "") {
    let share = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    let percent = String(Int((share * 100).rounded(.down)))
    let number = String(repeating: " ", count: max(0, 3 - percent.count)) + percent + "%"
    let before = visibleLine(label)
    let after = detail.isEmpty ? "" : "  " + visibleLine(detail)
    let words = DisplayWidth.of(before) + DisplayWidth.of(after) + number.count + 3
    let room = min(30, device.columns - 1 - words)
    let bar = room >= 5 ? bar(share, columns: room) + " " : ""
    latest = before + " " + bar + number + after
    guard device.canMoveCursor else { return }
    let line = DisplayWidth.clipped(latest, to: max(0, device.columns - 1), ellipsis: "")
    let width = DisplayWidth.of(line)
    let blanks = String(repeating: " ", count: max(0, shownWidth - width))
    write("\r" + line + blanks + (blanks.isEmpty ? "" : "\r" + line))
    shownWidth = width
  }

  /// Takes the line away, or leaves it as it is at the end; elsewhere prints its last state once.
  public mutating func finish(keeping: Bool = true) {
    defer {
      shownWidth = 0
      latest = ""
    }
    guard device.canMoveCursor else {
      if keeping, !latest.isEmpty { write(latest + "\n") }
      return
    }
    guard shownWidth > 0 else { return }
    write(keeping ? "\n" : "\r" + String(repeating: " ", count: shownWidth) + "\r")
  }

  private func bar(_ share: Double, columns: Int) -> String {
    let filled = Int((share * Double(columns)).rounded(.down))
    let (on, off) = device.isUnicode ? ("━", "─") : ("#", ".")
    return String(repeating: on, count: filled) + String(repeating: off, count: columns - filled)
  }
}
