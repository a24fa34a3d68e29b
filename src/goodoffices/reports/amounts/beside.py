"""Numbers beside one that has a unit: lists, contrasts, parts, clauses without a verb."""

from __future__ import annotations

from goodoffices.reports.amounts.left_out import bare_words
from goodoffices.reports.amounts.named_measures import CARRIED, Measure, Measured, fits
from goodoffices.reports.amounts.unit_words import exact_set, states
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.numerals import Numeral, is_change
from goodoffices.reports.wording.tense import is_past

SMALLEST = 13
"""Smaller bare numbers are scores, pages and times more often than counts."""

GAP = 5
"""Words of a clause without a verb before its number: "the navy of the north 41"."""

LIST = 14
"""Words between two numbers of one list: "9 dead in the port of Ash and 4 at sea"."""

OPENING = 3
"""Words of a sentence before its first quantity, in "Of the 50 wells"."""

BRACKET = 5
"""Words between a number and the one in brackets behind it."""

ENDS = frozenset((".", ",", ";", ":", "?", "!", "”", '"', "’", "»", ")", ""))
"""What ends a clause behind a bare number."""

_JOINTS = frozenset((",", ";", "and", "or", "but", "to", "while", "(", "—", "–"))
_PARTED = frozenset((",", ";", "(", "—", "–", ":"))
_SET_AGAINST = frozenset((",", "but", "not", "and", "or", "rather", "than", "instead", "of"))
_PAIRS = frozenset((("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from")))
_THAT = frozenset(("a", "the", "of", "one", "that", "which", "it", "they", "he", "she", "we"))
_THE = frozenset(("the", "its", "their"))
_WHICH = frozenset(("which", "whom", "them", "these", "those"))


def beside(words: tuple[Lexeme, ...], number: Numeral, latest: Measured | None) -> Measure | None:
    """Return the measure that a bare number shares with the quantity before it (R240, R292).

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A cardinal in it that counts no noun of its own.
    latest : (Quantity, Measure) or None
        The last quantity before it in the sentence.

    Examples
    --------
    "38 wells in March, 41 in May"; "sixty days, not ninety"; "40 boats, three laden with ore";
    "Norland lists 38 ships, the navy 41"; "71%, down from 78".
    """
    if latest is None or latest[1].unit_class is UnitClass.ORDINAL:
        return None
    readings = (
        _bracketed,
        _compared,
        _parallel,
        _headed_alike,
        _led_alike,
        _contrasted,
        _from_before,
        _gapped,
        _part,
        _whole_of,
        _subject_too,
    )
    return latest[1] if any(fits_in(words, number, latest) for fits_in in readings) else None


def _lead(words: tuple[Lexeme, ...], number: Numeral) -> int:
    """Return the place of the word before a number and its qualifier."""
    return number.first - len(qualifier_before(words, number.first)) - 1


