"""Who says the words that a figure stands in: the speaker of the statement around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from goodoffices.reports.amounts.citations import reporter_words
from goodoffices.reports.amounts.counting_verbs import reporting_verbs, reports_at
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Statement
from goodoffices.reports.wording.function_words import RELATIVES_OF_PERSONS, RELATIVES_OF_THINGS
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import is_past

MOST_AROUND = 12
"""Statements that begin before a figure and may reach over it; further ones are not looked at."""

FEW = 12
"""Largest number of people who tell something together."""

SOURCE = 9
"""Words behind people within which a verb makes them the source of what is told."""

DISOWNED = 9
"""Words of "dismissed the rebels' claim of" before its number."""

NAMED = 12
"""Words of a verb of saying and a name behind it, up to ", who"."""

OPENING = 5
"""Words of a clause of time that opens a sentence, up to "before"."""

TAG = 12
"""Words from "said" to the comma behind it: "the envoy said on Monday in the capital,"."""

REFUSED = 3
"""Words of "declined to" or "would not" before "confirm"."""

ASIDE = 30
"""Words of a clause about the speaker before its figure."""


class Tellers:
    """Speakers of a report's statements by the place of their words.

    Parameters
    ----------
    statements : sequence of Statement
        Of one report, in any order. Positions that the report itself tells of a party, and
        documents, vouch for no figure.
    """

    __slots__ = ("_spans", "_starts")

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = sorted(
            (span.start, span.end, statement.speaker, _is_told(statement))
            for statement in statements
            for span in statement.spans
            if statement.speaker and _is_said(statement)
        )
        self._spans = spans
        self._starts = [span[0] for span in spans]

    def at(self, start: int, end: int, *, saying: bool = False) -> str:
        """Return the speaker of the innermost statement around a stretch; empty if none.

        Parameters
        ----------
        start, end : int
            Where the figure stands, half-open.
        saying : bool
            Whether only verbs of saying count: who approves a bill does not count its votes.

        Notes
        -----
        Who says something of another's offer vouches for the numbers in it.
        """
        last = bisect_right(self._starts, start)
        meant = ""
        for first, behind, speaker, told in reversed(
            self._spans[max(last - MOST_AROUND, 0) : last]
        ):
            if first <= start and end <= behind:
                if told:
                    return speaker
                meant = meant or speaker
        return "" if saying else meant


def _is_told(statement: Statement) -> bool:
    """Whether the words are quoted, or told with a verb of saying."""
    said = any(word in reporting_verbs() for word in statement.cue.casefold().split())
    return said or statement.directness is Directness.DIRECT


def _is_said(statement: Statement) -> bool:
    """Whether somebody's own words or will are told; what a party just holds gives no figure."""
    if statement.source_kind in {SourceKind.NARRATOR, SourceKind.DOCUMENT}:
        return False
    if statement.directness is Directness.POSITION or _only_judges(statement):
        return False
    # A source named by a phrase ("if one believes Varu") vouches for its own clause alone, and
    # what somebody undisclosed wants is told by the report.
    phrase = statement.cue.casefold().split(maxsplit=1)[:1]
    if phrase and phrase[0] in _PHRASES:
        return False
    return statement.source_kind is not SourceKind.ANONYMOUS or _is_told(statement)


def _only_judges(statement: Statement) -> bool:
    """Whether somebody only approves or disapproves of what the report tells (R606)."""
    judged = statement.cue.casefold() in reporter_words("judges")
    return judged and statement.directness is not Directness.DIRECT


_PHRASES = frozenset(("if", "for", "to", "by", "in"))


