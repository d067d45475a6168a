// A thread with a large stack: recursion through Swift code (a `__repr__` that prints its parts, a key
// function that sorts) then reaches Python's limit long before the stack's end.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Interpreter {
  /// How much address space the interpreter's thread reserves for its stack.
  static let stackBytes = 512 << 20

  /// Runs `body` on a thread with a large stack and waits for it.
  ///
  /// The calling thread does nothing meanwhile, so `body` may use whatever the caller may.
  public static func onLargeStack<R>(_ body: () -> R) -> R {
    var result: R?
    withoutActuallyEscaping(body) { body in
      let task = Task { result = body() }
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setstacksize(&attributes, stackBytes)
      let started = start(task, &attributes)
      // Without a thread the body runs here, with the stack there is.
      if !started { task.body() }
    }
    guard let result else { return body() }
    return result
  }

  /// What the thread runs.
  private final class Task {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private static func start(_ task: Task, _ attributes: inout pthread_attr_t) -> Bool {
    let context = Unmanaged.passRetained(task)
    #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(
      &thread, &attributes,
      { context in
        Unmanaged<Task>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<Task>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, context.toOpaque())
    #endif
    guard status == 0 else {
      context.release()
      return false
    }
    #if canImport(Darwin)
    if let thread { pthread_join(thread, nil) }
    #else
    pthread_join(thread, nil)
    #endif
    return true
  }
}
