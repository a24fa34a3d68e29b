"""What in a letter is not its writer's own text: quoted letters, signatures, routing lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.reports.text import Label, Segment

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"\s{0,3}>")
_INTRODUCES = re.compile(r".{0,300}(?:\d|@).{0,300}:\s*$|.{0,300}\bwrote:\s*$")
_FORWARDED = re.compile(
    r"\s*-{2,}\s*forwarded message\s*-*\s*$|\s*begin forwarded message:\s*$", re.IGNORECASE
)
_ORIGINAL = re.compile(r"\s*-{2,}\s*original message\s*-*\s*$|\s*_{20,}\s*$", re.IGNORECASE)
_SIGNATURE = re.compile(r"--\s?$")
_HEADER = re.compile(r"\s*\*?(from|date|sent|to|cc|subject|reply-to):\*?\s", re.IGNORECASE)
_HEADER_LABELS = {
    "from": Label.BYLINE,
    "date": Label.DATELINE,
    "sent": Label.DATELINE,
    "subject": Label.TITLE,
}
_ON = ("On ", "Am ", "Le ", "El ", "Il ")
_WROTE = re.compile(
    r".{0,300}(?:\d{4}|@).{0,300}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\b"
    r"[^.:]{0,80}:\s*$"
)
_SENT = re.compile(r"\s\*?(?:Sent|Date):\*?\s")
_ABOUT = re.compile(r"\s\*?Subject:\*?(?:\s|$)")
_HEAD_LINES = 8
_HEAD_LENGTH = 1_000
_SIGNATURE_LINES = 15
_SIGNATURE_LENGTH = 1_000
_SIGNATURE_REACH = 500


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def letter_labels(
    text: str, *, forwarded: bool = False, answers: bool = False
) -> tuple[Segment, ...]:
    r"""Label what a letter quotes, and its signature (R207).

    Parameters
    ----------
    text : str
        The body of a letter.
    forwarded : bool
        Whether its subject says that it is passed on: then what stands below "original
        message" is the report itself.
    answers : bool
        Whether its subject says that it answers a letter: then what stands below the head of
        a letter ("From: … Sent: … Subject: …") is that letter.

    Returns
    -------
    tuple of Segment
        In order, not overlapping. Empty where nothing but quoted text would remain: then
        the quoted text is the report.

    Notes
    -----
    Time linear in the length.

    Examples
    --------
    >>> text = "They met.\n\nOn 3 May 2031, Ann wrote:\n> Did they meet?\n-- \nBen"
    >>> [(one.label.value, text[one.start : one.end]) for one in letter_labels(text)][:2]
    [('other_story', 'On 3 May 2031, Ann wrote:'), ('other_story', '> Did they meet?')]
    """
    lines = _lines(text)
    answered = answered_from(text) if answers and not forwarded else len(text)
    labels = [
        label if line.start < answered else Label.OTHER_STORY
        for line, label in zip(lines, _labelled(lines, forwarded=forwarded), strict=True)
    ]
    own = any(label is None and line.text for line, label in zip(lines, labels, strict=True))
    if not own:
        return ()
    return tuple(
        Segment(label=label, start=line.start, end=line.end)
        for line, label in zip(lines, labels, strict=True)
        if label is not None and line.end > line.start
    )


def answered_from(text: str) -> int:
    r"""Return where the letter that is answered begins by its head; the length if nowhere.

    Parameters
    ----------
    text : str
        The body of a letter; on a page the head is one line.

    Examples
    --------
    >>> text = "No.\nFrom: Ann\nSent: Friday\nSubject: Talks\nYes?"
    >>> text[answered_from(text) :][:9]
    'From: Ann'
    """
    lines = _lines(text)
    marked = max((n for n, line in enumerate(lines) if _QUOTED.match(line.text)), default=-1)
    return next(
        (
            line.start
            for n, line in enumerate(lines)
            if _heads(lines, n) or (n > marked and _tells_who_wrote(lines, n))
        ),
        len(text),
    )


def _tells_who_wrote(lines: list[_Line], n: int) -> bool:
    """Tell "On 4 May 2031, Ann <ann@x.example> wrote:", in one line or two, above no marks."""
    if not lines[n].text.startswith(_ON):
        return False
    both = " ".join(line.text[:300] for line in lines[n : n + 2])
    return any(_WROTE.match(words) for words in (lines[n].text[:300], both))


def _heads(lines: list[_Line], n: int) -> bool:
    """Whether a letter's head begins: who sent it, when, and about what."""
    if not lines[n].text.lstrip(" *").startswith("From:"):
        return False
    if any(_FORWARDED.match(line.text) for line in lines[max(0, n - 3) : n]):
        return False
    head = lines[n].text[:_HEAD_LENGTH]
    for line in lines[n + 1 : n + _HEAD_LINES]:
        if _HEADER.match(line.text) is None:
            break
        head += f" {line.text[:_HEAD_LENGTH]}"
    return _SENT.search(head) is not None and _ABOUT.search(head) is not None


