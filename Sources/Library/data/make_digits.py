"""Writes digits.bin from the copy of the digits that the scikit-learn package carries.

usage: python make_digits.py [OUTPUT]      needs scikit-learn; writes beside this file by default

Format of digits.bin (integers are little-endian):

    offset     size       content
    0          8          the ASCII bytes GLIADIG1
    8          4          rows, unsigned 32-bit: 1797
    12         4          pixels of a row, unsigned 32-bit: 64
    16         rows * 64  pixels, one byte each, 0..16; row after row, each 8x8 from the top left
    16 + that  rows       labels, one byte each, 0..9

The script prints the size and the SHA-256 of what it wrote; digits.md records both.
"""

import hashlib
import pathlib
import struct
import sys

from sklearn.datasets import load_digits


def main():
    here = pathlib.Path(__file__).resolve().parent
    output = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "digits.bin"
    pixels, labels = load_digits(return_X_y=True)
    rows, columns = pixels.shape
    assert (rows, columns) == (1797, 64), (rows, columns)
    assert pixels.min() == 0 and pixels.max() == 16 and (pixels == pixels.astype("uint8")).all()
    assert sorted(set(labels.tolist())) == list(range(10))
    content = b"GLIADIG1" + struct.pack("<II", rows, columns)
    content += pixels.astype("uint8").tobytes() + labels.astype("uint8").tobytes()
    output.write_bytes(content)
    print(f"{output.name}: {len(content)} bytes, sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
