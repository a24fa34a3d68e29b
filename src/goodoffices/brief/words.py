"""The words of the brief, in one place: plain, the same everywhere, none that judges.

Docs: the table of words stands in the glossary.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from goodoffices.case.positions import Position
from goodoffices.packages.results import Concept
from goodoffices.reports.amounts.unit_words import plural_of
from goodoffices.reports.labels import ComparisonKind, DatingBasis, EventType, Stance, Status
from goodoffices.reports.text import Label

STANCES: Mapping[Stance, str] = {
    Stance.SUPPORT: "supports it",
    Stance.CONDITIONAL_SUPPORT: "supports it on conditions",
    Stance.DEMAND: "demands it",
    Stance.OPPOSE: "opposes it",
    Stance.REJECT: "rejects it",
    Stance.CRITICISE: "criticises it",
    Stance.ASSERT: "speaks of it",
    Stance.ASK: "asks about it",
    Stance.WITHHOLD: "declined to say",
}
"""What a party does with the sentence that the issue affirms."""

EARLIER_STANCES: Mapping[Stance, str] = {
    Stance.SUPPORT: "supported it",
    Stance.CONDITIONAL_SUPPORT: "supported it on conditions",
    Stance.DEMAND: "demanded it",
    Stance.OPPOSE: "opposed it",
    Stance.REJECT: "rejected it",
    Stance.CRITICISE: "criticised it",
    Stance.ASSERT: "spoke of it",
    Stance.ASK: "asked about it",
    Stance.WITHHOLD: "declined to say",
}

POSITIONS: Mapping[Position, str] = {
    Position.ACCEPTED: "accepted",
    Position.REFUSED: "refused",
    Position.SOUGHT: "sought",
    Position.UNKNOWN: "no report",
}

STATUSES: Mapping[Status, str] = {
    Status.HAPPENED: "happened",
    Status.ONGOING: "ongoing",
    Status.PLANNED: "planned",
    Status.DID_NOT_HAPPEN: "did not happen",
}

SIGNS: Mapping[Status, str] = {
    Status.HAPPENED: "●",
    Status.ONGOING: "▸",
    Status.PLANNED: "◆",
    Status.DID_NOT_HAPPEN: "✚",
}
"""Shapes of the timeline, beside the word; never instead of it."""

EVENTS: Mapping[EventType, str] = {
    EventType.MEETING: "meeting",
    EventType.VISIT: "visit",
    EventType.VOTE: "vote",
    EventType.NEGOTIATION_ROUND: "round of talks",
    EventType.PROPOSAL: "proposal",
    EventType.WITHDRAWAL: "withdrawal",
    EventType.STRIKE: "strike",
    EventType.SIGNING: "signing",
    EventType.AGREEMENT: "agreement",
}

BASES: Mapping[DatingBasis, str] = {
    DatingBasis.STATED_DATELINE: "stated in the report",
    DatingBasis.STATED_META: "stated in the file",
    DatingBasis.RELATIVE_TERMS: "inferred from its words for time",
    DatingBasis.ANCHORS: "inferred from dated events it mentions",
    DatingBasis.FILE_NAME: "told by the file's name",
    DatingBasis.NONE: "not told in the report",
}

KINDS: Mapping[ComparisonKind, str] = {
    ComparisonKind.UPDATE: "Later value",
    ComparisonKind.DIFFERENT_EVENT: "Different event",
    ComparisonKind.DIFFERENT_MEASURE: "Different measure",
    ComparisonKind.CONTRADICTION: "True contradiction",
    ComparisonKind.DIFFERENT_POSITIONS: "Different positions",
    ComparisonKind.INTERNAL_DIVISION: "Division within a side",
    ComparisonKind.TENSION: "Tension in one party's words",
    ComparisonKind.AGREE: "Reports agree",
}

LABELS: Mapping[Label, str] = {
    Label.TITLE: "title",
    Label.KICKER: "kicker",
    Label.SUB_HEADING: "sub-heading",
    Label.DATELINE: "dateline",
    Label.BYLINE: "byline",
    Label.CREDITS: "about the author",
    Label.CAPTION: "caption",
    Label.PROSE: "text",
    Label.QUOTE_BLOCK: "quotation",
    Label.ADVERTISEMENT: "advertisement",
    Label.COMMENT_POLICY: "comment policy",
    Label.TAG: "tags",
    Label.NAVIGATION: "navigation",
    Label.RELATED: "related stories",
    Label.OTHER_STORY: "another story",
    Label.HIDDEN: "hidden on the page",
    Label.EMPTY: "",
}
"""What a stretch of a report is."""

CONCEPTS: Mapping[Concept, str] = {
    Concept.NASH: "balanced",
    Concept.KALAI_SMORODINSKY: "equal shares",
    Concept.EGALITARIAN: "strongest minimum",
    Concept.UTILITARIAN: "largest total",
    Concept.EQUAL_GAIN: "equal gain",
}
"""Principles behind alternatives; never a ranking."""

LITERATURE: Mapping[Concept, str] = {
    Concept.NASH: "Nash",
    Concept.KALAI_SMORODINSKY: "Kalai–Smorodinsky",
    Concept.EGALITARIAN: "egalitarian",
    Concept.UTILITARIAN: "utilitarian",
    Concept.EQUAL_GAIN: "smallest difference of gains",
}


def first_words(text: str, limit: int) -> str:
    """Keep the first words of a text.

    Parameters
    ----------
    text : str
        Any text; white space runs become one space.
    limit : int
        Most words kept.

    Returns
    -------
    str
        The beginning, with an ellipsis where something was cut.

    Examples
    --------
    >>> first_words("They will sign on Monday.", 3)
    'They will sign …'
    """
    words = text.split()
    return " ".join(words) if len(words) <= limit else " ".join(words[:limit]) + " …"


def count_of(number: int, noun: str, plural: str = "") -> str:
    """Write a count with its noun in the right form.

    Parameters
    ----------
    number : int
        How many.
    noun, plural : str
        One, and several; several is ``noun`` with an s when not given.

    Returns
    -------
    str
        Number and noun, with thousands marked.

    Examples
    --------
    >>> count_of(1, "party", "parties"), count_of(1200, "report")
    ('1 party', '1,200 reports')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def number_words(number: Decimal) -> str:
    """Write a number exactly, with thousands marked and no empty decimals.

    Parameters
    ----------
    number : Decimal
        As in the record.

    Returns
    -------
    str
        Never in powers of ten.

    Examples
    --------
    >>> number_words(Decimal("40000.0")), number_words(Decimal("2.50"))
    ('40,000', '2.5')
    """
    whole = f"{number:,f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


