# Sorting and selecting in long rows: ties, nan, signed zeros; the order of equal elements.
import torch

ties = (torch.arange(40000) * 7919) % 97
for dtype in (torch.int64, torch.int32, torch.uint8, torch.float32, torch.float64):
    for size in (1000, 32767, 32768, 40000):
        row = ties[:size].to(dtype)
        for descending in (False, True):
            values, places = row.sort(descending=descending)
            weights = torch.arange(size) % 1009
            print(dtype, size, descending, (places * weights).sum().item(), values[::9999].tolist())
pair = ties.reshape(2, 20000).sort(1).indices
print((pair * (torch.arange(20000) % 1009)).sum().item())

signs = ties.float() - 48
signs[::1000] = -0.0
for row in (signs, signs[:300], signs[:255].double(), ties, ties[:700].short()):
    print(row.median(), row.kthvalue(100), torch.median(row.reshape(5, -1), 1))
signs[777] = float("nan")
print(signs.median(), signs.nanmedian(), signs.topk(3), signs.topk(2, largest=False))
print(signs[:770].topk(7), ties.topk(5), ties[:640].topk(10, largest=False), ties[:100].topk(40).indices.sum())
print(torch.nanmedian(signs.reshape(40, 1000), 1).indices.tolist())

grid = ((torch.arange(70 * 150) * 7919) % 53).float().reshape(70, 150)
grid[5, 3] = grid[9, 3] = float("nan")
grid[:, 149] = 1
for columns in (150, 149, 64, 70, 33, 16, 5, 1):
    for result in (grid[:, :columns].max(0), grid[:, :columns].contiguous().min(0)):
        print(columns, result.values.nansum().item(), result.indices.sum().item(), result.indices[-1].item())
print(torch.bincount(ties)[:5].tolist(), torch.arange(12).reshape(3, 4).flip(0, 1), torch.arange(9.0).flip(0))
