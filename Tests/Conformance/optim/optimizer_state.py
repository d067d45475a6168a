# state_dict of an optimiser and back.
import torch

w = torch.tensor([1.0, -2.0], requires_grad=True)
opt = torch.optim.Adam([w], lr=0.1)
for _ in range(2):
    opt.zero_grad()
    (w**2).sum().backward()
    opt.step()
s = opt.state_dict()
print(sorted(s), sorted(s["state"][0]), s["param_groups"][0]["params"], s["state"][0]["step"])
v = w.detach().clone().requires_grad_()
other = torch.optim.Adam([v], lr=5.0)
other.load_state_dict(s)
print(other.param_groups[0]["lr"])
for o, p in ((opt, w), (other, v)):
    o.zero_grad()
    (p**2).sum().backward()
    o.step()
print(w, v)
try:
    torch.optim.Adam([v, torch.zeros(1, requires_grad=True)]).load_state_dict(s)
except ValueError as e:
    print(e)
