"""Words that tell of an issue without taking a side: "the truce will hold"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.sides import SIDES
from goodoffices.reports.cues.unmet import FAILING
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.changes import telling_changes
from goodoffices.reports.stances.direction import Content, before_issue, leans_of, moved_by
from goodoffices.reports.stances.markers import places_of
from goodoffices.reports.stances.requests import aside_of
from goodoffices.reports.wording.inflection import Tense
from goodoffices.reports.wording.marks import PAUSES


def is_about(content: Content, marker: str) -> bool:
    """Whether the content tells about the issue without taking a side: "the truce will hold".

    So do words in the passive: "prisoners would be freed in two stages". R599: that a thing was
    signed, accepted or refused, or was not, is what took place, whoever tells it.
    """
    if not content.hits or marker != "commits":
        return bool(content.hits) and _is_of_discord(content)
    first = next(iter(places_of("commits", content.words)), None)
    if first is None or content.hits[0].start > content.starts[first]:
        return first is not None and _would_bring(content.words[:first])
    if _was_done(content.words, first) or _is_urgent(content.words[first:]):
        return True
    after = content.words[first + 1 : first + 3]
    if _is_ruled_out(content, after):
        return False
    if after and (content.words[first] == "cannot" or after[0] in words("stance", "negations")):
        if moved_by(content) and _tells_change((content.words[first], *after[1:])):
            return False
        return content.words[first] in {"will", "would"} and not leans_of(content)
    if _tells_change((content.words[first], *after)):
        # "His troops would remain", "the garrison was to stay": that is the issue itself.
        return not moved_by(content)
    passive = after[:1] == ("be",) and after[-1].endswith(("ed", "en"))
    return passive or not leans_of(content)


def _was_done(found: Sequence[str], at: int) -> bool:
    """Whether a participle stands behind "was", "had not been" or "had never been"."""
    return found[at].endswith("ed") and not _WAS.isdisjoint(found[max(0, at - 3) : at])


def _is_urgent(found: Sequence[str]) -> bool:
    """Whether it is told that a thing cannot wait: nobody refuses it by that."""
    return not _WAITING.isdisjoint(found[1:4])


_WAITING = frozenset({"wait", "delayed", "postponed", "deferred"})

_WAS = frozenset({"was", "were", "been"})

_DOUBTING = frozenset({"question", "doubt", "dispute", "contest", "query"})
_WANTING = frozenset({"hope", "demand", "seek", "ask", "permit", "provide"})
_INSISTING = frozenset({"insist", "insistence"})
VERB_WITHIN = 8
"""Words of a clause among which its verb stands."""


def only_tells(cue: Cue, content: Content) -> bool:
    """Whether nobody takes a side, because all that is told is what another side does or wants.

    R551: "assured Varu that Lom would accept the toll", "denied that Lom had", "insisted that
    Lom has". What somebody hopes or asks for ("demanded that Lom accepts") is wanted.

    Parameters
    ----------
    cue : Cue
        The verb that tells it.
    content : Content
        What is told.
    """
    if not content.theirs:
        return False
    if cue.lemma in _INSISTING:
        return any(_is_finite(word, led) for led, word in _first_words(content))
    asked = content.words[0] in {"whether", "if"}
    return asked or cue.family.name not in _WANTING


def told_of_others(cue: Cue, content: Content) -> Stance | None:
    """Return what somebody does who tells what another side does: mostly, it is asserted.

    R551: who welcomes, regrets or objects that another side has agreed may mean many things, as
    may who "insists that Varu accepts": there the reader abstains.

    Parameters
    ----------
    cue : Cue
        The verb that tells it.
    content : Content
        What another side is told to do.
    """
    if cue.family.stance in {"ask", "withhold"}:
        return aside_of(cue)
    if is_not_agreed(content.words):
        return None
    if cue.family.stance == "criticise" and not content.hits:
        return Stance.CRITICISE
    if cue.lemma in _INSISTING:
        told = any(_is_past_or_helped(word, led) for led, word in _first_words(content))
        return Stance.ASSERT if told else None
    abstains = cue.family.stance in SIDES and cue.lemma not in _DOUBTING
    return None if abstains else Stance.ASSERT


def _first_words(content: Content) -> Iterator[tuple[str, str]]:
    """Yield the words among which a clause has its verb, each with the one before it."""
    return pairwise(("", *content.words[:VERB_WITHIN]))


def _is_finite(word: str, led: str) -> bool:
    """Whether a word is no bare verb of what somebody shall do: "insists that Lom accept"."""
    third = any(form.tense is Tense.THIRD for form in verb_forms().get(word, ()))
    return third or _is_past_or_helped(word, led)


def _is_past_or_helped(word: str, led: str) -> bool:
    helped = word in words("subjects", "grammar", "auxiliaries")
    return led != "the" and (helped or (may_be_finite(word) and not word.endswith("s")))


def _tells_change(found: Sequence[str]) -> bool:
    """Whether a verb, with what helps it, tells of staying or leaving, of an end or a change."""
    if tuple(found[1:2]) == ("be",):
        return tuple(found[2:3]) == ("gone",)
    return not telling_changes().isdisjoint({*found[:2], " ".join(found[1:])})


def _would_bring(before: Sequence[str]) -> bool:
    """Whether it is told what some thing would do: "a single post would end the truce"."""
    subject = tuple(word for word in before if word[:1].isalpha() and word != "that")
    return subject[:1] in _SOME_THING and len(subject) > 1


_SOME_THING = frozenset((one,) for one in ("a", "an", "any", "every", "each", "another", "one"))


def _is_of_discord(content: Content) -> bool:
    """Whether it is told that sides differ: "important gaps remain on the toll"."""
    before = before_issue(content)
    told = not words("stance", "discord").isdisjoint(before)
    return told and not _OVER.isdisjoint(before)


def is_not_agreed(found: Sequence[str]) -> bool:
    """Whether it is told that several are not at one: "could not agree on the toll".

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_not_agreed("the two sides could not agree on the toll".split())
    True
    >>> is_not_agreed("it could not agree to the toll".split())
    False
    """
    denied = words("stance", "negations") | _FAILING
    return any(
        word in _AGREEING and then in _OVER and not denied.isdisjoint(found[max(0, at - 4) : at])
        for at, (word, then) in enumerate(pairwise(found))
    )


_AGREEING = frozenset({"agree", "agreed", "agreement", "settle", "settled"})
_FAILING = FAILING | {"unable", "yet", "without", "disagreed"}
_OVER = frozenset({"over", "on", "about", "concerning", "regarding", "whether", "how"})


def _is_ruled_out(content: Content, after: Sequence[str]) -> bool:
    """Whether nothing of the kind is to be: "no monitor will set foot here", "not one will go"."""
    before = before_issue(content)[-3:]
    none = not _NONE.isdisjoint(before) or any(pair in _NOT_ONE for pair in pairwise(before))
    if not none or _LASTING.intersection(after) or not _EXCEPT.isdisjoint(content.words):
        return False
    return after[:1] != ("be",) or after[-1].endswith(("ed", "en", "given", "sent", "let"))


_NONE = frozenset({"no", "none", "neither"})
_NOT_ONE = frozenset({("not", "one"), ("not", "a")})
_EXCEPT = frozenset({"without", "unless", "until", "before", "except", "but", "than"})
_LASTING = frozenset(
    ("hold", "last", "work", "succeed", "survive", "suffice", "help", "solve", "bring", "happen",
     "matter", "save", "make", "change", "hurt", "feed", "fail", "end", "stop", "mean", "have")
)  # fmt: skip
"""What a thing is said not to do by itself: "no truce will hold"."""


def tells_of_some(content: Content) -> bool:
    """Whether an issue is named only in telling what some people want: "those who want no toll".

    R603: who speaks of "those who reject the truce" takes their side nowhere, nor the other one.

    Parameters
    ----------
    content : Content
        What is said.
    """
    at = next((at for at, word in enumerate(content.words) if _brings_some(content, at)), -1)
    if at < 0 or not content.hits:
        return False
    first, last = content.hits[0].start, content.hits[-1].start
    ends = (i for i, word in enumerate(content.words) if i > at and word in PAUSES)
    end = min(next(ends, len(content.words)), at + CLAUSE, len(content.words)) - 1
    inside = content.starts[at] < first and last <= content.starts[end]
    return inside and not any(map(_takes_a_side, content.words[:at]))


def is_left_open(content: Content) -> bool:
    """Whether an issue is named only behind "whether": "would not say whether it wants the toll".

    R538: so it is behind "say if" and "know how". What holds "no matter whether" does so.

    Parameters
    ----------
    content : Content
        What is said.
    """
    before = before_issue(content) if content.hits else ()
    if is_between(before):
        return True
    if not content.hits or not _NO_MATTER.isdisjoint(before):
        return False
    asked = any(word in _KNOWING and then in _ASKED for word, then in pairwise(before))
    # "Whether or not the toll comes, we want boats."
    whether = before.index("whether") if "whether" in before else -1
    return asked or (whether > 0 and before[whether + 1 : whether + 3] != ("or", "not"))


def is_between(found: Sequence[str]) -> bool:
    """Whether neither of two opposites holds: "neither wants nor fears" (R561).

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Examples
    --------
    >>> is_between("it neither wants nor fears the".split())
    True
    >>> is_between("it will neither want nor accept the".split())
    False
    """
    if "neither" not in found or "nor" not in found:
        return False
    first, second = found.index("neither") + 1, found.index("nor") + 1
    if not first < second <= first + 3 or second >= len(found):
        return False
    sides = [_sides_of(found[at]) for at in (first, second)]
    return bool(sides[0] or sides[1]) and sides[0].isdisjoint(sides[1])


def _sides_of(word: str) -> frozenset[int]:
    """Return the sides that a verb takes by itself."""
    told = (form.family.stance for form in verb_forms().get(word, ()) if not form.particle)
    return frozenset(Stance(one).polarity for one in told if one in set(Stance)) - {0}


_NO_MATTER = frozenset({"matter", "regardless", "irrespective", "doubt", "doubts", "doubted"})
_KNOWING = frozenset(
    {"say", "know", "knew", "tell", "clear", "sure", "decide", "decided", "confirm"}
)
_ASKED = frozenset({"if", "how", "when", "why"})


def _takes_a_side(word: str) -> bool:
    return any(form.family.stance in SIDES for form in verb_forms().get(word, ()))


def _brings_some(content: Content, at: int) -> bool:
    word, before = content.words[at], content.words[at - 1] if at else ""
    return word == "whoever" or (word in {"who", "that"} and before in _SOME_PEOPLE)


CLAUSE = 9
"""Words of "those who have always wanted a lasting truce"."""
_SOME_PEOPLE = frozenset(
    ("those", "people", "anyone", "anybody", "nobody", "everyone", "everybody", "someone",
     "somebody", "others", "forces", "elements", "circles", "politicians", "persons", "men")
)  # fmt: skip
