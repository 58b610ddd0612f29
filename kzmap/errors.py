"""The errors kzmap raises.

::

    KzmapError                what a caller can catch for all of kzmap
    ├── InputError (ValueError)       a file or a value that cannot be used
    │   └── reports.FileError         a whole file of reports, with the problem in parts
    └── OutputError (OSError)         a file that cannot be written
"""


class KzmapError(Exception):
    """The base of every error that kzmap raises on purpose; its text says what to do next."""


class InputError(KzmapError, ValueError):
    """A file, or a value in it, cannot be used."""


class OutputError(KzmapError, OSError):
    """A file cannot be written; what was there before is still there."""
