// What text means, and how that looks: one table. Colours are written only where the device has them.

/// The meaning of a piece of text on the screen.
public enum Style: String, CaseIterable, Sendable {
  case heading, strong, emphasis, code, link, quote, rule, struck
  case keyword, builtin, string, number, comment
  case error, hint, success
  case promptIn, promptOut
}

/// Writes text in styles, or leaves it plain.
public struct Styles: Sendable {
  /// Whether escape sequences are written.
  public let isEnabled: Bool

  /// Styles that write escape sequences, or none of them.
  public init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// Styles for a device: only where it has colours.
  public init(_ device: Device) { isEnabled = device.colors != .none }

  /// No colours at all.
  public static let plain = Styles(isEnabled: false)

  /// `text` in a style.
  ///
  /// The text must already be free of control characters (`visible`).
  public func apply(_ style: Style, to text: String) -> String { apply([style], to: text) }

  /// `text` in several styles at once.
  public func apply(_ styles: [Style], to text: String) -> String {
    guard isEnabled, !styles.isEmpty, !text.isEmpty else { return text }
    return Self.sequence(styles) + text + Self.reset
  }

  /// A prompt for the line editor: its escape sequences are marked, so that they count no columns.
  ///
  /// The editor needs a plain character at the end, which is a blank.
  func prompt(_ style: Style, _ text: String) -> String {
    guard isEnabled else { return text + " " }
    return "\u{1}\(Self.sequence([style]))\u{1}\(text)\u{1}\(Self.reset)\u{1} "
  }

  private static let reset = "\u{1b}[0m"

  private static func sequence(_ styles: [Style]) -> String {
    "\u{1b}[" + styles.compactMap { table[$0] }.joined(separator: ";") + "m"
  }

  /// SGR parameters.
  ///
  /// Only the terminal's own sixteen colours: they are readable on its background.
  private static let table: [Style: String] = [
    .heading: "1", .strong: "1", .emphasis: "3", .code: "36", .link: "4", .quote: "2",
    .rule: "2", .struck: "9",
    .keyword: "35", .builtin: "36", .string: "32", .number: "33", .comment: "2",
    .error: "31", .hint: "33", .success: "32",
    .promptIn: "1;32", .promptOut: "1;31",
  ]
}
