"""Positions that words give to a side: "Varu has accepted", "both sides had refused"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from goodoffices.case.parties import Kind
from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.charges import (
    cue_place,
    is_cue,
    is_set_apart,
    near_before,
    negates,
)
from goodoffices.reports.claims.claim_words import base_forms, forms, turned
from goodoffices.reports.claims.claimed_nouns import nouns_of
from goodoffices.reports.claims.claimed_objects import as_object, giver
from goodoffices.reports.claims.clauses import complement_forms
from goodoffices.reports.claims.finite import (
    behind_teller,
    finite_verb,
    is_cleft,
    past_adverbs,
    pasts,
    prepositions,
)
from goodoffices.reports.claims.objects_meant import OBJECTS
from goodoffices.reports.claims.positions_told import Told, position_at
from goodoffices.reports.claims.spoken_of import is_only_supposed
from goodoffices.reports.cues.sides import REFUSING
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Statement
from goodoffices.reports.stances.moods import is_sought
from goodoffices.reports.wording.inflection import inflected, telling_forms
from goodoffices.reports.wording.marks import QUOTES

AHEAD = 7
"""Words after a name within which its verb must follow."""

CONTRARY = 6
"""Words from "neither accepted" to "nor rejected": "the draft on the tolls"."""

SAME_SUBJECT = 22
"""Words after a name within which a second verb may still be its."""


class Claimed(NamedTuple):
    """A claimed position: about whom, what, and the pieces that say it."""

    about: str
    position: str
    start: int
    end: int


def claimed_in(
    unit: Unit,
    statement: Statement,
    within: tuple[int, int],
    cast: Cast,
    named_here: Sequence[Named],
    apart: frozenset[str],
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
    named_here : sequence of Named
        Who is spoken of in those words.
    apart : frozenset of str
        Those of them who stand apart from who speaks.
    """
    seen: set[tuple[str, str]] = set()
    before: Claimed | None = None
    cue = cue_place(unit, statement, 0)
    for named in named_here:
        others = [one for one in named.actors if one in apart and not _is_unnamed(one, cast)]
        if not others or is_only_supposed(unit, named.first) or _is_itself(unit, named, cue):
            continue
        for found in _about(unit, named, before, statement):
            before = found
            for actor in others:
                key = (str(cast.actor(actor).side), found.position)
                inside = unit.pieces[found.end - 1].end <= within[1]
                if (
                    inside
                    and key not in seen
                    and not _is_asked(unit, found)
                    and found.end - 1 != cue
                ):
                    seen.add(key)
                    yield found._replace(about=found.about or actor)


def _is_unnamed(actor: str, cast: Cast) -> bool:
    return cast.actor(actor).kind is Kind.ANONYMOUS


def _is_itself(unit: Unit, named: Named, cue: int) -> bool:
    """Whether "it" behind the cue is who speaks: "the board said it", not "officials say it"."""
    at = named.first
    if unit.fold(at) != "it" or cue < 1:
        return False
    behind = at == cue + 1 or (at == cue + 2 and unit.fold(cue + 1) == "that")
    return behind and unit.mention_at(cue - 1) is not None and unit.fold(cue - 1)[-1] != "s"


def _is_asked(unit: Unit, found: Claimed) -> bool:
    """Whether the sentence that tells a position is a question: "Has Varu agreed?"."""
    ends = (unit.fold(at) for at in range(found.end, len(unit.pieces)))
    return next((end for end in ends if end in {".", "?", "!", ";"}), "") == "?"


def _about(
    unit: Unit, named: Named, before: Claimed | None, statement: Statement
) -> Iterator[Claimed]:
    first, last = named.first, named.last
    if is_set_apart(unit, first):
        return
    for noun in nouns_of(unit, first, last):
        if not _is_answered(unit, statement, noun.start, noun.noun):
            yield Claimed("", noun.position, noun.start, noun.end)
            return
    if unit.pieces[last].possessive or unit.fold(last + 1) in forms("noun"):
        return
    found = as_object(unit, first, last)
    if found is not None:
        about = giver(unit, found.noun) if found.position == "support" else ""
        yield Claimed(about, found.position, found.start, found.end)
        return
    unlike = _unlike(unit, named, before)
    if unlike is not None:
        yield unlike
        return
    if not _is_object(unit, first, last):
        yield from told_of(unit, first, last)


