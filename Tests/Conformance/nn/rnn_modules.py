# RNN, LSTM and GRU: initialisation, text, outputs, gradients, messages.
import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(4, 2, 3)
for layer in [nn.RNN(3, 2), nn.RNN(3, 2, nonlinearity="relu"), nn.LSTM(3, 2), nn.GRU(3, 2)]:
    print(layer, list(layer.state_dict()))
    y, last = layer(x)
    print(y, last)
    y.sum().backward()
    print(layer.weight_hh_l0.grad, layer.bias_ih_l0.grad)
for call in [
    lambda: nn.RNN(3, 2)(torch.ones(4, 2, 5)),
    lambda: nn.GRU(3, 2)(torch.ones(3)),
    lambda: nn.LSTM(3, 0),
    lambda: nn.RNN(3, 2, nonlinearity="foo"),
    lambda: nn.RNN(3, 2)(x, torch.zeros(1, 3, 2)),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
