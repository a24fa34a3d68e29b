"""The finite verb of which somebody named is the subject: "Varu, he said, has mined the road"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.unsaid import goes_back
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.marks import QUOTES

ASIDE = 14
"""Longest aside between a subject and its verb, in words."""

PLACED = 5
"""Longest phrase with a preposition between a subject and its verb: "Varu in the north has"."""

ADVERBS = 4
"""Words such as "now" and "deliberately" that may stand together before a verb."""

NOUNS = 3
"""Words of what belongs to a side that may stand between its name and the verb."""


def finite_verb(unit: Unit, last: int, *, plural: bool) -> int:
    """Return the place of the finite verb whose subject ends at a place; -1 for none.

    R310: asides, adverbs and one phrase with a preposition may stand between; a participle is
    no finite verb, and a form without ending is one behind a plural alone.

    Parameters
    ----------
    unit : Unit
        The sentence.
    last : int
        The last piece of the subject.
    plural : bool
        Whether the subject is several, or "you".
    """
    led = behind_teller(unit, last)
    if led:
        return _verb_at(unit, led, plural)
    at = _behind_aside(unit, _behind_aside(unit, last + 1))
    cleft = unit.fold(at) in {"that", "who", "which"}
    if unit.fold(at) == "who" or (cleft and is_cleft(unit, last)):
        at = _behind_aside(unit, at + 1)
    found = _verb_at(unit, at, plural)
    if found < 0 and unit.fold(at) in words("subjects", "grammar", "prepositions"):
        found = _behind_phrase(unit, at)
    return found


def behind_teller(unit: Unit, last: int) -> int:
    """Return the place behind ", which the army says" where a name ends that it tells of; else 0.

    R476: "Varu, which Lom says holds the port": the verb of what is told stands behind the
    teller, and the one behind the comma is the report's.

    Parameters
    ----------
    unit : Unit
        The sentence.
    last : int
        The last piece of the name.
    """
    at = last + 1 + (unit.fold(last + 1) == ",")
    if unit.fold(at) not in {"which", "who", "that", "whom"}:
        return 0
    at += 1 + (unit.fold(at + 1) == "the")
    teller = unit.mention_at(at)
    if teller is None and unit.fold(at) not in {"he", "she", "it", "they"}:
        return 0
    verb = past_adverbs(unit, at + 1 if teller is None else unit.last_of(teller) + 1)
    verb += unit.fold(verb) in {"has", "have", "had"}
    told = unit.fold(verb) in _telling()
    return verb + 1 if told and unit.fold(verb + 1) not in {"that", ",", ":"} else 0


@cache
def _telling() -> frozenset[str]:
    """Return the forms of verbs behind which the clause of what is told goes on."""
    bare = ("say", "believe", "think", "claim", "allege", "insist")
    return frozenset(bare).union(*map(telling_forms, ("say", "hope", "hint")))


def is_cleft(unit: Unit, last: int) -> bool:
    """Whether "it is" stands shortly before: "it is precisely Varu that refuses"."""
    return any(
        unit.fold(at) in {"is", "was", "been", "be"}
        and unit.fold(at - 1) in {"it", "not", "had", "have", "may", "might"}
        for at in range(max(1, last - 5), last)
    )


def _behind_aside(unit: Unit, at: int) -> int:
    """Return the place behind an aside between commas, dashes or brackets."""
    inside = unit.fold(at - 1) == ","
    if inside and unit.fold(at) in words("subjects", "grammar", "prepositions"):
        # A second aside shares its comma with the first: "Varu, he said, for years, paid".
        at -= 1
    closing = _CLOSING.get(unit.fold(at))
    if closing is None:
        return at
    limit = min(at + ASIDE, len(unit.pieces))
    return next((i + 1 for i in range(at + 2, limit) if unit.fold(i) in closing), at)


_CLOSING = {",": {","}, "—": {"—"}, "–": {"–"}, "(": {")"}}


def _verb_at(unit: Unit, at: int, plural: bool) -> int:
    """Return the first word behind adverbs where it is a finite verb; else -1."""
    for place in range(at, min(at + ADVERBS + 1, len(unit.pieces))):
        word = unit.fold(place)
        if not goes_back(unit, place) and is_finite(unit, place, plural=plural):
            return place
        if not (word in _before_verbs() or is_manner(word) or word in QUOTES):
            return -1
    return -1


def _behind_phrase(unit: Unit, at: int) -> int:
    """Return the verb behind "in the north"; auxiliaries and pasts alone are sure there."""
    for place in range(at + 2, min(at + PLACED + 1, len(unit.pieces))):
        if unit.fold(place) in words("subjects", "grammar", "auxiliaries") | pasts():
            return place
        if not unit.fold(place)[:1].isalnum() or unit.fold(place) in _ENDING:
            return -1
    return -1


_ENDING = frozenset(
    {"and", "but", "or", "that", "who", "which", "if", "when", "he", "she", "they", "it"}
)


def is_manner(word: str) -> bool:
    """Whether a word is an adverb by its ending: "deliberately"."""
    return len(word) > 4 and word.endswith("ly") and person_noun(word) is None


def past_adverbs(unit: Unit, at: int) -> int:
    """Return the first place behind adverbs: "long since", "deliberately"."""
    while unit.fold(at) in _before_verbs() or is_manner(unit.fold(at)):
        at += 1
    return at


@cache
def _before_verbs() -> frozenset[str]:
    grammar = lexicon("subjects")["grammar"]
    return frozenset((*grammar["adverbs"], *grammar["negations"], *lexicon("acts")["between"]))


@cache
def prepositions() -> frozenset[str]:
    """Return the prepositions behind which a name is no subject; "after" opens clauses."""
    listed = words("subjects", "grammar", "prepositions") | words("acts", "prepositions")
    return listed - {"after", "since"}


@cache
def pasts() -> frozenset[str]:
    """Return the past forms of irregular verbs that are no participle alone."""
    return words("acts", "pasts")


def is_finite(unit: Unit, at: int, *, plural: bool) -> bool:
    """Whether a word behind a subject is its finite verb.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word.
    plural : bool
        Whether the subject is several, or "you".
    """
    word = unit.fold(at)
    if unit.mention_at(at) is not None or not word[:1].isalpha():
        return False
    if word in words("subjects", "grammar", "auxiliaries"):
        return word not in {"be", "been", "being", "having"}
    if word in pasts():
        return True
    if word.endswith("ed"):
        return unit.fold(at + 1) != "by"
    if word in _no_verbs():
        return False
    if word.endswith("s") and not word.endswith("ss"):
        return not plural and person_noun(word) is None and not _is_compound(unit, at)
    return plural and not word.endswith(("ing", "ly")) and person_noun(word) is None


def _is_compound(unit: Unit, at: int) -> bool:
    """Whether a verb follows a word in -s at once: "Varu prices rose"."""
    after = unit.fold(at + 1)
    return after in words("subjects", "grammar", "auxiliaries") | pasts() - {"left", "put", "set"}


@cache
def _no_verbs() -> frozenset[str]:
    grammar = lexicon("subjects")["grammar"]
    names = ("prepositions", "determiners", "openers", "adverbs", "negations", "adjuncts")
    listed = (word for name in names for word in grammar[name])
    return frozenset((*listed, "and", "or", "to", "as", "is", "us", "its", "his", "this", "than"))
