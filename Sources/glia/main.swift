print("glia")
