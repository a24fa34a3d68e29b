"""What a parser adds to the rules: which words are verbs, and what their subjects are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.parsing import Parse, Token
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.wording.function_words import RELATIVES

DEEP = 3
"""Commas between a subject and its verb from which an apposition may lie in another."""

_SUBJECTS = frozenset({"nsubj"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the parser says about the words of one unit.

    Parameters
    ----------
    subjects : mapping of int to Mention
        By position of a verb: the mention that is its subject.
    outside : mapping of int to tuple of int
        By position of a verb: first and last character of a subject that is no mention.
    no_verbs : frozenset of int
        Positions of pieces that the parser takes for nouns or adjectives.
    """

    subjects: Mapping[int, Mention] = field(default_factory=dict)
    outside: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    no_verbs: frozenset[int] = frozenset()


NO_GRAMMAR = Grammar()
"""Without a parser nothing is known; the rules decide."""


def grammar_of(unit: Unit, parse: Parse) -> Grammar:
    """Read subjects and non-verbs from the parse of one unit.

    Parameters
    ----------
    unit : Unit
        The unit.
    parse : Parse
        Of exactly the unit's characters.

    Returns
    -------
    Grammar
        Positions are those of the unit's pieces.
    """
    subjects: dict[int, Mention] = {}
    outside: dict[int, tuple[int, int]] = {}
    no_verbs: set[int] = set()
    children = _children(parse.tokens)
    starts = [piece.start - unit.start for piece in unit.pieces]
    for place, token in enumerate(parse.tokens):
        at = bisect_right(starts, token.start) - 1
        if at < 0:
            continue
        if token.pos not in _VERBS:
            no_verbs.add(at)
            continue
        subject = _subject(parse.tokens, children, place)
        if subject is None:
            continue
        mention = _mention_at(unit, subject)
        if mention is not None:
            subjects[at] = mention
        else:
            outside[at] = (unit.start + subject.start, unit.start + subject.end)
    return Grammar(subjects=subjects, outside=outside, no_verbs=frozenset(no_verbs))


def is_aside_deep(unit: Unit, cue: Cue, start: int) -> bool:
    """Whether several asides stand between the opening of a clause and a verb.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A finite verb.
    start : int
        Where the subject begins that the rules found.

    Returns
    -------
    bool
        Only where an aside ends right before the verb: "Aldo, the head of the board, who
        sat beside the envoy, Ms Brenn, said".
    """
    if unit.fold(cue.first - 1) not in {",", "—", "–", ")"}:
        return False
    commas = sum(unit.fold(at) == "," for at in range(max(0, cue.first - 60), cue.first))
    return commas >= DEEP and start > 0


def _children(tokens: Sequence[Token]) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for place, token in enumerate(tokens):
        if token.head != place:
            children.setdefault(token.head, []).append(place)
    return children


def _subject(
    tokens: Sequence[Token], children: Mapping[int, Sequence[int]], place: int
) -> Token | None:
    """Return the subject of a verb, or of the verb it is joined to, at most four verbs up."""
    for _ in range(4):
        for child in children.get(place, ()):
            if tokens[child].dep in _SUBJECTS:
                return _antecedent(tokens, place, tokens[child])
        token = tokens[place]
        if token.dep not in {"conj", "xcomp"} or token.head == place:
            return None
        place = token.head
    return None


def _antecedent(tokens: Sequence[Token], verb: int, subject: Token) -> Token:
    relative = tokens[verb].dep == "relcl" and subject.text.casefold() in RELATIVES
    return tokens[tokens[verb].head] if relative else subject


def _mention_at(unit: Unit, token: Token) -> Mention | None:
    start, end = unit.start + token.start, unit.start + token.end
    for mention in unit.mentions:
        if mention.start < end and start < mention.end:
            return mention
    return None
