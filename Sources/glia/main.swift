// The program: everything is in Commands, so that it can be tested as a library.

import Commands

GliaCommand.runAndExit(arguments: Array(CommandLine.arguments.dropFirst()))
