// Shapes: which attributes an instance has, in which order, and in which slot each stands.
//
// Instances of one class that got the same attributes in the same order share a shape, so an
// inline cache checks one number to know a slot. Adding an attribute follows (or makes) the edge
// to the next shape; deleting one walks from the root again without it.

/// A shape's memory.
typealias ShapePointer = UnsafeMutablePointer<Shape>

/// The layout of an instance's attributes.
struct Shape {
  /// What inline caches compare; new whenever the class changes.
  var id: UInt32
  /// How many attributes there are: the next slot.
  var count: Int
  /// The class all its instances have; borrowed.
  let type: TypePointer
  /// The attribute added last; undefined at the root.
  ///
  /// Interned, so it lives as long as the interpreter.
  let name: Value
  /// The shape without the attribute added last.
  let parent: ShapePointer?
  /// The shapes with one attribute more, by the address of its name.
  var edges: [UInt64: ShapePointer] = [:]
  /// The edge an inline cache followed last.
  var lastEdge: ShapePointer?
  /// The slot of every attribute by the address of its name; filled on first need.
  var slots: [UInt64: Int]?
  /// Whether the attributes stand in a dict in slot 0: the program asked for `__dict__`.
  var isDictionary = false
  /// The most slots an instance of the class ever had, kept at the root: what a new one gets room for.
  var expectedCount = 0
}

extension Context {
  func makeShape(of type: TypePointer) -> ShapePointer {
    let shape = ShapePointer.allocate(capacity: 1)
    shape.initialize(to: Shape(id: nextID(), count: 0, type: type, name: .undefined, parent: nil))
    return shape
  }

  /// The shape with one attribute more; the name is interned.
  func extend(_ shape: ShapePointer, _ name: Value) -> ShapePointer {
    if let next = shape.pointee.edges[name.bits] { return next }
    let next = ShapePointer.allocate(capacity: 1)
    next.initialize(
      to: Shape(
        id: nextID(), count: shape.pointee.count + 1, type: shape.pointee.type, name: name,
        parent: shape))
    shape.pointee.edges[name.bits] = next
    let root = shape.pointee.type.pointee.rootShape
    if next.pointee.count > root.pointee.expectedCount && next.pointee.count <= 28 {
      root.pointee.expectedCount = next.pointee.count
    }
    return next
  }

  /// The slot of an attribute; nil where instances of the shape have none.
  ///
  /// The name is interned.
  func slot(_ shape: ShapePointer, _ name: Value) -> Int? {
    if shape.pointee.count <= 4 {
      var current = shape
      while let parent = current.pointee.parent {
        if current.pointee.name.bits == name.bits { return current.pointee.count - 1 }
        current = parent
      }
      return nil
    }
    if shape.pointee.slots == nil {
      var slots: [UInt64: Int] = [:]
      var current = shape
      while let parent = current.pointee.parent {
        slots[current.pointee.name.bits] = current.pointee.count - 1
        current = parent
      }
      shape.pointee.slots = slots
    }
    return shape.pointee.slots?[name.bits]
  }

  /// The names of a shape's attributes in order.
  ///
  /// Borrowed.
  func names(of shape: ShapePointer) -> [Value] {
    var names: [Value] = []
    var current = shape
    while let parent = current.pointee.parent {
      names.append(current.pointee.name)
      current = parent
    }
    names.reverse()
    return names
  }

  /// Gives a shape and all that extend it new numbers.
  func renumber(_ root: ShapePointer) {
    var pending = [root]
    while let shape = pending.popLast() {
      shape.pointee.id = nextID()
      pending.append(contentsOf: shape.pointee.edges.values)
    }
  }

  /// Frees a class's shapes.
  static func free(_ root: ShapePointer) {
    var pending = [root]
    while let shape = pending.popLast() {
      pending.append(contentsOf: shape.pointee.edges.values)
      shape.deinitialize(count: 1)
      shape.deallocate()
    }
  }
}
