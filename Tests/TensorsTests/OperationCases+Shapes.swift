// The recorded expressions on views, joining and indexing, spelled with this module.

import Tensors

extension OperationCases {
  mutating func addShapes() {
    add("x.view(3, 2)") { try Raw.view($0.x, Shape(3, 2)) }
    add("x.view(4, -1)") { try Raw.view($0.x, Shape(4, -1)) }
    add("x.view(-1, -1)") { try Raw.view($0.x, Shape(-1, -1)) }
    add("x.t().view(6)") { try Raw.view(Raw.t($0.x), Shape(6)) }
    add("x.t().reshape(6)") { try Raw.reshape(Raw.t($0.x), Shape(6)) }
    add("c.permute(2, 0, 1)") { try Raw.permute($0.c, Shape(2, 0, 1)) }
    add("c.transpose(0, 2).flatten(1)") { try Raw.flatten(Raw.transpose($0.c, 0, 2), 1) }
    add("c.movedim(0, 2)") { try Raw.movedim($0.c, [0], [2]) }
    add("c.flatten(1, 0)") { try Raw.flatten($0.c, 1, 0) }
    add("x.expand(2, 2, 3)") { try Raw.expand($0.x, Shape(2, 2, 3)) }
    add("x.expand(3, 3)") { try Raw.expand($0.x, Shape(3, 3)) }
    add("x.narrow(1, 1, 2)") { try Raw.narrow($0.x, 1, 1, 2) }
    add("c.select(1, -1)") { try Raw.select($0.c, 1, -1) }
    add("c.select(1, 3)") { try Raw.select($0.c, 1, 3) }
    add("x.unsqueeze(3)") { try Raw.unsqueeze($0.x, 3) }
    add("torch.zeros(1, 2, 1).squeeze()") { _ in try Raw.squeeze(Raw.zeros(Shape(1, 2, 1))) }
    add("torch.diagonal(c, 1, 1, 2)") { try Raw.diagonal($0.c, offset: 1, 1, 2) }
    add("x.as_strided((2, 2), (3, 5))") { try Raw.asStrided($0.x, Shape(2, 2), Shape(3, 5)) }
    add("torch.cat([x, x], 1)") { try Raw.cat([$0.x, $0.x], 1) }
    add("torch.cat([x, i])") { try Raw.cat([$0.x, $0.i]) }
    add("torch.cat([x, torch.zeros(2)])") { try Raw.cat([$0.x, Raw.zeros(Shape(2))]) }
    add("torch.cat([torch.zeros(2, 3), torch.zeros(2, 4)])") { _ in
      try Raw.cat([Raw.zeros(Shape(2, 3)), Raw.zeros(Shape(2, 4))])
    }
    add("torch.stack([x, x], 1)") { try Raw.stack([$0.x, $0.x], 1) }
    add("torch.stack([torch.zeros(2), torch.zeros(3)])") { _ in
      try Raw.stack([Raw.zeros(Shape(2)), Raw.zeros(Shape(3))])
    }
  }

  mutating func addIndexing() {
    addReading()
    addMixedReading()
    addWriting()
    addAlongAxis()
  }

  private static var all: Index { .slice(start: nil, stop: nil, step: nil) }

  private mutating func addReading() {
    let all = Self.all
    add("x[1]") { try Raw.index($0.x, [.int(1)]) }
    add("x[2]") { try Raw.index($0.x, [.int(2)]) }
    add("x[:, 1]") { try Raw.index($0.x, [all, .int(1)]) }
    add("x[0, 0, 0]") { try Raw.index($0.x, [.int(0), .int(0), .int(0)]) }
    add("x[1, -1]") { try Raw.index($0.x, [.int(1), .int(-1)]) }
    add("x[:, ::2]") { try Raw.index($0.x, [all, .slice(start: nil, stop: nil, step: 2)]) }
    add("x[None, ..., 0]") { try Raw.index($0.x, [.none, .ellipsis, .int(0)]) }
    add("x[[1, 0, 1]]") { try Raw.index($0.x, [.tensor(ints(1, 0, 1))]) }
    add("x[:, [2, 0]]") { try Raw.index($0.x, [all, .tensor(ints(2, 0))]) }
    add("x[[0, 1], [1, 2]]") { try Raw.index($0.x, [.tensor(ints(0, 1)), .tensor(ints(1, 2))]) }
    add("x[T([0, 1]), T([0, 1, 2])]") {
      try Raw.index($0.x, [.tensor(ints(0, 1)), .tensor(ints(0, 1, 2))])
    }
    add("x[T([0, 5])]") { try Raw.index($0.x, [.tensor(ints(0, 5))]) }
    add("x[x > 2]") { try Raw.index($0.x, [.tensor(Raw.compare(.greater, $0.x, .int(2)))]) }
    add("x[b]") { try Raw.index($0.x, [.tensor($0.b)]) }
    add("x[:, b]") { try Raw.index($0.x, [all, .tensor($0.b)]) }
    add("x[True]") { try Raw.index($0.x, [.bool(true)]) }
    add("x[False]") { try Raw.index($0.x, [.bool(false)]) }
  }

