# beyond: BatchNorm, LayerNorm, Embedding, LeakyReLU, AvgPool2d, BCELoss, L1Loss, Softmax
# Layers of the next stage.
import torch
import torch.nn as nn

torch.manual_seed(0)
print(
    nn.BatchNorm1d(3)(torch.randn(4, 3)),
    nn.LayerNorm(3)(torch.randn(2, 3)),
    nn.Embedding(3, 2)(torch.tensor([0, 2])),
    nn.LeakyReLU(0.1)(torch.tensor([-1.0])),
    nn.AvgPool2d(2)(torch.ones(1, 2, 2)),
    nn.BCELoss()(torch.tensor([0.5]), torch.tensor([1.0])),
    nn.L1Loss()(torch.zeros(2), torch.ones(2)),
    nn.Softmax(dim=0)(torch.zeros(2)),
)
