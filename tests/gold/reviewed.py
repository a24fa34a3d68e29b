"""The record that a reviewer would leave who sets every label as the reading does.

Comparisons are computed from reviewed items, so this is what measures the comparing alone: the
reading's items with their preferred labels, in the reports as the program cut them up. What a
reading does not hold (the issue's options, a figure's unit, who takes part in an event) is what
the program finds at the same place, else what the words themselves say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import (
    DatingBasis,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.reading import merged_actors
from goodoffices.reports.record import (
    UNSOURCED,
    Actor,
    Claim,
    Dating,
    Event,
    Figure,
    ReadReport,
    Record,
    Statement,
)
from goodoffices.reports.stances.topics import issue_of
from goodoffices.reports.statements.hedges import hedges_in
from goodoffices.reports.wording.words import words_in
from tests.gold.reading import stem
from tests.gold.scoring import ANONYMOUS, overlap

Written = Mapping[str, Any]
ItemT = TypeVar("ItemT", Figure, Event)

UNITS = {UnitClass.PEOPLE: "people", UnitClass.SHARE: "percent"}
"""Units of figures that the program does not find, by class; of others their class itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One report on the reviewer's desk.

    Parameters
    ----------
    read : ReadReport
        As the program cut it up, with the day of the reading.
    case : Case
        What it is about.
    cast : Cast
        Everybody in it.
    read_figures, read_events : tuple
        What the program finds in it.
    """

    read: ReadReport
    case: Case
    cast: Cast
    read_figures: tuple[Figure, ...]
    read_events: tuple[Event, ...]

    @property
    def name(self) -> str:
        """The report's identifier."""
        return self.read.article.report.id

    def span(self, stretch: tuple[int, int]) -> SourceSpan:
        """Return the words of a stretch."""
        return self.read.article.report.span(*stretch)

    def item_id(self, kind: str, spans: tuple[SourceSpan, ...], detail: str = "") -> str:
        """Return the identifier that the program would give."""
        return item_id(kind, self.read.article.report.sha256, spans, detail=detail)

    def actor(self, label: str | None) -> str | None:
        """Return a reading's actor; an undisclosed one belongs to this report alone."""
        if label is None or not label.startswith(ANONYMOUS):
            return label
        number = label.removeprefix(ANONYMOUS).lstrip(":") or "1"
        return f"{ANONYMOUS}:{self.name}:r{number}"


def reviewed_record(reading: Path, record: Record, case: Case) -> Record:
    """Return the record of a set with the items of its reading, and their comparisons.

    Parameters
    ----------
    reading : Path
        The reading made by hand.
    record : Record
        The program's own, of the same reports.
    case : Case
        The negotiation.
    """
    written: Written = json.loads(reading.read_text(encoding="utf-8"))
    by_name = {stem(name): one for name, one in written["reports"].items()}
    desks = sorted(
        (_desk(one, by_name[one.article.report.id], record, case) for one in record.reports),
        key=lambda desk: (desk.read.dating.when.latest, desk.name),
    )
    made = [(desk, by_name[desk.name]) for desk in desks]
    said = [list(_statements(desk, one)) for desk, one in made]
    actors = merged_actors([desk.cast for desk in desks], case)
    reviewed = Record(
        case=case.id,
        reports=tuple(desk.read for desk in desks),
        actors=(*actors, *_undisclosed(desks, by_name)),
        statements=tuple(one for found in said for one in found),
        figures=tuple(one for desk, by_hand in made for one in _figures(desk, by_hand)),
        events=tuple(one for desk, by_hand in made for one in _events(desk, by_hand)),
        claims=tuple(
            one
            for (desk, by_hand), found in zip(made, said, strict=True)
            for one in _claims(desk, by_hand, found)
        ),
    )
    return replace(reviewed, comparisons=compare(reviewed, case=case))


def _desk(read: ReadReport, written: Written, record: Record, case: Case) -> Desk:
    truth, stated = written["date"]["truth"], written["date"]["stated"]
    first, last = (truth, truth) if isinstance(truth, str) else truth
    dating = Dating(
        when=DateInterval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last)),
        basis=DatingBasis.STATED_DATELINE if stated else DatingBasis.RELATIVE_TERMS,
    )
    name = read.article.report.id
    return Desk(
        read=replace(read, dating=dating),
        case=case,
        cast=find_cast(read.article, case=case, gazetteer=gazetteer_of(case)),
        read_figures=tuple(one for one in record.figures if one.spans[0].report == name),
        read_events=tuple(one for one in record.events if one.spans[0].report == name),
    )


def _undisclosed(desks: Iterable[Desk], by_name: Mapping[str, Written]) -> Iterator[Actor]:
    """Yield the undisclosed sources, each on the side that the report's words put it on."""
    for desk in desks:
        sides: dict[str, str | None] = {}
        written = by_name[desk.name]
        labelled = [(one, one["speaker"]) for one in written["statements"]]
        labelled += [(one, one["by"]) for one in written["claims"]]
        for one, label in labelled:
            actor = desk.actor(label)
            if actor is not None and actor != label:
                sides[actor] = sides.get(actor) or _side_told(desk, (one["start"], one["end"]))
        for actor, side in sides.items():
            yield Actor(id=actor, name="an undisclosed source", kind=Kind.ANONYMOUS, side=side)


