# The examples of docs/operations.md, written from the catalogue: functions of one element
import torch
import torch.nn.functional as F

print('--- abs')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.abs(x))

print('--- sign')
x = torch.tensor([-2.0, 0.0, 3.5])
print(torch.sign(x))

print('--- exp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.exp(x))

print('--- exp2')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.exp2(x))

print('--- expm1')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.expm1(x))

print('--- log')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.log(x))

print('--- log1p')
x = torch.tensor([[1.0, 0.1, 1.6], [0.7, -0.2, 1.2]])
print(torch.log1p(x))

print('--- log2')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.log2(x))

print('--- log10')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.log10(x))

print('--- sqrt')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.sqrt(x))

print('--- rsqrt')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.rsqrt(x))

print('--- square')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.square(x))

print('--- reciprocal')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
print(torch.reciprocal(x))

print('--- sin')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.sin(x))

print('--- cos')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.cos(x))

print('--- tan')
x = torch.tensor([[0.2, -0.5, 0.7], [-0.1, -0.8, 0.4]])
print(torch.tan(x))

print('--- asin')
x = torch.tensor([[0.18, -0.4, 0.53], [-0.04, -0.62, 0.31]])
print(torch.asin(x))

print('--- acos')
x = torch.tensor([[0.18, -0.4, 0.53], [-0.04, -0.62, 0.31]])
print(torch.acos(x))

print('--- atan')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.atan(x))

print('--- sinh')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.sinh(x))

print('--- cosh')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.cosh(x))

print('--- erf')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.erf(x))

print('--- floor')
x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
print(torch.floor(x))

print('--- ceil')
x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
print(torch.ceil(x))

print('--- trunc')
x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
print(torch.trunc(x))

print('--- frac')
x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
print(torch.frac(x))

print('--- asinh')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.asinh(x))

print('--- acosh')
x = torch.tensor([[2.3, 1.65, 2.7], [2.05, 1.41, 2.45]])
print(torch.acosh(x))

print('--- atanh')
x = torch.tensor([[0.18, -0.4, 0.53], [-0.04, -0.62, 0.31]])
print(torch.atanh(x))

print('--- erfc')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.erfc(x))

print('--- erfinv')
x = torch.tensor([[0.18, -0.4, 0.53], [-0.04, -0.62, 0.31]])
print(torch.erfinv(x))

print('--- lgamma')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.lgamma(x))

print('--- digamma')
x = torch.tensor([[2.0, 1.1, 2.6], [1.7, 0.8, 2.2]])
print(torch.digamma(x))

print('--- sinc')
x = torch.tensor([[1.34, 0.73, 1.72], [1.11, 0.5, 1.48]])
print(torch.sinc(x))

print('--- polygamma')
x = torch.tensor([[2.7, 1.8, 0.9], [2.4, 1.5, 2.9]])
print(torch.polygamma(1, x))

print('--- logit')
x = torch.tensor([[0.59, 0.3, 0.77], [0.48, 0.19, 0.66]])
print(torch.logit(x))

print('--- nan_to_num')
x = torch.tensor([1.0, float('nan'), float('inf')])
print(torch.nan_to_num(x, posinf=9.0))

print('--- round')
x = torch.tensor([-1.5, -0.4, 0.5, 1.5, 2.7])
print(torch.round(x))

print('--- mvlgamma')
x = torch.tensor([[3.2, 2.5, 3.7], [2.9, 2.2, 3.4]])
print(torch.mvlgamma(x, 2))

print('--- deg2rad')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.deg2rad(x))

print('--- rad2deg')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.rad2deg(x))

print('--- sgn')
x = torch.tensor([-2.0, 0.0, 3.5])
print(torch.sgn(x))

print('--- positive')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.positive(x))

print('--- signbit')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.signbit(x))

print('--- isposinf')
x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
print(torch.isposinf(x))

print('--- isneginf')
x = torch.tensor([1.0, float('nan'), float('inf'), -float('inf')])
print(torch.isneginf(x))

print('--- isreal')
x = torch.tensor([[0.4, -1.0], [1.3, -0.1]])
print(torch.isreal(x))
