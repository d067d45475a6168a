"""Teaching tools that have no counterpart in PyTorch."""


def summary(model):
    """Prints a table of a model's layers and how many numbers each one learns."""
    rows = []
    for name, module in model.named_modules():
        if not list(module.children()):
            count = sum(p.numel() for p in module.parameters(recurse=False))
            rows.append((name or "(model)", type(module).__name__, f"{count:,}"))
    total = sum(p.numel() for p in model.parameters())
    rows.append(("total", "", f"{total:,}"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, kind, count in rows:
        print(f"{name:<{widths[0]}}  {kind:<{widths[1]}}  {count:>{widths[2]}}")
