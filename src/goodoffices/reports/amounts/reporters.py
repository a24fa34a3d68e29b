"""Who gives a figure: the source named in its clause or sentence, or nobody."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.citations import (
    Citation,
    agents,
    cited_in,
    owners_of_counts,
    unverbed,
)
from goodoffices.reports.amounts.counting_verbs import reports_at, saying_verbs
from goodoffices.reports.amounts.tellers import told_aside
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import UNSOURCED
from goodoffices.reports.wording.lexemes import Lexeme, key_at

NEAR_VERB = 40
"""Characters between a name and its verb of reporting."""

CLOSE = 5
"""Characters between a semicolon and the subject behind it: "; the Front"."""

NEAR_AGENT = 9
"""Words between a figure and the participle behind it: "8 per cent sought by the guild"."""

GIVEN_BY_ANOTHER = "given by somebody outside the cast"
"""Flag of a figure whose words say by whom it is given."""

CLAUSE = 30
"""Words of a clause with "who" between a subject and its verb."""

_OWN = frozenset({UnitClass.DURATION, UnitClass.ORDINAL})


_POINTING = frozenset({"that", "this", "those", "these", "so", "it", "such"})
_NOBODY = Citation()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who is named as a source in one sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    cited : Citation
        Who stands behind "according to" or another phrase.
    speakers : tuple of (int, Mention or None)
        Positions of verbs of reporting with their subjects, in order; ``None`` for somebody
        who is not in the cast.
    before : str
        Last source of the sentence before, whom "It puts ..." goes on to quote.
    turn : str
        Person of the case whose turn it is in a transcript; empty elsewhere.
    mentions : tuple of Mention
        Who is named in the sentence.
    agents : tuple of (int, Mention or None)
        Who stands behind "put by", "sought by"; ``None`` for somebody outside the cast.
    """

    words: tuple[Lexeme, ...]
    cited: Citation = _NOBODY
    speakers: tuple[tuple[int, Mention | None], ...] = ()
    before: str = ""
    turn: str = ""
    mentions: tuple[Mention, ...] = ()
    agents: tuple[tuple[int, Mention | None], ...] = ()

    @property
    def last(self) -> str:
        """Last source named in the sentence; its own "it" goes on with the one before."""
        named = [subject.actor for _, subject in self.speakers if subject]
        return named[-1] if named else self.cited.actor or (self.before if self.goes_on else "")

    @property
    def goes_on(self) -> bool:
        """Whether the sentence opens with "It says", which nobody in it explains."""
        opening = (
            key_at(self.words, 0) in {"it", "they"} and key_at(self.words, 1) in saying_verbs()
        )
        return opening and not any(subject for _, subject in self.speakers)


def sources_in(words: tuple[Lexeme, ...], *, case: Case, cast: Cast) -> Sources:
    """Return who is named as a source in a sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    case : Case
        Adjectives of its parties: "according to Norlander tallies".
    cast : Cast
        Who is named in the report.

    Notes
    -----
    Linear in the sentence and the mentions in it.
    """
    if not words:
        return Sources(words=())
    mentions = _longest(cast.within(words[0].start, words[-1].end))
    cited = cited_in(words, mentions, case)
    verbs = [
        (position, _subject(words, position, mentions))
        for position in range(len(words))
        if reports_at(words, position)
    ]
    gaps = unverbed(words, mentions) if verbs else ()
    speakers = sorted((*verbs, *gaps, *owners_of_counts(words, mentions, case)), key=_position)
    return Sources(
        words=words,
        cited=cited,
        speakers=tuple(speakers),
        mentions=mentions,
        agents=tuple(agents(words, mentions)),
    )


def _position(speaker: tuple[int, Mention | None]) -> int:
    return speaker[0]


