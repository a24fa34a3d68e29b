"""Two voices on one count side by side, and one voice that counts again (R44)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from goodoffices.reports.amounts.unit_words import is_plural, states
from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.count_labels import labels_differ, one_label
from goodoffices.reports.comparing.count_moves import is_moved
from goodoffices.reports.comparing.counting import (
    COMPARED,
    compatible,
    counted_noun,
    far_apart,
    is_defined,
    is_further,
    is_norm,
    is_some_of,
    is_superseded,
    is_vague,
    is_whole,
    known_measures,
    measure,
)
from goodoffices.reports.comparing.denials import says_in, stems
from goodoffices.reports.comparing.told_clauses import teller_of
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import UNSOURCED, Figure

Found = tuple[ComparisonKind, Figure, Figure]

_WITHOUT_NOUN = frozenset({UnitClass.MONEY, UnitClass.SHARE})
"""What no noun behind the number tells apart."""
_NEAR = 260
"""Characters between two voices on one count: they stand in neighbouring sentences."""
_NEXT_TO = 4
_AROUND = 90
_STEM = 6
_VERB = 26
"""Characters before a number within which its verb stands."""
_CLAUSE_END = re.compile(r"[.!?;]\W*\s|\n")
_NEXT_VERB = re.compile(
    r"\s(?:and|but)\s(?=(?:wants?|wanted|demands?|demanded|asks?|asked|calls?|called)\b)"
)
"""Behind a count these tell what its voice does next: "puts it at 41 and wants a recount"."""
_WORDS = re.compile(r"[a-z]+")
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
    r"(?:or|about|some|period|week|month|year|quarter|earlier|previous|previously|last|down|up"
    r"|in all|in total|then|now|before)\b"
    rf"|incl|excl|(?:in |on |by )?(?:{_MONTHS})[a-z]*\b|\w+ (?:year|month|week)\b|(?:in |by )?\d"
)
_COUNTS = r"(?::| say| says| said| put| puts| counted| counts| speaks? of| estimate\w?)"
_BRACKETS = re.compile(
    rf"^[\w\s]{{0,24}}[(\[]\s?(?:the )?(?!{_NO_VOICE})[a-z][\w' -]{{1,40}}{_COUNTS}\s[^)]{{1,30}}$"
)
_VOICE = re.compile(
    r"(?:[,;]|(?:^|[,;]?\s)(?:and|but|while|against|whereas))\s"
    r"(?:the |its |her |his |their |local |\w+'s? )?"
    r"(?:\w{3,14} )??(\w{3,16})(,| at)?$"
)
_PUTS_AT = re.compile(
    r"\b(?:puts?|putting|estimate[sd]|place[sd]|reckoned|numbered) (?:[\w'-]+ ){0,4}at $"
)
_BEHIND = 4
"""Words behind a number within which its period stands: "46 trucks a day"."""
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
        if figure.unit_class in COMPARED and not is_aside(figure, context):
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
    rivals = {frozenset((first.id, second.id)) for _, first, second in pairs}
    for kind, first, second in pairs:
        named = {first.reporter, second.reporter} != {UNSOURCED}
        nearest = last[second.id]
        # A number without its noun is of the nearest count, and of what is at odds with that.
        bare = counted_noun(second) == "" and nearest.reporter not in {UNSOURCED, first.reporter}
        one_matter = frozenset((first.id, nearest.id)) in rivals
        if nearest.id == first.id or (named and (one_matter or not bare)):
            yield kind, first, second


def is_aside(figure: Figure, context: Context) -> bool:
    """Whether a figure is no account of its own: replaced, a whole, or of further ones."""
    replaced = is_superseded(figure, context) or is_norm(figure, context)
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
    if period_of(first, context) != period_of(second, context):
        return False
    between = _PUT.sub(" ", context.between(first, second))
    if _YEAR.search(re.split(r"[.;!?]\s", between)[-1]):
        return False
    said = f"{between} {second.spans[0].quote.casefold()}"
    if _counts_otherwise(first, second, said) or _in_brackets(between, second):
        return True
    if _takes_over_verb(first, between, context):
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
    if is_some_of(second, first) or is_moved(first, context) != is_moved(second, context):
        return False
    if _became_otherwise(first, second, context):
        return False
    return not says_in(f"{first.what} {second.what}".casefold(), "measures", "wished")


def _became_otherwise(first: Figure, second: Figure, context: Context) -> bool:
    """Whether a later count is of what became of some, and nothing tells it of the others.

    "Varu holds 212 pilots. Norland said 65 had been freed" are two counts (R44).
    """
    state = second.what
    if state == first.what or states().get(state) != state or is_plural(state):
        return False
    said = _WORDS.findall(_sentences(first, first, context))
    return all(states().get(word) != state for word in said)


def _tells_count(first: Figure, second: Figure, between: str, context: Context) -> bool:
    """Whether words or form say that the second voice gives a count of the same."""
    said = f"{between} {second.spans[0].quote.casefold()}"
    if _are_of_two_things(first, second, context):
        return False
    takes_over = len(between) <= _TAKEN_OVER and "." not in between
    if takes_over or says_in(re.split(r"[.;:]\s", said)[-1], "measures", "says"):
        return True
    insists = _leaves_noun_out(first, second) and says_in(said, "measures", "insists")
    return insists or _stands_for_it(first, second, context)


def _are_of_two_things(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two shares or sums stand in sentences that share no word for what they are of.

    R582: "Flour rose 30 percent, traders said. Varu said 60 percent of its ports were closed".
    """
    if second.unit_class not in _WITHOUT_NOUN:
        return False
    mine, other = (_told_beside(one, context) for one in (first, second))
    return bool(mine and other) and mine.isdisjoint(other)


