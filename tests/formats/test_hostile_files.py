"""Files made to harm are refused by name, and damaged ones never break the program."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.app.cases import open_case
from goodoffices.errors import FormatError, GoodOfficesError
from goodoffices.formats.catalogue import write_format
from goodoffices.formats.exchange import MAX_FILE_BYTES, Findings
from goodoffices.formats.kinds import WritableFormat
from goodoffices.formats.xml_reading import read_xml, xml_text
from goodoffices.formats.zips import packed, unpacked
from tests.formats.builders import own, read

BOMB = (
    '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n'
    "<utility_space><objective>&lol2;</objective></utility_space>"
)
EXTERNAL = (
    '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<utility_space><objective>&x;</objective></utility_space>"
)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(BOMB.encode(), id="R127: an entity bomb"),
        pytest.param(EXTERNAL.encode(), id="R127: an external entity"),
        pytest.param(BOMB.encode("utf-16"), id="R127: hidden in UTF-16"),
        pytest.param(b"<!-- c -->" + EXTERNAL.encode(), id="R127: after a comment"),
        pytest.param(BOMB.replace("DOCTYPE", "doctype").encode(), id="R127: in lower case"),
    ],
)
def test_document_types_and_entities_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="document type or entity declaration"):
        read("genius", {**own("genius"), "more.xml": data})


def test_place_of_a_declaration_is_told() -> None:
    findings = Findings()
    assert read_xml("a.xml", BOMB, findings) is None
    assert findings.problems[0].path == "a.xml line 2 column 1"


def test_comment_before_the_declaration_is_read_and_said() -> None:
    # R126: published domains have it; line numbers stay those of the file.
    findings = Findings()
    text = "<!-- one -->\n<?xml version='1.0'?>\n<utility_space>\n<a/></utility_space>"
    file = read_xml("a.xml", text, findings)
    assert file is not None
    assert file.place(file.root[0]) == "a.xml line 4"
    assert "before the XML declaration" in findings.notes[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"<a>\n<b></a>", "line 2", id="R126: tags that do not match"),
        pytest.param(b"<a", "line 1", id="R126: a file cut short"),
        pytest.param(b"", "line 1", id="R126: an empty file"),
        pytest.param(b"<a x='1' x='2'/>", "line 1", id="R126: an attribute twice"),
    ],
)
def test_broken_xml_names_its_place(data: bytes, words: str) -> None:
    findings = Findings()
    text = xml_text("a.xml", data, findings)
    assert text is not None
    assert read_xml("a.xml", text, findings) is None
    assert words in findings.problems[0].path


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"<a><b></a>"])
def test_a_file_that_may_have_been_a_profile_is_named_loudly(data: bytes) -> None:
    found = read("genius", {**own("genius"), "party-9.xml": data})
    words = "party-9.xml: no readable XML; left aside. If it was a profile, its party is missing."
    assert words in found.notes


def test_other_xml_is_left_aside_with_a_note() -> None:
    found = read("genius", {**own("genius"), "front.xml": b"<pareto/>", "notes.txt": b""})
    assert {"front.xml: no domain or profile; left aside."} < set(found.notes)


def test_a_namespace_changes_nothing() -> None:
    plain = own("genius")
    spaced = {
        name: re.sub(
            rb"<(negotiation_template|utility_space)", rb'<\1 xmlns="urn:x"', data, count=1
        )
        for name, data in plain.items()
    }
    assert spaced != plain
    assert read("genius", spaced).case.issues == read("genius", plain).case.issues


def test_windows_characters_are_read_with_a_note() -> None:
    findings = Findings()
    assert xml_text("a.xml", "<a>d’accord</a>".encode("windows-1252"), findings) == (
        "<a>d’accord</a>"
    )
    assert "Windows-1252" in findings.notes[0]


def test_unknown_encoding_is_refused() -> None:
    data = b'<?xml version="1.0" encoding="UTF-7"?><utility_space/>'
    with pytest.raises(FormatError, match="encoding is not read"):
        read("genius", {"a.xml": data})


def test_large_files_are_refused() -> None:
    with pytest.raises(FormatError, match="larger than 10 MB"):
        read("negolog", {"a.json": b" " * (MAX_FILE_BYTES + 1)})


def test_archive_that_unpacks_to_too_much_is_refused() -> None:
    findings = Findings()
    bomb = packed([("a.xml", b"0" * (MAX_FILE_BYTES + 1))])
    assert len(bomb) < 100_000
    assert unpacked("a.zip", bomb, findings) == {}
    assert "10 MB a file" in findings.problems[0].message


def test_damaged_archive_is_refused() -> None:
    findings = Findings()
    assert unpacked("a.zip", b"PK\x03\x04 and nothing", findings) == {}
    assert "damaged" in findings.problems[0].message


def test_archive_with_many_files_is_refused() -> None:
    findings = Findings()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(201):
            archive.writestr(f"{number}.xml", "")
    assert unpacked("a.zip", target.getvalue(), findings) == {}
    assert "201 files" in findings.problems[0].message


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(FormatError):
        read("genius", {"a.xml": b"<utility_space>" * 5000})
    with pytest.raises(FormatError):
        read("negolog", {"a.json": b"[" * 100_000})


def test_many_options_and_issues_are_refused_quickly() -> None:
    values = ",".join(f'"o{n}"' for n in range(3_000))
    with pytest.raises(FormatError, match="3,000 options"):
        read("geniusweb", {**own("geniusweb"), "harbour.json": domain_of(f"[{values}]")})
    issues = "".join(
        f"<issue index='{n}' name='i{n}'><item value='x'/></issue>" for n in range(1_001)
    )
    space = f"<utility_space><objective>{issues}</objective></utility_space>"
    text = f"<negotiation_template>{space}</negotiation_template>"
    many = ",".join(f'"i{n}": {{"a": 1}}' for n in range(1_001))
    profile = f'{{"issueWeights": {{}}, "issues": {{{many}}}}}'
    with pytest.raises(FormatError, match="1,001 issues"):
        read("negolog", {"a.json": profile.encode()})
    with pytest.raises(FormatError, match="too many issues"):
        read("genius", {**own("genius"), "bridge_domain.xml": text.encode()})


def domain_of(values: str) -> bytes:
    return f'{{"name": "d", "issuesValues": {{"Quay": {{"values": {values}}}}}}}'.encode()


def test_thousands_of_problems_are_counted_and_a_hundred_printed() -> None:
    files = own("genius")
    wrong = b"<weight index='77' value='1'/>" * 2_500
    files["upstream.xml"] = files["upstream.xml"].replace(b"</objective>", wrong + b"</objective>")
    with pytest.raises(FormatError, match="and 2,400 more") as caught:
        read("genius", files)
    assert len(caught.value.problems) == 2_500
    assert str(caught.value).count("\n") == 101


PIECES = [b"&", b"<", b"\0", b"\xff", b'"', b"0", b"1e999", b"{", b"-", b":", b"index", b" "]


@cache
def samples(name: str) -> dict[str, bytes]:
    if name == "csv":
        return dict(write_format(WritableFormat.CSV, open_case("lake-orvane")).files)
    return own(name)


@given(
    name=st.sampled_from(["genius", "genius_linked", "geniusweb", "negmas", "negolog", "csv"]),
    data=st.data(),
)
def test_damaged_files_are_read_or_refused_and_nothing_else(
    name: str, data: st.DataObject
) -> None:
    files = dict(samples(name))
    for _ in range(data.draw(st.integers(1, 3))):
        victim = data.draw(st.sampled_from(sorted(files)))
        content = files[victim]
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 12)))
        files[victim] = content[:start] + data.draw(st.sampled_from(PIECES)) + content[end:]
    with contextlib.suppress(GoodOfficesError):
        read("genius" if name == "genius_linked" else name, files)
