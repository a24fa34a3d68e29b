"""Positions that words give to a side: "Varu has accepted", "both sides had refused"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from goodoffices.case.negotiation import Case
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Statement
from goodoffices.reports.speech.charges import is_cue, near_before, negates
from goodoffices.reports.speech.claim_words import (
    Verb,
    forms,
    is_no_act,
    turned,
)
from goodoffices.reports.speech.cues import QUOTES
from goodoffices.reports.speech.spoken_of import Named, is_only_supposed, named_in
from goodoffices.reports.speech.units import Unit
from goodoffices.reports.speech.verbforms import words

AHEAD = 6
"""Words after a name within which its verb must follow."""


class Claimed(NamedTuple):
    """A claimed position: about whom, what, and the pieces that say it."""

    about: str
    position: str
    start: int
    end: int


def claimed_in(
    unit: Unit, statement: Statement, within: tuple[int, int], cast: Cast, case: Case
) -> Iterator[Claimed]:
    """Yield the positions that a statement gives to other sides.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    within : tuple of int
        Where in the text those words begin and end.
    cast : Cast
        Tells the sides.
    case : Case
        Tells who the two sides of "both sides" are.
    """
    own = cast.actor(str(statement.speaker)).side
    seen: set[tuple[str, str]] = set()
    before: Claimed | None = None
    for named in named_in(unit, statement, within, cast, case):
        others = [one for one in named.actors if cast.actor(one).side not in {None, own}]
        if not others or is_only_supposed(unit, named.first):
            continue
        for found in _about(unit, named, before):
            if unit.pieces[named.last].possessive and _is_answered(unit, statement, found):
                continue
            before = found
            for actor in others:
                key = (str(cast.actor(actor).side), found.position)
                if unit.pieces[found.end - 1].end <= within[1] and key not in seen:
                    seen.add(key)
                    yield found._replace(about=found.about or actor)


def _is_answered(unit: Unit, statement: Statement, found: Claimed) -> bool:
    """Whether a demand is only answered: "rejected Varu's demand" claims nothing of Varu."""
    asked = unit.fold(found.end - 1) in words("claims", "asking")
    return asked and any(
        is_cue(unit.fold(at), statement) for at in range(max(0, found.start - 2), found.start)
    )


def _about(unit: Unit, named: Named, before: Claimed | None) -> Iterator[Claimed]:
    first, last = named.first, named.last
    if unit.pieces[last].possessive or unit.fold(last + 1) in forms("noun"):
        yield from _by_noun(unit, first, last)
        return
    for read in (_accused, _persuaded, _described, _bound):
        found = read(unit, first, last)
        if found is not None:
            yield found
            return
    unlike = _unlike(unit, named, before)
    if unlike is not None:
        yield unlike
        return
    yield from _by_verb(unit, first, last)


def _by_noun(unit: Unit, first: int, last: int) -> Iterator[Claimed]:
    for at in range(last + 1, min(last + 4, len(unit.pieces))):
        position = forms("noun").get(unit.fold(at))
        if position is not None:
            yield Claimed("", position, first, at + 1)
            return


def _accused(unit: Unit, first: int, last: int) -> Claimed | None:
    """Read "accused Varu of imposing", "Varu was accused by Lom of having delayed"."""
    at = last + 1
    passive = unit.fold(at) in words("subjects", "grammar", "be") and unit.fold(at + 1) in words(
        "claims", "accusing"
    )
    if passive:
        led = (i for i in range(at + 2, at + 9) if unit.fold(i) in {"of", "with"})
        at = next(led, at)
    if unit.fold(at) not in {"of", "with", "for"}:
        return None
    if not passive and not near_before(unit, first, words("claims", "accusing")):
        return None
    for place in range(at + 1, min(at + 6, len(unit.pieces))):
        position = forms("accused").get(unit.fold(place))
        if position is not None:
            return Claimed("", position, first, place + 1)
    return Claimed("", "assert", first, at + 1) if passive else None


def _persuaded(unit: Unit, first: int, last: int) -> Claimed | None:
    """Read "persuaded Varu of", "convinced Varu that"."""
    if unit.fold(last + 1) not in {"of", "that", "to"}:
        return None
    if near_before(unit, first, frozenset(forms("expected"))) and unit.fold(last + 1) == "to":
        return _expected(unit, first, last)
    if not near_before(unit, first, frozenset(forms("object"))):
        return None
    return Claimed("", "persuaded", max(first - 1, 0), last + 2)


def _expected(unit: Unit, first: int, last: int) -> Claimed | None:
    """Read "expects Varu to accept"."""
    for at in range(last + 2, min(last + 5, len(unit.pieces))):
        found = _position_at(unit, at, negated=False)
        if found is not None:
            return Claimed("", found[0], first, found[1])
    return None


def _described(unit: Unit, first: int, last: int) -> Claimed | None:
    """Read "described Varu as unwilling", "Varu was called intransigent by Lom"."""
    describing = words("claims", "describing")
    behind = range(last + 1, min(last + 12, len(unit.pieces)))
    passive = unit.fold(last + 1) in words("subjects", "grammar", "be") and any(
        unit.fold(at) in describing for at in behind[:3]
    )
    if not passive and not near_before(unit, first, describing):
        return None
    for at in behind:
        position = forms("state").get(unit.fold(at))
        if position is not None:
            return Claimed("", position, first, at + 1)
    return None


def _bound(unit: Unit, first: int, last: int) -> Claimed | None:
    """Read "urged Varu to honour its commitment": it is taken as given."""
    if unit.fold(last + 1) != "to" or unit.fold(last + 2) not in words("claims", "honouring"):
        return None
    for at in range(last + 3, min(last + 8, len(unit.pieces))):
        if unit.fold(at) in words("claims", "promises"):
            return Claimed(_giver(unit, at), "support", first, at + 1)
    return None


def _giver(unit: Unit, at: int) -> str:
    """Return who gave a promise: "the commitment which its minister, Rhee, made"."""
    if unit.fold(at + 1) not in {"which", "that"}:
        return ""
    named = (unit.mention_at(place) for place in range(at + 2, at + 9))
    return next((mention.actor for mention in named if mention is not None), "")


def _unlike(unit: Unit, named: Named, before: Claimed | None) -> Claimed | None:
    """Read "... but Varu had not" as the opposite of what was told of another."""
    at = named.last + 1
    helped = unit.fold(at) in words("subjects", "grammar", "auxiliaries")
    denied = unit.fold(at + 1) == "not" or negates(unit, at)
    end = at + 1 + (unit.fold(at + 1) == "not")
    closed = end >= len(unit.pieces) or not unit.fold(end)[0].isalnum()
    if before is None or not (helped and denied and closed):
        return None
    return Claimed("", turned(before.position, negated=True), named.first, end)


def _by_verb(unit: Unit, first: int, last: int) -> Iterator[Claimed]:
    """Read "Varu has accepted", "Varu is ready to", "Varu signalled that it could live with"."""
    negated, at = unit.fold(first) in {"neither", "no"}, _after_name(unit, first, last)
    stop = at + AHEAD
    while at < min(stop, len(unit.pieces)):
        relayed = _relayed(unit, at)
        if relayed:
            negated, at, stop = False, relayed, relayed + AHEAD
        if not _goes_on(unit, at):
            return
        negated = negated or negates(unit, at)
        found = _position_at(unit, at, negated=negated)
        if found is not None:
            yield Claimed("", found[0], first, found[1])
            return
        at += 1


def _after_name(unit: Unit, first: int, last: int) -> int:
    """Return where the verb may begin: behind "who" in "it was Varu who refused".

    Behind an aside too: "Varu, the envoy said, has accepted".
    """
    if unit.fold(last + 1) == ",":
        commas = (at for at in range(last + 3, last + 9) if unit.fold(at) == ",")
        return next(commas, last) + 1
    cleft = unit.fold(first - 1) in {"was", "is", "been", "the"} and unit.fold(last + 1) in {
        "who",
        "which",
        "that",
    }
    return last + 2 if cleft else last + 1


def _relayed(unit: Unit, at: int) -> int:
    """Return the place behind "signalled that it": the side tells its own position; else 0."""
    if unit.fold(at) not in forms("relay"):
        return 0
    for ahead in range(at + 1, min(at + AHEAD, len(unit.pieces))):
        if unit.fold(ahead) in {"it", "he", "she", "they"}:
            return ahead + 1
    return 0


def _position_at(unit: Unit, at: int, *, negated: bool) -> tuple[str, int] | None:
    """Return the position that a verb or state gives, and where it ends."""
    word = unit.fold(at)
    state = forms("state").get(word)
    if state is not None:
        return turned(state, negated=negated), at + 1
    noun = _given_up(unit, at) if word in forms("yield") else None
    if noun is not None:
        return noun[0] if negated else "persuaded", noun[1]
    phrase = _phrase_at(unit, at)
    if phrase is not None:
        return turned(phrase.position, negated=negated), at + phrase.length
    if word not in forms("subject") or is_no_act(unit, at):
        return None
    noun = _nominal_after(unit, at)
    if noun is not None:
        return noun
    negated = negated or unit.fold(at + 1) in {"no", "nothing", "neither", "none"}
    return turned(forms("subject")[word], negated=negated), at + 1


def _phrase_at(unit: Unit, at: int) -> Verb | None:
    """Return the verb of several words that stands there: "walked out", "asked for"."""
    for verb in _phrases().get(unit.fold(at), ()):
        if all(unit.fold(at + 1 + i) in options for i, options in enumerate(verb.rest)):
            return None if is_no_act(unit, at) else verb
    return None


@cache
def _phrases() -> Mapping[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for form, verb in Verb.listed():
        found.setdefault(form, []).append(verb)
    return {form: tuple(sorted(some, key=lambda v: -v.length)) for form, some in found.items()}


def _given_up(unit: Unit, at: int) -> tuple[str, int] | None:
    """Read "dropped its demand", "has not given up its insistence": what was held before."""
    for ahead in range(at + 1, min(at + 5, len(unit.pieces))):
        position = forms("noun").get(unit.fold(ahead))
        if position is not None:
            return position, ahead + 1
    return None


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the words after a name may still lead to its verb."""
    word = unit.fold(at)
    if word[0] in QUOTES:
        return True
    if unit.mention_at(at) is not None or not word[0].isalnum():
        return False
    if word in words("claims", "obliging"):
        return False
    return word not in words("subjects", "grammar", "openers") | {"and", "or", "of", "with", "to"}


def _nominal_after(unit: Unit, at: int) -> tuple[str, int] | None:
    """Read "confirmed Varu's support": the noun says what was confirmed."""
    for ahead in range(at + 1, min(at + 6, len(unit.pieces))):
        position = forms("noun").get(unit.fold(ahead))
        if position is not None and unit.fold(ahead + 1) in {"for", "of", "to", "on"}:
            return position, ahead + 1
    return None
