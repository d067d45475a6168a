"""The outcomes of tests, and their report."""

import sys as _sys
import time as _time


class TestResult:
    """Counts outcomes and keeps what failed."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1

    def stopTest(self, test):
        """Called after a test."""

    def addSuccess(self, test):
        """Called for a test that passed."""

    def addFailure(self, test, err):
        """Called for a test whose assertion failed."""
        self.failures.append((test, _text(err)))
        self._mayStop()

    def addError(self, test, err):
        """Called for a test that raised something else."""
        self.errors.append((test, _text(err)))
        self._mayStop()

    def addSkip(self, test, reason):
        """Called for a test that is left out."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called for a test that failed as expected."""
        self.expectedFailures.append((test, _text(err)))

    def addUnexpectedSuccess(self, test):
        """Called for a test that passed against expectation."""
        self.unexpectedSuccesses.append(test)
        self._mayStop()

    def addSubTest(self, test, subtest, err):
        """Called for each part of a test."""
        if err is not None:
            if isinstance(err[1], test.failureException):
                self.failures.append((subtest, _text(err)))
            else:
                self.errors.append((subtest, _text(err)))

    def wasSuccessful(self):
        """Whether nothing failed."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Runs no further test."""
        self.shouldStop = True

    def _mayStop(self):
        if self.failfast:
            self.stop()

    def _outside(self, name, error):
        self.addError(_Name(name), (type(error), error, None))

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} "
                f"errors={len(self.errors)} failures={len(self.failures)}>")


TestResult.__module__ = "unittest.result"


class _Name:
    """What stands for a test where a class could not be set up."""

    def __init__(self, name):
        self._name = name

    def __str__(self):
        return self._name

    def shortDescription(self):
        """None."""


def _text(err):
    kind, error = err[0], err[1]
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    text = str(error)
    return "Traceback (most recent call last):\n" + (f"{name}: {text}" if text else name) + "\n"


class TextTestResult(TestResult):
    """Writes a mark or a line for every test."""

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.dots = verbosity == 1
        self.showAll = verbosity > 1

    def getDescription(self, test):
        """What a line calls a test."""
        short = test.shortDescription()
        return f"{test}\n{short}" if short else str(test)

    def _say(self, mark, word):
        if self.showAll:
            self.stream.write(word + "\n")
        elif self.dots:
            self.stream.write(mark)
        self.stream.flush()

    def startTest(self, test):
        """Writes the name of the test."""
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()

    def addSuccess(self, test):
        """Writes that it passed."""
        super().addSuccess(test)
        self._say(".", "ok")

    def addFailure(self, test, err):
        """Writes that it failed."""
        super().addFailure(test, err)
        self._say("F", "FAIL")

    def addError(self, test, err):
        """Writes that it raised."""
        super().addError(test, err)
        self._say("E", "ERROR")

    def addSkip(self, test, reason):
        """Writes that it was left out."""
        super().addSkip(test, reason)
        self._say("s", f"skipped {reason!r}")

    def addExpectedFailure(self, test, err):
        """Writes that it failed as expected."""
        super().addExpectedFailure(test, err)
        self._say("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        """Writes that it passed against expectation."""
        super().addUnexpectedSuccess(test)
        self._say("u", "unexpected success")

    def addSubTest(self, test, subtest, err):
        """Writes that a part failed."""
        super().addSubTest(test, subtest, err)
        if err is not None:
            isFailure = isinstance(err[1], test.failureException)
            if self.showAll:
                self.stream.write(f"\n  {self.getDescription(subtest)} ... ")
            self._say("F" if isFailure else "E", "FAIL" if isFailure else "ERROR")

    def printErrors(self):
        """Writes what failed and why."""
        if self.dots or self.showAll:
            self.stream.write("\n")
        for kind, found in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in found:
                self.stream.write("=" * 70 + f"\n{kind}: {self.getDescription(test)}\n" + "-" * 70 + f"\n{text}\n")
        if self.unexpectedSuccesses:
            self.stream.write("=" * 70 + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")
        self.stream.flush()


class TextTestRunner:
    """Runs tests and writes a report."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        """Runs a test or a suite; the result."""
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = _time.perf_counter()
        test(result)
        taken = _time.perf_counter() - start
        if hasattr(result, "printErrors"):
            result.printErrors()
        write = self.stream.write
        write("-" * 70 + f"\nRan {result.testsRun} test{'s' if result.testsRun != 1 else ''} in {taken:.3f}s\n\n")
        counts = [("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
                  ("expected failures", result.expectedFailures),
                  ("unexpected successes", result.unexpectedSuccesses)]
        said = ", ".join([f"{name}={len(found)}" for name, found in counts if found])
        write("OK" if result.wasSuccessful() else "FAILED")
        write(f" ({said})\n" if said else "\n")
        self.stream.flush()
        return result
