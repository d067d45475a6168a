# Every loop behind reading and writing by places: rows, columns, strided tensors, repeated places.
import torch


def show(name, x):
    x = x.double()
    weights = torch.arange(1, x.numel() + 1, dtype=torch.float64).reshape(x.shape)
    print(name, tuple(x.shape), x.sum().item(), (x * weights).sum().item())


x = torch.arange(5 * 7 * 6).reshape(5, 7, 6) % 37
turned = x.permute(2, 0, 1)
rows, columns = torch.tensor([4, 0, 4, -1, 2]), torch.tensor([[1], [-2], [0]])
for dtype in (torch.int64, torch.float32, torch.int16, torch.uint8):
    for name, base in (("plain", x.to(dtype)), ("turned", turned.to(dtype)), ("cut", x.to(dtype)[:, ::2])):
        show(name + " first", base[rows[:3] % base.shape[0]])
        show(name + " middle", base[:, rows % base.shape[1]])
        show(name + " last", base[:, :, rows % base.shape[2]])
        show(name + " pair", base[rows % base.shape[0], :, columns % base.shape[2]])
        show(name + " neighbours", base[:, rows % base.shape[1], columns % base.shape[2]])
        show(name + " step", base[::2, rows % base.shape[1], 1:])
        for dim in range(3):
            places = (torch.arange(3 * 3 * 3).reshape(3, 3, 3) * 7) % 3
            show(f"{name} gather {dim}", torch.gather(base, dim, places))
            show(f"{name} gather turned {dim}", torch.gather(base, dim, places.transpose(0, 2)))
            source = (torch.arange(64).reshape(4, 4, 4) % 5).to(dtype)
            for values in (source, source.transpose(0, 1), source[:, ::1, :3]):
                show(f"{name} scatter_add {dim}", base.clone().scatter_add_(dim, places, values))
            kept = (torch.arange(9).reshape(3, 3) * 2) % 3
            unique = torch.stack([(kept + i) % 3 for i in range(3)], dim)
            show(f"{name} scatter {dim}", base.clone().scatter_(dim, unique % base.shape[dim], source))
            where = torch.tensor([2, 0, 2])
            part = base.index_select(dim, torch.tensor([0, 1, 1]))
            show(f"{name} index_add {dim}", base.clone().index_add_(dim, where, part))
            show(f"{name} index_copy {dim}", base.clone().index_copy_(dim, where[:2], part.narrow(dim, 0, 2)))
        target = base.clone()
        target[:, rows % base.shape[1]] += 1
        target[1:, torch.tensor([0, 2])] = 3
        show(name + " written", target)
        target.index_put_((rows % base.shape[0],), torch.ones((), dtype=dtype), accumulate=True)
        show(name + " accumulated", target)

long = (torch.arange(300000) * 7919) % 1013
mask = long % 3 == 0
print(long[mask].sum().item(), mask.nonzero().sum().item(), mask.nonzero().shape)
square = mask[:250000].reshape(500, 500)
print(square.nonzero().sum(0).tolist(), long[:250000].reshape(500, 500)[square].sum().item())
late = torch.zeros(1000, dtype=torch.bool)
late[990:] = True
print(late.nonzero().flatten().tolist(), torch.zeros(0, 4, dtype=torch.bool).nonzero().shape)

print(torch.arange(6).reshape(2, 3)[:, torch.zeros(0, dtype=torch.int64)].shape)
print(torch.gather(torch.tensor(5.0), 0, torch.tensor([0, 0])))
for wrong in (lambda: torch.gather(x, 0, torch.full((1, 1, 1), -1)), lambda: x[torch.tensor([1, 9])],
              lambda: x.clone().index_add_(0, torch.tensor([5]), x[:1]),
              lambda: torch.zeros(3).put_(torch.tensor([-4]), torch.ones(1))):
    try:
        wrong()
    except (IndexError, RuntimeError) as error:
        print(type(error).__name__, error)
