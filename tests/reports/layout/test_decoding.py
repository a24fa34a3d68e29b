"""Bytes become the right text, or a note says why not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.layout.decoding import binary_kind, decode

ENGLISH = "The envoy called it “a gift” – and left. Norvia’s minister agreed to the protocol."
FRENCH = (
    "Les délégués ont accepté le protocole après deux heures de négociations à Genève,"
    " où la ministre a déclaré que l'été serait décisif."
)
RUSSIAN = "Делегации встретились в столице и два часа обсуждали проект соглашения о воде."
ARABIC = "التقى المبعوثون في العاصمة وتحدثوا ساعتين عن مشروع الاتفاق وعن المياه والحدود."
JAPANESE = (
    "湖をめぐる交渉が再開\n\n首相は月曜日、「最終」提案は有効だと述べた。約40人が退避した。\n"
)
POLISH = "Premier powiedziała w poniedziałek, że oferta pozostaje ważna. Łódź opuściło 40 osób."
SPANISH = "El Señor Núñez dijo que el acuerdo está listo. Unas 40 personas volvieron al café."
HEBREW = "השליחים נפגשו בעיר הבירה ודיברו במשך שעתיים על טיוטת ההסכם ועל המים והגבולות."


@pytest.mark.parametrize(
    ("data", "encoding", "basis", "text"),
    [
        pytest.param(b"", "utf-8", "utf-8", "", id="an empty file"),
        pytest.param(ENGLISH.encode(), "utf-8", "utf-8", ENGLISH, id="UTF-8"),
        pytest.param(
            ENGLISH.encode("utf-8-sig"), "utf-8", "byte-order mark", ENGLISH, id="UTF-8 mark"
        ),
        pytest.param(
            b"\xff\xfe" + ENGLISH.encode("utf-16-le"),
            "utf-16-le",
            "byte-order mark",
            ENGLISH,
            id="UTF-16 mark",
        ),
        pytest.param(
            ENGLISH.encode("utf-16-be"), "utf-16-be", "detected", ENGLISH, id="UTF-16, no mark"
        ),
        pytest.param(
            ENGLISH.encode("utf-32"), "utf-32-le", "byte-order mark", ENGLISH, id="UTF-32 mark"
        ),
        pytest.param(ENGLISH.encode("cp1252"), "cp1252", "detected", ENGLISH, id="Windows-1252"),
        pytest.param(b"a\r\nb\rc\n", "utf-8", "utf-8", "a\r\nb\rc\n", id="line ends stay"),
        pytest.param(b"a\xef\xbb\xbfb", "utf-8", "utf-8", "a\ufeffb", id="a later mark is text"),
        pytest.param(b"one \x00 NUL", "utf-8", "utf-8", "one \ufffd NUL", id="NUL for one mark"),
    ],
)
def test_text_and_basis(data: bytes, encoding: str, basis: str, text: str) -> None:
    found = decode(data)
    assert (found.encoding, found.basis, found.text, found.notes) == (encoding, basis, text, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(FRENCH, "latin-1", id="French in Latin-1"),
        pytest.param(FRENCH, "cp1252", id="French in Windows-1252"),
        pytest.param(RUSSIAN, "cp1251", id="Russian in Windows-1251"),
        pytest.param(ARABIC, "cp1256", id="Arabic in Windows-1256"),
        pytest.param(HEBREW, "cp1255", id="Hebrew in Windows-1255"),
        pytest.param(RUSSIAN, "koi8_r", id="Russian in KOI8-R"),
        pytest.param(RUSSIAN, "utf-16-le", id="Russian in UTF-16"),
        pytest.param(ARABIC, "utf-16-be", id="Arabic in UTF-16"),
        pytest.param(JAPANESE, "utf-16-le", id="Japanese in UTF-16"),
        pytest.param(ENGLISH, "utf-32-le", id="UTF-32, no mark"),
        pytest.param(RUSSIAN, "utf-32-be", id="Russian in UTF-32"),
        pytest.param(JAPANESE, "shift_jis", id="Japanese in Shift-JIS"),
        pytest.param(JAPANESE, "euc_jp", id="Japanese in EUC-JP"),
        pytest.param(JAPANESE, "iso2022_jp", id="Japanese in ISO-2022-JP"),
        pytest.param(SPANISH, "cp850", id="Spanish in a code page of DOS"),
    ],
)
def test_undeclared_encodings_are_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_text_of_two_encodings_keeps_what_is_utf_8() -> None:
    found = decode("They said “no” to ".encode() + b"\xa320m.", declared="utf-8")
    assert (found.text, found.encoding) == ("They said “no” to \ufffd20m.", "utf-8")
    assert "damaged places" in found.notes[-1]


def test_detection_that_may_err_says_so() -> None:
    (note,) = decode(POLISH.encode("iso8859-2")).notes
    assert note.startswith("encoding: nothing states it; cp1250 fits best")
    assert decode(FRENCH.encode("cp1252")).notes == ()
    assert decode(RUSSIAN.encode("utf-16-le")).notes == ()


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=64, max_size=400))
def test_noise_is_no_wide_text(data: bytes) -> None:
    assert not decode(bytes(64) + data).encoding.startswith(("utf-16", "utf-32"))


@pytest.mark.parametrize(
    ("data", "declared", "text", "note"),
    [
        pytest.param(RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, None, id="declared"),
        pytest.param(ENGLISH.encode("cp1252"), "iso-8859-1", ENGLISH, None, id="Latin-1 is 1252"),
        pytest.param(
            FRENCH.encode(), "windows-1252", FRENCH, "valid UTF-8", id="R10: the bytes refute it"
        ),
        pytest.param(
            ENGLISH.encode("cp1252"), "utf-8", ENGLISH, "does not fit", id="wrong: not UTF-8"
        ),
        pytest.param(ENGLISH.encode(), "klingon", ENGLISH, "no encoding known", id="unknown"),
        pytest.param(
            b"Talks resumed.", "utf-16", "Talks resumed.", "valid UTF-8", id="not UTF-16"
        ),
        pytest.param(ENGLISH.encode(), "rot13", ENGLISH, "no encoding known", id="no text"),
        pytest.param(ENGLISH.encode(), "a\x00b", ENGLISH, "no encoding known", id="NUL in it"),
    ],
)
def test_a_declaration_counts_unless_the_bytes_refute_it(
    data: bytes, declared: str, text: str, note: str | None
) -> None:
    found = decode(data, declared=declared)
    assert found.text == text
    assert (note is None and not found.notes) or (note is not None and note in found.notes[0])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"%PDF-1.7\n1 0 obj", "a PDF document", id="PDF"),
        pytest.param(b"PK\x03\x04\x14\x00word/document.xml", "an office document", id="DOCX"),
        pytest.param(b"PK\x03\x04\x14\x00report.txt", "a ZIP archive", id="ZIP"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture", id="PNG"),
        pytest.param(b"{\\rtf1\\ansi Talks}", "an RTF document", id="RTF"),
        pytest.param(bytes(range(256)) * 20, "a binary file", id="all bytes"),
    ],
)
def test_what_is_no_text_is_named_with_a_remedy(data: bytes, kind: str) -> None:
    found = decode(data)
    assert found.text == ""
    assert found.encoding == "binary"
    assert found.notes[0].startswith(f"unreadable: this looks like {kind}")
    assert "save it as text" in found.notes[0]


def test_bytes_that_fit_no_encoding_are_shown_as_replaced() -> None:
    found = decode(RUSSIAN.encode() + b"\xff\xfe" + RUSSIAN.encode())
    assert found.text == f"{RUSSIAN}\ufffd\ufffd{RUSSIAN}"
    assert found.basis == "detected"
    assert "damaged" in found.notes[0]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_utf_8_text_comes_back_character_for_character(text: str) -> None:
    data = text.encode()
    if binary_kind(data) is None and b"\x00" not in data:
        assert decode(data).text in {text, ""}


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "x"]))
def test_any_bytes_decode_without_nul_and_lone_surrogates(data: bytes, declared: str) -> None:
    text = decode(data, declared=declared).text
    assert "\x00" not in text
    text.encode("utf-8")