  private mutating func addMixedReading() {
    let all = Self.all
    add("d[:, T([0, 1]), :, T([0, 1])]") {
      try Raw.index($0.d, [all, .tensor(ints(0, 1)), all, .tensor(ints(0, 1))])
    }
    add("d[:, T([0, 1]), T([0, 1])]") {
      try Raw.index($0.d, [all, .tensor(ints(0, 1)), .tensor(ints(0, 1))])
    }
    add("d[:, T([[0], [1]]), T([0, 2, 1])]") {
      let column = try Raw.reshape(ints(0, 1), Shape(2, 1))
      return try Raw.index($0.d, [all, .tensor(column), .tensor(ints(0, 2, 1))])
    }
    add("d[0, :, T([0, 1])]") { try Raw.index($0.d, [.int(0), all, .tensor(ints(0, 1))]) }
    add("d[T([0, 1]), None, T([1, 2])]") {
      try Raw.index($0.d, [.tensor(ints(0, 1)), .none, .tensor(ints(1, 2))])
    }
  }

  private mutating func addWriting() {
    let all = Self.all
    addChange("set x[0] = 5") { try Raw.setIndex($0.x, [.int(0)], .int(5)) }
    addChange("set x[:, 1] = T([7.0, 8.0])") {
      try Raw.setIndex($0.x, [all, .int(1)], floats(7, 8))
    }
    addChange("set x[x > 2] = T([1.0, 2.0, 3.0])") {
      try Raw.setIndex($0.x, [.tensor(Raw.compare(.greater, $0.x, .int(2)))], floats(1, 2, 3))
    }
    addChange("set x[x > 2] = T([1.0, 2.0])") {
      try Raw.setIndex($0.x, [.tensor(Raw.compare(.greater, $0.x, .int(2)))], floats(1, 2))
    }
    addChange("set x[:, T([0, 2])] = T([[1.0], [2.0]])") {
      try Raw.setIndex(
        $0.x, [all, .tensor(ints(0, 2))], Raw.reshape(floats(1, 2), Shape(2, 1)))
    }
    addChange("set x[T([0, 0])] = T([[1.0, 1, 1], [2.0, 2, 2]])") {
      try Raw.setIndex(
        $0.x, [.tensor(ints(0, 0))], Raw.reshape(floats(1, 1, 1, 2, 2, 2), Shape(2, 3)))
    }
    addChange("set x[0] = T([1.0, 2.0])") { try Raw.setIndex($0.x, [.int(0)], floats(1, 2)) }
    addChange("set x[0, 0] = T([[5.0]])") {
      try Raw.setIndex($0.x, [.int(0), .int(0)], Raw.reshape(floats(5), Shape(1, 1)))
    }
    addChange("set x[5] = 1") { try Raw.setIndex($0.x, [.int(5)], .int(1)) }
  }

  private mutating func addAlongAxis() {
    add("x.index_select(1, T([2, 0]))") { try Raw.indexSelect($0.x, 1, ints(2, 0)) }
    add("x.index_select(0, T([2]))") { try Raw.indexSelect($0.x, 0, ints(2)) }
    add("x.gather(1, T([[0], [2]]))") {
      try Raw.gather($0.x, 1, Raw.reshape(ints(0, 2), Shape(2, 1)))
    }
    add("x.gather(1, T([[0, 3]]))") {
      try Raw.gather($0.x, 1, Raw.reshape(ints(0, 3), Shape(1, 2)))
    }
    add("torch.zeros(2, 3).scatter_add(1, T([[0, 0], [1, 2]]), torch.ones(2, 2))") { _ in
      let target = try Raw.zeros(Shape(2, 3))
      let places = try Raw.reshape(ints(0, 0, 1, 2), Shape(2, 2))
      try Raw.scatter(target, 1, places, Raw.ones(Shape(2, 2)), accumulate: true)
      return target
    }
    add("torch.masked_select(x, T([True, False, True]))") {
      try Raw.maskedSelect($0.x, Raw.tensor([true, false, true]))
    }
  }
}
