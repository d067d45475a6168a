// einsum in full notation: "ij,jk->ik", "…" for dimensions that broadcast, repeated letters for diagonals.
//
// Every operand is brought to the same order of letters with size 1 where it has none. Operands are then
// joined from left to right: letters that only the two of them have and the result does not want are summed
// in one batched product.

public import Tensors

/// An equation taken apart.
private struct EinsumEquation {
  /// For each operand, its letters; an ellipsis stands as labels below zero, -1 for its last dimension.
  var operands: [[Int]] = []
  /// The labels of the result.
  var result: [Int] = []

  static func refused(_ message: String) -> TensorError {
    TensorError(.runtime, "einsum(): " + message)
  }

  init(_ text: String, _ tensors: [Tensor]) throws(TensorError) {
    let compact = text.utf8.filter { $0 != UInt8(ascii: " ") }
    var (left, right): ([UInt8], [UInt8]?) = (Array(compact), nil)
    if let arrow = compact.indices.dropLast().first(where: {
      compact[$0] == UInt8(ascii: "-") && compact[$0 + 1] == UInt8(ascii: ">")
    }) {
      left = Array(compact[..<arrow])
      right = Array(compact[(arrow + 2)...])
    }
    let terms = left.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard terms.count >= tensors.count else {
      throw Self.refused("more operands were provided than specified in the equation")
    }
    guard terms.count == tensors.count else {
      throw Self.refused("fewer operands were provided than specified in the equation")
    }
    var widest = 0
    for (position, term) in terms.enumerated() {
      let labels = try Self.labels(
        Array(term), rank: tensors[position].rank, "for operand \(position)")
      widest = max(widest, labels.count { $0 < 0 })
      operands.append(labels)
    }
    if let right {
      result = try Self.labels(right, rank: nil, "in the output", ellipsis: widest)
      try checkResult()
    } else {
      result = implied(widest)
    }
  }

  /// Letters that occur once, in alphabetical order, behind the broadcast dimensions.
  private func implied(_ widest: Int) -> [Int] {
    let all = operands.flatMap { $0 }
    let once = Set(all.filter { label in label >= 0 && all.count { $0 == label } == 1 })
    return (0..<widest).map { $0 - widest } + once.sorted { Self.order($0) < Self.order($1) }
  }

  /// Capital letters come first.
  private static func order(_ label: Int) -> Int { label }

  private func checkResult() throws(TensorError) {
    let all = Set(operands.flatMap { $0 })
    for (position, label) in result.enumerated() where label >= 0 {
      let letter = Character(UnicodeScalar(UInt8(clamping: label)))
      guard !result[..<position].contains(label) else {
        throw Self.refused("output subscript \(letter) appears more than once in the output")
      }
      guard all.contains(label) else {
        throw Self.refused(
          "output subscript \(letter) does not appear in the equation for any input operand")
      }
    }
  }

  private static func labels(_ term: [UInt8], rank: Int?, _ place: String, ellipsis: Int = 0)
    throws(TensorError) -> [Int]
  {
    var (labels, dots, position): ([Int], Int?, Int) = ([], nil, 0)
    while position < term.count {
      let byte = term[position]
      if byte == UInt8(ascii: ".") {
        guard dots == nil else {
          throw refused("found '.' \(place) for which an ellipsis was already found")
        }
        guard position + 2 < term.count, term[position + 1] == byte, term[position + 2] == byte
        else {
          throw refused("found '.' \(place) that is not part of any ellipsis")
        }
        dots = labels.count
        position += 3
        continue
      }
      guard byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 else {
        throw refused(
          "invalid subscript given at index \(position) in the equation string, subscripts must be in "
            + "[a-zA-Z]")
      }
      labels.append(Int(byte))
      position += 1
    }
    guard let rank else {
      if let dots { labels.insert(contentsOf: (0..<ellipsis).map { $0 - ellipsis }, at: dots) }
      return labels
    }
    let missing = rank - labels.count
    guard dots != nil ? missing >= 0 : missing == 0 else {
      throw refused(
        "the number of subscripts in the equation (\(labels.count)) "
          + (dots == nil
            ? "does not match the number of dimensions (\(rank)) \(place) and no ellipsis was given"
            : "is more than the number of dimensions (\(rank)) \(place)"))
    }
    if let dots { labels.insert(contentsOf: (0..<missing).map { $0 - missing }, at: dots) }
    return labels
  }
}

