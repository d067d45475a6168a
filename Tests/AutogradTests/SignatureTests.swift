// Signatures: the little language of parameters.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct SignatureTests {
    @Test func `names, types, defaults, keyword-only and variadic parameters are read`() throws {
      let signature = try #require(
        Signature("(input: Tensor, *size: int, p: float = 0.5, s: str = 'mean') -> Tensor[]"))
      #expect(signature.parameters.map(\.name) == ["input", "size", "p", "s"])
      #expect(signature.parameters[0].defaultValue == nil)
      #expect(signature.parameters[1].isVariadic)
      #expect(signature.parameters[1].types == [.int, .ints])
      #expect(signature.parameters[2].isKeywordOnly)
      #expect(signature.parameters[2].defaultValue == .double(0.5))
      #expect(signature.parameters[3].defaultValue == .string("mean"))
      #expect(signature.result == "Tensor[]")
    }

    @Test(arguments: ["", "()", "(x) -> Tensor", "(x: Tensor = ) -> Tensor", "(x: Foo) -> Tensor"])
    func `what is not a signature is refused`(_ text: String) {
      #expect(Signature(text) == nil)
    }

    @Test func `an argument of the wrong type is an error, not a trap`() throws {
      for operation in Catalogue.operations {
        for arguments in [
          [], [Argument.string("x")], [.none, .none], [.ints([1]), .dtype(.bool)],
        ] {
          _ = message { _ = try operation.call(OperationArguments(arguments)) }
          _ = message { _ = try operation.callInPlace(OperationArguments(arguments)) }
        }
      }
    }
  }
}
