"""Names behind what somebody is, beside what they say: "said beekeeper Ana Berel" (R509)."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.people.sightings import Line, listed

MOST = 4
"""Words that say what somebody is: "retired toll bridge keeper"."""

_CLOSING = frozenset("”’»\"'“")
"""Marks that end a quotation in some language."""


def described_from(line: Line, at: int) -> int:
    """Return where the words begin that say what somebody is who speaks.

    R509: between a quotation and a name, or between the verb behind it and a name, stands what the
    named one is, whatever list knows the noun: "said beekeeper Ana Berel".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word of a name.

    Returns
    -------
    int
        ``at`` itself where nothing describes anybody, or no quotation ends before.
    """
    first = at
    while first > 1 and at - first < MOST and _describes(line, first - 1):
        first -= 1
    said = is_said_before(line, first)
    return first if said or _closes(line, first) else at


def is_said_before(line: Line, at: int) -> bool:
    """Whether a verb of speech right behind a quotation leads to a word: "..., said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.
    """
    leads = 0 < at - 1 < len(line.words) and line.fold(at - 1) in saying_forms()
    return leads and _closes(line, at - 1)


def with_description(line: Line, naming: Naming, *, behind: int) -> Naming:
    """Return a naming with the words that say what the named one is.

    Parameters
    ----------
    line : Line
        The sentence.
    naming : Naming
        Who is named.
    behind : int
        Place in the text up to which others are named.
    """
    first = described_from(line, naming.first)
    named = naming.kind is MentionKind.NAME and line.words[naming.first].text[0].isupper()
    if not named or line.words[first].start < behind:
        return naming
    return replace(naming, first=first, size=naming.first + naming.size - first)


def _describes(line: Line, at: int) -> bool:
    """Whether a word can stand in what somebody is: no verb, no preposition, in small letters."""
    word = line.words[at]
    if not (word.text.isalpha() and word.text.islower()) or line.gap(at + 1) not in {" ", "-"}:
        return False
    never = listed("anonymous", "never_describing") | listed("anonymous", "telling")
    return word.fold not in never | listed("titles", "verbs") | saying_forms()


def _closes(line: Line, at: int) -> bool:
    """Whether a quotation ends right before a word."""
    between = line.text[line.words[at - 1].end : line.words[at].start]
    return at > 0 and not _CLOSING.isdisjoint(between) and between[-1:].isspace()
