"""Means, medians and spreads of numbers, each computed exactly and rounded once."""

import math as _math
from collections import Counter as _Counter


class StatisticsError(ValueError):
    """What the functions raise for too few numbers."""


def _ratio(x):
    """A number as numerator and denominator."""
    if isinstance(x, int):
        return int(x), 1
    if isinstance(x, float):
        return x.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _exact_sum(values):
    """The exact sum as numerator and denominator; a float where a value is nan or infinite."""
    numerator, denominator = 0, 1
    odd = None
    for x in values:
        if isinstance(x, float) and not _math.isfinite(x):
            odd = x if odd is None else odd + x
            continue
        n, d = _ratio(x)
        if d == denominator:
            numerator += n
        else:
            numerator, denominator = numerator * d + n * denominator, denominator * d
            common = _math.gcd(numerator, denominator)
            numerator, denominator = numerator // common, denominator // common
    return (numerator, denominator) if odd is None else odd


def _rounded(numerator, denominator, values):
    """A quotient as an int where all values are and it is whole, else as a float."""
    if numerator % denominator == 0 and all([isinstance(x, int) for x in values]):
        return numerator // denominator
    return numerator / denominator


def mean(data):
    """The sum divided by the count."""
    values = list(data)
    if not values:
        raise StatisticsError("mean requires at least one data point")
    total = _exact_sum(values)
    if isinstance(total, float):
        return total / len(values)
    return _rounded(total[0], total[1] * len(values), values)


def fmean(data, weights=None):
    """The mean as a float."""
    values = [float(x) for x in data]
    if weights is None:
        if not values:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(values) / len(values)
    weights = list(weights)
    if len(weights) != len(values):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum([w * x for w, x in zip(weights, values)]) / total


def geometric_mean(data):
    """The number whose logarithm is the mean of the logarithms."""
    try:
        return _math.exp(fmean(map(_math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data):
    """The count divided by the sum of the reciprocals."""
    values = list(data)
    if not values:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any([x < 0 for x in values]):
        raise StatisticsError("harmonic mean does not support negative values")
    if len(values) == 1:
        return values[0]
    if 0 in values:
        return 0
    numerator, denominator = _exact_sum([1 / x for x in values])
    return len(values) * denominator / numerator


def _sorted(data, name="data"):
    values = sorted(data)
    if not values:
        raise StatisticsError(f"no median for empty {name}")
    return values


def median(data):
    """The middle value, or the mean of the two in the middle."""
    values = _sorted(data)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def median_low(data):
    """The middle value, or the lower of the two in the middle."""
    values = _sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two in the middle."""
    values = _sorted(data)
    return values[len(values) // 2]


def mode(data):
    """The most common value, the first of several."""
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All values that are most common."""
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(values, center):
    """The exact sum of squared distances from the mean, or from center."""
    if center is None:
        total = _exact_sum(values)
        if isinstance(total, float):
            return total
        n, d = total[0], total[1] * len(values)
    else:
        n, d = _ratio(center)
    numerator, denominator = 0, 1
    for x in values:
        a, b = _ratio(x)
        a, b = a * d - n * b, b * d
        a, b = a * a, b * b
        if b == denominator:
            numerator += a
        else:
            numerator, denominator = numerator * b + a * denominator, denominator * b
            common = _math.gcd(numerator, denominator)
            numerator, denominator = numerator // common, denominator // common
    return numerator, denominator


def _spread(data, center, lost, name):
    """The variance as numerator and denominator, with the values."""
    values = list(data)
    if len(values) < 1 + lost:
        need = "two data points" if lost else "one data point"
        raise StatisticsError(f"{name} requires at least {need}")
    found = _squares(values, center)
    if isinstance(found, float):
        return (found - found, 1), values
    return (found[0], found[1] * (len(values) - lost)), values


def variance(data, xbar=None):
    """The variance of a sample."""
    (n, d), values = _spread(data, xbar, 1, "variance")
    return n if isinstance(n, float) else _rounded(n, d, values)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    (n, d), values = _spread(data, mu, 0, "pvariance")
    return n if isinstance(n, float) else _rounded(n, d, values)


def _root(n, d):
    """The square root of n / d, rounded once to a float."""
    if isinstance(n, float):
        return n
    if n == 0:
        return 0.0
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        numerator, denominator = _root_part(n, d << 2 * shift) << shift, 1
    else:
        numerator, denominator = _root_part(n << -2 * shift, d), 1 << -shift
    return numerator / denominator


def _root_part(n, m):
    """The integer square root of n / m, its last bit set where it is not exact."""
    a = _math.isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    return _root(*_spread(data, xbar, 1, "stdev")[0])


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    return _root(*_spread(data, mu, 0, "pstdev")[0])


def quantiles(data, *, n=4, method="exclusive"):
    """The places that cut the data into n parts of the same size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    if len(values) < 2:
        raise StatisticsError("must have at least two data points")
    if method == "inclusive":
        last = len(values) - 1
        places = [divmod(i * last, n) for i in range(1, n)]
        return [(values[j] * (n - delta) + values[j + 1] * delta) / n for j, delta in places]
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        j = min(max(i * (len(values) + 1) // n, 1), len(values) - 1)
        delta = i * (len(values) + 1) - j * n
        result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    return result


def covariance(x, y, /):
    """How two samples vary together."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = _math.fsum(x) / count, _math.fsum(y) / count
    return _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (count - 1)


def correlation(x, y, /):
    """Pearson's coefficient."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar, ybar = _math.fsum(x) / count, _math.fsum(y) / count
    sxy = _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = _math.fsum([(a - xbar) ** 2.0 for a in x])
    syy = _math.fsum([(b - ybar) ** 2.0 for b in y])
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None
