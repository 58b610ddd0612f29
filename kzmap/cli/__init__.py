"""The command line: parses, calls, prints."""

from kzmap.cli.main import main

__all__ = ["main"]
