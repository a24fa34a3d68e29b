"""Words that have changed are shown where they stand now, and count for nothing (R262)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.record import Dating, ReadReport
from goodoffices.reports.reviewing.anchoring import anchored, passage_of, shelf_of
from goodoffices.reports.reviewing.applying import WORDS_MOVED, apply_decisions
from goodoffices.reports.reviewing.moved import moved
from goodoffices.reports.reviewing.reviewed import State
from tests.reports.reviewing.lake import Desk, lake_case, lake_record, rewritten
from tests.reports.stage import article_of

TEXT = (
    "The ferry ran on Monday. Some 40 people crossed the lake in the evening.\n\n"
    "The mayor of the island said she would not sign the fishing treaty before the vote.\n\n"
    "Nobody else spoke. The harbour stays closed until the vaccines are there."
)


def now_at(text: str, words: str, *, name: str = "ferry") -> list[str]:
    before = article_of(TEXT, "ferry").report
    start = TEXT.index(words)
    passage = passage_of(before.span(start, start + len(words)), before)
    read = ReadReport(article=article_of(text, name), dating=Dating())
    shelf = shelf_of([read])
    found = moved([passage], shelf)
    assert all(span.matches(text) for span in found)
    return [span.quote for span in found]


@pytest.mark.parametrize(
    ("old", "new", "words", "found"),
    [
        pytest.param(
            "would not sign", "would sign", "she would not sign the fishing treaty",
            "she would sign the fishing treaty", id="a negation taken out",
        ),
        pytest.param("40 people", "14 people", "Some 40 people", "Some 14 people", id="a number"),
        pytest.param(
            "the vaccines are there", "the vaccine is there",
            "The harbour stays closed until the vaccines are there",
            "The harbour stays closed until the vaccine is there", id="a word's form",
        ),
        pytest.param(
            "said she would not", "told us, she would not", "The mayor of the island said",
            "The mayor of the island", id="another verb",
        ),
        pytest.param("The ferry ran", "No ferry ran", "Nobody else spoke", "Nobody else spoke",
                     id="words that stand as they stood"),
    ],
)  # fmt: skip
def test_changed_words_are_shown(old: str, new: str, words: str, found: str) -> None:
    assert now_at(f"An opening line.\n\n{TEXT.replace(old, new)}", words) == [found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The rail strike went on. No train ran to the border.", "ferry", id="gone"),
        pytest.param("", "ferry", id="nothing is left"),
        pytest.param("She would sign.", "ferry", id="too little is left"),
        pytest.param(TEXT.replace("would not", "would"), "other", id="in another report"),
    ],
)
def test_words_that_are_gone_are_not_made_up(text: str, name: str) -> None:
    assert now_at(text, "she would not sign the fishing treaty", name=name) == []


@given(
    cut=st.integers(0, len(TEXT)),
    put=st.text(max_size=12),
    ends=st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 80)),
)
def test_what_is_shown_quotes_the_report_exactly(
    cut: int, put: str, ends: tuple[int, int]
) -> None:
    before = article_of(TEXT, "ferry").report
    start, end = ends[0], min(len(TEXT), sum(ends))
    passage = passage_of(before.span(start, end), before)
    text = TEXT[:cut] + put + TEXT[cut + 3 :]
    read = ReadReport(article=article_of(text, "ferry"), dating=Dating())
    shelf = shelf_of([read])
    for span in moved([passage], shelf):
        assert span.matches(text)
    if anchored([passage], shelf):
        assert moved([passage], shelf) == anchored([passage], shelf)


def test_a_decision_whose_words_have_changed_is_shown_and_does_not_hold() -> None:
    record = lake_record()
    statement = next(one for one in record.statements if one.spans[0].report.startswith("02"))
    desk = Desk(record)
    decision = desk.accepts(statement.id)
    quote = statement.spans[0].quote
    words = quote.split()
    changed = " ".join([*words[:-2], "never", *words[-2:]])
    files = rewritten("02-", lambda text: text.replace(quote, changed))
    again = apply_decisions(lake_record(files), desk.log, case=lake_case())
    (orphan,) = again.orphaned
    assert orphan.decision == decision
    assert orphan.why == WORDS_MOVED
    assert "never" in orphan.moved[0].quote
    assert not any(row.state is State.ACCEPTED for row in again.standings.values())
