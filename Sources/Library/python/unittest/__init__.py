"""Tests: cases of methods named test…, and the runner that reports them on standard error."""

import sys as _sys
from unittest.case import TestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure, _cases
from unittest.runner import TestResult, TextTestResult, TextTestRunner


class TestSuite:
    """Tests that run one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return f"<unittest.suite.TestSuite tests={list(self)!r}>"

    def addTest(self, test):
        """Adds a test or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Adds tests."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        """How many tests there are."""
        return sum([test.countTestCases() for test in self])

    def run(self, result):
        """Runs the tests; setUpClass and tearDownClass around those of a class."""
        _run(list(_flat(self)), result)
        return result

    __call__ = run


TestSuite.__module__ = "unittest.suite"


def _flat(suite):
    for test in suite:
        if isinstance(test, TestSuite):
            yield from _flat(test)
        else:
            yield test


def _run(tests, result):
    current = None
    failed = False
    for test in tests:
        cls = type(test)
        if cls is not current:
            _leave(current, failed, result)
            current, failed = cls, not _enter(cls, result)
        if not failed:
            test.run(result)
    _leave(current, failed, result)


def _enter(cls, result):
    """Runs setUpClass; whether the tests of the class can run."""
    if getattr(cls, "__unittest_skip__", False):
        return True
    try:
        cls.setUpClass()
    except Exception as error:
        result._outside(f"setUpClass ({cls.__module__}.{cls.__qualname__})", error)
        return False
    return True


def _leave(cls, failed, result):
    if cls is None or failed or getattr(cls, "__unittest_skip__", False):
        return
    try:
        cls.tearDownClass()
    except Exception as error:
        result._outside(f"tearDownClass ({cls.__module__}.{cls.__qualname__})", error)
    cls.doClassCleanups()


class TestLoader:
    """Finds the tests of classes."""

    testMethodPrefix = "test"

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class, sorted."""
        return [
            name for name in dir(testCaseClass)
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
        ]

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return TestSuite([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module):
        """A suite of the tests of a module."""
        return _suite([vars(module)[name] for name in dir(module) if isinstance(vars(module)[name], type)], self)


TestLoader.__module__ = "unittest.loader"
defaultTestLoader = TestLoader()


def _suite(classes, loader):
    return TestSuite([loader.loadTestsFromTestCase(cls) for cls in classes
                      if issubclass(cls, TestCase) and cls is not TestCase])


class TestProgram:
    """Runs the tests of the program, or those that are named."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None):
        words = list(_sys.argv if argv is None else argv)[1:]
        names = [word for word in words if not word.startswith("-")]
        if "-v" in words or "--verbose" in words:
            verbosity = 2
        if "-q" in words or "--quiet" in words:
            verbosity = 0
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if isinstance(module, str):
            found = {cls.__name__: cls for cls in _cases if cls.__module__ == module}
            classes = [found[name] for name in sorted(found)]
        else:
            classes = [vars(module)[name] for name in dir(module) if isinstance(vars(module)[name], type)]
        if names:
            self.test = TestSuite([_named(name, classes, testLoader) for name in names])
        else:
            self.test = _suite(classes, testLoader)
        runner = TextTestRunner(verbosity=verbosity, failfast=failfast or "-f" in words) if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity)
        self.result = runner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())


def _named(name, classes, loader):
    first, _, method = name.partition(".")
    for cls in classes:
        if cls.__name__ == first:
            return cls(method) if method else loader.loadTestsFromTestCase(cls)
    raise AttributeError(f"module '__main__' has no attribute '{first}'")


TestProgram.__module__ = "unittest.main"
main = TestProgram
