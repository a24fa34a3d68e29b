"""Items of the record as quotations: who says it, how we know, when, where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.brief.citations import Citations, citations_of
from goodoffices.brief.days import short_words
from goodoffices.brief.figure_words import figure_words
from goodoffices.brief.lines import Quote
from goodoffices.brief.words import (
    EARLIER_STANCES,
    EVENTS,
    STANCES,
    STATUSES,
)
from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import Directness, SourceKind, Stance
from goodoffices.reports.record import (
    UNSOURCED,
    Claim,
    Event,
    Figure,
    ReadReport,
    Record,
    Statement,
)
from goodoffices.reports.reviewing.reviewed import Reviewed

Item = Statement | Figure | Event | Claim

GAP = " […] "
"""Stands between stretches of one item that do not touch."""


def badge_of(statement: Statement) -> str:
    """Say in one word how we know what a statement says.

    Parameters
    ----------
    statement : Statement
        From the record.

    Returns
    -------
    str
        ``anonymous`` before all else; ``inferred`` where the report itself says what a
        party holds; ``reported`` where somebody passes the words on or paraphrases;
        ``direct`` for quoted words (R71).

    Examples
    --------
    >>> span = SourceSpan(report="r", start=0, end=2, quote="No")
    >>> badge_of(Statement(id="s", spans=(span,), speaker="a", directness=Directness.DIRECT,
    ...                    source_kind=SourceKind.NAMED))
    'direct'
    """
    if statement.source_kind is SourceKind.ANONYMOUS:
        return "anonymous"
    if statement.directness is Directness.POSITION:
        return "inferred"
    if statement.via or statement.directness is Directness.INDIRECT:
        return "reported"
    return "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """The record's items by identifier, with what is needed to show them.

    Parameters
    ----------
    by_id : mapping of str to item
        Every statement, figure, event and claim.
    names : mapping of str to str
        Names of actors by identifier.
    reports : mapping of str to ReadReport
        Reports by identifier.
    citations : Citations
        Numbers of cited words.
    reviewed : Reviewed or None
        What people decided about the items, where there is a log.
    """

    by_id: Mapping[str, Item]
    names: Mapping[str, str]
    reports: Mapping[str, ReadReport]
    citations: Citations
    reviewed: Reviewed | None = None

    def name(self, actor: str | None) -> str:
        """Return an actor's name as shown; an unknown identifier stands for itself."""
        if actor is None:
            return "speaker not found"
        return self.names.get(actor, actor)

    def when(self, item: Item) -> DateInterval:
        """Return the days on which the first report that carries the item was written."""
        read = self.reports.get(item.spans[0].report)
        return read.dating.when if read else ANY_DAY

    def badge(self, item: Item) -> str:
        """Say in one word how we know an item; empty where that has no meaning."""
        if isinstance(item, Statement):
            return badge_of(item)
        if isinstance(item, Claim):
            carrier = self.by_id.get(item.statement or "")
            return badge_of(carrier) if isinstance(carrier, Statement) else "reported"
        if isinstance(item, Figure):
            return UNSOURCED if item.reporter == UNSOURCED else "reported"
        return ""

    def quote(self, item: Item) -> Quote:
        """Return an item's words with everything a reader needs to weigh them."""
        return Quote(
            words=joined(item.spans),
            by=self.source(item),
            badge=self.badge(item),
            when=_written(self.when(item)),
            marks=self.citations.marks(item.spans),
            label=self.label(item),
        )

    def source(self, item: Item) -> str:
        """Say who an item comes from, with the one who passes it on."""
        if isinstance(item, Statement):
            via = f", passed on by {self.name(item.via)}" if item.via else ""
            return f"{self.name(item.speaker)}{via}"
        if isinstance(item, Claim):
            return f"{self.name(item.by)} about {self.name(item.about)}"
        if isinstance(item, Figure):
            return "nobody named" if item.reporter == UNSOURCED else self.name(item.reporter)
        return "the report"

    def label(self, item: Item) -> str:
        """Say what an item is taken to say."""
        if isinstance(item, Statement):
            return spoken(item.stance)
        if isinstance(item, Claim):
            return f"claimed: {claimed_words(item.position)}"
        if isinstance(item, Figure):
            return figure_words(item)
        return f"{EVENTS[item.type]}, {STATUSES[item.status]}"


def items_of(case: Case, record: Record, reviewed: Reviewed | None = None) -> Items:
    """Index a record for showing.

    Parameters
    ----------
    case : Case
        Names of parties and persons.
    record : Record
        What was read.
    reviewed : Reviewed or None
        What people decided about it.

    Returns
    -------
    Items
        Names in the case come before names in the record.

    Examples
    --------
    >>> items_of(Case(id="c", title="C", parties=(), issues=()), Record(case="c")).name("x")
    'x'
    """
    kinds: tuple[Sequence[Item], ...] = (
        record.statements,
        record.figures,
        record.events,
        record.claims,
    )
    names = {actor.id: actor.name for actor in record.actors}
    names |= {party.id: party.name for party in case.parties}
    names |= {person.id: person.name for person in case.persons}
    return Items(
        by_id={item.id: item for kind in kinds for item in kind},
        names={**names, UNSOURCED: "unsourced"},
        reports={read.article.report.id: read for read in record.reports},
        citations=citations_of(record, reviewed),
        reviewed=reviewed,
    )


def joined(spans: Sequence[SourceSpan]) -> str:
    """Join the stretches of an item, with a sign where words between are left out.

    Parameters
    ----------
    spans : sequence of SourceSpan
        At least one.

    Returns
    -------
    str
        Their words, exactly, in the order given.

    Examples
    --------
    >>> joined([SourceSpan(report="r", start=0, end=2, quote="We"),
    ...         SourceSpan(report="r", start=9, end=13, quote="sign")])
    'We […] sign'
    """
    return GAP.join(dict.fromkeys(span.quote for span in spans))


def claimed_words(position: str) -> str:
    """Write a claimed position in words.

    Parameters
    ----------
    position : str
        A stance, or a word of the record such as ``"unwilling"``.

    Returns
    -------
    str
        Plain words.

    Examples
    --------
    >>> claimed_words("reject"), claimed_words("persuaded"), claimed_words("assert")
    ('rejects it', 'persuaded', 'an act, no position')
    """
    known = {stance.value: words for stance, words in STANCES.items()}
    known[Stance.ASSERT.value] = "an act, no position"
    return known.get(position, position.replace("_", " "))


def _written(when: DateInterval) -> str:
    return "report undated" if when == ANY_DAY else f"report dated {short_words(when)}"


def spoken_before(stance: Stance | None) -> str:
    """Write an earlier stance in words.

    Parameters
    ----------
    stance : Stance or None
        From a statement.

    Returns
    -------
    str
        Plain words in the past tense.

    Examples
    --------
    >>> spoken_before(Stance.REJECT)
    'rejected it'
    """
    return "stance not read" if stance is None else EARLIER_STANCES[stance]


def spoken(stance: Stance | None) -> str:
    """Write a stance in words; what abstains is said to.

    Parameters
    ----------
    stance : Stance or None
        From a statement.

    Returns
    -------
    str
        Plain words.

    Examples
    --------
    >>> spoken(None)
    'stance not read'
    """
    return "stance not read" if stance is None else STANCES[stance]
