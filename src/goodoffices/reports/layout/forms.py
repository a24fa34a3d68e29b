"""What a line is by its form alone, before its place in the report is looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label

LOUD_WORDS = 12
"""Up to this many words, a line in capitals is a heading and no sentence."""

_WORDS = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?:[.!?…؟۔。！？]['\"’”»)\]]*|[.!?…]\s*\([^()]{1,60}\))$")
# A turn of speech in a transcript: "MODERATOR: Thank you."
_TURN = re.compile(r"(?:[A-Z][A-Z .'’-]{1,30}|[QA]):\s")
_NUMBER = re.compile(r"\d{1,6}$")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_DATE_LINE = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?{_DAY}(?P<rest>.{{0,60}})$", re.IGNORECASE
)
_CLOCK = re.compile(r"[\s,|@–—tT-]*(?:at\s)?(?:\d{1,2}[:.h]\d{2}.{0,25})?$|\s*[|·•]\s.{0,60}$")
_PLACE = re.compile(r"[^\W\d_][^\d,]{1,30},\s+(?:[^\W\d_]{1,10},?\s+)?(?=\d|[A-Z])")
_FOREIGN_DATE = re.compile(r"(?=\D*(?:\d{1,2}\D+(?:19|20)\d\d|(?:19|20)\d\d\D+\d{1,2})\D*$)")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .'’/-]{1,40}?)(?P<more>(?:,\s[\w .]{1,30}){0,2})"
    r"(?P<agency>\s*\([^()]{2,40}\))?\s*(?:—|–|--|\s-)\s*(?=\S)"
)
_PARTS = re.compile(r"[|·•]")
_BRACKET_DATELINE = re.compile(r"【[^】]{3,60}】\s*")
_DATE_WORD = re.compile(rf"\b{_MONTH}(?:\s|$)|\d", re.IGNORECASE)
_IMAGE = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$", re.IGNORECASE)
_SITE = re.compile(
    r"(?:https?://\S{1,300}|(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,10}(?:/\S*)?)$",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"#\w+(?:[\s,·|]+#\w+)*[\s,]*$")
_CRUMBS = re.compile(
    r"[^>»/|›]{1,30}(?:\s[>»/|›]\s[^>»/|›]{1,60}){2,}$|[^>»›]{1,30}\s[>»›]\s[^>»›]{1,60}$"
)
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b.{0,12}\d{4})", re.IGNORECASE)
_PHOTO = re.compile(
    r"\b(?:photo(?:graph)?|picture|image|illustration)s?(?:\s(?:by|credit))?:\s?[^:]{2,80}$"
    r"|\bcredit(?:\.\.\.|…|:)\s?[^:]{2,80}$",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\d{1,3}\s?-?\s?min(?:ute)?s?\s(?:read|listen|watch)\b.{0,20}$", re.IGNORECASE
)
_COUNTER = re.compile(
    r"\d[\d.,]*\s?[kKmM]?\s(?:shares?|comments?|likes?|views?|retweets?|replies)$", re.IGNORECASE
)
_BRACKET = re.compile(r"[\[(](?P<inside>[^\[\]()]{2,80})[\])]\.?$")
_STROKE = re.compile(r"(?:/|\||—|–|:|\bvia)\s*(?P<inside>[^/|—–:]{2,40})$")
_BYLINE = re.compile(r"by\s+(?P<names>.{3,90})$", re.IGNORECASE)
_SMALL = ("and", "in", "for", "of", "the", "at", "de", "la", "van", "von", "bin", "al", "el")
_SMALL_IN_NAMES = frozenset([*_SMALL, "with", "to", "our"])
_DECORATION = "-–—•*▪◦‣>»›«‹<←→↑↓|#:·. \t"
_LONGEST = 1_500
_NOTE_NAME = re.compile(r"[A-Z][\w'’-]{1,20}\s(?:[A-Z][\w.'’-]{0,20}\s){1,3}")
_NOTE_WORDS = 40
_TOLD_WORDS = 8


class Certainty(IntEnum):
    """How much a form proves."""

    HINT = 0
    """Counts only below other residue: prose may begin so too."""
    LIKELY = 1
    """Counts below the body unless the line shares words with it."""
    SURE = 2
    """Counts even between paragraphs of the body."""


class Form(NamedTuple):
    """What a line looks like.

    ``heads``: introduces a list of other stories, pictures or names below it.
    """

    label: Label
    certainty: Certainty = Certainty.SURE
    heads: bool = False

    @property
    def sure(self) -> bool:
        """Whether the form alone settles the label."""
        return self.certainty is Certainty.SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrases:
    whole: frozenset[str]
    starts: tuple[str, ...]
    labelled: tuple[str, ...]
    holds: tuple[str, ...]
    glued: tuple[str, ...]
    made_of: frozenset[str]
    all_of: tuple[tuple[frozenset[str], ...], ...]
    frames: tuple[tuple[str, str], ...]
    foot: tuple[tuple[str, str], ...]
    all_phrases: tuple[tuple[str, ...], ...]
    bracketed: tuple[str, ...]


# The order settles which label wins: what is surest comes first.
_ORDER = (
    Label.TITLE,
    Label.COMMENT_POLICY,
    Label.CAPTION,
    Label.RELATED,
    Label.TAG,
    Label.ADVERTISEMENT,
    Label.BYLINE,
    Label.NAVIGATION,
)


def words_of(line: str) -> list[str]:
    """Return the words of a line without case and punctuation.

    Examples
    --------
    >>> words_of("Read more: Editors’ picks…")
    ['read', 'more', 'editors', 'picks']
    """
    return [word.casefold() for word in _WORDS.findall(line)]


def is_sentence(line: str, words: int) -> bool:
    """Whether a line reads like prose: ends like a sentence, or is too long for a heading.

    Parameters
    ----------
    line : str
        The line, without surrounding white space.
    words : int
        How many words it has.

    Examples
    --------
    >>> is_sentence("They met again on Sunday.", 5), is_sentence("Talks resume in Oslo", 4)
    (True, False)
    """
    if words >= 25 or len(line) > 250:
        return True
    if line.isupper() and words <= LOUD_WORDS:
        return False
    if line[-1:] == ":":
        return words >= 6
    if _TURN.match(line):
        return words >= 2 and _SENTENCE_END.search(line, max(0, len(line) - 70)) is not None
    least = 3 if line.endswith((".", ".”", '."')) and line[-3:] != "..." else 4
    return words >= least and _SENTENCE_END.search(line, max(0, len(line) - 70)) is not None


def form_of(line: str) -> Form | None:
    """Tell what a line is by its form.

    Parameters
    ----------
    line : str
        One block of the report, without surrounding white space.

    Returns
    -------
    Form or None
        ``None`` for a line that could be prose, a title or a sub-heading.

    Notes
    -----
    Lines over 1,500 characters are prose. Time linear in the line's length.

    Examples
    --------
    >>> form_of("Share this article").label.value, form_of("Terms of the deal are secret.")
    ('advertisement', None)
    """
    if len(line) > _LONGEST:
        return None
    words = words_of(line)
    if not words:
        # Two hyphens alone begin the signature of a mail.
        return Form(Label.NAVIGATION, heads=line == "--")
    sentence = is_sentence(line, len(words))
    if sentence and len(words) > int(lexicon("residue")["holds_limit"]):
        return None
    if len(words) <= 60 and (_RIGHTS.match(line) or (not sentence and _PHOTO.search(line))):
        return Form(Label.NAVIGATION if _RIGHTS.match(line) else Label.CAPTION)
    if not sentence:
        shaped = _by_shape(line, words)
        if shaped is not None:
            return shaped
    return _by_phrase(line, words, sentence)


def _by_shape(line: str, words: list[str]) -> Form | None:
    if _IMAGE.match(line):
        return Form(Label.CAPTION)
    if _HASHTAGS.match(line):
        return Form(Label.TAG)
    if _NUMBER.match(line):
        return Form(Label.NAVIGATION)
    if _SITE.match(line) or _READING_TIME.match(line) or _COUNTER.match(line):
        return Form(Label.NAVIGATION)
    if is_date_line(line) or _has_dated_part(line):
        return Form(Label.DATELINE)
    if _is_byline(line, words):
        return Form(Label.BYLINE)
    if len(words) <= 12 and _CRUMBS.match(line):
        return Form(Label.NAVIGATION)
    return Form(Label.CAPTION) if _is_credit(line) else None


def is_date_line(line: str) -> bool:
    """Whether a line states a day and nothing else.

    Examples
    --------
    >>> is_date_line("Friday, March 22, 2031"), is_date_line("22 killed in 2031 raid")
    (True, False)
    """
    if len(line) > 90:
        return False
    place = _PLACE.match(line)
    starts = [0] if place is None or len(words_of(place.group())) > 4 else [0, place.end()]
    for start in starts:
        found = _DATE_LINE.match(line, start)
        if found is not None:
            return _CLOCK.match(found.group("rest")) is not None
    line = line[starts[-1] :]
    names = [word for word in words_of(line) if not word[0].isdigit()]
    if not set(lexicon("residue")["dateline"]["never"]).isdisjoint(names):
        return False
    stated = line.casefold().startswith(tuple(lexicon("residue")["dateline"]["starts"]))
    if stated and len(names) <= 6 and any(mark.isdigit() for mark in line):
        return True
    return 1 <= len(names) <= 2 and _FOREIGN_DATE.match(line) is not None


def _has_dated_part(line: str) -> bool:
    """Whether one part of a head line is a day: "Lake Wire | 22 March 2031 | 10:30"."""
    parts = [part.strip() for part in _PARTS.split(line)]
    brief = 2 <= len(parts) <= 4 and all(len(words_of(part)) <= 5 for part in parts)
    return brief and any(is_date_line(part) for part in parts)


def dateline_end(line: str) -> int:
    """Return where a dateline at the start of a paragraph ends; 0 when there is none.

    Examples
    --------
    >>> line = "OSLO, 5 March (Wire) — The envoys met."
    >>> line[: dateline_end(line)]
    'OSLO, 5 March (Wire) — '
    """
    bracket = _BRACKET_DATELINE.match(line)
    if bracket is not None:
        return bracket.end()
    found = _DATELINE.match(line)
    if found is None:
        return 0
    place = found.group("place")
    capital = place[:1].isupper() and len(words_of(place)) <= 5
    loud = place.upper() == place and place.lower() != place
    proof = loud or found.group("agency") or _DATE_WORD.search(found.group("more"))
    return found.end() if capital and proof else 0


def _is_byline(line: str, words: list[str]) -> bool:
    found = _BYLINE.match(line)
    if found is None or len(words) > 14:
        return False
    names = found.group("names").replace(",", " ").replace("|", " ").split()
    return names[0][:1].isupper() and all(
        name[:1].isupper() or name.casefold() in _SMALL_IN_NAMES or not name[0].isalpha()
        for name in names
    )


def _is_credit(line: str) -> bool:
    """Find a picture's credit at the end: "(Photo: A. Oru/Wire)" or "… / Wire Pool"."""
    for pattern in (_BRACKET, _STROKE):
        found = pattern.search(line, max(0, len(line) - 90))
        if found is not None:
            inside = words_of(found.group("inside"))
            if not _credit_words().isdisjoint(inside) and len(inside) <= 10:
                return True
            if pattern is _BRACKET and not _agencies().isdisjoint(inside):
                return True
    return False


