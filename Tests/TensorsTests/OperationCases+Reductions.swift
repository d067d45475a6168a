// The recorded expressions on reductions, products, layers and creation, spelled with this module.

import Tensors

extension OperationCases {
  mutating func addReductions() {
    add("x.sum()") { try Raw.sum($0.x) }
    add("x.sum(0)") { try Raw.sum($0.x, AxisSet([0], of: $0.x.shape)) }
    add("x.sum(1, keepdim=True)") {
      try Raw.sum($0.x, AxisSet([1], of: $0.x.shape), keepDimensions: true)
    }
    add("c.sum((0, 2))") { try Raw.sum($0.c, AxisSet([0, 2], of: $0.c.shape)) }
    add("c.sum(1)") { try Raw.sum($0.c, AxisSet([1], of: $0.c.shape)) }
    add("s.sum(1)") { try Raw.sum($0.s, AxisSet([1], of: $0.s.shape)) }
    add("i.sum()") { try Raw.sum($0.i) }
    add("b.sum()") { try Raw.sum($0.b) }
    add("x.sum(2)") { try Raw.sum($0.x, AxisSet([2], of: $0.x.shape)) }
    add("i.float().mean(0)") {
      try Raw.mean(Raw.cast($0.i, to: .float32), AxisSet([0], of: $0.i.shape))
    }
    add("i.mean()") { try Raw.mean($0.i) }
    add("x.prod(1)") { try Raw.product($0.x, AxisSet([1], of: $0.x.shape)) }
    add("s.var()") { try Raw.variance($0.s) }
    add("s.std(1)") { try Raw.standardDeviation($0.s, AxisSet([1], of: $0.s.shape)) }
    add("s.var(1, correction=0)") {
      try Raw.variance($0.s, AxisSet([1], of: $0.s.shape), correction: 0)
    }
    add("i.var()") { try Raw.variance($0.i) }
    add("torch.zeros(0, 3).sum(0)") { _ in
      try Raw.sum(Raw.zeros(Shape(0, 3)), AxisSet([0], of: Shape(0, 3)))
    }
    add("b.all()") { try Raw.all($0.b) }
    add("b.any()") { try Raw.any($0.b) }
    add("c.cumsum(1)") { try Raw.cumulativeSum($0.c, 1) }
    add("x.cumsum(0)") { try Raw.cumulativeSum($0.x, 0) }
    addExtremes()
  }

  private mutating func addExtremes() {
    add("n.max()") { try Raw.extreme(.max, $0.n) }
    addOutcome("n.max(1)") {
      let (values, indices) = try Raw.extremeWithIndices(.max, $0.n, 1)
      return .tensors([values, indices])
    }
    add("n.argmax(1)") { try Raw.argument(.max, $0.n, 1) }
    add("x.amax(0)") { try Raw.extreme(.max, $0.x, AxisSet([0], of: $0.x.shape)) }
    add("c.argmin(1)") { try Raw.argument(.min, $0.c, 1) }
    add("torch.zeros(0).max()") { _ in try Raw.extreme(.max, Raw.zeros(Shape(0))) }
    addOutcome("torch.zeros(0, 3).max(0)") { _ in
      let (values, indices) = try Raw.extremeWithIndices(.max, Raw.zeros(Shape(0, 3)), 0)
      return .tensors([values, indices])
    }
  }

  mutating func addProducts() {
    add("x @ x") { try Raw.matmul($0.x, $0.x) }
    add("x @ x.t()") { try Raw.matmul($0.x, Raw.t($0.x)) }
    add("i @ i.t()") { try Raw.matmul($0.i, Raw.t($0.i)) }
    add("x @ T([1.0, 2.0, 3.0])") { try Raw.matmul($0.x, floats(1, 2, 3)) }
    add("T([1.0, 2.0]) @ x") { try Raw.matmul(floats(1, 2), $0.x) }
    add("x @ T([1.0])") { try Raw.matmul($0.x, floats(1)) }
    add("T([1.0, 2.0]) @ T([3.0, 4.0])") { _ in try Raw.matmul(floats(1, 2), floats(3, 4)) }
    add("T([1.0]) @ T([1.0, 2.0])") { _ in try Raw.matmul(floats(1), floats(1, 2)) }
    add("x @ i.t()") { try Raw.matmul($0.x, Raw.t($0.i)) }
    add("T(1.0) @ x") { try Raw.matmul(Raw.scalar(.float(1)), $0.x) }
    add("s @ s.transpose(1, 2)") { try Raw.matmul($0.s, Raw.transpose($0.s, 1, 2)) }
    add("s @ torch.ones(4, 2)") { try Raw.matmul($0.s, Raw.ones(Shape(4, 2))) }
    add("torch.ones(3, 1, 2, 3) @ torch.ones(2, 3, 2)") { _ in
      try Raw.matmul(Raw.ones(Shape(3, 1, 2, 3)), Raw.ones(Shape(2, 3, 2)))
    }
    add("torch.zeros(2, 2, 3) @ torch.zeros(2, 4, 5)") { _ in
      try Raw.matmul(Raw.zeros(Shape(2, 2, 3)), Raw.zeros(Shape(2, 4, 5)))
    }
    add("torch.addmm(T([1.0, 2.0]), x, x.t())") { try Raw.addmm(floats(1, 2), $0.x, Raw.t($0.x)) }
    addLayers()
  }

