"""A letter gives its text, its sender and its date (R206); what it quotes is labelled."""

from __future__ import annotations

import email
from email.message import EmailMessage
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening.letter import OpenedLetter, open_letter
from goodoffices.reports.opening.letter_labels import letter_labels
from goodoffices.reports.opening.letter_parts import PLAINLY, bytes_of, header, name_of, parts_of
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.text import Label
from tests.reports.opening.made_files import letter, read_extract

HEAD = "Talks resume\nFrom: Desk <desk@wire.example>\nDate: Mon, 05 May 2031 10:00:00 +0200\n\n"


def opened(data: bytes | EmailMessage, limits: OpeningLimits | None = None) -> OpenedLetter:
    raw = data if isinstance(data, bytes) else data.as_bytes()
    return open_letter(ReportFile(name="a.eml", data=raw), limits or OpeningLimits())


def labelled(extract: Extract) -> dict[str, Label]:
    return {extract.text[one.start : one.end]: one.label for one in extract.block_labels}


def test_r206_head_of_the_letter_is_its_first_evidence() -> None:
    extract = read_extract(opened(letter("They met.\n")).file)
    assert extract.text == HEAD + "They met."
    assert list(labelled(extract).values()) == [Label.TITLE, Label.BYLINE, Label.DATELINE]


def test_r206_of_two_forms_the_plain_one_is_read() -> None:
    extract = read_extract(opened(letter("Plain.\n", html="<p>Page.</p>")).file)
    assert extract.text == HEAD + "Plain."


def test_page_is_read_where_there_is_no_plain_text() -> None:
    made = letter("")
    made.clear_content()
    made.set_content(
        "<p>They met.</p><blockquote type='cite'>Did they?</blockquote>", subtype="html"
    )
    extract = read_extract(opened(made).file)
    assert extract.text == HEAD + "They met.\nDid they?"
    assert labelled(extract)["Did they?"] is Label.OTHER_STORY


def test_forwarded_page_is_the_report() -> None:
    made = letter("", subject="Fwd: Talks")
    made.clear_content()
    made.set_content("<blockquote type='cite'><p>They met.</p></blockquote>", subtype="html")
    assert "They met." not in labelled(read_extract(opened(made).file))


def test_attachments_are_files_of_their_own() -> None:
    made = letter("See below.\n")
    made.add_attachment(b"one", maintype="text", subtype="plain", filename="../a:b.txt")
    made.add_attachment(b"two", maintype="application", subtype="pdf")
    made.add_attachment(letter("Inner.\n", subject="Inner"))
    attached = opened(made).attached
    assert [one.name for one in attached] == ["a.eml/a-b.txt", "a.eml/part-2.pdf",
                                              "a.eml/part-3.eml"]  # fmt: skip
    assert attached[0].data == b"one"
    assert b"Subject: Inner" in attached[2].data


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        pytest.param("iso-8859-1", "Gör".encode("latin-1"), "Gör", id="as declared"),
        pytest.param("x-unknown", "Gör".encode(), "Gör", id="an encoding nobody knows"),
        pytest.param(
            "us-ascii",
            "Talks in Görz go on.".encode("cp1252"),
            "Talks in Görz go on.",
            id="declared wrongly",
        ),
    ],
)
def test_encoding_is_declared_or_detected(charset: str, body: bytes, text: str) -> None:
    raw = b"Subject: x\nContent-Type: text/plain; charset=" + charset.encode() + b"\n\n" + body
    assert read_extract(opened(raw).file).text == f"x\n\n{text}"


def test_wrapped_lines_of_a_flowed_letter_are_joined() -> None:
    raw = b"Subject: x\nContent-Type: text/plain; format=flowed\n\nThey \nmet.\n> a \n-- \nBen"
    assert read_extract(opened(raw).file).text == "x\n\nThey met.\n> a \n-- \nBen"


@pytest.mark.parametrize(
    ("text", "residue"),
    [
        pytest.param("They met.\n> Did they?", ["> Did they?"], id="R207: quoted lines"),
        pytest.param("They met.\n\nOn 3 May 2031,\nAnn wrote:\n> Did they?",
                     ["On 3 May 2031,", "Ann wrote:", "> Did they?"], id="who is quoted"),
        pytest.param("They met.\n-- \nBen\nDesk", ["--", "Ben", "Desk"], id="R207: a signature"),
        pytest.param("They met.\n-----Original Message-----\nFrom: Ann\n\nDid they?",
                     ["-----Original Message-----", "From: Ann", "Did they?"],
                     id="R207: the letter that is answered"),
        pytest.param("> They met.", [], id="R207: nothing but a quotation is the report"),
        pytest.param("He wrote:\nThey met.", [], id="a speaker is no quoted letter"),
        pytest.param("One.\n--\n" + "A long text goes on here.\n" * 60, [],
                     id="a rule in mid-text is no signature"),
    ],
)  # fmt: skip
def test_what_is_not_the_writers_own_is_labelled(text: str, residue: list[str]) -> None:
    assert [text[one.start : one.end] for one in letter_labels(text)] == residue


