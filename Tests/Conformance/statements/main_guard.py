# if __name__ == "__main__" and the names a script has.
def main(argv=None):
    print("main runs", argv)
    return 0


print(__name__, __doc__, __file__.split("/")[-1])
if __name__ == "__main__":
    code = main()
    print(code)
