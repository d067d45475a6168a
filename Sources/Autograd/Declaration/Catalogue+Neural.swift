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
    .conv2d, .maxPool2d, .dropout, .normalize, .cosineSimilarity, .pairwiseDistance,
  ]
}
