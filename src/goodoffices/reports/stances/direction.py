"""Which way the object of what is said points: with what its issue affirms, or against it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.stances.affirmed_change import (
    change_in,
    movement_in,
    telling_change,
    told_by,
)
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.done_away import ends_before, ends_behind, is_parted
from goodoffices.reports.stances.ended import ends_itself, side_of
from goodoffices.reports.stances.hits import Hit
from goodoffices.reports.stances.markers import kept, places_of
from goodoffices.reports.stances.topics import AMOUNT
from goodoffices.reports.wording.function_words import MODALS, NO_ONE, RELATIVES_AND_WHOSE

REACH = 7
"""Words over which a turning word reaches what is talked about."""

TAIL = 4
"""Words behind what is talked about that still tell whether it stays or goes."""


class Content(NamedTuple):
    """What a statement says, as stance reads it.

    ``words`` are without case, ``starts`` their offsets; ``first`` is the piece they begin
    with; ``hits`` are the places of the main issue in the same offsets; ``affirms`` is the
    sentence it affirms; ``foreign`` says that the clause's subject is another side;
    ``theirs`` that all of it tells what that side does or wants; ``personal`` that quoted
    words speak in the first person; ``around`` is the direction of
    what the words before name, where they alone tell the issue: 1, -1, or 0 where both or
    nothing is told, ``ended`` that it is a thing with which the issue's sentence does away;
    ``rivals`` that options not named lean as those named.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    first: int
    hits: tuple[Hit, ...]
    affirms: str
    foreign: bool
    personal: bool = False
    around: int = 0
    theirs: bool = False
    rivals: bool = False
    ended: bool = False


def place_of(content: Content, offset: int) -> int:
    """Return how many words begin before an offset."""
    return sum(start < offset for start in content.starts)


def before_issue(content: Content) -> tuple[str, ...]:
    """Return the words before those of the issue: all where it is not named."""
    return (
        content.words[: place_of(content, content.hits[0].start)]
        if content.hits
        else content.words
    )


def from_word(content: Content, at: int) -> Content:
    """Return what is said from a word on."""
    start = content.starts[at]
    return content._replace(
        words=content.words[at:],
        starts=content.starts[at:],
        first=content.first + at,
        hits=tuple(hit for hit in content.hits if hit.start >= start),
    )


def outside_hits(content: Content) -> tuple[str, ...]:
    """Blank verdicts among the words of the issue itself: "right of passage" is none."""
    verdicts = words("stance", "bad") | words("stance", "good")
    return tuple(
        ""
        if word in verdicts and any(hit.start <= start < hit.end for hit in content.hits)
        else word
        for word, start in zip(content.words, content.starts, strict=True)
    )


def leans_of(content: Content) -> set[Lean]:
    """Return the ways in which the options named lean."""
    return {hit.lean for hit in leaning_hits(content)}


def leaning_hits(content: Content) -> Sequence[Hit]:
    """Return the options named that lean; a single word of one only where nothing else does."""
    found = [hit for hit in content.hits if hit.lean is not Lean.NEITHER]
    return [hit for hit in found if hit.weight] or found


def direction_of(content: Content) -> int | None:
    """Return 1 when the object affirms the issue's sentence, -1 when it denies it."""
    leans = leans_of(content)
    if len(leans) > 1:
        return None
    if not leans and any(hit.option is not None and hit.weight for hit in content.hits):
        # An option that neither affirms nor denies the sentence gives no direction.
        return None
    if leans:
        side = -1 if leans == {Lean.CON} else 1
        return side * (_measured(content) or _turned(content))
    moved = moved_by(content)
    hinted = not any(hit.weight for hit in content.hits)
    if moved == 0 or (hinted and named_side(content) == 0):
        return _turned(content) * named_side(content) or None
    # "End the presence" is about leaving already: its verb does not turn it once more.
    ignored = telling_change(content.affirms)
    change = change_in(content.affirms)
    if change and change.name == "down" and ignored.isdisjoint(content.words):
        ignored |= telling_of("stopped")
    return moved * _turned(content, ignored=ignored)


def _measured(content: Content) -> int:
    """Return 1 or -1 where an amount alone leans: "wants coal to end by 2040", else 0.

    An amount tells how much of a change is wanted, or when: what tells the change itself does not
    turn it.
    """
    if any(hit.weight != AMOUNT for hit in leaning_hits(content)):
        return 0
    told = -1 if moved_by(content) < 0 else 1
    return told * _turned(content, ignored=telling_change(content.affirms))


def named_side(content: Content) -> int:
    """Return -1 for the thing that an issue's sentence does away with, 0 for words in doubt.

    Whatever else is named is what the sentence affirms (R415, R440).
    """
    sides = {side_of(hit.term, content.affirms) for hit in content.hits}
    return min(sides - {0}, default=0 if sides else 1)


