"""Records made by hand: a few items in reports of given days, for tests of comparison."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.parties import Kind
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import Directness, EventType, SourceKind, Stance, Status, UnitClass
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
from tests.reports.stage import article_of

Item = Statement | Figure | Event | Claim


def day(number: int) -> DateInterval:
    """Return a day of May 2031."""
    return DateInterval.on(date(2031, 5, number))


def undisclosed(report: str, side: str = "usk") -> Actor:
    """Return the first undisclosed source of a report."""
    return Actor(
        id=f"anonymous:{report}:1", name="a senior official", kind=Kind.ANONYMOUS, side=side
    )


@dataclass(slots=True, kw_only=True)
class Desk:
    """Reports under way: each item's words become a paragraph of its report."""

    dates: Mapping[str, DateInterval]
    groups: Mapping[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)

    def span(self, report: str, words: str) -> SourceSpan:
        """Write words into a report and return where they stand."""
        text = self.texts.setdefault(report, "")
        start = len(text)
        self.texts[report] = f"{text}{words}\n\n"
        return SourceSpan(report=report, start=start, end=start + len(words), quote=words)

    def says(
        self,
        report: str,
        speaker: str | None,
        stance: Stance | None,
        *,
        issue: str | None = "bridge",
        words: str = "",
        options: tuple[str, ...] = (),
    ) -> Statement:
        """Add a statement."""
        words = words or f"{speaker} spoke of the {issue}, number {len(self.items)}."
        statement = Statement(
            id=f"s-{len(self.items)}",
            spans=(self.span(report, words),),
            speaker=speaker,
            directness=Directness.INDIRECT,
            source_kind=SourceKind.NAMED,
            issue=issue,
            stance=stance,
            options=options,
        )
        self.items.append(statement)
        return statement

    def counts(
        self,
        report: str,
        words: str,
        value: int,
        *,
        what: str = "killed",
        reporter: str = UNSOURCED,
        population: str | None = None,
        qualifier: str | None = None,
        as_of: DateInterval = ANY_DAY,
    ) -> Figure:
        """Add a figure."""
        figure = Figure(
            id=f"f-{len(self.items)}",
            spans=(self.span(report, words),),
            low=Decimal(value),
            high=Decimal(value),
            unit="people",
            unit_class=UnitClass.PEOPLE,
            what=what,
            reporter=reporter,
            population=population,
            qualifier=qualifier,
            as_of=as_of,
        )
        self.items.append(figure)
        return figure

    def ordinal(self, event: Event, number: int) -> Figure:
        """Add the ordinal of an event: "second visit"."""
        span = event.spans[0]
        figure = Figure(
            id=f"f-{len(self.items)}",
            spans=(span,),
            low=Decimal(number),
            high=Decimal(number),
            unit="visit",
            unit_class=UnitClass.ORDINAL,
            what="visit",
        )
        self.items.append(figure)
        return figure

    def happens(
        self,
        report: str,
        participants: tuple[str, ...] = ("mira-talden", "oskar-brenn"),
        *,
        kind: EventType = EventType.MEETING,
        status: Status = Status.HAPPENED,
        date: DateInterval = ANY_DAY,
        place: str | None = None,
        duration: str | None = None,
        words: str = "",
    ) -> Event:
        """Add an event."""
        words = words or f"Something happened, number {len(self.items)}."
        event = Event(
            id=f"e-{len(self.items)}",
            spans=(self.span(report, words),),
            type=kind,
            status=status,
            participants=participants,
            date=date,
            place=place,
            duration=duration,
        )
        self.items.append(event)
        return event

    def claims(
        self,
        report: str,
        by: str,
        about: str,
        position: str,
        *,
        issue: str | None = "bridge",
        words: str = "",
    ) -> Claim:
        """Add a claim."""
        words = words or f"{by} said that {about} had given way, number {len(self.items)}."
        claim = Claim(
            id=f"c-{len(self.items)}",
            spans=(self.span(report, words),),
            by=by,
            about=about,
            position=position,
            issue=issue,
        )
        self.items.append(claim)
        return claim

    def record(self, actors: Iterable[Actor] = ()) -> Record:
        """Return everything as a record."""
        order = sorted(self.dates, key=lambda name: (str(self.dates[name].latest or "9"), name))
        return Record(
            case="iron-bridge",
            reports=tuple(
                ReadReport(
                    article=article_of(self.texts.get(name, ""), name),
                    dating=Dating(when=self.dates[name]),
                    duplicate_group=self.groups.get(name),
                    name=f"{name}.txt",
                )
                for name in order
            ),
            actors=tuple(actors),
            statements=tuple(item for item in self.items if isinstance(item, Statement)),
            figures=tuple(item for item in self.items if isinstance(item, Figure)),
            events=tuple(item for item in self.items if isinstance(item, Event)),
            claims=tuple(item for item in self.items if isinstance(item, Claim)),
        )
