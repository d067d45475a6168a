# Recurrent layers in several layers, both directions, batch first, unbatched, with a state.
import torch
import torch.nn as nn

torch.manual_seed(1)
x = torch.randn(2, 4, 3)
for kind in [nn.RNN, nn.LSTM, nn.GRU]:
    layer = kind(3, 2, num_layers=2, batch_first=True, bidirectional=True)
    print(layer, [tuple(p.shape) for p in layer.parameters()])
    with torch.no_grad():
        y, last = layer(x)
        print(y.shape, y[0, -1], last[0].shape)
        single = kind(3, 2, bias=False)
        print(single(x[0])[0], list(single.state_dict()))
    y, last = kind(3, 2, batch_first=True)(x)
    print(y)
rnn = nn.RNN(3, 2)
h = torch.zeros(1, 4, 2)
for step in x:
    y, h = rnn(step.unsqueeze(0), h)
print(h.detach())
