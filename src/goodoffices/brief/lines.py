"""What every section of the brief is made of: lines that lead back to words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import TypeVar

PartT = TypeVar("PartT")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMark:
    """A pointer from a line to cited words in the annex.

    Parameters
    ----------
    anchor : str
        Identifier of the words on the page: ``"r3-m2"``.
    number : str
        What paper shows: ``"3.2"``, mark 2 of report 3.
    raw : bool
        Whether a review is under way and nobody has looked at these words yet.
    """

    anchor: str
    number: str
    raw: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report, with who says them, how we know, and when.

    Parameters
    ----------
    words : str
        The words, exactly; several stretches are joined by an ellipsis.
    by : str
        Name of the speaker or reporter.
    badge : str
        ``direct``, ``reported``, ``anonymous``, ``inferred``, ``unsourced`` or empty.
    when : str
        Date of the report in words.
    marks : tuple of SourceMark
        Where the words stand.
    label : str
        What the item is taken to say: ``"rejects it"``, ``"over 40,000 people"``.
    """

    words: str
    by: str
    badge: str
    when: str
    marks: tuple[SourceMark, ...]
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A claim in the brief's own words, with the words it rests on.

    Parameters
    ----------
    id : str
        Unique within the brief; the annex links back to it.
    words : str
        One sentence or less.
    marks : tuple of SourceMark
        At least one: a claim without a source is no line (R72).
    badge : str
        How we know; empty where that has no meaning.
    when : str
        Date in words.
    quotes : tuple of Quote
        The words themselves, where they are shown beside the claim.
    """

    id: str
    words: str
    marks: tuple[SourceMark, ...]
    badge: str = ""
    when: str = ""
    quotes: tuple[Quote, ...] = ()


def parts_of(content: object, kind: type[PartT]) -> Iterator[PartT]:
    """Yield every part of one kind in a piece of content, in the order of its fields.

    Parameters
    ----------
    content : object
        A dataclass, a tuple of them, or anything else.
    kind : type
        Of which parts: :class:`Line`, :class:`SourceMark`.

    Yields
    ------
    object of that kind
        Each one, also inside another.

    Examples
    --------
    >>> mark = SourceMark(anchor="r3-m2", number="3.2")
    >>> [one.number for one in parts_of((Line(id="a", words="A.", marks=(mark,)),), SourceMark)]
    ['3.2']
    """
    if isinstance(content, kind):
        yield content
    if isinstance(content, tuple):
        for part in content:
            yield from parts_of(part, kind)
    elif is_dataclass(content):
        for field in fields(content):
            yield from parts_of(getattr(content, field.name), kind)
