"""Places in a sentence where somebody seems to be named, before it is decided who."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.people.forms import Entry
from goodoffices.reports.people.gazetteer import Gazetteer, Match
from goodoffices.reports.wording.folds import fold_at
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.initials import is_of_initials
from goodoffices.reports.wording.words import GLUED, Word, separator, unglued, words_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Words that point to somebody.

    Parameters
    ----------
    start, end : int
        Where in the report's text.
    kind : MentionKind
        How they point.
    actors : tuple of str
        Everybody they may stand for; empty for a pronoun.
    paragraph : int
        Position of the paragraph.
    sentence : int
        Position of the sentence.
    word : str
        The pronoun, case-folded; empty for anything else.
    subject : bool
        Whether no preposition or possessive stands beside it.
    acts : bool
        Whether it is a subject with its verb beside it.
    plural : bool
        Whether it names several at once: "officials", "sources".
    joined : bool
        Whether it is one of several subjects: "Varu and Lom".
    goes_on : bool
        Whether it is a pronoun whose verb adds to what was said last: "she added".
    answers : bool
        Whether it is a pronoun whose verb only answers what somebody asked: "she refused."
    tells : bool
        Whether a verb of saying stands beside it.
    apart : int
        Where the words end that a pronoun's tag interrupts, or 0: "Aldo, he said, would".
    told_from : int
        Where the words begin that a pronoun's tag behind them tells, or -1: "Varu grew, it said".
    voice : bool
        Whether one person speaks there for a party: "the Varan ambassador".
    flags : tuple of str
        What a reviewer must look at.
    """

    start: int
    end: int
    kind: MentionKind
    actors: tuple[str, ...] = ()
    paragraph: int = 0
    sentence: int = 0
    word: str = ""
    subject: bool = True
    acts: bool = False
    plural: bool = False
    joined: bool = False
    goes_on: bool = False
    answers: bool = False
    tells: bool = False
    apart: int = 0
    told_from: int = -1
    voice: bool = False
    flags: tuple[str, ...] = ()

    def mention(self) -> Mention:
        """Return it as a mention of the first actor it may stand for."""
        return Mention(
            actor=self.actors[0],
            start=self.start,
            end=self.end,
            kind=self.kind,
            flags=self.flags,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence as words, with the gazetteer's forms found in it.

    Parameters
    ----------
    text : str
        The whole report's text; words hold offsets into it.
    words : tuple of Word
        The sentence's words; a glued name stands as two words.
    matches : dict of int to Match
        Longest form by the position of its first word.
    glued : frozenset of int
        Positions of names that were glued to the next word.
    folds : frozenset of str
        The words without case: what holds none of a list need not be looked through for it.
    fold : callable
        The case-folded word at a position; empty outside the sentence.
    """

    text: str
    words: tuple[Word, ...]
    matches: dict[int, Match]
    glued: frozenset[int]
    folds: frozenset[str]
    fold: Callable[[int], str] = field(repr=False, compare=False)

    def gap(self, at: int) -> str:
        """Kind of what stands between the word before ``at`` and the word at it."""
        end = self.words[at - 1].end
        between = self.text[end : self.words[at].start]
        if between[:1] == "." and is_of_initials(self.text, end):
            return " "
        return between if between == " " else separator(between)

    def places(self, listed: frozenset[str]) -> list[int]:
        """Return the positions of words of a list; mostly none, which is told at once."""
        if self.folds.isdisjoint(listed):
            return []
        return [at for at, word in enumerate(self.words) if word.fold in listed]

    def dotted(self, last: Word) -> int:
        """Count the full stop that belongs to an acronym such as "U.S."."""
        before, after = self.text[last.start - 1 : last.start], self.text[last.end : last.end + 1]
        return int(len(last.text) == 1 and before == "." and after == ".")

    def phrase(self, at: int, phrases: PhraseSet) -> int:
        """Return the number of words of the longest phrase that begins at ``at``, or 0."""
        longest = phrases.longest.get(self.fold(at), 0)
        if longest < 2:
            return longest
        for size in range(min(longest, len(self.words) - at), 0, -1):
            if tuple(word.fold for word in self.words[at : at + size]) in phrases.phrases:
                return size
        return 0

    def written(self, at: int, size: int) -> str:
        """Return ``size`` words from ``at`` as the report writes them, on one line."""
        return " ".join(self.text[self.words[at].start : self.words[at + size - 1].end].split())

    def possessive(self, at: int) -> bool:
        """Whether the word at ``at`` is the s of a possessive: "Varu's"."""
        return self.fold(at) == "s" and at > 0 and self.gap(at) == "'"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseSet:
    """Phrases of one or more words.

    Parameters
    ----------
    phrases : frozenset of tuple of str
        Case-folded words.
    longest : mapping of str to int
        Words in the longest phrase that begins with a word.
    """

    phrases: frozenset[tuple[str, ...]]
    longest: Mapping[str, int]


@cache
def phrases(name: str, key: str) -> PhraseSet:
    """Return a list of a lexicon as phrases.

    Examples
    --------
    >>> ("prime", "minister") in phrases("titles", "titles").phrases
    True
    """
    parted = frozenset(
        tuple(word.fold for word in words_in(one, 0, len(one))) for one in lexicon(name)[key]
    )
    longest: dict[str, int] = {}
    for phrase in parted:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return PhraseSet(phrases=parted, longest=longest)


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """Return a list of a lexicon as a set; lists of verbs that tell hold all of those.

    Examples
    --------
    >>> "the" in listed("titles", "not_names"), "lamented" in listed("titles", "verbs")
    (True, True)
    """
    found = frozenset(lexicon(name)[key])
    return found | telling_forms() if (name, key) in _OF_VERBS else found


@cache
def _may_be_glued() -> frozenset[str]:
    return listed("titles", "verbs") | listed("titles", "glued_links")


_OF_VERBS = frozenset({("titles", "verbs"), ("anonymous", "telling")})


def line_of(text: str, start: int, end: int, gazetteer: Gazetteer) -> Line:
    """Cut a sentence into words and look each up in the gazetteer.

    Parameters
    ----------
    text : str
        The report's text.
    start, end : int
        The sentence.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Line
        Words and matches; time linear in the sentence.
    """
    verbs = _may_be_glued()
    words: list[Word] = []
    glued: list[int] = []
    for word in words_in(text, start, end):
        capital = word.fold != word.text and len(word.text) >= GLUED
        long = capital and word.fold not in gazetteer.tree
        pair = unglued(word, gazetteer.surnames, verbs) if long else None
        if pair:
            glued.append(len(words))
            words.extend(pair)
        else:
            words.append(word)
    matches: dict[int, Match] = {}
    for at, word in enumerate(words):
        if word.fold in gazetteer.tree:
            match = gazetteer.match(text, words, at)
            if match:
                matches[at] = match
                # "the dockers" is no name where "the Dockers' Federation" stands.
                before = matches.get(at - 1)
                if before and words[at - 1].fold == "the" and before.size <= match.size:
                    del matches[at - 1]
    folds = [word.fold for word in words]
    return Line(
        text=text,
        words=tuple(words),
        matches=matches,
        glued=frozenset(glued),
        folds=frozenset(folds),
        fold=fold_at(folds),
    )


def party_entries(match: Match | None, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the entries of a match that name a party, its people or its organs."""
    if match is None:
        return ()
    return tuple(
        entry
        for entry in match.entries
        if entry.actor not in gazetteer.pronouns and entry.kind is not MentionKind.OFFICE
    )


def person_entries(
    match: Match | None, gazetteer: Gazetteer, kind: MentionKind
) -> tuple[Entry, ...]:
    """Return the entries of a match that name a person in one way."""
    if match is None:
        return ()
    return tuple(
        entry
        for entry in match.entries
        if entry.actor in gazetteer.pronouns and entry.kind is kind
    )


def actors_of(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the actors of entries, once each, in order."""
    return tuple(dict.fromkeys(entry.actor for entry in entries))
