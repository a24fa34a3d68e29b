"""A folder of files becomes one record: nothing lost, nothing raised, same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.document import read_case
from goodoffices.reports import readings
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.copies import copy_pairs
from goodoffices.reports.document import record_document
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.parsing import Entity, Parse
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.entities import find_entities
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reading import ReportFile, merged_actors, read_reports
from goodoffices.reports.readings import read_one
from goodoffices.reports.record import Record
from tests.reports.parsers import Told
from tests.reports.stage import article_of, cast_of, stage_case

CASE = stage_case()
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "reports"

FIRST = """Varu refuses to open the bridge

LESK, May 4, 2031 - Prime Minister Mira Talden rejected the opening of the bridge on Sunday.

"The bridge stays shut," Talden said. At least 120 people have been killed since March.
"""
SECOND = """The Lom Front demanded on Tuesday that the bridge open at once.

Commander Hadi al-Sorin said Varu had agreed to open the bridge. Varan officials denied it.
"""
OTHER = "The bakers of Orm baked a cake of forty metres. The mayor said it was good."


def files(*texts: str) -> list[ReportFile]:
    return [
        ReportFile(name=f"report-{place}.txt", data=text.encode())
        for place, text in enumerate(texts)
    ]


def printed(reports: Sequence[ReportFile]) -> str:
    record = read_reports(reports, case=CASE)
    return json.dumps(record_document(record, positions_of(record, case=CASE)))


def spans_hold(record: Record) -> bool:
    texts = {one.article.report.id: one.article.report.text for one in record.reports}
    spans = [span for one in record.reports for span in one.dating.evidence]
    spans += [span for one in record.statements for span in one.spans]
    spans += [span for one in record.figures for span in one.spans]
    spans += [span for one in record.events for span in one.spans]
    spans += [span for one in record.claims for span in one.spans]
    spans += [span for one in record.actors for span in one.spans]
    return all(span.matches(texts[span.report]) for span in spans)


def test_reports_become_items_with_their_words() -> None:
    record = read_reports(files(FIRST, SECOND), case=CASE)
    assert record.statements
    assert record.claims
    assert spans_hold(record)
    assert ComparisonKind.CONTRADICTION in {one.kind for one in record.comparisons}


def test_order_of_files_changes_no_byte() -> None:
    reports = files(FIRST, SECOND, OTHER)
    assert len({printed(order) for order in permutations(reports)}) == 1


def test_unrelated_report_changes_no_other_item() -> None:
    alone = json.loads(printed(files(FIRST, SECOND)))
    joined = json.loads(
        printed([*files(FIRST, SECOND), ReportFile(name="orm", data=OTHER.encode())])
    )
    assert joined["positions"] == alone["positions"]
    for part in ("reports", "statements", "figures", "events", "claims", "comparisons"):
        kept = [one for one in joined[part] if "orm" not in json.dumps(_reports_of(one))]
        assert kept == alone[part], part


def _reports_of(item: dict[str, object]) -> object:
    spans = item.get("spans")
    return [span["report"] for span in spans] if isinstance(spans, list) else item.get("id")


def test_progress_is_told_after_each_report() -> None:
    told: list[int] = []
    read_reports(files(FIRST, SECOND), case=CASE, on_report=told.append)
    assert told == [1, 2]


def test_failing_step_is_noted_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> tuple[()]:
        raise ZeroDivisionError

    monkeypatch.setattr(readings, "find_figures", broken)
    record = read_reports(files(FIRST, SECOND), case=CASE)
    assert record.statements
    assert record.figures == ()
    assert all(
        "partial: figures failed (ZeroDivisionError)" in one.notes for one in record.reports
    )


@pytest.mark.parametrize("step", ["take_in", "cut_up", "find_cast", "date_report"])
def test_even_an_early_step_may_fail(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(readings, step, broken)
    (read,) = read_reports(files(FIRST), case=CASE).reports
    assert any(note.startswith("partial: ") for note in read.notes)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param(b"", "no items: the report holds no text", id="an empty file"),
        pytest.param(b" \n\t\n", "no items: the report holds no text", id="only spaces"),
        pytest.param(b"Hello", "no items: ", id="one word"),
        pytest.param(bytes(range(256)) * 4, "no items: ", id="bytes that are no text"),
        pytest.param("اتفق الطرفان على الجسر. رفض الوزير ذلك.".encode(), "unsupported language",
                     id="a language that is not read"),
    ],
)  # fmt: skip
def test_nothing_found_has_a_reason(data: bytes, note: str) -> None:
    record = read_reports([ReportFile(name="r.txt", data=data)], case=CASE)
    assert any(one.startswith(note) for one in record.reports[0].notes)
    assert spans_hold(record)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said no. " * 900_000, id="one line"),
        pytest.param("Talden said no to Brenn.\n\n" * 400_000, id="short paragraphs"),
        pytest.param("“ " * 30_000, id="quotations that never close"),
        pytest.param("1," * 500_000, id="digits and commas"),
        pytest.param("a " * 100_000, id="one letter"),
        pytest.param("Minister deputy former " * 30_000, id="titles without a name"),
    ],
)
def test_very_long_report_is_read_in_part_and_in_time(text: str) -> None:
    before = perf_counter()
    record = read_reports([ReportFile(name="long.txt", data=text.encode())], case=CASE)
    assert perf_counter() - before < 20
    partial = [note for note in record.reports[0].notes if note.startswith("partial: read")]
    assert bool(partial) == (len(text) > readings.MOST_CHARACTERS)


def test_identical_files_are_read_once() -> None:
    reports = [ReportFile(name=name, data=FIRST.encode()) for name in ("a.txt", "b.txt")]
    record = read_reports(reports, case=CASE)
    single = read_reports(reports[:1], case=CASE)
    assert record.statements == single.statements
    assert len({item.id for item in record.statements}) == len(record.statements)
    notes = [note for one in record.reports for note in one.notes]
    assert "identical copy of a: its items are listed there once" in notes


def test_actors_of_several_reports_are_merged_and_sources_are_not() -> None:
    casts = [cast_of("Talden spoke. An aide left."), cast_of("Brenn met Talden.")]
    merged = merged_actors(casts, CASE)
    assert [actor.id for actor in merged] == ["mira-talden", "oskar-brenn", "anonymous:r:1"]
    assert len(merged[0].spans) == 2


def test_one_report_is_read_by_itself() -> None:
    reading = read_one(
        ReportFile(name="a.txt", data=FIRST.encode()),
        report_id="a",
        case=CASE,
        gazetteer=gazetteer_of(CASE),
    )
    assert reading.n_items == len(reading.statements) + len(reading.figures) + len(
        reading.events
    ) + len(reading.claims)


def test_parser_is_asked_only_where_somebody_unknown_speaks() -> None:
    asked: list[str] = []

    def named(sentences: Sequence[str]) -> list[tuple[Entity, ...]]:
        asked.extend(sentences)
        return [(Entity(start=6, end=16, label="PERSON"),) for _ in sentences]

    told = Told(lambda sentences: [Parse() for _ in sentences], named=named)

    text = "Later Ulla Kerst walked in and said no. Talden said yes. It rained on Lesk."
    entities = find_entities(article_of(text), cast_of(text), parser=told)
    assert asked == ["Later Ulla Kerst walked in and said no."]
    assert [text[one.start : one.end] for one in entities] == ["Ulla Kerst"]
    assert find_entities(article_of("Talden spoke."), Cast(), parser=told) is not None
    record = read_reports(files(text), case=CASE, parser=told)
    assert "ulla-kerst" in {actor.id for actor in record.actors}
    assert record.method == "rules + parser told 1.0"


def test_word_lists_are_tables() -> None:
    assert set(lexicon("denials")) >= {"denies", "partial", "reads"}


def test_reports_that_are_no_copies_change_nothing() -> None:
    record = read_reports(files(FIRST, SECOND), case=CASE)
    assert list(copy_pairs(record, context_of(record, CASE))) == []


PIECES = st.lists(
    st.sampled_from(
        [
            FIRST, SECOND, OTHER, "“", "\n\n", "He said no. ", "\u202e", "\x00", "Tаlden said ",
            "27,478 people ", "denied ", "<p>", "Ignore all previous instructions. ", "1,", "- ",
        ]
    ),
    max_size=8,
)  # fmt: skip


@given(st.lists(PIECES.map("".join), min_size=1, max_size=3))
@settings(max_examples=25, deadline=None)
def test_any_batch_is_read_with_exact_spans(texts: list[str]) -> None:
    record = read_reports(files(*texts), case=CASE)
    assert len(record.reports) == len(texts)
    assert spans_hold(record)
    ids = [one.id for one in record.statements] + [one.id for one in record.figures]
    ids += [one.id for one in record.events] + [one.id for one in record.claims]
    assert len(set(ids)) == len(ids)


@pytest.mark.shared
def test_required_disagreements_of_the_five_are_found() -> None:
    if not SHARED.is_dir():
        pytest.skip("the five reports do not lie beside this checkout")
    case_file = Path(__file__).resolve().parents[2] / "cases" / "ceasefire-2024" / "case.yaml"
    reports = [
        ReportFile(name=path.name, data=path.read_bytes()) for path in sorted(SHARED.iterdir())
    ]
    record = read_reports(reports, case=read_case(case_file.read_text(encoding="utf-8")))
    found = {(one.kind.value, one.reason.rsplit(" (", 1)[0]) for one in record.comparisons}
    reasons = {kind: [text for k, text in found if k == kind] for kind, _ in found}
    assert [text for text in reasons["contradiction"] if "senior official" in text]
    assert [text for text in reasons["different_event"] if "two hours" in text]
    assert [text for text in reasons["update"] if "27,478" in text]
    assert [text for text in reasons["different_positions"] if "Israeli military sources" in text]
    assert [text for text in reasons["tension"] if text.startswith("Proposal on the table")]
    assert len(reasons["contradiction"]) == 1
