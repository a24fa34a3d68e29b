"""Law: "did not" or "didn't", with these line ends or those, a report is read alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence

import pytest

from goodoffices.reports.reading import ReportFile, read_reports
from tests.gold.runs import FICTION, OPEN, AnnotatedSet, case_of

SHORT = {
    "is": "isn't",
    "are": "aren't",
    "was": "wasn’t",
    "were": "weren't",
    "has": "hasn’t",
    "have": "haven't",
    "had": "hadn't",
    "do": "don’t",
    "does": "doesn't",
    "did": "didn't",
    "would": "wouldn’t",
    "could": "couldn't",
    "should": "shouldn't",
    "will": "won't",
    "must": "mustn't",
}
WRITTEN_OUT = re.compile(rf"\b({'|'.join(SHORT)}) not\b(?! only)")

WAYS: Mapping[str, Callable[[str], str]] = {
    "contractions": lambda text: WRITTEN_OUT.sub(lambda two: SHORT[two[1]], text),
    "line ends of Windows": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "printers' apostrophes": lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text),
    "typewriters' apostrophes": lambda text: re.sub(r"(?<=\w)’(?=\w)", "'", text),
    "long dashes": lambda text: text.replace(" – ", " — "),
}


def told(chosen: AnnotatedSet, files: Sequence[ReportFile]) -> Counter[Hashable]:
    record = read_reports(files, case=case_of(chosen))
    found: list[Hashable] = [
        ("statement", one.speaker, one.stance, one.issue, one.option_stance)
        for one in record.statements
    ]
    found += [("claim", one.by, one.about, one.position, one.issue) for one in record.claims]
    found += [("figure", one.low, one.unit, one.reporter, one.as_of) for one in record.figures]
    found += [("event", one.type, one.status, one.place) for one in record.events]
    return Counter(found)


@pytest.mark.slow
@pytest.mark.parametrize("chosen", [FICTION, *OPEN], ids=lambda chosen: chosen.name)
def test_what_is_written_otherwise_is_read_alike(chosen: AnnotatedSet) -> None:
    files = [file for file in chosen.files if file.name.endswith(".txt")]
    before = told(chosen, files)
    for way, written in WAYS.items():
        other = [
            ReportFile(name=file.name, data=written(file.data.decode()).encode()) for file in files
        ]
        after = told(chosen, other)
        assert (before - after, after - before) == (Counter(), Counter()), way
