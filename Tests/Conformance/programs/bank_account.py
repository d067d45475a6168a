# Bank accounts: a class hierarchy, properties, custom exceptions, a ledger.
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        self.needed = needed
        self.available = available
        super().__init__(f"need {needed:.2f}, have {available:.2f}")


class Account:
    bank = "First"
    _count = 0

    def __init__(self, owner, balance=0):
        Account._count += 1
        self.number = f"{Account._count:04d}"
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(self._balance - value, self._balance)
        self.history.append(value - self._balance)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        return self

    def withdraw(self, amount):
        self.balance -= amount
        return self

    @classmethod
    def opened(cls):
        return cls._count

    @staticmethod
    def valid(number):
        return len(number) == 4 and number.isdigit()

    def __str__(self):
        return f"{type(self).__name__} {self.number} ({self.owner}): {self.balance:,.2f}"

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(self.balance * self.rate)


class Checking(Account):
    limit = 100

    @property
    def balance(self):
        return super().balance

    @balance.setter
    def balance(self, value):
        if value < -self.limit:
            raise InsufficientFunds(self._balance - value, self._balance + self.limit)
        self._balance = value


accounts = [Savings("Ann", 1000), Checking("Bob", 50), Account("Cy", 12345.678)]
for a in accounts:
    print(a)
accounts[0].add_interest()
accounts[0].deposit(5).withdraw(100)
print(accounts[0].history, accounts[0])
accounts[1].withdraw(120)
print(accounts[1].balance)
for account, amount in [(accounts[1], 50), (accounts[0], 1e6)]:
    try:
        account.withdraw(amount)
    except InsufficientFunds as e:
        print("refused:", e, e.needed, e.available)
try:
    accounts[2].deposit(-1)
except ValueError as e:
    print(e)
print([a.owner for a in sorted(accounts)], max(accounts).owner, Account.opened(), Savings.opened())
print(Account.valid("0001"), Account.valid("x"), accounts[0].bank)


def transfer(source, target, amount):
    before = source.balance, target.balance
    try:
        source.withdraw(amount)
        target.deposit(amount)
    except Exception:
        source._balance, target._balance = before
        raise
    else:
        return "ok"
    finally:
        print("transfer", amount)


print(transfer(accounts[2], accounts[1], 45.678))
try:
    transfer(accounts[2], accounts[1], 10**9)
except InsufficientFunds as e:
    print(type(e).__name__)
for a in accounts:
    print(a)
