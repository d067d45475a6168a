"""One test: its assertions and how it runs."""

import re as _re
from pprint import pformat as _pformat

_cases = []


class SkipTest(Exception):
    """Raised by a test that is to be left out."""


def skip(reason):
    """Leaves a test or a class of tests out."""

    def decorate(item):
        if not isinstance(item, type):

            def wrapper(*args, **kwargs):
                raise SkipTest(reason)

            wrapper.__name__, wrapper.__doc__ = item.__name__, item.__doc__
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    """Leaves a test out where a condition holds."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Leaves a test out where a condition does not hold."""
    return skip(reason) if not condition else lambda item: item


def expectedFailure(test_item):
    """Says that a test is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _short(value):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text


class _Raises:
    """What assertRaises gives to a with statement."""

    def __init__(self, case, expected, pattern=None, msg=None, called=None):
        self._case, self._expected, self._pattern, self._msg = case, expected, pattern, msg
        self._called = called

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            name = getattr(self._expected, "__name__", str(self._expected))
            by = "" if self._called is None else f" by {getattr(self._called, '__name__', str(self._called))}"
            raise self._case.failureException(self._case._formatMessage(self._msg, f"{name} not raised{by}"))
        if not issubclass(kind, self._expected):
            return False
        self.exception = value
        if self._pattern is not None and not _re.search(self._pattern, str(value)):
            pattern = self._pattern if isinstance(self._pattern, str) else self._pattern.pattern
            raise self._case.failureException(
                self._case._formatMessage(self._msg, f'"{pattern}" does not match "{value}"'))
        return True


class _SubTest:
    """One part of a test."""

    failureException = AssertionError

    def __init__(self, case, message, params):
        self._case, self._message, self._params = case, message, params

    def __str__(self):
        parts = [] if self._message is None else [f"[{self._message}]"]
        if self._params:
            parts.append("(" + ", ".join([f"{name}={value!r}" for name, value in self._params.items()]) + ")")
        return f"{self._case} {' '.join(parts) or '(<subtest>)'}"

    def shortDescription(self):
        """The first line of the test's documentation."""
        return self._case.shortDescription()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None or not issubclass(kind, Exception):
            return False
        if issubclass(kind, SkipTest):
            self._case._result.addSkip(self, str(value))
            return True
        self._case._partFailed = True
        self._case._result.addSubTest(self._case, self, (kind, value, traceback))
        return True


