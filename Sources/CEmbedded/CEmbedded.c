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
#embed "../../lessons/00-first-contact.md" suffix(,)
0};

static const unsigned char file3[] = {
#embed "../Library/python/collections.py" suffix(,)
0};

static const unsigned char file4[] = {
#embed "../Library/python/glia/__init__.py" suffix(,)
0};

static const unsigned char file5[] = {
#embed "../Library/python/matplotlib/__init__.py" suffix(,)
0};

static const unsigned char file6[] = {
#embed "../Library/python/matplotlib/pyplot.py" suffix(,)
0};

static const unsigned char file7[] = {
#embed "../Library/python/sklearn/__init__.py" suffix(,)
0};

static const unsigned char file8[] = {
#embed "../Library/python/sklearn/datasets.py" suffix(,)
0};

static const unsigned char file9[] = {
#embed "../Library/python/sklearn/metrics.py" suffix(,)
0};

static const unsigned char file10[] = {
#embed "../Library/python/sklearn/model_selection.py" suffix(,)
0};

static const unsigned char file11[] = {
#embed "../Library/python/torch/__init__.py" suffix(,)
0};

static const unsigned char file12[] = {
#embed "../Library/python/torch/autograd/__init__.py" suffix(,)
0};

static const unsigned char file13[] = {
#embed "../Library/python/torch/autograd/grad_mode.py" suffix(,)
0};

static const unsigned char file14[] = {
#embed "../Library/python/torch/cuda.py" suffix(,)
0};

static const unsigned char file15[] = {
#embed "../Library/python/torch/nn/__init__.py" suffix(,)
0};

static const unsigned char file16[] = {
#embed "../Library/python/torch/nn/functional.py" suffix(,)
0};

static const unsigned char file17[] = {
#embed "../Library/python/torch/nn/init.py" suffix(,)
0};

static const unsigned char file18[] = {
#embed "../Library/python/torch/nn/modules/__init__.py" suffix(,)
0};

static const unsigned char file19[] = {
#embed "../Library/python/torch/nn/modules/activation.py" suffix(,)
0};

static const unsigned char file20[] = {
#embed "../Library/python/torch/nn/modules/container.py" suffix(,)
0};

static const unsigned char file21[] = {
#embed "../Library/python/torch/nn/modules/conv.py" suffix(,)
0};

static const unsigned char file22[] = {
#embed "../Library/python/torch/nn/modules/distance.py" suffix(,)
0};

static const unsigned char file23[] = {
#embed "../Library/python/torch/nn/modules/dropout.py" suffix(,)
0};

static const unsigned char file24[] = {
#embed "../Library/python/torch/nn/modules/flatten.py" suffix(,)
0};

static const unsigned char file25[] = {
#embed "../Library/python/torch/nn/modules/linear.py" suffix(,)
0};

static const unsigned char file26[] = {
#embed "../Library/python/torch/nn/modules/loss.py" suffix(,)
0};

static const unsigned char file27[] = {
#embed "../Library/python/torch/nn/modules/module.py" suffix(,)
0};

static const unsigned char file28[] = {
#embed "../Library/python/torch/nn/modules/pooling.py" suffix(,)
0};

static const unsigned char file29[] = {
#embed "../Library/python/torch/nn/parameter.py" suffix(,)
0};

static const unsigned char file30[] = {
#embed "../Library/python/torch/optim/__init__.py" suffix(,)
0};

static const unsigned char file31[] = {
#embed "../Library/python/torch/optim/adadelta.py" suffix(,)
0};

static const unsigned char file32[] = {
#embed "../Library/python/torch/optim/adagrad.py" suffix(,)
0};

static const unsigned char file33[] = {
#embed "../Library/python/torch/optim/adam.py" suffix(,)
0};

static const unsigned char file34[] = {
#embed "../Library/python/torch/optim/adamax.py" suffix(,)
0};

static const unsigned char file35[] = {
#embed "../Library/python/torch/optim/lr_scheduler.py" suffix(,)
0};

static const unsigned char file36[] = {
#embed "../Library/python/torch/optim/optimizer.py" suffix(,)
0};

static const unsigned char file37[] = {
#embed "../Library/python/torch/optim/rmsprop.py" suffix(,)
0};

static const unsigned char file38[] = {
#embed "../Library/python/torch/optim/sgd.py" suffix(,)
0};

static const unsigned char file39[] = {
#embed "../Library/python/torch/utils/__init__.py" suffix(,)
0};