def _by_phrase(line: str, words: list[str], sentence: bool) -> Form | None:
    plain = " ".join(words)
    raw = line.casefold().strip(_DECORATION.replace(":", "") + "([")
    raw = raw.replace(" :", ":").replace(" |", ":", 1)
    if line.split(maxsplit=1)[0] in lexicon("residue")["navigation"]["capitals"]:
        return Form(Label.NAVIGATION)
    short = len(words) <= int(lexicon("residue")["holds_limit"])
    for label in _ORDER:
        phrases = _phrases(label)
        if not sentence and (plain in phrases.whole or plain.startswith(phrases.glued)):
            return Form(label, heads=label in {Label.RELATED, Label.TAG})
        if short and raw.startswith(phrases.labelled):
            told = label is Label.NAVIGATION and sentence and len(words) >= _TOLD_WORDS
            # "Next: the envoys fly to the coast on Sunday." is told, "Next: A prize" is a link.
            certainty = Certainty.HINT if told else Certainty.SURE
            return Form(label, certainty, heads=raw.endswith(":") and label is Label.RELATED)
        if not sentence and len(words) > 1 and phrases.made_of.issuperset(words):
            return Form(label)
        if short and _is_told_outright(line, plain, phrases):
            return Form(label)
    return _unsure(line, words, sentence, short)


