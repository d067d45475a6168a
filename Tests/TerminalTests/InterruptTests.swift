// One flag for Ctrl-C, wherever it is kept.

import Testing

@testable import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Counts the calls of the forwarded functions; the tests of this file run one after another.
nonisolated(unsafe) private var requests = 0
nonisolated(unsafe) private var clears = 0

@Suite(.serialized)
struct InterruptTests {
  @Test func `SIGINT sets the flag, and clearing it forgets`() {
    Interrupts.install()
    Interrupts.clear()
    #expect(!Interrupts.isPending)
    // The test runner may have blocked the signal for its children.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(SIGINT)
    #expect(Interrupts.isPending)
    #expect(Interrupts.flag.pointee == 1)
    Interrupts.clear()
    #expect(!Interrupts.isPending)
  }

  @Test func `another module's word can be the flag`() {
    let word = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    word.initialize(to: 0)
    defer {
      Interrupts.use(nil)
      word.deallocate()
    }
    Interrupts.use(word)
    Interrupts.request()
    #expect(word.pointee == 1)
    word.pointee = 0
    #expect(!Interrupts.isPending)
  }

  @Test func `another module's functions are called`() {
    Interrupts.forward(request: { requests += 1 }, clear: { clears += 1 })
    Interrupts.request()
    Interrupts.clear()
    Interrupts.forward(request: {}, clear: {})
    #expect(requests == 1 && clears == 1)
  }
}
