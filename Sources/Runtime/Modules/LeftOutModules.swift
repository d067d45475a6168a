// Modules Python programs know that Glia leaves out: why, or what to use instead.

enum LeftOutModules {
  /// What to say where a module is imported that is left out; nil for any other.
  static func note(for name: String) -> String? {
    let root = String(name.prefix { $0 != "." })
    return reasons[root].map { "Glia leaves out '\(root)': \($0)" }
  }

  private static let reasons: [String: String] = {
    var table = single
    for (names, reason) in shared { for name in names { table[name] = reason } }
    return table
  }()

  private static let shared: [([String], String)] = [
    (
      ["threading", "multiprocessing", "concurrent", "asyncio", "queue", "subprocess", "signal"],
      "programs run in one thread; operations on tensors use all cores by themselves"
    ),
    (
      ["socket", "http", "urllib", "requests", "ssl", "ftplib", "smtplib", "email"],
      "programs have no network"
    ),
    (
      ["pickle", "shelve", "marshal", "struct", "array", "base64", "hashlib", "zlib", "gzip"],
      "bytes are not part of the language; torch.save or json keep data"
    ),
    (
      ["datetime", "calendar", "zoneinfo"], "dates are not part of the language; measure with time"
    ),
    (
      ["pandas", "csv", "sqlite3"],
      "read the text with open() and take the lines apart with str.split"
    ),
    (["tensorflow", "keras", "jax"], "the neural networks here are PyTorch's: import torch"),
    (["PIL", "cv2", "skimage"], "images are tensors here: see torchvision.transforms"),
    (
      ["unittest", "pytest", "doctest"],
      "write assert statements; glia test compares a script's text with a recording"
    ),
    (
      ["shutil", "tempfile", "glob", "fnmatch"],
      "programs see only the files open() reaches"
    ),
    (
      ["inspect", "ast", "dis", "importlib", "gc", "weakref"],
      "programs do not look into themselves"
    ),
  ]

  private static let single: [String: String] = [
    "argparse": "set the values at the top of the script, or read sys.argv",
    "getopt": "set the values at the top of the script, or read sys.argv",
    "logging": "use print()",
    "decimal": "use float, or int for amounts in the smallest unit",
    "fractions": "use int for numerator and denominator, or float",
    "cmath": "complex numbers are not part of the language",
    "pathlib": "use os.path and open() with paths that are text",
    "secrets": "use random",
    "uuid": "use random",
    "locale": "texts are formatted as in CPython's C locale",
    "platform": "use sys.platform",
    "traceback": "an uncaught error shows where it came from",
    "seaborn": "use matplotlib.pyplot",
    "plotly": "use matplotlib.pyplot",
    "scipy": "use torch, or math",
    "tkinter": "use matplotlib.pyplot for figures",
    "ctypes": "programs see only Glia's own library",
    "html": "use str.replace",
    "xml": "use json",
  ]
}
