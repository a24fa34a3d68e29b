"""A small invented record about the harbour of Brell, built by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.case.preferences import OptionPoints, Preferences
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import (
    ComparisonKind,
    DatingBasis,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from goodoffices.reports.record import (
    Actor,
    Claim,
    Comparison,
    Dating,
    Event,
    Figure,
    ReadReport,
    Record,
    Statement,
)
from goodoffices.reports.text import Article, Label, ReportText, Segment

FIRST = (
    "Brell talks open\n\n"
    "BRELL, 2 May 1991. Nordia rejects a joint patrol, its foreign minister Ana Voss said."
    " Some 1,200 families left the harbour, the port office said.\n\n"
    "A two-hour meeting took place at the customs house.\n\n"
    "Subscribe to our letter!\n"
)
SECOND = (
    "Second day\n\n"
    '"We support a joint patrol if others pay," Voss said. An unnamed Sudrian official'
    " called the fee impossible. Voss said Sudria had agreed to the fee.\n\n"
    "Over 2,000 families have left. A three-hour meeting ended on 9 May. The signing is"
    " planned for 20 May.\n"
)


def span(report: str, text: str, quote: str) -> SourceSpan:
    """Point at the first place where the words stand."""
    start = text.index(quote)
    return SourceSpan(report=report, start=start, end=start + len(quote), quote=quote)


def article(report: str, text: str) -> Article:
    """Cut a text at its blank lines: title first, residue where it says Subscribe."""
    segments: list[Segment] = []
    position = 0
    while position < len(text):
        stop = text.find("\n\n", position)
        stop = len(text) if stop < 0 else stop
        label = Label.PROSE if segments else Label.TITLE
        if text[position:].startswith("Subscribe"):
            label = Label.ADVERTISEMENT
        segments.append(Segment(label=label, start=position, end=stop))
        if stop < len(text):
            segments.append(Segment(label=Label.EMPTY, start=stop, end=stop + 2))
        position = stop + 2
    return Article(
        report=ReportText(
            id=report, sha256="ab" * 32, text=text, encoding="utf-8", encoding_basis="utf-8"
        ),
        segments=tuple(segments),
        paragraphs=(),
        sentences=(),
        quotations=(),
    )


def harbour_case() -> Case:
    """Two principals, a mediator, three issues, points for both."""
    patrol = Issue(
        id="patrol",
        name="Harbour patrol",
        affirms="A joint patrol guards the harbour.",
        weight=3,
        options=(
            Option(id="joint", name="Joint patrol", lean=Lean.PRO),
            Option(id="none", name="No patrol", lean=Lean.CON),
        ),
    )
    fee = Issue(
        id="fee",
        name="Landing fee",
        affirms="Ships pay a landing fee.",
        weight=2,
        options=(Option(id="high", name="High fee"), Option(id="low", name="Low fee")),
    )
    flag = Issue(
        id="flag",
        name="Flag",
        options=(Option(id="both", name="Both flags"), Option(id="neither", name="No flag")),
    )
    return Case(
        id="brell-harbour",
        title="The harbour of Brell (invented)",
        about="Everything here is invented.",
        parties=(
            Party(id="nordia", name="Nordia", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="sudria", name="Sudria", role=Role.PRINCIPAL, kind=Kind.STATE),
            Party(id="port", name="Port office", role=Role.OTHER),
        ),
        persons=(
            Person(
                id="voss",
                name="Ana Voss",
                party="nordia",
                offices=(Office(title="Foreign Minister", speaks_for_side=True),),
            ),
        ),
        issues=(flag, patrol, fee),
        preferences=(
            _points("nordia", (10, 0, 5, 30, 4, 0)),
            _points("sudria", (20, 0, 30, 0, 9, 0)),
        ),
        not_in_model=("Grief of families who lost boats.",),
    )


def _points(party: str, values: tuple[int, ...]) -> Preferences:
    pairs = (
        ("patrol", "joint"),
        ("patrol", "none"),
        ("fee", "high"),
        ("fee", "low"),
        ("flag", "both"),
        ("flag", "neither"),
    )
    return Preferences(
        party=party,
        points=tuple(
            OptionPoints(issue=issue, option=option, points=Range.of(value))
            for (issue, option), value in zip(pairs, values, strict=True)
        ),
        walk_away=Range.of(12),
    )


REJECTS = Statement(
    id="s-1",
    spans=(
        span(
            "a",
            FIRST,
            "Nordia rejects a joint patrol, its foreign minister Ana Voss said",
        ),
    ),
    speaker="voss",
    directness=Directness.INDIRECT,
    source_kind=SourceKind.NAMED,
    issue="patrol",
    stance=Stance.REJECT,
    options=("joint",),
)
SUPPORTS = Statement(
    id="s-2",
    spans=(span("b", SECOND, '"We support a joint patrol if others pay," Voss said'),),
    speaker="voss",
    directness=Directness.DIRECT,
    source_kind=SourceKind.NAMED,
    issue="patrol",
    stance=Stance.CONDITIONAL_SUPPORT,
    options=("joint",),
)
CALLED = Statement(
    id="s-3",
    spans=(span("b", SECOND, "An unnamed Sudrian official called the fee impossible"),),
    speaker="anonymous:b:1",
    directness=Directness.PARTIAL,
    source_kind=SourceKind.ANONYMOUS,
    issue="fee",
    stance=Stance.OPPOSE,
)
AGREED = Claim(
    id="c-1",
    spans=(span("b", SECOND, "Voss said Sudria had agreed to the fee"),),
    by="voss",
    about="sudria",
    position="support",
    issue="fee",
    answers=("s-3",),
)
EARLY = Figure(
    id="f-1",
    spans=(span("a", FIRST, "Some 1,200 families"),),
    low=Decimal(1200),
    high=Decimal(1200),
    unit="families",
    unit_class=UnitClass.PEOPLE,
    what="left",
    qualifier="some",
    reporter="port",
    as_of=DateInterval.on(date(1991, 5, 2)),
)
LATE = Figure(
    id="f-2",
    spans=(span("b", SECOND, "Over 2,000 families"),),
    low=Decimal(2000),
    high=Decimal(2000),
    unit="families",
    unit_class=UnitClass.PEOPLE,
    what="left",
    qualifier="over",
    as_of=DateInterval(earliest=date(1991, 5, 9), latest=date(1991, 5, 12)),
)
TWO_HOURS = Event(
    id="e-1",
    spans=(span("a", FIRST, "A two-hour meeting took place at the customs house"),),
    type=EventType.MEETING,
    status=Status.HAPPENED,
    place="the customs house",
    duration="two-hour",
    what="A two-hour meeting took place",
)
THREE_HOURS = Event(
    id="e-2",
    spans=(span("b", SECOND, "A three-hour meeting ended on 9 May"),),
    type=EventType.MEETING,
    status=Status.HAPPENED,
    date=DateInterval.on(date(1991, 5, 9)),
    participants=("voss",),
    duration="three-hour",
)
SIGNING = Event(
    id="e-3",
    spans=(span("b", SECOND, "The signing is planned for 20 May"),),
    type=EventType.SIGNING,
    status=Status.PLANNED,
    date=DateInterval.on(date(1991, 5, 20)),
)


def harbour_record() -> Record:
    """Two reports, a week apart, with one item of nearly every kind."""
    first, second = article("a", FIRST), article("b", SECOND)
    return Record(
        case="brell-harbour",
        reports=(
            ReadReport(
                article=first,
                dating=Dating(
                    when=DateInterval.on(date(1991, 5, 2)),
                    basis=DatingBasis.STATED_DATELINE,
                    evidence=(span("a", FIRST, "2 May 1991"),),
                    reasons=("The dateline states the day.",),
                ),
            ),
            ReadReport(
                article=second,
                dating=Dating(
                    when=DateInterval(earliest=date(1991, 5, 9), latest=date(1991, 5, 12)),
                    basis=DatingBasis.RELATIVE_TERMS,
                    evidence=(span("b", SECOND, "on 9 May"),),
                    reasons=("A meeting of 9 May lies behind it.",),
                ),
                notes=("partial: the file ends early",),
            ),
        ),
        actors=(
            Actor(
                id="anonymous:b:1",
                name="an unnamed Sudrian official",
                kind=Kind.ANONYMOUS,
                side="sudria",
            ),
        ),
        statements=(REJECTS, SUPPORTS, CALLED),
        figures=(EARLY, LATE),
        events=(TWO_HOURS, THREE_HOURS, SIGNING),
        claims=(AGREED,),
        comparisons=(
            _compared(ComparisonKind.CONTRADICTION, "c-1", "s-3", "A claim against an official."),
            _compared(ComparisonKind.UPDATE, "f-1", "f-2", "A later count of families."),
            _compared(ComparisonKind.DIFFERENT_EVENT, "e-1", "e-2", "Meetings of other length."),
        ),
    )


def _compared(kind: ComparisonKind, first: str, second: str, reason: str) -> Comparison:
    return Comparison(
        id=f"k-{first}-{second}", kind=kind, items=(first, second), reason=reason, rule="R40"
    )


def harbour_positions() -> Positions:
    """Nordia accepts a joint patrol it refused before; Sudria is not reported."""
    evidence = (
        Evidence(item="s-1", position=Position.REFUSED, own_word=True, spans=REJECTS.spans),
        Evidence(item="s-2", position=Position.ACCEPTED, own_word=True, spans=SUPPORTS.spans),
    )
    return Positions(
        cells=(
            OptionPosition(
                party="nordia",
                issue="patrol",
                option="joint",
                position=Position.ACCEPTED,
                disputed=True,
                evidence=evidence,
            ),
        )
    )


def nothing_read() -> Record:
    """Return a record without a report."""
    return Record(case="brell-harbour")


def rewritten(record: Record, change: Callable[[str], str]) -> Record:
    """Return the record with other words after the last cited place of each report."""
    reports = []
    for read in record.reports:
        text = change(read.article.report.text)
        grown = len(text) - len(read.article.report.text)
        *kept, last = read.article.segments
        report = replace(read.article.report, text=text)
        segments = (*kept, replace(last, end=last.end + grown))
        reports.append(
            replace(read, article=replace(read.article, report=report, segments=segments))
        )
    return replace(record, reports=tuple(reports))
