# A small program: reverse-mode differentiation on scalars with closures.
import math


class Value:
    def __init__(self, data, prev=(), op=""):
        self.data, self.grad, self.prev, self.op = data, 0.0, prev, op
        self.back = lambda: None

    def __repr__(self):
        return f"Value({self.data:.4f}, grad={self.grad:.4f})"

    def __add__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data + o.data, (self, o), "+")

        def back():
            self.grad += out.grad
            o.grad += out.grad

        out.back = back
        return out

    __radd__ = __add__

    def __mul__(self, o):
        o = o if isinstance(o, Value) else Value(o)
        out = Value(self.data * o.data, (self, o), "*")

        def back():
            self.grad += o.data * out.grad
            o.grad += self.data * out.grad

        out.back = back
        return out

    __rmul__ = __mul__

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), "tanh")

        def back():
            self.grad += (1 - t * t) * out.grad

        out.back = back
        return out

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p in v.prev:
                    visit(p)
                order.append(v)

        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            v.back()


x, w, b = Value(0.5), Value(-2.0), Value(1.5)
y = (x * w + b).tanh() * 3 + x
y.backward()
print(y, x, w, b, y.op, len(y.prev))
for i in range(3):
    loss = (x * w + b) * (x * w + b)
    for v in (x, w, b):
        v.grad = 0.0
    loss.backward()
    for v in (w, b):
        v.data -= 0.1 * v.grad
    print(i, loss, sum([w, b]))
