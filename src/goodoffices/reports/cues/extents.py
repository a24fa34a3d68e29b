"""How far the words reach that a cue attributes to its speaker."""

from __future__ import annotations

from functools import lru_cache

from goodoffices.reports.cues.cue_words import finite_forms, may_be_finite
from goodoffices.reports.cues.name_rows import row_acts
from goodoffices.reports.cues.phrases import DASHED, MARKS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.wording.function_words import PRONOUNS

CLAUSE_OPENING = 9
"""Words within which a clause names its verb."""

ASIDE = 9
"""Words and marks within which words in passing end."""

DATELINE = 16
"""Words and marks within which a dateline ends."""


def content_end(unit: Unit, start: int, *, clause: bool) -> int:
    """Return where the content that begins at a word ends.

    Parameters
    ----------
    unit : Unit
        The sentence.
    start : int
        First word of the content.
    clause : bool
        Whether the content is a clause of its own ("that ..."): then a following ", and" still
        belongs to it.

    Returns
    -------
    int
        Position after its last word; final marks are left out.
    """
    end = len(unit.pieces)
    start = _past_aside(unit, start)
    if unit.fold(start) in {",", "—", "–"} and not (
        start + 1 < end and unit.pieces[start + 1].quoted
    ):
        return start
    for at in range(start, end):
        if unit.pieces[at].quoted:
            continue
        if _breaks(unit, at, clause=clause) or (not clause and _joins(unit, start, at)):
            end = at
            break
    return trimmed(unit, start, end)


def _past_aside(unit: Unit, start: int) -> int:
    """Return what follows words in passing: "accepted, at least in principle, | a plan"."""
    opening = words("subjects", "grammar", "prepositions")
    if unit.fold(start) != "," or unit.fold(start + 1) not in opening | _PASSING:
        return start
    articles = words("subjects", "grammar", "determiners")
    for at in range(start + 1, start + ASIDE):
        word = unit.fold(at)
        if word == ",":
            return at + 1 if unit.fold(at + 1) in articles | {"that"} else start
        verb = word in finite_forms() and unit.fold(at - 1) not in articles | opening
        if word in MARKS or verb:
            break
    return start


_PASSING = frozenset({"however", "again", "finally", "reluctantly", "not"})


def noun_end(unit: Unit, start: int) -> int:
    """Return where the object of a noun ends: "Varu's demand for ... - which ..."."""
    end = content_end(unit, start, clause=False)
    for at in range(start, end):
        if not unit.pieces[at].quoted and unit.fold(at) in {"—", "–", "("}:
            return trimmed(unit, start, at)
        if at > start and _is_finite(unit, start, at):
            return at
    return end


def _is_finite(unit: Unit, start: int, at: int) -> bool:
    """Whether the clause goes on to its own verb: "Varu's demand for a lock | has grown"."""
    verb = unit.fold(at) in _FINITE and not unit.pieces[at].quoted
    clause = any(unit.fold(place) in _CLAUSES for place in range(start - 1, at))
    return verb and not clause


_FINITE = frozenset({"has", "have", "had", "is", "are", "was", "were", "remains", "remained"})
_CLAUSES = frozenset({"that", "which", "who", "whom", "what", "is", "was", "if", "where"})


def trimmed(unit: Unit, start: int, end: int) -> int:
    """Return ``end`` without marks and empty link words before it."""
    while end > start and not unit.pieces[end - 1].quoted:
        if unit.fold(end - 1) not in MARKS | {"and", "while", "but"}:
            break
        end -= 1
    return end


def _breaks(unit: Unit, at: int, *, clause: bool) -> bool:
    word = unit.fold(at)
    if at and unit.pieces[at].start - unit.pieces[at - 1].end == DASHED:
        # "accepts it - Varu does not - and": a hyphen between spaces is a dash.
        return starts_clause(unit, at)
    if word == ";":
        return not (clause and _tells_on(unit, at + 1))
    if word != ",":
        return False
    following = unit.fold(at + 1)
    if following == "which" and clause:
        return _comments(unit, at + 2)
    if brings_about(unit, at + 1, clause=clause):
        return True
    if following in {"while", "whereas", "although", "though", "thereby", "thus"}:
        return True
    if following == "but" or (following == "and" and not clause):
        return starts_clause(unit, at + 2)
    return following == "as" and not clause


def brings_about(unit: Unit, at: int, *, clause: bool = True) -> bool:
    """Whether the report tells what an act brings about: "..., | dashing hopes of a swap".

    R478: that is no part of what is accepted or refused, and of what is said only where
    it is somebody's hopes or fears that change.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word behind a comma.
    clause : bool
        Whether a clause stands before, which may go on.
    """
    if unit.fold(at) not in words("telling", "outcome", "participles"):
        return False
    near = {unit.fold(place) for place in range(at + 1, at + 1 + MOOD)}
    return not clause or not near.isdisjoint(words("telling", "outcome", "moods"))


