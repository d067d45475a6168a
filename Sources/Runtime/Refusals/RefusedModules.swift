// Modules of CPython's standard library, and well-known packages, that are left out on purpose: importing
// one says what to use instead. The manual's page of refusals is held against this table.

/// Modules that are refused by name.
public enum RefusedModules {
  /// A module and what to use instead.
  public struct Row: Sendable {
    /// The module's name in CPython.
    public let name: String
    /// What to use instead.
    public let instead: String

    init(_ name: String, _ instead: String) {
      self.name = name
      self.instead = instead
    }
  }

  /// Every refused module.
  public static let all: [Row] = [
    Row("asyncio", "call the functions one after the other"),
    Row("threading", "do the work in order; tensor operations use all cores by themselves"),
    Row("multiprocessing", "do the work in order; tensor operations use all cores by themselves"),
    Row("concurrent", "do the work in order; tensor operations use all cores by themselves"),
    Row("socket", "there is no network"),
    Row("urllib", "there is no network; put the data into a file"),
    Row("http", "there is no network; put the data into a file"),
    Row("requests", "there is no network; put the data into a file"),
    Row("subprocess", "there is no shell"),
    Row("ctypes", "write the code in the language"),
    Row("weakref", "keep a plain reference"),
    Row("pickle", "use json"),
    Row("sqlite3", "use a dict, or a file with json"),
    Row("pytest", "use assert"),
    Row("inspect", "use help() or name??"),
    Row("ast", "programs are not data here"),
    Row("importlib", "use an import statement"),
    Row("struct", "bytes are not part of the language"),
    Row("array", "use a list or a tensor"),
    Row("decimal", "use int, float or a tensor"),
    Row("fractions", "use int, float or a tensor"),
    Row("cmath", "keep real and imaginary parts as two floats"),
    Row("pandas", "use lists, dicts and torch"),
    Row("scipy", "use torch or math"),
    Row("tensorflow", "use torch"),
    Row("jax", "use torch"),
    Row("seaborn", "use matplotlib.pyplot"),
    Row("signal", "programs run in one thread; operations on tensors use all cores by themselves"),
    Row("ssl", "programs have no network"),
    Row("ftplib", "programs have no network"),
    Row("smtplib", "programs have no network"),
    Row("email", "programs have no network"),
    Row("shelve", "bytes are not part of the language; json keeps data"),
    Row("marshal", "bytes are not part of the language; json keeps data"),
    Row("base64", "bytes are not part of the language; json keeps data"),
    Row("hashlib", "bytes are not part of the language; json keeps data"),
    Row("zlib", "bytes are not part of the language; json keeps data"),
    Row("gzip", "bytes are not part of the language; json keeps data"),
    Row("datetime", "dates are not part of the language; measure with time"),
    Row("calendar", "dates are not part of the language; measure with time"),
    Row("zoneinfo", "dates are not part of the language; measure with time"),
    Row("keras", "the neural networks here are PyTorch's: import torch"),
    Row("PIL", "images are tensors here: see torchvision.transforms"),
    Row("cv2", "images are tensors here: see torchvision.transforms"),
    Row("skimage", "images are tensors here: see torchvision.transforms"),
    Row("shutil", "programs see only the files open() reaches"),
    Row("tempfile", "programs see only the files open() reaches"),
    Row("glob", "programs see only the files open() reaches"),
    Row("fnmatch", "programs see only the files open() reaches"),
    Row("dis", "programs do not look into themselves"),
    Row("gc", "programs do not look into themselves"),
    Row("argparse", "set the values at the top of the script, or read sys.argv"),
    Row("getopt", "set the values at the top of the script, or read sys.argv"),
    Row("logging", "use print()"),
    Row("pathlib", "use os.path and open() with paths that are text"),
    Row("secrets", "use random"),
    Row("uuid", "use random"),
    Row("locale", "texts are formatted as in CPython's C locale"),
    Row("platform", "use sys.platform"),
    Row("traceback", "an uncaught error shows where it came from"),
    Row("plotly", "use matplotlib.pyplot"),
    Row("tkinter", "use matplotlib.pyplot for figures"),
    Row("html", "use str.replace"),
    Row("xml", "use json"),
  ]
}
