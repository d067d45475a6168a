// Errors of the graph: type and text are those recorded from PyTorch, script by script.

import Autograd
import Tensors
import Testing

extension AutogradTests {
  @Suite(.serialized)
  struct ErrorTextTests {
    @Test func `every recorded script fails as PyTorch does`() throws {
      let scripts = try #require(try fixture("gradients")["scripts"] as? [[Any]])
      #expect(scripts.count == Self.scripts.count)
      for entry in scripts {
        let script = try #require(entry[0] as? String)
        let expected = try #require(entry[1] as? [String])
        let run = try #require(Self.scripts[script], "no Swift for: \(script)")
        do {
          try run()
          Issue.record("nothing was thrown by: \(script)")
        } catch let error as TensorError {
          #expect(error.kind.rawValue == expected[0], "\(script)")
          #expect(error.message == expected[1], "\(script)")
        }
      }
    }

    private static func ones(_ sizes: Int..., grad: Bool = false) throws -> Tensor {
      let x = try Raw.ones(try Shape(sizes))
      x.requiresGrad = grad
      return x
    }

    private static func times(_ x: Tensor, _ factor: Int) throws -> Tensor {
      try Operations.mul(x, .int(factor))
    }

    private static func addInPlace(_ x: Tensor, _ value: Argument) throws {
      try call("add", .tensor(x), value, .int(1), inPlace: true)
    }

