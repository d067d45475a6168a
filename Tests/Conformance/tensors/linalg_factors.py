# Cholesky, QR, triangular systems, eigenvalues, rank, pseudo-inverse and least squares: values, text, errors.
import torch

A = torch.tensor([[4.0, 2.0], [2.0, 3.0]], requires_grad=True)
x = torch.tensor([[1.0, 1.0], [1.0, 2.0], [1.0, 4.0]], requires_grad=True)
b = torch.tensor([[1.0], [2.0], [3.0]])
for f in [
    lambda: torch.linalg.cholesky(A), lambda: torch.linalg.cholesky(A, upper=True), lambda: A.cholesky(),
    lambda: torch.linalg.qr(A), lambda: torch.linalg.qr(x, mode="r").R,
    lambda: torch.linalg.qr(torch.tensor([[3.0, 1.0], [4.0, 2.0], [0.0, 5.0]]), mode="complete"),
    lambda: torch.linalg.solve_triangular(A, A, upper=True),
    lambda: torch.linalg.solve_triangular(A, b.T[:, :2], upper=False, left=False, unitriangular=True),
    lambda: torch.linalg.solve_triangular(torch.zeros(2, 2), torch.ones(2, 1), upper=True),
    lambda: torch.linalg.eigvalsh(A), lambda: torch.linalg.eigvalsh(A, UPLO="U"),
    lambda: torch.linalg.matrix_rank(A), lambda: torch.linalg.matrix_rank(torch.ones(2, 3, 3), atol=0.1),
    lambda: torch.linalg.matrix_rank(A, 1.5), lambda: torch.linalg.pinv(x), lambda: torch.pinverse(A),
    lambda: torch.linalg.lstsq(x, b), lambda: torch.linalg.lstsq(x.detach(), b[:, 0]).solution,
    lambda: torch.linalg.lstsq(x.detach(), b, driver="gelsd"), lambda: torch.linalg.vecdot(A, A),
    lambda: torch.linalg.diagonal(A), lambda: torch.linalg.cholesky(-A),
    lambda: torch.linalg.cholesky(torch.stack([A, -A])), lambda: torch.linalg.cholesky(torch.ones(2, 3)),
    lambda: torch.linalg.cholesky(torch.ones(2, 2).long()), lambda: torch.linalg.qr(A, mode="x"),
    lambda: torch.linalg.qr(torch.ones(2)), lambda: torch.linalg.eigvalsh(A, UPLO="X"),
    lambda: torch.linalg.solve_triangular(A, torch.ones(3, 1), upper=True),
    lambda: torch.linalg.solve_triangular(A, torch.ones(2), upper=True),
    lambda: torch.linalg.matrix_rank(torch.ones(2)), lambda: torch.linalg.pinv(torch.ones(2)),
    lambda: torch.linalg.lstsq(x, b[:2]), lambda: torch.linalg.lstsq(x, b, driver="x"),
]:
    try:
        print(f())
    except RuntimeError as error:
        print(error)
for f in [torch.linalg.cholesky, lambda A: (torch.linalg.qr(A).R * torch.tensor([[1.0, 2.0], [0.0, 3.0]])), torch.linalg.eigvalsh,
          lambda A: 0.7 * torch.linalg.pinv(A), lambda A: 0.7 * torch.linalg.solve_triangular(A, A, upper=False)]:
    A.grad = None
    f(A).sum().backward()
    print((A.grad * 1e3).round() + 0.0)
