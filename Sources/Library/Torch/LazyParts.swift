// The parts of torch that `import torch` brings along, imported when they are first named.

import Runtime

enum LazyParts {
  /// Submodules that PyTorch's own `import torch` makes available as attributes.
  static let names: Set<String> = ["nn", "optim", "utils", "autograd", "cuda"]
}
