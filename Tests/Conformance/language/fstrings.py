# f-strings: expressions, conversions, the = form, nesting, quotes and braces.
name, n, x = "net", 3, 0.125
print(f"{name} has {n} layers", f"{n + 1}", f"{name.upper()}", f"{{literal}}", f"{n}{x}", f"")
print(f"{name!r} {name!s}", f"{n=} {x = } {name=}", f"{n * 2 = }", f"{[i for i in range(n)]}")
width, digits = 10, 3
print(f"|{x:{width}.{digits}f}|", f"|{name:>{width}}|", f"{x:.{digits - 1}e}")
d = {"a": 1}
print(f"{d['a']} {d}", f'{d["a"]}', f"{'yes' if n > 2 else 'no'}", f"{(lambda v: v * 2)(4)}")
print(f"{n:d} {n:03d} {n:>4}|{n:<4}|{n:^4}|", f"{True} {None} {(1,)} {[1.0, 'a']}")
print(
    f"a" "b" f"{n}",
    f"""multi
{n} line""",
    rf"\d{n}",
)
print(f"{1e-5} {1e20} {10 ** 3:,}", f"{x:%} {0.5:.0%} {0.12345:.1%}", f"{-0.0:.1f} {-0.04:.1f}")
print(f"{n!r:>5}|{name!r:^9}|", f"{x=:.2f}", f"{n:=+5d}")
