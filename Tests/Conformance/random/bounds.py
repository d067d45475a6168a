import torch


def attempt(call, x):
    try:
        call(x)
        print(x)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
    print(x._version, x.dtype)


nan, inf = float("nan"), float("inf")
torch.manual_seed(0)
attempt(lambda x: x.bernoulli_(torch.tensor([0.1, 0.9, 0.5])), torch.zeros(3))
attempt(lambda x: x.bernoulli_(torch.tensor(0.5)), torch.zeros(3))
attempt(lambda x: x.bernoulli_(torch.tensor(0.5, dtype=torch.float64)), torch.zeros(2, 2))
attempt(lambda x: x.bernoulli_(torch.tensor([0.0, 1.0, 0.0])), torch.ones(3, dtype=torch.int64))
attempt(lambda x: x.bernoulli_(torch.tensor([0.1, 0.2])), torch.zeros(3))
attempt(lambda x: x.bernoulli_(torch.tensor([0, 1, 0])), torch.zeros(3))
attempt(lambda x: x.uniform_(nan, 1), torch.zeros(3))
attempt(lambda x: x.uniform_(0, inf), torch.zeros(3))
attempt(lambda x: x.uniform_(-3e38, 3e38), torch.zeros(3))
attempt(lambda x: x.uniform_(-3e38, 3e38), torch.zeros(3, dtype=torch.float64))
attempt(lambda x: x.random_(0, 2**30), torch.zeros(3, dtype=torch.float64))
attempt(lambda x: torch.set_rng_state(x), torch.zeros(5056, dtype=torch.uint8))
print(torch.manual_seed(1e3).initial_seed(), torch.rand(2))
print(torch.manual_seed(3.7).initial_seed(), torch.rand(2))
print(torch.manual_seed("12").initial_seed(), torch.rand(2))
for seed in (3.7, "a", None, True, torch.tensor(5)):
    attempt(lambda x: torch.Generator().manual_seed(seed), torch.zeros(0))
a = torch.zeros(2, requires_grad=True)
print(torch.normal(a, 1.0), torch.normal(0.0, a + 1), torch.normal(a, a + 1))
