"""Ways of reading that other processes can find."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.app.many_reports import ReadingTask
from goodoffices.reports.naming import Named

DEADLY = b"Nobody survives this report."


@dataclass(frozen=True)
class DiesOfOneReport:
    """Reads reports, and ends its process at one of them."""

    task: ReadingTask

    def __call__(self, chunk: Sequence[Named]) -> list[bytes]:
        if any(file.data == DEADLY and file.extract is None for _, file in chunk):
            os._exit(1)
        return self.task(chunk)
