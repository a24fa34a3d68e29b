"""Words of speech that tell of no statement: "has not said so", "asked not to be named"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import VerbForm, words
from goodoffices.reports.cues.verbgroups import VerbGroup
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.person_nouns import person_noun

INVITED_WITHIN = 8
"""Words between "invited" and what somebody is invited to."""

LONGEST_POINTER = 3
"""Words of "much the same"."""

_ENDS = frozenset({"", ".", ",", ";", "!", "—", "–", ")"})
_CLEFT = frozenset({"what", "whatever"})


def is_question(unit: Unit) -> bool:
    """Whether the report asks: "Would Varu accept it?" states nothing.

    Examples
    --------
    >>> is_question(Unit(start=0, end=0, paragraph=0, pieces=(), mentions=(), folds=frozenset()))
    False
    """
    if not unit.pieces or unit.pieces[-1].fold != "?":
        return False
    return not any(piece.quoted for piece in unit.pieces)


def is_notice(unit: Unit) -> bool:
    """Whether the paper corrects itself: "Correction: an earlier entry said"."""
    return unit.fold(0) in _listed("notices") and unit.fold(1) == ":"


def says_nothing(unit: Unit, at: int, last: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether a verb of speech tells an act, a plan or nothing at all.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at, last : int
        Positions of the verb and of the last word that belongs to it.
    form : VerbForm
        How the verb is read.
    group : VerbGroup
        The words before it.

    Returns
    -------
    bool
        Whether it makes no statement.
    """
    named = f"{form.lemma} {form.particle}"
    if named in _listed("only_negated") and not group.negated:
        return True
    if _was_never_said(unit, at, form, group):
        return True
    checks = (
        _only_points,
        _goes_back,
        _asks_at_large,
        _asks_not_to_be_named,
        _invites,
        _plans,
        _calls_home,
        _stands_in_cleft,
    )
    if any(check(unit, at, last, form) for check in checks) or _own_paper(unit, group):
        return True
    return _is_utmost(unit, last, form, group)


