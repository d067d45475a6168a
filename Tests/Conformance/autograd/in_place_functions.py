# In-place forms in a graph give the gradients of the plain forms.
import torch

for name, args in {
    "exp_": (), "sqrt_": (), "sin_": (), "tanh_": (), "sigmoid_": (), "relu_": (), "neg_": (), "reciprocal_": (),
    "square_": (), "abs_": (), "log_": (), "add_": (2,), "mul_": (3,), "div_": (4,), "sub_": (1,), "pow_": (3,),
    "clamp_": (0.6, 1.5), "fill_": (2,), "zero_": (), "floor_": (), "round_": (),
}.items():
    x = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    y = x * 1
    z = getattr(y, name)(*args)
    print(name, z is y, y)
    try:
        (y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
        print("   ", x.grad)
    except RuntimeError as e:
        print("   ", e)
