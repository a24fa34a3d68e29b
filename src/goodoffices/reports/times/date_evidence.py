"""What in a report constrains the day it was written: firm evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from goodoffices.case.anchors import Anchor
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.text import BODY, Article, Sentence
from goodoffices.reports.times.anchor_words import worded
from goodoffices.reports.times.calendar_dates import written_date_at
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import (
    Lexeme,
    by_first_word,
    lexemes,
    phrase_places,
    places_of,
    small_letters,
)
from goodoffices.reports.wording.tense import cues, is_past

AROUND = 300
"""Characters around a date in which its sentence is read for tense."""

PLAN = 8
"""Words behind an event within which a plan is told: "a third round is planned"."""

OPENING = 4
"""Words before a date that opens its sentence."""

DUE = 6
"""Words of a clause before a day within which its verb stands: "expires on"."""

NEARBY = 8
"""Words before a day within which "on the eve of" governs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A window for the day of the report, with the words that give it.

    Parameters
    ----------
    window : DateInterval
        Days that the evidence allows.
    span : SourceSpan
        The words.
    reason : str
        One sentence.
    by_anchor : bool
        Whether it rests on what the case knows beforehand.
    """

    window: DateInterval
    span: SourceSpan
    reason: str
    by_anchor: bool = False


_CLAUSES = frozenset(("and", "but", "who", "which", "that", "while", "because", "after", "since"))
_start = attrgetter("start")


def sentence_at(article: Article, position: int) -> Sentence | None:
    """Return the body sentence that holds ``position``; ``None`` outside the body."""
    index = bisect_right(article.sentences, position, key=_start) - 1
    if index < 0 or article.sentences[index].end <= position:
        return None
    return article.sentences[index]


def written_out(article: Article, timewords: tuple[Timeword, ...]) -> Iterator[Constraint]:
    """Yield what dates with a year imply: told as past, the report is not before them (R26)."""
    for word in timewords:
        sentence = sentence_at(article, word.start)
        if word.kind is not TimeKind.DATE or word.label not in BODY or sentence is None:
            continue
        if _is_note(article, sentence):
            continue
        direction = _tense(article, sentence, word)
        quote = article.report.text[word.start : word.end]
        span = article.report.span(word.start, word.end)
        first = min((r.earliest for r in word.term.readings if r.earliest), default=None)
        last = max((r.latest for r in word.term.readings if r.latest), default=None)
        if direction > 0 and last:
            yield Constraint(
                window=DateInterval(latest=last),
                span=span,
                reason=f"The report speaks of {quote} as still to come.",
            )
        elif direction < 0 and first:
            yield Constraint(
                window=DateInterval(earliest=first),
                span=span,
                reason=f"The report speaks of {quote} as past.",
            )


def _is_note(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the report itself: "This article was amended on 3 May"."""
    keys = {word.key for word in lexemes(article.report.text, sentence.start, sentence.end)[:40]}
    table = lexicon("tense")
    return not keys.isdisjoint(table["note_verbs"]) and not keys.isdisjoint(table["note_nouns"])


def _tense(article: Article, sentence: Sentence, word: Timeword) -> int:
    """Return -1 for past, 1 for planned, 0 when the sentence leaves it open."""
    text = article.report.text
    start = max(sentence.start, word.start - AROUND)
    before = lexemes(text, start, word.start)
    bound = bool(cues(before[-1:], "not_past_before") or cues(before[-DUE:], "not_past_before"))
    behind = lexemes(text, word.end, min(sentence.end, word.end + AROUND))
    if _is_due(before, behind):
        return 1 if word.term.full else 0
    if {one.key for one in before[-NEARBY:]} & {"eve", "ahead"}:
        return 0
    if cues(before[-1:], "not_past_before") or (bound and before[-1].key in {"of", "the"}):
        return 0
    if _told_then(before) or (len(before) <= OPENING and _acts(behind[:9])):
        return -1
    planned = cues(before[-8:], "future") and not cues((*before, *behind), "hypothetical")
    told = any(is_past((w,)) for w in (*before, *behind) if w.key != "scheduled")
    return 1 if planned and word.term.full and not told else 0


