# The format mini-language on every kind it takes.
for spec in (
    "",
    "d",
    "5d",
    "<5d",
    "^5d",
    "05d",
    "+d",
    " d",
    ",",
    "_",
    "x",
    "X",
    "#x",
    "b",
    "#b",
    "o",
    "e",
    ".2f",
    "%",
    "c",
):
    print(
        f"{spec!r:8}",
        f"[{format(1234567 if spec != 'c' else 65, spec)}]",
        f"[{format(-42, spec)}]" if spec != "c" else "",
    )
for spec in (
    "",
    "f",
    ".0f",
    ".2f",
    "8.3f",
    "<8.3f",
    "^8.3f",
    "08.3f",
    "+.1f",
    " .1f",
    "e",
    ".2e",
    ".3E",
    "g",
    ".3g",
    ".10g",
    "%",
    ".1%",
    ",.2f",
    "n",
    ".3",
    "10.3",
):
    print(
        f"{spec!r:8}",
        f"[{format(3141.59265, spec)}]",
        f"[{format(-0.5, spec)}]",
        f"[{format(1e-7, spec)}]",
    )
for spec in ("", "s", "8", "<8", ">8", "^8", "*^9", ".2", "8.2", ">8.2s"):
    print(f"{spec!r:8}", f"[{format('text', spec)}]")
print(f"{True:d} {True:5}|{False!s:6}|", f"{float('nan'):.2f} {float('inf'):8.1f} {float('-inf')}")
print(f"{0.0:g} {100000.0:g} {1000000.0:g} {0.0001:g} {0.00001:g} {123456789.0:g} {1.5:g}")
print(f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {1e16:.1f} {123456789.123:,.1f} {1e300:.3g}")
