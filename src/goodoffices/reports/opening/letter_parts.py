"""The parts of a letter: what is its text, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.headerregistry import HeaderRegistry
from email.message import Message
from email.policy import default as modern
from itertools import islice

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
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_DEEPEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParts:
    """The parts of a letter, sorted by what they are for.

    Parameters
    ----------
    texts : tuple of Message
        Parts of its text, in order: plain ones, or pages where no part is plain.
    attached : tuple of Message
        Files and letters that travel with it.
    is_cut : bool
        Whether there were more parts than are looked at.
    """

    texts: tuple[Message, ...] = ()
    attached: tuple[Message, ...] = ()
    is_cut: bool = False


def parts_of(letter: Message, *, most: int) -> LetterParts:
    r"""Sort the parts of a letter (R206).

    Parameters
    ----------
    letter : Message
        The letter.
    most : int
        Parts looked at.

    Returns
    -------
    LetterParts
        Of several forms of one text, plain text is taken, else HTML.

    Examples
    --------
    >>> import email
    >>> letter = email.message_from_bytes(b"Subject: Talks\n\nThey met.", policy=PLAINLY)
    >>> len(parts_of(letter, most=10).texts)
    1
    """
    leaves = list(islice(_leaves(letter), most + 1))
    by_use: dict[str, list[Message]] = {"text/plain": [], "text/html": [], "": []}
    for part in leaves[:most]:
        named = part.get_content_disposition() == "attachment" or part.get_filename()
        kind = "" if named else part.get_content_type()
        by_use[kind if kind in by_use else ""].append(part)
    return LetterParts(
        texts=tuple(by_use["text/plain"] or by_use["text/html"]),
        attached=tuple(by_use[""]),
        is_cut=len(leaves) > most,
    )


def _leaves(letter: Message) -> Iterator[Message]:
    """Parts without parts, in order; of alternatives the plain text, else the richest."""
    waiting: list[tuple[Message, int]] = [(letter, 0)]
    while waiting:
        part, depth = waiting.pop()
        if not part.is_multipart() or part.get_content_maintype() == "message":
            yield part
            continue
        inner = [one for one in part.get_payload() if isinstance(one, Message)]
        if part.get_content_subtype() == "alternative":
            inner = _chosen(inner)
        if depth < _DEEPEST:
            waiting += [(one, depth + 1) for one in reversed(inner)]


def _chosen(alternatives: list[Message]) -> list[Message]:
    for part in alternatives:
        if part.get_content_type() == "text/plain" and _payload(part).strip():
            return [part]
    return alternatives[-1:]


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
            words = str(PLAINLY.header_fetch_parse(key, str(value)[:_LONGEST_HEADER]))
            return _SPACE.sub(" ", words).strip()
    return ""
