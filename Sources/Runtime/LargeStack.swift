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

  /// Where a thread made here remembers its floor.
  private static let floorKey = makeKey()

  private static func makeKey() -> pthread_key_t {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }

  /// The address below which the current thread's stack is nearly used up; 0 where that is not known.
  static func stackFloor() -> UInt { UInt(bitPattern: pthread_getspecific(floorKey)) }

  /// Remembers how far down the thread that begins here may go: an eighth of its stack is left.
  fileprivate static func rememberFloor() {
    let floor = stackPosition() - UInt(stackBytes / 8 * 7)
    pthread_setspecific(floorKey, UnsafeRawPointer(bitPattern: floor))
  }

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
        Interpreter.rememberFloor()
        Unmanaged<Task>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        Interpreter.rememberFloor()
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

/// How far down the host's stack is used.
@inline(never)
func stackPosition() -> UInt {
  var marker: UInt8 = 0
  return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
}
