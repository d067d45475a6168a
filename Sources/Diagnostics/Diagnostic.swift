// A diagnostic: what went wrong, where, and what to do about it; the renderer makes text of it.

/// One problem to show: the exception's name and message, the place, and what helps.
///
/// A value of one word: it travels as an error through every function of the parser and the compiler,
/// so its contents live in a box, copied when a shared one is changed.
@dynamicMemberLookup
public struct Diagnostic: Error, Sendable {
  /// A place with a few words under it.
  public struct Label: Hashable, Sendable {
    /// The stretch to underline.
    public var span: Span
    /// What stands under it; may be empty, for an underline alone.
    public var text: String

    /// A label under `span`.
    public init(_ span: Span, _ text: String = "") {
      self.span = span
      self.text = text
    }
  }

  /// A call that was under way: where it stands, and the function that it is in.
  public struct Call: Sendable {
    /// The name of the function whose code holds the call; nil at the top level.
    public var function: String?
    /// The source of that code.
    public var source: Source
    /// The call, or the part of it that was running.
    public var span: Span

    /// A call at `span` inside `function`.
    public init(in function: String?, _ source: Source, _ span: Span) {
      self.function = function
      self.source = source
      self.span = span
    }
  }

  /// What a diagnostic says; read and written as its own members.
  public struct Contents: Sendable {
    /// The exception's type as Python names it, such as `SyntaxError`.
    public var type: String
    /// The exception's text: `str(e)`.
    public var message: String
    /// Where the problem lies, if it has a place.
    public var source: Source?
    /// The stretch of `source` to underline first.
    public var span: Span?
    /// Words under the first underline; mostly empty, as the message says it.
    public var label: String = ""
    /// Other places of the same source that matter, such as the operands and their shapes.
    public var labels: [Label] = []
    /// The function whose code holds the place; nil at the top level.
    public var function: String?
    /// The calls that led to the place, the innermost first.
    public var calls: [Call] = []
    /// The exceptions behind this one (`raise … from …`), the nearest first.
    public var causes: [Diagnostic] = []
    /// Facts that explain, each a line.
    public var notes: [String] = []
    /// The one likely fix, if there is one.
    public var help: String?
  }

  private final class Box: Sendable {
    let contents: Contents
    init(_ contents: Contents) { self.contents = contents }
  }

  private var box: Box

  /// A member of the contents.
  public subscript<Member>(dynamicMember path: KeyPath<Contents, Member>) -> Member {
    box.contents[keyPath: path]
  }

  /// A member of the contents.
  public subscript<Member>(dynamicMember path: WritableKeyPath<Contents, Member>) -> Member {
    get { box.contents[keyPath: path] }
    set {
      var contents = box.contents
      contents[keyPath: path] = newValue
      box = Box(contents)
    }
  }

  /// A diagnostic with its place.
  public init(
    _ type: String, _ message: String, in source: Source? = nil, at span: Span? = nil,
    label: String = "", labels: [Label] = [], notes: [String] = [], help: String? = nil
  ) {
    box = Box(
      Contents(
        type: type, message: message, source: source, span: span, label: label, labels: labels,
        notes: notes, help: help))
  }

  /// The first line, complete in itself: `SyntaxError: expected ':'`, or the type alone.
  public var headline: String {
    let contents = box.contents
    return contents.message.isEmpty ? contents.type : "\(contents.type): \(contents.message)"
  }

  /// The line number of the place, if there is one.
  public var line: Int? {
    guard let source = box.contents.source, let span = box.contents.span else { return nil }
    return source.line(at: span.start)
  }
}
