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

static const unsigned char bytes_of_python_collections__bases_py[] = {
#embed "../Library/python/collections/_bases.py" suffix(,)
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

static const unsigned char bytes_of_python_csv_py[] = {
#embed "../Library/python/csv.py" suffix(,)
0};

static const unsigned char bytes_of_python_dataclasses_py[] = {
#embed "../Library/python/dataclasses.py" suffix(,)
0};

static const unsigned char bytes_of_python_doctest_py[] = {
#embed "../Library/python/doctest.py" suffix(,)
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

static const unsigned char bytes_of_python_queue_py[] = {
#embed "../Library/python/queue.py" suffix(,)
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

static const unsigned char bytes_of_python_torch_backends___init___py[] = {
#embed "../Library/python/torch/backends/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_backends_cuda_py[] = {
#embed "../Library/python/torch/backends/cuda.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_backends_cudnn_py[] = {
#embed "../Library/python/torch/backends/cudnn.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_backends_mps_py[] = {
#embed "../Library/python/torch/backends/mps.py" suffix(,)
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

static const unsigned char bytes_of_python_torch_nn_modules_transformer_py[] = {
#embed "../Library/python/torch/nn/modules/transformer.py" suffix(,)
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

static const unsigned char bytes_of_python_torch_nn_utils_rnn_py[] = {
#embed "../Library/python/torch/nn/utils/rnn.py" suffix(,)
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

static const unsigned char bytes_of_python_torch_optim_asgd_py[] = {
#embed "../Library/python/torch/optim/asgd.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_lbfgs_py[] = {
#embed "../Library/python/torch/optim/lbfgs.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_lr_scheduler_py[] = {
#embed "../Library/python/torch/optim/lr_scheduler.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_nadam_py[] = {
#embed "../Library/python/torch/optim/nadam.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_optimizer_py[] = {
#embed "../Library/python/torch/optim/optimizer.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_radam_py[] = {
#embed "../Library/python/torch/optim/radam.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_rmsprop_py[] = {
#embed "../Library/python/torch/optim/rmsprop.py" suffix(,)
0};

static const unsigned char bytes_of_python_torch_optim_rprop_py[] = {
#embed "../Library/python/torch/optim/rprop.py" suffix(,)
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

static const unsigned char bytes_of_python_unittest___init___py[] = {
#embed "../Library/python/unittest/__init__.py" suffix(,)
0};

static const unsigned char bytes_of_python_unittest_case_py[] = {
#embed "../Library/python/unittest/case.py" suffix(,)
0};

static const unsigned char bytes_of_python_unittest_runner_py[] = {
#embed "../Library/python/unittest/runner.py" suffix(,)
0};

static const unsigned char bytes_of_python_warnings_py[] = {
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
    {"python/collections/_bases.py", bytes_of_python_collections__bases_py, sizeof bytes_of_python_collections__bases_py - 1},
    {"python/collections/abc.py", bytes_of_python_collections_abc_py, sizeof bytes_of_python_collections_abc_py - 1},
    {"python/contextlib.py", bytes_of_python_contextlib_py, sizeof bytes_of_python_contextlib_py - 1},
    {"python/copy.py", bytes_of_python_copy_py, sizeof bytes_of_python_copy_py - 1},
    {"python/csv.py", bytes_of_python_csv_py, sizeof bytes_of_python_csv_py - 1},
    {"python/dataclasses.py", bytes_of_python_dataclasses_py, sizeof bytes_of_python_dataclasses_py - 1},
    {"python/doctest.py", bytes_of_python_doctest_py, sizeof bytes_of_python_doctest_py - 1},
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
    {"python/queue.py", bytes_of_python_queue_py, sizeof bytes_of_python_queue_py - 1},
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
    {"python/torch/backends/__init__.py", bytes_of_python_torch_backends___init___py, sizeof bytes_of_python_torch_backends___init___py - 1},
    {"python/torch/backends/cuda.py", bytes_of_python_torch_backends_cuda_py, sizeof bytes_of_python_torch_backends_cuda_py - 1},
    {"python/torch/backends/cudnn.py", bytes_of_python_torch_backends_cudnn_py, sizeof bytes_of_python_torch_backends_cudnn_py - 1},
    {"python/torch/backends/mps.py", bytes_of_python_torch_backends_mps_py, sizeof bytes_of_python_torch_backends_mps_py - 1},
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
    {"python/torch/nn/modules/transformer.py", bytes_of_python_torch_nn_modules_transformer_py, sizeof bytes_of_python_torch_nn_modules_transformer_py - 1},
    {"python/torch/nn/modules/upsampling.py", bytes_of_python_torch_nn_modules_upsampling_py, sizeof bytes_of_python_torch_nn_modules_upsampling_py - 1},
    {"python/torch/nn/parameter.py", bytes_of_python_torch_nn_parameter_py, sizeof bytes_of_python_torch_nn_parameter_py - 1},
    {"python/torch/nn/utils/__init__.py", bytes_of_python_torch_nn_utils___init___py, sizeof bytes_of_python_torch_nn_utils___init___py - 1},
    {"python/torch/nn/utils/clip_grad.py", bytes_of_python_torch_nn_utils_clip_grad_py, sizeof bytes_of_python_torch_nn_utils_clip_grad_py - 1},
    {"python/torch/nn/utils/convert_parameters.py", bytes_of_python_torch_nn_utils_convert_parameters_py, sizeof bytes_of_python_torch_nn_utils_convert_parameters_py - 1},
    {"python/torch/nn/utils/rnn.py", bytes_of_python_torch_nn_utils_rnn_py, sizeof bytes_of_python_torch_nn_utils_rnn_py - 1},
    {"python/torch/optim/__init__.py", bytes_of_python_torch_optim___init___py, sizeof bytes_of_python_torch_optim___init___py - 1},
    {"python/torch/optim/adadelta.py", bytes_of_python_torch_optim_adadelta_py, sizeof bytes_of_python_torch_optim_adadelta_py - 1},
    {"python/torch/optim/adagrad.py", bytes_of_python_torch_optim_adagrad_py, sizeof bytes_of_python_torch_optim_adagrad_py - 1},
    {"python/torch/optim/adam.py", bytes_of_python_torch_optim_adam_py, sizeof bytes_of_python_torch_optim_adam_py - 1},
    {"python/torch/optim/adamax.py", bytes_of_python_torch_optim_adamax_py, sizeof bytes_of_python_torch_optim_adamax_py - 1},
    {"python/torch/optim/asgd.py", bytes_of_python_torch_optim_asgd_py, sizeof bytes_of_python_torch_optim_asgd_py - 1},
    {"python/torch/optim/lbfgs.py", bytes_of_python_torch_optim_lbfgs_py, sizeof bytes_of_python_torch_optim_lbfgs_py - 1},
    {"python/torch/optim/lr_scheduler.py", bytes_of_python_torch_optim_lr_scheduler_py, sizeof bytes_of_python_torch_optim_lr_scheduler_py - 1},
    {"python/torch/optim/nadam.py", bytes_of_python_torch_optim_nadam_py, sizeof bytes_of_python_torch_optim_nadam_py - 1},
    {"python/torch/optim/optimizer.py", bytes_of_python_torch_optim_optimizer_py, sizeof bytes_of_python_torch_optim_optimizer_py - 1},
    {"python/torch/optim/radam.py", bytes_of_python_torch_optim_radam_py, sizeof bytes_of_python_torch_optim_radam_py - 1},
    {"python/torch/optim/rmsprop.py", bytes_of_python_torch_optim_rmsprop_py, sizeof bytes_of_python_torch_optim_rmsprop_py - 1},
    {"python/torch/optim/rprop.py", bytes_of_python_torch_optim_rprop_py, sizeof bytes_of_python_torch_optim_rprop_py - 1},
    {"python/torch/optim/sgd.py", bytes_of_python_torch_optim_sgd_py, sizeof bytes_of_python_torch_optim_sgd_py - 1},
    {"python/torch/utils/__init__.py", bytes_of_python_torch_utils___init___py, sizeof bytes_of_python_torch_utils___init___py - 1},
    {"python/torch/utils/data/__init__.py", bytes_of_python_torch_utils_data___init___py, sizeof bytes_of_python_torch_utils_data___init___py - 1},
    {"python/torch/utils/data/dataloader.py", bytes_of_python_torch_utils_data_dataloader_py, sizeof bytes_of_python_torch_utils_data_dataloader_py - 1},
    {"python/torch/utils/data/dataset.py", bytes_of_python_torch_utils_data_dataset_py, sizeof bytes_of_python_torch_utils_data_dataset_py - 1},
    {"python/torch/utils/data/sampler.py", bytes_of_python_torch_utils_data_sampler_py, sizeof bytes_of_python_torch_utils_data_sampler_py - 1},
    {"python/tqdm.py", bytes_of_python_tqdm_py, sizeof bytes_of_python_tqdm_py - 1},
    {"python/types.py", bytes_of_python_types_py, sizeof bytes_of_python_types_py - 1},
    {"python/typing.py", bytes_of_python_typing_py, sizeof bytes_of_python_typing_py - 1},
    {"python/unittest/__init__.py", bytes_of_python_unittest___init___py, sizeof bytes_of_python_unittest___init___py - 1},
    {"python/unittest/case.py", bytes_of_python_unittest_case_py, sizeof bytes_of_python_unittest_case_py - 1},
    {"python/unittest/runner.py", bytes_of_python_unittest_runner_py, sizeof bytes_of_python_unittest_runner_py - 1},
    {"python/warnings.py", bytes_of_python_warnings_py, sizeof bytes_of_python_warnings_py - 1},
};

const glia_embedded_file *const glia_embedded_files = files;
const size_t glia_embedded_file_count = sizeof files / sizeof *files;
