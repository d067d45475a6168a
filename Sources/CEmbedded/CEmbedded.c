// Written by generate.sh: the embedded files, sorted by name.
#include "CEmbedded.h"
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is C23

static const unsigned char file0[] = {
#embed "../Library/data/digits.bin" suffix(,)
0};

static const unsigned char file1[] = {
#embed "../Library/data/digits.md" suffix(,)
0};

static const unsigned char file2[] = {
#embed "../Library/data/names.txt" suffix(,)
0};

static const unsigned char file3[] = {
#embed "../../lessons/00-first-contact.md" suffix(,)
0};

static const unsigned char file4[] = {
#embed "../Library/python/__future__.py" suffix(,)
0};

static const unsigned char file5[] = {
#embed "../Library/python/abc.py" suffix(,)
0};

static const unsigned char file6[] = {
#embed "../Library/python/bisect.py" suffix(,)
0};

static const unsigned char file7[] = {
#embed "../Library/python/collections/__init__.py" suffix(,)
0};

static const unsigned char file8[] = {
#embed "../Library/python/collections/abc.py" suffix(,)
0};

static const unsigned char file9[] = {
#embed "../Library/python/contextlib.py" suffix(,)
0};

static const unsigned char file10[] = {
#embed "../Library/python/copy.py" suffix(,)
0};

static const unsigned char file11[] = {
#embed "../Library/python/dataclasses.py" suffix(,)
0};

static const unsigned char file12[] = {
#embed "../Library/python/enum.py" suffix(,)
0};

static const unsigned char file13[] = {
#embed "../Library/python/functools.py" suffix(,)
0};

static const unsigned char file14[] = {
#embed "../Library/python/glia/__init__.py" suffix(,)
0};

static const unsigned char file15[] = {
#embed "../Library/python/heapq.py" suffix(,)
0};

static const unsigned char file16[] = {
#embed "../Library/python/io.py" suffix(,)
0};

static const unsigned char file17[] = {
#embed "../Library/python/itertools.py" suffix(,)
0};

static const unsigned char file18[] = {
#embed "../Library/python/json.py" suffix(,)
0};

static const unsigned char file19[] = {
#embed "../Library/python/keyword.py" suffix(,)
0};

static const unsigned char file20[] = {
#embed "../Library/python/matplotlib/__init__.py" suffix(,)
0};

static const unsigned char file21[] = {
#embed "../Library/python/matplotlib/pyplot.py" suffix(,)
0};

static const unsigned char file22[] = {
#embed "../Library/python/operator.py" suffix(,)
0};

static const unsigned char file23[] = {
#embed "../Library/python/os/__init__.py" suffix(,)
0};

static const unsigned char file24[] = {
#embed "../Library/python/os/path.py" suffix(,)
0};

static const unsigned char file25[] = {
#embed "../Library/python/pprint.py" suffix(,)
0};

static const unsigned char file26[] = {
#embed "../Library/python/re.py" suffix(,)
0};

static const unsigned char file27[] = {
#embed "../Library/python/sklearn/__init__.py" suffix(,)
0};

static const unsigned char file28[] = {
#embed "../Library/python/sklearn/_arrays.py" suffix(,)
0};

static const unsigned char file29[] = {
#embed "../Library/python/sklearn/datasets.py" suffix(,)
0};

static const unsigned char file30[] = {
#embed "../Library/python/sklearn/metrics.py" suffix(,)
0};

static const unsigned char file31[] = {
#embed "../Library/python/sklearn/model_selection.py" suffix(,)
0};

static const unsigned char file32[] = {
#embed "../Library/python/sklearn/preprocessing.py" suffix(,)
0};

static const unsigned char file33[] = {
#embed "../Library/python/statistics.py" suffix(,)
0};

static const unsigned char file34[] = {
#embed "../Library/python/string.py" suffix(,)
0};

static const unsigned char file35[] = {
#embed "../Library/python/textwrap.py" suffix(,)
0};

static const unsigned char file36[] = {
#embed "../Library/python/timeit.py" suffix(,)
0};

static const unsigned char file37[] = {
#embed "../Library/python/torch/__init__.py" suffix(,)
0};

static const unsigned char file38[] = {
#embed "../Library/python/torch/_limits.py" suffix(,)
0};

static const unsigned char file39[] = {
#embed "../Library/python/torch/_typed.py" suffix(,)
0};

static const unsigned char file40[] = {
#embed "../Library/python/torch/autograd/__init__.py" suffix(,)
0};

static const unsigned char file41[] = {
#embed "../Library/python/torch/autograd/anomaly_mode.py" suffix(,)
0};

