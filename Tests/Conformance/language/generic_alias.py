import typing
print(list[int], dict[str, int], tuple[int, ...], list["a"], set[float], type[int])
print(list[int]((1,2)), list[int].__origin__, list[int].__args__)
x: list[int] = [1]

print(list[int] == list[int], type(list[int]))
try: isinstance([], list[int])
except TypeError as e: print(e)
print(int | None, typing.Optional[int], typing.List[int], list[int] | None)
class A(list): pass
print(A[0])
class B(list[int]): pass
print(B.__mro__, B([1]))
try: int[3]
except TypeError as e: print(e)
try: str["a"]
except TypeError as e: print(e)
class C: pass
try: C[int]
except TypeError as e: print(e)
print(list[int].append, list[list[int]])
import collections
print(collections.deque[int], collections.defaultdict[str, int], collections.Counter[str], collections.OrderedDict[str,int])
print(typing.get_origin(list[int]), typing.get_args(dict[str,int]))
print(isinstance(list[int], type), callable(list[int]))
print(typing.Union[int, str], typing.Callable[[int], str], typing.Any, typing.Tuple[int, ...])
print(hash(list[int]) == hash(list[int]), {list[int]: 1})
