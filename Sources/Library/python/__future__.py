"""Features of later Pythons: those that mean nothing different here."""

annotations = division = print_function = absolute_import = unicode_literals = generators = None
nested_scopes = with_statement = generator_stop = None
