import torch, torch.nn.functional as F
w = torch.arange(8.0).reshape(4, 2).requires_grad_()
i = torch.tensor([[0, 2], [1, 1]])
for mode in ("sum", "mean", "max"):
    y = F.embedding_bag(i, w, mode=mode)
    print(mode, y)
    print(torch.autograd.grad((y * torch.tensor([1.0, 2.0])).sum(), w)[0])
flat = torch.tensor([0, 2, 2, 1, 3])
print(F.embedding_bag(flat, w, torch.tensor([0, 2, 2])))
print(F.embedding_bag(flat, w, torch.tensor([0, 3, 5]), mode="sum", include_last_offset=True))
print(F.embedding_bag(flat, w, torch.tensor([0, 3]), mode="mean", padding_idx=2))
print(F.embedding_bag(i, w, mode="sum", per_sample_weights=torch.tensor([[1.0, 2.0], [0.5, 0.0]])))
for call in (
    lambda: F.embedding_bag(flat, w),
    lambda: F.embedding_bag(i, w, torch.tensor([0])),
    lambda: F.embedding_bag(i[0, 0], w),
    lambda: F.embedding_bag(i, w, mode="x"),
    lambda: F.embedding_bag(i, w, per_sample_weights=torch.ones(2, 2)),
    lambda: F.embedding_bag(i, w, mode="sum", per_sample_weights=torch.ones(2)),
    lambda: F.embedding_bag(i, w[0]),
):
    try:
        print(call())
    except (RuntimeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
