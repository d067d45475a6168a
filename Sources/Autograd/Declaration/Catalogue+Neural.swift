// The catalogue's families of torch.nn.functional: activations, losses, layers.

extension Catalogue {
  static let activations: [Operation] = [
    Operations.relu.operation, Operations.sigmoid.operation, Operations.tanh.operation,
    Operations.silu.operation, .leakyRelu, .prelu, .rrelu, .elu, .selu, .celu, .gelu, .mish,
    .softplus, .softsign, .hardtanh, .relu6, .hardswish, .hardsigmoid, .tanhshrink, .logsigmoid,
    .threshold, .glu, .hardshrink, .softshrink, .softmax, .softmin, .logSoftmax,
  ]

  static let losses: [Operation] = [
    .mseLoss, .l1Loss, .smoothL1Loss, .huberLoss, .nllLoss, .crossEntropy, .binaryCrossEntropy,
    .bceWithLogits, .klDiv, .poissonNLLLoss, .gaussianNLLLoss, .hingeEmbeddingLoss,
    .marginRankingLoss, .cosineEmbeddingLoss, .tripletMarginLoss, .softMarginLoss,
    .multiMarginLoss, .multilabelMarginLoss, .multilabelSoftMarginLoss,
  ]

  static let neural: [Operation] = [
    .conv1d, .conv2d, .convTranspose1d, .convTranspose2d, .maxPool1d, .maxPool2d, .avgPool1d,
    .avgPool2d, .adaptiveAvgPool1d, .adaptiveAvgPool2d, .adaptiveMaxPool1d, .adaptiveMaxPool2d,
    .conv3d, .maxPool3d, .avgPool3d, .adaptiveAvgPool3d,
    .maxUnpool1d, .maxUnpool2d, .embedding, .embeddingBag, .pad, .interpolate, .gridSample,
    .affineGrid,
    .unfoldBlocks, .fold, .pixelShuffle,
    .pixelUnshuffle, .channelShuffle, .scaledDotProductAttention, .dropout, .dropout1d, .dropout2d,
    .alphaDropout,
    .featureAlphaDropout, .normalize, .cosineSimilarity, .pairwiseDistance,
    .batchNorm, .layerNorm, .groupNorm, .instanceNorm, .rmsNorm,
  ]
}
