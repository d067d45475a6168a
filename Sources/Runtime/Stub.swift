extension Context {
  func callSpecial(_ value: Value, _ special: Special) throws(Raised) -> Value { .none }
}
