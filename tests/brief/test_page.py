"""The page is whole, loads nothing, hides nothing, and every link in it arrives."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from goodoffices.brief.banned_words import BANNED
from goodoffices.brief.content import StateOfPlay, state_of_play
from goodoffices.brief.page import POLICY, brief_html
from goodoffices.brief.visible import visible
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.packages.finding import find_packages
from goodoffices.reports.record import Record
from tests.brief.harbour import (
    harbour_case,
    harbour_positions,
    harbour_record,
    nothing_read,
    rewritten,
)

HOSTILE = (
    '</mark></div><script>alert(1)</script>"><img src=http://example.org/x> \x1b[31m \u202eevil'
)


def content_of(case: Case | None = None, record: Record | None = None) -> StateOfPlay:
    case = case or harbour_case()
    positions = harbour_positions()
    packages = find_packages(case, positions)
    return state_of_play(case, record or harbour_record(), positions, packages)


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(brief_html(content_of()))


@pytest.fixture(scope="module")
def hostile() -> str:
    case = harbour_case()
    named = replace(case, title=HOSTILE, id=HOSTILE, not_in_model=(HOSTILE,), about=HOSTILE)
    record = rewritten(harbour_record(), lambda text: text.replace("Subscribe", HOSTILE))
    return brief_html(content_of(named, record))


def test_every_link_arrives(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    targets = page.xpath("//@href")
    assert len(ids) == len(set(ids))
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids)


def test_every_mark_holds_the_words_of_its_report(page: html.HtmlElement) -> None:
    record = harbour_record()
    places = {
        f"r{number}-m{mark}": span
        for number, read in enumerate(record.reports, start=1)
        for mark, span in enumerate(_places(record, read.article.report.id), start=1)
    }
    texts = {read.article.report.id: read.article.report.text for read in record.reports}
    for anchor, (report, start, end) in places.items():
        (mark,) = page.xpath(f"//mark[@id='{anchor}']")
        assert mark.text_content() == texts[report][start:end]


def _places(record: Record, report: str) -> list[tuple[str, int, int]]:
    spans = {
        (span.report, span.start, span.end)
        for kind in (record.statements, record.figures, record.events, record.claims)
        for item in kind
        for span in item.spans
    }
    spans |= {(s.report, s.start, s.end) for r in record.reports for s in r.dating.evidence}
    mine = [place for place in spans if place[0] == report]
    return sorted(mine, key=lambda place: (place[1], -place[2]))


def test_every_report_stands_in_full(page: html.HtmlElement) -> None:
    for number, read in enumerate(harbour_record().reports, start=1):
        (text,) = page.xpath(f"//article[@id='r{number}']/div[@class='text']")
        blocks = text.xpath("./*[contains(@class, 'block') or contains(@class, 'gap')]")
        assert "".join(block.text_content() for block in blocks) == read.article.report.text


def test_page_loads_nothing_and_runs_nothing(page: html.HtmlElement) -> None:
    assert page.xpath("//script | //link | //img | //iframe | //object | //form") == []
    assert page.xpath("//@src | //@onload | //@onclick") == []
    assert all(str(target).startswith("#") for target in page.xpath("//@href"))
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY]
    style = page.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style


def test_page_can_be_read_by_machines(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en"
    for table in page.xpath("//table"):
        assert table.xpath("./caption")
        assert all(cell.get("scope") for cell in table.xpath(".//th"))
    assert all(svg.get("role") == "img" for svg in page.xpath("//*[local-name()='svg']"))
    assert len(page.xpath("//main")) == 1


def test_footer_holds_case_and_digest_of_the_record(page: html.HtmlElement) -> None:
    words = page.xpath("string(//footer)")
    assert "brell-harbour" in words
    assert content_of().digest in words


def test_hostile_text_stays_text(hostile: str) -> None:
    parsed = html.document_fromstring(hostile)
    assert parsed.xpath("//script | //img") == []
    assert visible(HOSTILE) in parsed.xpath("string(//h1)")
    assert visible(HOSTILE) in parsed.xpath("string(//article[@id='r1'])")


def test_hostile_text_cannot_hide_or_leave_the_style(hostile: str) -> None:
    assert "\x1b" not in hostile
    assert "\u202e" not in hostile
    (style,) = html.document_fromstring(hostile).xpath("//style/text()")
    assert "alert(1)" not in style
    assert style.count("{") == style.count("}")


def test_same_content_same_bytes() -> None:
    assert brief_html(content_of()) == brief_html(content_of())


def test_empty_record_makes_a_page() -> None:
    content = state_of_play(harbour_case(), nothing_read(), Positions(), None)
    assert "No report." in brief_html(content)


def test_own_words_judge_nobody(page: html.HtmlElement) -> None:
    for quoted in page.xpath("//q | //*[@class='text'] | //style"):
        quoted.drop_tree()
    said = page.text_content().casefold()
    found = [word for word in BANNED if re.search(rf"\b{re.escape(word.casefold())}\b", said)]
    assert found == []
