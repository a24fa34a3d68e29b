"""A sentence that undoes the act of the one before: "The round was due today. It did not open"."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.reports.happenings.merging import Telling
from goodoffices.reports.happenings.vocabulary import clause_words
from goodoffices.reports.labels import Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_POINTING = frozenset(
    ("it", "that", "this", "they", "neither", "none", "both", "nothing", "he", "she")
)
_THINGS = frozenset(("it", "that", "this", "they", "nothing", "neither", "none"))


def undoes(words: tuple[Lexeme, ...]) -> bool:
    """Whether a sentence says that what was told before it did not come about.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> undoes(lexemes("It did not.")), undoes(lexemes("It never took place."))
    (True, True)
    >>> undoes(lexemes("It did not satisfy anybody."))
    False
    """
    start = int(key_at(words, 0) in {"but", "and"})
    start += key_at(words, start) == ","
    subject = key_at(words, start)
    if subject not in _POINTING:
        return False
    rest = [word.key for word in words[start + 1 : start + 7]]
    if subject == "nothing":
        return rest[:2] == ["came", "of"]
    if subject in _THINGS and (_is_off(rest) or rest[:1] == ["never"] or "not" in rest[:2]):
        return _is_off(rest) or _ends(_past_no(rest))
    return _is_refusal(rest)


def _past_no(rest: list[str]) -> list[str]:
    for position, key in enumerate(rest[:3]):
        if key in {"not", "never"}:
            return rest[position + 1 :]
    return []


def _ends(rest: list[str]) -> bool:
    """Whether nothing follows but a word of happening: "did not", "never happened"."""
    first = rest[0] if rest else ""
    return not (first and first[0].isalnum()) or first in clause_words("happening")


def _is_off(rest: list[str]) -> bool:
    """Whether it "was called off", "has been cancelled", "fell through"."""
    near = rest[:5]
    dropped = any(key in clause_words("dropping") for key in near)
    helped = near[:1] and near[0] in {"was", "were", "has", "have", "had", "is", "fell", "came"}
    return bool(dropped and helped) or near[:2] == ["fell", "through"]


def _is_refusal(rest: list[str]) -> bool:
    """Whether somebody did not act as planned: "She did not.", "He never came."."""
    bare = rest[:2] in (["did", "not"], ["have", "not"], ["has", "not"])
    if bare:
        return len(rest) < 3 or not rest[2][0].isalnum()
    return rest[:2] in (["never", "came"], ["never", "arrived"], ["stayed", "away"])


def undone(telling: Telling) -> Telling:
    """Return a planned act as one that did not take place; what took place stays."""
    if telling.status is not Status.PLANNED:
        return telling
    return replace(telling, status=Status.DID_NOT_HAPPEN)


def renames(words: tuple[Lexeme, ...]) -> bool:
    """Whether a sentence only says what the act before it was: "It was their third meeting".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> renames(lexemes("This was the fifth strike in a week."))
    True
    """
    return key_at(words, 0) in {"it", "this", "that"} and key_at(words, 1) in {"was", "is"}
