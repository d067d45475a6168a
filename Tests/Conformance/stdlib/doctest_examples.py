# Examples in documentation, run quietly and in full.
"""Module doc.

>>> add(1, 2)
3
"""
import functools
def add(a, b):
    """Adds.

    >>> add(2, 3)
    5
    >>> add('a', 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> for i in range(3):
    ...     add(i, i)
    0
    2
    4
    >>> print('x\\n\\ny')
    x
    <BLANKLINE>
    y
    >>> [1, 2,
    ...  3]
    [1, 2, 3]
    >>> x = 5
    >>> x
    5
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print([1,   2]) # doctest: +NORMALIZE_WHITESPACE
    [1,
      2]
    >>> True
    1
    >>> 'abc'
    'abc'
    >>> None
    >>> def g():
    ...     return 3
    >>> g()
    3
    >>> 1/0  # doctest: +SKIP
    """
    return a + b
class MyErr(Exception): pass
class C:
    """Doc of C without examples."""
    def m(self):
        """
        >>> C().m()
        7
        """
        return 7
    @staticmethod
    def s():
        """
        >>> C.s()
        'static'
        """
        return 'static'
    @property
    def p(self):
        """
        >>> C().p
        1.5
        """
        return 1.5
    def e(self):
        """
        >>> C().e()
        Traceback (most recent call last):
        ...
        MyErr: bad
        """
        raise MyErr('bad')
    def nodoc(self): pass
@functools.lru_cache(None)
def fib(n):
    """
    >>> [fib(i) for i in range(5)]
    [0, 1, 1, 2, 3]
    """
    return n if n < 2 else fib(n-1) + fib(n-2)
if __name__ == '__main__':
    import doctest
    print(doctest.testmod())
    doctest.testmod(verbose=True)
    print(add(1, 1))