extension Operations {
  /// The sum of products an equation describes.
  public static func einsum(_ text: String, _ tensors: [Tensor]) throws(TensorError) -> Tensor {
    guard !tensors.isEmpty else {
      throw TensorError(.runtime, "einsum(): must provide at least one operand")
    }
    let equation = try EinsumEquation(text, tensors)
    // The result's letters first, the summed ones behind; every operand gets all of them.
    let summed = Set(equation.operands.flatMap { $0 }).subtracting(equation.result).sorted()
    let order = equation.result + summed
    guard order.count <= Shape.maxRank - 1 else {
      throw TensorError(
        .refused, "einsum() takes at most \(Shape.maxRank - 1) different subscripts in Glia")
    }
    var sizes: [Int: Int] = [:]
    var aligned: [Tensor] = []
    for (position, tensor) in tensors.enumerated() {
      let (x, labels) = try withDiagonals(tensor, equation.operands[position], position)
      for (axis, label) in labels.enumerated() {
        let size = x.shape[axis]
        let known = sizes[label] ?? 1
        guard size == known || size == 1 || known == 1 else {
          throw mismatch(label, position, size, known, tensors, equation.operands)
        }
        sizes[label] = max(size, known == 1 ? size : known)
      }
      aligned.append(try alignedOperand(x, labels, order))
    }
    return try contracted(aligned, order.count - summed.count, order.count)
  }

  private static func mismatch(
    _ label: Int, _ position: Int, _ size: Int, _ known: Int, _ tensors: [Tensor],
    _ operands: [[Int]]
  ) -> TensorError {
    let name = label < 0 ? "..." : String(Character(UnicodeScalar(UInt8(clamping: label))))
    return TensorError(
      .runtime,
      "einsum(): subscript \(name) has size \(size) for operand \(position) which does not broadcast "
        + "with previously seen size \(known)", facts: .init(shapes: tensors.map(\.shape)))
  }

  /// The operand with each letter once: a repeated one stands for the diagonal.
  private static func withDiagonals(_ tensor: Tensor, _ given: [Int], _ position: Int)
    throws(TensorError) -> (Tensor, [Int])
  {
    var (x, labels) = (tensor, given)
    var axis = 0
    while axis < labels.count {
      guard let first = labels[..<axis].firstIndex(of: labels[axis]) else {
        axis += 1
        continue
      }
      guard x.shape[first] == x.shape[axis] else {
        let name = String(Character(UnicodeScalar(UInt8(clamping: labels[axis]))))
        throw TensorError(
          .runtime,
          "einsum(): subscript \(name) is repeated for operand \(position) but the sizes don't match, "
            + "\(x.shape[axis]) != \(x.shape[first])", facts: .init(shapes: [tensor.shape]))
      }
      x = try movedim(diagonal(x, 0, first, axis), [-1], [first])
      labels.remove(at: axis)
    }
    return (x, labels)
  }

  /// The operand with its dimensions in the common order, size 1 where it has none.
  private static func alignedOperand(_ x: Tensor, _ labels: [Int], _ order: [Int])
    throws(TensorError) -> Tensor
  {
    let present = order.filter { labels.contains($0) }
    let axes = present.compactMap { labels.firstIndex(of: $0) }
    var y = axes == Array(0..<axes.count) ? x : try permute(x, axes)
    for (position, label) in order.enumerated() where !labels.contains(label) {
      y = try unsqueeze(y, position)
    }
    return y
  }

