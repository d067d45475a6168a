# item, tolist and conversion to Python numbers.
import torch

print(
    torch.tensor(0.1).item(),
    torch.tensor(1e-5).item(),
    torch.tensor(3).item(),
    torch.tensor(True).item(),
    torch.tensor([[2.5]]).item(),
    torch.tensor(0.1, dtype=torch.float64).item(),
)
print(
    torch.tensor([0.1, 0.5]).tolist(),
    torch.tensor([[1, 2], [3, 4]]).tolist(),
    torch.tensor(1.5).tolist(),
    torch.tensor([]).tolist(),
    torch.tensor([True]).tolist(),
    torch.zeros(2, 0).tolist(),
    torch.arange(8).reshape(2, 2, 2).tolist(),
)
print(
    float(torch.tensor(0.25)),
    int(torch.tensor(2.9)),
    bool(torch.tensor(0.0)),
    bool(torch.tensor([1])),
    int(torch.tensor([[7]])),
    float(torch.tensor([1])),
    type(torch.tensor(1).item()).__name__,
    type(torch.tensor(1.0).item()).__name__,
)
print(
    [x for x in torch.tensor([1, 2])],
    list(torch.tensor([[1, 2], [3, 4]])),
    [float(v) for v in torch.tensor([0.5, 1.5])],
    max(torch.tensor([3, 9, 2])),
    sum(torch.tensor([1, 2, 3])),
    2 in torch.tensor([1, 2]),
)
for row in torch.arange(4).reshape(2, 2):
    a, b = row
    print(row, a, b.item())
if torch.tensor(1.0) > 0:
    print("positive")
print({torch.tensor(1).item(): "k"}, ["no", "yes"][torch.tensor([0.2, 0.9]).argmax()])
