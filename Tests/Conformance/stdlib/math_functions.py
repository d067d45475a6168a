# The math module: constants, powers, rounding, trigonometry, integers.
import math

print(math.pi, math.e, math.inf, math.nan, math.tau, -math.inf)
print(
    math.sqrt(2),
    math.exp(1),
    math.log(10),
    math.log(8, 2),
    math.log2(8),
    math.log10(1000),
    math.log1p(1e-10),
    math.expm1(1e-10),
    math.pow(2, 0.5),
)
print(
    math.floor(2.7),
    math.floor(-2.1),
    math.ceil(2.1),
    math.ceil(-2.9),
    math.trunc(-2.9),
    math.fabs(-3),
    math.copysign(2, -0.0),
    math.fmod(-7, 3),
)
print(
    math.sin(1),
    math.cos(1),
    math.tan(1),
    math.asin(1),
    math.acos(0),
    math.atan(1),
    math.atan2(1, -1),
    math.sinh(1),
    math.cosh(1),
    math.tanh(0.5),
    math.degrees(math.pi),
    math.radians(180),
    math.hypot(3, 4),
)
print(
    math.factorial(10),
    math.gcd(12, 18),
    math.comb(5, 2),
    math.perm(5, 2),
    math.isqrt(17),
    math.prod([1, 2, 3, 4]),
    math.fsum([0.1] * 10),
    sum([0.1] * 10),
    math.lcm(4, 6),
    math.dist([0, 0], [3, 4]),
)
print(
    math.isnan(math.nan),
    math.isinf(-math.inf),
    math.isfinite(1.0),
    math.isclose(0.1 + 0.2, 0.3),
    math.isclose(1, 1.1),
)