def told_aside(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether the report tells a figure of a speaker: "Lund, who spent 9 years at sea, said".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    place : int
        Position of the figure's first word.
    """
    if (
        # "Told 40 ambassadors that": to whom it is told, the report counts.
        key_at(words, place - 1) in _ADDRESSING
        or _is_of_document(words, place)
        or _is_background(words, place)
        or _sets_scene(words, place)
        or _trails(words, place)
        or _acts_first(words, place)
        or _meanwhile(words, place)
    ):
        return True
    opening = next(
        (
            i
            for i in range(place - 1, max(place - ASIDE, 0), -1)
            if words[i].key in RELATIVES_OF_PERSONS and words[i - 1].text == ","
        ),
        0,
    )
    closing = next((i for i in range(place, len(words)) if words[i].text in ",.;:"), 0)
    if not opening or any(reports_at(words, i) for i in range(opening, place)):
        return False
    if key_at(words, closing) == ".":
        return _named_last(words, opening)
    if key_at(words, closing) != ",":
        return False
    told = words[closing + 1] if closing + 1 < len(words) else None
    helped = told is not None and told.key in {"has", "have", "had", "is", "was", "will"}
    return told is not None and (helped or is_past((told,)) or reports_at(words, closing + 1))


def is_disowned(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a number is one that somebody turns down: "dismissed the figure of 112".

    R420: who disputes a number does not give it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    place : int
        Position of the figure's first word.
    """
    if is_denied(words, place) or in_denied_clause(words, place):
        return True
    counts = reporter_words("owned") | reporter_words("counts") | reporter_words("owned_offers")
    counted = False
    for verb in range(place - 1, max(place - DISOWNED, -1), -1):
        key = words[verb].key
        if words[verb].text in _MARKS or words[verb].text in ",.":
            return False
        counted = counted or key in counts
        if key in reporter_words("disowns"):
            return counted
    return False


def in_denied_clause(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a number stands in a clause that is denied: "denies that 112 people died" (R420).

    R578: so it is in one that somebody only asks, or will not say or confirm.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    place : int
        Position of the figure's first word.
    """
    for that in range(place - 1, max(place - DISOWNED, 0), -1):
        if words[that].text in _MARKS or words[that].text in ",." or reports_at(words, that):
            return False
        if words[that].key in _ASKED:
            return True
        if words[that].key == "that":
            if _is_unsaid(words, that - 1):
                return True
            verb = that - 1 - (key_at(words, that - 1) in reporter_words("hearsay"))
            verb -= key_at(words, verb) in {"the", "any", "all", "such"}
            return key_at(words, verb) in reporter_words("disowns")
    return False


def _is_unsaid(words: tuple[Lexeme, ...], verb: int) -> bool:
    """Whether somebody will not say it: "would not confirm that", "declined to say that"."""
    if key_at(words, verb) not in reporter_words("withheld"):
        return False
    lead = words[max(verb - REFUSED, 0) : verb]
    return any(word.key in _REFUSING for word in lead)


def _named_last(words: tuple[Lexeme, ...], who: int) -> bool:
    """Whether a clause on the speaker ends the sentence: '"No," said Lund, who has 2 boats.'."""
    verbs = (i for i in range(who - 2, max(who - NAMED, 0), -1) if reports_at(words, i))
    return any(words[verb - 1].text in _CLOSING or words[verb - 1].text == "," for verb in verbs)


def _is_background(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a clause of time sets the scene: "accused him, days after 3 ships had sunk"."""
    for comma in range(place - 1, max(place - ASIDE, 0), -1):
        if words[comma].text in '"“”«»;:':
            return False
        if words[comma].text == ",":
            near = [word.key for word in words[comma + 1 : comma + 4]]
            timed = not _LENGTHS.isdisjoint(near) or near[:1] == ["shortly"]
            return timed and not {"after", "before"}.isdisjoint(near)
    return False


def _sets_scene(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a clause of time opens the sentence: "Two days before the vote, ..., Lund said"."""
    near = [word.key for word in words[:OPENING]]
    if place > OPENING or _LENGTHS.isdisjoint(near) or _AROUND.isdisjoint(near):
        return False
    return all(word.text not in _MARKS and word.text != "," for word in words[:place])


def _is_of_document(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a text gives a figure: "said Lund, in a release that counts 300"."""
    for that in range(place - 1, max(place - DISOWNED, 1), -1):
        if words[that].key in RELATIVES_OF_THINGS:
            noun = that - 1 - (key_at(words, that - 1) == ",")
            return key_at(words, noun) in _DOCUMENTS
        if words[that].text in _MARKS or words[that].text == ",":
            return False
    return False


def _meanwhile(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether the report goes on behind a tag: "they agree, Lund said on Monday, as 40 marched".

    R423: so does it behind what somebody only warned against or called for.
    """
    for comma in range(place - 1, max(place - ASIDE, 0), -1):
        if words[comma].text in _MARKS:
            return False
        if words[comma].text == ",":
            joint = comma + 1 + (key_at(words, comma + 1) == "even")
            told = key_at(words, joint) in _MEANWHILE
            return told and key_at(words, joint + 1) not in _NO_CLAUSE and _is_tag(words, comma)
    return False


def _is_tag(words: tuple[Lexeme, ...], comma: int) -> bool:
    """Whether a verb of saying ends before a comma but for an occasion, or tells no clause."""
    for verb in range(comma - 1, max(comma - TAG, 0), -1):
        if words[verb].text in ",;:" or key_at(words, verb) == "that":
            return False
        if reports_at(words, verb):
            alone = verb + 1 == comma or key_at(words, verb + 1) in occasions()
            return alone or key_at(words, verb + 1) in {"against", "for"}
    return False


@cache
def occasions() -> frozenset[str]:
    """Return what says when or how somebody spoke, behind the verb: "on", "yesterday"."""
    grammar = lexicon("subjects")["grammar"]
    return frozenset((*grammar["adjuncts"], *grammar["adverbs"])) - {"her", "him", "them"}


def is_denied(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a number is told to be another: "12 boats, not 20", "400 rather than the 300".

    R422: a number that is put right is given by nobody beside it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    place : int
        Position of the figure's first word.
    """
    lead = place - 1 - (key_at(words, place - 1) in {"the", "its", "their"})
    pair = (key_at(words, lead - 1), key_at(words, lead))
    only = key_at(words, place) in {"only", "just", "merely", "even"}
    return pair in _RATHER or (pair[1] == "not" and pair[0] != "or" and not only)


def _acts_first(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether an act is told before the word: "Norland fired 40 rockets and claimed the hill"."""
    for verb in range(place + 1, len(words)):
        if words[verb].text in _MARKS or words[verb].text in _CLOSING:
            return False
        if reports_at(words, verb):
            joined = key_at(words, verb - 1) in {"and", "but", "then"}
            told = any(
                words[i].key in telling_forms() or reports_at(words, i) for i in range(place)
            )
            return joined and not told
    return False


def _trails(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether the report goes on behind quoted words: '"No," said Lund to 140 villagers'."""
    for verb in range(place - 1, max(place - ASIDE, 0), -1):
        if words[verb].text in _MARKS or words[verb].key in _ON:
            return False
        if words[verb - 1].text in _CLOSING and reports_at(words, verb):
            return True
    return False


def are_sources(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a count of people only says who tells something: "two officials said".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    place : int
        First word of a count of people.
    """
    if key_at(words, place - 1) == "to" and key_at(words, place - 2) == "according":
        return True
    for verb in range(place + 1, min(place + SOURCE, len(words))):
        if words[verb].text in ".;:,":
            return False
        if reports_at(words, verb) or words[verb].key in {"say", "recall", "told"}:
            return True
    return False


_ASKED = frozenset(("whether",))
_REFUSING = frozenset(
    ("not", "never", "cannot", "refused", "refuses", "declined", "declines", "unable")
)
_ADDRESSING = frozenset(("told", "addressed", "tells", "addresses", "assured", "informed"))
_DOCUMENTS = frozenset(("release", "report", "survey", "study", "paper", "poll", "bulletin"))
_RATHER = frozenset((("rather", "than"), ("instead", "of")))
_AROUND = frozenset(("before", "after", "into", "ahead", "since"))
_MEANWHILE = frozenset(("as", "while", "when", "after", "hours", "days", "moments"))
_NO_CLAUSE = frozenset(("well", "many", "much", "few", "part", "of", "long", "far", "asked"))
_LENGTHS = frozenset(("minutes", "hours", "days", "weeks", "months", "years", "hour", "day"))
_MARKS = frozenset('"“”«»‘’:;')
_CLOSING = frozenset('"”»’')
_ON = frozenset(("that", "adding", "noting", "saying", "citing", "while", "and"))
