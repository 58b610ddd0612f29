"""``python -m kzmap`` is the command ``kzmap``."""

from kzmap.cli import main

if __name__ == "__main__":
    main()
