// Tokens: the words of the language, and the two tables that spell them.

import Diagnostics

/// One token: what it is, where it stands, and for a name which one.
struct Token {
  var kind: TokenKind
  /// The index of the interned name, for names; 1 in a string token that has a prefix.
  var value: UInt32 = 0
  var span: Span
}

/// What a token is.
enum TokenKind: UInt8, CaseIterable {
  case endOfFile, newline, indent, dedent
  /// The lexer stopped here; its problem says why.
  case error
  case name, number, string
  /// A character that begins no token, such as `$`.
  case stray

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, equal, walrus
  case plus, minus, star, slash, percent, at, doubleStar, doubleSlash
  case leftShift, rightShift, ampersand, pipe, caret, tilde
  case less, lessEqual, greater, greaterEqual, doubleEqual, notEqual
  case plusEqual, minusEqual, starEqual, slashEqual, percentEqual, atEqual, doubleStarEqual
  case doubleSlashEqual, leftShiftEqual, rightShiftEqual, ampersandEqual, pipeEqual, caretEqual

  case keywordFalse, keywordNone, keywordTrue, keywordAnd, keywordAs, keywordAssert, keywordAsync
  case keywordAwait, keywordBreak, keywordClass, keywordContinue, keywordDef, keywordDel,
    keywordElif
  case keywordElse, keywordExcept, keywordFinally, keywordFor, keywordFrom, keywordGlobal
  case keywordIf, keywordImport, keywordIn, keywordIs, keywordLambda, keywordNonlocal, keywordNot
  case keywordOr, keywordPass, keywordRaise, keywordReturn, keywordTry, keywordWhile, keywordWith
  case keywordYield
}

/// The reserved words, in the order of their token kinds; they are the first names interned, so that
/// a name's index tells whether it is one.
let keywords = [
  "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
  "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
  "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
  "yield",
]

/// The operators, longest first among those that share a first character.
let operators: [(spelling: String, kind: TokenKind)] = [
  ("(", .leftParenthesis), (")", .rightParenthesis), ("[", .leftBracket), ("]", .rightBracket),
  ("{", .leftBrace), ("}", .rightBrace), (",", .comma), (";", .semicolon), ("~", .tilde),
  (":=", .walrus), (":", .colon), ("...", .ellipsis), (".", .dot), ("->", .arrow),
  ("==", .doubleEqual), ("=", .equal), ("!=", .notEqual), ("+=", .plusEqual), ("+", .plus),
  ("-=", .minusEqual), ("-", .minus), ("**=", .doubleStarEqual), ("**", .doubleStar),
  ("*=", .starEqual), ("*", .star), ("//=", .doubleSlashEqual), ("//", .doubleSlash),
  ("/=", .slashEqual), ("/", .slash), ("%=", .percentEqual), ("%", .percent), ("@=", .atEqual),
  ("@", .at), ("<<=", .leftShiftEqual), ("<<", .leftShift), ("<=", .lessEqual), ("<>", .stray),
  ("<", .less), (">>=", .rightShiftEqual), (">>", .rightShift), (">=", .greaterEqual),
  (">", .greater), ("&=", .ampersandEqual), ("&", .ampersand), ("|=", .pipeEqual), ("|", .pipe),
  ("^=", .caretEqual), ("^", .caret),
]

/// The operators by first character, as bytes, in the order of the table.
let operatorsByFirstByte: [[(rest: [UInt8], kind: TokenKind)]] = {
  var table = [[(rest: [UInt8], kind: TokenKind)]](repeating: [], count: 128)
  for (spelling, kind) in operators {
    let bytes = Array(spelling.utf8)
    table[Int(bytes[0] & 127)].append((Array(bytes.dropFirst()), kind))
  }
  return table
}()
