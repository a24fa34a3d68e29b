"""Status of an act that a noun tells: "her visit", "talks opened", "a session was held"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.bare_nouns import status_of_bare
from goodoffices.reports.happenings.decisions import is_decision, status_of_decision
from goodoffices.reports.happenings.denial import BARE
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Trigger, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

_CALLING = frozenset(("invited", "invites", "invitation", "summoned", "summons", "convoked"))
_GATHERED = frozenset((EventType.VISIT, EventType.MEETING, EventType.NEGOTIATION_ROUND))


def status_of_noun(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> Status | None:
    """Return the status of an act told by a noun that is neither denied nor planned.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The noun.
    before, behind : tuple of Lexeme
        What governs it, and what is said of it.

    Returns
    -------
    Status or None
        ``None`` where nothing says that the act came about.
    """
    if any(word.key in _CALLING for word in before):
        # "Invited to the second day of the talks": those were told before.
        known = key_at(words, trigger.first - 1) == "the" and key_at(words, trigger.last) == "as"
        return Status.HAPPENED if known else Status.PLANNED
    if is_decision(words, trigger):
        return status_of_decision(words, trigger)
    if words[trigger.first].key not in frame(trigger.type.value).get("weak", ()):
        return _of_noun(words, trigger, before, behind)
    if _is_certain(words, trigger):
        return Status.HAPPENED
    said = predicate(words, trigger.first, trigger.last)[:1]
    held = any(word.key in support("held") for word in (*before, *behind[:3], *said))
    return Status.HAPPENED if held else None


def _of_noun(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> Status | None:
    if cues(before, "ongoing") or cues(behind, "ongoing") or _just_opened(trigger, before, behind):
        return Status.ONGOING
    if trigger.type in BARE:
        return status_of_bare(words, trigger, before, behind)
    if trigger.type in _GATHERED and _is_gone_to(before):
        return Status.ONGOING
    owned = key_at(before, len(before) - 1) == "s" or _is_owned(before[-4:])
    owned = owned and not _is_standing(words, trigger)
    led = any(word.key in support("before") for word in before) or _is_met_for(before)
    # "Told a meeting of pilots": whoever speaks to it is there.
    led = led or key_at(before, len(before) - 2) in {"told", "addressed", "addressing", "telling"}
    verb = any(word.key in support("after") for word in behind)
    return Status.HAPPENED if owned or led or verb or _exists(before) else None


def _is_certain(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether one act is meant: "Tuesday's second hearing", "a four-hour session with staff"."""
    lead = [word.key for word in words[max(trigger.first - 6, 0) : trigger.first]]
    dated = any(key in weekdays() and lead[i + 2 : i + 3] == ["s"] for i, key in enumerate(lead))
    if trigger.last - trigger.first > 1 and set(lead[-4:]) & {
        "at",
        "during",
        "after",
        "following",
        "on",
        "in",
    }:
        return key_at(words, trigger.last) in {"in", "on", "with"}
    long = bool({"hour", "minute"} & set(lead[-2:]))
    return dated or (long and key_at(words, trigger.last) in {"with", "between", "of"})


def _just_opened(trigger: Trigger, before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> bool:
    """Whether a visit or round has begun and is not said to have ended."""
    if trigger.type not in {EventType.VISIT, EventType.NEGOTIATION_ROUND}:
        return False
    opened = any(
        word.key in {"opened", "began", "started"} for word in (*before[-5:], *behind[:4])
    )
    opened = opened or any(
        word.key == "day" and key_at(behind, i - 2) in {"a", "its", "their", "the"}
        for i, word in enumerate(behind)
    )
    if any(word.key in {"held", "ended", "concluded"} for word in behind[:4]):
        return False
    nth_day = any(
        word.key == "day" and key_at(before, i + 1) == "of" for i, word in enumerate(before)
    )
    return opened or nth_day


@cache
def support(side: str) -> frozenset[str]:
    """Return one list of the words that show beside a noun that an act took place."""
    return frozenset(lexicon("events")["support"][side])


def _is_owned(before: tuple[Lexeme, ...]) -> bool:
    """Whether a certain act is meant: "the talks", "her visit"; "said that a round" means none."""
    article = any(word.key in {"a", "an", "another"} for word in before)
    return any(
        (word.key in support("determiners") and not (article and word.key == "that"))
        or word.text in "’'"
        for word in before
    )


def _is_standing(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "the plebiscite" may be one still to come: only a verb or a day tells it."""
    standing = frame(trigger.type.value).get("standing_out", ())
    return words[trigger.first].key in standing and key_at(words, trigger.first - 1) in {
        "the",
        "this",
        "a",
        "that",
    }


def _exists(before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is said to have been: "there was a meeting"."""
    return any(
        word.key == "there" and key_at(before, at + 1) in {"was", "were", "has", "have", "had"}
        for at, word in enumerate(before)
    )


def _is_gone_to(before: tuple[Lexeme, ...]) -> bool:
    """Whether people are there for it: "is on a visit", "are in Port Ash for talks"."""
    led = any(word.key in {"for", "on"} for word in before[-4:])
    there = any(word.key in {"is", "are"} for word in before[-8:])
    moved = any(word.key in support("came") or word.key.endswith("ing") for word in before)
    return led and there and not moved


def _is_met_for(before: tuple[Lexeme, ...]) -> bool:
    """Whether people came for it: "returned to Port Ash for a fourth round"."""
    came = any(word.key in support("came") for word in before)
    return came and any(word.key == "for" for word in before[-4:])
