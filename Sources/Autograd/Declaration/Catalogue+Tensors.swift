// The catalogue's further families of tensor functions.

extension Catalogue {
  /// Further operations, by the file that declares them.
  static let more: [[Operation]] = [
    special, pairs, statistics, norms, products, joining, rearranging, writing, furtherCreation,
  ]

  private static let special: [Operation] =
    [
      Operations.asinh, Operations.acosh, Operations.atanh, Operations.erfc, Operations.erfinv,
      Operations.lgamma, Operations.digamma, Operations.sinc,
    ].map(\.operation) + [
      .polygamma, .logit, .nanToNum, .round, .mvlgamma, .deg2rad, .rad2deg, .sgn, .positive,
      .signbit, .isposinf, .isneginf, .isreal,
    ]

  private static let pairs: [Operation] = [
    .hypot, .logaddexp, .logaddexp2, .xlogy, .fmax, .fmin, .copysign, .floatPower, .heaviside,
    .nextafter, .gcd, .lcm, .ldexp, .lerp, .addcmul, .addcdiv, .clampMin, .clampMax, .equal,
    .isclose, .allclose, .isin, .whereMethod,
  ]

  private static let statistics: [Operation] = [
    .median, .nanmedian, .mode, .kthvalue, .sort, .msort, .argsort, .topk, .cummax, .cummin,
    .quantile, .nanquantile, .varMean, .stdMean, .aminmax, .countNonzero, .nansum, .nanmean,
    .bincount, .histc, .unique, .uniqueConsecutive, .cov, .corrcoef, .cumprod, .logcumsumexp,
    .diff, .trapezoid, .cumulativeTrapezoid,
  ]

  private static let norms: [Operation] = [
    .norm, .vectorNorm, .linalgNorm, .matrixNorm, .dist,
  ]

  private static let products: [Operation] = [
    .baddbmm, .addbmm, .addmv, .addr, .vdot, .inner, .multiDot, .tensordot, .cross, .linalgCross,
    .kron, .einsum, .tril, .triu, .trace, .diag, .diagflat, .diagEmbed, .trilIndices,
    .triuIndices,
  ]

  private static let joining: [Operation] = [
    .hstack, .vstack, .dstack, .columnStack, .atLeast1d, .atLeast2d, .atLeast3d, .tensorSplit,
    .hsplit, .vsplit, .dsplit, .splitWithSizes, .broadcastTensors, .meshgrid, .cartesianProd,
    .combinations, .blockDiag,
  ]

  private static let rearranging: [Operation] = [
    .roll, .rot90, .fliplr, .flipud, .tile, .ravel, .reshapeAs, .sumToSize, .unfold, .asStrided,
    .repeatInterleave, .narrowCopy,
  ]

  private static let writing: [Operation] = [
    .scatter, .scatterReduce, .indexAdd, .indexCopy, .indexFill, .indexPut, .take, .put,
    .takeAlongDim, .maskedScatter, .selectScatter, .sliceScatter, .diagonalScatter, .argwhere,
    .searchsorted, .bucketize,
  ]

  private static let furtherCreation: [Operation] = [
    .logspace, .scalarTensor, .emptyStrided, .newZeros, .newOnes, .newEmpty, .newFull,
    .randintLike, .fill, .logNormal_, .cauchy_, .geometric_,
    .resultType, .promoteTypes, .canCast,
  ]
}
