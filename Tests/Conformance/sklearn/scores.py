# precision, recall, f1 with their averages.
from sklearn.metrics import f1_score, precision_score, recall_score

t = [0, 1, 2, 0, 1, 2, 2, 1]
p = [0, 2, 1, 0, 0, 2, 2, 1]
b, q = [0, 1, 1, 0, 1, 1], [0, 1, 0, 0, 1, 1]
for f in (precision_score, recall_score, f1_score):
    print(f.__name__, f(b, q), f(b, q, pos_label=0))
    for average in ("macro", "micro", "weighted"):
        print(average, f(t, p, average=average))
    print(f(t, p, average=None))
for text, f in {
    "binary": lambda: precision_score(t, p),
    "label": lambda: f1_score(b, q, pos_label=7),
}.items():
    try:
        f()
    except ValueError as e:
        print(text, "->", e)