    /// What each recorded script does, in Swift.
    private static let scripts: [String: @Sendable () throws -> Void] = [
      "x = torch.ones(3, requires_grad=True); y = (x * 2).sum(); y.backward(); y.backward()": {
        let y = try Operations.sum(try times(try ones(3, grad: true), 2))
        try y.backward()
        try y.backward()
      },
      "x = torch.ones(3, requires_grad=True); y = x * 2; y.backward()": {
        try times(try ones(3, grad: true), 2).backward()
      },
      "torch.ones(3).backward()": { try ones(3).backward() },
      "x = torch.ones(3, requires_grad=True); x.add_(1)": {
        try addInPlace(try ones(3, grad: true), .int(1))
      },
      "x = torch.ones(3, requires_grad=True); x[0] = 1.0": {
        try Operations.setIndex(try ones(3, grad: true), [.int(0)], try tensor([1], []))
      },
      "x = torch.ones(3, requires_grad=True); x[[0]] = 1.0": {
        let index = try Raw.tensor([0])
        try Operations.setIndex(try ones(3, grad: true), [.tensor(index)], try tensor([1], []))
      },
      "x = torch.ones(3, requires_grad=True); v = x.view(3, 1); v.add_(1.0)": {
        try addInPlace(try Operations.view(try ones(3, grad: true), Shape(3, 1)), .double(1))
      },
      "x = torch.ones(3, requires_grad=True); y = x.exp(); y.add_(1); y.sum().backward()": {
        let y = try Operations.exp(try ones(3, grad: true))
        try addInPlace(y, .int(1))
        try Operations.sum(y).backward()
      },
      "x = torch.ones(3, requires_grad=True); w = torch.ones(3); y = x * w; w.add_(1); y.sum().backward()":
        {
          let (x, w) = (try ones(3, grad: true), try ones(3))
          let y = try Operations.mul(x, w)
          try addInPlace(w, .int(1))
          try Operations.sum(y).backward()
        },
      "x = torch.ones(3, requires_grad=True); y = x * 2; z = y * y; y += 1; z.sum().backward()": {
        let y = try times(try ones(3, grad: true), 2)
        let z = try Operations.mul(y, y)
        try addInPlace(y, .int(1))
        try Operations.sum(z).backward()
      },
      "x = torch.ones(3, requires_grad=True); y = x * 1; y.mul_(y); y.sum().backward()": {
        let y = try times(try ones(3, grad: true), 1)
        try call("mul", .tensor(y), .tensor(y), inPlace: true)
        try Operations.sum(y).backward()
      },
      "torch.tensor([1]).requires_grad_()": { try Raw.tensor([1]).setRequiresGrad(true) },
      "x = torch.tensor([1]); x.requires_grad = True": {
        try Raw.tensor([1]).setRequiresGrad(true, by: .assignment)
      },
      "x = torch.ones(3, requires_grad=True); y = x * 2; y.requires_grad_(False)": {
        try times(try ones(3, grad: true), 2).setRequiresGrad(false)
      },
      "x = torch.ones(3, requires_grad=True); y = x * 2; y.backward(torch.ones(2))": {
        try times(try ones(3, grad: true), 2).backward(try ones(2))
      },
      "x = torch.ones(3, requires_grad=True); z = torch.ones(1, requires_grad=True); torch.autograd.grad((x * 2).sum(), z)":
        {
          let y = try Operations.sum(try times(try ones(3, grad: true), 2))
          _ = try Gradient.grad([y], [try ones(1, grad: true)])
        },
      "x = torch.ones(3, requires_grad=True); z = torch.ones(1); torch.autograd.grad((x * 2).sum(), z)":
        {
          let y = try Operations.sum(try times(try ones(3, grad: true), 2))
          _ = try Gradient.grad([y], [try ones(1)])
        },
      "torch.ones(3).retain_grad()": { try ones(3).retainGrad() },
      "x = torch.ones(4, requires_grad=True); a = (x * 1).chunk(2)[0]; a.add_(1)": {
        try addInPlace(try Operations.chunk(try times(try ones(4, grad: true), 1), 2)[0], .int(1))
      },
      "x = torch.ones(4, requires_grad=True); a = (x * 1).unbind(0)[0]; a.add_(1)": {
        try addInPlace(try Operations.unbind(try times(try ones(4, grad: true), 1))[0], .int(1))
      },
      "x = torch.ones(4, requires_grad=True); x.grad = torch.ones(3)": {
        try ones(4, grad: true).setGrad(try ones(3))
      },
      "x = torch.ones(4, requires_grad=True); x.grad = torch.ones(4, dtype=torch.int64)": {
        try ones(4, grad: true).setGrad(try Raw.ones(Shape(4), .int64))
      },
      "w = torch.ones(3, requires_grad=True); v = w.view(3); v.detach_()": {
        try Operations.view(try ones(3, grad: true), Shape(3)).detachInPlace()
      },
      "a = torch.zeros(3, dtype=torch.int64); a.add_(torch.ones(3))": {
        try addInPlace(try Raw.zeros(Shape(3), .int64), .tensor(try ones(3)))
      },
      "a = torch.zeros(3); a.add_(torch.ones(2, 3))": {
        try addInPlace(try ones(3), .tensor(try ones(2, 3)))
      },
      "x = torch.ones(3, requires_grad=True) * 1\nwith torch.no_grad():\n    v = x[0]\nv.add_(1)": {
        let x = try times(try ones(3, grad: true), 1)
        let v = try GradientMode.with(false) { try Operations.index(x, [.int(0)]) }
        try addInPlace(v, .int(1))
      },
      "F.cross_entropy(torch.zeros(2, 3), torch.tensor([0, 3]))": {
        _ = try Operations.crossEntropy(try ones(2, 3), try Raw.tensor([0, 3]))
      },
      "F.cross_entropy(torch.zeros(2, 3), torch.tensor([0, 1, 2]))": {
        _ = try Operations.crossEntropy(try ones(2, 3), try Raw.tensor([0, 1, 2]))
      },
      "F.dropout(torch.zeros(2), 1.5)": {
        _ = try Operations.dropout(try ones(2), 1.5, training: true, .standard)
      },
      "torch.outer(torch.zeros(2, 2), torch.zeros(2))": {
        _ = try Operations.outer(try ones(2, 2), try ones(2))
      },
    ]
  }
}
