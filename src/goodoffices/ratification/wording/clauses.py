"""A draft text cut into clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
"""A word, or one sign."""
_NUMBER = re.compile(
    r"^\s*(?P<number>(?:OP|PP|Article|Art\.|Section|§)?\s*\d+(?:\.\d+)*[.):]?"
    r"|\([a-z]{1,4}\)|\([0-9]+\)|[a-z]\))\s+(?=\S)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;!?])[”\"’)]?\s+(?=[A-Z“\"(])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One sentence of a draft text.

    Parameters
    ----------
    label : str
        Number of its paragraph as written, without signs: ``"3"``, ``"3a"``; ``"p2"`` for the
        second paragraph without number. With several sentences, ``"3.1"``, ``"3.2"``.
    text : str
        The words, spaces joined, without the number.
    is_operative : bool
        Whether its paragraph is numbered; others are preamble, titles and the like.
    """

    label: str
    text: str
    is_operative: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words and signs."""
        return tuple(WORD.findall(self.text))


def clauses_of(text: str) -> tuple[Clause, ...]:
    r"""Cut a draft text into clauses.

    Parameters
    ----------
    text : str
        The draft. Paragraphs are set apart by empty lines, or begin with a number; where
        there is no empty line, each line is a paragraph.

    Returns
    -------
    tuple of Clause
        One per sentence, in order (R148); labels are unique.

    Examples
    --------
    >>> [one.label for one in clauses_of("Recalling,\n1. Calls for calm. Stresses it.")]
    ['p1', '1.1', '1.2']
    """
    found, unnumbered, last = list[Clause](), 0, ""
    taken: set[str] = set()
    for paragraph in _paragraphs(text):
        number = _NUMBER.match(paragraph)
        if number:
            label = re.sub(r"[^0-9a-z.]", "", number["number"].casefold()).strip(".")
            label = f"{last}{label}" if label.isalpha() else label
            last = label if number["number"].strip()[0] not in "(" else last
        else:
            unnumbered += 1
            label = f"p{unnumbered}"
        body = paragraph[number.end() :] if number else paragraph
        sentences = [one.strip() for one in _SENTENCE.split(body) if one.strip()]
        for place, sentence in enumerate(sentences, start=1):
            wanted = label if len(sentences) == 1 else f"{label}.{place}"
            found.append(
                Clause(label=_free(wanted, taken), text=sentence, is_operative=number is not None)
            )
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    has_blank = re.search(r"\n\s*\n", text.strip()) is not None
    paragraphs: list[list[str]] = [[]]
    for line in text.splitlines():
        starts = _NUMBER.match(line) is not None or not has_blank
        if not line.strip() or starts:
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line)
    return [" ".join(" ".join(lines).split()) for lines in paragraphs if lines]


def _free(wanted: str, taken: set[str]) -> str:
    label, number = wanted, 2
    while label in taken:
        label, number = f"{wanted}-{number}", number + 1
    taken.add(label)
    return label
