// The files carried in the binary, by name: the library's own Python, its data, the lessons.

import CEmbedded

/// Finds embedded files.
public enum EmbeddedFiles {
  /// The bytes of a file such as `python/torch/nn/init.py`; nil where there is none.
  public static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    var low = 0
    var high = glia_embedded_file_count
    while low < high {
      let middle = (low + high) / 2
      let file = glia_embedded_files[middle]
      let found = String(cString: file.name)
      if found == name { return UnsafeBufferPointer(start: file.bytes, count: file.count) }
      // The files are sorted by bytes, as String compares ASCII.
      if found < name { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The names of all files, sorted.
  public static var names: [String] {
    (0..<glia_embedded_file_count).map { String(cString: glia_embedded_files[$0].name) }
  }
}
