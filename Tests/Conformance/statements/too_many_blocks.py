# raises: SyntaxError
# Twenty blocks nest; one more does not.
for a in [1]:
 for a in [1]:
  for a in [1]:
   for a in [1]:
    for a in [1]:
     for a in [1]:
      for a in [1]:
       for a in [1]:
        for a in [1]:
         for a in [1]:
          for a in [1]:
           for a in [1]:
            for a in [1]:
             for a in [1]:
              for a in [1]:
               for a in [1]:
                for a in [1]:
                 for a in [1]:
                  for a in [1]:
                   for a in [1]:
                    print(1)
for a in [1]:
 for a in [1]:
  for a in [1]:
   for a in [1]:
    for a in [1]:
     for a in [1]:
      for a in [1]:
       for a in [1]:
        for a in [1]:
         for a in [1]:
          for a in [1]:
           for a in [1]:
            for a in [1]:
             for a in [1]:
              for a in [1]:
               for a in [1]:
                for a in [1]:
                 for a in [1]:
                  for a in [1]:
                   for a in [1]:
                    for a in [1]:
                     print(2)
