"""Layers with a memory: RNN, LSTM and GRU over sequences, and their single steps."""

from _refusals import refuse as _refuse
import math

import torch
from torch._engine import named
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def rnn_step(mode, x, state, w_hh, b_hh):
    """One step from the input's share of the gates and the state: the next state."""
    if mode == "LSTM":
        h, c = state
        i, f, g, o = (x + F.linear(h, w_hh, b_hh)).chunk(4, -1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        return torch.sigmoid(o) * torch.tanh(c), c
    h = state[0]
    if mode == "GRU":
        xr, xz, xn = x.chunk(3, -1)
        hr, hz, hn = F.linear(h, w_hh, b_hh).chunk(3, -1)
        r, z = torch.sigmoid(xr + hr), torch.sigmoid(xz + hz)
        n = torch.tanh(xn + r * hn)
        return (z * (h - n) + n,)
    mixed = x + F.linear(h, w_hh, b_hh)
    return (torch.relu(mixed) if mode == "RNN_RELU" else torch.tanh(mixed),)


GATES = {"LSTM": 4, "GRU": 3, "RNN_TANH": 1, "RNN_RELU": 1}


class RNNBase(Module):
    """What RNN, LSTM and GRU share: weights of every layer and direction, the walk over time."""

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False,
                 dropout=0.0, bidirectional=False, proj_size=0):
        super().__init__()
        if proj_size != 0:
            _refuse(f"{type(self).__name__}(proj_size=...) is not in Glia")
        if isinstance(dropout, bool) or not 0 <= dropout <= 1:
            raise ValueError("dropout should be a number in range [0, 1] "
                             "representing the probability of an element being zeroed")
        for name, size in (("input_size", input_size), ("hidden_size", hidden_size),
                           ("num_layers", num_layers)):
            if name != "num_layers" and not isinstance(size, int):
                raise TypeError(f"{name} should be of type int, got: {type(size).__name__}")
            if size <= 0:
                raise ValueError(f"{name} must be greater than zero")
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = float(dropout)
        self.bidirectional = bidirectional
        self.proj_size = proj_size
        self._names = []
        gates = GATES[mode] * hidden_size
        for layer in range(num_layers):
            for suffix in ("", "_reverse") if bidirectional else ("",):
                inputs = input_size
                if layer > 0:
                    inputs = hidden_size * (2 if bidirectional else 1)
                shapes = {"weight_ih": (gates, inputs), "weight_hh": (gates, hidden_size)}
                if bias:
                    shapes["bias_ih"] = shapes["bias_hh"] = (gates,)
                names = []
                for name, shape in shapes.items():
                    names.append(f"{name}_l{layer}{suffix}")
                    setattr(self, names[-1], Parameter(torch.empty(shape)))
                self._names.append(names)
        self.reset_parameters()

    def reset_parameters(self):
        """Everything uniform within ±1/√hidden_size."""
        bound = 1.0 / math.sqrt(self.hidden_size)
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)

    @property
    def all_weights(self):
        """The parameters of every layer and direction."""
        return [[getattr(self, name) for name in names] for names in self._names]

    def _walk(self, x, state, names, reverse):
        """The states of one layer in one direction over time, and the last ones."""
        weights = [getattr(self, name) for name in names]
        w_hh, b_hh = weights[1], weights[3] if self.bias else None
        shares = F.linear(x, weights[0], weights[2] if self.bias else None).unbind(0)
        outputs = []
        for share in reversed(shares) if reverse else shares:
            state = rnn_step(self.mode, share, state, w_hh, b_hh)
            outputs.append(state[0])
        if reverse:
            outputs.reverse()
        return torch.stack(outputs), state

    def _check_state(self, hx, x, words):
        count = self.num_layers * (2 if self.bidirectional else 1)
        expected = count, x.size(1), self.hidden_size
        for state, word in zip(hx, words):
            if tuple(state.size()) != expected:
                raise RuntimeError(
                    f"Expected {word} size {expected}, got {list(state.size())}")

    def forward(self, input, hx=None):
        kind = type(self).__name__
        if input.dim() not in (2, 3):
            raise ValueError(f"{kind}: Expected input to be 2D or 3D, got {input.dim()}D instead")
        is_lstm = self.mode == "LSTM"
        batched = input.dim() == 3
        batch_dim = 0 if self.batch_first else 1
        x = input if batched else input.unsqueeze(batch_dim)
        if x.dtype != self.weight_ih_l0.dtype:
            dtype = self.weight_ih_l0.dtype
            raise ValueError(
                f"RNN input dtype ({x.dtype}) does not match weight dtype ({dtype}). Convert input: "
                f"input.to({dtype}), or convert model: model.to({x.dtype})")
        if x.size(-1) != self.input_size:
            raise RuntimeError(
                "input.size(-1) must be equal to input_size. "
                f"Expected {self.input_size}, got {x.size(-1)}")
        if self.batch_first:
            x = x.transpose(0, 1)
        if hx is None:
            count = self.num_layers * (2 if self.bidirectional else 1)
            zeros = torch.zeros(count, x.size(1), self.hidden_size, dtype=x.dtype)
            states = (zeros, zeros) if is_lstm else (zeros,)
        else:
            states = tuple(hx) if is_lstm else (hx,)
            if not batched:
                states = tuple(state.unsqueeze(1) for state in states)
            self._check_state(states, x, ("hidden[0]", "hidden[1]") if is_lstm else ("hidden",))
        output, last = self._layers(x, states)
        if self.batch_first:
            output = output.transpose(0, 1)
            if not is_lstm:
                output = named(output, "TransposeBackward1")
        last = tuple(torch.stack(parts) for parts in zip(*last))
        if not batched:
            output = output.squeeze(batch_dim)
            last = tuple(state.squeeze(1) for state in last)
        return output, last if is_lstm else last[0]

    def _layers(self, x, states):
        last = []
        for layer in range(self.num_layers):
            outputs = []
            for direction in range(2 if self.bidirectional else 1):
                place = len(last)
                start = tuple(state[place] for state in states)
                y, state = self._walk(x, start, self._names[place], direction == 1)
                outputs.append(y)
                last.append(state)
            x = torch.cat(outputs, -1) if self.bidirectional else outputs[0]
            if self.mode == "LSTM" and not self.bidirectional:
                x = named(x, "MkldnnRnnLayerBackward0")
            if self.dropout > 0 and layer < self.num_layers - 1:
                x = F.dropout(x, self.dropout, self.training)
        return x, last

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.num_layers != 1:
            text += f", num_layers={self.num_layers}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if self.batch_first is not False:
            text += f", batch_first={self.batch_first}"
        if self.dropout != 0:
            text += f", dropout={self.dropout}"
        if self.bidirectional is not False:
            text += f", bidirectional={self.bidirectional}"
        return text


