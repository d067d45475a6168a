// Refusals: no program catches one, whatever it tries, and the session goes on after it.

import Library
import Notebooks
import Runtime
import Testing

extension `Programs` {
  @Suite struct `Refusals` {
    @Test(arguments: [
      "try: import threading\nexcept ImportError: print('caught')",
      "try: eval('1')\nexcept NameError: print('caught')",
      "try: torch.compile\nexcept: print('caught')",
      "try: torch.zeros(1, out=torch.zeros(1))\nexcept TypeError: print('caught')",
      "try: 'a'.encode()\nexcept Exception: print('caught')",
      "try: open('x', 'rb')\nexcept BaseException: print('caught')",
      "try: torch.zeros(1, device='cuda')\nexcept RuntimeError: print('caught')",
      "try: torch.nn.Linear(1, 1).register_full_backward_hook\nexcept AttributeError: print('caught')",
      "try: from torch import fft\nexcept ImportError: print('caught')",
      "import functools\ntry: functools.singledispatch(print)\nexcept: print('caught')",
      "try:\n    class Meta(type): pass\nexcept TypeError: print('caught')",
      "try:\n    class P(property): pass\nexcept TypeError: print('caught')",
      "class A: pass\nclass B(A): pass\ntry: B.__bases__ = (A,)\nexcept TypeError: print('caught')",
      "class A: pass\ntry: A.__getattribute__ = print\nexcept TypeError: print('caught')",
      "from collections import OrderedDict\nclass M:\n    def __getitem__(self, k): return 'caught'\n"
        + "class O(M, OrderedDict): pass\nprint(O(a=1)['a'])",
      "try: print(len.__doc__, 'caught')\nexcept AttributeError: print('caught')",
      "try: __builtins__\nexcept NameError: print('caught')",
      "print(hasattr(torch, 'compile'))",
      "print(getattr(torch, 'compile', 'caught'))",
      "def f():\n    try: torch.compile\n    finally: return 'caught'\nprint(f())",
      "while True:\n    try: torch.compile\n    finally: break\nprint('caught')",
      "def f():\n    try: torch.compile\n    finally: raise ValueError('caught')\nf()",
      "import contextlib\nwith contextlib.suppress(Exception): torch.compile\nprint('caught')",
      "def g():\n    try: yield torch.compile\n    except Exception: yield 'caught'\nprint(list(g()))",
    ])
    func `nothing catches a refusal`(_ code: String) {
      let text = withSession { $0.text("import torch\n" + code) }
      #expect(!text.contains("caught"), "\(text)")
      #expect(text.contains("supported") || text.contains("Glia"), "\(text)")
    }

    @Test func `what stands around a refusal is left in order`() {
      withSession { session in
        let text = session.text(
          "import torch\nwith torch.no_grad():\n    try: torch.compile\n    finally: print('finally')"
        )
        #expect(text.hasPrefix("finally\nNotImplementedError: torch.compile is not supported"))
        #expect(session.text("torch.is_grad_enabled()") == "True\n")
      }
    }

    @Test(arguments: [
      "print(hasattr(torch, 'nothing'), hasattr([], 'size'), getattr('', 'nothing', 'default'))",
      "try: torch.nothing\nexcept AttributeError as e: print(e)",
      "try: import nothing\nexcept ImportError as e: print(e)",
      "class A: pass\ntry: A().compile\nexcept AttributeError as e: print(e)",
    ])
    func `a name that nobody has is an ordinary error`(_ code: String) {
      let text = withSession { $0.text("import torch\n" + code) }
      #expect(!text.contains("not supported"), "\(text)")
      #expect(!text.isEmpty)
    }

    /// `scripts/record_names.py` must be run again when the library gets a new module.
    @Test func `every module of the library is in the recorded names`() throws {
      let bytes = try #require(EmbeddedFiles.bytes("data/names.txt"))
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let owners = Set(lines.compactMap { $0.split(separator: ":").first.map(String.init) })
      let missing = Self.publicModules.filter { !owners.contains("module \($0)") }
      #expect(missing == [])
    }

    /// The modules that exist under the same name in CPython and PyTorch.
    private static let publicModules =
      BuiltinModules.names + ["torch", "numpy"]
      + LibraryImporter.moduleNames.filter {
        !$0.contains("_") && !$0.hasPrefix("glia") && !$0.hasPrefix("torch.nn.modules.")
      }
  }
}
