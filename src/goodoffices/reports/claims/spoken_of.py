"""Who is spoken of in what somebody says: names, joined names and "both sides"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Role
from goodoffices.reports.claims.belonging import Named, belonging_in
from goodoffices.reports.claims.camps import government_in
from goodoffices.reports.claims.charges import cue_place, is_cue
from goodoffices.reports.claims.claim_words import forms, phrase_openers, phrases_at
from goodoffices.reports.claims.clauses import is_relative
from goodoffices.reports.claims.finite import behind_teller, finite_verb
from goodoffices.reports.claims.meant import both_meant, meant_in, principals_named
from goodoffices.reports.claims.objects_meant import objects_in
from goodoffices.reports.claims.peoples import peoples_in
from goodoffices.reports.cues.name_rows import last_of_row
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Directness
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.record import Statement

ASIDE = 9
"""Words before a cue within which the comma stands that opens an aside: ", the envoy said,"."""

ASIDE_ENDS = 7
"""Words behind a cue within which the comma stands that closes such an aside."""

OPENING = 30
"""Characters of a statement within which its subject stands where it comes first."""

PRINCIPALS = 2
"""Sides of a talk in which "both sides" and "they" leave no choice."""


def named_in(
    unit: Unit, statement: Statement, within: tuple[int, int], cast: Cast, case: Case
) -> list[Named]:
    """Return everybody named in what is said, in order; joined names as one."""
    sides = principals_named(case, cast)
    found = list(_sides_in(unit, statement, cast, case, sides))
    known = frozenset(actor.id for actor in cast.actors)
    found += [one for one in belonging_in(unit, case, cast) if one.actors[0] in known]
    taken = {at for one in found for at in range(one.first, one.last + 1)}
    for party, at in peoples_in(unit, case, known):
        if at not in taken:
            found.append(Named((party,), at, at))
    teller = cast.actor(str(statement.speaker))
    found += [
        one for one in government_in(unit, statement, teller, case) if one.actors[0] in known
    ]
    taken.update(at for one in found for at in range(one.first, one.last + 1))
    found += [
        one for one in meant_in(unit, statement, cast, case, sides=sides) if one.first not in taken
    ]
    found += objects_in(unit, statement, cast, case, sides=sides)
    for mention in unit.mentions:
        if not within[0] <= mention.start < within[1]:
            continue
        first = unit.first_of(mention)
        last = unit.last_of(mention)
        if first not in taken and _in_content(unit, statement, within, first, last):
            found.append(_joined(unit, mention, first, last))
    inside = [
        one
        for one in found
        if within[0] <= unit.pieces[one.first].start < within[1]
        and _in_content(unit, statement, within, one.first, one.last)
    ]
    return sorted(inside, key=lambda one: one.first)


def _joined(unit: Unit, mention: Mention, first: int, last: int) -> Named:
    """Join "Varu and Lom", of whom one verb is told."""
    actors = [mention.actor]
    row = last_of_row(unit, first) if unit.fold(last + 1) == "," else None
    if row is not None:
        # "Varu, Lom and Orvane".
        told = {one.actor: None for one in unit.mentions if first <= unit.first_of(one) <= row}
        return Named(tuple(told), first, row)
    if unit.fold(first - 1) == "neither":
        first -= 1
    while unit.fold(last + 1) in {"and", "or", "nor"} and not unit.pieces[last].possessive:
        step = 2 + (unit.fold(last + 2) == "the")
        other = unit.mention_at(last + step)
        if other is None:
            break
        actors.append(other.actor)
        last = unit.last_of(other)
    return Named(tuple(actors), first, last)


def _sides_in(
    unit: Unit, statement: Statement, cast: Cast, case: Case, named: tuple[str, ...]
) -> Iterator[Named]:
    """Yield "both sides" and, in a principal's own words, "they": the other principal.

    R247: where two principals negotiate, "both sides" are these two and, in the quoted words of
    one, "they" and "the other side" are the other; of more principals they are those two that a
    report names (R371), else nobody known.
    """
    if _sides_words().isdisjoint(unit.folds):
        return
    places = [at for at, piece in enumerate(unit.pieces) if piece.fold in _sides_words()]
    both_at = [at for at in places if unit.fold(at) == "both"]
    yield from _pairs_in(unit, both_at, statement, cast, case)
    parties = tuple(one.id for one in case.parties if one.role is Role.PRINCIPAL)
    if len(parties) > PRINCIPALS:
        parties = both_meant(unit.start, named, cast)
    if len(parties) != PRINCIPALS:
        return
    own = cast.actor(str(statement.speaker)).side
    across = tuple(one for one in parties if one != own) if own in parties else ()
    direct = statement.directness in {Directness.DIRECT, Directness.PARTIAL}
    for at in places:
        both = phrases_at(unit, at, "both") or _both_alone(unit, at)
        other = phrases_at(unit, at, "other") if across else 0
        if (both or other) and _begins(unit, at, statement):
            known = _known(parties if both else across, cast)
            yield Named(known, at, at + (both or other) - 1)
        elif across and direct and unit.fold(at) == "they" and _is_across(unit, at):
            yield Named(_known(across, cast), at, at)


def _pairs_in(
    unit: Unit, places: Sequence[int], statement: Statement, cast: Cast, case: Case
) -> Iterator[Named]:
    """Yield "both movements", the only two of their kind."""
    for at in places:
        pair = _pair(case).get(unit.fold(at + 1))
        if pair is not None and _begins(unit, at, statement):
            yield Named(_known(pair, cast), at, at + 1)


@cache
def _sides_words() -> frozenset[str]:
    """Return every word with which "both sides", "the other side" and "they" begin."""
    listed = (phrase_openers("both"), phrase_openers("other"))
    return frozenset({"both", "neither", "they"}).union(*listed)


def _both_alone(unit: Unit, at: int) -> int:
    """Return 1 where "both" or "neither" is itself the subject: "both could live with it"."""
    if unit.fold(at) not in {"both", "neither"} or is_relative(unit, at):
        return 0
    helped = unit.fold(at + 1) in words("subjects", "grammar", "auxiliaries") - {"being", "having"}
    return int(helped or unit.fold(at + 1) in forms("subject"))


def _pair(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return the only two of a kind by what both are called: "both movements"."""
    pairs = {}
    for kind, nouns in lexicon("acts")["pairs"].items():
        two = tuple(
            one.id for one in case.parties if one.role is Role.PRINCIPAL and one.kind == kind
        )
        if len(two) == PRINCIPALS:
            pairs.update(dict.fromkeys(nouns, two))
    return pairs


