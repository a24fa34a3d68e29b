"""What the checker found, in lines and as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from goodoffices.app.verifying import Claims, Verdict
from goodoffices.brief.words import count_of

MOST_FALSE = 10
"""False claims listed unless all are asked for; one mistake may falsify very many."""


def verdict_summary(verdict: Verdict, *, everything: bool = False) -> str:
    """Return what the answer is about where that is wrong, what holds, and what does not.

    Parameters
    ----------
    verdict : Verdict
        What the checker said.
    everything : bool
        List every claim that is false, also where a sentence or the first of them tell enough.

    Returns
    -------
    str
        One line per part that holds, and one per claim that is false or not re-proved;
        without a final line feed.
    """
    lines = [sentence for sentence in (_about(verdict),) if sentence]
    if everything or not _is_of_another_case(verdict):
        lines += _lines(verdict.claims, everything=everything)
        return "\n".join([*lines, _last_line(verdict.claims)])
    return "\n".join([*lines, f"{_last_line(verdict.claims)} List them: --all"])


def verdict_document(verdict: Verdict) -> dict[str, Any]:
    """Return the claims as data."""
    claims = verdict.claims
    return {
        "schema": "goodoffices/verdict@1",
        "holds": False not in claims.values(),
        "claims": len(claims),
        "false": [claim for claim, true in claims.items() if true is False],
        "not_re_proved": [claim for claim, true in claims.items() if true is None],
    }


def _is_of_another_case(verdict: Verdict) -> bool:
    return verdict.made_for != verdict.case


def _about(verdict: Verdict) -> str:
    """Say in a sentence which case the answer was made for; empty where it is this one."""
    if _is_of_another_case(verdict):
        return (
            f"This answer was made for the case {verdict.made_for!r}, not for {verdict.case!r}"
            f" ({verdict.title}). Name that case."
        )
    if verdict.claims.get("case_digest") is False:
        return (
            f"The case {verdict.case!r} has changed since this answer was made."
            " Find the packages again, or name the case as it was."
        )
    return ""


def _lines(claims: Claims, *, everything: bool) -> Iterator[str]:
    groups: dict[str, list[bool | None]] = {}
    for claim, true in claims.items():
        groups.setdefault(_part(claim), []).append(true)
    for part, truths in groups.items():
        if False not in truths and True in truths:
            yield f"true           {part}: {count_of(sum(map(bool, truths)), 'claim')}"
    yield from (f"not re-proved  {claim}" for claim, true in claims.items() if true is None)
    false = [claim for claim, true in claims.items() if true is False]
    listed = false if everything else false[:MOST_FALSE]
    yield from (f"FALSE          {claim}" for claim in listed)
    if len(listed) < len(false):
        yield f"and {len(false) - len(listed)} more. List them: --all"


def _part(claim: str) -> str:
    found = re.match(r"named\.\w+|zone|frontier|from_record|shown", claim)
    return found.group() if found else "case"


def _last_line(claims: Claims) -> str:
    false = sum(true is False for true in claims.values())
    open_claims = sum(true is None for true in claims.values())
    if false:
        are = "claim is" if len(claims) == 1 else "claims are"
        return f"{false} of {len(claims)} {are} false."
    rests = " rests" if open_claims == 1 else " rest"
    told = f" {open_claims}{rests} on the program's word." if open_claims else ""
    return f"Nothing false in {count_of(len(claims), 'claim')}.{told}"
