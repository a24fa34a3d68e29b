"""Running the command the way a person does: as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


def goodoffices(*arguments: str | Path, stdin: str = "", cwd: Path | None = None) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-m", "goodoffices", *map(str, arguments)],
        input=stdin.encode(),
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return Outcome(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