def _bracketed(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether brackets set another value beside it: "3.3 million (June: 3.1 million)"."""
    behind = max(latest[0].last, latest[0].phrase[1])
    inside = [word.key for word in words[behind : number.first]]
    opened = inside[:1] == ["("] and len(inside) <= BRACKET and ")" not in inside
    named = inside[-1:] == [":"] or not {"from", "was", "against", "previously"}.isdisjoint(inside)
    closed = key_at(words, number.last) in {")", ",", ";"}
    return opened and named and closed and fits(number, latest[1], near=True)


def _compared(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a number is set against the one before: "84 million, against 112 million in May"."""
    lead = _lead(words, number)
    lead -= key_at(words, lead) == "the"
    pair = (key_at(words, lead - 1), key_at(words, lead))
    against = pair[1] in {"against", "versus"} or pair in _PAIRS
    behind = key_at(words, number.last) in ENDS | bare_words("heads") | _THAT
    near = lead - latest[0].last < LIST and latest[1].unit_class in CARRIED
    return against and behind and near and fits(number, latest[1], near=True)


def _parallel(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a list goes on with the same word: "25 years for work, 50 for the guard"."""
    follows = key_at(words, number.last)
    joined = key_at(words, number.first - 1) in {",", "and", "or", "but", "to"}
    return joined and follows not in ENDS and key_at(words, latest[0].last) == follows


def _headed_alike(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether both numbers lead to a place, a time or a purpose: "12 at sea and 4 in port"."""
    lead = _lead(words, number)
    heads = bare_words("heads")
    joined = key_at(words, lead) in _JOINTS and lead - latest[0].last < LIST
    behind = max(latest[0].last, latest[0].phrase[1])
    behind += key_at(words, behind) in states()
    head = key_at(words, number.last)
    same = any(word.key == head for word in words[behind:lead]) and key_at(words, lead) == ","
    both = head in heads and (key_at(words, behind) in heads or same)
    return joined and both and fits(number, latest[1], near=True)


def _led_alike(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether one verb leads to both: "put at 58 per cent by the board and at 31 by the union"."""
    lead = _lead(words, number)
    alike = key_at(words, lead) in bare_words("leads")
    alike = alike and key_at(words, lead) == key_at(words, latest[0].first - 1)
    joined = any(key_at(words, lead - step) in _JOINTS for step in (1, 2))
    behind = key_at(words, number.last) in ENDS | bare_words("heads")
    near = 0 < lead - latest[0].last < LIST
    return alike and joined and behind and near and fits(number, latest[1], near=True)


def _contrasted(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a number is denied or put right at once: "sixty days, not ninety"."""
    between = [word.key for word in words[latest[0].last : _lead(words, number) + 1]]
    against = not {"not", "than", "instead"}.isdisjoint(between)
    return against and _SET_AGAINST.issuperset(between) and key_at(words, number.last) in ENDS


def _from_before(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a change or a verb goes on: "71%, down from 78", "3,000 men; they accept 500."."""
    down = key_at(words, number.first - 2) in bare_words("changes")
    before = key_at(words, number.first - 1)
    behind = latest[0].last + 2 * is_rate(words, latest[0].number)
    back = before == "from" and behind == number.first - 1
    back = back and key_at(words, latest[0].first - 1) == "to"
    if (
        back
        or (before == "from" and down)
        or (before == "to" and is_change(words, latest[0].first))
    ):
        return True
    broken = number.low != number.low.to_integral_value()
    ends = key_at(words, number.last) in ENDS and (number.high >= SMALLEST or broken)
    led = number.first > 0 and words[number.first - 1].is_word
    carried = latest[1].unit_class in CARRIED and fits(number, latest[1], near=True)
    return ends and led and carried


def is_rate(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is told for a length of time: "5.3 a day", "12 per week".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A number in it.
    """
    each = key_at(words, number.last) in {"a", "an", "per", "every", "each"}
    return each and key_at(words, number.last + 1) in exact_set("time")


def _gapped(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    return is_gapped(words, number, latest) and fits(number, latest[1], near=True)


def is_gapped(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a clause has no verb of its own: "the port lists 38, the navy 41".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare number in it.
    latest : (Quantity, Measure)
        The last quantity before it.
    """
    ended = key_at(words, number.last) in ENDS or _is_listed(words, number.last)
    if not ended or latest[0].last >= number.first:
        return False
    first = latest[0].last
    first += key_at(words, first) in states()
    if key_at(words, first) == "of" and key_at(words, first + 1) in _WHICH:
        first += 2  # "built eleven of them, Norland eight"
    between = words[first : number.first - _led_again(words, number, latest)]
    keys = [word.key for word in between[:2]]
    joined = len(keys) == 2 and keys[0] in {"and", "but"} and _is_named(between[1:])
    parted = bool(between) and (between[0].text in ",;" or joined)
    named = 0 < len(between) - 1 <= GAP and all(w.is_word or w.text in "'’" for w in between[1:])
    stops = exact_set("stops") - {"the", "of", "and", "a", "an", "his", "her"}
    free = not any(w.key in stops or w.key in bare_words("again") for w in between[1:])
    return parted and named and free


def _is_listed(words: tuple[Lexeme, ...], joint: int) -> bool:
    """Whether the next name and number of a list follow: "took 31 boats, Lom 27 | and Varu 16"."""
    if key_at(words, joint) not in {"and", "or", "but"}:
        return False
    behind = words[joint + 1 : joint + 2 + GAP]
    place = next((i for i, word in enumerate(behind) if word.is_number), 0)
    return place > 0 and _is_named(behind[:place])


def _led_again(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether one small word leads to both: "within ten days, Norland within five"."""
    before = key_at(words, number.first - 1)
    first = latest[0].first
    return before in _LED and before in {key_at(words, first - 1), key_at(words, first)}


_LED = frozenset(("over", "within", "in", "for", "by", "at", "after", "to"))


def _is_named(words: tuple[Lexeme, ...]) -> bool:
    """Whether words are a name, or open one with an article: "and Norland 45"."""
    if words[0].key in _THE:
        return True
    return all(w.is_word and w.text[0].isupper() for w in words)


def _whole_of(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether the whole of a bare part follows: "found 90 of the 250 it was asked for"."""
    lead = _lead(words, number)
    if key_at(words, lead) not in _OWNED or key_at(words, lead - 1) != "of":
        return False
    behind = key_at(words, number.last) in ENDS | bare_words("heads") | _THAT | {"needed"}
    return behind and latest[0].last == lead - 1 and latest[0].number.high < number.high


_OWNED = frozenset(("the", "its", "their", "his", "her", "our", "those"))


def _subject_too(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether two parts do something each: "two rockets were stopped, and three fell"."""
    lead = _lead(words, number)
    joint = key_at(words, lead)
    if joint not in {",", "and", "but", ";", "while"} or latest[1].unit_class not in CARRIED:
        return False
    if not (is_past(words[number.last : number.last + 1]) or _helps(words, number.last)):
        return False
    behind = max(latest[0].last, latest[0].phrase[1])
    acted = is_past(words[behind : behind + 1]) or _helps(words, behind)
    sided = key_at(words, behind) in bare_words("sides")
    return (acted or sided) and lead - behind < LIST and fits(number, latest[1], near=True)


def _helps(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a helping verb stands there: "were", "have", "will"."""
    return key_at(words, position) in _HELPING


_HELPING = frozenset(("were", "are", "have", "had", "will", "would", "could", "may", "remain"))


def _part(words: tuple[Lexeme, ...], number: Numeral, latest: Measured) -> bool:
    """Whether a part of the last count follows it: "40 barges, three laden with ore"."""
    lead = _lead(words, number)
    if latest[1].unit_class not in CARRIED or number.high > latest[0].number.high:
        return False
    of_which = key_at(words, lead) in _WHICH and key_at(words, lead - 1) == "of"
    start = lead - 2 if of_which else lead
    of_which = of_which and start - latest[0].last < LIST
    set_off = key_at(words, latest[0].last) in _PARTED and start == latest[0].last
    told = _tells_of_part(words, number.last)
    if words[0].key == "of" and latest[0].first <= OPENING and key_at(words, lead) == ",":
        return told  # "Of the 50 wells, said Lund, 12 are dry"
    return (of_which or set_off) and (told or (of_which and key_at(words, number.last) in ENDS))


def _tells_of_part(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a participle, a verb or a lone adjective stands there: "three laden with ore"."""
    if position >= len(words) or not words[position].is_word:
        return False
    key = words[position].key
    alone = key_at(words, position + 1) in {",", ".", "and", ";", ")"} and not key.endswith("s")
    told = key in bare_words("acts") or key in bare_words("participles") or key.endswith("ing")
    return told or alone or is_past((words[position],))
