import torch

x = torch.tensor([1.0, 4.0, 9.0])
print(x.sqrt_(), x.mul_(2), x.sub_(1), x.div_(2), x.pow_(2), x.neg_(), x.abs_(), x.exp_(), x.log_())
print(x.clamp_(0, 1), x.fill_(3), x.zero_(), x.add_(torch.tensor([1.0, 2.0, 3.0])), x.floor_(), x.reciprocal_(), x.sigmoid_())
y = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(y.tril_(), y.cumsum_(0), y.masked_fill_(y > 5, 0), y.copy_(torch.tensor([7.0, 8.0])), y.round_(decimals=0), y.lerp_(torch.ones(2, 2), 0.5))
i = torch.tensor([5, 6])
print(i.remainder_(4), i.floor_divide_(2), i.bitwise_or_(4), i.eq_(4), i)