def _is_told_outright(line: str, plain: str, phrases: _Phrases) -> bool:
    bracket = line[0] == "(" and line[-1] == ")" and f"{plain} ".startswith(phrases.bracketed)
    return bracket or any(f" {phrase} " in f" {plain} " for phrase in phrases.holds)


def _is_author_note(line: str) -> bool:
    """Whether a line begins with a name and what that person writes or teaches."""
    found = _NOTE_NAME.match(line)
    notes = tuple(f"{note} " for note in lexicon("residue")["byline"]["notes"])
    return found is not None and line.startswith(notes, found.end())


def _unsure(line: str, words: list[str], sentence: bool, short: bool) -> Form | None:
    if not short:
        return None
    if len(words) <= _NOTE_WORDS and _is_author_note(line):
        return Form(Label.BYLINE, Certainty.LIKELY)
    present, plain = set(words), " ".join(words)
    for label in _ORDER:
        phrases = _phrases(label)
        if _is_framed(plain, phrases.frames) or _holds_all(plain, phrases.all_phrases):
            return Form(label)
        if _is_framed(plain, phrases.foot):
            return Form(label, heads=True)
        if f"{plain} ".startswith(phrases.starts):
            sure = not sentence and len(words) <= 12
            return Form(label, Certainty.SURE if sure else Certainty.HINT)
        if any(all(present & group for group in groups) for groups in phrases.all_of):
            return Form(label, Certainty.LIKELY)
    return None


