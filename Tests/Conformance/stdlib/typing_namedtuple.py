# Named tuples by a class statement.
from typing import NamedTuple

class Employee(NamedTuple):
    """One person."""
    name: str
    pay: int = 3

    def raised(self):
        return self._replace(pay=self.pay + 1)

    @property
    def short(self):
        return self.name[:2]

e = Employee("Ann")
print(e, e.raised(), e.short, e == ("Ann", 3), Employee._fields, Employee._field_defaults, e._asdict())
name, pay = e
print(name, pay, Employee.__doc__, isinstance(e, tuple), Employee("Bob", pay=9)[1])
try:
    Employee()
except TypeError as err:
    print(err)
