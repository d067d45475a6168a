# Every dropout spends the random stream as PyTorch does.
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.arange(1.0, 25.0).reshape(2, 3, 4)
print(F.dropout(x))
print(F.dropout1d(x, 0.4))
print(F.dropout2d(x.view(1, 6, 2, 2), 0.3))
print(F.alpha_dropout(x, 0.2, training=True))
print(F.feature_alpha_dropout(x, 0.5, training=True))
print(torch.rand(2))
z = torch.ones(6)
print(F.dropout(z, 0.5, inplace=True) is z, z)
print(F.dropout(x, 1.0).sum(), F.dropout(x, training=False) is x)
for layer in [nn.Dropout1d(0.2), nn.Dropout2d(), nn.AlphaDropout(0.1), nn.FeatureAlphaDropout()]:
    print(layer, layer.eval()(x).equal(x))
for text, call in {
    'F.dropout(x, 1.5)': lambda: F.dropout(x, 1.5),
    'F.dropout1d(x[0, 0])': lambda: F.dropout1d(x[0, 0]),
    'F.dropout2d(x[0, 0])': lambda: F.dropout2d(x[0, 0]),
}.items():
    try:
        print(text, "=", call())
    except Exception as error:
        print(text, "->", f"{type(error).__name__}: {error}")
