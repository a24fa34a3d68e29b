"""Interviews without labels: who asks stands in short lines, who answers in the title (R283)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import actors_of, line_of, person_entries
from goodoffices.reports.record import Actor
from goodoffices.reports.text import BODY, Article, Label

LONGEST_QUESTION = 240
"""Characters of a line that asks."""

LEAST_QUESTIONS = 2
"""Lines with a question mark that make an interview."""

_LINE = re.compile(r"[^\n]+")
OWN_WORDS = re.compile(
    r"\b(?:I|(?:[Ww]e|I)['’](?:m|re|ve|ll)|[Ww]e|[Oo]urs?|[Mm]y|[Mm]ine|[Uu]s)\b"
)
_YOURS = re.compile(r"\b(?:you|your|you've|you’ve)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:interview(?:ed|s)?|Q ?(?:&|and) ?A|questions (?:to|for)|in conversation with"
    r"|(?:spoke|speaks|sat down|sits down) (?:to|with)|talk(?:s|ed) to)\b",
    re.IGNORECASE,
)
QUOTING = frozenset('“”"«»')
_ANSWER = re.compile(r"^[ \t]*A(?:NSWER)?[:.](?=\s)", re.MULTILINE)
_SPOKEN = BODY | {Label.SUB_HEADING}
_HEADS = frozenset({Label.TITLE, Label.KICKER, Label.SUB_HEADING, Label.DATELINE, Label.BYLINE})

Stretch = tuple[int, int]


def questions_of(article: Article) -> tuple[Stretch, ...]:
    """Return where an interview without labels asks; empty where the report is none.

    R283: at least two lines end in a question mark, and others answer in the first person, where
    somebody is addressed or an interview is announced. Where every question opens a block of
    lines, so does every other short line that opens one.

    Parameters
    ----------
    article : Article
        The report, cut up.

    Returns
    -------
    tuple of tuple of int
        Start and end of each line that asks, in order.

    Notes
    -----
    Linear in the text.
    """
    text = article.report.text
    lines = _lines(article)
    asking = [line for line in lines if _asks(text, line)]
    if len(asking) < LEAST_QUESTIONS or not _is_answered(text, lines, asking):
        return ()
    openings = [line for line in lines if _opens_block(text, line)]
    if set(asking) <= set(openings):
        near = [line for line in openings if asking[0] <= line <= asking[-1]]
        asking = [line for line in near if _is_short(line)]
    return tuple(asking)


def _lines(article: Article) -> list[Stretch]:
    text = article.report.text
    return [
        found.span()
        for segment in article.segments
        if segment.label in _SPOKEN
        for found in _LINE.finditer(text, segment.start, segment.end)
        if found.group().strip()
    ]


def _is_short(line: Stretch) -> bool:
    return line[1] - line[0] <= LONGEST_QUESTION


def _asks(text: str, line: Stretch) -> bool:
    words = text[line[0] : line[1]].strip()
    return _is_short(line) and words.endswith("?") and words[0] not in "“\"'‘«„-–—"


def _opens_block(text: str, line: Stretch) -> bool:
    """Whether a line stands below an empty one, and its answer right below it."""
    before = text[max(0, line[0] - 4) : line[0]].replace("\r", "").rstrip(" \t")
    after = text[line[1] : line[1] + 3].replace("\r", "").lstrip(" \t")
    return before.endswith("\n\n") and after.startswith("\n") and not after.startswith("\n\n")


def _is_answered(text: str, lines: Sequence[Stretch], asking: Sequence[Stretch]) -> bool:
    """Whether somebody is addressed, or said to be, and answers in the first person."""
    asked = set(asking)
    answers = [text[a:b] for a, b in lines if (a, b) not in asked and a > asking[0][0]]
    own = [answer for answer in answers if OWN_WORDS.search(answer)]
    addressed = any(_YOURS.search(text[a:b]) for a, b in lines if _is_short((a, b)))
    if addressed and len(own) >= LEAST_QUESTIONS and 4 * len(own) >= len(answers):
        return True
    # A report that quotes people asks questions too: "What next? 'We shall see,' she said."
    plain = sum(QUOTING.isdisjoint(answer) for answer in own)
    announced = _ANNOUNCED.search(text, 0, asking[0][0]) is not None
    return announced and plain > 0 and 2 * plain >= len(answers)


def interviewee_of(article: Article, gazetteer: Gazetteer) -> Actor | None:
    """Return who is interviewed: the only person of the case whom the heading names.

    Parameters
    ----------
    article : Article
        The report, cut up.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Actor or None
        With the words that name them; ``None`` where the report is no interview, or its heading
        and first paragraph name nobody or several.
    """
    text = article.report.text
    questions = questions_of(article)
    label = None if questions else _ANSWER.search(text)
    if not questions and label is None:
        return None
    first = questions[0][0] if questions else label.start() if label else 0
    heads = [one for one in article.segments if one.label in _HEADS and one.end <= first]
    leads = [one for one in article.segments if one.label in BODY and one.start < first]
    for places in (heads, leads[:2]):
        named: dict[str, Stretch] = {}
        for place in places:
            named |= persons_named(text, place.start, min(place.end, first), gazetteer)
        if len(named) == 1:
            ((actor, (start, end)),) = named.items()
            span = article.report.span(start, end)
            known = gazetteer.actors[actor]
            return Actor(id=actor, name=known.name, kind=known.kind, side=known.side,
                         role=known.role, in_case=known.in_case, spans=(span,))  # fmt: skip
    return None


def with_interviewee(cast: Cast, article: Article, gazetteer: Gazetteer) -> Cast:
    """Return a cast with whoever answers the questions of an interview.

    Parameters
    ----------
    cast : Cast
        Who is named in the body.
    article : Article
        The report, cut up.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    Cast
        The same where the report is no interview.
    """
    actor = interviewee_of(article, gazetteer)
    if actor is None:
        return cast
    known = any(one.id == actor.id for one in cast.actors)
    actors = cast.actors if known else (actor, *cast.actors)
    return replace(cast, actors=actors, interviewee=actor.id)


def persons_named(text: str, start: int, end: int, gazetteer: Gazetteer) -> dict[str, Stretch]:
    """Return the persons of the case named in a stretch, with where."""
    line = line_of(text, start, end, gazetteer)
    found: dict[str, Stretch] = {}
    for at, match in line.matches.items():
        actors = actors_of(person_entries(match, gazetteer, MentionKind.NAME))
        if len(actors) == 1 and gazetteer.actors[actors[0]].kind is Kind.PERSON:
            last = line.words[at + match.size - 1]
            found.setdefault(actors[0], (line.words[at].start, last.end))
    return found
