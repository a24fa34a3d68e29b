"""People who have the floor in a transcript and are named in full elsewhere (R475)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.sightings import listed
from goodoffices.reports.people.turns import LABEL, LEAST

MOST = 40
"""Labels that are looked at."""

_BEFORE = 40
"""Characters before a surname in which the given names stand."""

_ADDRESSED = "?"
"""Without a question no transcript."""


def labelled_people(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int]]:
    """Yield whoever speaks under a label, with where the full name begins.

    R475: in a transcript or an interview, where at least two labels stand before a colon, a
    surname as a label that is in capitals or comes again is the guest who is named in full by it
    and introduced; a reporter who tells what happened is not.

    Parameters
    ----------
    text : str
        The report, with its headings.
    gazetteer : Gazetteer
        Names of the case: whoever it knows is left out.

    Yields
    ------
    tuple of str and int
        The name as written, and the position of its first word.
    """
    if _ADDRESSED not in text:
        return
    found = [label.group(1) for label in LABEL.finditer(text)]
    if len(set(found)) < LEAST:
        return
    for label, times in list(Counter(found).items())[:MOST]:
        surname = _surname(label)
        known = (surname.casefold(),) in gazetteer.forms
        if surname and not known and (label.isupper() or times >= LEAST):
            full = _named_in_full(text, surname)
            if full is not None:
                yield full


def _surname(label: str) -> str:
    """Return the surname that a label is, as names are written; empty for other labels."""
    words = label.split()
    while words and words[0].casefold().rstrip(".") in listed("titles", "titles"):
        words = words[1:]
    unfit = len(words) != 1 or not words[0].isalpha() or person_noun(words[0].casefold())
    if unfit or words[0].casefold() in listed("titles", "not_names"):
        return ""
    return words[0].title() if words[0].isupper() else words[0]


def _named_in_full(text: str, surname: str) -> tuple[str, int] | None:
    """Return the full name of a guest that ends with a surname, and where it begins."""
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        before = text[max(0, at - _BEFORE) : at]
        given = _given(before)
        if given and not text[end : end + 1].isalpha():
            before = before.rpartition("\n")[2].removesuffix(f"{given} ")
            if _is_guest(
                before.casefold(), text[end : end + _BEHIND].partition("\n")[0].casefold()
            ):
                return f"{given} {surname}", at - len(given) - 1
        at = text.find(surname, end)
    return None


def _is_guest(before: str, behind: str) -> bool:
    """Whether somebody is introduced as interviewed or by a post, and not as a reporter."""
    told = behind.partition("?")[0].partition(". ")[0].replace(",", " , ").split()
    described = told[:1] in ([","], ["is"], ["was"], ["("])
    posts = listed("subjects", "posts") | listed("titles", "titles")
    held = described and any(word in posts or person_noun(word) is not None for word in told)
    interviewed = any(words in before for words in _INTERVIEWED)
    return (held or interviewed) and _REPORTERS.isdisjoint((*told, *before.split()))


_BEHIND = 120
"""Characters behind a name that say who somebody is."""

_INTERVIEWED = frozenset(
    {"interview with", "joined by", "joins us", "talks to", "speaks to", "spoke to", "spoke with"}
    | {"conversation with", "guest", "welcome", "with me", "questions to", "questions for"}
)

_REPORTERS = frozenset(
    {"correspondent", "reporter", "reports", "reporting", "editor", "presenter", "host", "anchor"}
)


def _given(before: str) -> str:
    """Return the given names that end a stretch: "Ada van" of "with Ada van "."""
    words: list[str] = []
    whole = len(before) < _BEFORE or "\n" in before
    line = before.rpartition("\n")[2].split(" ")
    # The first word may be cut off.
    for word in reversed(line[not whole : -1]):
        if word.casefold() in _ARTICLES:
            return ""
        small = word in listed("titles", "particles")
        if not (small or (word[:1].isupper() and word.replace("-", "").isalpha())):
            break
        words.insert(0, word)
    while words and (not words[0][0].isupper() or words[0].casefold() in _no_names()):
        words = words[1:]
    return " ".join(words)


_ARTICLES = frozenset({"the", "a", "an", "this", "our", "its"})
"""No person is named behind these: "the Northern Border"."""


def _no_names() -> frozenset[str]:
    return listed("titles", "not_names") | listed("titles", "titles") | listed("subjects", "posts")
