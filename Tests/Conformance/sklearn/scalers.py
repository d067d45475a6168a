# StandardScaler and MinMaxScaler.
import torch
from sklearn.preprocessing import MinMaxScaler, StandardScaler

x = [[1.0, 10.0, 5.0], [2.0, 20.0, 5.0], [4.0, 60.0, 5.0]]
s = StandardScaler()
print(s.fit_transform(x))
print(s.mean_, s.scale_, s.var_, s.n_features_in_)
print(s.transform([[3.0, 30.0, 6.0]]), s.inverse_transform([[0.0, 1.0, 0.0]]))
m = MinMaxScaler()
print(m.fit(x).transform(x), m.data_min_, m.data_max_)
print(m.inverse_transform([[0.5, 0.5, 0.5]]))
print(MinMaxScaler(feature_range=(-1, 1)).fit_transform(x))
print(StandardScaler(with_std=False).fit_transform(x))
print(StandardScaler(), MinMaxScaler(feature_range=(-1, 1)), StandardScaler(with_mean=False))
t = StandardScaler().fit_transform(torch.tensor([[1.0], [3.0]]).numpy())
print(t, t.dtype)
