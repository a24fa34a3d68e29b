"""What a figure counts, which values it allows, and whether two count the same (R44)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.denials import says_in
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import UNSOURCED, Figure

PEOPLE = "people"
"""Measure of people of whom nothing more is said."""

COMPARED = frozenset({UnitClass.PEOPLE, UnitClass.SHARE, UnitClass.MONEY, UnitClass.COUNT})
"""Kinds of units whose figures are held beside one another."""

_FACTOR = 10
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_PART = re.compile(r"\bof (?:(?:the|its|their|our|all) )*\d")
_PARTITIVE = frozenset({"of", "the", "its", "their", "our", "his", "her", "those", "these"})
_WHOLE = re.compile(r"([\w.,]+) of (?:(?:the|its|their|our|some|all) )*$")
_APART = re.compile(
    r"\b(?:closed|done|ready|open|left|settled|agreed|signed|in force|out)"
    r" of (?:the |its |all )?(?:\w+)?$"
)
_FRONTED = re.compile(
    r"(?:^|[.:;!?(–—-]\s|\n|\b(?:and|but|that) )(?:out )?of (?:the|its|their|our|all|some)?\s?$"
)
"""A whole that stands first: "Of 410 guards, 190 were out"."""
_TAIL = re.compile(r"\b(?:by|in|at|during|since|from|on|after|before|under|near)\s(.+)$")
_FURTHER = frozenset({"more", "others", "other", "further", "additional", "another"})
_OUT_OF_THEM = re.compile(r"\b(?:of|among) (?:whom|them|these|those|which),? (?:\w+ )?$")
"""Before a number: "13, of whom five were guards"."""
_MORE_THAN = re.compile(r" (?:more|fewer|less) than (?:in|on|at|last|a year|the)\b")
"""Behind a number: how many more, "200 more than in June"."""
_OF_THEM = (["of", "them"], ["of", "those"], ["of", "whom"], ["of", "these"])
_REACH = 40
_BECAME = 4
_OF_WHOM = 8
_BEFORE = 160
_CLAUSE = 140
"""Characters before a figure within which its report may say that it corrects another."""
_TO_NUMBER = re.compile(r"\bto (?:(?:only|just|about|some) )?\S+(?: from)?$|\bto [\w.,-]+ from\b")
_WHICH = re.compile(r"\s(?:that|which|(?:the|an?)\s\w+)\s(.{3,90})")
_BREAK = re.compile(r"[.;:!?]\s|\n")
_OF_THE = re.compile(r"\bof (?:the|those|its|their) ([a-z]+)$")
_LOOK = 14
"""Characters before and after a figure that tell that a newer one replaced it."""


@cache
def _measures() -> dict[str, str]:
    return {word: line[0] for line in lexicon("measures")["same"] for word in line}


@cache
def known_measures() -> frozenset[str]:
    """Return the names of the measures that are told in many words: killed, displaced."""
    return frozenset(_measures().values())


@lru_cache(maxsize=65_536)
def measure(what: str) -> str:
    """Return the one name of what is counted.

    Examples
    --------
    >>> measure("deaths"), measure("people killed"), measure("houses")
    ('killed', 'killed', 'houses')
    """
    known = _measures()
    plain = " ".join(what.casefold().split())
    if plain in known:
        return known[plain]
    found = {known[word] for word in plain.split() if word in known}
    return found.pop() if len(found) == 1 else plain


def befallen(what: str) -> str:
    """Return the word shown for what befell those counted.

    R585: who died, of whatever, is told as dead; the label "killed" covers both.

    Examples
    --------
    >>> befallen("killed"), befallen("displaced")
    ('dead', 'displaced')
    """
    shown: dict[str, str] = lexicon("measures")["shown"]
    return shown.get(what, what)


def far_apart(first: Figure, second: Figure) -> bool:
    """Whether two counts must count different things: one day's dead and all the dead.

    They do when one allows more than ten times what the other does.
    """
    return max(first.high, second.high) > _FACTOR * min(first.low, second.low)


def bounds(figure: Figure) -> tuple[Decimal, Decimal]:
    """Return the values a figure allows, by its qualifier and its rounding.

    "Over 2 million" allows up to the next million, "about 62,000" half a thousand either
    way, "1,140" five. Numbers below a hundred are taken as exact.

    Returns
    -------
    tuple of Decimal
        Lowest and highest value.
    """
    return _bounds(figure.low, figure.high, figure.qualifier)


@lru_cache(maxsize=65_536)
def _bounds(low: Decimal, high: Decimal, told: str | None) -> tuple[Decimal, Decimal]:
    unit = _rounding(low)
    qualifier = (told or "").casefold()
    words = lexicon("measures")
    if qualifier in words["above"]:
        return low, high + unit
    if qualifier in words["below"]:
        return low - unit, high
    half = unit / 2
    if qualifier in words["around"]:
        half = max(half, low / 20)
    return low - half, high + half


def _rounding(value: Decimal) -> Decimal:
    if abs(value) < 100 or not value:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if int(exponent) > 0 else Decimal(0)


def compatible(first: Figure, second: Figure) -> bool:
    """Whether two figures may both be right within qualifiers and rounding."""
    low, high = bounds(first)
    other_low, other_high = bounds(second)
    least, most = max(low, other_low), min(high, other_high)
    # Two roundings that only touch share no value: 7.4 and 7.5 thousand.
    exact = low == high or other_low == other_high
    return least < most or (least == most and exact)


def is_vague(figure: Figure) -> bool:
    """Whether nobody has counted: "dozens", "hundreds" are at odds with no number."""
    return "vague amount" in figure.flags


def noun_of(figure: Figure) -> str:
    """Return the noun that a number of people counts; empty where it says no more than people.

    Examples
    --------
    >>> from goodoffices.case.sources import SourceSpan
    >>> from goodoffices.reports.record import Figure
    >>> words = "7,500 fighters"
    >>> noun_of(
    ...     Figure(
    ...         id="f",
    ...         spans=(SourceSpan(report="a", start=0, end=14, quote=words),),
    ...         low=Decimal(7500),
    ...         high=Decimal(7500),
    ...         unit="people",
    ...         unit_class=UnitClass.PEOPLE,
    ...         what="killed",
    ...     )
    ... )
    'fighters'
    """
    if figure.unit_class is not UnitClass.PEOPLE:
        return ""
    noun = counted_noun(figure)
    known = noun in _measures() or noun in lexicon("measures")["anybody"]
    return "" if known else noun


def counted_noun(figure: Figure) -> str:
    """Return the noun after the number: "barges" in "41 barges it has held"; empty without one.

    A preposition or an auxiliary ends the noun phrase; "of the" before the noun does not.
    """
    phrase = counted_phrase(figure)
    noun = phrase[-1].casefold() if phrase else ""
    return "" if noun in _pronouns() else noun


def counted_phrase(figure: Figure) -> tuple[str, ...]:
    """Return the words of the noun phrase after the number, as written: "Varan", "barges"."""
    return _phrase_behind(figure.spans[0].quote)


@lru_cache(maxsize=65_536)
def _phrase_behind(quote: str) -> tuple[str, ...]:
    numbers = frozenset(lexicon("changes")["numbers"])
    written = _WORD.findall(quote)
    words = [one.casefold() for one in written]
    counts = [one[0].isdigit() or one.split("-")[0] in numbers for one in words]
    first = max((n for n, is_number in enumerate(counts) if is_number), default=-1) + 1
    while first < len(words) and words[first] in _PARTITIVE | _pronouns():
        first += 1
    end = next((n for n in range(first, len(words)) if words[n] in _closing()), len(words))
    while end > first and _is_told_of(words[end - 1]):
        end -= 1
    return tuple(written[first:end])


def _is_told_of(word: str) -> bool:
    """Whether a word behind a number tells what became of them: "burned", "died", "there"."""
    words = lexicon("measures")
    if word in words["become"]:
        return True
    # What several are is a plural; "wounded" and "accused" are nouns.
    return len(word) > _BECAME and word.endswith("ed") and word not in words["participles"]


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(lexicon("measures")["pronouns"])


@cache
def _closing() -> frozenset[str]:
    return frozenset(lexicon("measures")["closing"])


def is_whole(figure: Figure, context: Context) -> bool:
    """Whether it is the whole that a part is taken of: "320" in "212 of 320 pilots"."""
    span = figure.spans[0]
    quote = span.quote.casefold()
    before = context.texts[report_of(figure)][max(0, span.start - _REACH) : span.start]
    both = before.casefold() + (quote[:3] if quote.startswith("of ") else "")
    part = _WHOLE.search(both)
    if part is not None and (_is_number(part.group(1)) or part.group(1) == "one"):
        return True
    text, end = context.texts[report_of(figure)], span.end
    if _FRONTED.search(before.casefold()) and text[end : end + 1] == ",":
        return True
    # "five chapters closed of six": the part stands further before.
    apart = _APART.search(both) or _APART.search(f"{before.casefold()}{quote}")
    return apart is not None and any(map(_is_number, re.split(r"[.;:!?]\s", before)[-1].split()))


def _is_number(word: str) -> bool:
    plain = word.strip("«»“”\"'(,").casefold()
    ordinal = plain.endswith(("th", "rd", "st")) or plain in {"second", "one", "half", "quarter"}
    return plain[:1].isdigit() or (plain in lexicon("changes")["numbers"] and not ordinal)


def is_defined(figure: Figure, context: Context) -> bool:
    """Whether the words right behind it say whom it takes in: another count than its neighbour."""
    end = figure.spans[0].end
    behind = re.split(r"[.;:!?]\s", context.texts[report_of(figure)][end : end + _REACH])[0]
    return says_in(behind.casefold(), "measures", "defines")


def is_part(figure: Figure) -> bool:
    """Whether its own words take it from a whole: "nine of the 41 barges"."""
    return _PART.search(figure.spans[0].quote) is not None


def is_further(figure: Figure, context: Context) -> bool:
    """Whether it counts others than the figure before, or some: "eleven more", "of whom six"."""
    span = figure.spans[0]
    text = context.texts[report_of(figure)]
    words = f"{span.quote}{text[span.end : span.end + _OF_WHOM]}".casefold().split()
    before = text[max(0, span.start - _BEFORE) : span.start]
    if _OUT_OF_THEM.search(before.casefold()) or _MORE_THAN.match(text, span.end):
        return True
    # "No more than" is a bound.
    counted = span.quote.casefold().replace("more than", "")
    if any(one in _FURTHER for one in counted.split()[1:]):
        return True
    # "She counts 2,000 of them" is of a noun, unless a number stands before.
    return words[1:3] in _OF_THEM and any(map(_is_number, before.split()))


def is_corrected(figure: Figure, context: Context) -> bool:
    """Whether its report says that it replaces another value: "lowered the count to 14"."""
    text, span = context.texts[report_of(figure)], figure.spans[0]
    before = re.split(r"[.!?]\s|\n", text[max(0, span.start - _CLAUSE) : span.start])[-1]
    said = f"{before}{span.quote}".casefold()
    return _TO_NUMBER.search(said) is not None and says_in(said, "measures", "corrections")


def same_population(first: Figure, second: Figure) -> bool:
    """Whether two figures may count the same people: fighters are some of the dead."""
    mine, other = first.population, second.population
    named = mine is None or other is None or mine.casefold() == other.casefold()
    if not named or not _one_matter(first.what, second.what):
        return False
    return (
        noun_of(first) == noun_of(second)
        or _is_elliptic(first, second)
        or _one_voice(first, second)
    )


@lru_cache(maxsize=65_536)
def _one_matter(mine: str, other: str) -> bool:
    """Whether "killed in the war" and "killed by the flood" may be one matter: these are not."""
    if mine == other:
        return True
    tails = [_TAIL.search(" ".join(what.casefold().split())) for what in (mine, other)]
    if None in tails:
        return True
    first, second = (set(tail.group(1).split()) - _PARTITIVE for tail in tails if tail)
    return bool(first & second)


def _one_voice(first: Figure, second: Figure) -> bool:
    """Whether one named voice counts one thing, once by its noun and once as people."""
    named = first.reporter == second.reporter != UNSOURCED
    counted = measure(first.what) not in known_measures() | {PEOPLE, ""}
    one_noun = "" in {noun_of(first), noun_of(second)}
    return named and counted and one_noun and measure(first.what) == measure(second.what)


def _is_elliptic(first: Figure, second: Figure) -> bool:
    """Whether the later of two figures of one report leaves out the noun of the other."""
    if report_of(first) != report_of(second):
        return False
    later = max(first, second, key=lambda one: one.spans[0].start)
    return counted_noun(later) == "" and later.population is None


def is_bare(first: Figure, second: Figure) -> bool:
    """Whether nothing tells what is counted beyond the unit: which trucks, people of which day."""
    known = measure(first.what) in known_measures()
    people = first.unit_class is UnitClass.PEOPLE and measure(first.what) != PEOPLE
    return not known and not people and not (first.population and second.population)


def is_norm(figure: Figure, context: Context) -> bool:
    """Whether the words behind it say that so many are needed, not that so many there are."""
    end = figure.spans[-1].end
    behind = _BREAK.split(context.texts[report_of(figure)][end : end + _CLAUSE])[0]
    clause = _WHICH.match(behind)
    return clause is not None and says_in(clause.group(1).casefold(), "measures", "norms")


def is_some_of(second: Figure, first: Figure) -> bool:
    """Whether a count is of some of those counted before: "3,900 of the dead"."""
    found = _OF_THE.search(second.spans[0].quote.casefold())
    return found is not None and measure(found.group(1)) == measure(first.what)


def is_superseded(figure: Figure, context: Context) -> bool:
    """Whether its report itself gives a newer value: "up from 27", "27 earlier"."""
    text = context.texts[report_of(figure)]
    span = figure.spans[0]
    before = text[max(0, span.start - _LOOK) : span.start].casefold().rstrip()
    after = text[span.end : span.end + _LOOK].casefold().lstrip(" ,")
    words = lexicon("measures")
    return before.endswith(tuple(words["replaced_after"])) or after.startswith(
        tuple(words["replaced_before"])
    )
