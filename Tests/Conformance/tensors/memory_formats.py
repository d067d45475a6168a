import torch

print(torch.contiguous_format, torch.preserve_format, torch.channels_last, torch.strided)
x = torch.zeros(2, 3).t()
print(x.layout, x.clone().stride(), x.clone(memory_format=torch.contiguous_format).stride())
print(x.clone(memory_format=torch.preserve_format).stride(), x.contiguous(memory_format=torch.contiguous_format).stride())
print(x.is_contiguous(memory_format=torch.contiguous_format))
print(x.double().stride(), x.double(memory_format=torch.contiguous_format).stride())
print(x.to(torch.float64, memory_format=torch.contiguous_format).stride())
print(torch.zeros_like(x, memory_format=torch.contiguous_format).stride(), torch.zeros_like(x).stride())
print(x.float(memory_format=torch.contiguous_format) is x, torch.ones(2, layout=torch.strided))
images = torch.arange(8.0).reshape(1, 2, 2, 2)
last = images.contiguous(memory_format=torch.channels_last)
print(last.stride(), torch.equal(last, images), last.is_contiguous(memory_format=torch.channels_last))
print(images.is_contiguous(), last.is_contiguous(), images.to(memory_format=torch.channels_last).stride())
print(images.to("cpu", torch.float64, True, True).dtype)
try:
    x.contiguous(memory_format=torch.channels_last)
except RuntimeError as error:
    print(error)
