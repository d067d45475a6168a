# Paths as text.
import os
import os.path as osp
from os.path import join, basename

print(join("a", "b", "c.txt"), join("a/", "b"), join("a", "/b"), join("", "x"), join("a", ""))
print(basename("/x/y.z"), os.path.dirname("/x/y.z"), os.path.splitext("m.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a/b"))
print(osp.split("/a/b/"), osp.normpath("a/./b/../c//d"), osp.isabs("/a"), osp.isabs("a"), os.sep, osp.commonprefix(["abc", "abd"]))
print(osp.dirname("a"), repr(osp.basename("a/")), osp.normpath(""), osp.normpath("../a"), os.linesep == "\n", os.name)
try:
    join("a", 1)
except TypeError as e:
    print(e)
