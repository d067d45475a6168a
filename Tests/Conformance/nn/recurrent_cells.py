# RNNCell, LSTMCell and GRUCell: one step, without a batch, their errors and gradients
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 3)
for make in (nn.RNNCell, nn.LSTMCell, nn.GRUCell):
    cell = make(3, 4)
    print(cell, [name for name, _ in cell.named_parameters()])
    print(cell(x))
    print(cell(x[0]))
    state = cell(x)
    state = cell(x, state)
    out = state[0] if isinstance(state, tuple) else state
    out.sum().backward()
    print(cell.weight_hh.grad.sum().item() != 0, cell.bias_ih.grad.shape)

print(nn.RNNCell(3, 4, nonlinearity="relu", bias=False), nn.RNNCell(3, 4, bias=False).bias_ih)


def fails(run):
    try:
        run()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)


fails(lambda: nn.RNNCell(3, 4)(torch.ones(1, 2)))
fails(lambda: nn.RNNCell(3, 4)(torch.ones(2, 3), torch.ones(3, 4)))
fails(lambda: nn.GRUCell(3, 4)(torch.ones(2, 3), torch.ones(2, 5)))
fails(lambda: nn.GRUCell(3, 4)(torch.ones(1, 2, 3)))
fails(lambda: nn.LSTMCell(3, 4)(torch.ones(2, 3), (torch.ones(2, 4), torch.ones(1, 2, 4))))
fails(lambda: nn.RNNCell(3, 4, nonlinearity="exp")(torch.ones(2, 3)))
