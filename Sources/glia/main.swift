// The program: everything is in Commands, so that it can be tested as a library.

import Commands

exit(GliaCommand.run(arguments: Array(CommandLine.arguments.dropFirst())))
