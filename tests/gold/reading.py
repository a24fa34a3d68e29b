"""Readings made by hand, and records made by the program, in one shape for scoring."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import EventType
from goodoffices.reports.record import Comparison, ReadReport, Record
from goodoffices.reports.text import BODY, RESIDUE, Label
from tests.gold.comparing import Pair
from tests.gold.scoring import ANONYMOUS, Item, Stretch

Permitted = Callable[[dict[str, Any]], Iterable[dict[str, Any]]]

KINDS = ("statements", "figures", "events", "claims")
LABELS = {
    "statements": ("speaker", "via", "directness", "source_kind", "issue", "stance"),
    "figures": ("unit_class", "reporter"),
    "events": ("type", "status", "place"),
    "claims": ("by", "about", "position"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReading:
    """What a person, or the program, reads in one report.

    Parameters
    ----------
    sha256 : str or None
        Digest of the file; ``None`` where the words themselves are stored.
    first, last : date or None
        First and last possible day of the report.
    stated : bool
        Whether the report states its date.
    residue, prose : tuple of (start, end)
        What came with the page, and what the report says.
    items : mapping of str to tuple of Item
        By kind: ``statements``, ``figures``, ``events``, ``claims``.
    """

    sha256: str | None
    first: date | None
    last: date | None
    stated: bool
    residue: tuple[Stretch, ...]
    prose: tuple[Stretch, ...]
    items: Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeReading:
    """All reports of one set, and how their items compare.

    Parameters
    ----------
    reports : mapping of str to ReportReading
        By identifier: the file name without its ending.
    comparisons, silent : tuple of Pair
        Pairs that stand to each other somehow, and look-alikes that must not be raised.
    """

    reports: Mapping[str, ReportReading]
    comparisons: tuple[Pair, ...]
    silent: tuple[Pair, ...] = ()

    def items(self, kind: str) -> tuple[Item, ...]:
        """Return the items of one kind, of all reports."""
        return tuple(
            item for name in sorted(self.reports) for item in self.reports[name].items[kind]
        )


def stem(name: str) -> str:
    """Return a file name without its ending: the report's identifier in a record."""
    return name.rsplit(".", 1)[0]


def digest(words: str) -> str:
    """Return what is stored instead of somebody else's words.

    Examples
    --------
    >>> digest("peace")
    'c2e10c20bf46'
    """
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def load_reading(path: Path, *, permitted: Permitted | None = None) -> WholeReading:
    """Load a reading from its file.

    Parameters
    ----------
    path : Path
        The file.
    permitted : callable or None
        Derives further pairs that may be raised, from what the file holds.
    """
    written: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    compared = (*written["comparisons"], *(permitted(written) if permitted else ()))
    reports = {stem(name): _report(stem(name), one) for name, one in written["reports"].items()}
    return WholeReading(
        reports=reports,
        comparisons=tuple(_pair(one, _kinds(one), reports) for one in compared),
        silent=tuple(
            _pair(one, (one.get("kind_must_not_be", "contradiction"),), reports)
            for one in written.get("silent", ())
        ),
    )


def _kinds(written: Mapping[str, Any]) -> tuple[str, ...]:
    return (written["kind"], *written.get("kind_or", ()))


def _pair(
    written: Mapping[str, Any], kinds: tuple[str, ...], reports: Mapping[str, ReportReading]
) -> Pair:
    items = tuple(
        _named(reports[stem(one["report"])], (one["start"], one["end"]), stem(one["report"]))
        for one in written["items"]
    )
    return Pair(kinds=kinds, items=items, required=written.get("required", True))


def _named(report: ReportReading, stretch: Stretch, name: str) -> Item:
    """Return the item of a reading that stands there; a bare stretch when none does."""
    for kind in KINDS:
        for item in report.items[kind]:
            if stretch in item.spans:
                return replace(item, labels={**item.labels, "kind": (kind,)})
    return Item(report=name, spans=(stretch,))


def _report(name: str, written: Mapping[str, Any]) -> ReportReading:
    truth = written["date"]["truth"]
    first, last = (truth, truth) if isinstance(truth, str) else truth
    return ReportReading(
        sha256=written.get("sha256"),
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        stated=written["date"]["stated"],
        residue=tuple((start, end) for start, end in written["residue"]),
        prose=tuple((start, end) for start, end in written["prose"]),
        items={kind: tuple(_item(name, kind, one) for one in written[kind]) for kind in KINDS},
    )


