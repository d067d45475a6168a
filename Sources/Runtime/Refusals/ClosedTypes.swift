// The builtin types that CPython derives no class from: a class over one of them is a TypeError there
// too. Over any other type that this language closes a class is refused.

enum ClosedTypes {
  /// Their names.
  static let names: Set<String> = [
    "NoneType", "NotImplementedType", "bool", "builtin_function_or_method", "callable_iterator",
    "cell", "dict_itemiterator", "dict_items", "dict_keyiterator", "dict_keys",
    "dict_valueiterator", "dict_values", "ellipsis", "function", "generator", "iterator",
    "list_iterator", "list_reverseiterator", "method", "method_descriptor", "range",
    "range_iterator", "set_iterator", "slice", "str_ascii_iterator", "str_iterator", "traceback",
    "tuple_iterator",
  ]

  /// What a class over `type` is told.
  static let metaclass =
    "metaclasses are not supported: use __init_subclass__ or a class decorator"
}
