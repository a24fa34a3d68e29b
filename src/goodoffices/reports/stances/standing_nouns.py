"""What becomes of a demand or an objection: "their demand for a truce has not changed"."""

from __future__ import annotations

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.direction import Content, place_of

_RELATIVE = frozenset({"that", "which", "who", "whose"})
_LESS = frozenset({"eased", "faded", "weakened", "wavered", "ended", "over", "gone", "lifted"})


def before_predicate(content: Content) -> Content:
    """Keep what a noun is about, without what is told of the noun itself.

    R500: "its demand for a truce has not changed" negates the change and not the truce, so that
    the verb behind what is demanded or refused turns nothing.

    Parameters
    ----------
    content : Content
        The words behind "demand", "opposition" or "support".
    """
    at = _predicate(content)
    return content._replace(words=content.words[:at], starts=content.starts[:at])


def is_gone(content: Content) -> bool:
    """Whether a demand or an objection is told to be given up, or weaker: no side is told (R500).

    Parameters
    ----------
    content : Content
        The words behind the noun.
    """
    told = content.words[_predicate(content) :]
    if {"no", "longer"} <= set(told):
        return True
    given_up = _LESS | words("stance", "giving_up")
    return not given_up.isdisjoint(told) and words("stance", "negations").isdisjoint(told)


def _predicate(content: Content) -> int:
    """Return where the verb of the noun stands; the number of words where it has none."""
    end = len(content.words)
    if not content.hits or content.words[0] == "that":
        return end
    helping = words("subjects", "grammar", "auxiliaries")
    behind = range(place_of(content, content.hits[-1].end), end)
    at = next((i for i in behind if content.words[i] in helping), end)
    return end if content.words[at - 1] in _RELATIVE else at