  private mutating func addLayers() {
    add("F.conv2d(im, w)") { try Raw.conv2d($0.im, $0.w, nil, ConvolutionOptions()) }
    add("F.conv2d(im, w, T([1.0, -1.0]), stride=2, padding=1)") {
      try Raw.conv2d(
        $0.im, $0.w, floats(1, -1), ConvolutionOptions(stride: Pair(2), padding: Pair(1)))
    }
    add("F.conv2d(im.double(), w.double(), stride=(2, 1), padding=(0, 1))") {
      try Raw.conv2d(
        Raw.cast($0.im, to: .float64), Raw.cast($0.w, to: .float64), nil,
        ConvolutionOptions(stride: Pair(2, 1), padding: Pair(0, 1)))
    }
    add("F.conv2d(torch.zeros(1, 1, 5, 5), w)") {
      try Raw.conv2d(Raw.zeros(Shape(1, 1, 5, 5)), $0.w, nil, ConvolutionOptions())
    }
    add("F.conv2d(torch.zeros(1, 2, 2, 2), w)") {
      try Raw.conv2d(Raw.zeros(Shape(1, 2, 2, 2)), $0.w, nil, ConvolutionOptions())
    }
    add("F.max_pool2d(im, 2)") { try Raw.maxPool2d($0.im, PoolingOptions(kernel: Pair(2))).values }
    add("F.max_pool2d(im, 3, 2, 1)") {
      try Raw.maxPool2d(
        $0.im, PoolingOptions(kernel: Pair(3), stride: Pair(2), padding: Pair(1))
      ).values
    }
    add("F.max_pool2d(im.double(), 2, 1, ceil_mode=True)") {
      try Raw.maxPool2d(
        Raw.cast($0.im, to: .float64),
        PoolingOptions(kernel: Pair(2), stride: Pair(1), ceilMode: true)
      ).values
    }
    add("F.max_pool2d(im, 2, padding=2)") {
      try Raw.maxPool2d($0.im, PoolingOptions(kernel: Pair(2), padding: Pair(2))).values
    }
    add("s.softmax(1)") { try Raw.softmax($0.s, 1) }
    add("s.softmax(2)") { try Raw.softmax($0.s, 2) }
    add("s.double().log_softmax(1)") { try Raw.logSoftmax(Raw.cast($0.s, to: .float64), 1) }
    add("i.softmax(0)") { try Raw.softmax($0.i, 0) }
  }

  mutating func addCreation() {
    add("torch.arange(0, 10, 3)") { _ in try Raw.arange(.int(0), .int(10), .int(3)) }
    add("torch.arange(5, 0, -2)") { _ in try Raw.arange(.int(5), .int(0), .int(-2)) }
    add("torch.arange(0, 1, 0)") { _ in try Raw.arange(.int(0), .int(1), .int(0)) }
    add("torch.arange(5, 0)") { _ in try Raw.arange(.int(5), .int(0), .int(1)) }
    add("torch.linspace(0, 10, 5, dtype=torch.int64)") { _ in try Raw.linspace(0, 10, 5, .int64) }
    add("torch.eye(2, 3)") { _ in try Raw.eye(2, 3) }
    add("torch.zeros(-1)") { _ in try Raw.zeros(Shape(-1)) }
    addOutcome("torch.zeros(2).item()") { _ in .number(try Raw.zeros(Shape(2)).item().double) }
    add("T([[1, 2], [3]])") { _ in
      try Raw.tensor(
        .list([.list([.scalar(.int(1)), .scalar(.int(2))]), .list([.scalar(.int(3))])]))
    }
    add("T([1, 2.5])") { _ in try Raw.tensor(.list([.scalar(.int(1)), .scalar(.float(2.5))])) }
    add("T([[True], [False]])") { _ in
      try Raw.tensor(.list([.list([.scalar(.bool(true))]), .list([.scalar(.bool(false))])]))
    }
    add("T([T(1.0), T(2)])") { _ in
      try Raw.tensor(
        .list([.tensor(Raw.scalar(.float(1))), .tensor(Raw.scalar(.int(2)))]))
    }
    add("T([[1], 2])") { _ in
      try Raw.tensor(.list([.list([.scalar(.int(1))]), .scalar(.int(2))]))
    }
    add("T([1, [2]])") { _ in
      try Raw.tensor(.list([.scalar(.int(1)), .list([.scalar(.int(2))])]))
    }
    add("T([300], dtype=torch.uint8)") { _ in
      try Raw.tensor(.list([.scalar(.int(300))]), .uint8)
    }
    add("torch.full((2,), 300, dtype=torch.uint8)") { _ in
      try Raw.full(Shape(2), .int(300), .uint8)
    }
    add("torch.full((2,), 1e300)") { _ in try Raw.full(Shape(2), .float(1e300)) }
    add("T([x[0], x[1]])") { inputs in
      try Raw.tensor(
        .list([.tensor(Raw.select(inputs.x, 0, 0)), .tensor(Raw.select(inputs.x, 0, 1))]))
    }
  }
}