def _is_object(unit: Unit, first: int, last: int) -> bool:
    """Whether a name is no subject: "informed Varu that Lom had", "asked Varu for fuel"."""
    if unit.fold(first) in OBJECTS:
        return True
    told = unit.fold(last + 1) == "that" and near_before(unit, first, telling_forms())
    if told and not is_cleft(unit, last):
        return True
    governing = unit.fold(first - 1 - (unit.fold(first - 1) == "the"))
    if governing in prepositions():
        return True
    if governing.endswith("ing") and governing not in complement_forms():
        # "denies backing Varu and says": whatever follows is no verb of Varu's.
        return finite_verb(unit, last, plural=True) < 0
    return governing in _addressing() and not _has_auxiliary(unit, last)


@cache
def _addressing() -> frozenset[str]:
    return frozenset(form for verb in words("acts", "addressing") for form, _ in inflected(verb))


def _has_auxiliary(unit: Unit, last: int) -> bool:
    """Whether a clause of its own follows: "warned Varu would strike"."""
    return unit.fold(past_adverbs(unit, last + 1)) in words("subjects", "grammar", "auxiliaries")


def _is_answered(unit: Unit, statement: Statement, start: int, noun: int) -> bool:
    """Whether a demand is only answered ("rejected Varu's demand"), or a mind only sought."""
    answered = unit.fold(noun) in words("claims", "asking") and any(
        is_cue(unit.fold(at), statement) for at in range(max(0, start - 2), start)
    )
    return answered or is_sought(unit, start)


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


def _is_hopeless(unit: Unit, first: int) -> bool:
    """Whether it can never be: "there is no way Varu will pay", "little chance that Varu"."""
    at = next((i for i in range(first - 1, first - 4, -1) if unit.fold(i) in _CHANCES), -1)
    return at > 0 and unit.fold(at - 1) in {"no", "little", "scant", "zero"}


_CHANCES = frozenset(
    {"way", "chance", "prospect", "hope", "likelihood", "possibility", "question", "danger"}
)


def told_of(unit: Unit, first: int, last: int) -> Iterator[Claimed]:
    """Read "Varu has accepted", "Varu came late and was ready to", "Varu hinted that it could".

    Parameters
    ----------
    unit : Unit
        The sentence.
    first, last : int
        The pieces that name the subject.

    Yields
    ------
    Claimed
        One at most: the position that its verbs give it, about nobody yet.
    """
    starts = [_after_name(unit, first, last)]
    if _is_wanted(unit, first, starts[0]):
        return
    starts.extend(_further_verbs(unit, starts[0]))
    for at in starts:
        denied = at == starts[0] and (
            unit.fold(first) in {"neither", "no"} or _is_hopeless(unit, first)
        )
        found = _verb_from(unit, first, at, negated=denied)
        if found is not None:
            yield found
            return


def _is_wanted(unit: Unit, first: int, at: int) -> bool:
    """Whether a clause tells what is wanted: "insists that | Varu give up"."""
    before = first - 1 - (unit.fold(first - 1) == "the")
    before -= unit.fold(before) == "that"
    if unit.fold(before) not in words("claims", "insisting"):
        return False
    verb = past_adverbs(unit, at)
    word = unit.fold(verb)
    return word == "be" or (word not in pasts() and word in base_forms())


def _verb_from(unit: Unit, first: int, at: int, *, negated: bool) -> Claimed | None:
    """Read the position of one verb group that begins at a place."""
    stop, ended = at + AHEAD, False
    while at < min(stop, len(unit.pieces)):
        stop += unit.fold(at) in QUOTES
        relayed = _relayed(unit, at)
        if relayed:
            negated, at, stop = False, relayed, relayed + AHEAD
        if not _goes_on(unit, at) and unit.fold(at) not in {"of", "with"}:
            return None
        if unit.fold(at) in _MAY or (unit.fold(at), unit.fold(at + 1)) == ("all", "but"):
            return None
        negated = negated or negates(unit, at)
        ended = ended or (unit.fold(at) == "longer" and unit.fold(at - 1) == "no")
        found = position_at(unit, at, negated=negated)
        if found is not None:
            open_yet = _is_neither(unit, at, found) or _is_unreal(unit, at)
            open_yet = open_yet or (unit.fold(at - 1) == "could" and found.position in REFUSING)
            position = Stance.ASSERT.value if open_yet else found.position
            if ended and position_at(unit, at, negated=False) == (Stance.DEMAND.value, found.end):
                # Who no longer insists on something has given it up, and not turned it down.
                position = "persuaded"
            return Claimed("", position, first, found.end)
        if unit.fold(at) in {"of", "with"}:
            return None
        at += 1
    return None