def _is_due(before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> bool:
    """Whether a clause in the present or future leads to a day: "meets again on 3 May 2031"."""
    table = lexicon("months")["due"]
    cuts = [i for i, one in enumerate(before) if one.text in ",;:" or one.key in _CLAUSES]
    clause = before[cuts[-1] + 1 :] if cuts else before
    # What somebody said or agreed was to come may be long past: "ends on 5 March, she said".
    retold = is_past(tuple(w for w in behind if w.key in lexicon("reporters")["says"]))
    if retold or is_past(behind[:1]) or (cuts and before[cuts[-1]].key == "that"):
        return False
    lead = [one.key for one in clause[-DUE:]]
    on = bool(lead) and lead[-1] in {"on", "by", "until", "till", "in", "for"}
    if not on or is_past(tuple(w for w in clause if w.key not in table["named"])):
        return False
    if cues(clause, "hypothetical") or cues(behind[:2], "hypothetical"):
        return False
    future = bool(cues(clause, "future")) or not set(lead).isdisjoint(table["future"])
    return future or not set(lead).isdisjoint(table["verbs"])


def _told_then(before: tuple[Lexeme, ...]) -> bool:
    """Whether a day, month or year stands behind a past verb: "met on March 5", "in 1974"."""
    if before[-1:] and before[-1].key not in {"in", "on", "since", "during", "late", "early"}:
        return _acts(before[-1:])
    near = before[-6:-1]
    clauses = [place for place, word in enumerate(near) if word.key == "that"]
    near = near[clauses[-1] :] if clauses else near
    return _acts(near) and not any(word.key in {"to", "year", "until", "for"} for word in near)


def _acts(words: tuple[Lexeme, ...]) -> bool:
    """Whether a past act stands among the words: no verb of saying or of naming a day."""
    no_act = {*lexicon("reporters")["says"], *lexicon("tense")["day_naming"]}
    kept = tuple(word for word in words if word.key not in no_act)
    return is_past(kept) and len(kept) > 0 and not cues(words, "future")


def anchors_named(
    article: Article, case: Case, cast: Cast, timewords: tuple[Timeword, ...]
) -> tuple[tuple[Anchor, int, int], ...]:
    """Return the anchors of the case that the body names, with their places, in order.

    An anchor with an actor counts only where that actor stands in the same sentence. A day
    without a year ("October 7") is found in every spelling.
    """
    text = small_letters(article.report.text)
    found = {
        (start, end, index)
        for index, anchor in enumerate(case.anchors)
        for start, end in (*_places(text, anchor), *_same_day(anchor, timewords))
        if _actor_there(article, cast, anchor.actor, start)
    }
    return tuple((case.anchors[index], start, end) for start, end, index in sorted(found))


def _places(text: str, anchor: Anchor) -> Iterator[tuple[int, int]]:
    for written in anchor.words:
        for one in worded(small_letters(written)):
            for start in places_of(one, text):
                yield start, start + len(one)


def _same_day(anchor: Anchor, timewords: tuple[Timeword, ...]) -> Iterator[tuple[int, int]]:
    day = anchor.when.earliest
    if day and anchor.when.days == 1 and any(_names_day(words) for words in anchor.words):
        for word in timewords:
            same = (word.term.month, word.term.day) == (day.month, day.day)
            if word.kind is TimeKind.DAY_OF_YEAR and same:
                yield word.start, word.end


def _names_day(written: str) -> bool:
    words = lexemes(written)
    found = written_date_at(words, 0) if words else None
    return bool(found and found[1] == len(words) and found[2].kind is TimeKind.DAY_OF_YEAR)


def _actor_there(article: Article, cast: Cast, actor: str | None, position: int) -> bool:
    sentence = sentence_at(article, position)
    if sentence is None:
        return False
    named = {mention.actor for mention in cast.within(sentence.start, sentence.end)}
    return actor is None or actor in named


def yet_to_come(article: Article, position: int, end: int | None = None) -> bool:
    """Whether the words around a place speak of what is to come; so outside the body.

    Parameters
    ----------
    article : Article
        The report, cut up.
    position : int
        Where the words begin.
    end : int or None
        Where they end, if what follows counts too: "a third round is planned".
    """
    sentence = sentence_at(article, position)
    if sentence is None:
        return True
    before = lexemes(article.report.text, max(sentence.start, position - AROUND), position)
    named = before[:-1] if before and before[-1].key in {"the", "a", "an"} else before
    if cues(before[-10:], "hypothetical") or cues(named[-1:], "not_past_before"):
        return True
    if {word.key for word in before[-NEARBY:]} & {"eve"}:
        return True
    if end is not None and _first_plan(article, end) is not None:
        return True
    return bool(cues(before[-10:], "future"))


def is_planned_behind(article: Article, end: int) -> bool:
    """Whether what ends at ``end`` is told as planned now: not "was planned"."""
    plan = _first_plan(article, end)
    return plan is not None and not {word.key for word in plan} & {"was", "were", "had", "been"}


def _first_plan(article: Article, end: int) -> tuple[Lexeme, ...] | None:
    """Return the words up to the first cue of a plan behind a place; ``None`` without one."""
    sentence = sentence_at(article, end - 1)
    if sentence is None:
        return None
    behind = lexemes(article.report.text, end, min(sentence.end, end + AROUND))[:PLAN]
    places = (*cues(behind, "future"), *_set_for(behind))
    if not places:
        return None
    before = behind[: min(places)]
    told = any(is_past((w,)) for w in before if w.key not in {"was", "were", "had"})
    clauses = any(w.key in {"that", "and", "but", ";"} for w in before)
    return None if told or clauses else before


def _set_for(words: tuple[Lexeme, ...]) -> tuple[int, ...]:
    """Return where a day is set for what was named: "is set for", "due on"."""
    return phrase_places(words, _settings())


@cache
def _settings() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(lexicon("months")["anchors"]["set_for"])


def tells_past(article: Article, word: Timeword) -> bool:
    """Whether a term of time in the body is told as past.

    Parameters
    ----------
    article : Article
        The report, cut up.
    word : Timeword
        A term of time.
    """
    sentence = sentence_at(article, word.start)
    if sentence is None or _is_note(article, sentence):
        return False
    before = lexemes(article.report.text, max(sentence.start, word.start - AROUND), word.start)
    told = {one.key for one in before[-PLAN:]} & set(lexicon("months")["past"]["verbs"])
    near = before[-OPENING:]
    planned = cues(near, "future") or cues(near, "hypothetical")
    bounded = cues(before[-1:], "not_past_before")
    if _acts_then(article, sentence, word, before):
        return True
    return _tense(article, sentence, word) < 0 or bool(told and not planned and not bounded)


def _acts_then(
    article: Article, sentence: Sentence, word: Timeword, before: tuple[Lexeme, ...]
) -> bool:
    """Whether a past verb follows the day of its subject: "the Assembly on 26 May rejected it"."""
    led = len(before) > 1 and before[-1].key == "on" and before[-2].text != ","
    behind = lexemes(article.report.text, word.end, sentence.end)[:1] if led else ()
    arranged = led and before[-2].key in lexicon("months")["anchors"]["arranged"]
    return is_past(behind) and not arranged and not cues(before[-OPENING:], "future")


def tells_plan(article: Article, word: Timeword) -> bool:
    """Whether a term of time in the body is told as planned, with or without its year.

    Parameters
    ----------
    article : Article
        The report, cut up.
    word : Timeword
        A term of time.
    """
    sentence = sentence_at(article, word.start)
    if sentence is None or _is_note(article, sentence):
        return False
    start = max(sentence.start, word.start - AROUND)
    before = lexemes(article.report.text, start, word.start)[-8:]
    if cues(before[-1:], "not_past_before") or cues(before, "hypothetical"):
        return False
    past = any(is_past((w,)) for w in before if w.key not in {"scheduled", "planned", "expected"})
    behind = lexemes(article.report.text, word.end, min(sentence.end, word.end + AROUND))
    return (bool(cues(before, "future")) and not past) or _is_due(before, behind)