def _was_never_said(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether words were not uttered: "did not add", "should have said", "might have said"."""
    if form.lemma in {"hear", "learn"} and unit.fold(at + 1) == "from":
        # What is heard from somebody is theirs.
        return True
    if form.family.act != "speech" or form.family.stance != "assert":
        return False
    if group.negated and form.lemma == "add":
        return True
    before = {unit.fold(place) for place in range(group.first, at)}
    return "have" in before and not before.isdisjoint(_NEVER_WAS)


_NEVER_WAS = frozenset({"should", "could", "might", "would", "ought"})


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("unsaid")[name])


def _only_points(unit: Unit, _at: int, last: int, form: VerbForm) -> bool:
    """Whether nothing but "so" or "the opposite" follows."""
    if form.family.name not in {"say", "hint", "hope"}:
        return False
    last += unit.fold(last + 1) in _TOLD
    for size in range(1, LONGEST_POINTER + 1):
        run = " ".join(unit.fold(last + i) for i in range(1, size + 1))
        if run in _listed("pointing"):
            return unit.fold(last + size + 1) in _ENDS
    return False


def _goes_back(unit: Unit, at: int, _last: int, _form: VerbForm) -> bool:
    return goes_back(unit, at)


def goes_back(unit: Unit, at: int) -> bool:
    """Whether "back" tells where somebody goes: "to get the dockers back to work".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of a word.
    """
    return unit.fold(at) == "back" and unit.fold(at + 1) in _WHERE


_WHERE = frozenset(
    {"to", "in", "into", "at", "from", "on", "onto", "home", "again", "together", "inside"}
    | {"then", "there", "here", "where", "when", "onboard", "under", "up", "down", "out"}
)


_TOLD = frozenset({"me", "us", "him", "her", "them", "reporters", "journalists"})


def _asks_at_large(unit: Unit, at: int, _last: int, form: VerbForm) -> bool:
    """Whether anybody might ask: "it depends on whom one asks"."""
    anybody = unit.fold(at - 1) in {"one", "you"} and unit.fold(at - 2) in _WHOM
    return form.lemma == "ask" and anybody


_WHOM = frozenset({"whom", "who", "whoever", "whomever", "when", "if"})


def _asks_not_to_be_named(unit: Unit, at: int, last: int, form: VerbForm) -> bool:
    if form.lemma in {"decline", "refuse"}:
        run = [unit.fold(place) for place in range(last + 1, last + 4)]
        return run[:2] == ["to", "be"] and run[2] in _listed("unnamed")
    if form.lemma not in {"ask", "request", "insist", "want", "demand", "prefer", "wish"}:
        return False
    following = [unit.fold(place) for place in range(last + 1, last + 9)]
    named = next((i for i, word in enumerate(following) if word in _listed("unnamed")), None)
    return named is not None and ("not" in following[:named] or unit.fold(at + 1) == "for")


def _invites(unit: Unit, _at: int, last: int, form: VerbForm) -> bool:
    """Whether somebody is invited to an occasion and not to do something."""
    if form.lemma not in _listed("inviting") or form.particle not in {"", "to"}:
        return False
    for place in range(last + 1, last + 1 + INVITED_WITHIN):
        word = unit.fold(place)
        if word in {"to", "for"}:
            then = unit.fold(place + 1)
            return word == "for" or then in _OCCASION or unit.mention_at(place + 1) is not None
        if word in _ENDS:
            return True
    return False


_OCCASION = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "another", "further", "new", "talks", "this"}
    | {"dinner", "lunch", "breakfast", "tea", "court", "that", "one", "two", "both", "any"}
)


def _plans(unit: Unit, _at: int, last: int, form: VerbForm) -> bool:
    """Whether somebody means to go somewhere: "expects to be back tomorrow"."""
    if form.lemma not in _listed("planning"):
        return False
    if unit.fold(last + 1) != "to":
        return False
    if unit.fold(last + 2) == "make":
        # "Wants to make the trip", not "wants to make the toll permanent".
        return not _listed("journeys").isdisjoint(map(unit.fold, range(last + 3, last + 6)))
    return unit.fold(last + 2) in _listed("moving")


def _calls_home(unit: Unit, at: int, _last: int, form: VerbForm) -> bool:
    return form.lemma == "recall" and calls_home(unit, at)


def calls_home(unit: Unit, at: int) -> bool:
    """Whether somebody is ordered back: "recalled its ambassador", not "recalled its words".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the verb.
    """
    if unit.fold(at + 1) not in _OWNED or unit.fold(at - 1) == ",":
        # "Recalled that", "..., recalled the envoy": words.
        return False
    for place in range(at + 2, at + 2 + LONGEST_POINTER):
        word = unit.fold(place)
        if person_noun(word) is not None or word in words("acts", "agents"):
            return not unit.pieces[place].possessive
    return False


_OWNED = frozenset({"its", "his", "her", "their", "our", "the", "all", "both"})


def _stands_in_cleft(unit: Unit, at: int, last: int, _form: VerbForm) -> bool:
    """Whether "what" is the object: "; what it cannot accept is a stranger".

    "What Varu calls “theft”" and "what Varu insists is a mistake" tell what Varu says.
    """
    if unit.fold(last + 1) == "by" or _says_of_it(unit, last, _form):
        return False
    for back in range(at - 1, max(0, at - 6), -1):
        word = unit.fold(back)
        if word in _CLEFT:
            return back > 0 and unit.fold(last + 1) not in {"that", ":"}
        if not word[0].isalnum():
            return False
    return False


def _says_of_it(unit: Unit, last: int, form: VerbForm) -> bool:
    judged = form.family.name == "judge" and last + 2 < len(unit.pieces)
    if judged and (unit.pieces[last + 1].quoted or unit.pieces[last + 2].quoted):
        return True
    held = form.family.name in {"say", "hint", "hope", "judge"} and not form.particle
    return held and unit.fold(last + 1) in {"is", "was", "are", "were", "as"}


def _own_paper(unit: Unit, group: VerbGroup) -> bool:
    """Whether the paper speaks of itself: "an earlier version of this article said"."""
    before = [unit.fold(place) for place in range(max(0, group.first - 6), group.first)]
    if _listed("own_papers").isdisjoint(before):
        return False
    if _listed("earlier").isdisjoint(before):
        return False
    return bool({"an", "a", "the"} & set(before[:2])) or "this" in before


def _is_utmost(unit: Unit, last: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether something is measured by what anybody could want: "the best it could hope for"."""
    end = last + 1 + (unit.fold(last + 1) == "for")
    if form.lemma not in _WISHING or unit.fold(end) not in _ENDS:
        return False
    return not _ABLE.isdisjoint(unit.fold(at) for at in range(group.first, last))


_WISHING = frozenset({"hope", "wish", "ask", "want", "expect", "demand"})
_ABLE = frozenset({"could", "can", "might", "dared"})


def opens_content(unit: Unit, at: int) -> bool:
    """Whether what a noun holds begins behind "is": "his answer was no", "is that"."""
    if unit.fold(at) in _listed("opening"):
        return True
    return any(unit.pieces[place].quoted for place in range(at, min(at + 3, len(unit.pieces))))
