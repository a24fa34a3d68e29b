"""No text of a letter is missed, and none of it comes from a frame or an advertisement (R268)."""

from __future__ import annotations

import email
from time import process_time

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.opening.letter import OpenedLetter, open_letter
from goodoffices.reports.opening.letter_labels import answered_from
from goodoffices.reports.opening.letter_parts import PLAINLY
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import open_file
from goodoffices.reports.opening.saved_page import is_saved_page, read_saved_page
from goodoffices.reports.text import Label
from tests.reports.opening.made_files import read_extract

SAID = "The Norvian minister told reporters in Halm that the herring quota stays as it is."
PAGE = f"Content-Type: text/html\n\n<p>{SAID}</p>\n"
PLAIN = f"Content-Type: text/plain\n\n{SAID}\n"
FOOT = "Content-Type: text/plain\n\n____\nHalm mailing list\n"
STUB = "Content-Type: text/plain\n\nView this letter in your browser: https://post.example/1\n"
LONG = f"Content-Type: text/html\n\n<style>p {{}}</style><p>{SAID}</p><p>{SAID} {SAID}</p>\n"
ANNEX = "Content-Type: application/pdf; name=annex.pdf\n\n%PDF-\n"
CALENDAR = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n"
FRAME = "Content-Type: text/html\nContent-Location: https://ads.example\n\n<p>Buy boats.</p>\n"
STYLE = "Content-Type: text/css\nContent-Location: https://a.example/a.css\n\np {}\n"
PICTURE = "Content-Type: image/png\nContent-ID: <p>\n\nx\n"


def multipart(kind: str, *parts: str) -> str:
    """Write a part made of parts."""
    mark = f"{kind}{len(''.join(parts))}"
    inside = "".join(f"--{mark}\n{part}" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n{inside}--{mark}--\n'


def opened(parts: str, *, head: bytes = b"Subject: Quota\nMIME-Version: 1.0\n") -> OpenedLetter:
    file = ReportFile(name="a.eml", data=head + parts.encode())
    return open_letter(file, OpeningLimits())


def body(parts: str) -> str:
    return read_extract(opened(parts).file).text.removeprefix("Quota").strip()


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param(multipart("mixed", PAGE, FOOT), f"{SAID}\n____\nHalm mailing list",
                     id="a page above the foot of a mailing list"),
        pytest.param(multipart("mixed", PLAIN, PAGE), SAID, id="one text in two forms"),
        pytest.param(multipart("alternative", PAGE, CALENDAR), SAID, id="a page and a calendar"),
        pytest.param(multipart("alternative", STUB, LONG), f"{SAID}\n{SAID} {SAID}",
                     id="a plain form that only points to the page"),
        pytest.param(multipart("alternative", PLAIN, LONG), SAID, id="a plain form in full"),
        pytest.param(multipart("related", PAGE, FRAME, STYLE, PICTURE), SAID,
                     id="a saved page with its frames"),
        pytest.param(multipart("alternative", PLAIN, multipart("related", PAGE, PICTURE)), SAID,
                     id="a letter with a picture in its page"),
    ],
)  # fmt: skip
def test_r268_text_of_a_letter(parts: str, text: str) -> None:
    assert body(parts) == text


HEADED = "From: Ann Oru {}Sent: Friday, 2 May 2031 10:00{}To: Ben{}Subject: Quota"
OLDER = "Estara refused the herring quota on Friday, its envoy told reporters in Lindau."
IN_LINES = f"{SAID}\n\n{HEADED.format(*(chr(10),) * 3)}\n\n{OLDER}\n"
ON_A_PAGE = f"<p>{SAID}<p><b>{HEADED.format(*('<br>',) * 3)}<p>{OLDER}"
BY_GMAIL = f"<div>{SAID}</div><div class='gmail_quote'><blockquote>{OLDER}</blockquote></div>"


def prose(subject: str, text: str, kind: str) -> list[str]:
    data = f"Subject: {subject}\nMIME-Version: 1.0\nContent-Type: text/{kind}\n\n{text}".encode()
    file = open_letter(ReportFile(name="a.eml", data=data), OpeningLimits()).file
    article = cut_up(take_in(data, report_id="r", name="a.eml", extract=file.extract))
    return [article.words(one) for one in article.segments if one.label is Label.PROSE]


@pytest.mark.parametrize(
    ("subject", "text", "kind", "words"),
    [
        pytest.param("RE: Quota", IN_LINES, "plain", [SAID], id="answered, lines"),
        pytest.param("RE: Quota", ON_A_PAGE, "html", [SAID], id="answered, a page"),
        pytest.param("RE: Quota", BY_GMAIL, "html", [SAID], id="answered, by its mark-up"),
        pytest.param("FW: Quota", IN_LINES, "plain", [SAID, OLDER], id="passed on, lines"),
        pytest.param("FW: Quota", ON_A_PAGE, "html", [SAID, OLDER], id="passed on, a page"),
        pytest.param("Digest", IN_LINES, "plain", [SAID, OLDER], id="no answer"),
        pytest.param(
            "RE: Quota", IN_LINES[len(SAID) :], "plain", [OLDER], id="nothing of its own"
        ),
        pytest.param("RE: Quota", BY_GMAIL.replace(SAID, ""), "html", [OLDER], id="nor on a page"),
    ],
)
def test_r207_answered_letter_yields_nothing(
    subject: str, text: str, kind: str, words: list[str]
) -> None:
    assert prose(subject, text, kind) == words


