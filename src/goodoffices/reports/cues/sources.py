"""Undisclosed sources that open a longer phrase: "people close to the minister insist"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.wording.inflection import Tense

REACH = 10
"""Words that may stand between a source and its verb."""

CLAUSE = 24
"""The same past "who sat through the last night of the talks"."""


def source_opening(unit: Unit, at: int) -> Mention | None:
    """Return the undisclosed source whose phrase ends at a word.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word before a verb.

    Returns
    -------
    Mention or None
        ``None`` when the last words say nothing about a source.
    """
    if "who" in unit.folds:
        described = _past_clause(unit, at)
        if described is not None or _says_so(unit, at):
            return described
    for back in range(at, max(-1, at - REACH), -1):
        mention = unit.mention_at(back)
        unnamed = mention is not None and mention.actor.startswith("anonymous:")
        if unnamed and mention is not None and mention.kind is not MentionKind.ADJECTIVE:
            return mention if back < at and _describes(unit, back, at) else None
        if _ends_phrase(unit, back) or _opens_another(unit, back, at):
            return None
    return None


def _opens_another(unit: Unit, joint: int, at: int) -> bool:
    """Whether a clause with a name begins at "and": "freed men on Monday and | Varu said"."""
    name = unit.mention_at(at)
    if unit.fold(joint) != "and" or name is None or unit.mention_at(joint - 1) is not None:
        return False
    first = unit.first_of(name)
    return joint == first - 1 - (
        unit.fold(first - 1) in words("subjects", "grammar", "determiners")
    )


def _says_so(unit: Unit, at: int) -> bool:
    """Whether a name that ends here is what "who says" tells of: "who said Varu wanted"."""
    mention = unit.mention_at(at)
    if mention is None:
        return False
    before = unit.first_of(mention) - 1
    before -= unit.fold(before) == "the"
    return any(form.family.name in _TELLING for form in verb_forms().get(unit.fold(before), ()))


_TELLING = frozenset({"say", "hint", "hope", "utter"})


def _past_clause(unit: Unit, at: int) -> Mention | None:
    """Return the undisclosed source before a clause that ends at a word: "who sat through it"."""
    if _says_so(unit, at):
        return None
    for back in range(at, max(0, at - CLAUSE), -1):
        word = unit.fold(back)
        if unit.pieces[back].quoted or not word[0].isalnum() or word == "that":
            return None
        if word == "who":
            mention = unit.mention_at(back - 1) or source_opening(unit, back - 1)
            unnamed = mention is not None and mention.actor.startswith("anonymous:")
            return mention if unnamed and at > back + 1 else None
    return None


def _describes(unit: Unit, source: int, at: int) -> bool:
    """Whether the words behind a source describe it: "close to", "reached by phone", "who sat in".

    A clause with "who" describes it where its own verb stands before the last word.
    """
    word = unit.fold(source + 1)
    if word == "who":
        return at > source + 2
    return word in _describing() or (word.endswith(("ed", "ing")) and at > source + 1)


def _ends_phrase(unit: Unit, at: int) -> bool:
    word = unit.fold(at)
    if unit.pieces[at].quoted or not word[0].isalnum():
        return True
    if word in words("subjects", "grammar", "auxiliaries") or word == "that":
        return True
    if unit.fold(at - 1) in words("subjects", "grammar", "determiners"):
        return False
    if unit.fold(at - 1) == "who" or unit.fold(at - 2) == "who":
        return False
    finite = any(form.tense is not Tense.GERUND for form in verb_forms().get(word, ()))
    return finite and word not in _describing()


_PLACED = frozenset(
    {"here", "in", "at", "from", "along", "near", "around", "across", "on", "inside", "outside"}
    | {"present", "close", "involved", "briefed", "familiar", "privy", "attending", "with"}
    | {"behind", "beyond", "within", "of", "among", "aboard", "throughout", "there", "nearby"}
)


@cache
def _describing() -> frozenset[str]:
    openers = {phrase.split(" ")[0] for phrase in lexicon("anonymous")["undisclosed"]}
    return frozenset(openers - {"who", "not"}) | _PLACED
