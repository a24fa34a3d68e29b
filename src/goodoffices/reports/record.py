"""The record: what the reports say, every item with the exact words it came from.

No item can be built without a span. Labels follow docs/explanation/record.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.parties import Kind, Role
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import RecordError
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
from goodoffices.reports.text import Article

UNSOURCED = "unsourced"
"""Reporter of a figure that nobody vouches for."""


def _require_spans(kind: str, spans: tuple[SourceSpan, ...]) -> None:
    if not spans:
        raise RecordError(f"A {kind} needs at least one source span.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody the reports name, or an anonymous source of one report.

    Parameters
    ----------
    id : str
        Identifier: the case's, or made from the name. An anonymous source's holds its report.
    name : str
        Name shown.
    kind : Kind
        Person, state, organisation, armed group or anonymous.
    side : str or None
        Principal or other party it stands with, from the case; ``None`` when unknown.
    role : Role
        From the case; ``OTHER`` for actors the case does not list.
    in_case : bool
        Whether the case lists it.
    spans : tuple of SourceSpan
        First mention in each report.
    """

    id: str
    name: str
    kind: Kind
    side: str | None = None
    role: Role = Role.OTHER
    in_case: bool = False
    spans: tuple[SourceSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When a report was written: an interval, never a bare guess.

    Parameters
    ----------
    when : DateInterval
        First and last possible day.
    basis : DatingBasis
        What it rests on.
    evidence : tuple of SourceSpan
        The words that constrain it; empty exactly when nothing does, or the date stands in
        the file's metadata or name.
    reasons : tuple of str
        One sentence per constraint, in the order of ``evidence``.
    conflicts : tuple of str
        Readings that cannot all hold; shown, never resolved silently.
    """

    when: DateInterval = ANY_DAY
    basis: DatingBasis = DatingBasis.NONE
    evidence: tuple[SourceSpan, ...] = ()
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said, or is reported to hold.

    Parameters
    ----------
    id : str
        Derived from report digest, kind and spans.
    spans : tuple of SourceSpan
        Speaker, cue and content; at least one.
    speaker : str or None
        Identifier of the actor whose words they are; ``None`` when not found: for review.
    via : str or None
        Identifier of the actor who passes them on ("the ministry said that X stressed ...").
    directness : Directness
        Direct, partial, indirect or position.
    source_kind : SourceKind
        Of the outer layer: of ``via`` where there is one.
    issue : str or None
        Main issue; ``None`` when none is recognised.
    further_issues : tuple of str
        Other issues touched.
    stance : Stance or None
        Towards the sentence the issue affirms; ``None`` abstains.
    option_stance : Stance or None
        Towards the named options themselves, where they neither carry out nor deny that
        sentence (R39) or are some of several that lean one way (R566); ``None`` otherwise.
    options : tuple of str
        Options of ``issue`` whose own words occur in the content.
    hedges : tuple of str
        Words that soften: "reportedly", "hinted".
    cue : str
        The word that marks the act of speech or stance.
    flags : tuple of str
        What a reviewer must look at: ``"pronoun"``, ``"no speaker"``, ``"open quotation"``.
    """

    id: str
    spans: tuple[SourceSpan, ...]
    speaker: str | None
    directness: Directness
    source_kind: SourceKind
    via: str | None = None
    issue: str | None = None
    further_issues: tuple[str, ...] = ()
    stance: Stance | None = None
    option_stance: Stance | None = None
    options: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    cue: str = ""
    flags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_spans("statement", self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts and who vouches for it.

    Parameters
    ----------
    id : str
        Derived from report digest, kind and spans.
    spans : tuple of SourceSpan
        The number with its unit; at least one.
    low, high : Decimal
        Bounds of the value as written, equal for a single number. Shares are in percent.
    unit : str
        Unit as counted: ``"people"``, ``"percent"``, ``"USD"``, ``"hour"``, ``"visit"``.
    unit_class : UnitClass
        Kind of quantity.
    qualifier : str or None
        ``"over"``, ``"some"``, ``"nearly"``, ``"at least"``.
    what : str
        What is counted, in the report's words, reduced: ``"killed"``, ``"displaced"``.
    population : str or None
        Of whom or of what: ``"Palestinian"``.
    reporter : str
        Identifier of the actor who gives the figure, or ``"unsourced"``.
    as_of : DateInterval
        When it held.
    flags : tuple of str
        What a reviewer must look at.
    """

    id: str
    spans: tuple[SourceSpan, ...]
    low: Decimal
    high: Decimal
    unit: str
    unit_class: UnitClass
    what: str
    qualifier: str | None = None
    population: str | None = None
    reporter: str = UNSOURCED
    as_of: DateInterval = ANY_DAY
    flags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_spans("figure", self.spans)
        if self.low > self.high:
            raise RecordError("A figure has its bounds in the wrong order.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that took place, is planned, or did not take place.

    Parameters
    ----------
    id : str
        Derived from report digest, kind and spans.
    spans : tuple of SourceSpan
        Every mention, merged; at least one.
    type : EventType
        Kind of act.
    status : Status
        By the body, not the headline.
    date : DateInterval
        When; resolved against the document's interval.
    place : str or None
        Name of the place.
    participants : tuple of str
        Identifiers of actors, in order of mention.
    duration : str or None
        As written: ``"two-hour"``.
    what : str
        In the report's words, reduced: the clause that tells it.
    flags : tuple of str
        What a reviewer must look at.
    """

    id: str
    spans: tuple[SourceSpan, ...]
    type: EventType
    status: Status
    date: DateInterval = ANY_DAY
    place: str | None = None
    participants: tuple[str, ...] = ()
    duration: str | None = None
    what: str = ""
    flags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_spans("event", self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one actor says about another side's position.

    Parameters
    ----------
    id : str
        Derived from report digest, kind and spans.
    spans : tuple of SourceSpan
        The words; at least one.
    by, about : str
        Identifiers of the claiming actor and of the actor claimed about.
    position : str
        The claimed position: a value of :class:`Stance` or ``"persuaded"``, ``"unwilling"``,
        ``"not_accepted"``.
    issue : str or None
        The issue, where recognised.
    statement : str or None
        Identifier of the statement that carries the claim.
    answers : tuple of str
        Identifiers of statements in which the other side speaks for itself on the issue.
    """

    id: str
    spans: tuple[SourceSpan, ...]
    by: str
    about: str
    position: str
    issue: str | None = None
    statement: str | None = None
    answers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_spans("claim", self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How two or more items stand to each other.

    Parameters
    ----------
    id : str
        Derived from its kind and items.
    kind : ComparisonKind
        Contradiction, different positions, update and so on.
    items : tuple of str
        Identifiers of the items compared, earlier report first.
    reason : str
        One sentence in plain words.
    rule : str
        Number of the semantic rule applied: ``"R12"``.
    rank : int
        Order among comparisons of its kind; 1 comes first.
    """

    id: str
    kind: ComparisonKind
    items: tuple[str, ...]
    reason: str
    rule: str
    rank: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """One report with its date and group.

    Parameters
    ----------
    article : Article
        The report, cut up.
    dating : Dating
        When it was written.
    duplicate_group : str or None
        Identifier shared by copies of one report; ``None`` when it has none.
    notes : tuple of str
        ``"partial: ..."``, ``"unsupported language: ..."``, ``"no items: ..."``.
    name : str
        File name as handed in.
    """

    article: Article
    dating: Dating
    duplicate_group: str | None = None
    notes: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything read from a folder of reports.

    Parameters
    ----------
    case : str
        Identifier of the case it was read with.
    reports : tuple of ReadReport
        In the order of their dates, then of their identifiers.
    actors : tuple of Actor
        Everyone mentioned.
    statements, figures, events, claims : tuple
        Items, in the order of reports and positions.
    comparisons : tuple of Comparison
        By kind, then rank.
    method : str
        ``"rules"`` or ``"rules + parser <name and version>"``.
    """

    case: str
    reports: tuple[ReadReport, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    method: str = "rules"