def _known(parties: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Leave out a party that the report does not name: nothing could be shown for it."""
    named = {actor.id for actor in cast.actors}
    return tuple(one for one in parties if one in named)


def _begins(unit: Unit, at: int, statement: Statement) -> bool:
    """Whether a clause begins here: "the pact the two states signed" begins none."""
    before = unit.fold(at - 1)
    opens = before in {"that", "and", "but", "now"} or not before or not before[0].isalnum()
    return opens or is_cue(before, statement)


def _is_across(unit: Unit, at: int) -> bool:
    """Whether "they" in a quotation stands for nobody named in it before."""
    if not unit.pieces[at].quoted:
        return False
    earlier = range(at)
    return not any(unit.pieces[i].quoted and unit.pieces[i].mention >= 0 for i in earlier)


def is_only_supposed(unit: Unit, first: int) -> bool:
    """Whether a clause only supposes or wants: "if Varu accepts", "demanded that Varu drop"."""
    start = first - (unit.fold(first - 1) == "the")
    before = unit.fold(start - 1)
    if before in words("claims", "supposing") or before == "than" or _is_one_of_two(unit, start):
        return True
    if before in {"but", "except", "for"} and not _EVERYBODY.isdisjoint(
        unit.fold(at) for at in range(start - 4, start - 1)
    ):
        # "All but Varu": what is told is told of the others.
        return True
    if before in _MOMENTS and unit.fold(start - 2) == "the":
        return True
    if before == "as" and unit.fold(start - 2) in {"long", "soon", "far", "much"}:
        return True
    if before == "though" and unit.fold(start - 2) == "as":
        return True
    return before == "that" and unit.fold(start - 2) in words("claims", "wishing")


_EVERYBODY = frozenset({"all", "everyone", "everybody", "except", "nobody"})


def _is_one_of_two(unit: Unit, start: int) -> bool:
    """Whether it is open which of two is meant: "either Varu or Lom has", "Varu or Lom has"."""
    if unit.fold(start - 1) == "either" or unit.fold(start) == "either":
        return unit.fold(start + (unit.fold(start) == "either")) not in {"side", "party"}
    if unit.fold(start - 1) != "or":
        return False
    first = unit.mention_at(start - 2)
    return first is not None and unit.fold(unit.first_of(first) - 1) != "neither"


_MOMENTS = frozenset({"day", "moment", "minute", "hour", "instant"})
"""Words that open a clause as "once" does: "would end the day Varu laid down its arms"."""


def _in_content(
    unit: Unit, statement: Statement, within: tuple[int, int], first: int, last: int
) -> bool:
    """Whether a name stands in what is said, not among those who say it."""
    at = cue_place(unit, statement, within[0])
    if at < 0:
        return True
    if unit.fold(at - 1) == "as":
        at = next((i for i in range(at - 2, -1, -1) if unit.fold(i) in _QUOTING), at)
    head = unit.pieces[at]
    if behind_teller(unit, last) == at + 1:
        return True
    aside = _aside(unit, statement, at)
    if aside is not None and unit.pieces[aside[1]].end < within[1] - 1:
        return not aside[0] <= first <= aside[1]
    named = (unit.mention_at(i) for i in range(at + 1, at + 4))
    if unit.fold(at - 1) == "," and any(m and m.actor == statement.speaker for m in named):
        return not at <= first <= at + ASIDE_ENDS
    led = unit.fold(at + 1) in {"as", "that"} or _is_led_by_agent(unit, at)
    passive = unit.fold(at - 1) in words("subjects", "grammar", "be") and not led
    late = 2 * (head.start - within[0]) > within[1] - within[0]
    if passive or (late and not _is_leading(unit, statement, within, at)):
        return unit.pieces[last].end <= head.start
    return unit.pieces[first].start >= head.end


def _is_led_by_agent(unit: Unit, at: int) -> bool:
    """Whether "by Varu that" follows a passive cue: what is said stands behind it."""
    behind = range(at + 2, at + ASIDE_ENDS)
    return unit.fold(at + 1) == "by" and any(unit.fold(place) == "that" for place in behind)


_QUOTING = frozenset({"quoted", "quotes", "quote", "cited", "cites", "reported", "recorded"})


def _aside(unit: Unit, statement: Statement, at: int) -> tuple[int, int] | None:
    """Return the commas around ", the envoy told reporters," where the cue stands in an aside."""
    closing = next((i for i in range(at + 1, at + ASIDE_ENDS) if unit.fold(i) in {",", ":"}), None)
    opening = next(
        (i for i in range(at - 1, max(-1, at - ASIDE), -1) if unit.fold(i) == ","), None
    )
    if closing is None or opening is None:
        return None
    if closing == at + 1:
        return opening, closing
    spoken = any(
        (mention := unit.mention_at(i)) is not None
        and mention.actor in {statement.speaker, statement.via}
        for i in range(opening, closing)
    )
    clear = all(unit.fold(i)[:1].isalnum() for i in range(at, closing))
    return (opening, closing) if spoken and clear and unit.fold(at + 1) != "that" else None


def _is_leading(unit: Unit, statement: Statement, within: tuple[int, int], at: int) -> bool:
    """Whether a late cue still stands before what is said: "Aldo, the envoy of Lom, says that"."""
    if unit.fold(at + 1) == "that":
        return True
    opening = [m for m in unit.mentions if within[0] <= m.start < within[0] + OPENING]
    if not any(m.actor == statement.speaker for m in opening):
        return False
    # "Two people close to the talks said Varu": nothing but the speaker stands before the verb.
    behind = range(unit.first_of(opening[0]), at)
    alone = opening[0].actor == statement.speaker and len(behind) > 0
    alone = alone and all(unit.fold(i)[:1].isalnum() for i in behind)
    return alone or unit.fold(at - 1) == "," or _tells_on(unit, statement, at)


def _tells_on(unit: Unit, statement: Statement, at: int) -> bool:
    """Whether somebody else acts behind a late cue: "..., rang to say the Front is"."""
    place = at + 1 + (unit.fold(at + 1) == "the")
    other = unit.mention_at(place)
    if other is None or other.actor in {statement.speaker, statement.via}:
        return False
    return finite_verb(unit, unit.last_of(other), plural=False) > 0
