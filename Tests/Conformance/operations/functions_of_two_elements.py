# The examples of docs/operations.md, written from the catalogue: functions of two elements
import torch
import torch.nn.functional as F

print('--- hypot')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
other = torch.tensor([1.83, 1.29, 0.75])
print(torch.hypot(x, other))

print('--- logaddexp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.logaddexp(x, other))

print('--- logaddexp2')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.logaddexp2(x, other))

print('--- xlogy')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
other = torch.tensor([1.83, 1.29, 0.75])
print(torch.xlogy(x, other))

print('--- fmax')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([2.5, 1.1, -0.3])
print(torch.fmax(x, other))

print('--- fmin')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([2.5, 1.1, -0.3])
print(torch.fmin(x, other))

print('--- copysign')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.copysign(x, other))

print('--- float_power')
x = torch.tensor([[1.42, 0.88, 1.75], [1.21, 0.67, 1.54]])
exponent = torch.tensor([1.5, 0.1, -1.3])
print(torch.float_power(x, exponent))

print('--- heaviside')
x = torch.tensor([-2.0, 0.0, 3.5])
values = torch.tensor([0.5])
print(torch.heaviside(x, values))

print('--- nextafter')
x = torch.tensor([1.0])
other = torch.tensor([2.0])
print(torch.nextafter(x, other) - x)

print('--- gcd')
x = torch.tensor([12, -8])
other = torch.tensor([18, 12])
print(torch.gcd(x, other))

print('--- lcm')
x = torch.tensor([12, -8])
other = torch.tensor([18, 12])
print(torch.lcm(x, other))

print('--- ldexp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
other = torch.tensor([1.5, 0.1, -1.3])
print(torch.ldexp(x, other))

print('--- lerp')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
end = torch.tensor([1.5, 0.1, -1.3])
print(torch.lerp(x, end, 0.25))

print('--- addcmul')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
tensor1 = torch.tensor([1.5, 0.1, -1.3])
tensor2 = torch.tensor([[-1.1], [1.2]])
print(torch.addcmul(x, tensor1, tensor2, value=0.5))

print('--- addcdiv')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
tensor1 = torch.tensor([1.5, 0.1, -1.3])
tensor2 = torch.tensor([[0.82], [1.7]])
print(torch.addcdiv(x, tensor1, tensor2, value=0.5))

print('--- clamp_min')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.clamp_min(x, 0.1))

print('--- clamp_max')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
print(torch.clamp_max(x, 0.1))

print('--- equal')
x = torch.tensor([0.5, -1.0])
print(torch.equal(x, torch.tensor([0.5, -1.0])))

print('--- isclose')
x = torch.tensor([1.0, 2.0, 3.0])
other = torch.tensor([1.0, 2.000001, 3.1])
print(torch.isclose(x, other))

print('--- allclose')
x = torch.tensor([1.0, 2.0])
other = torch.tensor([1.0, 2.000001])
print(torch.allclose(x, other))

print('--- isin')
elements = torch.tensor([1, 2, 3])
test_elements = torch.tensor([2, 5])
print(torch.isin(elements, test_elements))

print('--- Tensor.where')
x = torch.tensor([[0.4, -1.0, 1.3], [-0.1, -1.5, 0.8]])
condition = torch.tensor([True, False, True])
other = torch.tensor([-1.1, 1.2, -0.2])
print(x.where(condition, other))