def _told_beside(figure: Figure, context: Context) -> frozenset[str]:
    """Return the words of a figure's sentence beyond names, numbers, units and who tells it."""
    sentence = _sentences(figure, figure, context)
    told = stems(sentence) - stems(teller_of(sentence)) - context.name_stems
    own = stems(figure.unit) | _number_stems()
    return frozenset(one for one in told - own if not one[0].isdigit())


@cache
def _number_stems() -> frozenset[str]:
    return stems(" ".join(("per cent", *lexicon("changes")["numbers"])))


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
    if first.unit_class in _WITHOUT_NOUN:
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
    told = stems(behind) - _number_stems()
    known = {one[:4] for one in stems(_sentences(first, first, context))}
    return {one[:4] for one in told} <= known


def _takes_over_verb(first: Figure, between: str, context: Context) -> bool:
    """Whether another voice shares the verb (R445): "put it at 300, the police at 85"."""
    voice = _VOICE.search(between)
    if voice is None or voice.group(1) not in lexicon("measures")["voices"]:
        return False
    if (voice.group(2) or "").strip() == "at":
        return _PUTS_AT.search(_before(first, context)) is not None
    return says_in(_sentences(first, first, context), "measures", "otherwise")


def _before(figure: Figure, context: Context) -> str:
    """Return the words right before a number, without case."""
    start = figure.spans[0].start
    text = context.texts[report_of(figure)]
    return " ".join(text[max(0, start - _VERB) : start].split()).casefold() + " "


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
    after = _NEXT_VERB.split(_CLAUSE_END.split(text[end : end + _SENTENCE // 2])[0])[0]
    return " ".join(f"{before}{text[start:end]}{after}".split()).casefold().replace("’", "'")


def _counts_otherwise(first: Figure, second: Figure, between: str) -> bool:
    """Whether words between two figures say that the second voice counts, or disputes."""
    voices = {first.reporter, second.reporter}
    if UNSOURCED in voices:
        # What only grows may have grown, unless the second voice counts fewer.
        growing = measure(second.what) in lexicon("measures")["growing"]
        open_count = growing and (second.high >= first.low or len(voices) == 1)
        # Where nobody is known by name the verb stands in the second number's own sentence.
        said = re.split(r"[.;]\s", between)[-1] if len(voices) == 1 else between
        return not open_count and says_in(said, "measures", "rival")
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
    nouns = {noun_stem(first), noun_stem(second)} - {""}
    # An elliptic count is of what was counted before; a noun only behind it is another one.
    elliptic = len(nouns) < 2 and (noun_stem(first) != "" or noun_stem(second) == "")
    return elliptic and _same_measure(first, second)


def noun_stem(figure: Figure) -> str:
    """Return the noun counted, its ending cut off; none for a crowd or for people."""
    noun = counted_noun(figure)
    if figure.unit_class in _WITHOUT_NOUN:
        return ""
    if noun in lexicon("measures")["anybody"] or measure(noun) in known_measures():
        return ""
    return noun.rstrip("s")[:_STEM]


def _same_measure(first: Figure, second: Figure) -> bool:
    known = {measure(first.what), measure(second.what)} & known_measures()
    return len(known) < 2


def period_of(figure: Figure, context: Context) -> str:
    """Return the period that a figure is told for: "a day", "a year"; empty where it is none."""
    if "average" in figure.spans[0].quote.casefold():
        return "average"
    start, end = figure.spans[0].start, figure.spans[0].end
    words = context.texts[report_of(figure)][start : end + 40].casefold().split()
    near = len(figure.spans[0].quote.split()) + _BEHIND
    each = [
        f"{one} {other}"
        for one, other in pairwise(words[:near])
        if one in {"a", "per", "every", "each"}
    ]
    return next((one.strip(".,;") for one in each if says_in(one, "measures", "periods")), "")


def places_at(figure: Figure, context: Context) -> frozenset[str]:
    """Return the places of the case that are named in the sentence of a figure or before it."""
    span, text = figure.spans[0], context.texts[report_of(figure)]
    words = text[max(0, span.start - _SENTENCE) : span.end + _AROUND]
    named = (place for place in context.case.places)
    return frozenset(
        place.name for place in named if any(one in words for one in (place.name, *place.aliases))
    )