_UNCOUNTED = ("people", "percent", "personnel", "troops", "aircraft", "craft")


def unit_words(unit: str, *, single: bool) -> str:
    """Write a unit as it follows a number.

    Parameters
    ----------
    unit : str
        As in the record, in the singular or not counted one by one.
    single : bool
        Whether the number is one.

    Returns
    -------
    str
        The plural where the number is not one.

    Examples
    --------
    >>> unit_words("day", single=False), unit_words("city", single=False)
    ('days', 'cities')
    >>> unit_words("people", single=False), unit_words("USD", single=False)
    ('people', 'USD')
    """
    if single or not unit.islower() or unit.endswith(("s", *_UNCOUNTED)):
        return unit
    return plural_of(unit)


def ordinal(number: Decimal) -> str:
    """Write a number as a place in a row.

    Parameters
    ----------
    number : Decimal
        Whole; other numbers stay as they are.

    Returns
    -------
    str
        With its ending.

    Examples
    --------
    >>> [ordinal(Decimal(n)) for n in (1, 2, 11, 23)]
    ['1st', '2nd', '11th', '23rd']
    """
    words = number_words(number)
    if number != int(number):
        return words
    last, teens = int(number) % 10, int(number) % 100 in {11, 12, 13}
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{words}{ending}"
