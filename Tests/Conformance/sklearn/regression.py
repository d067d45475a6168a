# Measures of regression.
import torch
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, root_mean_squared_error

t, p = [3.0, -0.5, 2.0, 7.0], [2.5, 0.0, 2.0, 8.0]
print(mean_squared_error(t, p), mean_absolute_error(t, p), r2_score(t, p), root_mean_squared_error(t, p))
print(mean_squared_error([[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]))
print(r2_score([1.0, 2.0, 3.0], [1.0, 2.0, 3.0]), r2_score([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]))
x = torch.tensor([1.0, 2.0, 4.0])
print(mean_squared_error(x, x + 1), mean_absolute_error(x.numpy(), (x * 2).numpy()))
try:
    mean_squared_error([1.0], [1.0, 2.0])
except ValueError as e:
    print(e)
