"""What blocks: who refuses what, and which move would open it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import OptionPosition
from goodoffices.case.sources import SourceSpan
from goodoffices.packages.record_answers import Block, OpeningMove


@dataclass(frozen=True, slots=True, kw_only=True)
class Blockade:
    """One block.

    Parameters
    ----------
    line : Line
        Why no combination is left, in a sentence, with all refusals as its sources.
    refusals : tuple of Line
        One per refused option: who refuses it.
    openings : tuple of Line
        One per party that could open it alone: what it would take back, and what that frees.
    """

    line: Line
    refusals: tuple[Line, ...]
    openings: tuple[Line, ...]


def blockade_of(number: int, block: Block, case: Case, items: Items) -> Blockade:
    """Say what blocks, who refuses what, and who could open it.

    Parameters
    ----------
    number : int
        Place in the list, for identifiers.
    block : Block
        From the record.
    case : Case
        Names of issues, options and parties.
    items : Items
        Source marks of refusals.

    Returns
    -------
    Blockade
        Options in the order of the case.
    """
    cells = [cell for option in block.options for cell in option.refusals]
    refusals = []
    for place, option in enumerate(block.options, start=1):
        parties = ", ".join(case.party(cell.party).name for cell in option.refusals)
        name = option_words(case, [(option.issue, option.option)])
        refusals.append(
            Line(
                id=f"block-{number}-r{place}",
                words=f"{name}: refused by {parties}",
                marks=items.citations.marks(_spans(option.refusals)),
            )
        )
    return Blockade(
        line=Line(
            id=f"block-{number}", words=block.reason, marks=items.citations.marks(_spans(cells))
        ),
        refusals=tuple(one for one in refusals if one.marks),
        openings=tuple(
            _opening(f"block-{number}-o{place}", move, cells, case, items)
            for place, move in enumerate(block.openings, start=1)
        ),
    )


def option_words(case: Case, options: Iterable[tuple[str, str]]) -> str:
    """Name options together with their issues.

    Parameters
    ----------
    case : Case
        Names.
    options : iterable of (issue, option)
        Identifiers.

    Returns
    -------
    str
        ``"Joint patrol (Harbour patrol)"``, several joined by commas.
    """
    named = ((case.issue(issue), option) for issue, option in options)
    return ", ".join(f"{issue.option(option).name} ({issue.name})" for issue, option in named)


def _opening(
    line: str, move: OpeningMove, cells: Iterable[OptionPosition], case: Case, items: Items
) -> Line:
    taken_back = [
        cell
        for cell in cells
        if cell.party == move.party and (cell.issue, cell.option) in move.withdraws
    ]
    words = (
        f"Opens if {case.party(move.party).name} takes back its refusal of"
        f" {option_words(case, move.withdraws)}"
    )
    if move.opens != move.withdraws:
        words += f"; refused by nobody then: {option_words(case, move.opens)}"
    return Line(
        id=line,
        words=words,
        marks=items.citations.marks(_spans(taken_back)),
    )


def _spans(cells: Iterable[OptionPosition]) -> list[SourceSpan]:
    return [
        span
        for cell in cells
        for evidence in cell.evidence
        if evidence.own_word and evidence.position is cell.position
        for span in evidence.spans
    ]