MOOD = 4
"""Words from what changes a mood to it: "raising new but faint hopes"."""


def _tells_on(unit: Unit, at: int) -> bool:
    """Whether a clause behind ";" still tells what was said: "; Varu could pay tomorrow"."""
    for place in range(at, min(at + CLAUSE_OPENING, len(unit.pieces))):
        word = unit.fold(place)
        if word in MARKS or unit.pieces[place].quoted:
            return False
        if word == "had" and unit.fold(place - 1) in PRONOUNS:
            # "had agreed to talk; it had not agreed to leave": told of the same side.
            return True
        if word in _REPORTED:
            told = unit.pieces[place + 1 : place + CLAUSE_OPENING]
            return not any(piece.fold in {"said", "added", "not"} for piece in told[:2])
        if word in words("subjects", "grammar", "auxiliaries") or word in finite_forms():
            return False
    return False


_JOINING = frozenset({"and", "but"})
_REPORTED = frozenset({"would", "could", "should", "might", "must"})


def _comments(unit: Unit, at: int) -> bool:
    """Whether the report comments on what was said: ", which is new: three weeks ago"."""
    if unit.fold(at) not in {"is", "was", "would", "means", "meant"}:
        return False
    rest = unit.pieces[at:]
    return not any(piece.quoted or piece.fold == "," for piece in rest) and (
        unit.fold(at + 1) in _VERDICTS or unit.fold(at) in {"means", "meant"}
    )


_VERDICTS = frozenset(
    {
        "new",
        "news",
        "true",
        "false",
        "not",
        "no",
        "more",
        "less",
        "why",
        "hardly",
        "wrong",
        "right",
    }
    | {"what", "how", "where", "a", "the", "something", "nothing", "be", "as", "also", "only"}
)


def _joins(unit: Unit, start: int, at: int) -> bool:
    """Whether ", and" starts a clause of the report's own: the first comma is no list's last."""
    if unit.fold(at) != "," or unit.fold(at + 1) != "and":
        return False
    if unit.fold(at + 2) in {"to", "by", "above"}:
        # "accused Lom, and to a lesser degree Varu, of": no clause of its own.
        return False
    return all(unit.fold(back) != "," for back in range(start, at))


def starts_clause(unit: Unit, at: int) -> bool:
    """Whether a clause with a named subject begins at a word: "Varu would", "the group has"."""
    for place in range(at, min(at + 6, len(unit.pieces))):
        piece = unit.pieces[place]
        if piece.fold in MARKS or piece.fold in words("subjects", "grammar", "prepositions"):
            return False
        if piece.fold in {"it", "he", "she", "they", "we", "there", "this"}:
            return True
        if piece.mention >= 0:
            return _verb_follows(unit, place)
    return False


def _verb_follows(unit: Unit, at: int) -> bool:
    while unit.mention_at(at + 1) is not None and unit.mention_at(at + 1) == unit.mention_at(at):
        at += 1
    if unit.pieces[at].possessive:
        return True
    following = unit.fold(at + 1)
    return following not in MARKS | {"and", "or", ""} and following not in words(
        "subjects", "grammar", "prepositions"
    )


def clause_start(unit: Unit, before: int) -> int:
    """Return where the clause that ends before a word begins; 0 for the whole sentence."""
    for at in range(before - 1, 0, -1):
        if unit.pieces[at].quoted:
            continue
        word = unit.fold(at)
        if word == ";":
            return at + 1
        if word == "," and unit.fold(at + 1) in {"where", "while", "which", "although", "because"}:
            return at + 1
        if word == "," and unit.fold(at + 1) in {"and", "but"} and _only_subject(unit, at, before):
            return at + 2
    return dateline_end(unit)


def _only_subject(unit: Unit, comma: int, before: int) -> bool:
    """Whether a clause ends before its verb: "…, and the lorries, the mediators promise, will"."""
    words_between = [unit.fold(at) for at in range(comma + 2, before - 1)]
    named = 0 < len(words_between) <= LONGEST_SUBJECT and all(
        w[:1].isalnum() for w in words_between
    )
    left = any(unit.fold(at) in finite_forms() for at in range(comma))
    return named and left and finite_forms().isdisjoint(words_between)


LONGEST_SUBJECT = 6
"""Words of a subject that a tag sets off: "the first lorries of the day"."""


@lru_cache(maxsize=64)
def dateline_end(unit: Unit) -> int:
    """Return where a sentence begins behind "PORT ASH, May 3 (Agency) -"; else 0."""
    if _DATELINE_ENDS.isdisjoint(unit.folds):
        return _hyphen_end(unit)
    numbered = False
    for at in range(min(len(unit.pieces), DATELINE)):
        word = unit.fold(at)
        numbered = numbered or word.isdigit()
        if unit.pieces[at].quoted or word in {".", ";", ":"}:
            return 0
        if word in {"—", "–"} or (word == ")" and "(" in {unit.fold(at - 2), unit.fold(at - 3)}):
            dashed = word == ")" and unit.fold(at + 1) in {"—", "–"}
            return at + 1 + dashed if numbered else 0
    return 0


