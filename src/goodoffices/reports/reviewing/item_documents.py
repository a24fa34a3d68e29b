"""Items from and to plain JSON values, so that a decision carries what it was about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError, RecordError
from goodoffices.reports.document import item_document
from goodoffices.reports.labels import (
    ComparisonKind,
    Directness,
    EventType,
    SourceKind,
    Stance,
    Status,
    UnitClass,
)
from goodoffices.reports.record import UNSOURCED, Claim, Comparison, Event, Figure, Statement
from goodoffices.reports.reviewing.decision import ItemKind, Reviewable

Json = dict[str, Any]

MOST_DIGITS = 30
"""Digits of a figure on either side of its point."""

EDITABLE: Mapping[ItemKind, tuple[str, ...]] = {
    ItemKind.STATEMENT: (
        "speaker",
        "via",
        "directness",
        "source_kind",
        "issue",
        "further_issues",
        "stance",
        "option_stance",
        "options",
    ),
    ItemKind.FIGURE: (
        "value",
        "low",
        "high",
        "unit",
        "unit_class",
        "qualifier",
        "what",
        "population",
        "reporter",
        "as_of",
    ),
    ItemKind.EVENT: ("type", "status", "date", "place", "participants", "duration", "what"),
    ItemKind.CLAIM: ("by", "about", "position", "issue"),
    ItemKind.COMPARISON: ("kind", "reason"),
}
"""What a person may change of an item, beside its words."""


def labels_of(item: Reviewable) -> Json:
    """Return an item's labels: everything but its identifier and its spans.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        From a record.

    Returns
    -------
    dict
        As in the record document.
    """
    return {key: value for key, value in item_document(item).items() if key not in {"id", "spans"}}


def item_from(
    kind: ItemKind, *, name: str, spans: Sequence[SourceSpan], labels: Mapping[str, Any]
) -> Reviewable:
    """Build an item from its labels.

    Parameters
    ----------
    kind : ItemKind
        What to build.
    name : str
        Its identifier.
    spans : sequence of SourceSpan
        Its words; none for a comparison.
    labels : mapping
        As :func:`labels_of` returns them; a label left out takes its plain value.

    Returns
    -------
    Statement, Figure, Event, Claim or Comparison
        The item.

    Raises
    ------
    RecordError
        If a label is missing, unknown or has no such value; the message names it.

    Examples
    --------
    >>> span = SourceSpan(report="r", start=0, end=2, quote="No")
    >>> item_from(ItemKind.CLAIM, name="c", spans=[span],
    ...           labels={"by": "a", "about": "b", "position": "reject"}).position
    'reject'
    """
    read = _Labels(kind, labels)
    item = _BUILDERS[kind](name, tuple(spans), read)
    read.refuse_rest()
    return item


class _Labels:
    """Reads labels one by one and says which one is wrong."""

    def __init__(self, kind: ItemKind, labels: Mapping[str, Any]) -> None:
        self._kind = kind
        self._labels = labels
        self._known: set[str] = set()

    def given(self, name: str) -> bool:
        return self._labels.get(name) is not None

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self._value(name)
        if value is None and otherwise is not None:
            return otherwise
        if not isinstance(value, str):
            raise RecordError(self._wrong(name, "is no text"))
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self._value(name) is None else self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._value(name) or []
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise RecordError(self._wrong(name, "is no list of texts"))
        return tuple(value)

    def number(self, name: str) -> Decimal:
        value = self._value(name)
        try:
            if isinstance(value, bool) or not isinstance(value, int | float | str):
                raise RecordError(self._wrong(name, "is no number"))
            number = Decimal(str(value))
        except (InvalidOperation, ValueError):
            raise RecordError(self._wrong(name, "is no number")) from None
        if not number.is_finite() or "_" in str(value) or _is_beyond(number):
            raise RecordError(self._wrong(name, f"is no number of a report: {str(value)[:40]!r}"))
        return number

    def one_of(self, name: str, read: Callable[[str], Any], otherwise: str | None = None) -> Any:  # noqa: ANN401 - one of several enumerations
        value = self.text(name, otherwise)
        try:
            return read(value)
        except ValueError:
            raise RecordError(self._wrong(name, f"cannot be {value!r}")) from None

    def one_of_or_none(self, name: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401 - as above
        return None if self._value(name) is None else self.one_of(name, read)

    def interval(self, name: str) -> DateInterval:
        value = self._value(name) or {}
        try:
            if set(value) - {"earliest", "latest"}:
                raise ValueError
            first, last = value.get("earliest"), value.get("latest")
            return DateInterval(
                earliest=date.fromisoformat(str(first)) if first else None,
                latest=date.fromisoformat(str(last)) if last else None,
            )
        except (AttributeError, ValueError, CaseError):
            raise RecordError(
                self._wrong(name, "is no period: give earliest and latest day")
            ) from None

    def refuse_rest(self) -> None:
        unknown = sorted(set(self._labels) - self._known - {"value", "low", "high"})
        if unknown:
            raise RecordError(
                f"A {self._kind} has no label {unknown[0]!r}."
                f" It has {', '.join(EDITABLE[self._kind])}."
            )

    def _value(self, name: str) -> Any:  # noqa: ANN401 - not yet checked
        self._known.add(name)
        return self._labels.get(name)

    def _wrong(self, name: str, what: str) -> str:
        return f"{self._kind}: {name} {what}. See docs/reference/record.md."


def _is_beyond(number: Decimal) -> bool:
    """Whether a number has more digits before or behind its point than any report counts."""
    return number.adjusted() > MOST_DIGITS or int(number.as_tuple().exponent) < -MOST_DIGITS


def _statement(name: str, spans: tuple[SourceSpan, ...], read: _Labels) -> Statement:
    return Statement(
        id=name,
        spans=spans,
        speaker=read.text_or_none("speaker"),
        via=read.text_or_none("via"),
        directness=read.one_of("directness", Directness, "indirect"),
        source_kind=read.one_of("source_kind", SourceKind, "named"),
        issue=read.text_or_none("issue"),
        further_issues=read.texts("further_issues"),
        stance=read.one_of_or_none("stance", Stance),
        option_stance=read.one_of_or_none("option_stance", Stance),
        options=read.texts("options"),
        hedges=read.texts("hedges"),
        cue=read.text("cue", ""),
        flags=read.texts("flags"),
    )


def _figure(name: str, spans: tuple[SourceSpan, ...], read: _Labels) -> Figure:
    single = read.given("value")
    return Figure(
        id=name,
        spans=spans,
        low=read.number("value" if single else "low"),
        high=read.number("value" if single else "high"),
        unit=read.text("unit"),
        unit_class=read.one_of("unit_class", UnitClass),
        qualifier=read.text_or_none("qualifier"),
        what=read.text("what"),
        population=read.text_or_none("population"),
        reporter=read.text("reporter", UNSOURCED),
        as_of=read.interval("as_of"),
        flags=read.texts("flags"),
    )


def _event(name: str, spans: tuple[SourceSpan, ...], read: _Labels) -> Event:
    return Event(
        id=name,
        spans=spans,
        type=read.one_of("type", EventType),
        status=read.one_of("status", Status),
        date=read.interval("date"),
        place=read.text_or_none("place"),
        participants=read.texts("participants"),
        duration=read.text_or_none("duration"),
        what=read.text("what", ""),
        flags=read.texts("flags"),
    )


def _claim(name: str, spans: tuple[SourceSpan, ...], read: _Labels) -> Claim:
    return Claim(
        id=name,
        spans=spans,
        by=read.text("by"),
        about=read.text("about"),
        position=read.text("position"),
        issue=read.text_or_none("issue"),
        statement=read.text_or_none("statement"),
        answers=read.texts("answers"),
    )


def _comparison(name: str, spans: tuple[SourceSpan, ...], read: _Labels) -> Comparison:
    del spans
    return Comparison(
        id=name,
        kind=read.one_of("kind", ComparisonKind),
        items=read.texts("items"),
        reason=read.text("reason"),
        rule=read.text("rule"),
        rank=int(read.number("rank")) if read.given("rank") else 1,
    )


_BUILDERS: Mapping[ItemKind, Callable[[str, tuple[SourceSpan, ...], _Labels], Reviewable]] = {
    ItemKind.STATEMENT: _statement,
    ItemKind.FIGURE: _figure,
    ItemKind.EVENT: _event,
    ItemKind.CLAIM: _claim,
    ItemKind.COMPARISON: _comparison,
}
