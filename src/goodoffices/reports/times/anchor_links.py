"""Whether a term of time says when an anchor took place: "was read out three days ago"."""

from __future__ import annotations

from enum import Enum
from functools import cache

from goodoffices.case.anchors import Anchor
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Article, Sentence
from goodoffices.reports.times.anchor_tense import is_arranged
from goodoffices.reports.times.date_evidence import yet_to_come
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme, lexemes, phrase_at
from goodoffices.reports.wording.tense import cues, is_past

WORDS = 5
"""Words between an anchor and the day told right beside it."""

CLAUSE = 10
"""Words between an anchor and the day that a verb of one clause ties to it."""

NEAR = 4
"""Words behind an anchor, or before a day, within which that verb stands."""

_BREAKS = frozenset(
    ("that", "and", "but", "which", "who", "after", "before", "since", "until", "till", "if")
) | frozenset(("unless", "because", "although", "though", "whether", "while", "despite", "ahead"))
_NEGATIVE = frozenset(("not", "never", "no", "nor", "neither", "without", "nobody"))
_TOPIC = frozenset(("void", "to", "over", "about", "against", "from", "with", "by", "for"))
_JOINTS = frozenset(
    ("for", "at", "in", "of", "the", "a", "an", "to", "into", "on", "start", "opening")
)
_ANY = frozenset(("a", "an", "any", "every", "each", "some", "one", "most"))
_INSIDE = frozenset(("of", "on", "about", "into", "over", "against", "for", "under", "by", "at"))
_DUE = frozenset(("due", "set", "scheduled", "expected", "planned", "slated", "foreseen"))
_LEADS = frozenset(("put", "puts", "gave", "made", "took"))
_AFTER_MARK = frozenset(",:—–(")


class Telling(Enum):
    """How a term tells an anchor."""

    PAST = "past"
    TO_COME = "to come"


def telling_of(
    article: Article, sentence: Sentence, anchor: tuple[Anchor, int, int], word: Timeword
) -> Telling | None:
    """Tell whether a term of the same sentence dates an anchor, and from which side.

    R331: a term dates an anchor it stands right beside, or that a verb of taking place ties to
    it within one clause: "handed down yesterday", "on Thursday they signed". A verb of any
    other kind, a negation and a new clause untie them.

    Parameters
    ----------
    article : Article
        The report, cut up.
    sentence : Sentence
        Where both stand.
    anchor : (Anchor, int, int)
        The anchor and where it is named.
    word : Timeword
        The term of time.

    Returns
    -------
    Telling or None
        ``None`` where the term says nothing of when the anchor was.
    """
    text = article.report.text
    known, start, end = anchor
    led = lexemes(text, max(sentence.start, word.start - 10), word.start)[-1:]
    if led and led[0].key in _ANY:
        return None
    if word.start >= end:
        found = _behind(text, anchor, word)
    elif word.end <= start:
        found = _before(text, sentence, known, (start, end), word)
    else:
        return None
    ahead = _is_forward(word)
    if found is Telling.PAST and (ahead or yet_to_come(article, start, end)):
        found = Telling.TO_COME if _may_come(text, sentence, anchor) else None
    return None if found is Telling.TO_COME and _is_back(word) else found


def _is_forward(word: Timeword) -> bool:
    """Whether a term points ahead by itself: "tomorrow", "next week", "next Monday"."""
    days = word.term.days
    if word.kind is TimeKind.OFFSET and days is not None:
        return days[0] >= 0 and days[1] > 0
    return word.term.step > 0


def _is_back(word: Timeword) -> bool:
    days = word.term.days
    counted = word.kind is TimeKind.OFFSET and days is not None
    return word.term.step < 0 or (counted and days is not None and days[0] < 0)


def _joins(between: tuple[Lexeme, ...]) -> bool:
    """Whether the words between belong to one clause without a verb of their own."""
    return (
        len(between) <= WORDS
        and all(word.is_word for word in between)
        and not any(word.key in {"that", "and", "but", "which", "who"} for word in between)
        and not is_past(between)
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("months")["occurs"][name])


