import torch


def attempt(label, action):
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


i = torch.tensor([1, 2])
f = torch.tensor([1.0, 2.0])
attempt("alpha", lambda: torch.add(i, i, alpha=0.5))
attempt("rounding", lambda: torch.div(f, 2, rounding_mode="up"))
attempt("clamp", lambda: f.clamp())
attempt("bool minus", lambda: torch.tensor([True]) - torch.tensor([False]))
attempt("bool neg", lambda: -torch.tensor([True]))
attempt("int pow", lambda: i ** -1)
attempt("in place", lambda: i.add_(0.5))
attempt("in place div", lambda: i.div_(2))
attempt("shape", lambda: f + torch.ones(3))
attempt("in place shape", lambda: f.add_(torch.ones(2, 2)))
attempt("gcd", lambda: torch.gcd(f, f))
attempt("lerp types", lambda: torch.lerp(f, f.double(), 0.5))
attempt("polygamma", lambda: torch.polygamma(-1, f))
attempt("bits", lambda: f & f)
attempt("shift", lambda: f << 1)
attempt("invert", lambda: ~f)
attempt("int divide", lambda: i // 0)
attempt("heaviside", lambda: torch.heaviside(f, i))
attempt("addcdiv", lambda: torch.addcdiv(i, i, i))
