# DataLoader: drop_last, batch_size=None, dicts, strings, numbers, a collate_fn of one's own.
import torch
from torch.utils.data import DataLoader, Dataset


class Words(Dataset):
    data = [("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5)]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return {"word": self.data[i][0], "n": self.data[i][1], "x": torch.tensor([i * 1.0])}


for batch in DataLoader(Words(), batch_size=2):
    print(batch)
print(len(DataLoader(Words(), batch_size=2)), len(DataLoader(Words(), batch_size=2, drop_last=True)))
print([b["n"] for b in DataLoader(Words(), batch_size=2, drop_last=True)])
for item in DataLoader(Words(), batch_size=None):
    print(item)
    break
lengths = DataLoader(Words(), batch_size=3, collate_fn=lambda items: [len(i["word"]) for i in items])
print(list(lengths))
print(list(DataLoader([1.5, 2.5, 3.5], batch_size=2)), list(DataLoader(range(3))), list(DataLoader([(1, 2.0), (3, 4.0)], batch_size=2)))
print(list(DataLoader(["a", "b"], batch_size=2)), next(iter(DataLoader(torch.arange(4), batch_size=4))))
