// The one door to the C library of the platform.

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

enum Platform {
  /// The machine's memory in bytes; 4 GiB when the system does not say.
  static var physicalMemory: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, pageSize > 0 else { return 4 << 30 }
    return pages * pageSize
  }
}

extension Platform {
  /// Aligned memory from the system, nil when there is none.
  static func allocate(_ byteCount: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    var block: UnsafeMutableRawPointer?
    return posix_memalign(&block, alignment, byteCount) == 0 ? block : nil
  }

  /// Returns memory of `allocate`.
  static func free(_ block: UnsafeMutableRawPointer) {
    #if canImport(Darwin)
    Darwin.free(block)
    #elseif canImport(Musl)
    Musl.free(block)
    #else
    Glibc.free(block)
    #endif
  }
}
