# Names with two leading underscores are mangled inside a class.
class Account:
    __rate = 0.5

    def __init__(self):
        self.__balance = 10
        self._single = 1
        self.__dunder__ = 2

    def balance(self):
        return self.__balance * self.__rate

    def __secret(self):
        return "secret"

    def reveal(self):
        return self.__secret()

    def set(self, __value):
        self.__balance = __value
        return [__value for __v in range(1)]


class Savings(Account):
    __rate = 2

    def mine(self):
        return self.__rate, self._Account__rate


a = Savings()
print(a.balance(), a.reveal(), a.mine(), a.set(4), a.balance())
print(a.__dict__)
try:
    a.__balance
except AttributeError as e:
    print(e)
print(a._Account__balance, hasattr(a, "__secret"))
print(sorted(k for k in Account.__dict__ if "rate" in k or "secret" in k))
