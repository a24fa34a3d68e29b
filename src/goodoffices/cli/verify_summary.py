"""What the checker found, in lines and as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Claims = Mapping[str, bool | None]
"""Claims with their place: true, false, or ``None`` where not re-proved."""


def verdict_summary(told: Claims) -> str:
    """Return one line per part that holds, and one per claim that is false or not re-proved."""
    groups: dict[str, list[bool | None]] = {}
    for claim, true in told.items():
        groups.setdefault(_part(claim), []).append(true)
    lines = [
        f"holds          {part}: {sum(map(bool, truths))} claims"
        for part, truths in groups.items()
        if False not in truths and True in truths
    ]
    lines += [f"not re-proved  {claim}" for claim, true in told.items() if true is None]
    lines += [f"FALSE          {claim}" for claim, true in told.items() if true is False]
    return "\n".join([*lines, _last_line(told)])


def verdict_document(told: Claims) -> dict[str, Any]:
    """Return the claims as data."""
    return {
        "schema": "goodoffices/verdict@1",
        "holds": False not in told.values(),
        "claims": len(told),
        "false": [claim for claim, true in told.items() if true is False],
        "not_re_proved": [claim for claim, true in told.items() if true is None],
    }


def _part(claim: str) -> str:
    found = re.match(r"named\.\w+|zone|frontier|from_record|shown", claim)
    return found.group() if found else "case"


def _last_line(told: Claims) -> str:
    false = sum(true is False for true in told.values())
    open_claims = sum(true is None for true in told.values())
    if false:
        return f"{false} of {len(told)} claims are false."
    rests = f" {open_claims} rest on the program's word." if open_claims else ""
    return f"Nothing false in {len(told)} claims.{rests}"
