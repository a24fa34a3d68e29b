"""A file becomes the reports in it, each with its own bytes and where it came from (R200)."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.files import ReportFile, unreadable
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.opening import is_report, noting, open_file
from tests.reports.opening.made_files import letter, paragraph, pdf, read_extract, word, zipped


def names(data: bytes, name: str = "a.zip", limits: OpeningLimits | None = None) -> list[str]:
    return [one.name for one in open_file(ReportFile(name=name, data=data), limits)]


def reasons(data: bytes, limits: OpeningLimits | None = None) -> list[str]:
    opened = open_file(ReportFile(name="a.zip", data=data), limits)
    return [" ".join(one.extract.notes) if one.extract else "" for one in opened]


ANNEX = word(paragraph("They met."))


def brief() -> bytes:
    made = letter("See the annex.\n")
    made.add_attachment(ANNEX, maintype="application", subtype="x", filename="annex.docx")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    return made.as_bytes()


def test_r200_bytes_and_digest_are_those_of_the_file() -> None:
    data = brief()
    mail, annex = open_file(ReportFile(name="brief.eml", data=data))
    assert (mail.data, mail.digest) == (data, hashlib.sha256(data).hexdigest())
    assert read_extract(annex).text == "They met."
    assert annex.data == ANNEX


def test_attachment_says_which_letter_it_came_with() -> None:
    mail, annex = open_file(ReportFile(name="brief.eml", data=brief()))
    assert annex.notes == (f"from: taken out of brief.eml, SHA-256 {mail.digest}",)
    assert mail.notes == ("page: the attachment 'logo.png' is no report and was not read",)


def test_archive_is_its_reports() -> None:
    inner = zipped({"deep.txt": "x"})
    data = zipped({"b.eml": brief(), "c.png": b"\x89PNG", "d.txt": "x", "e.zip": inner})
    expected = ["a.zip/b.eml", "a.zip/b.eml/annex.docx", "a.zip/d.txt", "a.zip/e.zip/deep.txt"]
    assert names(data) == expected


def test_what_an_archive_holds_besides_reports_is_named() -> None:
    others = {f"{n}.csv": "1" for n in range(6)}
    (report,) = open_file(ReportFile(name="a.zip", data=zipped({"d.txt": "x"} | others)))
    assert report.notes[1] == (
        "page: a.zip also holds files that are no reports and were not read: 0.csv, 1.csv, 2.csv,"
        " 3.csv, 4.csv and 1 more"
    )
    (archive,) = open_file(ReportFile(name="a.zip", data=zipped({"a.csv": "1"})))
    assert read_extract(archive).notes == ("no text: the archive holds no report, only a.csv",)


def test_archives_go_two_deep_and_letters_one_further() -> None:
    two = zipped({"2.zip": zipped({"a.eml": brief()})})
    assert names(two)[-1] == "a.zip/2.zip/a.eml/annex.docx"
    assert "more than 2 archives or letters deep" in reasons(two)[-1]
    assert reasons(two)[0] == ""
    three = zipped({"2.zip": zipped({"3.zip": zipped({"a.txt": "x"})})})
    assert names(three) == ["a.zip/2.zip/3.zip"]
    assert "more than 2 archives or letters deep" in reasons(three)[0]


def test_limits_hold_across_inner_archives() -> None:
    data = zipped({f"{n}.zip": zipped({"a.txt": "x", "b.txt": "x"}) for n in range(4)})
    limited = reasons(data, OpeningLimits(members=8))
    assert sum("unreadable" in one for one in limited) > 0
    assert len(limited) <= 8


def test_r201_bomb_does_not_stop_its_neighbours() -> None:
    data = zipped({"a.txt": bytes(3_000_000), "b.txt": "They met."})
    assert reasons(data)[0].startswith("unreadable: it unpacks to more than 200 times")
    assert reasons(data)[1] == ""


def test_archive_without_reports_says_so() -> None:
    assert reasons(zipped({})) == ["no text: the archive holds no report"]


def test_damaged_archive_is_kept_with_the_reason() -> None:
    assert reasons(zipped({"a.txt": "x"})[:40]) == ["unreadable: the archive is damaged"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.txt", b"They met.", True, id="a text"),
        pytest.param("README", b"They met.", True, id="a text without an ending"),
        pytest.param("a", b"\x00\x01\x02\x03" * 9, False, id="noise without an ending"),
        pytest.param("a.png", pdf([[]]), True, id="a PDF by another name"),
        pytest.param("a.exe", b"MZ\x90", False, id="a program"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0", True, id="a kind that is said to be unread"),
    ],
)
def test_what_may_be_a_report(name: str, data: bytes, expected: bool) -> None:
    assert is_report(ReportFile(name=name, data=data)) is expected


def test_notes_come_before_older_ones() -> None:
    assert noting(noting(unreadable("a", b"", "x"), "1"), "2").notes == ("2", "1")


WHOLE = (
    brief(),
    word(paragraph("They met.")),
    zipped({"a.txt": "x", "b.eml": brief()}),
    pdf([[(72, 700, 11, "They met.")]]),
)


@given(st.sampled_from(WHOLE), st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_changed_bytes_never_raise(data: bytes, place: int, other: bytes) -> None:
    place = place * len(data) // 400
    changed = data[:place] + other + data[place + len(other) :]
    for one in open_file(ReportFile(name="a", data=changed)):
        text = one.extract.text if one.extract else ""
        labels = one.extract.block_labels if one.extract else ()
        assert all(0 <= each.start < each.end <= len(text) for each in labels)


@given(st.sampled_from(WHOLE), st.integers(0, 400))
def test_truncated_files_never_raise(data: bytes, share: int) -> None:
    assert open_file(ReportFile(name="a", data=data[: share * len(data) // 400]))
