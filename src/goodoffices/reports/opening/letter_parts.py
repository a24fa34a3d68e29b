"""The parts of a letter: what is its text, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.headerregistry import HeaderRegistry
from email.message import Message
from email.policy import default as modern
from enum import Enum
from itertools import islice

from goodoffices.reports.layout.decoding import decode
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.opening.letter_forms import Beside, page_beside

PLAINLY = modern.clone(header_factory=HeaderRegistry(use_default_map=False), refold_source="none")
"""How letters are parsed: the library's readers of addresses and dates raise on damaged ones."""

_LONGEST_HEADER = 2_000
_SPACE = re.compile(r"\s+")
_UNSAFE = re.compile(r"[\x00-\x1f/\\:*?\"<>|\x7f]+")
_ENDINGS = {
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_SHOWN = frozenset({"text/html", "text/plain"})
_DEEPEST = 20
_LOOK = 50
_STUB_WORDS = 60
_STUB_SHARE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParts:
    """The parts of a letter, sorted by what they are for.

    Parameters
    ----------
    texts : tuple of Message
        Parts of its text, in order, plain ones and pages.
    attached : tuple of Message
        Files and letters that travel with it.
    is_cut : bool
        Whether there were more parts, or deeper ones, than are looked at.
    built_in : int
        Pictures, styles and frames that a page is made up of.
    differing : int
        Pages that are not read and say what the plain form does not.
    """

    texts: tuple[Message, ...] = ()
    attached: tuple[Message, ...] = ()
    is_cut: bool = False
    built_in: int = 0
    differing: int = 0


class _Use(Enum):
    """What a part is for, by the parts it stands in."""

    OWN = "own"
    SPARE = "spare"
    """In a form of the text that is not read."""
    DIFFERING = "differing"
    """In a form that is not read and says what the one that is read does not."""
    BUILT_IN = "built in"
    """Beside the page that shows it."""


def parts_of(letter: Message, *, most: int) -> LetterParts:
    r"""Sort the parts of a letter (R206, R268).

    Parameters
    ----------
    letter : Message
        The letter.
    most : int
        Parts looked at.

    Returns
    -------
    LetterParts
        Of several forms of one text, plain text is taken, else HTML; what is attached in a
        form that is not taken is kept.

    Examples
    --------
    >>> import email
    >>> letter = email.message_from_bytes(b"Subject: Talks\n\nThey met.", policy=PLAINLY)
    >>> len(parts_of(letter, most=10).texts)
    1
    """
    leaves = list(islice(_leaves(letter), most + 1))
    texts: list[Message] = []
    attached: list[Message] = []
    built_in = differing = 0
    for part, use in leaves[:most]:
        if part is None:
            continue
        if use is _Use.OWN and _is_text(part):
            texts.append(part)
        elif use is _Use.OWN or _travels(part):
            attached.append(part)
        else:
            built_in += use is _Use.BUILT_IN
            differing += use is _Use.DIFFERING and part.get_content_type() == "text/html"
    return LetterParts(
        texts=tuple(texts),
        attached=tuple(attached),
        is_cut=len(leaves) > most or any(part is None for part, _ in leaves),
        built_in=built_in,
        differing=differing,
    )


def _leaves(letter: Message) -> Iterator[tuple[Message | None, _Use]]:
    """Parts without parts, in order, with their use; nothing in place of too deep ones."""
    waiting: list[tuple[Message, int, _Use]] = [(letter, 0, _Use.OWN)]
    while waiting:
        part, depth, use = waiting.pop()
        if not part.is_multipart() or part.get_content_maintype() == "message":
            yield part, use
        elif depth < _DEEPEST:
            inner = reversed(list(_within(part, use)))
            waiting += [(one, depth + 1, own) for one, own in inner]
        else:
            yield None, use


def _within(part: Message, use: _Use) -> Iterator[tuple[Message, _Use]]:
    inner = [one for one in part.get_payload() if isinstance(one, Message)]
    kind = part.get_content_subtype()
    chosen, spare = _chosen(inner) if kind == "alternative" else (_root(part, inner), use)
    for one in inner:
        if kind == "alternative" and one is not chosen:
            yield one, spare
        elif kind == "related" and one is not chosen and use is _Use.OWN:
            yield one, _Use.BUILT_IN
        else:
            yield one, use


def _chosen(alternatives: list[Message]) -> tuple[Message | None, _Use]:
    """Take the plain form, unless the page holds all of it and more; else the richest one.

    Second: what the forms are for that are not taken.
    """
    page = next((one for one in reversed(alternatives) if _page_in(one) is not None), None)
    for part in alternatives:
        if part.get_content_type() == "text/plain" and _payload(part).strip():
            beside = Beside.ALIKE if page is None else _beside(part, page)
            spare = _Use.DIFFERING if beside is Beside.OTHER else _Use.SPARE
            return page if beside is Beside.MORE else part, spare
    return page or next(reversed(alternatives), None), _Use.SPARE


def _page_in(part: Message) -> Message | None:
    # Not by _leaves, which asks this of each form: forms within forms would take for ever.
    found = islice(part.walk(), _LOOK)
    return next((one for one in found if one.get_content_type() == "text/html"), None)


def _beside(plain: Message, form: Message) -> Beside:
    page, words = _page_in(form), len(_payload(plain).split())
    if page is None:
        return Beside.ALIKE
    source = decode(bytes_of(page), declared=page.get_content_charset()).text
    # "View this letter in your browser" in place of the text.
    if words <= _STUB_WORDS and len(page_text(source).text.split()) > _STUB_SHARE * words:
        return Beside.MORE
    text = decode(_payload(plain), declared=plain.get_content_charset()).text
    return page_beside(text, source)


def _root(part: Message, inner: list[Message]) -> Message | None:
    """Return the part that shows the others (RFC 2387)."""
    start = str(part.get_param("start") or "")
    named = (one for one in inner if start and str(one.get("Content-ID", "")).strip() == start)
    return next(named, next(iter(inner), None))


def _is_text(part: Message) -> bool:
    named = part.get_content_disposition() == "attachment" or part.get_filename()
    return not named and part.get_content_type() in {"text/plain", "text/html"}


def _travels(part: Message) -> bool:
    """Whether a part that is not shown is a file of its own, and no picture or style."""
    if part.get_content_disposition() == "attachment":
        return True
    kind = part.get_content_type()
    filed = part.get_content_maintype() == "application" and part.get_filename() is not None
    return filed or part.get_content_maintype() == "message" or kind in _ENDINGS.keys() - _SHOWN


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def bytes_of(part: Message) -> bytes:
    """Return the decoded bytes of a part; of an attached letter, the letter written out."""
    if part.get_content_maintype() == "message" and part.is_multipart():
        inner = part.get_payload(0)
        return _written_out(inner) if isinstance(inner, Message) else b""
    return _payload(part)


def _written_out(letter: Message) -> bytes:
    try:
        return letter.as_bytes(policy=PLAINLY)
    except UnicodeEncodeError:
        # Its headers claim an encoding that its characters do not fit.
        return letter.as_string(policy=PLAINLY).encode("utf-8", "replace")


def name_of(part: Message, number: int) -> str:
    """Return a safe name for an attached file.

    Examples
    --------
    >>> name_of(Message(), 2)
    'part-2.txt'
    """
    wanted = _UNSAFE.sub("-", part.get_filename() or "").strip(" .-")[-120:]
    if wanted:
        return wanted
    kind = part.get_content_type()
    ending = ".eml" if kind == "message/rfc822" else _ENDINGS.get(kind, "")
    if not ending and part.get_content_maintype() == "text":
        # A calendar or a style sheet is text, and no report.
        ending = f".{part.get_content_subtype()}"
    return f"part-{number}{ending}"


def header(letter: Message, name: str) -> str:
    r"""Return a header in plain words, on one line; empty when it is missing.

    Examples
    --------
    >>> import email
    >>> raw = b"Subject: =?utf-8?q?Talks_in_G=C3=B6rz?=\n\n"
    >>> header(email.message_from_bytes(raw, policy=PLAINLY), "subject")
    'Talks in Görz'
    """
    for key, value in letter.raw_items():
        if key.lower() == name:
            # Cut first: a header of many kilobytes takes its parser minutes.
            raw = _unescaped(str(value)[:_LONGEST_HEADER])
            words = str(PLAINLY.header_fetch_parse(key, raw))
            return _SPACE.sub(" ", words).strip()
    return ""


def _unescaped(value: str) -> str:
    """Decode a header whose sender wrote its letters as bytes, against the standard."""
    if value.isascii():
        return value
    return decode(value.encode("utf-8", "surrogateescape")).text
