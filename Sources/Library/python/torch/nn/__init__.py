"""Layers, losses and containers: the parts a network is built from."""

from torch.nn.parameter import Parameter
from torch.nn.modules.module import Module
from torch.nn.modules.container import Sequential, ModuleList, ModuleDict
from torch.nn.modules.linear import Identity, Linear
from torch.nn.modules.conv import Conv2d
from torch.nn.modules.pooling import AvgPool2d, MaxPool2d
from torch.nn.modules.flatten import Flatten
from torch.nn.modules.dropout import Dropout
from torch.nn.modules.activation import (
    GELU, LeakyReLU, LogSoftmax, ReLU, Sigmoid, Softmax, Tanh)
from torch.nn.modules.loss import (
    BCELoss, BCEWithLogitsLoss, CrossEntropyLoss, L1Loss, MSELoss, NLLLoss)
from torch.nn import functional, init
