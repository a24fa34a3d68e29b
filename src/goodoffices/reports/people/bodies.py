"""Bodies named by what they are: "the army", "its foreign ministry" (R43)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from goodoffices.case.parties import Kind, Role
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.possessives import owner_before
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import Line, listed, party_entries
from goodoffices.reports.wording.function_words import POSSESSIVES
from goodoffices.reports.wording.inflection import telling_forms

Bodies = Mapping[tuple[str, ...], tuple[str, ...]]
"""What a body is, in folded words, and every actor of the case that is one."""


def bodies_of(gazetteer: Gazetteer) -> Bodies:
    """Return what the organisations of a case are: "army", "foreign ministry".

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    mapping of tuple of str to tuple of str
        By the last words of names of two words or more ("Varan army", "Dockers' Union"), and
        by the first of "Ministry of Trade". People whom a report introduces change nothing.
    """
    return _bodies_of(gazetteer.of_case or gazetteer)


@lru_cache(maxsize=4)
def _bodies_of(gazetteer: Gazetteer) -> Bodies:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    modifiers = listed("titles", "body_modifiers")
    for words, entries in sorted(gazetteer.forms.items()):
        if len(words) < 2 or len(words[-1]) < 2:
            # "E.U." ends in no word for a body: "the U.S. president" is not its.
            continue
        size = 2 if words[-2] in modifiers else 1
        for entry in entries:
            person = gazetteer.actors[entry.actor].kind is Kind.PERSON
            if person or entry.kind is not MentionKind.NAME:
                continue
            sizes = {size, 2} if len(words) > 2 else {size}
            heads = [words[-one:] for one in sorted(sizes) if one < len(words)]
            if words[1] == "of":
                heads = [words[:1]]
            for head in heads:
                known = found.get(head, ())
                found[head] = tuple(dict.fromkeys((*known, entry.actor)))
    return found


def names_body(line: Line, at: int) -> bool:
    """Whether a word stands behind "the" or "its", or is a body's name that needs neither."""
    before = line.fold(at - 1)
    bare = line.fold(at) in listed("titles", "bare_bodies")
    return before == "the" or before == "own" or before in POSSESSIVES or bare


def body_at(
    line: Line,
    at: int,
    *,
    bodies: Bodies,
    gazetteer: Gazetteer,
    side: str | None,
    named: Mapping[str, int] = MappingProxyType({}),
) -> Naming | None:
    """Return the body that the words after "the" or "its" name.

    "The" names only what every side has one of, an army or a ministry; "his union" any body,
    and so does a capital letter: "the Union". R503: but "the Council" is whatever body the report
    last called so in full, and no state that it has not. R504: of several unions that it has
    named, "the union" is the last.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word after "the" or "its".
    bodies : mapping
        From :func:`bodies_of`.
    gazetteer : Gazetteer
        Names of the case.
    side : str or None
        Side of whoever "its" stands for.
    named : mapping of str to int
        Whom the report has named so far, with the sentence that last did: of a body among them
        "the council" is enough.

    Returns
    -------
    Naming or None
        ``None`` where the case has several such bodies, or the words describe another noun.
    """
    owner = owner_before(line, at)
    owned = owner is not None
    if not owned and line.fold(at - 1) != "the" and not _is_bare(line, at):
        return None
    for size in (2, 1):
        actors = bodies.get(tuple(line.fold(at + place) for place in range(size)), ())
        common = line.fold(at + size - 1) in listed("titles", "bodies")
        known = common or size > 1 or _is_capital(line, at)
        if owner in {"his", "her"} and line.fold(at) == "office":
            # "his office" is the person's own.
            return None
        if owned:
            actors = tuple(one for one in actors if gazetteer.actors[one].side == side)
        if not _is_capital(line, at):
            actors = _kept(actors, line.fold(at + size - 1), gazetteer)
        elif actors and not (owned or common):
            actors = _called_last(line, at + size - 1, actors, gazetteer)
            actors = _alone_last(line.fold(at + size - 1), actors, gazetteer, named)
        if len(actors) == 1 and (owned or known) and _acts(line, at + size):
            return Naming(first=at, size=size, actors=actors, kind=MentionKind.NAME)
    return None if owned else _named_before(line, at, gazetteer, named)