_MAY = frozenset(
    ("may", "might", "mightn't", "mayn't", "probably", "possibly", "perhaps", "presumably",
     "nearly", "almost")
)  # fmt: skip
"""What a side may, or nearly did, do is no position of it (R310, R484)."""


def _is_neither(unit: Unit, at: int, found: Told) -> bool:
    """Whether two contrary positions are denied: "has neither accepted nor rejected"."""
    nor = next((i for i in range(found.end, found.end + CONTRARY) if unit.fold(i) == "nor"), 0)
    if unit.fold(at - 1) != "neither" or not nor:
        return False
    other = position_at(unit, nor + 1, negated=True)
    return other is not None and other.position != found.position


def _is_unreal(unit: Unit, at: int) -> bool:
    """Whether only what might have been is told: "could have accepted", "would not have"."""
    modal = unit.fold(at - 2 - (unit.fold(at - 2) == "not"))
    return unit.fold(at - 1) == "have" and modal in {"could", "would", "might", "may", "should"}


def _further_verbs(unit: Unit, start: int) -> Iterator[int]:
    """Yield where further verbs of the same subject may begin: "came late and was ready"."""
    for at in range(start, min(start + SAME_SUBJECT, len(unit.pieces))):
        if unit.fold(at) in {";", ".", "?", "!", ":"}:
            return
        if (unit.fold(at - 1), unit.fold(at)) == ("all", "but"):
            continue
        if unit.fold(at) in {"and", "but", "or", "then"} and _is_verb(unit, at + 1):
            yield at + 1


def _is_verb(unit: Unit, at: int) -> bool:
    """Whether a verb without a subject of its own stands there, behind any adverbs."""
    skipped = at
    while unit.fold(skipped) in {
        "now",
        "then",
        "later",
        "even",
        "still",
        "also",
        "never",
        "not",
        "so",
    }:
        skipped += 1
    word = unit.fold(skipped)
    if unit.mention_at(skipped) is not None:
        return False
    return word in words("subjects", "grammar", "auxiliaries") or (
        word.endswith(("ed", "s")) or position_at(unit, skipped, negated=False) is not None
    )


def _after_name(unit: Unit, first: int, last: int) -> int:
    """Return where the verb may begin: behind "who" in "it was Varu who refused".

    Behind an aside too: "Varu, the envoy said, has accepted", "Varu, which he said had refused".
    """
    led = behind_teller(unit, last)
    if led:
        return led
    if unit.fold(last + 1) == ",":
        commas = (at for at in range(last + 3, last + 12) if unit.fold(at) == ",")
        behind = next(commas, last) + 1
        return behind + (unit.fold(behind) in {"that", "which", "who"})
    if unit.fold(last + 1) in words("subjects", "grammar", "be"):
        said = _passively(unit, last + 2)
        if said:
            return said
    before = unit.fold(first - 1)
    cleft = is_cleft(unit, last) or before in {"was", "is", "been", "the", "a", "an", "of"}
    opened = unit.fold(last + 1) in {"who", "which", "that"}
    return last + 2 if cleft and opened else last + 1


def _passively(unit: Unit, at: int) -> int:
    """Return the place behind "said by an envoy to" in "Varu was said by an envoy to want"."""
    if unit.fold(at) not in _THOUGHT:
        return 0
    led = (i for i in range(at + 1, at + 9) if unit.fold(i) == "to")
    return next(led, -1) + 1


_THOUGHT = frozenset(
    ("said", "reported", "alleged", "claimed", "held", "known", "believed", "thought",
     "understood", "rumoured", "rumored", "seen", "reckoned", "described", "heard")
)  # fmt: skip


def _relayed(unit: Unit, at: int) -> int:
    """Return the place behind "signalled that it": the side tells its own position; else 0."""
    if unit.fold(at) not in forms("relay"):
        return 0
    for ahead in range(at + 1, min(at + AHEAD, len(unit.pieces))):
        if unit.fold(ahead) in {"it", "he", "she", "they"}:
            return ahead + 1
    return 0


_AGAIN = frozenset({("once", "again"), ("once", "more"), ("yet", "again"), ("of", "course")})


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the words after a name may still lead to its verb."""
    word = unit.fold(at)
    if word[:1] in QUOTES:
        return True
    if unit.mention_at(at) is not None or not word[:1].isalnum():
        return False
    if word in words("claims", "obliging"):
        return False
    if (unit.fold(at - 1), word) == ("long", "since") or (word, unit.fold(at + 1)) in _AGAIN:
        return True
    return word not in words("subjects", "grammar", "openers") | {"and", "or", "of", "with", "to"}
