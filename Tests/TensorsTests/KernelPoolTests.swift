// The thread pool: every item exactly once, nested loops, interrupts.

import CKernels
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension `Kernels` {
  @Suite struct `Thread pool` {
    @Test func `every item runs exactly once, for any count, grain and number of threads`() {
      for threads: Int32 in [1, 2, 4] {
        withThreads(threads) {
          for (count, grain) in [
            (0, 1), (1, 1), (7, 2), (1000, 1), (1000, 64), (1000, 5000), (64, 0),
          ] {
            for _ in 0..<20 {
              var hits = [Int32](repeating: 0, count: count + 1)
              hits.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                glia_parallel_for(
                  count, grain,
                  { context, begin, end in
                    guard let hits = context?.assumingMemoryBound(to: Int32.self) else { return }
                    for i in begin..<end { hits[i] += 1 }
                  }, base)
              }
              #expect(hits.dropLast().allSatisfy { $0 == 1 } && hits.last == 0)
            }
          }
        }
      }
    }

    @Test func `a loop inside a loop runs where it is`() {
      withThreads(2) {
        var hits = [Int32](repeating: 0, count: 100)
        hits.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          glia_parallel_for(
            10, 1,
            { context, begin, end in
              guard let hits = context?.assumingMemoryBound(to: Int32.self) else { return }
              for i in begin..<end {
                glia_parallel_for(
                  10, 1,
                  { context, begin, end in
                    guard let hits = context?.assumingMemoryBound(to: Int32.self) else { return }
                    for j in begin..<end { hits[j] += 1 }
                  }, hits + 10 * i)
              }
            }, base)
        }
        #expect(hits.allSatisfy { $0 == 1 })
      }
    }

    @Test func `the number of threads stays in its bounds`() {
      withThreads(0) { #expect(glia_threads_get() == 1) }
      withThreads(1000) { #expect(glia_threads_get() == 64) }
      withThreads(2) { #expect(glia_threads_get() == 2) }
    }

    /// In a process of its own: other tests compute meanwhile.
    @Test func `an interrupt stops a loop before its next chunk and can be withdrawn`() async {
      await #expect(processExitsWith: .success) {
        glia_interrupt_request()
        let stopped = runTenChunks()
        let pending = glia_interrupt_pending()
        glia_interrupt_clear()
        guard stopped == 0, pending, runTenChunks() == 10, !glia_interrupt_pending() else {
          exit(EXIT_FAILURE)
        }
      }
    }
  }
}

/// How many of ten chunks of a loop ran.
private func runTenChunks() -> Int32 {
  var count: Int32 = 0
  glia_parallel_for(
    10, 1, { context, _, _ in context?.assumingMemoryBound(to: Int32.self).pointee += 1 }, &count)
  return count
}