def _kept(actors: tuple[str, ...], word: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the bodies that a word in lower case may name.

    "The army" is no People's Army, whose name is its own, where a state may have one too.
    """
    known = (gazetteer.of_case or gazetteer).actors
    if word == "government":
        return actors if _governs_alone(actors, gazetteer) else ()
    state = word in listed("titles", "bodies") and any(
        one.kind is Kind.STATE for one in known.values()
    )
    several = state or len(actors) > 1
    return tuple(
        one for one in actors if not several or gazetteer.actors[one].kind is not Kind.ARMED_GROUP
    )


def _governs_alone(actors: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether nobody else of the case has a government, but for those who mediate."""
    known = (gazetteer.of_case or gazetteer).actors
    sides = {known[one].side for one in actors if one in known}
    states = (one for one in known.values() if one.kind is Kind.STATE)
    return all(one.side in sides or one.role in _HELPING for one in states)


_HELPING = frozenset({Role.MEDIATOR, Role.GUARANTOR})


def _called_last(
    line: Line, at: int, actors: tuple[str, ...], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return the bodies that "the Council" may be after whatever "Council" was named last.

    A state that goes by such a name ("Transitional Council") is called so in full first.
    """
    word = line.words[at]
    places, names = _full_names(line.text, word.text)
    before = bisect_left(places, word.start) - 1
    if before >= 0:
        return tuple(one for one in actors if _is_called(one, names[before], word.fold, gazetteer))
    who = gazetteer.actors
    if word.fold not in listed("subjects", "bodies"):
        # "The Commonwealth" is how a state is called.
        return actors
    return tuple(one for one in actors if who[one].kind is not Kind.STATE)


def _alone_last(
    word: str, actors: tuple[str, ...], gazetteer: Gazetteer, named: Mapping[str, int]
) -> tuple[str, ...]:
    """Return nobody where the sentence that last named a council named another one too."""
    kind = _kinds(gazetteer.of_case or gazetteer).get(word, frozenset())
    last = {named[one] for one in actors if one in named}
    beside = [one for one in kind if one in named and named[one] in last]
    return () if len(beside) > 1 else actors


def _is_called(actor: str, name: str, word: str, gazetteer: Gazetteer) -> bool:
    """Whether a form of somebody ends in these two: "Transitional Council"."""
    forms = gazetteer.forms.items()
    called = (form for form, them in forms if any(one.actor == actor for one in them))
    return any(form[-1] == word and name in form[:-1] for form in called)


@lru_cache(maxsize=16)
def _full_names(text: str, word: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return where a report writes a word behind another one in capitals, and that one."""
    places, names = [], []
    at = text.find(f" {word}")
    while at >= 0:
        before = (text[max(0, at - _NEAR) : at].split() or [""])[-1]
        end = at + 1 + len(word)
        whole = not text[end : end + 1].isalpha()
        if whole and before[:1].isupper() and before.casefold() not in _no_names():
            places.append(at)
            names.append(before.casefold().replace("’", "'").partition("'")[0])
        at = text.find(f" {word}", at + 1)
    return tuple(places), tuple(names)


_NEAR = 30
"""Characters of the word before "Council"."""


@cache
def _no_names() -> frozenset[str]:
    return listed("titles", "not_names") | POSSESSIVES


def _named_before(
    line: Line, at: int, gazetteer: Gazetteer, named: Mapping[str, int]
) -> Naming | None:
    """Read "the ministry" as the body so called that the report has named last."""
    word = line.fold(at)
    if not _acts(line, at + 1):
        return None
    kind = _kinds(gazetteer.of_case or gazetteer).get(word, frozenset())
    known = (gazetteer.actors[one] for one in sorted(named) if one in gazetteer.actors)
    called = tuple(
        one.id
        for one in known
        if one.kind is not Kind.PERSON
        and (
            one.name.casefold().rpartition(" ")[2] == word
            or (one.id in kind and one.kind is not Kind.STATE)
        )
    )
    called = _kept(called, word, gazetteer)
    last = max((named[one] for one in called), default=0)
    latest = tuple(one for one in called if named[one] == last)
    if len(latest) != 1:
        return None
    return Naming(first=at, size=1, actors=latest, kind=MentionKind.NAME)


@lru_cache(maxsize=4)
def _kinds(gazetteer: Gazetteer) -> Mapping[str, frozenset[str]]:
    """Return every body of the case by the last word of what it is: "union"."""
    found: dict[str, set[str]] = {}
    for head, actors in _bodies_of(gazetteer).items():
        found.setdefault(head[-1], set()).update(actors)
    return {word: frozenset(actors) for word, actors in found.items()}


def bodies_within(
    line: Line, naming: Naming, gazetteer: Gazetteer
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the bodies that an office names, and where: "dean of the Pilots' Guild".

    Parameters
    ----------
    line : Line
        The sentence.
    naming : Naming
        A person named by an office.
    gazetteer : Gazetteer
        Names of the case.

    Yields
    ------
    tuple of str and tuple of int
        Identifier, and first and last offset in the report's text.
    """
    for at in range(naming.first + 1, naming.first + naming.size):
        match = line.matches.get(at)
        entries = party_entries(match, gazetteer)
        names = {one.actor for one in entries if one.kind is MentionKind.NAME}
        if match is not None and len(names) == 1:
            yield names.pop(), (line.words[at].start, line.words[at + match.size - 1].end)


def _is_bare(line: Line, at: int) -> bool:
    """Whether the word needs no article and begins a clause: "customs said"."""
    if line.fold(at) not in listed("titles", "bare_bodies"):
        return False
    return at == 0 or line.gap(at) != " " or line.fold(at - 1) in {"and", "but", "while", "that"}


def _is_capital(line: Line, at: int) -> bool:
    return line.words[at].text[0].isupper()


_EMPHASIS = frozenset({"itself", "themselves", "alone", "also", "always", "never", "now", "still"})


def _acts(line: Line, after: int) -> bool:
    """Whether no further noun follows: "the army said", not "the army base"."""
    if after >= len(line.words) or line.gap(after) != " ":
        return True
    after += line.fold(after) in _EMPHASIS
    word = line.fold(after)
    if word in telling_forms() and word not in listed_nouns():
        return True
    return any(
        word in listed(*where)
        for where in (("titles", "verbs"), ("anonymous", "telling"), ("titles", "after_bodies"))
    )


@cache
def listed_nouns() -> frozenset[str]:
    """Return the forms of verbs that are nouns as well: "the army demand"."""
    return frozenset(lexicon("telling")["nouns"]["forms"])
