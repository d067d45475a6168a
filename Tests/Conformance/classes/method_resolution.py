# Multiple inheritance: the C3 order, super() along it, and the error where there is none.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who())
print([c.__name__ for c in D.__mro__])
print(D.mro() == list(D.__mro__), D.__bases__, A.__bases__, D.__base__)
print(B().who(), issubclass(D, A), issubclass(A, D), isinstance(D(), (int, C)))


class X:
    pass


class Y(X):
    pass


try:

    class Z(X, Y):
        pass
except TypeError as e:
    print(e)
try:

    class W(X, X):
        pass
except TypeError as e:
    print(e)
try:

    class V(5):
        pass
except TypeError as e:
    print(type(e).__name__)


class E(A):
    pass


class F(E, D):
    pass


print([c.__name__ for c in F.__mro__], F().who())
