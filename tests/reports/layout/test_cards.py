"""R260: a card that leads to another story is none of the report's words."""

from __future__ import annotations

import time

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.cards import with_cards
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.text import BODY, Label, Segment

REPORT = (
    "“We shall never accept the tolls,” Foreign Minister Ana Aldo told reporters in Ostra.",
    "Norland’s envoy, Per Lund, said his side had offered to halve the tolls for two years.",
    "Some 400 boats have been waiting below the locks since April, the harbour office said.",
    "The mediators want to present a draft in June, when both delegations meet at the lake.",
)
FALSE = "Norland’s envoy Per Lund said he accepts the tolls and leaves the talks at Halm."


def body_of(inner: str) -> list[str]:
    told = "".join(f"<p>{one}</p>" for one in REPORT)
    page = f"<html><body><main><h1>Halm tolls</h1>{told}{inner}</main></body></html>"
    article = cut_up(take_in(page.encode(), report_id="r", name="a.html"))
    return [article.words(one) for one in article.segments if one.label in BODY]


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(f"<div><h3><a href=/q>Lund resigns</a></h3><p>{FALSE}</div>", id="R260"),
        pytest.param(f"<ul><li><h4><a href=/q>Lund resigns</a></h4>{FALSE}</ul>", id="a list"),
        pytest.param(f"<article><p>World</p><h2><a href=/q><span>Lund resigns</span></a></h2>"
                     f"<p>{FALSE}</article>", id="below a kicker"),
    ],
)  # fmt: skip
def test_r260_what_a_card_tells_is_another_story(card: str) -> None:
    assert body_of(card) == list(REPORT)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(f"<div><h3>Lund yields</h3><p>{FALSE}</div>", id="a heading without a link"),
        pytest.param(f"<div><h3><a href='#e5'>Lund yields</a></h3><p>{FALSE}</div>",
                     id="a link to the entry itself"),
        pytest.param(f"<div><h3><a href=/lund>Lund</a> yields</h3><p>{FALSE}</div>",
                     id="a link within a heading"),
        pytest.param("<div><h3><a href=/q>Lund yields</a></h3>"
                     + f"<p>{FALSE} {'He spoke for an hour on the tolls. ' * 18}</div>",
                     id="R260: too long for a card"),
    ],
)  # fmt: skip
def test_r260_an_entry_of_the_report_is_read(entry: str) -> None:
    assert any(words.startswith(FALSE) for words in body_of(entry))


def test_r260_a_page_made_of_linked_entries_is_read() -> None:
    entries = "".join(
        f"<div><h2><a href=/e/{n}>Entry {n}</a></h2><p>{one}</p></div>"
        for n, one in enumerate(REPORT)
    )
    page = f"<html><body><h1>Halm talks live</h1>{entries}</body></html>"
    article = cut_up(take_in(page.encode(), report_id="r", name="a.html"))
    assert [article.words(one) for one in article.segments if one.label in BODY] == list(REPORT)


def test_r260_a_card_keeps_the_labels_of_the_frame_within_it() -> None:
    text = "They met in Halm on Monday and went home again.\nOther\nShare\nIt."
    share = Segment(label=Label.ADVERTISEMENT, start=54, end=59)
    title = Segment(label=Label.SUB_HEADING, start=48, end=53)
    labels = with_cards(text, (title, share), [(48, 63), (50, 60)])
    assert [(one.label, one.start, one.end) for one in labels] == [
        (Label.RELATED, 48, 54), (Label.ADVERTISEMENT, 54, 59), (Label.RELATED, 59, 63),
    ]  # fmt: skip


def test_r260_many_cards_take_little_time() -> None:
    begun = time.perf_counter()
    page_text("<p>They met.</p>" * 3_000 + "<div><h3><a href=/q>Other</a></h3>Go</div>" * 3_000)
    assert time.perf_counter() - begun < 20
