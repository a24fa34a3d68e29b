"""What is told of others in words that deny it: "denied reports that Varu had agreed" (R377)."""

from __future__ import annotations

from functools import lru_cache

from goodoffices.reports.claims.charges import cue_place, negates
from goodoffices.reports.claims.claim_words import NOT_ACCEPTED, turned
from goodoffices.reports.claims.claimed import Claimed
from goodoffices.reports.cues.sides import AGAINST
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Statement
from goodoffices.reports.speakers.doubted import is_supposed, is_thought_by_few

WITHIN = 8
"""Words between "reports" and "that": "reports in the press that"."""

NEAR = 4
"""Words before a doubt within which "nobody" or "not" undoes it."""

_DOUBTING = frozenset(
    ("doubt", "doubts", "doubted", "doubting", "dispute", "disputes", "disputed", "disputing")
)
_LINKS = frozenset({"that", "the", "a", "an", "any", "all", "categorically", "flatly"})


def as_denied(unit: Unit, statement: Statement, found: Claimed) -> Claimed | None:
    """Return what is claimed of somebody where the words that tell it are denied.

    R377: who denies that another has agreed claims that it has not (and not that it refuses,
    R555); who denies that another has
    done something claims nothing. The same holds of reports denied or regretted, of what is
    called untrue or doubted, and of what one does not think.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    found : Claimed
        What they would claim if they affirmed it.
    """
    if _is_feared(unit, found.start):
        return found._replace(position=Stance.ASSERT.value)
    if _is_unproved(unit, found.start):
        return None
    denied = _is_denied(unit, statement, found.start) or _is_unthought(unit, found.start)
    denied = denied or (bool(statement.id) and _is_called_untrue(unit, found.start))
    questioned = found.position in _KIND and _is_questioned(unit, found.start)
    if not denied and not questioned:
        return found
    if found.position == Stance.ASSERT.value:
        return None
    turned_round = turned(found.position, negated=True)
    if turned_round in (_REFUSED - {"unwilling"} if questioned else _REFUSED):
        # Who has not agreed need not refuse.
        turned_round = NOT_ACCEPTED
    return found._replace(position=turned_round)


_REFUSED = frozenset({"reject", "oppose", "unwilling"})
_KIND = frozenset({"support", "conditional_support", "persuaded"})
_QUESTIONING = frozenset(
    ("question", "questions", "questioned", "questioning", "doubt", "doubts", "dispute",
     "disputes", "disputed", "sceptical", "skeptical", "suspicious", "scepticism", "skepticism")
)  # fmt: skip
_ABOUT = frozenset({"on", "about", "of", "over", "the", "both"})


def _is_questioned(unit: Unit, at: int) -> bool:
    """Whether a good mind is only doubted: "cast doubt on | Varu's readiness" (R403)."""
    at -= 1
    while unit.fold(at) in _ABOUT:
        at -= 1
    return unit.fold(at) in _QUESTIONING and not _by_nobody(unit, at)


def _by_nobody(unit: Unit, at: int) -> bool:
    """Whether a doubt is none: "nobody in the hall doubts", "there is no doubt"."""
    near = range(max(0, at - NEAR), at)
    return any(negates(unit, place) or unit.fold(place) in _NOBODY for place in near)


_NOBODY = frozenset({"nobody", "none", "no", "few"})


def _is_unthought(unit: Unit, at: int) -> bool:
    """Whether one says not to think what begins there: "I don't think | Varu wants a truce"."""
    at -= 1
    while unit.fold(at) in _LINKS:
        at -= 1
    if unit.fold(at) not in words("claims", "believed"):
        return False
    return any(negates(unit, place) for place in range(max(0, at - 3), at))


_FEARING = frozenset({"fear", "fears", "feared", "fearing"})


