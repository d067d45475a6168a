// The recorded expressions on pointwise arithmetic, spelled with this module.

import Tensors

extension OperationCases {
  mutating func addArithmetic() {
    addPromotion()
    addDivision()
    addBits()
    addFunctions()
    addInPlace()
  }

  private mutating func addPromotion() {
    add("i + 1") { try Raw.binary(.add, $0.i, .int(1)) }
    add("i + 1.5") { try Raw.binary(.add, $0.i, .float(1.5)) }
    add("i + T(1.5)") { try Raw.binary(.add, $0.i, Raw.scalar(.float(1.5))) }
    add("x + T(1.0, dtype=torch.float64)") {
      try Raw.binary(.add, $0.x, Raw.scalar(.float(1), .float64))
    }
    add("u + u") { try Raw.binary(.add, $0.u, $0.u) }
    add("u + T([1, 1], dtype=torch.int8)") {
      try Raw.binary(.add, $0.u, Raw.cast(ints(1, 1), to: .int8))
    }
    add("b + b") { try Raw.binary(.add, $0.b, $0.b) }
    add("b * 2") { try Raw.binary(.multiply, $0.b, .int(2)) }
    add("b - b") { try Raw.binary(.subtract, $0.b, $0.b) }
    add("b - 1") { try Raw.binary(.subtract, $0.b, .int(1)) }
    add("-b") { try Raw.unary(.negative, $0.b) }
    add("-u") { try Raw.unary(.negative, $0.u) }
    add("x + torch.zeros(2)") { try Raw.binary(.add, $0.x, Raw.zeros(Shape(2))) }
    add("x + torch.zeros(2, 1)") { try Raw.binary(.add, $0.x, Raw.zeros(Shape(2, 1))) }
    addOutcome("(x.t() + 1).stride()") {
      .ints(try Raw.binary(.add, Raw.t($0.x), .int(1)).strides.array)
    }
    add("x.t() * torch.ones(2)") { try Raw.binary(.multiply, Raw.t($0.x), Raw.ones(Shape(2))) }
  }

  private mutating func addDivision() {
    add("x / 2") { try Raw.binary(.divide, $0.x, .int(2)) }
    add("i / 4") { try Raw.binary(.divide, $0.i, .int(4)) }
    add("T([7, -7]) // 2") { _ in try Raw.binary(.floorDivide, ints(7, -7), .int(2)) }
    add("T([7, -7]) % -3") { _ in try Raw.binary(.remainder, ints(7, -7), .int(-3)) }
    add("T([7.5, -7.5]) // 2") { _ in try Raw.binary(.floorDivide, floats(7.5, -7.5), .int(2)) }
    add("T([7.5, -7.5]) % -2") { _ in try Raw.binary(.remainder, floats(7.5, -7.5), .int(-2)) }
    add("T([1.0, 1.0]) // T([0.0, -0.0])") { _ in
      try Raw.binary(.floorDivide, floats(1, 1), floats(0, -0.0))
    }
    add("T([1]) // T([0])") { _ in try Raw.binary(.floorDivide, ints(1), ints(0)) }
    add("T([1]) % T([0])") { _ in try Raw.binary(.remainder, ints(1), ints(0)) }
    add("torch.fmod(T([7, -7]), 3)") { _ in try Raw.binary(.fmod, ints(7, -7), .int(3)) }
    add("T([-9223372036854775808]) // -1") { _ in
      try Raw.binary(.floorDivide, ints(.min), .int(-1))
    }
    add("T([2, 3]) ** 40") { _ in try Raw.binary(.power, ints(2, 3), .int(40)) }
    add("T([2]) ** -1") { _ in try Raw.binary(.power, ints(2), .int(-1)) }
    add("2 ** T([1, -1])") { _ in try Raw.binary(.power, .int(2), ints(1, -1)) }
    add("T([4.0]) ** 0.5") { _ in try Raw.binary(.power, floats(4), .float(0.5)) }
    add("T([2.0, 3.0]) ** 3") { _ in try Raw.binary(.power, floats(2, 3), .int(3)) }
    add("T([2.0, 3.0]) ** 2.5") { _ in try Raw.binary(.power, floats(2, 3), .float(2.5)) }
  }

