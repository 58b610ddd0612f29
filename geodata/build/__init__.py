"""Makes the files of ``geodata/`` from pinned packages: ``python -m geodata.build``."""
