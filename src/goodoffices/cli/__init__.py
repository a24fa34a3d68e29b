"""The command ``goodoffices``: data on stdout, progress and messages on stderr."""

from goodoffices.cli.application import main

__all__ = ["main"]
