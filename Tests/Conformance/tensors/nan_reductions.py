import torch

nan = float("nan")
x = torch.tensor([[1.0, nan, 3.0], [nan, nan, 4.0]])
print(x.nansum(), x.nansum(1), x.nanmean(), x.nanmean(0), torch.nansum(torch.tensor([1, 2])))
y = x.clone().requires_grad_()
y.nansum().backward()
print(y.grad)
print(torch.nan_to_num(torch.tensor([nan, float("inf"), -float("inf"), 1.5])))
print(torch.tensor([nan, float("inf")]).nan_to_num(nan=-1.0, posinf=7.0))
