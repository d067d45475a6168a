# Named parameters, a learning rate that is a tensor, and a state that grows as it is asked for.
import torch

torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.named_parameters(), lr=torch.tensor(0.1))
print(optimizer.param_groups[0]["param_names"], optimizer.state_dict()["param_groups"][0]["param_names"])
print(optimizer)
model(torch.ones(3, 2)).sum().backward()
optimizer.step()
print(model.weight, optimizer.state_dict()["state"], type(optimizer.state).__name__)
print(optimizer.state[model.bias], len(optimizer.state))
w = torch.ones(2, requires_grad=True)
v = torch.ones(2, requires_grad=True)
for make in [
    lambda: torch.optim.SGD([("w", w), v]), lambda: torch.optim.SGD([{"params": [w]}, {"params": [("v", v)]}]),
    lambda: torch.optim.Adam([w], lr=torch.tensor([0.1, 0.2])), lambda: torch.optim.SGD([w], lr=-1),
    lambda: torch.optim.Adam([w], lr=torch.tensor(0.1), foreach=True), lambda: torch.optim.SGD({w}),
    lambda: torch.optim.Adam([w], betas=(torch.tensor(0.9), 0.9)),
]:
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Mine(torch.optim.Optimizer):
    def __init__(self, params, step_size=0.1):
        super().__init__(params, {"step_size": step_size})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if len(state) == 0:
                    state["step"] = 0
                state["step"] += 1
                p.add_(p.grad, alpha=-group["step_size"] / state["step"])


mine = Mine([w])
(w * w).sum().backward()
mine.step()
mine.step()
print(w, mine.state_dict())
