"""Lines at the head of a report that state its day: what may stand around the date."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import date_openers
from goodoffices.reports.times.head_lines import ends_sentence, line_around, part_of
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.tense import is_past

HEAD_LINES = 8
"""Lines at the top, empty ones aside, in which a date alone is the date of the report."""

HEAD_CHARACTERS = 4_000
"""Characters beyond which no line belongs to the top of a report."""

SENTENCE = 10
"""Words from which a line with a full stop is a sentence and no head line."""

LINE = 180
"""Characters of the longest head line."""

PLACE = 4
"""Words of a place that follow a date at the beginning of its line."""

NAMES = 8
"""Words of names and places before a date."""

AGENCY = range(2, 6)
"""Letters of an agency's short name."""

CODE = 6
"""Figures of a wire's code: day, hour and minute."""

_MARKS = frozenset("|-–—•·(:,")
_SIGNS = frozenset(":|-–—•·,.()[]/+\"“”'’«»*@#&")
_HELD = frozenset(
    {
        "held",
        "given",
        "delivered",
        "made",
        "recorded",
        "broadcast",
        "aired",
        "issued",
        "conducted",
        "filmed",
        "taped",
        "transcribed",
        "monitored",
        "convened",
    }
)


@cache
def _labels() -> frozenset[str]:
    listed = lexicon("months")["labels"]
    return frozenset((*listed["words"], *listed["clock"], *listed["foreign"])) | date_openers()


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("months")["head"][name])


def heads_report(text: str, word: Timeword, *, top: int = 0) -> bool:
    """Whether a full date stands in a head line in a way that makes it the report's own.

    R333: among the first lines, a date is the report's where nothing but labels, clocks, names
    and places stand around it: "Posted by Ada Holm on 3 May 2031", "Morning note, 3 May 2031.
    Write-up of the interview." A past act, or a label such as "Deadline", makes it another day.

    Parameters
    ----------
    text : str
        The report's text.
    word : Timeword
        A date with its year.
    top : int
        Where the report's own head begins, below the menus of its page.
    """
    if word.start > HEAD_CHARACTERS:
        return False
    if sum(1 for line in text[top : word.start].split("\n") if line.strip()) > HEAD_LINES:
        return False
    line, before, behind = line_around(text, word.start, word.end)
    if len(line) > LINE:
        return False
    if opens_note(line, before, behind):
        return True
    written = text[word.start : word.end]
    parts = [part_of(before, written, behind)]
    if not (len(lexemes(line)) > SENTENCE and ends_sentence(line)):
        parts.insert(0, (line, before, behind))
    return any(_dates_head(text, word, *part) for part in parts)


def is_wire_code(text: str, word: Timeword) -> bool:
    """Whether a date is a wire's code of day, hour and month in a line of capitals.

    Parameters
    ----------
    text : str
        The report's text.
    word : Timeword
        A date: "031911 GMT MAY 31".
    """
    line, _, _ = line_around(text, word.start, word.end)
    coded = len(lexemes(text, word.start, word.end)[0].text) == CODE
    edge = word.start < HEAD_CHARACTERS or len(text) - word.end < HEAD_CHARACTERS
    return coded and edge and line.upper() == line and len(line) <= LINE


def opens_note(line: str, before: str, behind: str) -> bool:
    """Whether a date opens a line of notes: "Monday 3 May 2031. All times local.".

    Examples
    --------
    >>> line = "3 May 2031. All times local."
    >>> opens_note(line, "", line[10:])
    True
    """
    opening = lexemes(before)
    named = not opening or (len(opening) == 1 and opening[0].key in lexicon("months")["weekdays"])
    parted = behind[:1] in {".", ";", "|"} and behind[1:2] == " "
    return named and parted and not is_past(lexemes(line))


def _dates_head(text: str, word: Timeword, line: str, before: str, behind: str) -> bool:
    """Whether a head line, or the part of it around a date, states the date of the report."""
    lead, rest = _of_change(_untranslated(lexemes(before))), lexemes(behind)
    keys = {one.key for one in lead}
    if "embargoed" not in keys and not _listed("never").isdisjoint(keys):
        return False
    if _at_line_edge(before, behind) or _headed(line, before, word):
        return True
    if all(_is_label(one) for one in (*lead, *rest)):
        return True
    if not all(_is_label(one) for one in _unsigned(rest)):
        return False
    # "Ines Karr 3 May 2031 10:15", "Morgenblatt 3.5.2031": who wrote it, below the title.
    below = bool(text[: word.start - len(before)].strip())
    named = 0 < len(lead) <= PLACE and all(w.is_word and w.text[0].isupper() for w in lead)
    named = named and (len(lead) > 1 or not (rest or lead[0].key in _listed("events")))
    return (
        (below and named and not is_past(lead)) or _is_masthead(lead, rest) or _is_labelled(lead)
    )