def _side_told(desk: Desk, stretch: tuple[int, int]) -> str | None:
    for mention in desk.cast.within(*stretch):
        actor = desk.cast.actor(mention.actor)
        if actor.kind is Kind.ANONYMOUS and actor.side is not None:
            return actor.side
    return None


def _statements(desk: Desk, written: Written) -> Iterator[Statement]:
    for one in sorted(written["statements"], key=itemgetter("start", "end")):
        spans = (desk.span((one["start"], one["end"])),)
        topics = issue_of(spans[0].quote, case=desk.case)
        same = topics.issue == one["issue"]
        yield Statement(
            id=desk.item_id("statement", spans),
            spans=spans,
            speaker=desk.actor(one["speaker"]),
            via=desk.actor(one["via"]),
            directness=Directness(one["directness"]),
            source_kind=SourceKind(one["source_kind"]),
            issue=one["issue"],
            further_issues=tuple(
                issue
                for issue in dict.fromkeys((topics.issue, *topics.further))
                if issue is not None and issue != one["issue"]
            ),
            options=topics.options if same else (),
            stance=None if one["stance"] is None else Stance(one["stance"]),
            hedges=_hedges(_unquoted(spans[0].quote)),
        )


def _hedges(text: str) -> tuple[str, ...]:
    return hedges_in(text, frozenset(word.fold for word in words_in(text, 0, len(text))))


def _unquoted(words: str) -> str:
    return re.sub(r"[“\"«„][^”\"»“]*[”\"»“]", " ", words)


def _figures(desk: Desk, written: Written) -> Iterator[Figure]:
    for one in sorted(written["figures"], key=itemgetter("start", "end")):
        stretch = (one["start"], one["end"])
        spans = (desk.span(stretch),)
        unit_class = UnitClass(one["unit_class"])
        found = _at(desk.read_figures, [stretch])
        if found is not None and found.unit_class is not unit_class:
            found = None
        yield Figure(
            id=desk.item_id("figure", spans),
            spans=spans,
            low=Decimal(one["low"]),
            high=Decimal(one["high"]),
            unit=found.unit if found else UNITS.get(unit_class, unit_class.value),
            unit_class=unit_class,
            what=one["what"] or "",
            qualifier=found.qualifier if found else None,
            population=found.population if found else None,
            reporter=desk.actor(one["reporter"]) or UNSOURCED,
            as_of=found.as_of if found else desk.read.dating.when,
        )


def _events(desk: Desk, written: Written) -> Iterator[Event]:
    for one in sorted(written["events"], key=itemgetter("mentions")):
        spans = tuple(desk.span((start, end)) for start, end in one["mentions"])
        found = _at(desk.read_events, one["mentions"])
        told = {m.actor: None for span in spans for m in desk.cast.within(span.start, span.end)}
        yield Event(
            id=desk.item_id("event", spans, detail=one["type"]),
            spans=spans,
            type=EventType(one["type"]),
            status=Status(one["status"]),
            date=found.date if found else DateInterval(latest=desk.read.dating.when.latest),
            place=one["place"],
            participants=tuple(dict.fromkeys((*(found.participants if found else ()), *told))),
            duration=found.duration if found else None,
            what=spans[0].quote,
        )


def _at(items: Sequence[ItemT], stretches: Sequence[Sequence[int]]) -> ItemT | None:
    """Return the program's item that shares most with some stretches."""

    def shared(item: ItemT) -> float:
        return max(
            overlap((span.start, span.end), (start, end))
            for span in item.spans
            for start, end in stretches
        )

    best = max(items, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _claims(desk: Desk, written: Written, said: Sequence[Statement]) -> Iterator[Claim]:
    for one in sorted(written["claims"], key=itemgetter("start", "end")):
        spans = (desk.span((one["start"], one["end"])),)
        carrier = max(said, key=lambda s: overlap(_stretch(s), _stretch_of(one)), default=None)
        if carrier is not None and not overlap(_stretch(carrier), _stretch_of(one)):
            carrier = None
        topics = issue_of(spans[0].quote, case=desk.case)
        yield Claim(
            id=desk.item_id("claim", spans, detail=f"{one['about']}|{one['position']}"),
            spans=spans,
            by=str(desk.actor(one["by"])),
            about=str(desk.actor(one["about"])),
            position=one["position"] or Stance.ASSERT.value,
            issue=carrier.issue if carrier and carrier.issue else topics.issue,
            statement=carrier.id if carrier else None,
        )


def _stretch(statement: Statement) -> tuple[int, int]:
    return statement.spans[0].start, statement.spans[-1].end


def _stretch_of(written: Written) -> tuple[int, int]:
    return written["start"], written["end"]
