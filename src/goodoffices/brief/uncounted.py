"""Words on options by people who do not speak for their side: told, and not counted (R550)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.brief.blockades import option_words
from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Evidence, OptionPosition, Position
from goodoffices.reports.labels import SourceKind
from goodoffices.reports.record import Statement

_TAKES = {
    Position.REFUSED: "refuses",
    Position.SOUGHT: "seeks",
    Position.ACCEPTED: "accepts",
}
NAMED = 6
"""People who are named in the one sentence; the lines name all."""
_NOT_COUNTED = "Not counted, since the case gives them no office that speaks for their side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncounted:
    """Who takes a position on options without speaking for the side.

    Parameters
    ----------
    together : Line
        The first of them in a sentence, and how many more there are.
    lines : tuple of Line
        One per speaker: what is refused, sought and accepted.
    """

    together: Line
    lines: tuple[Line, ...]


def uncounted_words(case: Case, cells: Iterable[OptionPosition], items: Items) -> Uncounted | None:
    """Say who takes a position on options that does not count as the side's.

    R550: what somebody refuses, seeks or accepts who by the case does not speak for the side
    decides nothing, and is told where the page says what blocks.

    Parameters
    ----------
    case : Case
        Names of parties, issues and options.
    cells : iterable of OptionPosition
        Where each party stands.
    items : Items
        Who says what, and source marks.

    Returns
    -------
    Uncounted or None
        In the order of the case's parties; ``None`` where everybody's word counts. Sources
        without a name are left out.
    """
    heard: dict[tuple[str, str], list[tuple[OptionPosition, Evidence]]] = {}
    for cell in cells:
        for speaker, evidence in _apart(cell, items):
            heard.setdefault((cell.party, speaker), []).append((cell, evidence))
    if not heard:
        return None
    called = [f"{items.name(who)} ({case.party(party).name})" for party, who in heard]
    lines = tuple(
        Line(
            id=f"uncounted-{number}",
            words=f"{name}: {_positions(case, said)}",
            marks=items.citations.marks([span for _, one in said for span in one.spans]),
        )
        for number, (name, said) in enumerate(zip(called, heard.values(), strict=True), start=1)
    )
    more = f" and {len(called) - NAMED} more" if len(called) > NAMED else ""
    together = Line(
        id="uncounted",
        words=f"{_NOT_COUNTED}: {', '.join(called[:NAMED])}{more}.",
        marks=tuple(dict.fromkeys(mark for line in lines for mark in line.marks)),
    )
    return Uncounted(together=together, lines=lines)


def _apart(cell: OptionPosition, items: Items) -> Iterator[tuple[str, Evidence]]:
    for evidence in cell.evidence:
        said = items.by_id.get(evidence.item)
        if evidence.own_word or not isinstance(said, Statement):
            continue
        if said.source_kind is not SourceKind.ANONYMOUS:
            yield str(said.speaker), evidence


def _positions(case: Case, said: Iterable[tuple[OptionPosition, Evidence]]) -> str:
    """Return what one speaker refuses, seeks and accepts: "seeks Voluntary only (Layoffs)"."""
    options: dict[Position, dict[tuple[str, str], None]] = {}
    for cell, evidence in said:
        options.setdefault(evidence.position, {})[cell.issue, cell.option] = None
    return "; ".join(
        f"{verb} {option_words(case, options[position])}"
        for position, verb in _TAKES.items()
        if position in options
    )
