"""What is to be reviewed next: the most consequential item first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import ComparisonKind, SourceKind, UnitClass
from goodoffices.reports.proposing.answers import MODEL
from goodoffices.reports.record import Claim, Comparison, Event, Figure, Record, Statement
from goodoffices.reports.reviewing.confidence import Confidence, confidence_in, confidences
from goodoffices.reports.reviewing.decision import ItemKind, Reviewable, spans_of
from goodoffices.reports.reviewing.reviewed import Reviewed, State
from goodoffices.reports.text import ReportText

_GRAVE = frozenset({UnitClass.PEOPLE, UnitClass.MONEY, UnitClass.SHARE})
_KINDS = tuple(ComparisonKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A paragraph of a report with the words of an item in it.

    Parameters
    ----------
    report, item : str
        Identifiers.
    start : int
        Where the paragraph begins in the report.
    text : str
        The paragraph, exactly.
    marks : tuple of (int, int)
        The item's words, counted from the beginning of ``text``; half-open.
    """

    report: str
    item: str
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One item as it is put before a person.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        The item.
    kind : ItemKind
        What it is.
    state : State
        Where it stands.
    why : str
        Why it is proposed: the cue or the rule.
    excerpts : tuple of Excerpt
        Its words in their paragraphs; for a comparison those of each item compared.
    confidence : Confidence
        How often items found in the same way were accepted.
    read_otherwise : bool
        Whether the rules now read other labels than when it was decided.
    """

    item: Reviewable
    kind: ItemKind
    state: State
    why: str
    excerpts: tuple[Excerpt, ...]
    confidence: Confidence
    read_otherwise: bool = False


def review_queue(reviewed: Reviewed, *, case: Case, everything: bool = False) -> tuple[Card, ...]:
    """List what is to be reviewed, the most consequential first.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand.
    case : Case
        Weights of issues, and who is a principal.
    everything : bool
        List also what is decided, rejected items included.

    Returns
    -------
    tuple of Card
        The sides of contradictions, each pair followed by its comparison; then refusals; then
        figures of people, money and shares; claims about others; other statements; events;
        other figures; other comparisons. Within each, heavier issues and more doubtful items
        first, then the order of the reports.

    Notes
    -----
    R215. Linear in the number of items, but for sorting.
    """
    record = reviewed.record
    texts = {read.article.report.id: read.article.report for read in record.reports}
    places = {name: number for number, name in enumerate(texts)}
    contested = _contested(record)
    weights: dict[str | None, int] = {issue.id: issue.weight for issue in case.issues}
    wanted = [
        row
        for row in reviewed.standings.values()
        if everything or (row.state is State.PROPOSED and _needs_a_person(row.item, reviewed))
    ]

    def order(item: Reviewable) -> tuple[int | str, ...]:
        spans = spans_of(item)
        place = (places[spans[0].report], spans[0].start) if spans else (len(places), 0)
        rank, last = contested.get(item.id, (0, 0))
        weight = weights.get(getattr(item, "issue", None), 0)
        return (_tier(item, contested), rank, last, -weight, -_doubt(item), *place, item.id)

    wanted.sort(key=lambda row: order(row.item))
    members = {name: row.item for name, row in reviewed.standings.items()}
    tried = confidences(reviewed.decisions)
    return tuple(
        Card(
            item=row.item,
            kind=row.kind,
            state=row.state,
            why=why_proposed(row.item),
            excerpts=_excerpts(row.item, members, texts),
            confidence=confidence_in(row.proposed or row.item, tried),
            read_otherwise=row.read_otherwise,
        )
        for row in wanted
    )


def why_proposed(item: Reviewable) -> str:
    """Say in a few words why an item is proposed.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        The item.

    Returns
    -------
    str
        The cue, the form or the rule, and what a person must look at.
    """
    if isinstance(item, Comparison):
        return f"rule {item.rule}: {item.reason}"
    flags = "" if isinstance(item, Claim) else ", ".join(item.flags)
    look = f"; look at: {flags}" if flags else ""
    if isinstance(item, Statement) and MODEL in item.flags:
        return f"proposed by a {item.cue}{look}"
    if isinstance(item, Statement):
        hedged = f", hedged by {', '.join(map(repr, item.hedges))}" if item.hedges else ""
        cue = f"the cue {item.cue!r}" if item.cue else "words in quotation marks"
        return f"{cue}{hedged}{look}"
    if isinstance(item, Figure):
        return f"a number with its unit ({item.unit}){look}"
    if isinstance(item, Event):
        return f"words for a {item.type.value.replace('_', ' ')}{look}"
    return f"words on another side's position, read as {item.position!r}"


def _needs_a_person(item: Reviewable, reviewed: Reviewed) -> bool:
    """Whether an item waits for a decision of its own; a contradiction always does."""
    if isinstance(item, Comparison) and item.kind is ComparisonKind.CONTRADICTION:
        return True
    return not reviewed.is_reviewed(item.id)


def _contested(record: Record) -> Mapping[str, tuple[int, int]]:
    """Return the rank of each side of a contradiction, and of the contradiction after them."""
    found: dict[str, tuple[int, int]] = {}
    for one in record.comparisons:
        if one.kind is ComparisonKind.CONTRADICTION:
            for name in one.items:
                found.setdefault(name, (one.rank, 0))
            found[one.id] = (one.rank, 1)
    return found


def _tier(item: Reviewable, contested: Mapping[str, tuple[int, int]]) -> int:
    if item.id in contested:
        return 0
    if isinstance(item, Statement):
        refuses = item.stance is not None and item.stance.polarity < 0
        return 1 if refuses else 4
    if isinstance(item, Figure):
        return 2 if item.unit_class in _GRAVE else 6
    if isinstance(item, Comparison):
        return 7 + _KINDS.index(item.kind)
    return 3 if isinstance(item, Claim) else 5


def _doubt(item: Reviewable) -> int:
    if isinstance(item, Statement):
        anonymous = item.source_kind is SourceKind.ANONYMOUS
        return len(item.flags) + len(item.hedges) + anonymous + (item.speaker is None)
    return len(item.flags) if isinstance(item, Figure | Event) else 0


def _excerpts(
    item: Reviewable, members: Mapping[str, Reviewable], texts: Mapping[str, ReportText]
) -> tuple[Excerpt, ...]:
    if isinstance(item, Comparison):
        shown = [members[name] for name in item.items if name in members]
        return tuple(part for one in shown for part in _excerpts(one, members, texts))
    found: dict[tuple[str, int, int], list[SourceSpan]] = {}
    for span in item.spans:
        text = texts[span.report].text
        found.setdefault((span.report, *_paragraph(text, span)), []).append(span)
    return tuple(
        Excerpt(
            report=report,
            item=item.id,
            start=start,
            text=texts[report].text[start:end],
            marks=tuple(sorted((span.start - start, span.end - start) for span in spans)),
        )
        for (report, start, end), spans in found.items()
    )


MOST_SHOWN = 1_200
"""Characters of a line shown on each side of an item's words."""


def _paragraph(text: str, span: SourceSpan) -> tuple[int, int]:
    """Return the lines that words stand in, cut where a line is very long."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return max(start, span.start - MOST_SHOWN), min(end, span.end + MOST_SHOWN)
