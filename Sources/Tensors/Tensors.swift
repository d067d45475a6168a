// Tensors: element types, shapes, storage and views, the functions on them that record no graph,
// random numbers and printing, with PyTorch's semantics and text.

/// The tensor functions that record no graph.
///
/// Each checks its operands and throws PyTorch's message; results never require gradients. They stand in
/// extensions by family: creation, views, indexing, elementwise, reductions, products, neural.
public enum Raw {}
