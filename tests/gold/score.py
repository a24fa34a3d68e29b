"""Prints how well the program reads the annotated sets.

Run ``python -m tests.gold.score`` from the repository root; ``--errors`` lists what was
missed, false or labelled otherwise, ``--json`` prints every score by name; ``open`` stands for
all sets made to tune on. Beside each score stand how far two
annotators agree, its floor and its goal. Of the closed sets only
totals over all of them are printed, and how far they fall behind the open ones.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from goodoffices.app.language import find_language
from goodoffices.reports.labels import Stance
from tests.gold.reading import LABELS
from tests.gold.runs import (
    CLOSED,
    FICTION,
    FIVE,
    OPEN,
    AnnotatedSet,
    closed_totals,
    record_of,
    scorecard_of,
)
from tests.gold.scorecard import Scorecard, gap, gap_table, table
from tests.gold.scoring import ANONYMOUS, Item
from tests.gold.wanted import wanted_of

AGREEMENT = Path(__file__).with_name("agreement.json")
SETS = (FIVE, FICTION, *OPEN)


def columns_of(chosen: AnnotatedSet) -> dict[str, Scorecard]:
    """Score a set with rules alone and, where one is installed, with the parser."""
    columns = {"rules only": scorecard_of(chosen)}
    if find_language() is not None:
        columns["with parser"] = scorecard_of(chosen, with_parser=True)
    return columns


def agreed() -> dict[str, float]:
    """Return how far the two annotators agree; of no single report anything is told."""
    known: dict[str, float] = json.loads(AGREEMENT.read_text(encoding="utf-8"))
    return known


def errors(card: Scorecard, texts: Mapping[str, str]) -> Iterator[str]:
    """List what was missed, false and labelled otherwise, in reading order."""
    for kind, pairing in card.pairings.items():
        for one in pairing.missed:
            yield _line(f"missed {kind}", one, texts)
        for one in pairing.false:
            yield _line(f"false {kind}", one, texts)
        for wanted, found in pairing.hits:
            differing = [
                f"{label} {found.value(label)} for {'/'.join(map(str, wanted.labels[label]))}"
                for label in LABELS[kind]
                if not _alike(label, wanted, found)
            ]
            if differing:
                yield _line(f"{kind}: {'; '.join(differing)}", wanted, texts)
    yield from (f"raised {one}" for one in card.raised)


def _alike(label: str, wanted: Item, found: Item) -> bool:
    given, said = found.value(label), wanted.value(label)
    if label == "speaker" and said and given:
        return wanted.allows(label, given) or said[:9] == given[:9] == ANONYMOUS
    if label == "stance" and said and given:
        sides = {Stance(one).polarity for one in wanted.labels[label] if one is not None}
        return Stance(given).polarity in sides
    return wanted.allows(label, given)


def _line(verdict: str, item: Item, texts: Mapping[str, str]) -> str:
    start, end = item.spans[0]
    words = " ".join(texts[item.report][start:end].split())
    return f"  {verdict} | {item.report[:16]} {start} | {words[:140]}"


CLOSED_NAME = "closed"
OPEN_NAME = "open"
REFUSED = (
    "Of the closed sets there are only totals, over all of them together: whoever has seen a"
    " single error tunes on it, and the figure stops telling how unknown reports are read."
    f" Ask for '{CLOSED_NAME}' without --errors; see tests/gold/closed/README.md."
)


def main(arguments: Sequence[str]) -> int:
    """Print the table of each set asked for; all of them when none is named."""
    names = {one for one in arguments if not one.startswith("-")}
    if OPEN_NAME in names:
        names |= {one.name for one in OPEN}
    if names.intersection(one.name for one in CLOSED) or (
        CLOSED_NAME in names and "--errors" in arguments
    ):
        print(REFUSED, file=sys.stderr)  # noqa: T201 - a command prints
        return 2
    for chosen in SETS:
        if (not names or chosen.name in names) and chosen.files:
            _print_set(chosen, arguments)
    if not names or CLOSED_NAME in names:
        _print_closed(arguments)
    return 0


def _print_set(chosen: AnnotatedSet, arguments: Sequence[str]) -> None:
    columns = columns_of(chosen)
    _print_scores(chosen.name, len(chosen.files), columns, arguments)
    if "--errors" in arguments and "--json" not in arguments:
        record = record_of(chosen)
        texts = {one.article.report.id: one.article.report.text for one in record.reports}
        print("\n".join(errors(next(reversed(columns.values())), texts)))  # noqa: T201


def _print_closed(arguments: Sequence[str]) -> None:
    columns = {"rules only": closed_totals()}
    if find_language() is not None:
        columns["with parser"] = closed_totals(with_parser=True)
    n_reports = sum(len(one.files) for one in CLOSED)
    _print_scores(CLOSED_NAME, n_reports, columns, arguments)
    if "--json" in arguments:
        return
    known = columns_of(FICTION)
    gaps = {heading: gap(known[heading], card) for heading, card in columns.items()}
    print(f"\n{FICTION.name} less {CLOSED_NAME} (over-fitting)\n{gap_table(gaps)}")  # noqa: T201
    if "--errors" in arguments:
        print(f"\n{REFUSED}")  # noqa: T201


def _print_scores(
    name: str, n_reports: int, columns: Mapping[str, Scorecard], arguments: Sequence[str]
) -> None:
    if "--json" in arguments:
        numbers = {heading: card.figures() for heading, card in columns.items()}
        print(json.dumps({name: numbers}, indent=1))  # noqa: T201
    else:
        written = table(columns, wanted_of(name), agreed())
        print(f"\n{name}: {n_reports} reports\n{written}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