def _untranslated(lead: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Return what leads to a date without a note on who translated it, and from what.

    "Machine translation from Orran - Halm Post, 3 May 2031" is a paper of that day.
    """
    noted = next((at for at, one in enumerate(lead) if one.key in _TRANSLATED), None)
    marks = (at for at, one in enumerate(lead) if one.text in _MARKS)
    after = None if noted is None else next((at for at in marks if at > noted), None)
    return lead if after is None else lead[after + 1 :]


def _of_change(lead: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Return what leads to a date without the "last" of "By Ada Holm Last updated:"."""
    kept = (
        one
        for one, after in pairwise(lead)
        if one.key != "last" or after.key not in _listed("changes")
    )
    return (*kept, *lead[-1:])


_TRANSLATED = frozenset({"translation", "translated", "translator"})


def _unsigned(rest: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Return what stands behind a date without who wrote it: "on 3 May 2031 by Ada Holm"."""
    signs = [place for place, one in enumerate(rest) if one.key in {"by", "from"}]
    if not signs or len(rest) - signs[0] > PLACE + 1:
        return rest
    names = rest[signs[0] + 1 :]
    named = bool(names) and all(one.is_word and one.text[0].isupper() for one in names)
    return rest[: signs[0]] if named else rest


def is_label_only(before: str, behind: str) -> bool:
    """Whether nothing but labels, clocks and numbers stands with a date in a line or its part.

    Parameters
    ----------
    before, behind : str
        What stands in the line before and behind the date.

    Examples
    --------
    >>> is_label_only("Posted ", " 18:42"), is_label_only("Due ", "")
    (True, False)
    """
    around = (*lexemes(before), *lexemes(behind))
    keys = {one.key for one in around}
    return _listed("never").isdisjoint(keys) and all(_is_label(one) for one in around)


def _is_masthead(lead: tuple[Lexeme, ...], rest: tuple[Lexeme, ...]) -> bool:
    """Whether a date stands right behind a name in capitals: "HALM POST 3 May 2031"."""
    loud = all(one.text.isupper() and one.is_word for one in lead)
    names = loud and 1 < len(lead) <= PLACE and not is_past(lead)
    joined = any(one.key in _listed("joiners") | _listed("leads") for one in lead[-1:])
    if loud and len(lead) == 1 and len(lead[0].text) in AGENCY:
        return any(one.is_number or one.key in _listed("clocks") for one in rest)
    return names and not joined and lead[-1].key not in _listed("events")


def _is_labelled(lead: tuple[Lexeme, ...]) -> bool:
    """Whether only labels, names and places lead to a date that a mark or "on" parts off."""
    names = [one for one in lead if one.is_word and one.text[0].isupper()]
    small = (one for one in lead if one not in names)
    framed = all(_is_label(one) or one.key in _listed("joiners") for one in small)
    told = tuple(one for one in lead if one.key not in _labels())
    if not lead or len(names) > NAMES or not framed or is_past(told):
        return False
    if lead[-1].text in _MARKS or lead[-1].key in _listed("clocks"):
        return True
    if _behind_mark(lead):
        return True
    led = lead[-1].key in _listed("leads") or lead[-1].key in _labels()
    return led and lead[0].key in _labels()


def _behind_mark(lead: tuple[Lexeme, ...]) -> bool:
    """Whether labels stand between a mark and the date: "Halm Monitor — Week ending 3 May"."""
    place = len(lead)
    while place and lead[place - 1].key in _labels():
        place -= 1
    return 0 < place < len(lead) and lead[place - 1].text in _MARKS


def _is_label(word: Lexeme) -> bool:
    return word.is_number or word.key in _labels() or word.text in _SIGNS


def _headed(line: str, before: str, word: Timeword) -> bool:
    """Whether a short head line dates an issue: "Broadcast of Monday, May 3, 2031"."""
    everything = lexemes(line)
    acts = tuple(one for one in everything if one.key not in _HELD)
    if ends_sentence(line) or is_past(acts):
        return False
    lead = lexemes(before)[-2:]
    if lead and everything[0].key in lexicon("months")["issues"]["spoken"]:
        held = len(acts) < len(everything) or lead[0].text[0].isupper()
        if held and lead[-1].key in {"on", ",", "-", "–"}:
            return True
    if lead and lead[-1].key in {"of", "on", "for"}:
        return lead[0].key in lexicon("months")["issues"]["words"]
    issue = any(one.key in lexicon("months")["issues"]["words"] for one in everything)
    parted = not lead or lead[-1].text in _MARKS
    return issue or (word.term.weekday is not None and parted)


def _at_line_edge(before: str, behind: str) -> bool:
    """Whether a mark parts the date from the rest of its line: "Lethmoor, 16 October 2019"."""
    words = before.split()
    rest = behind.strip()
    if words and words[-1].strip(",").casefold() in lexicon("months")["weekdays"]:
        words.pop()
    if not words:
        signed = rest[:3].casefold() == "by "
        place = lexemes(rest[1:] if rest[:1] == "," else rest) if rest[:1] == "," or signed else ()
        named = 0 < len(place) <= PLACE and all(w.is_word and w.text[0].isupper() for w in place)
        named = named or (0 < len(place) <= 2 * PLACE and place[0].key in {"by", "from"})
        return rest[:1] in {"|", "•", "·"} or named
    last = words[-2] if words[-1] in {"le", "the", "on", "den"} and len(words) > 1 else words[-1]
    enclosed = last[-1] in _MARKS - {",", ":"} and rest[:1] in _MARKS | {")"}
    return enclosed or (not behind.strip(" .)–—-") and last[-1] in _MARKS)
