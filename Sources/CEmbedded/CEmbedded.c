// Written by generate.sh: the embedded files, sorted by name.
#include "CEmbedded.h"
#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is C23

static const unsigned char bytes_of_data_digits_bin[] = {
#embed "../Library/data/digits.bin" suffix(,)
0};

static const unsigned char bytes_of_data_digits_md[] = {
#embed "../Library/data/digits.md" suffix(,)
0};

static const unsigned char bytes_of_data_names_txt[] = {
#embed "../Library/data/names.txt" suffix(,)
0};

static const unsigned char bytes_of_lessons_00_first_contact_md[] = {
#embed "../../lessons/00-first-contact.md" suffix(,)
0};

static const unsigned char bytes_of_python___future___py[] = {
#embed "../Library/python/__future__.py" suffix(,)
0};

static const unsigned char bytes_of_python_abc_py[] = {
#embed "../Library/python/abc.py" suffix(,)
0};

static const unsigned char bytes_of_python_bisect_py[] = {
#embed "../Library/python/bisect.py" suffix(,)
0};

static const unsigned char bytes_of_python_collections___init___py[] = {
#embed "../Library/python/collections/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_collections_abc_py[] = {
#embed "../Library/python/collections/abc.py" suffix(,)
0};

static const unsigned char bytes_of_python_contextlib_py[] = {
#embed "../Library/python/contextlib.py" suffix(,)
0};

static const unsigned char bytes_of_python_copy_py[] = {
#embed "../Library/python/copy.py" suffix(,)
0};

static const unsigned char bytes_of_python_dataclasses_py[] = {
#embed "../Library/python/dataclasses.py" suffix(,)
0};

static const unsigned char bytes_of_python_enum_py[] = {
#embed "../Library/python/enum.py" suffix(,)
0};

static const unsigned char bytes_of_python_functools_py[] = {
#embed "../Library/python/functools.py" suffix(,)
0};

static const unsigned char bytes_of_python_glia___init___py[] = {
#embed "../Library/python/glia/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_heapq_py[] = {
#embed "../Library/python/heapq.py" suffix(,)
0};

static const unsigned char bytes_of_python_io_py[] = {
#embed "../Library/python/io.py" suffix(,)
0};

static const unsigned char bytes_of_python_itertools_py[] = {
#embed "../Library/python/itertools.py" suffix(,)
0};

static const unsigned char bytes_of_python_json_py[] = {
#embed "../Library/python/json.py" suffix(,)
0};

static const unsigned char bytes_of_python_keyword_py[] = {
#embed "../Library/python/keyword.py" suffix(,)
0};

static const unsigned char bytes_of_python_matplotlib___init___py[] = {
#embed "../Library/python/matplotlib/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_matplotlib_pyplot_py[] = {
#embed "../Library/python/matplotlib/pyplot.py" suffix(,)
0};

static const unsigned char bytes_of_python_operator_py[] = {
#embed "../Library/python/operator.py" suffix(,)
0};

static const unsigned char bytes_of_python_os___init___py[] = {
#embed "../Library/python/os/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_os_path_py[] = {
#embed "../Library/python/os/path.py" suffix(,)
0};

static const unsigned char bytes_of_python_pprint_py[] = {
#embed "../Library/python/pprint.py" suffix(,)
0};

static const unsigned char bytes_of_python_re_py[] = {
#embed "../Library/python/re.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn___init___py[] = {
#embed "../Library/python/sklearn/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn__arrays_py[] = {
#embed "../Library/python/sklearn/_arrays.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn_datasets_py[] = {
#embed "../Library/python/sklearn/datasets.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn_metrics_py[] = {
#embed "../Library/python/sklearn/metrics.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn_model_selection_py[] = {
#embed "../Library/python/sklearn/model_selection.py" suffix(,)
0};

static const unsigned char bytes_of_python_sklearn_preprocessing_py[] = {
#embed "../Library/python/sklearn/preprocessing.py" suffix(,)
0};

static const unsigned char bytes_of_python_statistics_py[] = {
#embed "../Library/python/statistics.py" suffix(,)
0};

static const unsigned char bytes_of_python_string_py[] = {
#embed "../Library/python/string.py" suffix(,)
0};

static const unsigned char bytes_of_python_textwrap_py[] = {
#embed "../Library/python/textwrap.py" suffix(,)
0};

