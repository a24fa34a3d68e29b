"""A report told again in other words keeps its quotations and numbers, and is noted (R254)."""

from __future__ import annotations

import pytest

from goodoffices.case.negotiation import Case
from goodoffices.reports.comparing.duplicates import duplicate_groups
from goodoffices.reports.comparing.retellings import Retelling, retellings
from goodoffices.reports.files import ReportFile
from goodoffices.reports.reading import read_reports
from tests.reports.comparing.test_duplicates import FIRST, SECOND, article

QUOTE = "“We shall not leave the valley by night or by day”"
OTHER = "“No engineer of ours has ever drunk from that well”"
WIRE = (
    f"{QUOTE}, the minister told reporters in Kessel after a meeting that lasted until dawn.",
    "The relief office has counted 48,300 tonnes of grain and 1,140 empty houses since March.",
    f"{OTHER}, answered the envoy, who left the hall before the others had put on their coats.",
)
RETOLD = (
    f"Only after sunrise did the doors open. Then came the sentence of the day: {QUOTE}.",
    f"His opponent was already on the stairs. {OTHER}, he called back over his shoulder.",
    "In the granaries lie 48,300 tonnes, according to helpers; 1,140 homes stand without people.",
)


def found(*reports: tuple[str, ...]) -> list[Retelling]:
    articles = [article(*lines, name=str(n)) for n, lines in enumerate(reports)]
    return list(retellings(articles, duplicate_groups(articles)))


def test_r254_report_told_again_is_found_by_its_quotations_and_numbers() -> None:
    (one,) = found(WIRE, RETOLD)
    assert (one.first, one.second, one.quotations, one.numbers) == ("0", "1", 2, 2)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(FIRST, id="another report"),
        pytest.param((*RETOLD[:1], *SECOND), id="one quotation in common"),
        pytest.param((RETOLD[2], *SECOND), id="two numbers in common"),
        pytest.param((*SECOND, "It was so in 1914 and in 2031.",), id="years"),
        pytest.param(WIRE, id="a copy is grouped instead"),
    ],
)  # fmt: skip
def test_r254_what_is_common_to_many_reports_is_no_retelling(other: tuple[str, ...]) -> None:
    assert found(WIRE, other) == []


def test_r254_what_everybody_quotes_tells_nothing() -> None:
    lines = [(*WIRE[:1], *WIRE[2:], f"Paper {n} writes about the harbour." * 9) for n in range(30)]
    assert [one for one in found(*lines) if one.numbers] == []


def test_r254_both_reports_carry_the_note_and_stay_apart() -> None:
    files = [
        ReportFile(name="a.txt", data="\n\n".join(WIRE).encode()),
        ReportFile(name="b.txt", data="\n\n".join(RETOLD).encode()),
    ]
    record = read_reports(files, case=Case(id="c", title="C", parties=(), issues=()))
    for read, other in zip(record.reports, ("b", "a"), strict=True):
        assert any(note.startswith(f"may retell {other}: 2 quotations") for note in read.notes)
        assert read.duplicate_group is None
