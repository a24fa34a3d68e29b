"""What a line is by its form alone, before its place in the report is looked at."""

from __future__ import annotations

import re

from goodoffices.reports.layout.day_lines import has_dated_part, is_date_line
from goodoffices.reports.layout.feet import foot_form
from goodoffices.reports.layout.form import Certainty, Form
from goodoffices.reports.layout.headed import headed_form, row_form
from goodoffices.reports.layout.notices import is_row_of_buttons, leads_elsewhere, notice_form
from goodoffices.reports.layout.phrases import by_phrase
from goodoffices.reports.layout.pictures import is_caption
from goodoffices.reports.layout.words import is_sentence, words_of
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label

_NUMBER = re.compile(r"\d{1,6}$")
_SITE = re.compile(
    r"(?:https?://\S{1,300}|(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,10}(?:/\S*)?)$",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"#\w+(?:[\s,·|]+#\w+)*[\s,]*$")
_CRUMBS = re.compile(
    r"[^>»/|›]{1,30}(?:\s[>»/|›]\s[^>»/|›]{1,60}){2,}$|[^>»›]{1,30}\s[>»›]\s[^>»›]{1,60}$"
)
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b.{0,12}\d{4})", re.IGNORECASE)
_READING_TIME = re.compile(
    r"\d{1,3}\s?-?\s?min(?:ute)?s?\s(?:read|listen|watch)\b.{0,20}$", re.IGNORECASE
)
_COUNTER = re.compile(
    r"\d[\d.,]*\s?[kKmM]?\s(?:shares?|comments?|likes?|views?|retweets?|replies)$", re.IGNORECASE
)
_LIKED = re.compile(
    r"\d[\d.,]*\s?[kKmM]? (?:people|others|readers|friends|users|subscribers) (?:have |also )*"
    r"(?:liked?|love|shared|recommend(?:ed)?|commented|voted|reacted|follow|are reading)\b"
    r"|be the first (?:to (?:comment|reply|like|share|react)|of your friends)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s+(?P<names>.{3,90})$", re.IGNORECASE)
_SMALL = ("and", "in", "for", "of", "the", "at", "de", "la", "van", "von", "bin", "al", "el")
_SMALL_IN_NAMES = frozenset([*_SMALL, "with", "to", "our"])
# What a wire puts above and below its copy: "HALM 041911 GMT FEB 14", "BC-GRAIN-1STLD 02-04 0411".
_WIRE_CODE = re.compile(
    r"(?=.*\d{4})(?=.*(?:\b(?:GMT|UTC|BST|CES?T|E[SD]T|IST|MSK|Z)\b|[A-Z]{2}-[A-Z]{2}))[^a-z]{8,60}$"
    r"|[a-z]\d{3,4}\s.{4,60}$|[-(]\s?(?:30|[Ee]nds?|ENDS?|MORE|more)\s?[-)]$"
    r"|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}$|#{2,4}$"
)
_FRAME_SHAPES = (_NUMBER, _SITE, _READING_TIME, _COUNTER, _WIRE_CODE)
_FOOT_WORDS = 60
_TRADE_WORDS = 7
_TOLD_WORDS = 8
_LONGEST = 1_500


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
    if len(words) <= _FOOT_WORDS and (_RIGHTS.match(line) or _LIKED.match(line)):
        return Form(Label.NAVIGATION)
    if is_caption(line, words, sentence=sentence):
        return Form(Label.CAPTION)
    shaped = None if sentence else _by_shape(line, words)
    return shaped or _by_words(line, words, sentence=sentence)


def _by_words(line: str, words: list[str], *, sentence: bool) -> Form | None:
    phrased = by_phrase(line, words, sentence)
    if phrased is not None and phrased.sure:
        return phrased
    if not sentence and is_row_of_buttons(words):
        return Form(Label.NAVIGATION)
    if leads_elsewhere(line, words):
        told = sentence and len(words) >= _TOLD_WORDS
        if not told:
            return Form(Label.RELATED)
        phrased = _surer(Form(Label.RELATED, Certainty.HINT), phrased)
    phrased = _surer(phrased, headed_form(line, words, sentence=sentence))
    noticed = _surer(phrased, notice_form(line, words, sentence=sentence))
    return _surer(noticed, foot_form(line, words, sentence=sentence)) or row_form(line, form_of)


def _surer(one: Form | None, other: Form | None) -> Form | None:
    if one is None or other is None:
        return one or other
    return other if other.certainty > one.certainty else one


def _by_shape(line: str, words: list[str]) -> Form | None:
    if _HASHTAGS.match(line):
        return Form(Label.TAG)
    if any(shape.match(line) for shape in _FRAME_SHAPES):
        return Form(Label.NAVIGATION)
    if is_date_line(line) or has_dated_part(line):
        return Form(Label.DATELINE)
    if _is_byline(line, words) or _names_reporter(line, words):
        return Form(Label.BYLINE)
    return Form(Label.NAVIGATION) if len(words) <= 12 and _CRUMBS.match(line) else None


def _names_reporter(line: str, words: list[str]) -> bool:
    """Whether a line is a name and a trade: "Ines Karr, Halm correspondent"."""
    if not 3 <= len(words) <= _TRADE_WORDS or words[-1] not in lexicon("notices")["professions"]:
        return False
    named = line.replace(",", " ").split()[:2]
    return all(word[:1].isupper() and not word.isupper() for word in named) and (
        named[-1].casefold() not in lexicon("notices")["professions"]
    )


def _is_byline(line: str, words: list[str]) -> bool:
    found = _BYLINE.match(line)
    if found is None or len(words) > 14:
        return False
    names = found.group("names").replace(",", " ").replace("|", " ").split()
    return names[0][:1].isupper() and all(
        name[:1].isupper() or name.casefold() in _SMALL_IN_NAMES or not name[0].isalpha()
        for name in names
    )