class RNN(RNNBase):
    """h' = tanh(W_ih x + b_ih + W_hh h + b_hh): (L, N, input_size) -> (L, N, hidden_size)."""

    def __init__(self, input_size, hidden_size, num_layers=1, nonlinearity="tanh", bias=True,
                 batch_first=False, dropout=0.0, bidirectional=False):
        if nonlinearity not in ("tanh", "relu"):
            raise ValueError(
                f"Unknown nonlinearity '{nonlinearity}'. Select from 'tanh' or 'relu'.")
        self.nonlinearity = nonlinearity
        super().__init__("RNN_" + nonlinearity.upper(), input_size, hidden_size, num_layers, bias,
                         batch_first, dropout, bidirectional)


class LSTM(RNNBase):
    """A memory cell with input, forget and output gates: (L, N, input_size) -> (L, N, hidden)."""

    def __init__(self, input_size, hidden_size, num_layers=1, bias=True, batch_first=False,
                 dropout=0.0, bidirectional=False, proj_size=0):
        super().__init__("LSTM", input_size, hidden_size, num_layers, bias, batch_first, dropout,
                         bidirectional, proj_size)


class GRU(RNNBase):
    """Gates r and z mix the old state with a new one: (L, N, input_size) -> (L, N, hidden)."""

    def __init__(self, input_size, hidden_size, num_layers=1, bias=True, batch_first=False,
                 dropout=0.0, bidirectional=False):
        super().__init__("GRU", input_size, hidden_size, num_layers, bias, batch_first, dropout,
                         bidirectional)