def _is_framed(plain: str, frames: tuple[tuple[str, str], ...]) -> bool:
    return any(plain.startswith(f"{a} ") and f" {b} " in f"{plain} " for a, b in frames)


def _holds_all(plain: str, sets: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(f" {one} " in f" {plain} " for one in phrases) for phrases in sets)


@cache
def _phrases(label: Label) -> _Phrases:
    table = lexicon("residue")[label.value]
    starts = [phrase for phrase in table.get("starts", ()) if ":" not in phrase]
    groups = list(table.get("all_of", ()))
    if "about" in table:
        groups.append(table["about"])
    return _Phrases(
        whole=frozenset(" ".join(words_of(phrase)) for phrase in table.get("whole", ())),
        starts=tuple(f"{' '.join(words_of(phrase))} " for phrase in starts),
        labelled=tuple(phrase for phrase in table.get("starts", ()) if ":" in phrase),
        glued=tuple(table.get("glued", ())),
        made_of=frozenset(table.get("made_of", ())),
        holds=tuple(" ".join(words_of(phrase)) for phrase in table.get("holds", ())),
        all_of=tuple(tuple(frozenset(group) for group in one) for one in groups),
        frames=tuple((first, second) for first, second in table.get("begins_and_holds", ())),
        all_phrases=tuple(tuple(one) for one in table.get("all_phrases", ())),
        bracketed=tuple(f"{phrase} " for phrase in table.get("bracketed", ())),
        foot=tuple((first, second) for first, second in table.get("foot", ())),
    )


@cache
def _credit_words() -> frozenset[str]:
    return frozenset(lexicon("residue")["caption"]["credit_words"])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(lexicon("residue")["caption"]["agencies"])