static const unsigned char file40[] = {
#embed "../Library/python/torch/utils/data/__init__.py" suffix(,)
0};

static const unsigned char file41[] = {
#embed "../Library/python/torch/utils/data/dataloader.py" suffix(,)
0};

static const unsigned char file42[] = {
#embed "../Library/python/torch/utils/data/dataset.py" suffix(,)
0};

static const unsigned char file43[] = {
#embed "../Library/python/torch/utils/data/sampler.py" suffix(,)
0};

static const unsigned char file44[] = {
#embed "../Library/python/tqdm.py" suffix(,)
0};

static const glia_embedded_file files[] = {
    {"data/digits.bin", file0, sizeof file0 - 1},
    {"data/digits.md", file1, sizeof file1 - 1},
    {"lessons/00-first-contact.md", file2, sizeof file2 - 1},
    {"python/collections.py", file3, sizeof file3 - 1},
    {"python/glia/__init__.py", file4, sizeof file4 - 1},
    {"python/matplotlib/__init__.py", file5, sizeof file5 - 1},
    {"python/matplotlib/pyplot.py", file6, sizeof file6 - 1},
    {"python/sklearn/__init__.py", file7, sizeof file7 - 1},
    {"python/sklearn/datasets.py", file8, sizeof file8 - 1},
    {"python/sklearn/metrics.py", file9, sizeof file9 - 1},
    {"python/sklearn/model_selection.py", file10, sizeof file10 - 1},
    {"python/torch/__init__.py", file11, sizeof file11 - 1},
    {"python/torch/autograd/__init__.py", file12, sizeof file12 - 1},
    {"python/torch/autograd/grad_mode.py", file13, sizeof file13 - 1},
    {"python/torch/cuda.py", file14, sizeof file14 - 1},
    {"python/torch/nn/__init__.py", file15, sizeof file15 - 1},
    {"python/torch/nn/functional.py", file16, sizeof file16 - 1},
    {"python/torch/nn/init.py", file17, sizeof file17 - 1},
    {"python/torch/nn/modules/__init__.py", file18, sizeof file18 - 1},
    {"python/torch/nn/modules/activation.py", file19, sizeof file19 - 1},
    {"python/torch/nn/modules/container.py", file20, sizeof file20 - 1},
    {"python/torch/nn/modules/conv.py", file21, sizeof file21 - 1},
    {"python/torch/nn/modules/distance.py", file22, sizeof file22 - 1},
    {"python/torch/nn/modules/dropout.py", file23, sizeof file23 - 1},
    {"python/torch/nn/modules/flatten.py", file24, sizeof file24 - 1},
    {"python/torch/nn/modules/linear.py", file25, sizeof file25 - 1},
    {"python/torch/nn/modules/loss.py", file26, sizeof file26 - 1},
    {"python/torch/nn/modules/module.py", file27, sizeof file27 - 1},
    {"python/torch/nn/modules/pooling.py", file28, sizeof file28 - 1},
    {"python/torch/nn/parameter.py", file29, sizeof file29 - 1},
    {"python/torch/optim/__init__.py", file30, sizeof file30 - 1},
    {"python/torch/optim/adadelta.py", file31, sizeof file31 - 1},
    {"python/torch/optim/adagrad.py", file32, sizeof file32 - 1},
    {"python/torch/optim/adam.py", file33, sizeof file33 - 1},
    {"python/torch/optim/adamax.py", file34, sizeof file34 - 1},
    {"python/torch/optim/lr_scheduler.py", file35, sizeof file35 - 1},
    {"python/torch/optim/optimizer.py", file36, sizeof file36 - 1},
    {"python/torch/optim/rmsprop.py", file37, sizeof file37 - 1},
    {"python/torch/optim/sgd.py", file38, sizeof file38 - 1},
    {"python/torch/utils/__init__.py", file39, sizeof file39 - 1},
    {"python/torch/utils/data/__init__.py", file40, sizeof file40 - 1},
    {"python/torch/utils/data/dataloader.py", file41, sizeof file41 - 1},
    {"python/torch/utils/data/dataset.py", file42, sizeof file42 - 1},
    {"python/torch/utils/data/sampler.py", file43, sizeof file43 - 1},
    {"python/tqdm.py", file44, sizeof file44 - 1},
};

const glia_embedded_file *const glia_embedded_files = files;
const size_t glia_embedded_file_count = 45;