static const unsigned char bytes_of_python_timeit_py[] = {
#embed "../Library/python/timeit.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch___init___py[] = {
#embed "../Library/python/torch/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch__limits_py[] = {
#embed "../Library/python/torch/_limits.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch__typed_py[] = {
#embed "../Library/python/torch/_typed.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd___init___py[] = {
#embed "../Library/python/torch/autograd/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_anomaly_mode_py[] = {
#embed "../Library/python/torch/autograd/anomaly_mode.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_function_py[] = {
#embed "../Library/python/torch/autograd/function.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_functional_py[] = {
#embed "../Library/python/torch/autograd/functional.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_grad_mode_py[] = {
#embed "../Library/python/torch/autograd/grad_mode.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_gradcheck_py[] = {
#embed "../Library/python/torch/autograd/gradcheck.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_graph_py[] = {
#embed "../Library/python/torch/autograd/graph.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_autograd_variable_py[] = {
#embed "../Library/python/torch/autograd/variable.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_cuda_py[] = {
#embed "../Library/python/torch/cuda.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn___init___py[] = {
#embed "../Library/python/torch/nn/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_functional_py[] = {
#embed "../Library/python/torch/nn/functional.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_init_py[] = {
#embed "../Library/python/torch/nn/init.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules___init___py[] = {
#embed "../Library/python/torch/nn/modules/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_activation_py[] = {
#embed "../Library/python/torch/nn/modules/activation.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_attention_py[] = {
#embed "../Library/python/torch/nn/modules/attention.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_batchnorm_py[] = {
#embed "../Library/python/torch/nn/modules/batchnorm.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_container_py[] = {
#embed "../Library/python/torch/nn/modules/container.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_conv_py[] = {
#embed "../Library/python/torch/nn/modules/conv.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_distance_py[] = {
#embed "../Library/python/torch/nn/modules/distance.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_dropout_py[] = {
#embed "../Library/python/torch/nn/modules/dropout.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_flatten_py[] = {
#embed "../Library/python/torch/nn/modules/flatten.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_fold_py[] = {
#embed "../Library/python/torch/nn/modules/fold.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_linear_py[] = {
#embed "../Library/python/torch/nn/modules/linear.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_loss_py[] = {
#embed "../Library/python/torch/nn/modules/loss.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_module_py[] = {
#embed "../Library/python/torch/nn/modules/module.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_normalization_py[] = {
#embed "../Library/python/torch/nn/modules/normalization.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_padding_py[] = {
#embed "../Library/python/torch/nn/modules/padding.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_pixelshuffle_py[] = {
#embed "../Library/python/torch/nn/modules/pixelshuffle.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_pooling_py[] = {
#embed "../Library/python/torch/nn/modules/pooling.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_rnn_py[] = {
#embed "../Library/python/torch/nn/modules/rnn.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_sparse_py[] = {
#embed "../Library/python/torch/nn/modules/sparse.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_modules_upsampling_py[] = {
#embed "../Library/python/torch/nn/modules/upsampling.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_parameter_py[] = {
#embed "../Library/python/torch/nn/parameter.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_utils___init___py[] = {
#embed "../Library/python/torch/nn/utils/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_utils_clip_grad_py[] = {
#embed "../Library/python/torch/nn/utils/clip_grad.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_nn_utils_convert_parameters_py[] = {
#embed "../Library/python/torch/nn/utils/convert_parameters.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim___init___py[] = {
#embed "../Library/python/torch/optim/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_adadelta_py[] = {
#embed "../Library/python/torch/optim/adadelta.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_adagrad_py[] = {
#embed "../Library/python/torch/optim/adagrad.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_adam_py[] = {
#embed "../Library/python/torch/optim/adam.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_adamax_py[] = {
#embed "../Library/python/torch/optim/adamax.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_lr_scheduler_py[] = {
#embed "../Library/python/torch/optim/lr_scheduler.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_optimizer_py[] = {
#embed "../Library/python/torch/optim/optimizer.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_rmsprop_py[] = {
#embed "../Library/python/torch/optim/rmsprop.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_sgd_py[] = {
#embed "../Library/python/torch/optim/sgd.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_utils___init___py[] = {
#embed "../Library/python/torch/utils/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_utils_data___init___py[] = {
#embed "../Library/python/torch/utils/data/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_utils_data_dataloader_py[] = {
#embed "../Library/python/torch/utils/data/dataloader.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_utils_data_dataset_py[] = {
#embed "../Library/python/torch/utils/data/dataset.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_utils_data_sampler_py[] = {
#embed "../Library/python/torch/utils/data/sampler.py" suffix(,)
0};

static const unsigned char bytes_of_python_tqdm_py[] = {
#embed "../Library/python/tqdm.py" suffix(,)
0};

static const unsigned char bytes_of_python_types_py[] = {
#embed "../Library/python/types.py" suffix(,)
0};

static const unsigned char bytes_of_python_typing_py[] = {
#embed "../Library/python/typing.py" suffix(,)
0};