def moved_by(content: Content) -> int:
    """Return 1 for staying beside staying or leaving beside leaving, -1 for one beside the other.

    The same holds of growing and shrinking, opening and closing, and of what stays as it is
    where a sentence tells any change. 0 where one of the two is about neither.
    """
    first = place_of(content, content.hits[0].start) if content.hits else 0
    last = place_of(content, content.hits[-1].end) if content.hits else len(content.words)
    if content.hits and all(_is_an_end(hit, content) for hit in content.hits):
        # To keep a truce is to be for it, whatever it is that ends in a truce.
        return 0
    near = _going(kept(content.words[max(0, first - REACH) : last + TAIL]))
    return told_by(content.affirms, near)


def _is_an_end(hit: Hit, content: Content) -> bool:
    """Whether an end is named that its issue's sentence does not end itself (R565)."""
    return ends_itself(hit.term) and side_of(hit.term, content.affirms) >= 0


def is_other_change(content: Content) -> bool:
    """Whether a rise or a fall is named of which the issue's sentence tells nothing.

    R517: who is against "any rise in the tolls" may be for sharing them, or against it.

    Parameters
    ----------
    content : Content
        What is refused.
    """
    change = change_in(content.affirms)
    told = change is not None and change.name in {"up", "down"}
    if told or not content.hits or moved_by(content):
        return False
    at, end = place_of(content, content.hits[0].start), place_of(content, content.hits[-1].end)
    growing = telling_of("up") | telling_of("down")
    of_it = any(
        word in growing and then in _OF for word, then in pairwise(content.words[: at + 1])
    )
    return of_it or not growing.isdisjoint(content.words[end : end + 1])


_OF = frozenset({"in", "of", "to"})


def _going(found: Sequence[str]) -> tuple[str, ...]:
    """Read "must go", "had left" as leaving; what goes ahead, or is left over, does not."""
    return tuple(
        "gone" if _is_gone(word, found[at - 1 : at], found[at + 1 : at + 2]) else word
        for at, word in enumerate(found)
    )


def _is_gone(word: str, before: Sequence[str], after: Sequence[str]) -> bool:
    if word == "left":
        return not _HAD.isdisjoint(before)
    return word in _GO and (not after or after[0] in _ALONE or not after[0].isalnum())


_HAD = frozenset({"had", "has", "have", "having"})
_GO = frozenset({"go", "goes"})
_ALONE = frozenset(
    ("and", "but", "or", "now", "home", "first", "too", "by", "before", "within", "completely",
     "entirely", "altogether", "at", "soon", "immediately")
)  # fmt: skip


def is_left(content: Content) -> bool:
    """Whether an issue's sentence tells of leaving or giving up, and the words name only what."""
    bare = not leans_of(content) and not moved_by(content)
    return bare and movement_in(content.affirms) < 0


def _turned(content: Content, ignored: frozenset[str] = frozenset()) -> int:
    """Return -1 when an odd number of turning words reaches the issue's words, else 1."""
    target = next(iter(leaning_hits(content) or content.hits), None)
    at = place_of(content, target.start) if target else 0
    found = kept(content.words)
    before = found[:at]
    turning = words("stance", "shifters") - ignored
    count = sum(
        word in turning
        and (place >= at - REACH or _reaches(before, place))
        and not _is_idle(content.words, place, at)
        and not is_parted(before, place)
        for place, word in enumerate(before)
    )
    count += ends_before(before, content.affirms, *found[at : at + 1])
    return -1 if (count + _is_kept_out(content)) % 2 else 1


def _is_idle(found: Sequence[str], place: int, at: int) -> bool:
    """Whether a word that turns others turns nothing here.

    So with "nothing but", "not only", "not this but" and "end in".
    """
    word, after = found[place], found[place + 1]
    joined = after in {"and", "but"} and found[min(place + 2, at)] in verb_forms()
    if joined and found[max(0, place - 1)] in _NAMING:
        # "Disappointed by the veto and urged them to accept it": a thing of its own.
        return True
    if word == "nothing":
        return after in words("stance", "only")
    if word == "not":
        return after in _ONLY or "but" in found[place + 1 : at]
    return word in _ENDING and after in _RESULTS


_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})


def _is_kept_out(content: Content) -> bool:
    """Whether a verb and its adverb stand around what is named: "keep the monitors out"."""
    if not content.hits:
        return False
    at, end = (place_of(content, one) for one in (content.hits[0].start, content.hits[-1].end))
    out = not _OUT.isdisjoint(content.words[end : end + 2])
    return out and not _KEEPING_OUT.isdisjoint(content.words[max(0, at - TAIL) : at])


_OUT = frozenset({"out", "away", "off", "outside"})
_KEEPING_OUT = frozenset(
    ("keep", "keeps", "keeping", "kept", "shut", "shutting", "lock", "locking", "locked", "throw",
     "throwing", "threw", "thrown", "turn", "turning", "turned", "send", "sending", "sent")
)  # fmt: skip

_NAMING = frozenset({"the", "this", "that", "its", "their", "his", "her", "a", "any"})
_ENDING = frozenset({"end", "ends", "ending", "ended"})
_RESULTS = frozenset({"in", "up", "with", "as"})
"""Behind "end" they tell what comes of something: "cannot end in an amnesty"."""


