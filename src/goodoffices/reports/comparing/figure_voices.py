"""Two voices on one count side by side, and one voice that counts again (R44)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from goodoffices.reports.comparing.context import Context, Order, order_of, report_of
from goodoffices.reports.comparing.count_labels import labels_differ, one_label
from goodoffices.reports.comparing.counting import (
    COMPARED,
    compatible,
    counted_noun,
    far_apart,
    is_defined,
    is_further,
    is_part,
    is_superseded,
    is_vague,
    is_whole,
    known_measures,
    measure,
)
from goodoffices.reports.comparing.denials import says_in, stems
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import UNSOURCED, Figure

Found = tuple[ComparisonKind, Figure, Figure]

_NEAR = 260
"""Characters between two voices on one count: they stand in neighbouring sentences."""
_NEXT_TO = 4
_AROUND = 90
_SHARED = 2
_STEM = 6
_FEW = 10
"""Counts below this are rather parts of a plan than a stock that somebody counts again."""
_MOST_ALIKE = 8
_VERB = 26
"""Characters before a number within which its verb stands."""
_LINKS = 4
"""Reports before one in whose counts the same series is looked for."""
_STOP = re.compile(r"[.!?]\W*\s|\n")
_SENTENCE = 160
_LEAD = 24
_OPENS = re.compile(r"(?:[.!?:\n]|[.!?]['\"”»’)]?\s)\W*$")
"""Before a number that begins a sentence or an answer."""
_PUT = re.compile(
    r"\bput(?:s|ting)? (?:forward|to|off|up|in|out|on|down|back|aside|before|into|an end)\b"
)
"""What is put forward is no count."""
_YEAR = re.compile(r"\b(?:in|of|since|until|by|back in) (?:1[5-9]|20)\d\d\b")
_MONTHS = "jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
_NO_VOICE = (
    r"(?:or|about|some|earlier|previous|previously|last|down|up|in all|in total|then|now|before)\b"
    rf"|incl|excl|(?:in |on |by )?(?:{_MONTHS})[a-z]*\b|\w+ (?:year|month|week)\b|(?:in |by )?\d"
)
_COUNTS = r"(?::| say| says| said| put| puts| counted| counts| speaks? of| estimate\w?)"
_BRACKETS = re.compile(
    rf"^[\w\s]{{0,24}}[(\[]\s?(?:the )?(?!{_NO_VOICE})[a-z][\w' -]{{1,40}}{_COUNTS}\s[^)]{{1,30}}$"
)
_TAKEN_OVER = 45
"""Characters between two counts that share one verb: "the union counts 38, customs 41"."""


def beside(figures: Sequence[Figure], context: Context) -> Iterator[Found]:
    """Yield the counts that two voices of one report give for one thing (R250).

    They stand in neighbouring sentences, in one unit, with one noun or with none behind the
    second number. A word between them says that the second voice counts ("put the crowd at",
    "disputes that"), or the second voice takes over the verb of the first ("the union
    counts 38, customs 41"). Where one of the two is not known by name, that word is a verb of
    counting. What somebody wants or expects is no account.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        The words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Contradictions; a value told twice by one voice counts where it stands nearer.
    """
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        if figure.unit_class in COMPARED and not _is_aside(figure, context):
            by_report[report_of(figure)].append(figure)
    for found in by_report.values():
        yield from _nearest(list(_side_by_side(found, context)))


def _side_by_side(found: Sequence[Figure], context: Context) -> Iterator[Found]:
    for place, first in enumerate(found):
        following = found[place + 1 : place + 1 + _NEXT_TO]
        for n, second in enumerate(following):
            if _is_told_again(first, following[:n]):
                break
            if _rivals(first, second, context):
                yield ComparisonKind.CONTRADICTION, first, second


def _nearest(pairs: Sequence[Found]) -> Iterator[Found]:
    """Leave out what nobody named counts where a nearer count is at odds with the same one."""
    last = {second.id: first for _, first, second in pairs}
    for kind, first, second in pairs:
        named = {first.reporter, second.reporter} != {UNSOURCED}
        if named or last[second.id].id == first.id:
            yield kind, first, second


def _is_aside(figure: Figure, context: Context) -> bool:
    """Whether a figure is no account of its own: replaced, a whole, or of further ones."""
    replaced = is_superseded(figure, context)
    return replaced or is_whole(figure, context) or is_further(figure, context)


def _is_told_again(figure: Figure, following: Sequence[Figure]) -> bool:
    return any((figure.low, figure.unit) == (one.low, one.unit) for one in following)


def _rivals(first: Figure, second: Figure, context: Context) -> bool:
    if not _comparable(first, second, context):
        return False
    two = first.reporter != second.reporter
    if two and one_label(first, second):
        return True
    around = _sentences(first, second, context)
    if _is_wished(first, second, around, context):
        return False
    if _per(first, context) != _per(second, context):
        return False
    between = _PUT.sub(" ", context.between(first, second))
    if _YEAR.search(re.split(r"[.;!?]\s", between)[-1]):
        return False
    said = f"{between} {second.spans[0].quote.casefold()}"
    if _counts_otherwise(first, second, said) or _in_brackets(between, second):
        return True
    named = two and UNSOURCED not in {first.reporter, second.reporter}
    ahead = says_in(around, "measures", "ahead")
    return named and not ahead and _tells_count(first, second, between, context)


def _comparable(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two figures near each other count one thing, and differ."""
    gap = second.spans[0].start - first.spans[-1].end
    if not 0 < gap <= _NEAR or not one_thing(first, second) or far_apart(first, second):
        return False
    both = (first, second)
    defined = not one_label(*both) and any(is_defined(one, context) for one in both)
    if defined or is_vague(first) or is_vague(second):
        return False
    if _agree(first, second) or first.reporter == second.reporter != UNSOURCED:
        return False
    return not says_in(f"{first.what} {second.what}".casefold(), "measures", "wished")


def _tells_count(first: Figure, second: Figure, between: str, context: Context) -> bool:
    """Whether words or form say that the second voice gives a count of the same."""
    said = f"{between} {second.spans[0].quote.casefold()}"
    takes_over = len(between) <= _TAKEN_OVER and "." not in between
    if takes_over or says_in(re.split(r"[.;:]\s", said)[-1], "measures", "says"):
        return True
    insists = _leaves_noun_out(first, second) and says_in(said, "measures", "insists")
    return insists or _stands_for_it(first, second, context)


def _agree(first: Figure, second: Figure) -> bool:
    """Whether two counts side by side may be one: plain numbers must be near each other."""
    plain = first.qualifier is None and second.qualifier is None
    low, high = sorted((first.low, second.low))
    return compatible(first, second) and (not plain or high * 10 <= low * 11)


def _is_wished(first: Figure, second: Figure, around: str, context: Context) -> bool:
    """Whether one of two numbers is wanted or offered rather than counted."""
    known = _is_counted(first, context)
    if says_in(around, "measures", "wished"):
        return not (known and _is_counted(second, context))
    insists = says_in(around, "measures", "insists")
    return insists and not (known and _leaves_noun_out(first, second))


def _leaves_noun_out(first: Figure, second: Figure) -> bool:
    """Whether a second count of things leaves out the noun of the first, or what is counted."""
    if first.unit_class in {UnitClass.MONEY, UnitClass.SHARE}:
        return False
    return counted_noun(first) != "" and counted_noun(second) == ""


def _stands_for_it(first: Figure, second: Figure, context: Context) -> bool:
    """Whether a number alone is a sentence, or tells the same of fewer: "Two burned."."""
    if not _leaves_noun_out(first, second):
        return False
    text, span = context.texts[report_of(second)], second.spans[-1]
    before = text[max(0, span.start - _LEAD) : span.start]
    if _OPENS.search(before) is None:
        return False
    behind = _STOP.split(text[span.start : span.end + _LEAD])[0].casefold().split(",")[0]
    told = stems(behind) - {one[:5] for one in lexicon("changes")["numbers"]}
    known = {one[:4] for one in stems(_sentences(first, first, context))}
    return {one[:4] for one in told} <= known


def _in_brackets(between: str, second: Figure) -> bool:
    """Whether another voice's number stands in brackets behind: "300 (police: 85)"."""
    return _BRACKETS.search(f"{between} {second.spans[0].quote.casefold()}") is not None


def _is_counted(figure: Figure, context: Context) -> bool:
    """Whether a verb of counting or holding stands right before: "counts 2,000", "lists 1,420"."""
    start = figure.spans[0].start
    before = context.texts[report_of(figure)][max(0, start - _VERB) : start].casefold()
    verb = re.split(r"[.;:!?,]\s|\sand\s", before)[-1]
    return says_in(verb, "measures", "rival") or says_in(verb, "measures", "says")


def _sentences(first: Figure, second: Figure, context: Context) -> str:
    """Return the words of the sentences that two figures stand in, and those between."""
    text = context.texts[report_of(first)]
    start, end = first.spans[0].start, second.spans[-1].end
    before = _STOP.split(text[max(0, start - _SENTENCE) : start])[-1]
    after = _STOP.split(text[end : end + _SENTENCE // 2])[0]
    return " ".join(f"{before}{text[start:end]}{after}".split()).casefold().replace("’", "'")


def _counts_otherwise(first: Figure, second: Figure, between: str) -> bool:
    """Whether words between two figures say that the second voice counts, or disputes."""
    voices = {first.reporter, second.reporter}
    if UNSOURCED in voices:
        open_count = measure(second.what) in lexicon("measures")["growing"]
        return not open_count and says_in(between, "measures", "rival")
    return len(voices) > 1 and says_in(between, "measures", "otherwise")


def one_thing(first: Figure, second: Figure) -> bool:
    """Whether two figures side by side count one thing, as far as their words tell.

    Examples
    --------
    "3,400 families" and "2,100" do; "212 pilots" and "14 clerks" do not.
    """
    if first.unit_class is not second.unit_class:
        return False
    if one_label(first, second):
        return True
    if labels_differ(first, second):
        return False
    named = {first.unit, second.unit} - {first.unit_class.value}
    mine, other = first.population, second.population
    if len(named) > 1 or (mine and other and mine.casefold() != other.casefold()):
        return False
    nouns = {_noun(first), _noun(second)} - {""}
    # An elliptic count is of what was counted before; a noun only behind it is another one.
    elliptic = len(nouns) < 2 and (_noun(first) != "" or _noun(second) == "")
    return elliptic and _same_measure(first, second)


def _noun(figure: Figure) -> str:
    """Return the noun counted, its ending cut off; none for a crowd or for people."""
    noun = counted_noun(figure)
    if figure.unit_class in {UnitClass.MONEY, UnitClass.SHARE}:
        return ""
    return "" if noun in lexicon("measures")["anybody"] else noun.rstrip("s")[:_STEM]


def _same_measure(first: Figure, second: Figure) -> bool:
    known = {measure(first.what), measure(second.what)} & known_measures()
    return len(known) < 2


def _per(figure: Figure, context: Context) -> str:
    """Return the period that a figure is told for: "a day", "a year"; empty where it is none."""
    if "average" in figure.spans[0].quote.casefold():
        return "average"
    end = figure.spans[0].end
    words = context.texts[report_of(figure)][end : end + 40].casefold().split()
    each = [
        f"{one} {other}"
        for one, other in pairwise(words[:4])
        if one in {"a", "per", "every", "each"}
    ]
    return next((one.strip(".,;") for one in each if says_in(one, "measures", "periods")), "")


def over_time(figures: Sequence[Figure], context: Context) -> Iterator[Found]:
    """Yield what one voice counts again in a later report: a poll, the barges at a lock (R250).

    Unit and noun are the same, and two more words around them. Of several values in a later
    report the one that shares most words is meant; a value that an earlier report gave
    already is told again, not counted again. Of shares only those of one named voice, of sums
    only those for one named thing.

    Parameters
    ----------
    figures : sequence of Figure
        Any order.
    context : Context
        Days and words of the reports.

    Yields
    ------
    tuple of ComparisonKind, Figure and Figure
        Updates, of each report and the last one before it.
    """
    chains: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=context.place):
        key = _series(figure)
        if key and not _is_aside(figure, context) and not is_part(figure):
            chains[key].append(figure)
    for _, chain in sorted(chains.items()):
        yield from _counted_again(chain, context)


def _series(figure: Figure) -> tuple[str, ...]:
    """Return what makes a later figure the same series; empty where nothing does."""
    if figure.unit_class is UnitClass.MONEY:
        told = measure(figure.what) not in {"", "money", "cost", "sum", figure.unit}
        return ("", figure.unit, measure(figure.what)) if told else ()
    if figure.unit_class is UnitClass.SHARE:
        return (figure.reporter, figure.unit) if figure.reporter != UNSOURCED else ()
    counted = figure.unit_class in COMPARED and measure(figure.what) not in known_measures()
    noun = _noun(figure)
    return ("", figure.unit_class.value, noun) if counted and noun else ()


def _counted_again(chain: Sequence[Figure], context: Context) -> Iterator[Found]:
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in chain:
        by_report[report_of(figure)].append(figure)
    reports = list(by_report.values())
    seen: set[tuple[Decimal, Decimal]] = set()
    for place, later in enumerate(reports):
        fresh = [one for one in later if (one.low, one.high) not in seen][:_MOST_ALIKE]
        for earlier in reversed(reports[max(0, place - _LINKS) : place]):
            pair = _best_match(earlier[:_MOST_ALIKE], fresh, context)
            if pair is not None:
                yield ComparisonKind.UPDATE, *pair
        seen.update((one.low, one.high) for one in later)


def _best_match(
    earlier: Sequence[Figure], later: Sequence[Figure], context: Context
) -> tuple[Figure, Figure] | None:
    found = []
    for first in earlier:
        for second in later:
            dates = (context.dates[report_of(first)], context.dates[report_of(second)])
            shared = _around(first, context) & _around(second, context)
            if order_of(*dates) is Order.LATER and _is_again(first, second, len(shared)):
                found.append((len(shared), first, second))
    if not found:
        return None
    most = max(found, key=lambda one: one[0])
    return most[1], most[2]


def _is_again(first: Figure, second: Figure, shared: int) -> bool:
    far = far_apart(first, second)
    small = max(first.high, second.high) < _FEW and first.unit_class is not UnitClass.SHARE
    # What a sum is for was compared already: that is one word.
    needed = _SHARED - (first.unit_class is UnitClass.MONEY)
    return shared >= needed and not far and not small and not compatible(first, second)


def places_at(figure: Figure, context: Context) -> frozenset[str]:
    """Return the places of the case that are named in the sentence of a figure or before it."""
    span, text = figure.spans[0], context.texts[report_of(figure)]
    words = text[max(0, span.start - _SENTENCE) : span.end + _AROUND]
    named = (place for place in context.case.places)
    return frozenset(
        place.name for place in named if any(one in words for one in (place.name, *place.aliases))
    )


def _around(figure: Figure, context: Context) -> frozenset[str]:
    """Return the beginnings of the words around a figure; a place of the case counts twice."""
    span, text = figure.spans[0], context.texts[report_of(figure)]
    words = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    numbers = {one[:5] for one in lexicon("changes")["numbers"]}
    places = {f"@{place.name}" for place in context.case.places if place.name in words}
    own = counted_noun(figure)[:4]
    said = {one for one in stems(words) - numbers if not one[0].isdigit() and one[:4] != own}
    return frozenset(said | places)
