"""What becomes of a demand or an objection: "their demand for a truce has not changed"."""

from __future__ import annotations

from goodoffices.reports.cues.cues import CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.stances.direction import Content, place_of
from goodoffices.reports.wording.function_words import RELATIVES_AND_WHOSE


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
    given_up = words("stance", "weaker") | words("stance", "giving_up")
    return not given_up.isdisjoint(told) and words("stance", "negations").isdisjoint(told)


def _predicate(content: Content) -> int:
    """Return where the verb of the noun stands; the number of words where it has none."""
    end = len(content.words)
    if not content.hits or content.words[0] == "that":
        return end
    helping = words("subjects", "grammar", "auxiliaries")
    behind = range(place_of(content, content.hits[-1].end), end)
    at = next((i for i in behind if content.words[i] in helping), end)
    return end if content.words[at - 1] in RELATIVES_AND_WHOSE else at


BEHIND = 6
"""Words behind what a noun is about that tell what becomes of it: "has all but collapsed"."""


def told_behind(unit: Unit, said: Attribution) -> list[str]:
    """Return the words that tell what becomes of a noun: "support for the truce *has collapsed*".

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Its noun, and what the noun is about.

    Returns
    -------
    list of str
        Empty for what is no noun, and where no verb follows.
    """
    if said.cue.kind is not CueKind.NOUN:
        return []
    end = said.content[1]
    behind = [unit.fold(at) for at in range(end, min(end + BEHIND, len(unit.pieces)))]
    helped = behind[:1] and behind[0] in words("subjects", "grammar", "auxiliaries")
    return behind if helped else []


def holds_less(told: list[str]) -> bool:
    """Whether a noun is told to hold less, or no more (R500).

    Parameters
    ----------
    told : list of str
        Words behind it, without case.

    Examples
    --------
    >>> holds_less("has collapsed".split()), holds_less("has not weakened".split())
    (True, False)
    >>> holds_less("is not final".split())
    True
    """
    denied = not words("stance", "negations").isdisjoint(told)
    return not words("stance", "firm" if denied else "weaker").isdisjoint(told)
