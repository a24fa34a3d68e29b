"""The position that a verb, a state or a set phrase gives to its subject."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from goodoffices.reports.claims.claim_words import GAP, Phrase, forms, is_no_act, turned
from goodoffices.reports.cues.sides import CONSENTING
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.function_words import NO_ONE_OR_NOTHING, NO_OR_LITTLE
from goodoffices.reports.wording.marks import QUOTES

GAP_WORDS = 3
"""Words that may stand within a set phrase: "turned the whole offer down"."""

_LINKING = words("subjects", "grammar", "linking") | {"as", "be", "itself", "themselves", "sound"}
_DEGREES = frozenset(
    ("now", "still", "also", "already", "simply", "clearly", "not", "deeply", "firmly", "quite",
     "very", "again", "itself", "even", "just", "only", "never", "all", "much", "too", "both",
     "always", "really")
)  # fmt: skip


class Told(NamedTuple):
    """A position, and the piece behind the words that give it."""

    position: str
    end: int


def position_at(unit: Unit, at: int, *, negated: bool) -> Told | None:
    """Return the position that the words at a place give to their subject.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of a word.
    negated : bool
        Whether a negation was heard before.

    Returns
    -------
    Told or None
        ``None`` where the word gives none.
    """
    for read in (_state, _being, _yielded, _phrase, _conveyed, _ahead, _verb):
        found = read(unit, at, negated)
        if found is not None:
            return _ready_to_yield(unit, found) or found
    return None


def _ready_to_yield(unit: Unit, found: Told) -> Told | None:
    """Read "is ready to drop its demand": what it holds then is open (R536)."""
    at = found.end + (unit.fold(found.end) == "to")
    if unit.fold(at - 1) != "to" or found.position not in CONSENTING | {"demand", "unwilling"}:
        return None
    if unit.fold(at) in _GIVING and unit.fold(at + 1) != "up":
        return None
    kept = found.position == "unwilling"
    yielded = _yielded(unit, at, kept)
    return yielded if yielded is None or kept else yielded._replace(position="persuaded")


def position_of_words(cue: tuple[str, ...]) -> str | None:
    """Return the position that words give by themselves: "willing to", "pressed for".

    Parameters
    ----------
    cue : tuple of str
        Words without case.

    Examples
    --------
    >>> position_of_words(("willing", "to")), position_of_words(("pressed", "for"))
    ('conditional_support', 'demand')
    """
    for phrase in _phrases("phrase").get(cue[0], ()):
        fits = len(phrase.rest) < len(cue) and GAP not in phrase.rest
        if fits and all(word in some for word, some in zip(cue[1:], phrase.rest, strict=False)):
            return phrase.position
    return forms("subject").get(cue[0]) or forms("state").get(cue[0])


def _state(unit: Unit, at: int, negated: bool) -> Told | None:
    position = forms("state").get(unit.fold(at))
    return None if position is None else Told(turned(position, negated=negated), at + 1)


def _being(unit: Unit, at: int, negated: bool) -> Told | None:
    """Read "is on board", "seems in no hurry"."""
    listed = _phrases("being").get(unit.fold(at))
    if listed is None:
        return None
    before = at - 1
    while unit.fold(before) in _DEGREES or unit.fold(before) in "“”\"'‘":
        if not unit.fold(before):
            break
        before -= 1
    if unit.fold(before) not in _LINKING:
        return None
    for phrase in listed:
        length = _length_of(unit, at, phrase)
        if length:
            return Told(turned(phrase.position, negated=negated), at + length)
    return None


def _yielded(unit: Unit, at: int, negated: bool) -> Told | None:
    """Read "dropped its demand", "has not given up its insistence": what was held before."""
    if unit.fold(at) not in forms("yield"):
        return None
    for ahead in range(at + 1, min(at + 5, len(unit.pieces))):
        position = forms("noun").get(unit.fold(ahead))
        if position is not None:
            if unit.fold(at) in _GIVING and unit.fold(at + 1) != "up":
                # "Had given its support to it" gives up nothing.
                none = negated is not _denies(unit, at, ahead)
                return Told(turned(position, negated=none), ahead + 1)
            given_up = "reject" if position in CONSENTING else "persuaded"
            return Told(position if negated else given_up, ahead + 1)
    return None


_GIVING = frozenset({"give", "given", "gave"})


def _phrase(unit: Unit, at: int, negated: bool) -> Told | None:
    for phrase in _phrases("phrase").get(unit.fold(at), ()):
        length = _length_of(unit, at, phrase)
        if length:
            if is_no_act(unit, at):
                return None
            if negated and _is_only_asked(phrase.position, unit.fold(at)):
                return Told("assert", at + length)
            own = any("no" in options for options in phrase.rest if options is not GAP)
            none = negated is not (_denies(unit, at, at + length) and not own)
            return Told(turned(phrase.position, negated=none), at + length)
    return None


def _denies(unit: Unit, at: int, noun: int) -> bool:
    """Whether a "no" stands between a verb and its noun: "gave *no* consent" (R511)."""
    return any(unit.fold(place) in NO_OR_LITTLE for place in range(at + 1, noun))


def _is_only_asked(position: str, verb: str) -> bool:
    """Whether a verb asks for what it is about: who does not ask for it need not refuse it."""
    return position == "demand" and not verb.startswith(_WISHING)


def _length_of(unit: Unit, at: int, phrase: Phrase) -> int:
    """Return how many pieces a phrase takes there; 0 where it does not stand.

    "Had dropped its objection" is not "had an objection".
    """
    place, gap, given_up = at + 1, 0, forms("yield")
    for options in phrase.rest:
        if options is GAP:
            gap = GAP_WORDS
            continue
        while unit.fold(place) in QUOTES:
            place += 1
        while gap and unit.fold(place) not in options and unit.fold(place)[:1].isalnum():
            if unit.fold(place) in given_up:
                return 0
            place, gap = place + 1, gap - 1
        if unit.fold(place) not in options:
            return 0
        place, gap = place + 1, 0
    return place - at


@cache
def _phrases(table: str) -> Mapping[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for form, phrase in Phrase.listed(table):
        found.setdefault(form, []).append(phrase)
    return {
        form: tuple(sorted(some, key=lambda one: -len(one.rest))) for form, some in found.items()
    }


def _verb(unit: Unit, at: int, negated: bool) -> Told | None:
    word = unit.fold(at)
    if word not in forms("subject") or is_no_act(unit, at):
        return None
    noun = _nominal_after(unit, at)
    if noun is not None and forms("subject")[word] not in _AGAINST:
        return noun._replace(position="assert") if negated else noun
    aimed = at + 1 + (unit.fold(at + 1) == "not")
    decided = forms("subject")[word] == "assert" and not word.startswith(_FEIGNING)
    if decided and unit.fold(aimed) == "to":
        # "has decided to sign": what was decided says more.
        meant = position_at(unit, aimed + 1, negated=negated or aimed > at + 1)
        if meant is not None:
            return meant
    if negated and _is_only_asked(forms("subject")[word], word):
        return Told("assert", at + 1)
    negated = negated or unit.fold(at + 1) in NO_ONE_OR_NOTHING
    if negated and word in forms("misconduct"):
        return None
    if _leaves_out_its_verb(unit, at):
        return Told("assert", at + 1)
    return Told(turned(forms("subject")[word], negated=negated), at + 1)


def _leaves_out_its_verb(unit: Unit, at: int) -> bool:
    """Whether what is wanted was told before: "it will not end because Varu wants it to"."""
    it, to, end = (unit.fold(place) for place in range(at + 1, at + 4))
    return it in {"it", "them", "that", "this"} and to == "to" and not end[:1].isalpha()


_WISHING = ("want", "wish", "seek", "sought", "desire", "prefer", "crave", "intend", "need")
"""Who does not want a thing is against it."""

_FEIGNING = ("pretend", "feign")
"""Who pretends to agree has not agreed."""

_AGAINST = frozenset({"reject", "oppose", "unwilling"})
"""Who refuses or blocks what a noun names ("refused its request") holds it not."""


def _conveyed(unit: Unit, at: int, negated: bool) -> Told | None:
    """Read "had conveyed its readiness": the side tells its own mind."""
    if unit.fold(at) not in forms("conveying"):
        return None
    for ahead in range(at + 1, min(at + 5, len(unit.pieces))):
        position = forms("noun").get(unit.fold(ahead))
        if position is not None:
            none = negated is not _denies(unit, at, ahead)
            return Told(turned(position, negated=none), ahead + 1)
        if unit.fold(ahead) in words("subjects", "grammar", "prepositions"):
            return None
    return None


def _ahead(unit: Unit, at: int, negated: bool) -> Told | None:
    """Read "would free the crews": what a side will let happen."""
    position, before = forms("ahead").get(unit.fold(at)), at - 1
    if position is None:
        return None
    while unit.fold(before) in _DEGREES:
        before -= 1
    aimed = unit.fold(before) == "to" and unit.fold(before - 1) in forms("aiming")
    if not aimed and unit.fold(before) not in {"will", "would", "won't", "wouldn't", "nor"}:
        return None
    negated = negated or unit.fold(at + 1) in NO_ONE_OR_NOTHING
    return Told("unwilling" if negated else position, at + 1)


def _nominal_after(unit: Unit, at: int) -> Told | None:
    """Read "confirmed Varu's support": the noun says what was confirmed."""
    for ahead in range(at + 1, min(at + 6, len(unit.pieces))):
        if unit.fold(ahead) == "to" and unit.fold(ahead + 1) in forms("yield"):
            # "Agreed to lift its veto" confirms no veto.
            break
        position = forms("noun").get(unit.fold(ahead))
        if position is not None and unit.fold(ahead + 1) in {"for", "of", "to", "on"}:
            if unit.fold(at).startswith(_WITHHOLDING):
                # "Withheld its consent": it gave none.
                return Told("unwilling" if position in CONSENTING else "assert", ahead + 1)
            return Told(turned(position, negated=_denies(unit, at, ahead)), ahead + 1)
    return None


_WITHHOLDING = ("withhold", "withheld")
