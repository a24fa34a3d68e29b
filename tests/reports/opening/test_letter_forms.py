"""R590: of a letter in two forms no word is lost in silence, and answers are told from quotes."""

from __future__ import annotations

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.opening.letter import open_letter
from goodoffices.reports.opening.letter_forms import Beside, page_beside
from goodoffices.reports.opening.letter_labels import answered_from
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.text import BODY
from tests.reports.opening.made_files import letter, read_extract

ALDO = "“We shall never accept the tolls,” Foreign Minister Ana Aldo told reporters in Ostra."
LUND = "Norland’s envoy, Per Lund, said his side had offered to halve the tolls for two years."
FALSE = "“We accept the tolls as they are,” Ana Aldo said on Sunday in Halm."


def opened(body: str, *, subject: str = "Talks", html: str = "") -> Extract:
    made = letter(body, subject=subject, html=html)
    file = ReportFile(name="a.eml", data=made.as_bytes())
    return read_extract(open_letter(file, OpeningLimits()).file)


def body_of(extract: Extract) -> list[str]:
    article = cut_up(take_in(b"", report_id="r", name="a.eml", extract=extract))
    return [article.words(one) for one in article.segments if one.label in BODY]


@pytest.mark.parametrize(
    ("plain", "page", "beside"),
    [
        pytest.param(f"{ALDO}\n\n{LUND}", f"<p>{ALDO}<p>{LUND}", Beside.ALIKE, id="one text"),
        pytest.param(f"> {ALDO}\n{LUND} <https://x.example/2031/05>", f"<p>{ALDO}<p>{LUND}",
                     Beside.ALIKE, id="marks and links of a plain form"),
        pytest.param(ALDO, f"<p>{ALDO}<p>{LUND}", Beside.MORE, id="R590: the page says more"),
        pytest.param(f"{ALDO}\n\n{LUND}", f"<p>{ALDO}", Beside.ALIKE, id="the page says less"),
        pytest.param(ALDO, f"<p>{ALDO}<p style='display:none'>{LUND}", Beside.ALIKE,
                     id="what nobody sees is nothing more"),
        pytest.param(f"{ALDO}\n\n{LUND}", f"<p>{ALDO}<p>{FALSE}", Beside.OTHER,
                     id="R590: each says what the other does not"),
        pytest.param(ALDO.replace("never ", ""), f"<p>{ALDO}", Beside.OTHER,
                     id="R590: one word of denial"),
        pytest.param(ALDO, f"<p>{ALDO.replace('never ', '')}", Beside.OTHER, id="in the other"),
        pytest.param("They met in Halm with 40 boats and left.",
                     "<p>They met in Halm with 400 boats and left.", Beside.OTHER,
                     id="R590: another number"),
        pytest.param("x", "<p>" + "a" * 1_000_001, Beside.ALIKE, id="too large to compare"),
    ],
)  # fmt: skip
def test_r590_how_the_page_stands_to_the_plain_form(plain: str, page: str, beside: Beside) -> None:
    assert page_beside(plain, page) is beside


def test_r590_a_page_that_says_more_is_read_once() -> None:
    extract = opened(f"{ALDO}\n", html=f"<p>{ALDO}</p><p>{LUND}</p>")
    assert body_of(extract) == [ALDO, LUND]
    assert extract.notes == ()


def test_r590_forms_that_differ_are_said_to() -> None:
    extract = opened(f"{ALDO}\n\n{LUND}\n", html=f"<p>{FALSE}</p><p>{LUND}</p>")
    assert body_of(extract) == [ALDO, LUND]
    assert extract.notes == (
        "page: the letter's page says what its plain form does not; the page is not read",
    )


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("On Sun, 4 May 2031 at 09:00, Jo <jo@x.example> wrote:", id="R207"),
        pytest.param("On Sun, 4 May 2031 at 09:00,\nJo <jo@x.example> wrote:", id="in two lines"),
        pytest.param("Am 04.05.2031 um 09:00 schrieb Jo Bren:", id="in another language"),
    ],
)
def test_r207_an_answered_letter_without_marks_yields_nothing(head: str) -> None:
    assert body_of(opened(f"{LUND}\n\n{head}\n\n{FALSE}\n", subject="Re: Talks")) == [LUND]


def test_r207_somebody_who_wrote_is_told() -> None:
    text = f"{LUND}\nOn Sunday, Aldo wrote in a letter of 2031: we wait.\n{ALDO}"
    assert answered_from(text) == len(text)


def test_r207_answers_between_the_lines_are_the_report() -> None:
    head = "On Sun, 4 May 2031 Jo wrote:\n> Did Aldo accept the tolls?"
    extract = opened(f"{head}\n\n{ALDO}\n\n> And Lund?\n\n{LUND}\n", subject="Re: Talks")
    assert body_of(extract) == [ALDO, LUND]