def _is_feared(unit: Unit, at: int) -> bool:
    """Whether it is only feared: "fears that | Varu will reject it"."""
    at -= 1
    while unit.fold(at) in _LINKS:
        at -= 1
    return unit.fold(at) in _FEARING


def _is_called_untrue(unit: Unit, at: int) -> bool:
    """Whether a verdict behind calls it untrue: "Lom's claim that | Varu had agreed is false"."""
    told = unit.fold(at - 1) == "that" and unit.fold(at - 2) in words("disowned", "tales")
    behind = f" {' '.join(unit.fold(place) for place in range(at, len(unit.pieces)))} "
    return told and any(f" {verdict} " in behind for verdict in words("disowned", "verdicts"))


def _is_unproved(unit: Unit, at: int) -> bool:
    """Whether it is open if what begins there is so: "no sign that | Varu accepts"."""
    if is_supposed(unit, at) or is_thought_by_few(unit, at):
        return True
    that = at - 1 - (unit.fold(at - 1) in {"the", "both"})
    if unit.fold(that) != "that" or unit.fold(that - 1) in _LIKELY:
        return False
    told = f" {' '.join(unit.fold(place) for place in range(max(0, that - WITHIN), that))} "
    if any(f" {phrase} " in f"{told}that " for phrase in words("disowned", "phrases")):
        return False
    wrong = any(word in words("disowned", "mistaken") for word in told.split())
    if wrong and unit.fold(that - 1) in words("disowned", "holding"):
        return True
    return any(told.endswith(f" {phrase} ") for phrase in words("disowned", "doubted"))


_LIKELY = frozenset({"chance", "prospect"})
"""With "no" or "little" these say that it is not so."""


def _is_denied(unit: Unit, statement: Statement, at: int) -> bool:
    near = at - 1
    while unit.fold(near) in _LINKS:
        near -= 1
    if unit.pieces[at].quoted and _denies(unit, near, at):
        # "I doubt that Varu accepts," he said: the doubt stands within what is said.
        return True
    cue = cue_place(unit, statement, 0)
    between = [unit.fold(place) for place in range(cue + 1, at)]
    if cue < 0 or cue >= at or any(word in {";", ".", "but", "and"} for word in between):
        return False
    if _untrue(between) or any(_denies(unit, place, at) for place in range(cue, at)):
        return True
    stances = {form.family.stance for form in verb_forms().get(unit.fold(cue), ())}
    refused = _is_denial(unit.fold(cue)) or not stances.isdisjoint(AGAINST)
    return refused and _is_tale(between)


def _denies(unit: Unit, place: int, at: int) -> bool:
    """Whether a word denies what begins at another: "denied that | Varu", "denied | Varu had"."""
    if not _is_denial(unit.fold(place)) or _by_nobody(unit, place):
        return False
    return all(unit.fold(between) in _LINKS for between in range(place + 1, at))


@lru_cache(maxsize=4096)
def _is_denial(word: str) -> bool:
    denial = any(form.family.name == "deny" for form in verb_forms().get(word, ()))
    return denial or word in _DOUBTING


def _is_tale(between: list[str]) -> bool:
    """Whether what is refused is a tale: "the claim that", "reports in the press that"."""
    if "that" not in between:
        return False
    opening = between[: between.index("that")]
    tales = words("disowned", "tales") | _NOTIONS
    return len(opening) <= WITHIN and not tales.isdisjoint(opening)


_NOTIONS = frozenset(
    ("suggestion", "suggestions", "idea", "notion", "impression", "view", "speculation", "talk",
     "hint", "hints", "insinuation", "insinuations", "contention", "belief", "complaint")
)  # fmt: skip
"""What may be refused as a tale is: "rejected the idea that Varu would pay"."""


def _untrue(between: list[str]) -> bool:
    """Whether it is called untrue: "it was not true that", "there was no truth in the"."""
    text = f" {' '.join(between)} "
    return any(f" {phrase} " in text for phrase in words("disowned", "phrases"))
