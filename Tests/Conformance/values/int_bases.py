# hex, oct and bin


def check(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "->", type(error).__name__ + ":", error)


check('hex(255), hex(-255), hex(0)', lambda: (hex(255), hex(-255), hex(0)))
check('oct(8), bin(5), bin(-5)', lambda: (oct(8), bin(5), bin(-5)))
check('hex(2**70), hex(-2**70)', lambda: (hex(2**70), hex(-2**70)))
check('oct(2**70), bin(2**65)', lambda: (oct(2**70), bin(2**65)))
check('hex(True)', lambda: hex(True))
check('hex(1.5)', lambda: hex(1.5))
check('bin("a")', lambda: bin("a"))
check('int(hex(2**70), 16) == 2**70', lambda: int(hex(2**70), 16) == 2**70)
