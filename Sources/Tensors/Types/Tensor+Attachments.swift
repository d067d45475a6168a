// What the graph and the language attach to a tensor, and the way other modules reach it.
//
// A stored property of a class costs a check of exclusive access wherever another module touches it: a
// dozen in the addition of two tensors, a third of its time. Accessors that are inlined from here bring
// along that these slots are not checked.

/// The slots of a tensor that change.
@usableFromInline
struct Attachments {
  @usableFromInline var requiresGrad: Bool = false
  @usableFromInline var retainsGrad: Bool = false
  @usableFromInline var outputIndex: Int32 = 0
  @usableFromInline var graph: GraphLink?
  @usableFromInline var grad: Tensor?
  @usableFromInline var base: Tensor?
  @usableFromInline var viewVersion: Int = 0
  @usableFromInline var viewOrigin: ViewOrigin = .ordinary
  @usableFromInline var wrapper: UnsafeMutableRawPointer?
  @usableFromInline var hooks: AnyObject?

  @usableFromInline init() {}
}

extension Tensor {
  /// Whether gradients flow into this tensor.
  @inlinable public var requiresGrad: Bool {
    get { attachments.requiresGrad }
    _modify { yield &attachments.requiresGrad }
  }

  /// Whether `x.retain_grad()` was called.
  @inlinable public var retainsGrad: Bool {
    get { attachments.retainsGrad }
    _modify { yield &attachments.retainsGrad }
  }

  /// Which of its node's results this tensor is.
  @inlinable public var outputIndex: Int32 {
    get { attachments.outputIndex }
    _modify { yield &attachments.outputIndex }
  }

  /// The node that computed this tensor, nil for a leaf.
  @inlinable public var graph: GraphLink? {
    get { attachments.graph }
    _modify { yield &attachments.graph }
  }

  /// The accumulated gradient.
  @inlinable public var grad: Tensor? {
    get { attachments.grad }
    _modify { yield &attachments.grad }
  }

  /// The tensor this one is a view of, never a view itself; nil when the tensor owns its storage.
  @inlinable public var base: Tensor? {
    get { attachments.base }
    _modify { yield &attachments.base }
  }

  /// For a view: the version of the storage for which `graph` holds; a later one asks the base again.
  @inlinable public var viewVersion: Int {
    get { attachments.viewVersion }
    _modify { yield &attachments.viewVersion }
  }

  /// For a view: how it came about, which decides whether it may be changed in place.
  @inlinable public var viewOrigin: ViewOrigin {
    get { attachments.viewOrigin }
    _modify { yield &attachments.viewOrigin }
  }

  /// The interpreter's object that stands for this tensor, maintained by the language's binding.
  @inlinable public var wrapper: UnsafeMutableRawPointer? {
    get { attachments.wrapper }
    _modify { yield &attachments.wrapper }
  }

  /// For a leaf: the hooks on its gradient, owned by the module that differentiates.
  @inlinable public var hooks: AnyObject? {
    get { attachments.hooks }
    _modify { yield &attachments.hooks }
  }
}
