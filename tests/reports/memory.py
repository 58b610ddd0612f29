"""How much memory a command takes at most."""

import subprocess
import sys

_RUN = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
peak //= 1024 if sys.platform == "linux" else 1 << 20
print(done.returncode, peak, done.stderr)
"""


def peak_of(folder, *arguments):
    """Run kzmap and return its exit code, its peak memory in MiB, and what it said."""
    command = [sys.executable, "-c", _RUN, sys.executable, "-m", "kzmap", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    code, peak, said = done.stdout.split(" ", 2)
    return int(code), int(peak), said
