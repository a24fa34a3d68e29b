"""What the words beside a name say of somebody: a post, a side, a pronoun (R390)."""

from __future__ import annotations

from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.pronouns import title_pronoun
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.people.sightings import (
    Line,
    actors_of,
    listed,
    party_entries,
    phrases,
)

_LONGEST = 12
"""Words of a description behind a name."""

_CLOSING = frozenset({",", ".", ")", ";", ":", "—", "–", "?", "!"})

_UNFIT = frozenset(
    {"former", "ex", "onetime", "then", "ousted", "deposed", "retired", "late", "exiled", "would"}
    | {"opposition", "shadow", "party", "minority", "majority", "rival", "union", "faction"}
    | {"bloc", "youth", "student", "tribal", "village", "religious", "community", "local"}
    | {"regional", "provincial", "district", "rebel", "dissident", "incoming", "outgoing"}
)
"""Words that make a post another than the one that its last word names."""

_UNDER = frozenset({"deputy", "vice", "assistant", "under", "junior", "associate"})

_WOMAN = ("woman", "mother", "sister", "daughter", "widow", "wife", "princess", "queen")
_MAN = ("spokesman", "businessman", "congressman", "father", "brother", "son", "husband")
_SELF = {"herself": "she", "himself": "he"}


def described_until(line: Line, at: int) -> int:
    """Return where the description of a person behind a name ends, or 0.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word behind the name.

    Returns
    -------
    int
        The word behind ", the harbour spokesman,", ", 54," or ", who had waited"; 0 where what
        follows is no description, or a verb of speech stands in it.
    """
    if at >= len(line.words) or line.gap(at)[:1] not in {",", "("}:
        return 0
    if line.fold(at) in {"who", "whose", "aged"} or _is_age(line, at):
        return at + 1
    post, belongs, stop = False, False, at
    while stop < min(at + _LONGEST, len(line.words)):
        if stop > at and line.gap(stop)[:1] in _CLOSING:
            break
        word = line.fold(stop)
        if word in saying_forms() or word in {"has", "had", "was", "is", "were", "will"}:
            return 0
        # "a network of local charities" is no local.
        belongs = belongs or (stop > at and word in {"of", "for", "from", "in", "at", "with"})
        post = post or (not belongs and _is_post(line, stop))
        stop += 1
    return stop if post else 0


def _is_age(line: Line, at: int) -> bool:
    word = line.fold(at)
    closed = at + 1 >= len(line.words) or line.gap(at + 1)[:1] in _CLOSING
    return word.isdigit() and len(word) == 2 and closed


def _is_post(line: Line, at: int) -> bool:
    if line.phrase(at, phrases("titles", "titles")):
        return True
    noun = person_noun(line.fold(at))
    return (noun is not None and not noun.plural) or line.fold(at) in HEADS


HEADS = frozenset({"head", "boss", "co-chair"})
"""Words for who leads something, which are no titles before a name."""


def post_words(line: Line, first: int, stop: int) -> str:
    """Return the post that the words between two places name: "fisheries minister".

    Parameters
    ----------
    line : Line
        The sentence.
    first, stop : int
        Positions of the first word and of the word behind the last.

    Returns
    -------
    str
        Empty for a form of address, a post held no longer, and one of a party or a union.
    """
    for at in range(first, stop):
        size = line.phrase(at, phrases("titles", "titles"))
        noun = person_noun(line.fold(at))
        if not size and (noun is None or noun.plural or not (noun.serves or noun.source)):
            continue
        end = at + (size or 1)
        while end < stop and line.phrase(end, phrases("titles", "titles")):
            end += line.phrase(end, phrases("titles", "titles"))
        begin = at
        while begin > first and line.fold(begin - 1) in listed("titles", "body_modifiers"):
            begin -= 1
        before = {line.fold(place) for place in range(max(first, begin - 3), end)}
        title = " ".join(line.fold(place) for place in range(begin, end))
        if not before.isdisjoint(_UNFIT) or title_pronoun(title) or title in _ADDRESSES:
            return ""
        if not before.isdisjoint(_UNDER):
            return f"deputy {line.fold(end - 1)}"
        return title
    return ""


_ADDRESSES = frozenset({"dr", "professor", "rev", "hon", "comrade", "cde", "citizen", "mx"})


def told_party(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    """Return the side of the party that stands alone behind a name: "Bero (Varu)".

    Also that of "Bero, for Varu, said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word behind the name.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    str or None
        ``None`` where anything else stands there, or nothing follows.
    """
    closing = ")"
    if at < len(line.words) and line.gap(at) == "," and line.fold(at) == "for":
        at, closing = at + 1, ","
        at += line.fold(at) == "the" and at not in line.matches
    match = line.matches.get(at)
    if match is None or not (closing == "," or line.gap(at).endswith("(")):
        return None
    end = line.words[at + match.size - 1].end
    named = actors_of(party_entries(match, gazetteer))
    if line.text[end : end + 1] != closing or len(named) != 1:
        return None
    return gazetteer.actors[named[0]].side


def gender_of(line: Line, describes: tuple[int, int] | None, end: int) -> frozenset[str]:
    """Return the pronoun that the words beside a name imply: "Mrs", "spokesman", "herself".

    Parameters
    ----------
    line : Line
        The sentence.
    describes : tuple of int and int, or None
        Where the description stands.
    end : int
        Position of the word behind the name.

    Returns
    -------
    frozenset of str
        Empty for most.
    """
    found = frozenset({_SELF[line.fold(end)]} if line.fold(end) in _SELF else ())
    for at in range(*(describes or (0, 0))):
        word = line.fold(at)
        said = title_pronoun(word)
        said = said or ("she" if word.endswith(_WOMAN) else "he" if word in _MAN else None)
        # "the wife of the minister", "his mother's lawyer": the first such noun is the person's.
        if said:
            return found | {said}
        if person_noun(word) is not None:
            break
    return found
