"""In a browser the page asks for nothing, fits a phone, prints on two pages, and links arrive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from goodoffices.brief.content import state_of_play
from goodoffices.brief.page import brief_html
from goodoffices.case.document import read_case
from goodoffices.packages.finding import find_packages
from goodoffices.reports.positions import positions_of
from goodoffices.reports.reading import ReportFile, read_reports

CHROMIUM = Path("/usr/bin/chromium")
CASE = Path(__file__).resolve().parents[2] / "cases" / "lake-orvane"
A4_WIDTH, A4_HEIGHT = 680, 1009
"""CSS pixels inside the margins of an A4 page."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no Chromium at {CHROMIUM}"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    case = read_case((CASE / "case.yaml").read_text(encoding="utf-8"))
    files = [
        ReportFile(name=path.name, data=path.read_bytes())
        for path in sorted((CASE / "reports").iterdir())
    ]
    record = read_reports(files, case=case)
    positions = positions_of(record, case=case)
    content = state_of_play(case, record, positions, find_packages(case, positions))
    path = tmp_path_factory.mktemp("brief") / "brief.html"
    path.write_text(brief_html(content), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1100, "height": 800}, java_script_enabled=True)
    yield opened
    opened.close()


def test_page_asks_for_nothing_and_the_policy_is_kept(page: Page, address: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address)
    assert asked == [address]
    assert complaints == []


def test_five_lines_lead_to_their_words_and_back(page: Page, address: str) -> None:
    page.goto(address)
    links = page.locator("#front .refs a")
    for number in range(5):
        target = links.nth(number).get_attribute("href") or ""
        links.nth(number).click()
        mark = page.locator(target)
        assert mark.evaluate("e => e.matches(':target')")
        assert mark.is_visible()
        mark.locator("a.n").first.click()
        assert page.locator("[id]:target").count() == 1
        page.goto(address)


@pytest.mark.parametrize("width", [320, 768, 1100])
def test_no_sideways_scrolling_of_the_page(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_state_of_play_prints_on_two_pages(page: Page, address: str) -> None:
    page.set_viewport_size({"width": A4_WIDTH, "height": A4_HEIGHT})
    page.emulate_media(media="print")
    page.goto(address)
    tall = page.evaluate("document.querySelector('#front').getBoundingClientRect().bottom")
    assert tall <= 2 * A4_HEIGHT


def test_state_of_play_is_two_sheets_of_paper(page: Page, address: str) -> None:
    page.goto(address)
    printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [sheet.get_textpage().get_text_range() for sheet in printed]
    assert next(n for n, words in enumerate(sheets) if "Annex A" in words[:200]) == 2
    assert {tuple(round(side) for side in sheet.get_size()) for sheet in printed} == {(595, 842)}


def test_page_works_without_javascript(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert page.locator("h1").first.is_visible()
    page.close()
