"""Whose a text is that a report speaks of later: "in a letter … the letter says" (R41)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.sightings import Line, Sighting
from goodoffices.reports.wording.function_words import POSSESSIVES

TEXTS = frozenset(
    {"statement", "letter", "communique", "communiqué", "note", "declaration", "memo", "message"}
    | {"memorandum", "appeal", "manifesto", "ultimatum", "circular", "cable", "telegram", "e-mail"}
    | {"email", "tweet", "post", "document", "paper", "petition", "report", "bulletin", "leaflet"}
)
"""Nouns for a text that has an author."""

BACK = 6_000
"""Characters over which "the letter" points back."""

_NEAR = 30
"""Characters between a text and "by Varu", or between "Varu's" and a text."""

_NEW = frozenset({"a", "an", "one", "another"}) | POSSESSIVES
_MAKING = frozenset(
    {"in", "issued", "issues", "released", "releases", "published", "publishes", "wrote", "writes"}
    | {"signed", "signs", "sent", "sends", "circulated", "posted", "via", "through", "issuing"}
    | {"delivered", "delivers", "drafted", "distributed", "put", "out", "made"}
)


def authors_in(line: Line, heard: Sequence[Sighting]) -> Iterator[tuple[int, str, str]]:
    """Yield where a sentence brings in a text, its noun and its author.

    Parameters
    ----------
    line : Line
        The sentence.
    heard : sequence of Sighting
        Whom the sentence names outside quotation marks, in order.

    Yields
    ------
    tuple of int, str and str
        Offset, noun and actor; the actor is empty where nobody or several wrote it.
    """
    for at, word in enumerate(line.words):
        if word.fold in TEXTS and line.fold(at - 1) not in {"the", "this", "that"}:
            author = _author(line, at, heard)
            if author is not None:
                yield word.start, word.fold, author


def _author(line: Line, at: int, heard: Sequence[Sighting]) -> str | None:
    start, end = line.words[at].start, line.words[at].end
    for one in heard:
        owns = line.text[one.end : start][:2] in {"'s", "’s"} and start - one.end <= _NEAR
        between = line.text[end : one.start].split() if end <= one.start <= end + _NEAR else []
        if owns or "by" in between or between[:1] == ["from"]:
            return one.actors[0]
    opens = next((at - back for back in (1, 2, 3) if line.fold(at - back) in _NEW), None)
    if opens is None:
        return None
    if line.fold(opens + 1) == "joint":
        return ""
    if line.fold(opens - 1) not in _MAKING and line.fold(opens) not in POSSESSIVES:
        return None
    acting = [one for one in heard if one.subject and one.acts and not one.joined]
    return acting[0].actors[0] if acting else None


def author_of(cast: Cast, noun: str, position: int) -> str | None:
    """Return who wrote the text that "the letter" at a place points back to.

    Parameters
    ----------
    cast : Cast
        Of the report.
    noun : str
        The word for the text, case-folded.
    position : int
        Where it stands.

    Returns
    -------
    str or None
        ``None`` where no such text was brought in, or its author is not told.

    Examples
    --------
    >>> cast = Cast(authors=((10, "letter", "varu"),))
    >>> author_of(cast, "letter", 90), author_of(cast, "memo", 90), author_of(cast, "letter", 5)
    ('varu', None, None)
    """
    last = bisect_left(cast.authors, (position,))
    for start, known, actor in reversed(cast.authors[max(0, last - 20) : last]):
        if known == noun:
            return actor or None if position - start <= BACK else None
    return None


def written_by(cast: Cast, position: int) -> str | None:
    """Return who wrote the text that is brought in at a place: "Varu issued a statement".

    Parameters
    ----------
    cast : Cast
        Of the report.
    position : int
        Where its noun begins.

    Returns
    -------
    str or None
        ``None`` where its author is not told.

    Examples
    --------
    >>> cast = Cast(authors=((10, "letter", "varu"),))
    >>> written_by(cast, 10), written_by(cast, 11)
    ('varu', None)
    """
    at = bisect_left(cast.authors, (position,))
    found = cast.authors[at : at + 1]
    return found[0][2] or None if found and found[0][0] == position else None