static const unsigned char bytes_of_python_warnings_py[] = {
static const unsigned char file26[] = {
#embed "../Library/python/queue.py" suffix(,)
0};

static const unsigned char file27[] = {
#embed "../Library/python/re.py" suffix(,)
0};

static const unsigned char file28[] = {
#embed "../Library/python/sklearn/__init__.py" suffix(,)
0};

static const unsigned char file29[] = {
#embed "../Library/python/sklearn/_arrays.py" suffix(,)
0};

static const unsigned char file30[] = {
#embed "../Library/python/sklearn/datasets.py" suffix(,)
0};

static const unsigned char file31[] = {
#embed "../Library/python/sklearn/metrics.py" suffix(,)
0};

static const unsigned char file32[] = {
#embed "../Library/python/sklearn/model_selection.py" suffix(,)
0};

static const unsigned char file33[] = {
#embed "../Library/python/sklearn/preprocessing.py" suffix(,)
0};

static const unsigned char file34[] = {
#embed "../Library/python/statistics.py" suffix(,)
0};

static const unsigned char file35[] = {
#embed "../Library/python/string.py" suffix(,)
0};

static const unsigned char file36[] = {
#embed "../Library/python/textwrap.py" suffix(,)
0};

static const unsigned char file37[] = {
#embed "../Library/python/timeit.py" suffix(,)
0};

static const unsigned char file38[] = {
#embed "../Library/python/torch/__init__.py" suffix(,)
0};

static const unsigned char file39[] = {
#embed "../Library/python/torch/_limits.py" suffix(,)
0};

static const unsigned char file40[] = {
#embed "../Library/python/torch/_typed.py" suffix(,)
0};

static const unsigned char file41[] = {
#embed "../Library/python/torch/autograd/__init__.py" suffix(,)
0};

static const unsigned char file42[] = {
#embed "../Library/python/torch/autograd/anomaly_mode.py" suffix(,)
0};

static const unsigned char file43[] = {
#embed "../Library/python/torch/autograd/function.py" suffix(,)
0};

static const unsigned char file44[] = {
#embed "../Library/python/torch/autograd/functional.py" suffix(,)
0};

static const unsigned char file45[] = {
#embed "../Library/python/torch/autograd/grad_mode.py" suffix(,)
0};

static const unsigned char file46[] = {
#embed "../Library/python/torch/autograd/gradcheck.py" suffix(,)
0};

static const unsigned char file47[] = {
#embed "../Library/python/torch/autograd/graph.py" suffix(,)
0};

static const unsigned char file48[] = {
#embed "../Library/python/torch/autograd/variable.py" suffix(,)
0};

static const unsigned char file49[] = {
#embed "../Library/python/torch/cuda.py" suffix(,)
0};

static const unsigned char file50[] = {
#embed "../Library/python/torch/nn/__init__.py" suffix(,)
0};

static const unsigned char file51[] = {
#embed "../Library/python/torch/nn/functional.py" suffix(,)
0};

static const unsigned char file52[] = {
#embed "../Library/python/torch/nn/init.py" suffix(,)
0};

static const unsigned char file53[] = {
#embed "../Library/python/torch/nn/modules/__init__.py" suffix(,)
0};

static const unsigned char file54[] = {
#embed "../Library/python/torch/nn/modules/activation.py" suffix(,)
0};

static const unsigned char file55[] = {
#embed "../Library/python/torch/nn/modules/attention.py" suffix(,)
0};

static const unsigned char file56[] = {
#embed "../Library/python/torch/nn/modules/batchnorm.py" suffix(,)
0};

static const unsigned char file57[] = {
#embed "../Library/python/torch/nn/modules/container.py" suffix(,)
0};

static const unsigned char file58[] = {
#embed "../Library/python/torch/nn/modules/conv.py" suffix(,)
0};

static const unsigned char file59[] = {
#embed "../Library/python/torch/nn/modules/distance.py" suffix(,)
0};

static const unsigned char file60[] = {
#embed "../Library/python/torch/nn/modules/dropout.py" suffix(,)
0};

static const unsigned char file61[] = {
#embed "../Library/python/torch/nn/modules/flatten.py" suffix(,)
0};

static const unsigned char file62[] = {
#embed "../Library/python/torch/nn/modules/fold.py" suffix(,)
0};

static const unsigned char file63[] = {
#embed "../Library/python/torch/nn/modules/linear.py" suffix(,)
0};

static const unsigned char file64[] = {
#embed "../Library/python/torch/nn/modules/loss.py" suffix(,)
0};

static const unsigned char file65[] = {
#embed "../Library/python/torch/nn/modules/module.py" suffix(,)
0};

static const unsigned char file66[] = {
#embed "../Library/python/torch/nn/modules/normalization.py" suffix(,)
0};

static const unsigned char file67[] = {
#embed "../Library/python/torch/nn/modules/padding.py" suffix(,)
0};

static const unsigned char file68[] = {
#embed "../Library/python/torch/nn/modules/pixelshuffle.py" suffix(,)
0};

static const unsigned char file69[] = {
#embed "../Library/python/torch/nn/modules/pooling.py" suffix(,)
0};

static const unsigned char file70[] = {
#embed "../Library/python/torch/nn/modules/rnn.py" suffix(,)
0};

static const unsigned char file71[] = {
#embed "../Library/python/torch/nn/modules/sparse.py" suffix(,)
0};

static const unsigned char file72[] = {
#embed "../Library/python/torch/nn/modules/upsampling.py" suffix(,)
0};

static const unsigned char file73[] = {
#embed "../Library/python/torch/nn/parameter.py" suffix(,)
0};

static const unsigned char file74[] = {
#embed "../Library/python/torch/nn/utils/__init__.py" suffix(,)
0};

static const unsigned char file75[] = {
#embed "../Library/python/torch/nn/utils/clip_grad.py" suffix(,)
0};

static const unsigned char file76[] = {
#embed "../Library/python/torch/nn/utils/convert_parameters.py" suffix(,)
0};

static const unsigned char file77[] = {
#embed "../Library/python/torch/optim/__init__.py" suffix(,)
0};

static const unsigned char file78[] = {
#embed "../Library/python/torch/optim/adadelta.py" suffix(,)
0};

static const unsigned char file79[] = {
#embed "../Library/python/torch/optim/adagrad.py" suffix(,)
0};

static const unsigned char file80[] = {
#embed "../Library/python/torch/optim/adam.py" suffix(,)
0};

static const unsigned char file81[] = {
#embed "../Library/python/torch/optim/adamax.py" suffix(,)
0};

static const unsigned char file82[] = {
#embed "../Library/python/torch/optim/lr_scheduler.py" suffix(,)
0};

static const unsigned char file83[] = {
#embed "../Library/python/torch/optim/optimizer.py" suffix(,)
0};

static const unsigned char file84[] = {
#embed "../Library/python/torch/optim/rmsprop.py" suffix(,)
0};

static const unsigned char file85[] = {
#embed "../Library/python/torch/optim/sgd.py" suffix(,)
0};

static const unsigned char file86[] = {
#embed "../Library/python/torch/utils/__init__.py" suffix(,)
0};

static const unsigned char file87[] = {
#embed "../Library/python/torch/utils/data/__init__.py" suffix(,)
0};

static const unsigned char file88[] = {
#embed "../Library/python/torch/utils/data/dataloader.py" suffix(,)
0};

static const unsigned char file89[] = {
#embed "../Library/python/torch/utils/data/dataset.py" suffix(,)
0};

static const unsigned char file90[] = {
#embed "../Library/python/torch/utils/data/sampler.py" suffix(,)
0};

static const unsigned char file91[] = {
#embed "../Library/python/tqdm.py" suffix(,)
0};

static const unsigned char file92[] = {
#embed "../Library/python/types.py" suffix(,)
0};

static const unsigned char file93[] = {
#embed "../Library/python/typing.py" suffix(,)
0};

static const unsigned char file94[] = {
#embed "../Library/python/warnings.py" suffix(,)
0};

static const glia_embedded_file files[] = {
    {"data/digits.bin", bytes_of_data_digits_bin, sizeof bytes_of_data_digits_bin - 1},
    {"data/digits.md", bytes_of_data_digits_md, sizeof bytes_of_data_digits_md - 1},
    {"data/names.txt", bytes_of_data_names_txt, sizeof bytes_of_data_names_txt - 1},
    {"lessons/00-first-contact.md", bytes_of_lessons_00_first_contact_md, sizeof bytes_of_lessons_00_first_contact_md - 1},
    {"python/__future__.py", bytes_of_python___future___py, sizeof bytes_of_python___future___py - 1},
    {"python/abc.py", bytes_of_python_abc_py, sizeof bytes_of_python_abc_py - 1},
    {"python/bisect.py", bytes_of_python_bisect_py, sizeof bytes_of_python_bisect_py - 1},
    {"python/collections/__init__.py", bytes_of_python_collections___init___py, sizeof bytes_of_python_collections___init___py - 1},
    {"python/collections/abc.py", bytes_of_python_collections_abc_py, sizeof bytes_of_python_collections_abc_py - 1},
    {"python/contextlib.py", bytes_of_python_contextlib_py, sizeof bytes_of_python_contextlib_py - 1},
    {"python/copy.py", bytes_of_python_copy_py, sizeof bytes_of_python_copy_py - 1},
    {"python/dataclasses.py", bytes_of_python_dataclasses_py, sizeof bytes_of_python_dataclasses_py - 1},
    {"python/enum.py", bytes_of_python_enum_py, sizeof bytes_of_python_enum_py - 1},
    {"python/functools.py", bytes_of_python_functools_py, sizeof bytes_of_python_functools_py - 1},
    {"python/glia/__init__.py", bytes_of_python_glia___init___py, sizeof bytes_of_python_glia___init___py - 1},
    {"python/heapq.py", bytes_of_python_heapq_py, sizeof bytes_of_python_heapq_py - 1},
    {"python/io.py", bytes_of_python_io_py, sizeof bytes_of_python_io_py - 1},
    {"python/itertools.py", bytes_of_python_itertools_py, sizeof bytes_of_python_itertools_py - 1},
    {"python/json.py", bytes_of_python_json_py, sizeof bytes_of_python_json_py - 1},
    {"python/keyword.py", bytes_of_python_keyword_py, sizeof bytes_of_python_keyword_py - 1},
    {"python/matplotlib/__init__.py", bytes_of_python_matplotlib___init___py, sizeof bytes_of_python_matplotlib___init___py - 1},
    {"python/matplotlib/pyplot.py", bytes_of_python_matplotlib_pyplot_py, sizeof bytes_of_python_matplotlib_pyplot_py - 1},
    {"python/operator.py", bytes_of_python_operator_py, sizeof bytes_of_python_operator_py - 1},
    {"python/os/__init__.py", bytes_of_python_os___init___py, sizeof bytes_of_python_os___init___py - 1},
    {"python/os/path.py", bytes_of_python_os_path_py, sizeof bytes_of_python_os_path_py - 1},
    {"python/pprint.py", bytes_of_python_pprint_py, sizeof bytes_of_python_pprint_py - 1},
    {"python/re.py", bytes_of_python_re_py, sizeof bytes_of_python_re_py - 1},
    {"python/sklearn/__init__.py", bytes_of_python_sklearn___init___py, sizeof bytes_of_python_sklearn___init___py - 1},
    {"python/sklearn/_arrays.py", bytes_of_python_sklearn__arrays_py, sizeof bytes_of_python_sklearn__arrays_py - 1},
    {"python/sklearn/datasets.py", bytes_of_python_sklearn_datasets_py, sizeof bytes_of_python_sklearn_datasets_py - 1},
    {"python/sklearn/metrics.py", bytes_of_python_sklearn_metrics_py, sizeof bytes_of_python_sklearn_metrics_py - 1},
    {"python/sklearn/model_selection.py", bytes_of_python_sklearn_model_selection_py, sizeof bytes_of_python_sklearn_model_selection_py - 1},
    {"python/sklearn/preprocessing.py", bytes_of_python_sklearn_preprocessing_py, sizeof bytes_of_python_sklearn_preprocessing_py - 1},
    {"python/statistics.py", bytes_of_python_statistics_py, sizeof bytes_of_python_statistics_py - 1},
    {"python/string.py", bytes_of_python_string_py, sizeof bytes_of_python_string_py - 1},
    {"python/textwrap.py", bytes_of_python_textwrap_py, sizeof bytes_of_python_textwrap_py - 1},
    {"python/timeit.py", bytes_of_python_timeit_py, sizeof bytes_of_python_timeit_py - 1},
    {"python/torch/__init__.py", bytes_of_python_torch___init___py, sizeof bytes_of_python_torch___init___py - 1},
    {"python/torch/_limits.py", bytes_of_python_torch__limits_py, sizeof bytes_of_python_torch__limits_py - 1},
    {"python/torch/_typed.py", bytes_of_python_torch__typed_py, sizeof bytes_of_python_torch__typed_py - 1},
    {"python/torch/autograd/__init__.py", bytes_of_python_torch_autograd___init___py, sizeof bytes_of_python_torch_autograd___init___py - 1},
    {"python/torch/autograd/anomaly_mode.py", bytes_of_python_torch_autograd_anomaly_mode_py, sizeof bytes_of_python_torch_autograd_anomaly_mode_py - 1},
    {"python/torch/autograd/function.py", bytes_of_python_torch_autograd_function_py, sizeof bytes_of_python_torch_autograd_function_py - 1},
    {"python/torch/autograd/functional.py", bytes_of_python_torch_autograd_functional_py, sizeof bytes_of_python_torch_autograd_functional_py - 1},
    {"python/torch/autograd/grad_mode.py", bytes_of_python_torch_autograd_grad_mode_py, sizeof bytes_of_python_torch_autograd_grad_mode_py - 1},
    {"python/torch/autograd/gradcheck.py", bytes_of_python_torch_autograd_gradcheck_py, sizeof bytes_of_python_torch_autograd_gradcheck_py - 1},
    {"python/torch/autograd/graph.py", bytes_of_python_torch_autograd_graph_py, sizeof bytes_of_python_torch_autograd_graph_py - 1},
    {"python/torch/autograd/variable.py", bytes_of_python_torch_autograd_variable_py, sizeof bytes_of_python_torch_autograd_variable_py - 1},
    {"python/torch/cuda.py", bytes_of_python_torch_cuda_py, sizeof bytes_of_python_torch_cuda_py - 1},
    {"python/torch/nn/__init__.py", bytes_of_python_torch_nn___init___py, sizeof bytes_of_python_torch_nn___init___py - 1},
    {"python/torch/nn/functional.py", bytes_of_python_torch_nn_functional_py, sizeof bytes_of_python_torch_nn_functional_py - 1},
    {"python/torch/nn/init.py", bytes_of_python_torch_nn_init_py, sizeof bytes_of_python_torch_nn_init_py - 1},
    {"python/torch/nn/modules/__init__.py", bytes_of_python_torch_nn_modules___init___py, sizeof bytes_of_python_torch_nn_modules___init___py - 1},
    {"python/torch/nn/modules/activation.py", bytes_of_python_torch_nn_modules_activation_py, sizeof bytes_of_python_torch_nn_modules_activation_py - 1},
    {"python/torch/nn/modules/attention.py", bytes_of_python_torch_nn_modules_attention_py, sizeof bytes_of_python_torch_nn_modules_attention_py - 1},
    {"python/torch/nn/modules/batchnorm.py", bytes_of_python_torch_nn_modules_batchnorm_py, sizeof bytes_of_python_torch_nn_modules_batchnorm_py - 1},
    {"python/torch/nn/modules/container.py", bytes_of_python_torch_nn_modules_container_py, sizeof bytes_of_python_torch_nn_modules_container_py - 1},
    {"python/torch/nn/modules/conv.py", bytes_of_python_torch_nn_modules_conv_py, sizeof bytes_of_python_torch_nn_modules_conv_py - 1},
    {"python/torch/nn/modules/distance.py", bytes_of_python_torch_nn_modules_distance_py, sizeof bytes_of_python_torch_nn_modules_distance_py - 1},
    {"python/torch/nn/modules/dropout.py", bytes_of_python_torch_nn_modules_dropout_py, sizeof bytes_of_python_torch_nn_modules_dropout_py - 1},
    {"python/torch/nn/modules/flatten.py", bytes_of_python_torch_nn_modules_flatten_py, sizeof bytes_of_python_torch_nn_modules_flatten_py - 1},
    {"python/torch/nn/modules/fold.py", bytes_of_python_torch_nn_modules_fold_py, sizeof bytes_of_python_torch_nn_modules_fold_py - 1},
    {"python/torch/nn/modules/linear.py", bytes_of_python_torch_nn_modules_linear_py, sizeof bytes_of_python_torch_nn_modules_linear_py - 1},
    {"python/torch/nn/modules/loss.py", bytes_of_python_torch_nn_modules_loss_py, sizeof bytes_of_python_torch_nn_modules_loss_py - 1},
    {"python/torch/nn/modules/module.py", bytes_of_python_torch_nn_modules_module_py, sizeof bytes_of_python_torch_nn_modules_module_py - 1},
    {"python/torch/nn/modules/normalization.py", bytes_of_python_torch_nn_modules_normalization_py, sizeof bytes_of_python_torch_nn_modules_normalization_py - 1},
    {"python/torch/nn/modules/padding.py", bytes_of_python_torch_nn_modules_padding_py, sizeof bytes_of_python_torch_nn_modules_padding_py - 1},
    {"python/torch/nn/modules/pixelshuffle.py", bytes_of_python_torch_nn_modules_pixelshuffle_py, sizeof bytes_of_python_torch_nn_modules_pixelshuffle_py - 1},
    {"python/torch/nn/modules/pooling.py", bytes_of_python_torch_nn_modules_pooling_py, sizeof bytes_of_python_torch_nn_modules_pooling_py - 1},
    {"python/torch/nn/modules/rnn.py", bytes_of_python_torch_nn_modules_rnn_py, sizeof bytes_of_python_torch_nn_modules_rnn_py - 1},
    {"python/torch/nn/modules/sparse.py", bytes_of_python_torch_nn_modules_sparse_py, sizeof bytes_of_python_torch_nn_modules_sparse_py - 1},
    {"python/torch/nn/modules/upsampling.py", bytes_of_python_torch_nn_modules_upsampling_py, sizeof bytes_of_python_torch_nn_modules_upsampling_py - 1},
    {"python/torch/nn/parameter.py", bytes_of_python_torch_nn_parameter_py, sizeof bytes_of_python_torch_nn_parameter_py - 1},
    {"python/torch/nn/utils/__init__.py", bytes_of_python_torch_nn_utils___init___py, sizeof bytes_of_python_torch_nn_utils___init___py - 1},
    {"python/torch/nn/utils/clip_grad.py", bytes_of_python_torch_nn_utils_clip_grad_py, sizeof bytes_of_python_torch_nn_utils_clip_grad_py - 1},
    {"python/torch/nn/utils/convert_parameters.py", bytes_of_python_torch_nn_utils_convert_parameters_py, sizeof bytes_of_python_torch_nn_utils_convert_parameters_py - 1},
    {"python/torch/optim/__init__.py", bytes_of_python_torch_optim___init___py, sizeof bytes_of_python_torch_optim___init___py - 1},
    {"python/torch/optim/adadelta.py", bytes_of_python_torch_optim_adadelta_py, sizeof bytes_of_python_torch_optim_adadelta_py - 1},
    {"python/torch/optim/adagrad.py", bytes_of_python_torch_optim_adagrad_py, sizeof bytes_of_python_torch_optim_adagrad_py - 1},
    {"python/torch/optim/adam.py", bytes_of_python_torch_optim_adam_py, sizeof bytes_of_python_torch_optim_adam_py - 1},
    {"python/torch/optim/adamax.py", bytes_of_python_torch_optim_adamax_py, sizeof bytes_of_python_torch_optim_adamax_py - 1},
    {"python/torch/optim/lr_scheduler.py", bytes_of_python_torch_optim_lr_scheduler_py, sizeof bytes_of_python_torch_optim_lr_scheduler_py - 1},
    {"python/torch/optim/optimizer.py", bytes_of_python_torch_optim_optimizer_py, sizeof bytes_of_python_torch_optim_optimizer_py - 1},
    {"python/torch/optim/rmsprop.py", bytes_of_python_torch_optim_rmsprop_py, sizeof bytes_of_python_torch_optim_rmsprop_py - 1},
    {"python/torch/optim/sgd.py", bytes_of_python_torch_optim_sgd_py, sizeof bytes_of_python_torch_optim_sgd_py - 1},
    {"python/torch/utils/__init__.py", bytes_of_python_torch_utils___init___py, sizeof bytes_of_python_torch_utils___init___py - 1},
    {"python/torch/utils/data/__init__.py", bytes_of_python_torch_utils_data___init___py, sizeof bytes_of_python_torch_utils_data___init___py - 1},
    {"python/torch/utils/data/dataloader.py", bytes_of_python_torch_utils_data_dataloader_py, sizeof bytes_of_python_torch_utils_data_dataloader_py - 1},
    {"python/torch/utils/data/dataset.py", bytes_of_python_torch_utils_data_dataset_py, sizeof bytes_of_python_torch_utils_data_dataset_py - 1},
    {"python/torch/utils/data/sampler.py", bytes_of_python_torch_utils_data_sampler_py, sizeof bytes_of_python_torch_utils_data_sampler_py - 1},
    {"python/tqdm.py", bytes_of_python_tqdm_py, sizeof bytes_of_python_tqdm_py - 1},
    {"python/types.py", bytes_of_python_types_py, sizeof bytes_of_python_types_py - 1},
    {"python/typing.py", bytes_of_python_typing_py, sizeof bytes_of_python_typing_py - 1},
    {"python/warnings.py", bytes_of_python_warnings_py, sizeof bytes_of_python_warnings_py - 1},
};

const glia_embedded_file *const glia_embedded_files = files;
const size_t glia_embedded_file_count = sizeof files / sizeof *files;
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
    {"python/queue.py", file26, sizeof file26 - 1},
    {"python/re.py", file27, sizeof file27 - 1},
    {"python/sklearn/__init__.py", file28, sizeof file28 - 1},
    {"python/sklearn/_arrays.py", file29, sizeof file29 - 1},
    {"python/sklearn/datasets.py", file30, sizeof file30 - 1},
    {"python/sklearn/metrics.py", file31, sizeof file31 - 1},
    {"python/sklearn/model_selection.py", file32, sizeof file32 - 1},
    {"python/sklearn/preprocessing.py", file33, sizeof file33 - 1},
    {"python/statistics.py", file34, sizeof file34 - 1},
    {"python/string.py", file35, sizeof file35 - 1},
    {"python/textwrap.py", file36, sizeof file36 - 1},
    {"python/timeit.py", file37, sizeof file37 - 1},
    {"python/torch/__init__.py", file38, sizeof file38 - 1},
    {"python/torch/_limits.py", file39, sizeof file39 - 1},
    {"python/torch/_typed.py", file40, sizeof file40 - 1},
    {"python/torch/autograd/__init__.py", file41, sizeof file41 - 1},
    {"python/torch/autograd/anomaly_mode.py", file42, sizeof file42 - 1},
    {"python/torch/autograd/function.py", file43, sizeof file43 - 1},
    {"python/torch/autograd/functional.py", file44, sizeof file44 - 1},
    {"python/torch/autograd/grad_mode.py", file45, sizeof file45 - 1},
    {"python/torch/autograd/gradcheck.py", file46, sizeof file46 - 1},
    {"python/torch/autograd/graph.py", file47, sizeof file47 - 1},
    {"python/torch/autograd/variable.py", file48, sizeof file48 - 1},
    {"python/torch/cuda.py", file49, sizeof file49 - 1},
    {"python/torch/nn/__init__.py", file50, sizeof file50 - 1},
    {"python/torch/nn/functional.py", file51, sizeof file51 - 1},
    {"python/torch/nn/init.py", file52, sizeof file52 - 1},
    {"python/torch/nn/modules/__init__.py", file53, sizeof file53 - 1},
    {"python/torch/nn/modules/activation.py", file54, sizeof file54 - 1},
    {"python/torch/nn/modules/attention.py", file55, sizeof file55 - 1},
    {"python/torch/nn/modules/batchnorm.py", file56, sizeof file56 - 1},
    {"python/torch/nn/modules/container.py", file57, sizeof file57 - 1},
    {"python/torch/nn/modules/conv.py", file58, sizeof file58 - 1},
    {"python/torch/nn/modules/distance.py", file59, sizeof file59 - 1},
    {"python/torch/nn/modules/dropout.py", file60, sizeof file60 - 1},
    {"python/torch/nn/modules/flatten.py", file61, sizeof file61 - 1},
    {"python/torch/nn/modules/fold.py", file62, sizeof file62 - 1},
    {"python/torch/nn/modules/linear.py", file63, sizeof file63 - 1},
    {"python/torch/nn/modules/loss.py", file64, sizeof file64 - 1},
    {"python/torch/nn/modules/module.py", file65, sizeof file65 - 1},
    {"python/torch/nn/modules/normalization.py", file66, sizeof file66 - 1},
    {"python/torch/nn/modules/padding.py", file67, sizeof file67 - 1},
    {"python/torch/nn/modules/pixelshuffle.py", file68, sizeof file68 - 1},
    {"python/torch/nn/modules/pooling.py", file69, sizeof file69 - 1},
    {"python/torch/nn/modules/rnn.py", file70, sizeof file70 - 1},
    {"python/torch/nn/modules/sparse.py", file71, sizeof file71 - 1},
    {"python/torch/nn/modules/upsampling.py", file72, sizeof file72 - 1},
    {"python/torch/nn/parameter.py", file73, sizeof file73 - 1},
    {"python/torch/nn/utils/__init__.py", file74, sizeof file74 - 1},
    {"python/torch/nn/utils/clip_grad.py", file75, sizeof file75 - 1},
    {"python/torch/nn/utils/convert_parameters.py", file76, sizeof file76 - 1},
    {"python/torch/optim/__init__.py", file77, sizeof file77 - 1},
    {"python/torch/optim/adadelta.py", file78, sizeof file78 - 1},
    {"python/torch/optim/adagrad.py", file79, sizeof file79 - 1},
    {"python/torch/optim/adam.py", file80, sizeof file80 - 1},
    {"python/torch/optim/adamax.py", file81, sizeof file81 - 1},
    {"python/torch/optim/lr_scheduler.py", file82, sizeof file82 - 1},
    {"python/torch/optim/optimizer.py", file83, sizeof file83 - 1},
    {"python/torch/optim/rmsprop.py", file84, sizeof file84 - 1},
    {"python/torch/optim/sgd.py", file85, sizeof file85 - 1},
    {"python/torch/utils/__init__.py", file86, sizeof file86 - 1},
    {"python/torch/utils/data/__init__.py", file87, sizeof file87 - 1},
    {"python/torch/utils/data/dataloader.py", file88, sizeof file88 - 1},
    {"python/torch/utils/data/dataset.py", file89, sizeof file89 - 1},
    {"python/torch/utils/data/sampler.py", file90, sizeof file90 - 1},
    {"python/tqdm.py", file91, sizeof file91 - 1},
    {"python/types.py", file92, sizeof file92 - 1},
    {"python/typing.py", file93, sizeof file93 - 1},
    {"python/warnings.py", file94, sizeof file94 - 1},
};

const glia_embedded_file *const glia_embedded_files = files;
const size_t glia_embedded_file_count = 95;
