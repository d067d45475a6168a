// Every kernel in Tests/CKernelCases: the same bytes whatever the alignment and the number of threads, and
// on every instruction set what the portable one gives.

import CKernelCases
import CKernels
import Testing

extension `Kernels` {
  @Suite struct `Cases` {
    static let names = (0..<kernel_case_count()).map { String(cString: kernel_case_name($0)) }

    @Test(arguments: names)
    func `size, alignment, instruction set and threads change no byte`(_ name: String) throws {
      let index = Int32(try #require(Self.names.firstIndex(of: name)))
      let fault = kernel_case_fault(index).map { String(cString: $0) }
      #expect(fault == nil)
    }

    @Test func `no two cases share a name`() {
      #expect(Set(Self.names).count == Self.names.count)
    }
  }
}
