"""What the tests of every annotated set read: its items and the labels permitted for them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


@cache
def gold(folder: Path) -> dict[str, Any]:
    reading: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return reading


def items(folder: Path, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for report, reading in gold(folder)["reports"].items():
        for item in reading[kind]:
            yield report, item


def values(item: dict[str, Any], label: str) -> tuple[Any, ...]:
    return (item[label], *item.get(f"{label}_or", ()))
