"""What a parser adds to the rules: which words are verbs, and what their subjects are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from goodoffices.reports.parsing import Parse, Parser, Token
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.speech.cues import CueKind, find_cues
from goodoffices.reports.speech.units import Unit
from goodoffices.reports.text import Article

LONGEST_PARSED = 2000
"""Characters; a parser's memory grows with the length of what it is given."""

_SUBJECTS = frozenset({"nsubj"})
_RELATIVES = frozenset({"who", "which", "that"})
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


def grammars_of(
    article: Article, units: Sequence[Unit], parser: Parser | None
) -> Mapping[int, Grammar]:
    """Parse the units that hold a verb of speech or stance.

    Parameters
    ----------
    article : Article
        The report.
    units : sequence of Unit
        Its units.
    parser : Parser or None
        Without one the answer is empty.

    Returns
    -------
    mapping of int to Grammar
        By the unit's start. Units without a cue, or longer than :data:`LONGEST_PARSED`,
        are left out.

    Notes
    -----
    One call for all units. A parse whose offsets do not fit the text is not used.
    """
    if parser is None:
        return {}
    wanted = [unit for unit in units if _worth_parsing(unit)]
    text = article.report.text
    parses = parser([text[unit.start : unit.end] for unit in wanted])
    return {
        unit.start: grammar_of(unit, parse) for unit, parse in zip(wanted, parses, strict=True)
    }


def _worth_parsing(unit: Unit) -> bool:
    if unit.end - unit.start > LONGEST_PARSED:
        return False
    return any(cue.kind is CueKind.VERB for cue in find_cues(unit))


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
    relative = tokens[verb].dep == "relcl" and subject.text.casefold() in _RELATIVES
    return tokens[tokens[verb].head] if relative else subject


def _mention_at(unit: Unit, token: Token) -> Mention | None:
    start, end = unit.start + token.start, unit.start + token.end
    for mention in unit.mentions:
        if mention.start < end and start < mention.end:
            return mention
    return None
