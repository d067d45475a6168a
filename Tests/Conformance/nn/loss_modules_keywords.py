# Losses keep their options as attributes and buffers.
import torch
import torch.nn as nn
import torch.nn.functional as F

w = torch.tensor([1.0, 2.0])
for loss in [nn.CrossEntropyLoss(weight=w, ignore_index=1, label_smoothing=0.1), nn.NLLLoss(w), nn.BCEWithLogitsLoss(pos_weight=w), nn.MultiMarginLoss(weight=w)]:
    print(loss, loss.reduction, list(loss.state_dict()), list(loss.parameters()))
print(nn.HuberLoss('sum', 2.0)(torch.tensor([1.0, 5.0]), torch.zeros(2)), nn.TripletMarginWithDistanceLoss(distance_function=lambda a, b: (a - b).abs().sum(-1))(torch.zeros(2, 3), torch.ones(2, 3), torch.ones(2, 3) * 3))
for call in [lambda: nn.TripletMarginLoss(margin=-1), lambda: nn.MultiMarginLoss(p=3)]:
    try:
        call()
    except ValueError as error:
        print(error)
