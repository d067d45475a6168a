# What stands at the top of training programs: seeds, switches, the choice of a device.
import torch

torch.manual_seed(0)
torch.cuda.manual_seed(0)
torch.cuda.manual_seed_all(0)
torch.backends.cudnn.deterministic = True
torch.backends.cudnn.benchmark = False
torch.use_deterministic_algorithms(True)
torch.set_float32_matmul_precision("high")
print(torch.backends.cudnn.deterministic, torch.backends.cudnn.enabled)
print(torch.are_deterministic_algorithms_enabled(), torch.get_float32_matmul_precision())
if torch.cuda.is_available():
    device = torch.device("cuda")
elif torch.backends.mps.is_available():
    device = torch.device("mps")
else:
    device = torch.device("cpu")
print(device, torch.cuda.device_count(), torch.cuda.is_initialized())
print(torch.__version__.split(".")[0], torch.backends.mps.is_built(), torch.backends.cuda.is_built())
x = torch.rand(2, device=device)
torch.cuda.empty_cache()
print(x, x.device)
