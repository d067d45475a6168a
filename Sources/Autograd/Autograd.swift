// Autograd: the catalogue of operations, the graph they record, and the gradients computed from it.
//
// An operation is one declaration (Operations/, one file per family) and one line of the catalogue. The
// graph (Graph/) never changes when an operation is added: it knows nodes, edges and saved tensors only.
