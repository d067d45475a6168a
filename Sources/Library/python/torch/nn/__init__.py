"""Layers, losses and containers: the parts a network is built from."""

from torch.nn.parameter import Parameter
from torch.nn.modules.module import Module
from torch.nn.modules.container import (
    ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential)
from torch.nn.modules.linear import Identity, Linear
from torch.nn.modules.conv import Conv2d
from torch.nn.modules.pooling import AvgPool2d, MaxPool2d
from torch.nn.modules.flatten import Flatten
from torch.nn.modules.dropout import Dropout
from torch.nn.modules.activation import (
    CELU, ELU, GELU, GLU, Hardshrink, Hardsigmoid, Hardswish, Hardtanh, LeakyReLU, LogSigmoid,
    LogSoftmax, Mish, PReLU, ReLU, ReLU6, RReLU, SELU, Sigmoid, SiLU, Softmax, Softmax2d, Softmin,
    Softplus, Softshrink, Softsign, Tanh, Tanhshrink, Threshold)
from torch.nn.modules.distance import CosineSimilarity, PairwiseDistance
from torch.nn.modules.loss import (
    BCELoss, BCEWithLogitsLoss, CosineEmbeddingLoss, CrossEntropyLoss, GaussianNLLLoss,
    HingeEmbeddingLoss, HuberLoss, KLDivLoss, L1Loss, MarginRankingLoss, MSELoss,
    MultiLabelMarginLoss, MultiLabelSoftMarginLoss, MultiMarginLoss, NLLLoss, PoissonNLLLoss,
    SmoothL1Loss, SoftMarginLoss, TripletMarginLoss, TripletMarginWithDistanceLoss)
from torch.nn import functional, init, utils