def _lines(text: str) -> list[_Line]:
    return [
        _Line(found.start(), found.start() + len(found.group().rstrip()), found.group().rstrip())
        for found in _LINE.finditer(text)
        if found.group()
    ]


def _labelled(lines: list[_Line], *, forwarded: bool) -> Iterator[Label | None]:
    below_signature = False
    quoting = False
    in_header = False
    for n, line in enumerate(lines):
        header = _HEADER.match(line.text)
        in_header = _FORWARDED.match(line.text) is not None or (in_header and _opens(line, header))
        if _FORWARDED.match(line.text) or (forwarded and _cuts(lines, n)):
            in_header, below_signature = True, False
            yield Label.NAVIGATION
        elif quoting or _cuts(lines, n):
            quoting = True
            yield Label.OTHER_STORY
        elif in_header and header:
            yield _HEADER_LABELS.get(header.group(1).lower(), Label.NAVIGATION)
        elif _QUOTED.match(line.text) or _introduces(lines, n):
            yield Label.OTHER_STORY
        else:
            below_signature = below_signature or _signs(lines, n)
            yield Label.NAVIGATION if below_signature else None


def _opens(line: _Line, header: re.Match[str] | None) -> bool:
    """Whether the header of a forwarded letter still goes on."""
    return header is not None or not line.text


def _cuts(lines: list[_Line], n: int) -> bool:
    """Whether everything below a line is the letter that is answered."""
    if not _ORIGINAL.match(lines[n].text):
        return False
    following = next((line for line in lines[n + 1 : n + 4] if line.text), None)
    return following is not None and _HEADER.match(following.text) is not None


def _introduces(lines: list[_Line], n: int) -> bool:
    """Tell "On Monday, Ann wrote:", in one line or two, right above quoted lines."""
    if not lines[n].text:
        return False
    following = [line for line in lines[n + 1 : n + 5] if line.text][:2]
    if not following:
        return False
    if _QUOTED.match(following[0].text):
        return _INTRODUCES.match(lines[n].text[:700]) is not None
    wrapped = len(following) == 2 and _QUOTED.match(following[1].text) is not None
    both = f"{lines[n].text[:300]} {following[0].text[:300]}"
    return (
        wrapped
        and lines[n].text[:3] in {"On ", "Am ", "Le "}
        and _INTRODUCES.match(both) is not None
    )


def _signs(lines: list[_Line], n: int) -> bool:
    if not _SIGNATURE.fullmatch(lines[n].text):
        return False
    # A mark far above the end begins no signature; looking further would take for ever.
    if len(lines) - n > _SIGNATURE_REACH:
        return False
    rest = [line for line in lines[n + 1 :] if line.text and not _QUOTED.match(line.text)]
    return (
        len(rest) <= _SIGNATURE_LINES and sum(len(line.text) for line in rest) <= _SIGNATURE_LENGTH
    )