static const unsigned char file42[] = {
#embed "../Library/python/torch/autograd/function.py" suffix(,)
0};

static const unsigned char file43[] = {
#embed "../Library/python/torch/autograd/functional.py" suffix(,)
0};

static const unsigned char file44[] = {
#embed "../Library/python/torch/autograd/grad_mode.py" suffix(,)
0};

static const unsigned char file45[] = {
#embed "../Library/python/torch/autograd/gradcheck.py" suffix(,)
0};

static const unsigned char file46[] = {
#embed "../Library/python/torch/autograd/graph.py" suffix(,)
0};

static const unsigned char file47[] = {
#embed "../Library/python/torch/autograd/variable.py" suffix(,)
0};

static const unsigned char file48[] = {
#embed "../Library/python/torch/cuda.py" suffix(,)
0};

static const unsigned char file49[] = {
#embed "../Library/python/torch/nn/__init__.py" suffix(,)
0};

static const unsigned char file50[] = {
#embed "../Library/python/torch/nn/functional.py" suffix(,)
0};

static const unsigned char file51[] = {
#embed "../Library/python/torch/nn/init.py" suffix(,)
0};

static const unsigned char file52[] = {
#embed "../Library/python/torch/nn/modules/__init__.py" suffix(,)
0};

static const unsigned char file53[] = {
#embed "../Library/python/torch/nn/modules/activation.py" suffix(,)
0};

static const unsigned char file54[] = {
#embed "../Library/python/torch/nn/modules/attention.py" suffix(,)
0};

static const unsigned char file55[] = {
#embed "../Library/python/torch/nn/modules/batchnorm.py" suffix(,)
0};

static const unsigned char file56[] = {
#embed "../Library/python/torch/nn/modules/container.py" suffix(,)
0};

static const unsigned char file57[] = {
#embed "../Library/python/torch/nn/modules/conv.py" suffix(,)
0};

static const unsigned char file58[] = {
#embed "../Library/python/torch/nn/modules/distance.py" suffix(,)
0};

static const unsigned char file59[] = {
#embed "../Library/python/torch/nn/modules/dropout.py" suffix(,)
0};

static const unsigned char file60[] = {
#embed "../Library/python/torch/nn/modules/flatten.py" suffix(,)
0};

static const unsigned char file61[] = {
#embed "../Library/python/torch/nn/modules/fold.py" suffix(,)
0};

static const unsigned char file62[] = {
#embed "../Library/python/torch/nn/modules/linear.py" suffix(,)
0};

static const unsigned char file63[] = {
#embed "../Library/python/torch/nn/modules/loss.py" suffix(,)
0};

static const unsigned char file64[] = {
#embed "../Library/python/torch/nn/modules/module.py" suffix(,)
0};

static const unsigned char file65[] = {
#embed "../Library/python/torch/nn/modules/normalization.py" suffix(,)
0};

static const unsigned char file66[] = {
#embed "../Library/python/torch/nn/modules/padding.py" suffix(,)
0};

static const unsigned char file67[] = {
#embed "../Library/python/torch/nn/modules/pixelshuffle.py" suffix(,)
0};

static const unsigned char file68[] = {
#embed "../Library/python/torch/nn/modules/pooling.py" suffix(,)
0};

static const unsigned char file69[] = {
#embed "../Library/python/torch/nn/modules/rnn.py" suffix(,)
0};

static const unsigned char file70[] = {
#embed "../Library/python/torch/nn/modules/sparse.py" suffix(,)
0};

static const unsigned char file71[] = {
#embed "../Library/python/torch/nn/modules/upsampling.py" suffix(,)
0};

static const unsigned char file72[] = {
#embed "../Library/python/torch/nn/parameter.py" suffix(,)
0};

static const unsigned char file73[] = {
#embed "../Library/python/torch/nn/utils/__init__.py" suffix(,)
0};

static const unsigned char file74[] = {
#embed "../Library/python/torch/nn/utils/clip_grad.py" suffix(,)
0};

static const unsigned char file75[] = {
#embed "../Library/python/torch/nn/utils/convert_parameters.py" suffix(,)
0};

static const unsigned char file76[] = {
#embed "../Library/python/torch/optim/__init__.py" suffix(,)
0};

static const unsigned char file77[] = {
#embed "../Library/python/torch/optim/adadelta.py" suffix(,)
0};

static const unsigned char file78[] = {
#embed "../Library/python/torch/optim/adagrad.py" suffix(,)
0};

