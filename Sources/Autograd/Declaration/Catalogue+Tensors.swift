// The catalogue's further families of tensor functions.

extension Catalogue {
  static let special: [Operation] =
    [
      Operations.asinh, Operations.acosh, Operations.atanh, Operations.erfc, Operations.erfinv,
      Operations.lgamma, Operations.digamma, Operations.sinc,
    ].map(\.operation) + [
      .polygamma, .logit, .nanToNum, .round, .mvlgamma, .deg2rad, .rad2deg, .sgn, .positive,
      .signbit, .isposinf, .isneginf, .isreal,
    ]

  static let pairs: [Operation] = [
    .hypot, .logaddexp, .logaddexp2, .xlogy, .fmax, .fmin, .copysign, .floatPower, .heaviside,
    .nextafter, .gcd, .lcm, .ldexp, .lerp, .addcmul, .addcdiv, .clampMin, .clampMax, .equal,
    .isclose, .allclose, .isin, .whereMethod,
  ]

  static let statistics: [Operation] = [
    .median, .nanmedian, .mode, .kthvalue, .sort, .msort, .argsort, .topk, .cummax, .cummin,
    .quantile, .nanquantile, .varMean, .stdMean, .aminmax, .countNonzero, .nansum, .nanmean,
    .bincount, .histc, .unique, .uniqueConsecutive, .cov, .corrcoef, .cumprod, .logcumsumexp,
    .diff, .trapezoid, .cumulativeTrapezoid,
  ]

  static let norms: [Operation] = [
    .norm, .vectorNorm, .linalgNorm, .matrixNorm, .svdvals, .dist, .cdist, .pdist,
  ]

  static let products: [Operation] = [
    .baddbmm, .addbmm, .addmv, .addr, .vdot, .inner, .multiDot, .tensordot, .cross, .linalgCross,
    .inverse, .det, .slogdet, .linalgSlogdet, .logdet, .solve, .matrixPower,
    .cholesky, .linalgCholesky, .qr, .solveTriangular, .eigvalsh, .pinv, .pinverse, .matrixRank,
    .lstsq, .vecdot, .linalgDiagonal, .kron, .einsum, .tril,
    .triu, .trace, .diag, .diagflat, .diagEmbed, .trilIndices,
    .triuIndices,
  ]

  static let joining: [Operation] = [
    .hstack, .vstack, .dstack, .columnStack, .atLeast1d, .atLeast2d, .atLeast3d, .tensorSplit,
    .hsplit, .vsplit, .dsplit, .splitWithSizes, .broadcastTensors, .meshgrid, .cartesianProd,
    .combinations, .blockDiag,
  ]

  static let rearranging: [Operation] = [
    .roll, .rot90, .fliplr, .flipud, .tile, .ravel, .reshapeAs, .sumToSize, .unfold, .asStrided,
    .repeatInterleave, .narrowCopy,
  ]

  static let writing: [Operation] = [
    .scatter, .scatterReduce, .indexAdd, .indexCopy, .indexFill, .indexPut, .take, .put,
    .takeAlongDim, .maskedScatter, .selectScatter, .sliceScatter, .diagonalScatter, .argwhere,
    .searchsorted, .bucketize, .unravelIndex,
  ]

  static let furtherCreation: [Operation] = [
    .logspace, .scalarTensor, .emptyStrided, .newZeros, .newOnes, .newEmpty, .newFull,
    .randintLike,
  ]

  static let fills: [Operation] = [.fill, .logNormal_, .cauchy_, .geometric_]

  static let types: [Operation] = [.to, .typeAs, .resultType, .promoteTypes, .canCast]
}
