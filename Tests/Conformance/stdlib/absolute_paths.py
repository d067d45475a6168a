import os
print(os.path.realpath(__file__) == __file__, os.path.abspath("x/../y") == os.getcwd() + "/y", os.path.abspath("/a/./b/"))
print(os.path.isabs(os.getcwd()), os.path.realpath("/no/such/file"), os.path.realpath("/proc/self/../"))
