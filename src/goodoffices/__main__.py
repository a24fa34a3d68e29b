"""Run the command as ``python -m goodoffices``."""

import sys

from goodoffices.cli.application import main

sys.exit(main())
