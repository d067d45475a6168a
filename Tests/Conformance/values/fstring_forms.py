# f-strings: =, !r, nested specifications, quotes, calls

x, w, name, items = 5, 10, "Ada", [1, 2]
print(f"{x=} {x = } {x=!s} {x=:>5} {name!r:>7} {name=}")
print(f"{x:{w}}|{3.14159:{w}.{2}f}|{'x':*^{w + 3}}|{name:>{w}}|")
print(f"{{}} {{{x}}} {'nested'} {x if x else 'n'} {(lambda: 3)()} {'a' 'b'}")
print(f"{items[0]} {items=} {[y * 2 for y in items]} {dict(a=1)['a']} {max(items):>3}")
print(f"{x + 1=} {len(items)=} {name.upper()=}")
print("a" f"{x}" "b" rf"\d{x}" F"{x}")
print(f"""{
    x
} and {name}""")