def test_where_the_answered_letter_begins() -> None:
    assert IN_LINES[answered_from(IN_LINES) :].startswith("From: Ann")
    assert answered_from("From: Lindau to Halm: the herring.") == len(
        "From: Lindau to Halm: the herring."
    )


def test_r268_attachment_beside_the_form_that_is_not_read_is_kept() -> None:
    parts = multipart("alternative", PLAIN, multipart("mixed", PAGE, ANNEX))
    assert [one.name for one in opened(parts).attached] == ["a.eml/annex.pdf"]


def test_r268_pictures_and_frames_of_a_page_are_counted_and_no_reports() -> None:
    letter = opened(multipart("related", PAGE, FRAME, STYLE, PICTURE))
    assert letter.attached == ()
    assert read_extract(letter.file).notes == (
        "page: what the page is made up of, such as pictures and frames, is not read (3)",
    )


def test_parts_nested_too_deep_are_told() -> None:
    parts = PLAIN
    for _ in range(30):
        parts = multipart("mixed", parts)
    (note,) = read_extract(opened(parts).file).notes
    assert note.startswith("partial: ")


@pytest.mark.parametrize(
    "parts",
    [
        "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx\n",
        multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1\n",
                  "Content-Type: application/octet-stream; name=encrypted.asc\n\nx\n"),
    ],
)  # fmt: skip
def test_encrypted_letter_says_so(parts: str) -> None:
    notes = read_extract(opened(parts).file).notes
    assert notes[0].startswith("no text: the letter is encrypted")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_headers_in_raw_letters_are_read(encoding: str) -> None:
    head = "Subject: Gespräche in Görz\nMIME-Version: 1.0\n".encode(encoding)
    assert read_extract(opened(PLAIN, head=head).file).text.startswith("Gespräche in Görz\n")


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n\n"])
def test_mark_or_empty_lines_above_the_headers_do_not_hide_them(before: bytes) -> None:
    data = before + b"From: a@b.example\nSubject: Quota\nMIME-Version: 1.0\n" + PLAIN.encode()
    (report,) = open_file(ReportFile(name="a.eml", data=data))
    extract: Extract = read_extract(report)
    assert extract.text == f"Quota\nFrom: a@b.example\n\n{SAID}"
    assert report.data == data


def test_forms_within_forms_take_no_time() -> None:
    parts = LONG
    for _ in range(18):
        parts = multipart("alternative", STUB, parts, STUB)
    before = process_time()
    assert body(parts).count(SAID) == 3
    assert process_time() - before < 2


def test_a_thousand_pages_beside_a_plain_text_are_read_in_time() -> None:
    pages = [PAGE.replace("quota", f"quota of {n}") for n in range(900)]
    before = process_time()
    assert (
        body(multipart("mixed", PLAIN.replace(SAID, "Halm. " * 9_000), *pages)).count(SAID[:30])
        > 800
    )
    assert process_time() - before < 10


SAVED = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/2031/05/03/quota
Subject: Quota
Date: Thu, 5 Nov 2032 10:00:00 +0100
MIME-Version: 1.0
"""


def test_r12_saved_page_is_dated_by_the_page_and_not_by_the_day_of_saving() -> None:
    modified = "<meta property='article:modified_time' content='2031-05-04'>"
    root = PAGE.replace("<p>", f"{modified}<h1>Quota stays</h1><p>", 1)
    extract = read_extract(opened(multipart("related", root, STYLE), head=SAVED).file)
    assert extract.text == f"Quota stays\n{SAID}"
    assert (extract.method, extract.stated_dates) == (
        "web page",
        ("modified=2031-05-04", "address=2031-05-03"),
    )


@pytest.mark.parametrize(
    ("headers", "saved"),
    [
        ("From: Saved by Halm Browser\n", True),
        ("Snapshot-Content-Location: https://post.example\n", True),
        ("Content-Location: https://post.example\n", True),
        ("Content-Location: https://post.example\nTo: b@c.example\n", False),
        ("From: a@b.example\n", False),
    ],
)
def test_what_a_browser_saved_is_known(headers: str, saved: bool) -> None:
    letter = email.message_from_string(f"{headers}{PAGE}", policy=PLAINLY)
    assert is_saved_page(letter, letter) is saved
    assert read_saved_page(letter, letter, 20).notes[-1].startswith("partial: ")


def test_charset_of_a_page_in_a_letter_counts() -> None:
    page = "<meta charset='windows-1251'><p>Лицо</p>".encode("cp1251")
    head = b"Subject: Quota\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    file = open_letter(ReportFile(name="a.eml", data=head + page), OpeningLimits()).file
    assert read_extract(file).text == "Quota\n\nЛицо"