class TestCase:
    """A class of tests: methods whose names start with test."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classCleanups = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._classCleanups = []
        _cases.append(cls)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._partFailed = False
        if not hasattr(self, methodName) and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")

    # Around a test

    def setUp(self):
        """Runs before every test."""

    def tearDown(self):
        """Runs after every test."""

    @classmethod
    def setUpClass(cls):
        """Runs before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Runs after the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls a function after the test."""
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Calls a function after the tests of the class."""
        cls._classCleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        """Calls what addClassCleanup was given."""
        while cls._classCleanups:
            function, args, kwargs = cls._classCleanups.pop()
            function(*args, **kwargs)

    def countTestCases(self):
        """One."""
        return 1

    def id(self):
        """The full name."""
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        """The first line of the test's documentation."""
        text = getattr(self, self._testMethodName).__doc__
        return text.strip().split("\n")[0].strip() if text else None

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def run(self, result=None):
        """Runs the test."""
        if result is None:
            from unittest.runner import TestResult

            result = TestResult()
        if result.shouldStop:
            return result
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        for owner in (type(self), method):
            if getattr(owner, "__unittest_skip__", False):
                result.addSkip(self, getattr(owner, "__unittest_skip_why__", ""))
                result.stopTest(self)
                return result
        self._result = result
        self._partFailed = False
        expected = getattr(method, "__unittest_expecting_failure__", False)
        outcome = self._attempt(self.setUp)
        if outcome is None:
            outcome = self._attempt(method)
            after = self._attempt(self.tearDown)
            outcome = after if outcome is None else outcome
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            after = self._attempt(lambda: function(*args, **kwargs))
            outcome = after if outcome is None else outcome
        if outcome is None:
            if expected:
                result.addUnexpectedSuccess(self)
            elif not self._partFailed:
                result.addSuccess(self)
        elif isinstance(outcome, SkipTest):
            result.addSkip(self, str(outcome))
        else:
            err = (type(outcome), outcome, None)
            if expected:
                result.addExpectedFailure(self, err)
            elif isinstance(outcome, self.failureException):
                result.addFailure(self, err)
            else:
                result.addError(self, err)
        result.stopTest(self)
        return result

    __call__ = run

    def _attempt(self, step):
        try:
            step()
        except Exception as error:
            return error

    def debug(self):
        """Runs the test without catching anything."""
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    def skipTest(self, reason):
        """Leaves the test out."""
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        """A part of a test that may fail without ending it."""
        return _SubTest(self, msg, params)

    # Assertions

    def _formatMessage(self, msg, standardMsg):
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _check(self, holds, text, msg):
        if not holds:
            raise self.failureException(self._formatMessage(msg, text()))

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def assertEqual(self, first, second, msg=None):
        """first == second"""
        if type(first) is type(second):
            for kind, check in ((list, self.assertListEqual), (tuple, self.assertTupleEqual),
                                (dict, self.assertDictEqual), (set, self.assertSetEqual),
                                (frozenset, self.assertSetEqual), (str, self.assertMultiLineEqual)):
                if type(first) is kind:
                    return check(first, second, msg)
        self._check(first == second, lambda: f"{_short(first)} != {_short(second)}", msg)

    def assertNotEqual(self, first, second, msg=None):
        """first != second"""
        self._check(first != second, lambda: f"{_short(first)} == {_short(second)}", msg)

    def assertTrue(self, expr, msg=None):
        """bool(expr)"""
        self._check(expr, lambda: f"{_short(expr)} is not true", msg)

    def assertFalse(self, expr, msg=None):
        """not expr"""
        self._check(not expr, lambda: f"{_short(expr)} is not false", msg)

    def assertIs(self, expr1, expr2, msg=None):
        """expr1 is expr2"""
        self._check(expr1 is expr2, lambda: f"{_short(expr1)} is not {_short(expr2)}", msg)

    def assertIsNot(self, expr1, expr2, msg=None):
        """expr1 is not expr2"""
        self._check(expr1 is not expr2, lambda: f"unexpectedly identical: {_short(expr1)}", msg)

    def assertIsNone(self, obj, msg=None):
        """obj is None"""
        self._check(obj is None, lambda: f"{_short(obj)} is not None", msg)

    def assertIsNotNone(self, obj, msg=None):
        """obj is not None"""
        self._check(obj is not None, lambda: "unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        """member in container"""
        self._check(member in container, lambda: f"{_short(member)} not found in {_short(container)}", msg)

    def assertNotIn(self, member, container, msg=None):
        """member not in container"""
        self._check(member not in container,
                    lambda: f"{_short(member)} unexpectedly found in {_short(container)}", msg)

    def assertIsInstance(self, obj, cls, msg=None):
        """isinstance(obj, cls)"""
        self._check(isinstance(obj, cls), lambda: f"{_short(obj)} is not an instance of {cls!r}", msg)

    def assertNotIsInstance(self, obj, cls, msg=None):
        """not isinstance(obj, cls)"""
        self._check(not isinstance(obj, cls), lambda: f"{_short(obj)} is an instance of {cls!r}", msg)

    def assertLess(self, a, b, msg=None):
        """a < b"""
        self._check(a < b, lambda: f"{_short(a)} not less than {_short(b)}", msg)

    def assertLessEqual(self, a, b, msg=None):
        """a <= b"""
        self._check(a <= b, lambda: f"{_short(a)} not less than or equal to {_short(b)}", msg)

    def assertGreater(self, a, b, msg=None):
        """a > b"""
        self._check(a > b, lambda: f"{_short(a)} not greater than {_short(b)}", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b"""
        self._check(a >= b, lambda: f"{_short(a)} not greater than or equal to {_short(b)}", msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """first and second differ by less than half of 10**-places, or by delta at most."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            holds, within = diff <= delta, f"{_short(delta)} delta"
        else:
            places = 7 if places is None else places
            holds, within = round(diff, places) == 0, f"{places!r} places"
        self._check(holds, lambda: f"{_short(first)} != {_short(second)} within {within} ({_short(diff)} difference)",
                    msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            self._check(not first == second and diff > delta, lambda: (
                f"{_short(first)} == {_short(second)} within {_short(delta)} delta ({_short(diff)} difference)"), msg)
        else:
            places = 7 if places is None else places
            self._check(not first == second and round(diff, places) != 0, lambda: (
                f"{_short(first)} == {_short(second)} within {places!r} places"), msg)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        """Sequences of equal items."""
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for place, value in (("First", first), ("Second", second)):
                self._check(isinstance(value, seq_type), lambda: (
                    f"{place} sequence is not a {name}: {_short(value)}"), None)
        if first == second:
            return
        text = f"{name.capitalize()}s differ: {_cut(first)} != {_cut(second)}\n"
        for i in range(min(len(first), len(second))):
            if first[i] != second[i]:
                text += f"\nFirst differing element {i}:\n{_cut(first[i])}\n{_cut(second[i])}\n"
                break
        if len(first) != len(second):
            longer, other = (first, second) if len(first) > len(second) else (second, first)
            which = "First" if len(first) > len(second) else "Second"
            extra = len(longer) - len(other)
            text += f"\n{which} {name} contains {extra} additional elements.\n"
            text += f"First extra element {len(other)}:\n{_cut(longer[len(other)])}\n"
        raise self.failureException(self._formatMessage(msg, text + _difference(first, second)))

    def assertListEqual(self, list1, list2, msg=None):
        """Equal lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Equal sets."""
        lines = []
        for place, items in (("first", set1.difference(set2)), ("second", set2.difference(set1))):
            if items:
                lines += [f"Items in the {place} set but not the {'second' if place == 'first' else 'first'}:"]
                lines += [repr(item) for item in items]
        self._check(not lines, lambda: "\n".join(lines), msg)

    def assertDictEqual(self, d1, d2, msg=None):
        """Equal dicts."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        self._check(d1 == d2, lambda: f"{_cut(d1)} != {_cut(d2)}" + _difference(d1, d2), msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        """Equal texts."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        self._check(first == second, lambda: f"{_cut(first)} != {_cut(second)}\n- {first}\n+ {second}\n", msg)

    def assertCountEqual(self, first, second, msg=None):
        """The same items as often, in any order."""
        rest = list(second)
        missing = []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                missing.append(item)
        self._check(not missing and not rest, lambda: (
            f"Element counts were not equal:\nFirst has more of: {missing!r}\nSecond has more of: {rest!r}"), msg)

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The call, or the with statement's body, raises the exception."""
        return self._expect(expected_exception, None, args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises, with a text that matches."""
        return self._expect(expected_exception, expected_regex, args, kwargs)

    def _expect(self, expected, pattern, args, kwargs):
        if not args:
            return _Raises(self, expected, pattern, kwargs.get("msg"))
        with _Raises(self, expected, pattern, called=args[0]):
            args[0](*args[1:], **kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        """The text has a match."""
        pattern = expected_regex if isinstance(expected_regex, str) else expected_regex.pattern
        self._check(_re.search(expected_regex, text),
                    lambda: f"Regex didn't match: {pattern!r} not found in {text!r}", msg)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The text has no match."""
        pattern = unexpected_regex if isinstance(unexpected_regex, str) else unexpected_regex.pattern
        found = _re.search(unexpected_regex, text)
        self._check(not found, lambda: (
            f"Regex matched: {found.group()!r} matches {pattern!r} in {text!r}"), msg)


def _cut(value):
    text = _short(value)
    return text if len(text) < 80 else text[:70] + "[...]"


def _difference(first, second):
    return "\n" + "\n".join(["- " + line for line in _pformat(first).splitlines()]
                            + ["+ " + line for line in _pformat(second).splitlines()])
