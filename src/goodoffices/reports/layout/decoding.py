"""From bytes to text: which encoding, how it is known, and what no text can be made of."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from unicodedata import category

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, or one locked with a password"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or WebP picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound or film recording"),
)

_CONTROL = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27}))
_SAMPLE = 100_000
# A text file has next to no control characters; a compressed one has about one in ten.
_CONTROL_SHARE = 0.02
_TYPOGRAPHIC = re.compile(rb"[\x80-\x9f]")
_WESTERN = frozenset(
    "àâäãåáçèéêëìíîïñòóôöõøùúûüÿœæßÀÂÄÃÅÁÇÈÉÊËÍÎÏÑÓÔÖÕØÙÚÛÜŒÆ“”‘’„‚–—…«»‹›•€£§°ºª·¿¡®©™\xa0"
)
_WESTERN_ENCODINGS = frozenset({"iso8859-1", "iso8859-15", "cp1252", "ascii"})
_OTHER_SCRIPTS = frozenset(
    (
        *("cp1251", "koi8_r", "koi8_u", "iso8859_5", "mac_cyrillic", "cp866", "cp855"),
        *("cp1255", "iso8859_8", "cp1256", "iso8859_6", "cp1253", "iso8859_7"),
    )
)
_FEWEST_LETTERS = 30
_FEWEST_WIDE = 8
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# Encodings in which texts are still found; a detector that knows a hundred takes a rare one.
_FOUND = (
    *("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "cp1258", "mac_roman", "cp437"),
    *("cp850", "cp852", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic"),
    *("cp1253", "iso8859_7", "cp1255", "cp1256", "iso8859_6", "tis_620"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
_HIRAGANA = re.compile("[\u3041-\u3096]")
_JAPANESE_SHARE = 0.1
_FAR_EASTERN = frozenset({"cp949", "big5", "gb18030"})
_SHIFTED = b"\x1b$B"
# What is left of typographic marks and accents in a text that was decoded wrongly once before.
_MANGLED = re.compile("â€[œ\x9d™˜“”¦]|Ã[©¨¤¶¼±§ª«³´¢]|Â[«»°£]|Ð[°-¿]")
_FEWEST_MANGLED = 3
_MARKS = re.compile("[\u2013-\u2026]")
_REPLACED = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the way it was read.

    Parameters
    ----------
    text : str
        The characters, without a leading byte-order mark; no NUL, no lone surrogate.
    encoding : str
        Encoding used; ``"binary"`` when the bytes are no text.
    basis : str
        ``"byte-order mark"``, ``"declared"``, ``"utf-8"``, ``"detected"`` or ``"none"``.
    notes : tuple of str
        What a reader must know: ``"unreadable: ..."``, ``"encoding: ..."``.
    """

    text: str
    encoding: str
    basis: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    r"""Turn bytes into text, character for character.

    The order is R10: byte-order mark, declared encoding, UTF-8, detection.

    Parameters
    ----------
    data : bytes
        The file.
    declared : str or None
        Encoding that its sender or its page states, if any.

    Returns
    -------
    Decoded
        Never raises: bytes that are no text give ``""`` and a note ``"unreadable: ..."``.

    Notes
    -----
    Line ends are kept and nothing is normalised. NUL and lone surrogates become U+FFFD,
    one for one. Time linear in the length; detection looks at the first 100,000 bytes.

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfTalks resume.").basis
    'byte-order mark'
    >>> decode(b"%PDF-1.7 ...").text
    ''
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding, "byte-order mark", ())
    wide = _wide_encoding(data)
    kind = None if wide else binary_kind(data)
    if kind is not None:
        remedy = "save it as text, DOCX or a web page, and read that"
        note = f"unreadable: this looks like {kind}; {remedy}"
        return Decoded(text="", encoding="binary", basis="none", notes=(note,))
    if wide:
        return _replacing(data, wide, "detected", ())
    return _by_declaration(data, declared)


def binary_kind(data: bytes) -> str | None:
    r"""Name what bytes look like when they are no text.

    Parameters
    ----------
    data : bytes
        The file, without a byte-order mark.

    Returns
    -------
    str or None
        ``"a PDF document"`` and the like; ``None`` for text.

    Examples
    --------
    >>> binary_kind(b"PK\x03\x04word/document.xml")
    'an office document (DOCX, XLSX, ODT)'
    >>> binary_kind(b"The talks resumed.") is None
    True
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            head = data[:4096]
            office = b"word/" in head or b"[Content_Types]" in head or b"mimetype" in head
            return (
                "an office document (DOCX, XLSX, ODT)" if magic[:2] == b"PK" and office else kind
            )
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return "a binary file" if controls > max(1, _CONTROL_SHARE * len(sample)) else None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: Latin text has a NUL in every second place."""
    sample = data[:4000]
    if len(data) < 4 or len(data) % 2 or b"\x00" not in sample:
        return None
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        others = sample[1 - offset :: 2].count(0)
        if zeros * 5 >= len(sample) // 2 * 3 and others * 50 <= len(sample):
            return encoding
    # Text in another script has a NUL beside its spaces and line ends only.
    likely = max(_WIDE, key=lambda encoding: _blanks(sample, encoding))
    return likely if _blanks(sample, likely) and _is_text(sample, likely) else None


def _blanks(sample: bytes, encoding: str) -> int:
    letters = sample.decode(encoding, "ignore")
    return sum(map(letters.count, " \n\u3000、。"))


def _is_text(sample: bytes, encoding: str) -> bool:
    """Whether bytes are letters and marks in an encoding, and nothing that no text holds."""
    whole = sample[: len(sample) // 4 * 4]
    letters = _strictly(whole, encoding) or _strictly(whole[:-2], encoding) or ""
    kinds = (
        category(letter) for letter in letters if letter not in "\t\n\r\f\u200c\u200d\u200e\u200f"
    )
    return len(letters) >= _FEWEST_WIDE and all(kind[0] != "C" for kind in kinds)


def _by_declaration(data: bytes, declared: str | None) -> Decoded:
    as_utf8 = _strictly(data, "utf-8")
    if _SHIFTED in data[:_SAMPLE] and (text := _strictly(data, "iso2022_jp_ext")) is not None:
        return _clean(text, "iso2022_jp_ext", "detected", ())
    if declared is None:
        return _undeclared(data, as_utf8, ())
    encoding = _known(declared)
    if encoding is None:
        note = f"encoding: {declared[:40]!r} is no encoding known here; it was detected instead"
        return _undeclared(data, as_utf8, (note,))
    if as_utf8 is not None and _refutes(data, encoding):
        note = f"encoding: declared as {encoding}, but the bytes are valid UTF-8 and read as such"
        return _clean(as_utf8, "utf-8", "utf-8", (note,))
    other = _of_another_script(data[:_SAMPLE], encoding)
    if other is not None:
        note = f"encoding: declared as {encoding}, but its letters are those of {other}; read so"
        return _clean(data.decode(other, "replace"), other, "detected", (note,))
    if encoding in {"iso8859-1", "ascii"} and _TYPOGRAPHIC.search(data):
        # Web pages that declare Latin-1 mean Windows-1252, as every browser assumes.
        encoding = "cp1252"
    text = _strictly(data, encoding)
    if text is None:
        note = f"encoding: declared as {encoding}, which does not fit the bytes; it was detected"
        return _undeclared(data, as_utf8, (note,))
    return _clean(text, encoding, "declared", ())


def _refutes(data: bytes, encoding: str) -> bool:
    """Whether bytes that are valid UTF-8 cannot well be what they are declared to be."""
    if encoding.startswith(("utf-16", "utf-32")):
        return b"\x00" not in data
    return encoding not in {"utf-8", "ascii"} and not data.isascii()


def _of_another_script(sample: bytes, encoding: str) -> str | None:
    """Tell Cyrillic, Arabic or Hebrew bytes that a page declares to be Western (R261).

    No Western text is made of letters beyond ASCII for the most part.
    """
    if encoding not in _WESTERN_ENCODINGS:
        return None
    high = sum(byte > 0x7F for byte in sample)
    low = sum(65 <= byte <= 122 for byte in sample)
    if high < _FEWEST_LETTERS or high < 2 * low:
        return None
    found = _detected(sample)
    return found if found in _OTHER_SCRIPTS else None


def _known(declared: str) -> str | None:
    try:
        encoding = codecs.lookup(declared.strip()).name
        # Refuses what is registered but no encoding of text, such as "rot13" and "hex".
        b"test".decode(encoding, "replace")
    except (LookupError, ValueError):
        return None
    return encoding


def _undeclared(data: bytes, as_utf8: str | None, notes: tuple[str, ...]) -> Decoded:
    if as_utf8 is not None:
        return _clean(as_utf8, "utf-8", "utf-8", notes)
    if _is_damaged_utf8(data[:_SAMPLE]):
        note = "encoding: UTF-8 with damaged places, shown as U+FFFD"
        return _replacing(data, "utf-8", "detected", (*notes, note))
    western = _is_western(data[:_SAMPLE])
    guess = "cp1252" if western else _detected(data[:_SAMPLE])
    text = _strictly(data, guess) if guess else None
    if guess and text is not None:
        doubt = f"encoding: nothing states it; {guess} fits best, so look at names and accents"
        return _clean(text, guess, "detected", notes if western else (*notes, doubt))
    note = "encoding: none fits all bytes; those that do not fit are shown as U+FFFD"
    return _replacing(data, guess or "utf-8", "detected", (*notes, note))


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether far more characters beyond ASCII are valid UTF-8 than are not."""
    letters = sample.decode("utf-8", "replace")
    high = sum(letter > "\x7f" for letter in letters)
    damaged = letters.count("\ufffd")
    # No other encoding has the three bytes of a quotation mark together by chance.
    least = damaged if _MARKS.search(letters) else 4 * damaged
    return high - damaged >= least


