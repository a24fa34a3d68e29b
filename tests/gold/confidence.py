"""How often what is found in one way is right, counted on the closed sets.

``python -m tests.gold.confidence`` writes the counts into the word list that a review shows. Only
counts by way of finding leave the closed sets: no item, report or set can be told from them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Record
from goodoffices.reports.reviewing.confidence import path_of
from goodoffices.reports.reviewing.decision import Reviewable
from tests.gold.reading import KINDS
from tests.gold.runs import CLOSED, ROOT, AnnotatedSet, record_of, scorecard_of
from tests.gold.scorecard import POSITIONS
from tests.gold.scoring import ANONYMOUS, Item

WHERE = ROOT / "src" / "goodoffices" / "reports" / "lexicon" / "confidence.toml"
HEAD = """\
# How often what is found in one way is right: [right, found], counted on reports that were
# annotated by hand and that nobody who writes rules has seen (python -m tests.gold.confidence).
# Right means: a hit whose speaker and side, reporter, status or claimed side is right too.

[paths]
"""
Key = tuple[str, str, tuple[tuple[int, int], ...]]
Verdict = tuple[str, bool]


def verdicts(chosen: AnnotatedSet) -> Iterator[Verdict]:
    """Yield for each item found in a set the way it was found and whether it is right."""
    known = {key: path_of(item) for key, item in _items(record_of(chosen))}
    for kind, pairing in scorecard_of(chosen).pairings.items():
        for wanted, found in pairing.hits:
            yield known[_key(kind, found)], _is_right(kind, wanted, found)
        for found in pairing.false:
            yield known[_key(kind, found)], False


def counts_of(found: Sequence[Verdict]) -> Mapping[str, tuple[int, int]]:
    """Return right and found by way, in the order of their names."""
    total = Counter(path for path, _ in found)
    right = Counter(path for path, is_right in found if is_right)
    return {path: (right[path], total[path]) for path in sorted(total)}


def _items(record: Record) -> Iterator[tuple[Key, Reviewable]]:
    for kind in KINDS:
        for item in getattr(record, kind):
            spans = tuple(sorted((span.start, span.end) for span in item.spans))
            yield (kind, item.spans[0].report, spans), item


def _key(kind: str, found: Item) -> Key:
    return kind, found.report, tuple(sorted(found.spans))


def _is_right(kind: str, wanted: Item, found: Item) -> bool:
    if kind == "statements":
        return _is_speaker(wanted, found) and _one_side(wanted, found, "stance")
    if kind == "claims":
        return _one_side(wanted, found, "position")
    label = "reporter" if kind == "figures" else "status"
    return wanted.allows(label, found.value(label))


def _is_speaker(wanted: Item, found: Item) -> bool:
    said, given = wanted.value("speaker"), found.value("speaker")
    both_unnamed = said and given and said[:9] == given[:9] == ANONYMOUS
    return bool(both_unnamed) or wanted.allows("speaker", given)


def _one_side(wanted: Item, found: Item, label: str) -> bool:
    """Whether two labels may stand for one side, or one of them abstains."""
    allowed, given = _sides(wanted, label), _sides(found, label)
    return not allowed or allowed >= given


def _sides(item: Item, label: str) -> set[int]:
    values = [one for one in item.labels.get(label, ()) if one is not None]
    return {POSITIONS[one] if one in POSITIONS else Stance(one).polarity for one in values}


def main() -> None:
    """Write the counts over all closed sets."""
    counts = counts_of([one for chosen in CLOSED for one in verdicts(chosen)])
    lines = [f'"{path}" = [{right}, {found}]\n' for path, (right, found) in counts.items()]
    WHERE.write_text(HEAD + "".join(lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} ways written\n")


if __name__ == "__main__":
    main()