def _behind(text: str, anchor: tuple[Anchor, int, int], word: Timeword) -> Telling | None:
    """Judge a term behind the anchor: "the vote on Monday", "the round closed last night"."""
    known, _, end = anchor
    between = lexemes(text, end, word.start)
    present = any(one.key in _listed("present") for one in between)
    if _joins(between) and not (present and is_arranged(known, text[slice(*anchor[1:])])):
        return Telling.PAST
    marked = between[:1] and between[0].text in _AFTER_MARK
    rest = _without_attribute(between[1:] if marked else between, known)
    if not _is_clause(rest):
        return None
    comes = _is_to_come(rest, known, marked=bool(marked))
    if not comes and _took_place(rest, known):
        if _is_inside(text, anchor):
            return None
        participle = not marked or rest[0].key in _verbs(known) | _listed("around")
        colon = marked and between[0].text in ":—–" and rest[-1].key not in {"he", "she"}
        return Telling.PAST if participle or colon else None
    return Telling.TO_COME if comes else None


def _is_to_come(rest: tuple[Lexeme, ...], anchor: Anchor, *, marked: bool) -> bool:
    """Whether nothing but a plan stands behind an anchor: "is to be signed in Halm on"."""
    due = bool(rest) and rest[0].key in _DUE
    passive = any(one.key == "be" for one in rest)
    allowed = _listed("base") | _JOINTS | _names(rest) | _DUE | {"will", "shall"}
    keys = {one.key for one in rest}
    told = keys <= (allowed | _verbs(anchor) if passive else allowed)
    return told and (due or (not marked and not keys.isdisjoint(_listed("base"))))


def _is_inside(text: str, anchor: tuple[Anchor, int, int]) -> bool:
    """Whether the anchor only says what another thing is of: "a report on the fire"."""
    before = lexemes(text, max(anchor[1] - 24, 0), anchor[1])
    before = before[:-1] if before and before[-1].key in {"the", "a", "an"} else before
    return bool(before) and before[-1].key in _INSIDE


def _names(words: tuple[Lexeme, ...]) -> frozenset[str]:
    return frozenset(word.key for word in words if word.text[0].isupper())


def _before(
    text: str, sentence: Sentence, anchor: Anchor, place: tuple[int, int], word: Timeword
) -> Telling | None:
    """Judge a term before the anchor: "Monday's raid", "on Thursday they signed the accord"."""
    start, end = place
    between = lexemes(text, word.end, start)
    owned = len(between) > 1 and between[0].text in "'’" and between[1].key == "s"
    if owned:
        return Telling.PAST if _joins(between[2:]) else None
    if between[:1] and between[0].text == ",":
        between = between[1:]
    between = _without_aside(between)
    if not _is_clause(between):
        return None
    if _took_place(between, anchor):
        return Telling.PAST if _is_object(between, anchor) else None
    if is_past(between):
        return None
    written = lexemes(text, start, end)
    behind = lexemes(text, end, min(sentence.end, end + 60))[:NEAR]
    led = _led(text, sentence, word)
    tied = _took_place(led, anchor) or any(one.key in _LEADS for one in led)
    told = not any(one.key in _says() for one in between)
    ran = _took_place(behind, anchor) and not (between and between[-1].key in _INSIDE)
    if tied or (told and (_holds_verb(written) or ran)):
        return Telling.PAST if len(between) <= NEAR + 2 else None
    return _planned_before(between, written, behind, forward=_is_forward(word))


def _planned_before(
    between: tuple[Lexeme, ...],
    written: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
    *,
    forward: bool,
) -> Telling | None:
    """Judge "next week for the second round" and "on Monday the second round opens"."""
    if len(between) > NEAR or not all(one.key in _JOINTS for one in between):
        return None
    comes = cues(written, "future") or cues(behind[:2], "future")
    opens = bool(behind) and behind[0].key in _listed("present")
    return Telling.TO_COME if forward or comes or opens else None


