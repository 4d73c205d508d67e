"""The command line: the only place that prints or exits.

Results go to standard output, remarks and errors to standard error as `where: message. way out`; text of others is
shown with its control characters made visible. Exit codes: 0 fine, 1 something was found, 2 wrong use or a file to
mend, 3 the pages could not be written.
"""

from generator.cli import adding, building
from generator.cli.program import main

__all__ = ["adding", "building", "main"]
