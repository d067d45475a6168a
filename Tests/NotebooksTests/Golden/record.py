"""Records the results in this folder again from the installed PyTorch; the expressions stay as they are.

    python Tests/NotebooksTests/Golden/record.py            rewrites what differs and says what it was
    python Tests/NotebooksTests/Golden/record.py --check    only says

Floats are big-endian hexadecimal bit patterns. A new row needs its expression only: the rest is filled in.
"""
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import nn  # noqa: E402, F401
from torch.nn import functional as F  # noqa: E402, F401

torch.set_num_threads(1)
FOLDER = os.path.dirname(os.path.abspath(__file__))
T = torch.tensor
L = torch.optim.lr_scheduler


def pattern(x):
    array = x.detach().contiguous().numpy()
    return array.astype(">f4" if array.dtype == np.float32 else ">f8").tobytes().hex()


def encoded(x):
    row = {"dtype": str(x.dtype)[6:], "shape": list(x.shape)}
    if x.dtype == torch.float32:
        return {**row, "f32": pattern(x)}
    return {**row, "ints": [int(v) for v in x.reshape(-1).tolist()]}


def decoded(row):
    if "ints" in row:
        return torch.tensor(row["ints"], dtype=getattr(torch, row["dtype"])).reshape(row["shape"])
    data = np.frombuffer(bytes.fromhex(row["f32"]), ">f4").astype(np.float32)
    return torch.from_numpy(data.copy()).reshape(row["shape"])


def initialised(row):
    torch.manual_seed(row["seed"])
    if "module" in row:
        module = eval(row["module"])
        row["params"] = {n: [list(p.shape), pattern(p)] for n, p in module.named_parameters()}
        row["rand_after"] = pattern(torch.rand(1))
        return
    call = row["init"]
    x = eval(call if "(" in call else f"nn.init.{call}(torch.empty({row['shape']}))")
    row["shape"], row["f32"] = list(x.shape), pattern(x)


def layer(row):
    values = {k: decoded(v) for k, v in row["inputs"].items()}
    values = {k: v.requires_grad_() if v.is_floating_point() else v for k, v in values.items()}
    out = eval(row["expr"], globals(), values)
    out = out[0] if isinstance(out, tuple) else out
    leaves = [k for k, v in values.items() if v.is_floating_point()]
    seed = decoded({**encoded(out), "f32": row["grad_out"]})
    gradients = torch.autograd.grad(
        (out * seed).sum(), [values[k] for k in leaves], allow_unused=True)
    row["out"] = encoded(out)
    row["grads"] = {k: None if g is None else pattern(g) for k, g in zip(leaves, gradients)}


def module(row):
    torch.manual_seed(0)
    made = eval(row["expr"])
    row["text"] = repr(made)
    if isinstance(made, nn.Module):
        row["state_dict"] = {k: list(v.shape) for k, v in made.state_dict().items()}
        row["nparams"] = sum(p.numel() for p in made.parameters())


def schedule(row):
    o = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=.1, momentum=.9)
    rates = []
    if "plateau" in row:
        s = L.ReduceLROnPlateau(o, **row["plateau"])
        for measure in row["metrics"]:
            s.step(measure)
            rates.append(repr(o.param_groups[0]["lr"]))
    else:
        s = eval(row["expr"], globals(), {"o": o})
        rates.append(o.param_groups[0]["lr"])
        for _ in row["lrs"][1:]:
            o.step()
            s.step()
            rates.append(o.param_groups[0]["lr"])
        rates = [repr(float(rate)) for rate in rates]
        row["last"] = repr(s.get_last_lr())
    row["lrs"] = rates


def meaning(row):
    torch.manual_seed(0)
    for key in ("text", "error", "message"):
        row.pop(key, None)
    try:
        row["text"] = repr(eval(row["expr"]))
    except Exception as e:
        row["error"], row["message"] = type(e).__name__, str(e).split("\n")[0]


RECORDERS = {"init": initialised, "layers": layer, "modules": module, "sched": schedule,
             "semantics": meaning}

if __name__ == "__main__":
    for name, record in RECORDERS.items():
        path = os.path.join(FOLDER, name + ".json")
        with open(path, encoding="utf-8") as f:
            content = json.load(f)
        changed = 0
        for row in content["cases"]:
            before = json.dumps(row)
            record(row)
            if json.dumps(row) != before:
                changed += 1
                print(f"{name}: {row.get('expr') or row.get('module') or row.get('init')} changed")
        print(f"{name}: {len(content['cases'])} rows, {changed} changed")
        if changed and "--check" not in sys.argv:
            rows = content.pop("cases")
            lines = ",\n".join(
                json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
            head = json.dumps(content, ensure_ascii=False)[:-1]
            with open(path, "w", encoding="utf-8") as f:
                f.write(head + (", " if len(head) > 1 else "") + f'"cases": [\n{lines}\n]}}\n')