def _longest(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Join a name to the one right behind it: "the Harbour" "Relief Fund" is the fund."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and mention.start - joined[-1].end == 1:
            mention = replace(mention, start=joined.pop().start)
        joined.append(mention)
    return tuple(joined)


def reporter_of(
    sources: Sources, place: int, unit_class: UnitClass
) -> tuple[str, tuple[str, ...]]:
    """Return who vouches for the figure at word ``place``.

    R21: the reporter stands in the same sentence, is its "it" or has the turn in a transcript.
    "According to X" credits the counts, shares and sums on its side of a contrast, never a
    length of time or an ordinal; "X said" credits what follows it; ", X said" what stands
    before it. Otherwise nobody does, which is shown and not repaired.

    Parameters
    ----------
    sources : Sources
        Of the figure's sentence.
    place : int
        Position of the figure's first word.
    unit_class : UnitClass
        Kind of quantity.

    Returns
    -------
    (str, tuple of str)
        Identifier of an actor or ``"unsourced"``, and flags for the reviewer.
    """
    by, known = _agent(sources, place)
    if known:
        return (by.actor, ()) if by else (UNSOURCED, (GIVEN_BY_ANOTHER,))
    counted = unit_class not in _OWN and not _told_apart(sources, place)
    if sources.cited.actor and counted:
        return sources.cited.actor, ()
    speaker = None if told_aside(sources.words, place) else _speaker(sources, place)
    if speaker:
        return speaker.actor, ("pronoun",) if speaker.kind is MentionKind.PRONOUN else ()
    if sources.goes_on and sources.before:
        return sources.before, ("pronoun",)
    if sources.turn:
        return sources.turn, ()
    if sources.cited.unknown and counted:
        return UNSOURCED, (f"source not in the cast: {sources.cited.unknown}",)
    return UNSOURCED, ()


def _agent(sources: Sources, place: int) -> tuple[Mention | None, bool]:
    """Return by whom a figure is counted or wanted, and whether its words say so at all."""
    for position, agent in sources.agents:
        low, high = sorted((place, position))
        near = high - low <= NEAR_AGENT
        if near and not any(word.text in ",.;:()—–" for word in sources.words[low:high]):
            return agent, True
    return None, False


def _told_apart(sources: Sources, place: int) -> bool:
    """Whether a contrast parts a figure from "according to", and its side has its own verb."""
    words = sources.words
    cited = sources.cited
    if not cited.far and _parted(words, place, cited.at):
        return True
    if not _contrast(words, place, cited.at):
        return False
    return any(not _contrast(words, place, position) for position, _ in sources.speakers)


def _parted(words: tuple[Lexeme, ...], first: int, second: int) -> bool:
    """Whether a colon, a semicolon or a contrast parts two places."""
    low, high = sorted((first, second))
    colons = (place for place in range(low, high) if words[place].text == ":")
    # "40 dead: that is the figure from the ministry" goes back over its colon.
    apart = any(key_at(words, colon + 1) not in _POINTING for colon in colons)
    return apart or _contrast(words, first, second)


def _contrast(words: tuple[Lexeme, ...], first: int, second: int) -> bool:
    """Whether a contrast parts two places: "40, while others ..."; "40; the police ..."."""
    low, high = sorted((first, second))
    return any(
        words[place].text == ";"
        or (words[place].key in lexicon("reporters")["contrast"] and words[place - 1].text == ",")
        for place in range(low + 1, high)
    )


def _speaker(sources: Sources, place: int) -> Mention | None:
    """Return the subject of the verb of reporting that governs the figure."""
    words = sources.words
    found: Mention | None = None
    governing = 0
    for position, subject in sources.speakers:
        if position < place and subject and not _aside(words[position:place]):
            found, governing = subject, position
        elif position < place and subject is None and _takes_over(words, governing, position):
            found = None
        elif position > place and subject and _closes(words, (place, position), subject):
            return subject
    return None if found and _opens_anew(sources, governing, place, found) else found


def _opens_anew(sources: Sources, verb: int, place: int, teller: Mention) -> bool:
    """Whether somebody else is the subject behind a semicolon: "...; the Front has 6"."""
    words = sources.words
    marks = [i for i in range(verb, place) if words[i].text == ";"]
    if not marks:
        return False
    first, last = words[marks[-1]].end, words[place].start
    return any(
        first <= mention.start <= first + CLOSE and mention.end <= last
        for mention in sources.mentions
        if mention.actor != teller.actor
    )


def _takes_over(words: tuple[Lexeme, ...], governing: int, position: int) -> bool:
    """Whether somebody unknown speaks from here on: behind a contrast or without a verb."""
    return not reports_at(words, position) or _contrast(words, governing, position)


def _subject(
    words: tuple[Lexeme, ...], verb: int, mentions: tuple[Mention, ...]
) -> Mention | None:
    """Return the actor right before the verb, or right after one that closes a clause."""
    place = words[verb]
    end = _before_clause(words, verb, mentions)
    before = [m for m in mentions if 0 <= end - m.end <= NEAR_VERB]
    if before and _only_saw(words, before[-1]):
        return None  # "a paper seen by the Herald speaks of 40"
    between = [w for w in words[:verb] if before and before[-1].end <= w.start < end]
    if before and not any(w.text in ".;:" for w in between):
        return _person_of(words, before)
    behind = [m for m in mentions if 0 <= m.start - place.end <= 2]
    closing = verb > 0 and words[verb - 1].text in ",\"”’'"
    return behind[0] if behind and closing else None


def _only_saw(words: tuple[Lexeme, ...], mention: Mention) -> bool:
    """Whether somebody only saw the paper that gives a figure: "a letter obtained by Norland"."""
    place = bisect_left(words, mention.start, key=_start) - 1
    place -= key_at(words, place) == "the"
    return key_at(words, place) in {"by", "to", "with"} and key_at(words, place - 1) in _SEEN


_start = attrgetter("start")
_SEEN = frozenset(
    (
        "seen", "obtained", "reviewed", "viewed", "examined", "consulted", "acquired", "read",
        "shown", "leaked", "passed", "shared", "handed", "available", "accessed", "verified",
    )
)  # fmt: skip


def _before_clause(words: tuple[Lexeme, ...], verb: int, mentions: tuple[Mention, ...]) -> int:
    """Return where the verb's own clause ends before it, an aside behind its subject left out."""
    if words[verb - 1].text == "," and verb > 1:
        ends = {mention.end for mention in mentions}
        for place in range(verb - 2, max(verb - CLAUSE, 0), -1):
            if words[place].text == "," and (
                key_at(words, place + 1) in {"who", "which"} or words[place - 1].end in ends
            ):
                return words[place].start
    return words[verb].start


def _person_of(words: tuple[Lexeme, ...], before: list[Mention]) -> Mention:
    """Return the person rather than the body behind: "Lund of the Harbour Council said"."""
    last = before[-1]
    if len(before) > 1 and _in_apposition(words, before[-2], last):
        return before[-2]
    if len(before) > 1:
        gap = [w.key for w in words if before[-2].end <= w.start and w.end <= last.start]
        gap = gap[1:] if gap[:1] == [","] else gap
        if gap in (["of"], ["of", "the"], ["from", "the"], ["for", "the"]):
            return before[-2]
    return last


def _in_apposition(words: tuple[Lexeme, ...], person: Mention, owner: Mention) -> bool:
    """Whether a name only says whose somebody is: "Lund, Ada Venn's deputy, told them"."""
    place = bisect_left(words, owner.start, key=_start)
    behind = bisect_left(words, owner.end, key=_start)
    parted = key_at(words, place - 1) == "," and words[place - 2].end == person.end
    return parted and key_at(words, behind) in {"'", "’"} and key_at(words, behind + 1) == "s"


def _aside(between: tuple[Lexeme, ...]) -> bool:
    """Whether the narrator has taken over: ", where 40 people live" behind reported words."""
    asides = lexicon("reporters")["aside"]
    return any(
        word.key in asides and between[i - 1].text == "," for i, word in enumerate(between) if i
    )


def _closes(words: tuple[Lexeme, ...], places: tuple[int, int], subject: Mention) -> bool:
    """Whether a comma or a quotation mark parts the figure from "she said" behind it."""
    figure, verb = places
    if not reports_at(words, verb) or (
        subject.start < words[verb].start and _goes_on(words, verb)
    ):
        return False
    end = min(subject.start, words[verb].start)
    gap = [w for w in words[figure:verb] if w.end <= end]
    gap = gap[:-1] if gap and gap[-1].key in {"the", "a", "an"} else gap
    return bool(gap) and gap[-1].text in ",\"”’'"


def _goes_on(words: tuple[Lexeme, ...], verb: int) -> bool:
    """Whether a verb has words of its own to tell: "after 40 days, she repeated her offer"."""
    told = key_at(words, verb) in {"told", "tells"}
    after = words[verb + 1] if verb + 1 < len(words) else None
    return after is not None and after.is_word and not told and after.key not in _occasions()


@cache
def _occasions() -> frozenset[str]:
    grammar = lexicon("subjects")["grammar"]
    return frozenset((*grammar["adjuncts"], *grammar["adverbs"])) - {"her", "him", "them"}
