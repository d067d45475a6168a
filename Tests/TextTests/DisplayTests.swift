// Display width, and the door that outside text passes on its way to a terminal.

import Testing
import Text

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ｆ", 2), ("한국", 4),
    ("\u{1100}\u{1161}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇫🇷", 2), ("❤️", 2), ("❤", 1),
    ("\u{200B}", 0),
    ("a\u{0}b", 2), ("…", 1), ("─", 1), ("\u{1F600}x", 3), ("\u{20000}", 2), ("\u{AD}", 0),
    ("⠿", 1),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite struct `Visible text` {
  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"), ("\u{1B}[31mred", "^[[31mred"), ("a\rb", "a^Mb"),
    ("a\r\nb", "a\nb"), ("\u{7F}", "^?"), ("\u{0}", "^@"), ("\u{9B}2J", "\\u009b2J"),
    ("\u{202E}evil", "\\u202eevil"), ("\u{2066}x\u{2069}", "\\u2066x\\u2069"),
    ("\u{61C}", "\\u061c"), ("\u{2028}", "\\u2028"), ("é… 日本 👍🏽", "é… 日本 👍🏽"),
    ("\u{200D}👨‍👩‍👧", "\u{200D}👨‍👩‍👧"), ("\u{7}\u{8}", "^G^H"), ("a\r\r\n", "a^M\n"),
  ])
  func `what could drive a terminal is shown instead`(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func `no C0 or C1 control but newline and tab comes through`() {
    for value in (UInt32(0)...0x9F) {
      guard let scalar = Unicode.Scalar(value), value < 0x20 || value >= 0x7F else { continue }
      let shown = visible("a" + String(Character(scalar)) + "b")
      let passes = shown.unicodeScalars.contains(scalar)
      #expect(passes == (value == 0x09 || value == 0x0A))
    }
  }
}
