"""Bodies named by what they are: "the army", "its foreign ministry" (R43)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from goodoffices.case.parties import Kind, Role
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import Line, listed
from goodoffices.reports.wording.inflection import telling_forms

OWNERS = frozenset({"its", "his", "her", "their"})
"""Words that say whose body or office is meant."""

Bodies = Mapping[tuple[str, ...], tuple[str, ...]]
"""What a body is, in folded words, and every actor of the case that is one."""


def owner_before(line: Line, at: int) -> str | None:
    """Return the "its" or "her own" before a word; ``None`` where there is none.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    str or None
        ``"its"``, ``"his"``, ``"her"`` or ``"their"``.
    """
    if line.folds.isdisjoint(OWNERS):
        return None
    before = at - 1 - (line.fold(at - 1) == "own")
    return line.fold(before) if line.fold(before) in OWNERS else None


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
    return before == "the" or before == "own" or before in OWNERS or bare


def body_at(
    line: Line,
    at: int,
    *,
    bodies: Bodies,
    gazetteer: Gazetteer,
    side: str | None,
    named: Collection[str] = frozenset(),
) -> Naming | None:
    """Return the body that the words after "the" or "its" name.

    "The" names only what every side has one of, an army or a ministry; "his union" any body,
    and so does a capital letter: "the Union".

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
    named : collection of str
        Whom the report has named so far: of a body among them "the council" is enough.

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
        known = line.fold(at + size - 1) in listed("titles", "bodies") or _is_capital(line, at)
        known = known or (len(actors) == 1 and (size > 1 or actors[0] in named))
        if owner in {"his", "her"} and line.fold(at) == "office":
            # "his office" is the person's own.
            return None
        if owned:
            actors = tuple(one for one in actors if gazetteer.actors[one].side == side)
        if not _is_capital(line, at):
            actors = _kept(actors, line.fold(at + size - 1), gazetteer)
        if len(actors) == 1 and (owned or known) and _acts(line, at + size):
            return Naming(first=at, size=size, actors=actors, kind=MentionKind.NAME)
    return None if owned else _named_before(line, at, gazetteer=gazetteer, named=named)


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


def _named_before(
    line: Line, at: int, *, gazetteer: Gazetteer, named: Collection[str]
) -> Naming | None:
    """Read "the ministry" as the only body so called that the report has named."""
    word = line.fold(at)
    bodies = (gazetteer.actors[one] for one in sorted(named) if one in gazetteer.actors)
    called = [
        one.id
        for one in bodies
        if one.kind is not Kind.PERSON and one.name.casefold().rpartition(" ")[2] == word
    ]
    called = list(_kept(tuple(called), word, gazetteer))
    if len(called) != 1 or not _acts(line, at + 1):
        return None
    return Naming(first=at, size=1, actors=(called[0],), kind=MentionKind.NAME)


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
