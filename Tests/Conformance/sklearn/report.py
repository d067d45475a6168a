# classification_report as text.
from sklearn.metrics import classification_report

t = [0, 1, 2, 0, 1, 2, 2, 1]
p = [0, 2, 1, 0, 0, 2, 2, 1]
print(classification_report(t, p))
print(classification_report(t, p, target_names=["cat", "dog", "bird"], digits=3))
print(classification_report(["a", "b", "b"], ["a", "b", "a"]))