static const unsigned char file79[] = {
#embed "../Library/python/torch/optim/adam.py" suffix(,)
0};

static const unsigned char file80[] = {
#embed "../Library/python/torch/optim/adamax.py" suffix(,)
0};

static const unsigned char file81[] = {
#embed "../Library/python/torch/optim/lr_scheduler.py" suffix(,)
0};

static const unsigned char file82[] = {
#embed "../Library/python/torch/optim/optimizer.py" suffix(,)
0};

static const unsigned char file83[] = {
#embed "../Library/python/torch/optim/rmsprop.py" suffix(,)
0};

static const unsigned char file84[] = {
#embed "../Library/python/torch/optim/sgd.py" suffix(,)
0};

static const unsigned char file85[] = {
#embed "../Library/python/torch/utils/__init__.py" suffix(,)
0};

static const unsigned char file86[] = {
#embed "../Library/python/torch/utils/data/__init__.py" suffix(,)
0};

static const unsigned char file87[] = {
#embed "../Library/python/torch/utils/data/dataloader.py" suffix(,)
0};

static const unsigned char file88[] = {
#embed "../Library/python/torch/utils/data/dataset.py" suffix(,)
0};

static const unsigned char file89[] = {
#embed "../Library/python/torch/utils/data/sampler.py" suffix(,)
0};

static const unsigned char file90[] = {
#embed "../Library/python/tqdm.py" suffix(,)
0};

static const unsigned char file91[] = {
#embed "../Library/python/types.py" suffix(,)
0};

static const unsigned char file92[] = {
#embed "../Library/python/typing.py" suffix(,)
0};

static const unsigned char file93[] = {
#embed "../Library/python/warnings.py" suffix(,)
0};

