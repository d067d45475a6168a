# Operators as functions.
import operator as op

print(op.add(1, 2), op.sub(1, 2), op.mul(3, 4), op.truediv(1, 4), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5))
print(op.neg(3), op.pos(-3), op.abs(-3), op.inv(5), op.not_(0), op.truth([]), op.lt(1, 2), op.ge(1, 2))
print(op.eq(1, 1), op.ne(1, 1), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2))
print(op.concat([1], [2]), op.contains([1, 2], 2), op.countOf([1, 2, 1], 1), op.indexOf([3, 4], 4))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem(d, "b"), op.is_(None, None), op.is_not(1, None), op.index(True))
x = [1]
print(op.iadd(x, [2]) is x, x)
