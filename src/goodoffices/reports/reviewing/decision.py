"""A decision: who did what with which item, when, and the words it was about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goodoffices.case.sources import SourceSpan
from goodoffices.errors import RecordError
from goodoffices.reports.record import Claim, Comparison, Event, Figure, Statement

Item = Statement | Figure | Event | Claim
"""What a record holds with words of its own."""

Reviewable = Item | Comparison
"""What a person decides about."""

CONTEXT = 32
"""Characters kept on each side of the words, so that they are found again."""


class ItemKind(StrEnum):
    """What kind of item a decision is about."""

    STATEMENT = "statement"
    FIGURE = "figure"
    EVENT = "event"
    CLAIM = "claim"
    COMPARISON = "comparison"


class Act(StrEnum):
    """What a person does with an item."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    SPLIT = "split"
    MERGE = "merge"
    SETTLE = "settle"
    """For comparisons: how the matter was settled stands in the note."""
    UNDO = "undo"
    """Takes an earlier decision back; both lines stay."""


class Reason(StrEnum):
    """Why an item is rejected."""

    NO_ITEM = "no_item"
    """The words say nothing of this kind."""
    WRONG_WORDS = "wrong_words"
    """It begins or ends in the wrong place."""
    WRONG_SOURCE = "wrong_source"
    """Somebody else says or reports it."""
    WRONG_LABEL = "wrong_label"
    """Issue, stance, unit, kind or status is wrong."""
    WRONG_DATE = "wrong_date"
    """It is about another time."""
    OTHER_MATTER = "other_matter"
    """It is about another negotiation, or another story on the page."""
    TOLD_TWICE = "told_twice"
    """Another item says the same."""
    TRANSLATION = "translation"
    """The report's own words are garbled."""
    OTHER = "other"
    """Said in the note."""


REASONS: tuple[Reason, ...] = tuple(Reason)
"""In the order of the digits 1 to 9 that stand for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report with what stands around them: enough to find them again.

    Parameters
    ----------
    span : SourceSpan
        The words, and where they stood.
    sha256 : str
        Digest of the report's bytes, hexadecimal.
    prefix, suffix : str
        At most 32 characters before and after the words, as in a text quote selector of the
        W3C Web Annotation model.
    """

    span: SourceSpan
    sha256: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """An item as a person saw it, held to its words.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        With the labels of that moment.
    passages : tuple of Passage
        One per span of the item, in its order; empty for a comparison.
    members : tuple of Pinned
        For a comparison, the items compared; else empty.
    """

    item: Reviewable
    passages: tuple[Passage, ...] = ()
    members: tuple[Pinned, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the log of decisions.

    Parameters
    ----------
    id : str
        Unique within the log.
    at : str
        Time, ISO 8601 with zone, as given by the caller.
    by : str
        Name of the person who decides.
    act : Act
        What is done.
    target : Pinned or None
        The item as it was; ``None`` for an undo.
    becomes : tuple of Pinned
        What it turns into: one for an edit or a merge, two or more for a split.
    others : tuple of Pinned
        For a merge, the items that go into the first one.
    reason : Reason or None
        For a rejection.
    note : str
        The person's own words; for a settlement how it was settled.
    undoes : str or None
        For an undo, the decision taken back.

    Raises
    ------
    RecordError
        If parts are missing that the act needs, or do not fit it.
    """

    id: str
    at: str
    by: str
    act: Act
    target: Pinned | None = None
    becomes: tuple[Pinned, ...] = ()
    others: tuple[Pinned, ...] = ()
    reason: Reason | None = None
    note: str = ""
    undoes: str | None = None

    def __post_init__(self) -> None:
        if problem := _missing(self):
            raise RecordError(f"Decision {self.id}: {problem}" if self.id else problem)


def _missing(decision: Decision) -> str:
    needs = {
        "it names nobody who decides. Give a name.": bool(decision.by.strip()),
        "it names no item. Give one.": decision.act is Act.UNDO or decision.target is not None,
        "an undo names the decision it takes back.": decision.act is not Act.UNDO
        or decision.undoes is not None,
        "a rejection needs a reason.": decision.act is not Act.REJECT
        or decision.reason is not None,
        "a settlement needs a note that says how.": decision.act is not Act.SETTLE
        or bool(decision.note.strip()),
        "an edit turns one item into one.": decision.act is not Act.EDIT
        or len(decision.becomes) == 1,
        "a split needs two parts or more.": decision.act is not Act.SPLIT
        or len(decision.becomes) > 1,
        "a merge needs another item and what becomes of them.": decision.act is not Act.MERGE
        or (len(decision.becomes) == 1 and bool(decision.others)),
    }
    return next((words for words, met in needs.items() if not met), "") or _unfit(decision)


def _unfit(decision: Decision) -> str:
    paired = decision.target is not None and isinstance(decision.target.item, Comparison)
    if paired and decision.act in {Act.SPLIT, Act.MERGE}:
        return "a comparison can be neither split nor merged."
    if decision.act is Act.SETTLE and not paired:
        return "only a comparison can be settled. Accept or reject the item."
    if not _is_time(decision.at):
        return f"{decision.at[:40]!r} is no time with a zone, such as 2031-05-02T10:00:00+00:00."
    if any("\ud800" <= sign <= "\udfff" for sign in decision.by + decision.note):
        return "its name or its note holds half a character, which no file can hold."
    return _unlike(decision)


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _unlike(decision: Decision) -> str:
    """Say where an item would become one of another kind, or go into itself."""
    if decision.target is None:
        return ""
    kind = kind_of(decision.target.item)
    if any(kind_of(one.item) is not kind for one in (*decision.becomes, *decision.others)):
        return f"a {kind} can become no item of another kind. Reject it."
    if any(one.item.id == decision.target.item.id for one in decision.others):
        return "an item cannot be merged with itself. Name another one."
    return ""


def kind_of(item: Reviewable) -> ItemKind:
    """Return the kind of an item.

    Examples
    --------
    >>> span = SourceSpan(report="r", start=0, end=2, quote="No")
    >>> kind_of(Claim(id="c", spans=(span,), by="a", about="b", position="reject")).value
    'claim'
    """
    return ItemKind(type(item).__name__.lower())


def spans_of(item: Reviewable) -> tuple[SourceSpan, ...]:
    """Return the words of an item; a comparison has none of its own."""
    return () if isinstance(item, Comparison) else item.spans


def words_in(passages: Iterable[Passage]) -> str:
    """Return the words of passages, white space collapsed."""
    return " ".join(" ".join(one.span.quote for one in passages).split())