static const glia_embedded_file files[] = {
    {"data/digits.bin", file0, sizeof file0 - 1},
    {"data/digits.md", file1, sizeof file1 - 1},
    {"data/names.txt", file2, sizeof file2 - 1},
    {"lessons/00-first-contact.md", file3, sizeof file3 - 1},
    {"python/__future__.py", file4, sizeof file4 - 1},
    {"python/abc.py", file5, sizeof file5 - 1},
    {"python/bisect.py", file6, sizeof file6 - 1},
    {"python/collections/__init__.py", file7, sizeof file7 - 1},
    {"python/collections/abc.py", file8, sizeof file8 - 1},
    {"python/contextlib.py", file9, sizeof file9 - 1},
    {"python/copy.py", file10, sizeof file10 - 1},
    {"python/dataclasses.py", file11, sizeof file11 - 1},
    {"python/enum.py", file12, sizeof file12 - 1},
    {"python/functools.py", file13, sizeof file13 - 1},
    {"python/glia/__init__.py", file14, sizeof file14 - 1},
    {"python/heapq.py", file15, sizeof file15 - 1},
    {"python/io.py", file16, sizeof file16 - 1},
    {"python/itertools.py", file17, sizeof file17 - 1},
    {"python/json.py", file18, sizeof file18 - 1},
    {"python/keyword.py", file19, sizeof file19 - 1},
    {"python/matplotlib/__init__.py", file20, sizeof file20 - 1},
    {"python/matplotlib/pyplot.py", file21, sizeof file21 - 1},
    {"python/operator.py", file22, sizeof file22 - 1},
    {"python/os/__init__.py", file23, sizeof file23 - 1},
    {"python/os/path.py", file24, sizeof file24 - 1},
    {"python/pprint.py", file25, sizeof file25 - 1},
    {"python/re.py", file26, sizeof file26 - 1},
    {"python/sklearn/__init__.py", file27, sizeof file27 - 1},
    {"python/sklearn/_arrays.py", file28, sizeof file28 - 1},
    {"python/sklearn/datasets.py", file29, sizeof file29 - 1},
    {"python/sklearn/metrics.py", file30, sizeof file30 - 1},
    {"python/sklearn/model_selection.py", file31, sizeof file31 - 1},
    {"python/sklearn/preprocessing.py", file32, sizeof file32 - 1},
    {"python/statistics.py", file33, sizeof file33 - 1},
    {"python/string.py", file34, sizeof file34 - 1},
    {"python/textwrap.py", file35, sizeof file35 - 1},
    {"python/timeit.py", file36, sizeof file36 - 1},
    {"python/torch/__init__.py", file37, sizeof file37 - 1},
    {"python/torch/_limits.py", file38, sizeof file38 - 1},
    {"python/torch/_typed.py", file39, sizeof file39 - 1},
    {"python/torch/autograd/__init__.py", file40, sizeof file40 - 1},
    {"python/torch/autograd/anomaly_mode.py", file41, sizeof file41 - 1},
    {"python/torch/autograd/function.py", file42, sizeof file42 - 1},
    {"python/torch/autograd/functional.py", file43, sizeof file43 - 1},
    {"python/torch/autograd/grad_mode.py", file44, sizeof file44 - 1},
    {"python/torch/autograd/gradcheck.py", file45, sizeof file45 - 1},
    {"python/torch/autograd/graph.py", file46, sizeof file46 - 1},
    {"python/torch/autograd/variable.py", file47, sizeof file47 - 1},
    {"python/torch/cuda.py", file48, sizeof file48 - 1},
    {"python/torch/nn/__init__.py", file49, sizeof file49 - 1},
    {"python/torch/nn/functional.py", file50, sizeof file50 - 1},
    {"python/torch/nn/init.py", file51, sizeof file51 - 1},
    {"python/torch/nn/modules/__init__.py", file52, sizeof file52 - 1},
    {"python/torch/nn/modules/activation.py", file53, sizeof file53 - 1},
    {"python/torch/nn/modules/attention.py", file54, sizeof file54 - 1},
    {"python/torch/nn/modules/batchnorm.py", file55, sizeof file55 - 1},
    {"python/torch/nn/modules/container.py", file56, sizeof file56 - 1},
    {"python/torch/nn/modules/conv.py", file57, sizeof file57 - 1},
    {"python/torch/nn/modules/distance.py", file58, sizeof file58 - 1},
    {"python/torch/nn/modules/dropout.py", file59, sizeof file59 - 1},
    {"python/torch/nn/modules/flatten.py", file60, sizeof file60 - 1},
    {"python/torch/nn/modules/fold.py", file61, sizeof file61 - 1},
    {"python/torch/nn/modules/linear.py", file62, sizeof file62 - 1},
    {"python/torch/nn/modules/loss.py", file63, sizeof file63 - 1},
    {"python/torch/nn/modules/module.py", file64, sizeof file64 - 1},
    {"python/torch/nn/modules/normalization.py", file65, sizeof file65 - 1},
    {"python/torch/nn/modules/padding.py", file66, sizeof file66 - 1},
    {"python/torch/nn/modules/pixelshuffle.py", file67, sizeof file67 - 1},
    {"python/torch/nn/modules/pooling.py", file68, sizeof file68 - 1},
    {"python/torch/nn/modules/rnn.py", file69, sizeof file69 - 1},
    {"python/torch/nn/modules/sparse.py", file70, sizeof file70 - 1},
    {"python/torch/nn/modules/upsampling.py", file71, sizeof file71 - 1},
    {"python/torch/nn/parameter.py", file72, sizeof file72 - 1},
    {"python/torch/nn/utils/__init__.py", file73, sizeof file73 - 1},
    {"python/torch/nn/utils/clip_grad.py", file74, sizeof file74 - 1},
    {"python/torch/nn/utils/convert_parameters.py", file75, sizeof file75 - 1},
    {"python/torch/optim/__init__.py", file76, sizeof file76 - 1},
    {"python/torch/optim/adadelta.py", file77, sizeof file77 - 1},
    {"python/torch/optim/adagrad.py", file78, sizeof file78 - 1},
    {"python/torch/optim/adam.py", file79, sizeof file79 - 1},
    {"python/torch/optim/adamax.py", file80, sizeof file80 - 1},
    {"python/torch/optim/lr_scheduler.py", file81, sizeof file81 - 1},
    {"python/torch/optim/optimizer.py", file82, sizeof file82 - 1},
    {"python/torch/optim/rmsprop.py", file83, sizeof file83 - 1},
    {"python/torch/optim/sgd.py", file84, sizeof file84 - 1},
    {"python/torch/utils/__init__.py", file85, sizeof file85 - 1},
    {"python/torch/utils/data/__init__.py", file86, sizeof file86 - 1},
    {"python/torch/utils/data/dataloader.py", file87, sizeof file87 - 1},
    {"python/torch/utils/data/dataset.py", file88, sizeof file88 - 1},
    {"python/torch/utils/data/sampler.py", file89, sizeof file89 - 1},
    {"python/tqdm.py", file90, sizeof file90 - 1},
    {"python/types.py", file91, sizeof file91 - 1},
    {"python/typing.py", file92, sizeof file92 - 1},
    {"python/warnings.py", file93, sizeof file93 - 1},
};

const glia_embedded_file *const glia_embedded_files = files;
const size_t glia_embedded_file_count = 94;
