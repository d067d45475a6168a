import torch

x = torch.tensor([0.5, -0.25])
y = torch.tensor([2.0, 4.0])
print(torch.absolute(x), torch.negative(x), torch.subtract(y, x), torch.multiply(x, y), torch.divide(x, y), torch.true_divide(x, y), torch.arcsin(x), torch.arccos(x), torch.arctan(x), torch.arcsinh(x), torch.arctanh(x), torch.fix(y), torch.clip(y, 1, 3), x.multiply(2), x.subtract_(1), x)
print(torch.rsub(x, 1), torch.square(y), torch.sign(x), torch.sgn(x), torch.special.erf(y), torch.special.logsumexp(y, 0), torch.special.expit(torch.tensor([0.0])))