  /// The product of aligned operands, summed over all dimensions from `kept` on.
  private static func contracted(_ operands: [Tensor], _ kept: Int, _ rank: Int)
    throws(TensorError) -> Tensor
  {
    var y = operands[0]
    if operands.count == 1 {
      let axes = Array(kept..<rank)
      return axes.isEmpty ? y : try sum(y, axes)
    }
    for (position, next) in operands.enumerated().dropFirst() {
      let rest = operands[(position + 1)...]
      // Summed as soon as no later operand has the letter.
      let done = (kept..<rank).filter { axis in rest.allSatisfy { $0.shape[axis] == 1 } }
      y = try pairProduct(y, next, done)
    }
    var shape = Shape()
    for axis in 0..<kept { try shape.append(y.shape[axis]) }
    return try reshape(y, shape)
  }

  /// The product of two aligned tensors, summed with size 1 left over the dimensions `done`.
  private static func pairProduct(_ first: Tensor, _ second: Tensor, _ done: [Int])
    throws(TensorError) -> Tensor
  {
    var (a, b) = (first, second)
    var (both, left, right, shared): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    for axis in a.shape.axes {
      let (m, n) = (a.shape[axis], b.shape[axis])
      if done.contains(axis) {
        if m != 1, n != 1 {
          shared.append(axis)
        } else if m != 1 {
          a = try sum(a, [axis], keepDim: true)
        } else if n != 1 {
          b = try sum(b, [axis], keepDim: true)
        }
      } else if m != 1, n != 1 {
        both.append(axis)
      } else if n == 1 {
        left.append(axis)
      } else {
        right.append(axis)
      }
    }
    let ones = a.shape.axes.filter { done.contains($0) && !shared.contains($0) }
    if shared.isEmpty {
      return try mul(a, b)
    }
    func size(_ t: Tensor, _ axes: [Int]) -> Int { axes.reduce(1) { $0 * t.shape[$1] } }
    let batch = size(a, both)
    let x = try reshape(
      permute(a, both + left + shared + right + ones), Shape(batch, size(a, left), size(a, shared)))
    let y = try reshape(
      permute(b, both + shared + right + left + ones),
      Shape(batch, size(b, shared), size(b, right)))
    let product = try bmm(x, y)
    var shape = Shape()
    for axis in both { try shape.append(a.shape[axis]) }
    for axis in left { try shape.append(a.shape[axis]) }
    for axis in right { try shape.append(b.shape[axis]) }
    let wide = try reshape(product, shape.appendingOnes(shared.count + ones.count))
    let order = both + left + right + shared + ones
    let inverse = a.shape.axes.map { axis in order.firstIndex(of: axis) ?? axis }
    return try permute(wide, inverse)
  }
}

extension Shape {
  /// The shape with dimensions of size 1 behind it.
  fileprivate func appendingOnes(_ count: Int) throws(TensorError) -> Shape {
    var shape = self
    for _ in 0..<count { try shape.append(1) }
    return shape
  }
}

extension Operation {
  static let einsum = Operation(
    "einsum", "(equation: str, *operands: Tensor[]) -> Tensor", [.torch],
    "Sums of products by an equation of subscripts.", formula: "\"ij,jk->ik\": yᵢₖ = Σⱼ aᵢⱼ·bⱼₖ",
    gradients: ["operands": "ȳ times the other operands, summed"],
    nodes: [
      Operations.viewRule, Operations.unsafeViewRule, Operations.permuteRule, Operations.sumRule,
      Operations.mulRule, Operations.diagonalRule, Operations.squeezeDimRule,
    ], shape: .ofValues("as the equation says"),
    examples: [
      Example(.string("ij,jk->ik"), .list([[2, 3], [3, 2]])),
      Example(.string("bij,bjk->bik"), .list([[2, 2, 3], [2, 3, 2]])),
      Example(.string("ii->i"), .list([[3, 3]])), Example(.string("ij->"), .list([[2, 3]])),
      Example(.string("i,j->ij"), .list([[2], [3]])),
      Example(.string("...i,i->..."), .list([[2, 3], [3]])),
    ],
    manual: """
      a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
      b = torch.tensor([[1.0, 0.0], [5.0, 1.0]])
      torch.einsum('ij,jk->ik', a, b)
      """
  ) { a throws(TensorError) in
    .tensor(try Operations.einsum(try a.string(0), try a.tensors(1)))
  }
}
