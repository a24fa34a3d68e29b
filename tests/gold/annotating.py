"""Turns a written annotation into a reading with offsets and quotes.

One line per item, in a file beside each report; :func:`read_annotation` says how.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from goodoffices.reports.layout.intake import take_in

GAP = " … "
"""Between the first and the last words of a long quotation."""


def report_text(path: Path) -> str:
    """Return a report as the program decodes it."""
    return take_in(path.read_bytes(), report_id=path.stem, name=path.name).report.text


def place(text: str, words: str) -> tuple[int, int]:
    """Find words that occur once; ``first … last`` for long ones, ``## 2`` for the second."""
    words, _, number = words.partition(" ## ")
    first, _, last = words.partition(GAP)
    found = list(_occurrences(text, first))
    if len(found) != 1 and not number:
        raise ValueError(f"{len(found)} places for {words!r}: lengthen it or add ' ## n'.")
    start, end = found[int(number or 1) - 1]
    if last:
        end = next((stop for _, stop in _occurrences(text, last, after=end)), -1)
        if end < 0:
            raise ValueError(f"{last!r} does not follow {first!r}.")
    return start, end


def _occurrences(text: str, words: str, *, after: int = 0) -> Iterator[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return (match.span() for match in re.compile(pattern).finditer(text, after))


def read_annotation(path: Path, text: str) -> dict[str, Any]:
    """Read the annotation of one report.

    Lines begin with ``D`` date, ``A`` actors, ``T`` title and the like, ``X`` residue, ``S``
    statement, ``F`` figure, ``E`` event or ``C`` claim. ``?`` marks what nobody must find;
    ``demand/support`` is a label that may be either, the first one preferred; ``7..9`` is a
    value between two bounds.
    """
    gold: dict[str, Any] = {key: [] for key in KEYS}
    apart: list[tuple[int, int]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" | ")
        _read_line(mark.rstrip("?"), rest, mark.endswith("?"), (text, gold, apart))
    gold["prose"] = [list(span) for span in _lines_outside(text, apart)]
    return gold


def _read_line(
    mark: str, rest: str, optional: bool, into: tuple[str, dict[str, Any], list[tuple[int, int]]]
) -> None:
    text, gold, apart = into
    if mark == "D":
        day, _, how = rest.partition(" | ")
        gold["date"] = {"truth": day, "stated": how == "stated"}
    elif mark == "A":
        gold["actors"] = sorted(one for one in rest.split() if not one.endswith("?"))
        gold["actors_or"] = sorted(one[:-1] for one in rest.split() if one.endswith("?"))
    elif mark in {"T", "X"}:
        apart.append(place(text, rest))
        if mark == "X":
            gold["residue"].append(list(apart[-1]))
    elif mark in ITEMS:
        key, fields = ITEMS[mark]
        values = rest.split(" | ", len(fields))
        item = _located(text, values[-1]) if mark != "E" else _mentions(text, values[-1])
        gold[key].append(item | _labels(fields, values) | {"optional": optional})
    else:
        raise ValueError(f"No such mark: {mark!r}")


ITEMS = {
    "S": ("statements", ("speaker", "directness", "source_kind", "issue", "stance")),
    "F": ("figures", ("value", "unit_class", "what", "reporter")),
    "E": ("events", ("type", "status", "place")),
    "C": ("claims", ("by", "about", "position")),
}
KEYS = ("actors", "actors_or", "residue", "prose", *(key for key, _ in ITEMS.values()))


def _located(text: str, words: str) -> dict[str, Any]:
    start, end = place(text, words)
    return {"start": start, "end": end, "quote": text[start:end]}


def _mentions(text: str, words: str) -> dict[str, Any]:
    spans = [place(text, one) for one in words.split(" || ")]
    return {
        "mentions": [list(span) for span in spans],
        "quotes": [text[start:end] for start, end in spans],
    }


def _labels(fields: tuple[str, ...], values: list[str]) -> dict[str, Any]:
    labels: dict[str, Any] = {}
    if fields[0] == "speaker":
        values[0], _, via = values[0].partition(" via ")
        labels["via"] = via or None
    for field, value in zip(fields, values, strict=False):
        first, *others = (None if one == "-" else one for one in value.split("/"))
        labels[field] = first
        if others:
            labels[f"{field}_or"] = others
    if "value" in labels:
        low, _, high = labels.pop("value").partition("..")
        labels |= {"low": low, "high": high or low}
    return labels


def _lines_outside(text: str, apart: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        for left, right in sorted(apart):
            if left < end and start < right and not text[start : max(start, left)].strip():
                start = min(right, end)
        line = text[start:end]
        if re.search(r"\w", line):
            yield start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def read_comparisons(path: Path, texts: dict[str, str]) -> tuple[list[Any], list[Any]]:
    """Read the pairs that must be raised, and those that must not."""
    raised: list[Any] = []
    silent: list[Any] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition(" | ")
        pair = [part.split(" :: ") for part in rest.split(" ;; ")]
        items = [
            {"report": _named(report, texts)} | _located(texts[_named(report, texts)], words)
            for report, words in pair
        ]
        if kind == "silent":
            silent.append({"kind_must_not_be": "contradiction", "items": items})
        else:
            first, *others = kind.rstrip("?").split("/")
            doubt = {"kind_or": others} if others else {}
            required = not kind.endswith("?")
            raised.append({"kind": first, "items": items, "required": required} | doubt)
    return raised, silent


def _named(stem: str, texts: dict[str, str]) -> str:
    return next(name for name in texts if name.rsplit(".", 1)[0] == stem)


def build(case: str, *, reports: Path, by_hand: Path) -> dict[str, Any]:
    """Return the whole reading of one set.

    Parameters
    ----------
    case : str
        Identifier of the case, kept in the file.
    reports, by_hand : Path
        Folder of the reports, and folder with ``annotation/`` and ``comparisons.txt``.
    """
    paths = sorted(reports.iterdir())
    texts = {path.name: report_text(path) for path in paths}
    readings = {}
    for path in paths:
        try:
            annotation = by_hand / "annotation" / f"{path.stem}.txt"
            digest = {"sha256": sha256(path.read_bytes()).hexdigest()}
            readings[path.name] = digest | read_annotation(annotation, texts[path.name])
        except ValueError as error:
            raise ValueError(f"{path.name}: {error}") from None
    raised, silent = read_comparisons(by_hand / "comparisons.txt", texts)
    return {"case": case, "reports": readings, "comparisons": raised, "silent": silent}


def written(gold: dict[str, Any]) -> str:
    """Return the gold as JSON, one item a line, so that a change shows as one line."""

    def flat(value: Any) -> str:  # noqa: ANN401 - JSON holds anything
        return json.dumps(value, ensure_ascii=False)

    reports = []
    for name, reading in gold["reports"].items():
        parts = [f'  "{key}": {flat(reading[key])}' for key in ("sha256", "date", *KEYS[:4])]
        for key in KEYS[4:]:
            rows = ",\n".join("   " + flat(item) for item in reading[key])
            parts.append(f'  "{key}": [\n{rows}\n  ]' if rows else f'  "{key}": []')
        reports.append(f" {flat(name)}: {{\n" + ",\n".join(parts) + "\n }")
    pairs = [
        f'"{key}": [\n' + ",\n".join(" " + flat(one) for one in gold[key]) + "\n]"
        for key in ("comparisons", "silent")
    ]
    head = f'"case": {flat(gold["case"])},\n"reports": {{\n' + ",\n".join(reports) + "\n}"
    return "{\n" + ",\n".join([head, *pairs]) + "\n}\n"
