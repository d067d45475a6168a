# Signs, zeros, and numbers at the edges of the formats.
import torch

for values in ([0.0, -0.0], [1e-4, 1.0], [9.9e-5, 1.0], [1.0, 1000.0], [1.0, 1001.0], [0.001, 1.0], [0.5, 500.25],
               [1e8], [1e8, 1.0], [123456789.0], [1e-38], [3e38], [-1.0, 1e5], [0.1, 0.25, 0.123456], [1.0, 2.5, -3.75],
               [float("inf")], [float("-inf"), 1.0], [float("nan")], [float("nan"), 1e10], [99999.5], [1e-5, 1e-5]):
    print(torch.tensor(values), torch.tensor(values, dtype=torch.float64))
    print(torch.tensor(values[0]))
