# beyond: OneHotEncoder
# LabelEncoder and OneHotEncoder.
from sklearn.preprocessing import LabelEncoder, OneHotEncoder

e = LabelEncoder()
print(e.fit_transform([3, 1, 3, 7]), e.classes_, e.inverse_transform([0, 2]))
print(e.transform([7, 1]))
try:
    e.transform([5])
except ValueError as x:
    print(x)
o = OneHotEncoder(sparse_output=False)
print(o.fit_transform([[1], [3], [1]]), o.categories_)
print(o.transform([[3], [1]]))