class RNNCellBase(Module):
    """What RNNCell, LSTMCell and GRUCell share: one set of weights, one step in time."""

    def __init__(self, input_size, hidden_size, bias, num_chunks):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        size = num_chunks * hidden_size
        self.weight_ih = Parameter(torch.empty(size, input_size))
        self.weight_hh = Parameter(torch.empty(size, hidden_size))
        for name in ("bias_ih", "bias_hh"):
            self.register_parameter(name, Parameter(torch.empty(size)) if bias else None)
        self.reset_parameters()

    def reset_parameters(self):
        """Everything uniform within ±1/√hidden_size."""
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)

    def _step(self, mode, input, states, labels):
        """The next states; `states` is None at the start, `labels` name them in an error."""
        kind = type(self).__name__
        for part, label in zip((input, *(states or ())), ("input", *labels)):
            if part.dim() not in (1, 2):
                raise ValueError(
                    f"{kind}: Expected {label} to be 1D or 2D, got {part.dim()}D instead")
        batched = input.dim() == 2
        x = input if batched else input.unsqueeze(0)
        if states is None:
            states = (torch.zeros(x.size(0), self.hidden_size, dtype=x.dtype),) * len(labels)
        elif not batched:
            states = tuple(state.unsqueeze(0) for state in states)
        if x.size(1) != self.input_size:
            raise RuntimeError(f"input has inconsistent input_size: got {x.size(1)} expected "
                               f"{self.input_size}")
        for number, state in enumerate(states):
            if x.size(0) != state.size(0):
                raise RuntimeError(f"Input batch size {x.size(0)} doesn't match hidden{number} "
                                   f"batch size {state.size(0)}")
            if state.size(1) != self.hidden_size:
                raise RuntimeError(f"hidden{number} has inconsistent hidden_size: got "
                                   f"{state.size(1)}, expected {self.hidden_size}")
        share = F.linear(x, self.weight_ih, self.bias_ih)
        states = rnn_step(mode, share, states, self.weight_hh, self.bias_hh)
        return states if batched else tuple(state.squeeze(0) for state in states)

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if getattr(self, "nonlinearity", "tanh") != "tanh":
            text += f", nonlinearity={self.nonlinearity}"
        return text


class RNNCell(RNNCellBase):
    """h' = tanh(W_ih x + b_ih + W_hh h + b_hh): (N, input_size), (N, hidden) -> (N, hidden)."""

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh"):
        super().__init__(input_size, hidden_size, bias, 1)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError(f"Unknown nonlinearity: {self.nonlinearity}")
        mode = "RNN_" + self.nonlinearity.upper()
        return self._step(mode, input, None if hx is None else (hx,), ("hidden",))[0]


class LSTMCell(RNNCellBase):
    """One step of an LSTM: (N, input_size), (h, c) -> (h', c'), each (N, hidden_size)."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__(input_size, hidden_size, bias, 4)

    def forward(self, input, hx=None):
        return self._step("LSTM", input, None if hx is None else tuple(hx), ("hx[0]", "hx[1]"))


class GRUCell(RNNCellBase):
    """One step of a GRU: (N, input_size), (N, hidden_size) -> (N, hidden_size)."""

    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__(input_size, hidden_size, bias, 3)

    def forward(self, input, hx=None):
        return self._step("GRU", input, None if hx is None else (hx,), ("hidden",))[0]