def _led(text: str, sentence: Sentence, word: Timeword) -> tuple[Lexeme, ...]:
    """Return the words right before a term, its preposition left out."""
    led = lexemes(text, max(sentence.start, word.start - 40), word.start)
    return (led[:-1] if led and led[-1].key in {"on", "in"} else led)[-2:]


def _holds_verb(written: tuple[Lexeme, ...]) -> bool:
    """Whether an anchor's own words tell that it took place: "sluice burst"."""
    return written[-1].key in _listed("past") or (
        is_past(written) and not _listed("past").isdisjoint(one.key for one in written)
    )


def _is_object(between: tuple[Lexeme, ...], anchor: Anchor) -> bool:
    """Whether nothing but an object stands between the verb and the anchor."""
    verbs = _verbs(anchor)
    acts = [n for n, word in enumerate(between) if word.key in verbs]
    behind = between[acts[-1] + 1 :] if acts else ()
    return len(acts) < 2 and all(word.key not in _TOPIC | {"of", "in"} for word in behind)


def _without_attribute(words: tuple[Lexeme, ...], anchor: Anchor) -> tuple[Lexeme, ...]:
    """Leave out whose round it was: "between the crown and the movement opened on Tuesday"."""
    if not words or words[0].key not in {"between", "with", "of"}:
        return words
    verbs = _verbs(anchor) | _listed("present")
    first = next((n for n, word in enumerate(words) if word.key in verbs), 0)
    led = words[:first]
    return words[first:] if all(w.is_word for w in led) and not is_past(led) else words


def _without_aside(words: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out who says so: "On Wednesday, says the radio, the two shall meet"."""
    commas = [n for n, word in enumerate(words) if word.text == ","]
    if len(commas) == 1 and any(word.key in _says() for word in words[: commas[0]]):
        return words[commas[0] + 1 :]
    return words


@cache
def _says() -> frozenset[str]:
    return frozenset(lexicon("reporters")["says"])


def _is_clause(words: tuple[Lexeme, ...]) -> bool:
    """Whether the words belong to one clause that denies nothing."""
    return (
        len(words) <= CLAUSE
        and all(word.is_word or word.is_number for word in words)
        and not any(word.key in _BREAKS or word.key in _NEGATIVE for word in words)
    )


def _verbs(anchor: Anchor) -> frozenset[str]:
    ends = _listed("ends") if is_arranged(anchor, anchor.words[0]) else frozenset[str]()
    kept = _listed("past") if ends else _listed("past") - _listed("ends")
    return kept | ends


def _took_place(words: tuple[Lexeme, ...], anchor: Anchor) -> bool:
    """Whether a verb of taking place stands among the words, and no other past act."""
    verbs = _verbs(anchor)
    phrased = [
        n
        for n in range(len(words))
        for phrase in _phrases()
        if phrase[0] == words[n].key and phrase_at(words, n, phrase)
    ]
    others = tuple(
        word
        for n, word in enumerate(words)
        if word.key not in verbs and word.key not in _listed("around") and n not in phrased
    )
    told = bool(phrased) or any(word.key in verbs for word in words)
    return told and not is_past(others) and not cues(words, "hypothetical")


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in lexicon("months")["occurs"]["phrases"])


def _may_come(text: str, sentence: Sentence, anchor: tuple[Anchor, int, int]) -> bool:
    """Whether what is told as to come can be the anchor: arranged, and no mere topic."""
    known, start, end = anchor
    if not is_arranged(known, text[start:end]):
        return False
    before = lexemes(text, max(sentence.start, start - 80), start)[-NEAR:]
    if cues(before, "hypothetical") or any(w.key in _BREAKS for w in before[-2:]):
        return False
    planned = cues(before, "future")
    acts = before[planned[-1] :] if planned else ()
    return all(one.key in _listed("base") | _JOINTS | {"will", "shall"} for one in acts)