  private mutating func addBits() {
    add("i & 3") { try Raw.binary(.bitwiseAnd, $0.i, .int(3)) }
    add("x & 1") { try Raw.binary(.bitwiseAnd, $0.x, .int(1)) }
    add("T([1]) << T([65])") { _ in try Raw.binary(.shiftLeft, ints(1), ints(65)) }
    add("~b") { try Raw.bitwiseNot($0.b) }
    add("~T([3])") { _ in try Raw.bitwiseNot(ints(3)) }
    add("~x") { try Raw.bitwiseNot($0.x) }
    add("i < 2.5") { try Raw.compare(.less, $0.i, .float(2.5)) }
    add("u == -1") { try Raw.compare(.equal, $0.u, .int(-1)) }
    add("torch.logical_xor(i, T([1, 0, 1]))") { try Raw.logical(.xor, $0.i, ints(1, 0, 1)) }
    add("torch.isnan(n)") { try Raw.classify($0.n, .nan) }
  }

  private mutating func addFunctions() {
    add("torch.maximum(n, T(3.5))") { try Raw.binary(.maximum, $0.n, Raw.scalar(.float(3.5))) }
    add("torch.clamp(n, 0, 3)") { try Raw.clamp($0.n, .int(0), .int(3)) }
    add("torch.clamp(i, 1, 4)") { try Raw.clamp($0.i, .int(1), .int(4)) }
    add("torch.where(m.reshape(2, 3), x, T(9))") {
      try Raw.where(Raw.reshape($0.m, Shape(2, 3)), $0.x, Raw.scalar(.int(9)))
    }
    add("torch.where(i, x, x)") { try Raw.where($0.i, $0.x, $0.x) }
    add("x.masked_fill(x > 2, -1.0)") {
      try Raw.maskedFill($0.x, Raw.compare(.greater, $0.x, .int(2)), .float(-1))
    }
    add("torch.exp(i)") { try Raw.unary(.exp, $0.i) }
    add("torch.sign(T([-2.0, 0.0, 3.0]))") { _ in try Raw.unary(.sign, floats(-2, 0, 3)) }
    add("torch.round(T([0.5, 1.5, -2.5]))") { _ in try Raw.unary(.round, floats(0.5, 1.5, -2.5)) }
    add("torch.floor(T([1.5, -1.5]))") { _ in try Raw.unary(.floor, floats(1.5, -1.5)) }
    add("T([1.9, -1.9]).to(torch.int64)") { _ in try Raw.cast(floats(1.9, -1.9), to: .int64) }
    add("T([300.0]).to(torch.uint8)") { _ in try Raw.cast(floats(300), to: .uint8) }
    add("T([float(\"nan\"), float(\"inf\")]).to(torch.int64)") { _ in
      try Raw.cast(floats(.nan, .infinity), to: .int64)
    }
  }

  private mutating func addInPlace() {
    addChange("in place i.add_(1.5)", on: { $0.i }) {
      try Raw.binaryInPlace(.add, $0.i, .float(1.5))
    }
    addChange("in place i.mul_(2)", on: { $0.i }) {
      try Raw.binaryInPlace(.multiply, $0.i, .int(2))
    }
    addChange("in place x.div_(2)") { try Raw.binaryInPlace(.divide, $0.x, .int(2)) }
    addChange("in place x.add_(torch.zeros(2, 2, 3))") {
      try Raw.binaryInPlace(.add, $0.x, Raw.zeros(Shape(2, 2, 3)))
    }
    addChange("in place x.t().add_(T([1.0, 2.0]))") {
      try Raw.binaryInPlace(.add, Raw.t($0.x), floats(1, 2))
    }
    addChange("in place x.expand(2, 2, 3).add_(1)") {
      try Raw.binaryInPlace(.add, Raw.expand($0.x, Shape(2, 2, 3)), .int(1))
    }
    addChange("in place x.flatten()[1:].add_(x.flatten()[:-1])") {
      let flat = try Raw.flatten($0.x)
      try Raw.binaryInPlace(.add, Raw.slice(flat, 0, 1), Raw.slice(flat, 0, nil, -1))
    }
    addChange("in place x.copy_(T([1, 2, 3]))") { try Raw.copy(from: ints(1, 2, 3), to: $0.x) }
    addChange("in place x.copy_(T([1, 2]))") { try Raw.copy(from: ints(1, 2), to: $0.x) }
  }
}
