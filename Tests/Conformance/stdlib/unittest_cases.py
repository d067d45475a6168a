# A class of tests, run by main() and by a runner; the report goes to standard error.
import unittest
class Calc:
    def add(self, a, b): return a + b
    def div(self, a, b):
        if b == 0: raise ZeroDivisionError("nope")
        return a / b
class TestCalc(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): self.c = Calc(); print('setUp')
    def tearDown(self): print('tearDown')
    def test_add(self):
        """Adds."""
        self.assertEqual(self.c.add(1, 2), 3)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
    def test_div(self):
        with self.assertRaises(ZeroDivisionError) as cm: self.c.div(1, 0)
        print(cm.exception)
        self.assertRaises(ZeroDivisionError, self.c.div, 1, 0)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    @unittest.skip('later')
    def test_skip(self): print('never')
    def test_fail(self): self.assertEqual([1, 2], [1, 3])
    def test_err(self): raise ValueError('bad')
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
class TestB(unittest.TestCase):
    def test_b(self):
        for f in (lambda: self.assertEqual(1, 2), lambda: self.assertEqual(1, 2, 'why'), lambda: self.assertTrue([]), lambda: self.assertIn(1, [2]), lambda: self.assertIs(1, None), lambda: self.assertIsNone(3), lambda: self.assertIsInstance(1, str), lambda: self.assertLess(2, 1), lambda: self.assertAlmostEqual(1.0, 1.1), lambda: self.assertAlmostEqual(1.0, 1.5, delta=0.1), lambda: self.assertRegex('abc', 'x'), lambda: self.assertRaises(ValueError, int, '3'), lambda: self.fail('f'), lambda: self.fail(), lambda: self.assertNotEqual(1, 1), lambda: self.assertSetEqual({1}, {2}), lambda: self.assertGreaterEqual(1,2), lambda: self.assertNotIn(1,[1]), lambda: self.assertFalse(1), lambda: self.assertIsNot(None,None), lambda: self.assertNotRegex('abc','b'), lambda: self.assertNotAlmostEqual(1,1)):
            try: f()
            except AssertionError as e: print(repr(str(e)))


class Nothing(unittest.TestCase):
    pass


program = unittest.main(argv=['tests'], exit=False)
result = program.result
print(result.testsRun, result.wasSuccessful(), result)
for test, text in result.failures + result.errors:
    print(test, '|', text.splitlines()[-1] if 'differ' not in text else 'lists')
print(result.skipped[0][0], result.skipped[0][1], len(result.expectedFailures))
suite = unittest.TestLoader().loadTestsFromTestCase(TestB)
print(suite.countTestCases(), suite, [test.id() for test in suite])
result = unittest.TextTestRunner(verbosity=2).run(suite)
print(result.testsRun, result.wasSuccessful())
case = TestCalc('test_add')
print(case, repr(case), case.shortDescription())
try:
    TestCalc('test_none')
except ValueError as e:
    print(e)
