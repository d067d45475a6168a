# Means, medians and spreads.
import statistics as st

a = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(a), st.median(a), st.mode(a), st.stdev(a), st.pstdev(a), st.variance(a), st.pvariance(a))
print(st.mean([0.1, 0.2, 0.3]), st.mean([1, 2]), st.mean([1, 3]), st.fmean([1, 2, 4]), st.median([3, 1, 2]), st.median([1.5, 2.5]))
print(st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.multimode("aabbc"), st.mode("abb"))
print(st.geometric_mean([1, 2, 4]), st.harmonic_mean([40, 60]), st.quantiles([1, 2, 3, 4, 5]), st.quantiles(a, n=4, method="inclusive"))
print(st.stdev([1.1, 2.2, 3.3, 4.7]), st.variance([0.1, 0.7, 0.25]), st.pstdev([1e10, 1e10 + 1]), st.stdev([3, 3, 3]))
print(st.correlation([1, 2, 3], [1, 2, 3.5]), st.covariance([1, 2, 3], [4, 6, 5]))
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([])):
    try:
        f()
    except st.StatisticsError as e:
        print(e)
