import torch


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])


x = torch.ones(2, 2)
for call in (
    lambda: torch.zeros(True),
    lambda: torch.zeros((True, 2)),
    lambda: torch.zeros(2, True),
    lambda: torch.full((True,), 1),
    lambda: x.argmax(True),
    lambda: x.softmax(True),
    lambda: x.unsqueeze(True),
    lambda: x.topk(True),
    lambda: x.cumsum(True),
    lambda: x.amax(True),
    lambda: x.repeat(True),
    lambda: x.roll(True),
    lambda: x.transpose(0, True),
    lambda: x.flip(0, True),
    lambda: torch.cat([x], True),
    lambda: torch.randperm(True),
    lambda: torch.nn.functional.one_hot(torch.tensor([0]), True),
    lambda: torch.nn.functional.dropout(x, False),
    lambda: x.norm(True),
    lambda: x.std(True),
    lambda: x.sub(True),
    lambda: x - True,
    lambda: True - x,
    lambda: x.sum(10**20),
    lambda: x.unsqueeze(10**20),
    lambda: x.add(2**70),
    lambda: x.clamp(float("nan")),
    lambda: x.clamp(0, float("nan")),
    lambda: x.fill_(torch.tensor([2.0])),
    lambda: x.long().masked_fill(x > 0, float("nan")),
    lambda: torch.full_like(x.to(torch.uint8), 300),
):
    attempt(call)
print(x)
