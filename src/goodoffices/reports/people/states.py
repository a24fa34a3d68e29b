"""States and bodies known the world over that speak although no case lists them (R471)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from goodoffices.case.parties import Kind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.saying import saying_forms, says_past_aside
from goodoffices.reports.people.sightings import Line, listed, phrases
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.words import words_in

_NEAR = 5
"""Words between a state and its post or verb: "the French deputy permanent delegate"."""

_LINKS = frozenset({"of", "for", "from"})
"""Between a post and the state it is held for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, or a body known the world over.

    Parameters
    ----------
    name : str
        What a record calls it.
    kind : Kind
        State or organisation.
    also : tuple of str
        Other names.
    adjectives : tuple of str
        Words for its people and organs.
    """

    name: str
    kind: Kind
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@cache
def known_states() -> tuple[State, ...]:
    """Return every state and body of the word list.

    Examples
    --------
    >>> [state.also for state in known_states() if state.name == "Myanmar"]
    [('Burma',)]
    """
    table = lexicon("states")
    states = tuple(
        State(name=name, kind=Kind.STATE, also=tuple(table["also"].get(name, ())),
              adjectives=tuple(adjectives))
        for name, adjectives in table["adjectives"].items()
    )  # fmt: skip
    bodies = (
        State(name=name, kind=Kind.ORGANISATION, also=tuple(short))
        for name, short in table["bodies"].items()
    )
    return (*states, *bodies)


Forms = Mapping[str, tuple[tuple[tuple[str, ...], State], ...]]
"""By its first word, each way to write a state: its words, the longest way first."""


@cache
def _forms() -> Forms:
    found: dict[str, list[tuple[tuple[str, ...], State]]] = {}
    for state in known_states():
        for form in (state.name, *state.also, *state.adjectives):
            for words in _written(form):
                found.setdefault(words[0], []).append((words, state))
    return {first: tuple(sorted(them, key=_longest_first)) for first, them in found.items()}


@cache
def _names() -> frozenset[str]:
    return frozenset(state.name for state in known_states())


def speaks_for_itself(actor: Actor) -> bool:
    """Whether somebody no case lists is a state or such a body, and no outlet that passes on.

    Examples
    --------
    >>> speaks_for_itself(Actor(id="n", name="Norway", kind=Kind.STATE))
    True
    """
    return actor.side is None and (actor.kind is Kind.STATE or actor.name in _names())


def _longest_first(form: tuple[tuple[str, ...], State]) -> int:
    return -len(form[0])


def _written(form: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a form; an acronym of two or three letters also letter by letter."""
    words = tuple(word.text for word in words_in(form, 0, len(form)))
    dotted = len(form) in {2, 3} and form.isupper()
    return (words, tuple(form)) if dotted else (words,)


def state_at(
    line: Line, at: int, gazetteer: Gazetteer, places: Collection[str]
) -> tuple[State, int] | None:
    """Return the state that a word begins to name, and in how many words.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.
    gazetteer : Gazetteer
        Names of the case: whatever it calls somebody by is no other state.
    places : collection of str
        Names of the case's places.

    Returns
    -------
    tuple of State and int, or None
        ``None`` where a person is so called: "Ms Jordan", "Chad Bero".
    """
    for words, state in _forms().get(line.words[at].text, ()):
        size = len(words)
        run = line.words[at : at + size]
        if tuple(word.text for word in run) == words:
            match = line.matches.get(at)
            known = match is not None and match.size >= size
            if known or state.name in places or _names_person(line, at, size):
                return None
            return (
                None if state.name in _claimed(gazetteer.of_case or gazetteer) else (state, size)
            )
    return None


@lru_cache(maxsize=4)
def _claimed(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the states of which the case uses a name or an adjective."""
    return frozenset(
        state.name
        for them in _forms().values()
        for words, state in them
        if tuple(word.casefold() for word in words) in gazetteer.forms
    )


def holds_another(state: State) -> bool:
    """Whether a state's name ends with another's: "South Sudan", which Sudan is not."""
    last = state.name.rpartition(" ")[2]
    return last != state.name and any(one.name == last for _, one in _forms().get(last, ()))


def _names_person(line: Line, at: int, size: int) -> bool:
    """Whether a capitalised word beside it makes the word a part of a name."""
    after = at + size
    if at and line.gap(at) in {" ", "."} and _is_proper(line, at - 1):
        return True
    if after >= len(line.words) or line.gap(after) != " " or not _is_proper(line, after):
        return False
    posts = listed("subjects", "posts") | listed("titles", "title_modifiers")
    return line.fold(after) not in posts and not (
        line.phrase(after, phrases("titles", "organs"))
        or line.phrase(after, phrases("titles", "titles"))
        or line.fold(after) in listed("titles", "body_modifiers")
    )


def _is_proper(line: Line, at: int) -> bool:
    word = line.words[at]
    return word.text[0].isupper() and word.fold not in listed("titles", "not_names")


def speaks(line: Line, at: int, size: int) -> bool:
    """Whether a state, or whoever holds a post for it, says or does what a cue tells.

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the first word, and how many.

    Returns
    -------
    bool
        ``False`` for a place ("the talks in Chad") and where no verb tells anything.
    """
    first = at - (line.fold(at - 1) == "the")
    if (line.fold(first - 2), line.fold(first - 1)) == ("according", "to"):
        return True
    if line.folds.isdisjoint(telling_forms()):
        return False
    if line.fold(at - 1) in saying_forms() and line.gap(at) == " ":
        return True
    if line.fold(first - 1) in _LINKS:
        return _has_post(line, max(0, first - 1 - _NEAR), first - 1)
    before = line.fold(first - 1)
    after = at + size + line.possessive(at + size)
    if _has_post(line, after, after + _NEAR):
        return True
    if after > at + size or before in _placing():
        return False
    return _acts(line, after) or says_past_aside(line, after, telling_forms())


def _acts(line: Line, after: int) -> bool:
    """Whether a verb that a cue may be follows before any mark: "Chad on Monday rejected"."""
    for place in range(after, min(after + _NEAR, len(line.words))):
        past_acronym = place == after and line.dotted(line.words[place - 1])
        if line.gap(place) not in {" ", "-"} and not past_acronym:
            return False
        if line.fold(place) in telling_forms():
            return True
    return False


@cache
def _placing() -> frozenset[str]:
    return frozenset(lexicon("subjects")["grammar"]["prepositions"])


def _has_post(line: Line, first: int, stop: int) -> bool:
    posts = listed("subjects", "posts") | listed("titles", "organs")
    return any(line.fold(place) in posts for place in range(first, stop))