def _is_western(sample: bytes) -> bool:
    """Tell Windows-1252: few bytes beyond ASCII, all of them Western letters and marks.

    Detection by frequency confuses its neighbours on a short text with few accents.
    """
    letters = sample.decode("cp1252", "replace")
    high = [letter for letter in letters if letter > "\x7f"]
    return len(high) * 5 < len(sample) and set(high) <= _WESTERN


def _detected(sample: bytes) -> str | None:
    # Loaded here: most reports are UTF-8 and need no detection.
    from_bytes = import_module("charset_normalizer").from_bytes
    best = from_bytes(sample, cp_isolation=list(_FOUND)).best() or from_bytes(sample).best()
    if best is None:
        return None
    return (
        "cp932" if best.encoding in _FAR_EASTERN and _is_japanese(sample) else str(best.encoding)
    )


def _is_japanese(sample: bytes) -> bool:
    """Whether bytes are Shift-JIS: no other encoding of the Far East makes hiragana of them."""
    letters = sample.decode("cp932", "replace")
    return len(_HIRAGANA.findall(letters)) > _JAPANESE_SHARE * len(letters)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _replacing(data: bytes, encoding: str, basis: str, notes: tuple[str, ...]) -> Decoded:
    return _clean(data.decode(encoding, "replace"), encoding, basis, notes)


def _clean(text: str, encoding: str, basis: str, notes: tuple[str, ...]) -> Decoded:
    text = _REPLACED.sub("\ufffd", text)
    if len(list(islice(_MANGLED.finditer(text), _FEWEST_MANGLED))) == _FEWEST_MANGLED:
        mangled = "encoding: the text was decoded wrongly before it came, as its marks show"
        notes = (*notes, mangled)
    return Decoded(text=text, encoding=encoding, basis=basis, notes=notes)
