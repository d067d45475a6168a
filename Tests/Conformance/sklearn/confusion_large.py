# A 10 x 10 confusion matrix prints aligned.
from sklearn.metrics import confusion_matrix

t = [i % 10 for i in range(400)]
p = [(i * i + i // 7) % 10 if i % 9 == 0 else i % 10 for i in range(400)]
m = confusion_matrix(t, p)
print(m)
print([int(m[i, i]) for i in range(10)], sum(int(v) for row in m for v in row))
for row in m:
    print(" ".join(f"{int(v):3d}" for v in row))