def _hyphen_end(unit: Unit) -> int:
    """Return where a sentence begins behind "PORT ASH, May 3 -", whose hyphen is no piece."""
    for at in range(2, min(len(unit.pieces), DATELINE) if unit.fold(1) == "," else 0):
        gap = unit.pieces[at].start - unit.pieces[at - 1].end
        if gap == _HYPHENED:
            return at if any(unit.fold(back).isdigit() for back in range(at)) else 0
        if unit.fold(at) in {".", ";", ":"}:
            break
    return 0


_HYPHENED = 3
"""Characters of " - " between two words."""

_DATELINE_ENDS = frozenset({"—", "–", ")"})


def is_adjunct(unit: Unit, at: int) -> bool:
    """Whether only a place, a time or an occasion follows: "in a statement on Monday"."""
    if at >= len(unit.pieces):
        return True
    first = unit.fold(at)
    if first in {".", "!", "?"}:
        return True
    if first == ",":
        return _ends_soon(unit, at + 1)
    if first not in words("subjects", "grammar", "adjuncts"):
        return False
    if first == "to" and not _is_addressed(unit, at + 1):
        return False
    return not any(
        unit.fold(i) == ":" or unit.pieces[i].quoted or _opens_content(unit, i)
        for i in range(at, min(at + 14, len(unit.pieces)))
    )


def _opens_content(unit: Unit, at: int) -> bool:
    """Whether "that" opens what is said, and tells nothing of a noun: "a count that ran late"."""
    if unit.fold(at) != "that":
        return False
    after = unit.fold(at + 1)
    verbs = words("subjects", "grammar", "auxiliaries") | words("acts", "pasts")
    return after not in verbs and not after.endswith("ed")


def _is_addressed(unit: Unit, at: int) -> bool:
    """Whether "to" names who is told and is no infinitive: "to reporters", "to the press"."""
    word = unit.fold(at)
    if unit.mention_at(at) is not None or word in words("subjects", "grammar", "determiners"):
        return True
    return word.endswith("s") or word in {"parliament", "congress", "state", "us", "me", "press"}


def _ends_soon(unit: Unit, at: int) -> bool:
    following = unit.fold(at)
    return following in words("subjects", "grammar", "adjuncts") or unit.pieces[
        min(at, len(unit.pieces) - 1)
    ].fold.endswith("ing")


def has_content(unit: Unit, start: int, end: int) -> bool:
    """Whether a stretch holds at least three words, or quoted ones."""
    if any(unit.pieces[at].quoted for at in range(start, end)):
        return True
    return sum(unit.fold(at)[0].isalnum() for at in range(start, end)) >= 3


def opens_clause(unit: Unit, at: int) -> bool:
    """Whether the content at a word is a clause: "that ...", ": ...", or a subject and a verb."""
    if unit.fold(at) in {"that", "whether", "how", "why", ":", "if"}:
        return True
    if (at < len(unit.pieces) and unit.pieces[at].quoted) or row_acts(unit, at):
        return True
    for place in range(at, min(at + 12, len(unit.pieces))):
        word = unit.fold(place)
        if word in {"that", ":"}:
            return True
        if word in MARKS or (word in _JOINING and unit.fold(place + 1) in PRONOUNS):
            # "accepted tolls and it was": what is accepted is no clause.
            return False
        if word in words("subjects", "grammar", "auxiliaries"):
            # "offered forty officers and was told": the verb is joined, no clause begun.
            return unit.fold(place - 1) != "and"
        if place > at and _acts(unit, place):
            return True
    return False


def _acts(unit: Unit, at: int) -> bool:
    """Whether a verb stands right behind whoever does it: "said | Varu wanted"."""
    mention = unit.mention_at(at - 1)
    if mention is None or unit.mention_at(at) is not None or unit.pieces[at - 1].possessive:
        return False
    before = unit.first_of(mention) - 1
    before -= unit.fold(before) in words("subjects", "grammar", "determiners")
    governed = unit.fold(before) in {"and", "or", "but"} | words(
        "subjects", "grammar", "prepositions"
    )
    return may_be_finite(unit.fold(at)) and unit.fold(at + 1) != "by" and not governed


def next_comma(unit: Unit, start: int) -> int | None:
    """Return the first comma outside quotation marks from a word on; ``None`` without one."""
    for at in range(start, len(unit.pieces)):
        if unit.fold(at) == "," and not unit.pieces[at].quoted:
            return at
    return None