def test_forwarded_letter_is_the_report_below_its_head() -> None:
    text = (
        "FYI\n---------- Forwarded message ---------\nFrom: Ann\nDate: 3 May 2031\n"
        "Subject: Talks\n\nThey met."
    )
    found = {text[one.start : one.end]: one.label for one in letter_labels(text)}
    assert found["Date: 3 May 2031"] is Label.DATELINE
    assert "They met." not in found
    outlook = "FYI\n-----Original Message-----\nSent: 3 May 2031\n\nThey met."
    kept = {outlook[one.start : one.end] for one in letter_labels(outlook, forwarded=True)}
    assert "They met." not in kept


@given(st.text(alphabet=">-\n On:wrote3_ Fm", max_size=200), st.booleans())
def test_labels_are_in_order_and_apart(text: str, forwarded: bool) -> None:
    labels = letter_labels(text, forwarded=forwarded)
    places = [place for one in labels for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(one.end <= len(text) for one in labels)


def test_letter_of_ten_thousand_parts_is_read_in_part() -> None:
    part = b"--x\nContent-Type: text/plain\n\nThey met.\n"
    raw = b"Subject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    before = process_time()
    extract = read_extract(opened(raw + part * 10_000 + b"--x--").file)
    assert process_time() - before < 10
    assert extract.text.count("They met.") == 1_000
    (note,) = extract.notes
    assert note.startswith("partial: read the first 1,000 parts of the letter")


def test_parts_nested_too_deep_are_left_out() -> None:
    raw = b"They met."
    for n in range(60):
        raw = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) + raw
    assert read_extract(opened(b"Subject: s\n" + raw).file).text == "s"


def test_endless_header_is_cut() -> None:
    before = process_time()
    words = header(email.message_from_bytes(b"Subject: " + b"a," * 200_000, policy=PLAINLY),
                   "subject")  # fmt: skip
    assert len(words) == 2_000
    assert process_time() - before < 2


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"Subject: x\nDate: the day before\n\nThey met.", id="a date that is none"),
        pytest.param(b"Subject: =?utf-8?b?!!!?=\n\nThey met.", id="a subject that is no code"),
        pytest.param(b"From: <<>>,;@\nSubject:\n\nThey met.", id="an address that is none"),
        pytest.param(
            b"Subject: x\nContent-Transfer-Encoding: base64\n\nVGhleSBtZXQu!", id="broken base64"
        ),
        pytest.param(b"Subject: x\nContent-Type: ;;=\n\nThey met.", id="a type that is none"),
    ],
)
def test_damaged_letter_is_read_as_far_as_it_goes(raw: bytes) -> None:
    assert "They met." in read_extract(opened(raw).file).text


@given(st.binary(max_size=400))
def test_no_letter_raises(data: bytes) -> None:
    extract = read_extract(opened(b"Subject: x\nMIME-Version: 1.0\n" + data).file)
    assert all(one.end <= len(extract.text) for one in extract.block_labels)


@given(st.text(alphabet='"<>@,:;()\\\\ a=?é', max_size=60))
@example("a: b: c;;")
@example('"a" <b@c>, d: e@f;')
def test_no_address_raises(words: str) -> None:
    made = read_extract(opened(f"Subject: x\nFrom: {words}\n\nThey met.".encode()).file)
    assert made.text.endswith("They met.")


def test_attached_letter_with_a_damaged_header_is_kept_as_it_came() -> None:
    inner = b"Subject: \xf0\x80 x\n\nThey met.\n"
    raw = b"Subject: s\nContent-Type: message/rfc822\n\n" + inner
    (attached,) = opened(raw).attached
    assert attached.data == inner


def test_attached_letter_whose_boundary_is_no_ascii_is_kept() -> None:
    inner = 'Content-Type: multipart/mixed; boundary="é"\n\n--é\n\nThey met.\n--é--\n'
    raw = f"Subject: s\nContent-Type: message/rfc822\n\n{inner}".encode()
    (attached,) = opened(raw).attached
    assert b"They met." in attached.data


def test_parts_are_sorted_by_use() -> None:
    made = letter("They met.\n")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    parts = parts_of(made, most=10)
    assert [bytes_of(one).strip() for one in parts.texts] == [b"They met."]
    assert [name_of(one, 1) for one in parts.attached] == ["a.png"]
