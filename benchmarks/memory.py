"""Peak memory of this process; stands alone, since the peer's half imports it too."""

from __future__ import annotations

import resource
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """Return the most memory this process has held so far, in MB.

    Returns
    -------
    float
        Where the system says so, of this program alone; what ``getrusage`` says may be that
        of the process which started it.
    """
    if STATUS.exists():
        for line in STATUS.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
