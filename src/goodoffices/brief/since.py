"""What moved since a date or since an earlier record: the first section of such a brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.brief.figure_words import figure_words
from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line, Quote, SourceMark
from goodoffices.brief.words import EVENTS, POSITIONS, STATUSES, count_of
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import OptionPosition, Position
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.moving import Changes, PositionChange
from goodoffices.reports.record import Comparison, Event, Figure

REREAD = "newly read in a report known before"
"""Said of what an earlier reading of the same report did not find."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceShown:
    """What moved, as it is shown.

    Parameters
    ----------
    title : str
        ``"What moved since 5 May 2031"``.
    positions, figures, events, contradictions, settled : tuple of Line
        One each; a position's quotes are the words before and the words now.
    notes : tuple of str
        What has no words in the present record, and what counts as since.
    """

    title: str
    positions: tuple[Line, ...]
    figures: tuple[Line, ...]
    events: tuple[Line, ...]
    contradictions: tuple[Line, ...]
    settled: tuple[Line, ...]
    notes: tuple[str, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """Titles and lines, empty ones left out."""
        named = (
            ("Positions that changed", self.positions),
            ("New contradictions", self.contradictions),
            ("Contradictions settled", self.settled),
            ("New figures", self.figures),
            ("New events", self.events),
        )
        return tuple((title, lines) for title, lines in named if lines)


def since_shown(case: Case, found: Changes, items: Items, *, since: str, basis: str) -> SinceShown:
    """Put changes into lines that lead to words.

    Parameters
    ----------
    case : Case
        Names of parties, issues and options.
    found : Changes
        What has changed.
    items : Items
        Of the present record.
    since : str
        Since when, in words.
    basis : str
        One sentence: what counts as since.

    Returns
    -------
    SinceShown
        Every change is a line with its words, or a sentence where the present record has no
        words for it.
    """
    turned = [_turned(n, case, one, items) for n, one in enumerate(found.positions, start=1)]
    notes = [one for one in turned if isinstance(one, str)]
    if found.gone:
        count = count_of(len(found.gone), "contradiction")
        notes.append(f"{count} found then and not now: items were rejected or are read otherwise.")
    if found.is_nothing:
        notes.append("Nothing changed.")
    figures: list[Figure] = sorted(found.figures, key=_is_small)
    return SinceShown(
        title=f"What moved since {since}",
        positions=tuple(one for one in turned if isinstance(one, Line)),
        figures=_items("figure", figures, found, items),
        events=_items("event", found.events, found, items),
        contradictions=_pairs("contradiction", found.contradictions, items),
        settled=_pairs("settled", found.settled, items),
        notes=(*notes, f"{count_of(len(found.reports), 'new report')}. {basis}"),
    )


def _is_small(figure: Figure) -> bool:
    return figure.unit_class not in {UnitClass.PEOPLE, UnitClass.MONEY, UnitClass.SHARE}


def _turned(number: int, case: Case, change: PositionChange, items: Items) -> Line | str:
    after = change.after
    party = items.name(after.party)
    issue = case.issue(after.issue)
    words = (
        f"{party} on {issue.name}, {issue.option(after.option).name}:"
        f" {_stood(change.before)} before, now {_stood(after)}"
    )
    before, now = _quotes(change.before, items), _quotes(after, items)
    marks = dict.fromkeys(mark for quote in (*now, *before) for mark in quote.marks)
    if not marks:
        return f"{words}; the words are no longer in the record."
    return Line(
        id=f"since-position-{number}", words=words, marks=tuple(marks), quotes=(*before, *now)
    )


def _stood(cell: OptionPosition) -> str:
    return POSITIONS[cell.position] + (" (disputed)" if cell.disputed else "")


def _quotes(cell: OptionPosition, items: Items) -> tuple[Quote, ...]:
    """Return the latest own words that decide a cell; else the latest words on it."""
    own = [one for one in cell.evidence if one.own_word and one.position is cell.position]
    shown = (own or ([] if cell.position is Position.UNKNOWN else list(cell.evidence)))[-1:]
    quotes = []
    for one in shown:
        item = items.by_id.get(one.item)
        if item is not None:
            quotes.append(items.quote(item))
        else:
            words = " […] ".join(span.quote for span in one.spans)
            quotes.append(
                Quote(
                    words=words,
                    by=items.name(cell.party),
                    badge="",
                    when="in the earlier record",
                    marks=(),
                )
            )
    return tuple(quotes)


def _items(
    kind: str, new: Sequence[Figure | Event], found: Changes, items: Items
) -> tuple[Line, ...]:
    lines = []
    for number, item in enumerate(new, start=1):
        words = (
            f"{figure_words(item)} ({items.source(item)})"
            if isinstance(item, Figure)
            else f"{EVENTS[item.type]}, {STATUSES[item.status]}: {' '.join(item.what.split())}"
        )
        lines.append(
            Line(
                id=f"since-{kind}-{number}",
                words=words + (f"; {REREAD}" if item.id in found.reread else ""),
                marks=items.citations.marks(item.spans),
                badge=items.badge(item),
                quotes=(items.quote(item),),
            )
        )
    return tuple(lines)


def _pairs(kind: str, pairs: Sequence[Comparison], items: Items) -> tuple[Line, ...]:
    lines = []
    for number, one in enumerate(pairs, start=1):
        sides = tuple(items.quote(items.by_id[name]) for name in one.items if name in items.by_id)
        marks: dict[SourceMark, None] = dict.fromkeys(m for side in sides for m in side.marks)
        if marks:
            lines.append(
                Line(
                    id=f"since-{kind}-{number}", words=one.reason, marks=tuple(marks), quotes=sides
                )
            )
    return tuple(lines)