def _item(report: str, kind: str, written: Mapping[str, Any]) -> Item:
    stretches = written.get("mentions") or [(written["start"], written["end"])]
    labels: dict[str, tuple[str | None, ...]] = {
        label: (written.get(label), *written.get(f"{label}_or", ())) for label in LABELS[kind]
    }
    if kind == "figures":
        values = [(written["low"], written["high"]), *written.get("value_or", ())]
        labels["value"] = tuple(value_label(low, high) for low, high in values)
    return Item(
        report=report,
        spans=tuple((start, end) for start, end in stretches),
        labels=_without_chains(labels),
        optional=written.get("optional", False),
    )


def _without_chains(labels: Mapping[str, tuple[str | None, ...]]) -> dict[str, Any]:
    """Drop the number of an undisclosed source, except of a speaker, whose chain is scored."""
    return {
        label: tuple(ANONYMOUS if str(one).startswith(ANONYMOUS) else one for one in values)
        if label in {"by", "reporter"}
        else values
        for label, values in labels.items()
    }


def value_label(low: object, high: object) -> str:
    """Write the bounds of a figure so that equal values look equal.

    Examples
    --------
    >>> value_label("1.50", 2000)
    '1.5..2000'
    """
    return f"{float(str(low)):.15g}..{float(str(high)):.15g}"


def misplaced(path: Path, texts: Mapping[str, str]) -> list[str]:
    """Return every item whose stored digest or quote is not what its report says there."""
    written: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    wrong = []
    for name, report in sorted(written["reports"].items()):
        for kind in KINDS:
            for item in report[kind]:
                wrong += [
                    f"{name} {kind} {start}-{end}"
                    for start, end, stored in _stored(item)
                    if stored not in {digest(texts[name][start:end]), texts[name][start:end]}
                ]
    return wrong


def _stored(item: Mapping[str, Any]) -> Iterable[tuple[int, int, str]]:
    if "mentions" in item:
        words = item.get("digests") or item["quotes"]
        return [(*mention, one) for mention, one in zip(item["mentions"], words, strict=True)]
    return [(item["start"], item["end"], item.get("digest") or item["quote"])]


def reading_of(record: Record) -> WholeReading:
    """Turn a record into a reading, so that it can be scored against one made by hand."""
    everything = _items_of(record)
    reports = {read.article.report.id: _read_report(read, everything) for read in record.reports}
    known = {
        item_id: replace(item, labels={**item.labels, "kind": (kind,)})
        for kind in KINDS
        for item_id, item in everything[kind].items()
    }
    return WholeReading(
        reports=reports,
        comparisons=tuple(
            pair for one in record.comparisons if (pair := _compared(one, known)) is not None
        ),
    )


def _items_of(record: Record) -> dict[str, dict[str, Item]]:
    return {
        "statements": {
            one.id: _found(
                one.spans, one, "speaker", "via", "directness", "source_kind", "issue", "stance"
            )
            for one in record.statements
        },
        "figures": {
            one.id: _found(
                one.spans, one, "unit_class", "reporter", value=value_label(one.low, one.high)
            )
            for one in record.figures
        },
        "events": {
            one.id: _found(one.spans, one, "type", "status", "place")
            for one in record.events
            if one.type is not EventType.AGREEMENT  # came after the sets were annotated
        },
        "claims": {
            one.id: _found(one.spans, one, "by", "about", "position") for one in record.claims
        },
    }


def _found(
    spans: tuple[SourceSpan, ...], item: object, *labels: str, value: str | None = None
) -> Item:
    given = {label: getattr(item, label) for label in labels}
    if value is not None:
        given["value"] = value
    return Item(
        report=spans[0].report,
        spans=tuple((span.start, span.end) for span in spans),
        labels=_without_chains(
            {label: (None if one is None else str(one),) for label, one in given.items()}
        ),
    )


def _read_report(read: ReadReport, everything: Mapping[str, Mapping[str, Item]]) -> ReportReading:
    report, segments = read.article.report, read.article.segments
    away = RESIDUE | {Label.EMPTY}
    return ReportReading(
        sha256=report.sha256,
        first=read.dating.when.earliest,
        last=read.dating.when.latest,
        stated=read.dating.basis.startswith("stated"),
        residue=tuple((one.start, one.end) for one in segments if one.label in away),
        prose=tuple((one.start, one.end) for one in segments if one.label in BODY),
        items={
            kind: tuple(item for item in everything[kind].values() if item.report == report.id)
            for kind in KINDS
        },
    )


def _compared(comparison: Comparison, known: Mapping[str, Item]) -> Pair | None:
    items = tuple(known[one] for one in comparison.items if one in known)
    if len(items) < 2:
        return None
    return Pair(kinds=(str(comparison.kind),), items=items)