def _reaches(before: Sequence[str], place: int) -> bool:
    """Whether a word turns all that follows: "dissuade", "would not sign any plan that ..."."""
    if before[place] in words("stance", "far"):
        return True
    if before[place] in NO_ONE and _STOPS.isdisjoint(before[place:]):
        # "No fighter would ever see the inside of a prison."
        return not MODALS.isdisjoint(before[place + 1 : place + TAIL])
    taken = any(word in words("stance", "takes") for word in before[place + 1 : place + 4])
    refusing = taken or before[place] in words("stance", "refusing")
    return refusing and not _STOPS.intersection(before[place:])


_STOPS = frozenset({",", ";", ".", "?", "!", "—", "–", "but", "and"})


def turned_after(content: Content) -> int:
    """Return -1 when the verb after the issue's words is negated: "troops cannot stay"."""
    if not content.hits:
        return 1
    # A single word of an option may be the verb itself: "the bond will not be paid".
    target = [hit for hit in content.hits if hit.weight or hit is content.hits[0]][-1]
    at = place_of(content, target.end)
    undone, negations = words("stance", "undone"), words("stance", "negations")
    stops = _STOPS | RELATIVES_AND_WHOSE
    after = list(takewhile(lambda word: word not in stops, content.words[at : at + REACH]))
    gone = any(word in undone for word in after) or ends_behind(_going(after), content.affirms)
    gone = gone and not _is_kept_out(content)
    helping = words("subjects", "grammar", "auxiliaries")
    near = sum(word in negations for word in after[:TAIL])
    far = any(word in helping and then in negations for word, then in pairwise(after[TAIL - 1 :]))
    turned = near + far + gone
    return -1 if turned % 2 else 1


def denied_after(content: Content) -> int:
    """Return -1 when a verb behind an option is negated: "a truce that is not permanent"."""
    last = max((hit.end for hit in leaning_hits(content)), default=0)
    at = place_of(content, last)
    helping, negations = words("subjects", "grammar", "auxiliaries"), words("stance", "negations")
    after = list(takewhile(lambda word: word not in _STOPS, content.words[at : at + TAIL]))
    denied = any(word in helping and then in negations for word, then in pairwise(after))
    return -1 if denied else 1


def unwanted_after(content: Content) -> int:
    """Return -1 when what is named is wanted not to be: "the embargo not (to) be lifted"."""
    target = next(iter(leaning_hits(content) or content.hits), None)
    at = place_of(content, target.end) if target else len(content.words)
    after = takewhile(lambda word: word not in _STOPS, content.words[at : at + TAIL])
    return 1 if {("not", "be"), ("not", "to")}.isdisjoint(pairwise(after)) else -1


def undone_after(content: Content) -> int:
    """Return -1 when what is named is wanted gone: "wants the word 'lasting' deleted"."""
    last = max((hit.end for hit in leaning_hits(content) or content.hits), default=0)
    at = place_of(content, last)
    after = takewhile(lambda word: word not in _STOPS, content.words[at : at + TAIL])
    undone = (words("stance", "undone") - _GOING) | _OFF_THE_TABLE
    gone = any(word in undone for word in after)
    ahead = takewhile(lambda word: word not in _STOPS, content.words[at : at + REACH])
    return -1 if gone or ends_behind(_going(tuple(ahead)), content.affirms) else 1


_OFF_THE_TABLE = frozenset({"unacceptable"})
_GOING = frozenset({"out", "off", "ended", "stopped", "halted", "forgotten", "neglected"})
"""Whatever goes away by itself is told by words of leaving."""


def is_plain(content: Content) -> bool:
    """Whether the thing itself is told, and nothing that is to be done to it: "any toll"."""
    return bool(content.hits) and _DOING.isdisjoint(before_issue(content))


_DOING = frozenset({"to", "that", "from", "without", "about", "for", "by"})


def gone_after(content: Content) -> int:
    """Return -1 when what is named is told to be gone: "glad that the toll is off the table"."""
    at = place_of(content, content.hits[-1].end) if content.hits else len(content.words)
    after = list(takewhile(lambda word: word not in _STOPS, content.words[at : at + TAIL]))
    being = next((i for i, word in enumerate(after) if word in _IS), len(after))
    return -1 if not _NO_MORE.isdisjoint(after[being + 1 :]) else 1


_IS = frozenset({"is", "are", "was", "were", "been", "being"})
_NO_MORE = frozenset(
    ("gone", "dead", "over", "off", "out", "dropped", "scrapped", "buried", "shelved", "abandoned",
     "withdrawn", "cancelled", "canceled", "defeated", "rejected", "finished", "unacceptable")
)  # fmt: skip


def harms(content: Content) -> bool:
    """Whether a verdict says what something does to the issue: "counterproductive to a truce"."""
    verdicts = (*places_of("bad", content.words), *places_of("good", content.words))
    for at in sorted(verdicts):
        if content.words[at + 1 : at + 2] in {("to",), ("for",)} and content.hits:
            return content.hits[0].start >= content.starts[at]
    return False
