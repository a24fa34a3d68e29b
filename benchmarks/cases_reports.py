"""Reports drawn from those of a worked case: other paragraphs in another order each time."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from goodoffices.app.cases import open_case
from goodoffices.case.negotiation import Case
from goodoffices.reports.files import ReportFile

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "lake-orvane"
WORDS = 520
"""Words of a report, give or take a sentence."""
HEAD = 2
"""Blocks at the top of a report that stay together: its title and its dateline."""
SHORTEST = 25
"""Words of the shortest block that is drawn; shorter ones are headings and residue."""
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What one row reads.

    Parameters
    ----------
    case : Case
        The negotiation.
    files : tuple of ReportFile
        Its reports.
    """

    case: Case
    files: tuple[ReportFile, ...]


def drawn_reports(count: int, *, seed: int) -> Reports:
    """Draw reports of about 520 words from the English plain texts of the worked case.

    Parameters
    ----------
    count : int
        How many.
    seed : int
        Decides which paragraphs each one holds, and in which order.

    Returns
    -------
    Reports
        Each begins as one of the worked case's own reports does; no two are the same.
    """
    # Seeded for the same texts in every run; nothing here needs to be unpredictable.
    rng = random.Random(seed)  # noqa: S311
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("reports/*.txt"))]
    blocks = [[block for block in _BLANK.split(text) if block.strip()] for text in texts]
    blocks = [one for one in blocks if len(one) > HEAD and " the " in one[HEAD]]
    pool = [block for one in blocks for block in one[HEAD:] if len(block.split()) >= SHORTEST]
    made = [_drawn(blocks[n % len(blocks)][:HEAD], pool, rng) for n in range(count)]
    return Reports(
        case=_case(),
        files=tuple(
            ReportFile(name=f"{n:04}.txt", data=text.encode()) for n, text in enumerate(made)
        ),
    )


@cache
def _case() -> Case:
    """Return the worked case, the same one for all rounds, as for all reports of a batch."""
    return open_case(str(FOLDER))


def _drawn(head: list[str], pool: list[str], rng: random.Random) -> str:
    text, words = list(head), sum(len(block.split()) for block in head)
    for block in rng.sample(pool, len(pool)):
        more = len(block.split())
        if words + more <= WORDS + SHORTEST:
            text.append(block)
            words += more
    return "\n\n".join(text)


def long_text(megabytes: int, *, seed: int) -> Reports:
    """Return one report of so many million characters."""
    drawn = drawn_reports(40, seed=seed)
    whole = b"\n\n".join(file.data for file in drawn.files)
    return _long(drawn, whole, megabytes)


def long_figures(megabytes: int, *, seed: int) -> Reports:
    """Return one report of so many million characters that tells two figures in five words."""
    drawn = drawn_reports(1, seed=seed)
    return _long(drawn, f"{40 + seed} people said {30 + seed} ships. ".encode(), megabytes)


def _long(drawn: Reports, piece: bytes, megabytes: int) -> Reports:
    size = megabytes * 1_000_000
    data = (piece * (size // len(piece) + 1))[:size]
    return Reports(case=drawn.case, files=(ReportFile(name="long.txt", data=data),))
