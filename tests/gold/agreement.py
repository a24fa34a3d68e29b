"""Prints how far two people agree who annotated the same ten reports.

Run ``python -m tests.gold.agreement`` from the repository root; ``--write`` keeps the figures in
``agreement.json``. The second reading is scored against the first as the program is, so that its
figures stand beside those of the program. Only totals over all reports are shown.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.gold.annotating import report_text
from tests.gold.comparing import Judged
from tests.gold.reading import KINDS, ReportReading, WholeReading, load_reading, stem
from tests.gold.scorecard import Scorecard, score, totals
from tests.gold.scoring import ANONYMOUS, Item, Share, Tally
from tests.gold.second.offsets import FOLDERS, first_folder

AS_SCORED = "as scored"
STRICT = "strict"

PUBLISHED = Path(__file__).resolve().parent / "agreement.json"

NOT_ANNOTATED = frozenset({"comparisons_required", "disagreements_proposed", "date_bounded"})
"""Scores of what the second person did not write down."""

NEAR = 3
"""Days between two datings of a report without a date that still count as near."""


def texts_of(folder: Path) -> dict[str, str]:
    """Return the text of each report of a set, by the name of its file."""
    return {path.name: report_text(path) for path in (first_folder(folder) / "reports").iterdir()}


def read_twice(folder: Path) -> tuple[WholeReading, WholeReading]:
    """Return the first and the second reading of the reports that both people read."""
    first = load_reading(first_folder(folder) / "gold.json")
    second = load_reading(folder / "gold.json")
    common = {name: first.reports[name] for name in second.reports}
    return WholeReading(reports=common, comparisons=()), replace(
        second, reports={name: own_sources(one) for name, one in second.reports.items()}
    )


def own_sources(report: ReportReading) -> ReportReading:
    """Return a reading whose undisclosed sources share no identifier with another report.

    People number them from 1 in each report; the program does not, and the scorer relies on it.
    """
    said = tuple(_of_its_report(one) for one in report.items["statements"])
    return replace(report, items={**report.items, "statements": said})


def _of_its_report(item: Item) -> Item:
    speakers = tuple(
        f"{one}:{item.report}" if str(one).startswith(ANONYMOUS) else one
        for one in item.labels["speaker"]
    )
    return replace(item, labels={**item.labels, "speaker": speakers})


def agreement_on(first: WholeReading, second: WholeReading, texts: Mapping[str, str]) -> Scorecard:
    """Score the second reading against the first.

    An item that the second person doubts, and that the first does not have, is no difference: it
    is left out, just as the scorer leaves out what the first doubts and nobody finds.
    """
    alone = {
        kind: [one for one in pairing.false if one.optional]
        for kind, pairing in score(first, second, texts).pairings.items()
    }
    sure = {
        name: replace(
            report,
            items={
                kind: tuple(one for one in report.items[kind] if one not in alone[kind])
                for kind in KINDS
            },
        )
        for name, report in second.reports.items()
    }
    card = score(first, replace(second, reports=sure), texts)
    near = [
        _near(one, second.reports[name])
        for name, one in sorted(first.reports.items())
        if not one.stated
    ]
    within = Share(right=sum(near), answered=len(near), asked=len(near))
    return replace(card, shares={**card.shares, "date_near": within})


def _near(first: ReportReading, second: ReportReading) -> bool:
    return abs((_day(first) - _day(second)).days) <= NEAR


def _day(report: ReportReading) -> date:
    if report.first is None:
        raise ValueError("A reading made by hand has a date.")
    return report.first


def strict(reading: WholeReading) -> WholeReading:
    """Return a reading as if its author had never been in doubt.

    Only the preferred value of each label is permitted, and every item must be one.
    """
    return replace(
        reading,
        reports={
            name: replace(
                report,
                items={
                    kind: tuple(_without_doubt(one) for one in items)
                    for kind, items in report.items.items()
                },
            )
            for name, report in reading.reports.items()
        },
    )


def _without_doubt(item: Item) -> Item:
    labels = {label: values[:1] for label, values in item.labels.items()}
    return replace(item, labels=labels, optional=False)


def agreement() -> dict[str, Scorecard]:
    """Score all reports that were read twice; no single item is kept.

    Returns
    -------
    dict of str to Scorecard
        ``as scored``: doubts are allowed for, as when the program is scored. ``strict``: they
        are not.
    """
    cards: dict[str, list[Scorecard]] = {AS_SCORED: [], STRICT: []}
    for folder in FOLDERS:
        texts = {stem(name): text for name, text in texts_of(folder).items()}
        first, second = read_twice(folder)
        cards[AS_SCORED].append(agreement_on(first, second, texts))
        cards[STRICT].append(agreement_on(strict(first), strict(second), texts))
    return {heading: _annotated(totals(several)) for heading, several in cards.items()}


def _annotated(whole: Scorecard) -> Scorecard:
    return Scorecard(
        tallies={name: one for name, one in whole.tallies.items() if name not in NOT_ANNOTATED},
        shares={name: one for name, one in whole.shares.items() if name not in NOT_ANNOTATED},
    )


def numbers(columns: Mapping[str, Scorecard]) -> dict[str, float]:
    """Return the agreement as one number by the name that the program's score has.

    Strict ones are named ``strict.`` and the same.
    """
    return {
        (f"{STRICT}." if heading == STRICT else "") + name: round(value, 4)
        for heading, card in columns.items()
        for name, value in card.figures().items()
        if not name.startswith("look_alikes")
    }


def rows(columns: Mapping[str, Scorecard]) -> list[str]:
    """Write the table of all scores in Markdown, a column for each way to count."""
    cards = list(columns.values())
    return [
        "| score | " + " | ".join(columns) + " |",
        "|---|" + "---|" * len(columns),
        *(_row(name, [_tally(card.tallies[name]) for card in cards]) for name in cards[0].tallies),
        *(_row(name, [_share(card.shares[name]) for card in cards]) for name in cards[0].shares),
    ]


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| `{name}` | " + " | ".join(cells) + " |"


def _tally(one: Tally | Judged) -> str:
    counts = f" ({one.hits}/{one.found}/{one.wanted})" if isinstance(one, Tally) else ""
    return f"P {one.precision:.2f} R {one.recall:.2f} F {one.f1:.2f}{counts}"


def _share(one: Share) -> str:
    asked = "" if one.answered == one.asked else f" of {one.asked}"
    return f"{one.rate:.2f} ({one.right}/{one.answered}{asked})"


def main(arguments: Sequence[str]) -> int:
    """Print the agreement, and keep it when told to."""
    columns = agreement()
    print("\n".join(rows(columns)))  # noqa: T201 - a command prints
    if "--write" in arguments:
        PUBLISHED.write_text(json.dumps(numbers(columns), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
