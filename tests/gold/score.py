"""Prints how well the program reads the annotated sets.

Run ``python -m tests.gold.score`` from the repository root; ``--errors`` lists what was
missed, false or labelled otherwise, ``--json`` prints every score by name.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence

from goodoffices.app.language import find_language
from goodoffices.reports.record import Stance
from tests.gold.reading import LABELS
from tests.gold.runs import FICTION, FIVE, AnnotatedSet, record_of, scorecard_of
from tests.gold.scorecard import Scorecard, table
from tests.gold.scoring import ANONYMOUS, Item

SETS = (FIVE, FICTION)


def columns_of(chosen: AnnotatedSet) -> dict[str, Scorecard]:
    """Score a set with rules alone and, where one is installed, with the parser."""
    columns = {"rules only": scorecard_of(chosen)}
    if find_language() is not None:
        columns["with parser"] = scorecard_of(chosen, with_parser=True)
    return columns


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


def main(arguments: Sequence[str]) -> int:
    """Print the table of each set asked for; all of them when none is named."""
    names = {one for one in arguments if not one.startswith("-")}
    for chosen in SETS:
        if (names and chosen.name not in names) or not chosen.files:
            continue
        columns = columns_of(chosen)
        if "--json" in arguments:
            numbers = {heading: card.figures() for heading, card in columns.items()}
            print(json.dumps({chosen.name: numbers}, indent=1))  # noqa: T201 - a command prints
            continue
        print(f"\n{chosen.name}: {len(chosen.files)} reports\n{table(columns)}")  # noqa: T201
        if "--errors" in arguments:
            record = record_of(chosen)
            texts = {one.article.report.id: one.article.report.text for one in record.reports}
            print("\n".join(errors(next(reversed(columns.values())), texts)))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
