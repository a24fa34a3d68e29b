"""Sources named without a verb: "according to", "a survey by", "the ministry's own count"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.unit_words import is_person
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.times.date_parts import months
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.cardinals import numeral_table
from goodoffices.reports.wording.function_words import RELATIVES_OF_THINGS
from goodoffices.reports.wording.lexemes import Lexeme, by_first_word, key_at, phrase_at

NEAR_PHRASE = 80
"""Characters between "according to" and the name that follows."""

AT_ONCE = 25
"""Characters between "a survey by" and the name that follows."""

APART = 7
"""Words from "at" to "by" in "put at 38 per cent by the board"."""

COUNTED = 7
"""Words from "counts" to "and" in "counts some 14 of them dead and"."""

QUALIFIED = 1
"""Words of a qualifier before a number that a verb leads to: "counts some 14"."""

GAP = 4
"""Words of a name nobody knows that shares a verb: "the customs of the port 41"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source named by a phrase.

    Parameters
    ----------
    actor : str
        Identifier; empty when nobody of the cast is named.
    unknown : str
        The words of a source outside the cast.
    at : int
        Position of the phrase.
    far : bool
        Whether it credits its whole side of a contrast; others credit their own clause.
    """

    actor: str = ""
    unknown: str = ""
    at: int = 0
    far: bool = True


@cache
def reporter_words(name: str) -> frozenset[str]:
    """Return a list of the lexicon of reporters."""
    return frozenset(lexicon("reporters")[name])


@cache
def _according() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(lexicon("reporters")["according"])


def cited_in(words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], case: Case) -> Citation:
    """Return who is cited by "according to" or another phrase.

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.
    case : Case
        Adjectives of its parties: "according to Norlander tallies".
    """
    openers = _according()
    for position, word in enumerate(words):
        if word.key not in openers:
            continue
        phrase = next((p for p in openers[word.key] if phrase_at(words, position, p)), ())
        if not phrase:
            continue
        far = " ".join(phrase) in reporter_words("far")
        end = words[position + len(phrase) - 1].end
        reach = NEAR_PHRASE if far else AT_ONCE
        near = [m for m in mentions if 0 <= m.start - end <= reach]
        if near and _is_source(words, position + len(phrase), near[0]):
            return Citation(actor=near[0].actor, at=position, far=far)
        if far:
            behind = words[position + len(phrase) : position + len(phrase) + 6]
            unknown = " ".join(word.text for word in behind if word.is_word)
            return Citation(actor=_by_adjective(unknown, case), unknown=unknown, at=position)
    return _counted_by(words, mentions) or _polled(words, mentions)


def _counted_by(words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]) -> Citation | None:
    """Return whose count is cited: "by the latest tally of Varu", "on figures kept by Varu"."""
    owned = reporter_words("owned")
    for position, word in enumerate(words):
        if word.key not in owned:
            continue
        behind = position + 1
        behind += key_at(words, behind) in reporter_words("made")
        if key_at(words, behind) not in {"of", "by", "from"}:
            continue
        leads = {one.key for one in words[max(position - 4, 0) : position]}
        far = not leads.isdisjoint({"by", "per", "on", "from", "to", "with", "in"})
        end = words[behind].end
        near = [m for m in mentions if 0 <= m.start - end <= AT_ONCE]
        if near and far and _is_source(words, behind + 1, near[0]):
            return Citation(actor=near[0].actor, at=position)
    return None


def _is_source(words: tuple[Lexeme, ...], behind: int, mention: Mention) -> bool:
    """Whether a name is the source and not the subject behind it: "according to two men, Lom"."""
    before = [w for w in words[behind:] if w.start < mention.start]
    commas = [place for place, word in enumerate(before) if word.text == ","]
    if not commas:
        return True
    role = before[commas[0] - 1].key if commas[0] else ""
    named = commas[0] == len(before) - 1 and mention.kind is MentionKind.NAME
    return named and is_person(role) and before[0].key in {"the", "its", "their", "his", "her"}


def _polled(words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]) -> Citation:
    """Return the poll in which the figure was found: "in the latest Harbour Poll"."""
    if reporter_words("polls").isdisjoint([word.key for word in words]):
        return _NOBODY
    places = {word.start: position for position, word in enumerate(words)}
    ends = {word.end: position for position, word in enumerate(words)}
    for mention in mentions:
        first, last = places.get(mention.start), ends.get(mention.end)
        if first is None or last is None or words[last].key not in reporter_words("polls"):
            continue
        if {word.key for word in words[max(first - 3, 0) : first + 1]} & {"in", "by", "from"}:
            return Citation(actor=mention.actor, at=first)
    return _NOBODY


_NOBODY = Citation()


def _by_adjective(unknown: str, case: Case) -> str:
    """Return the party whose adjective opens the words behind "according to"."""
    first = unknown.split(maxsplit=1)[0].lower() if unknown.split() else ""
    owners = (p.id for p in case.parties if first in {word.lower() for word in p.adjectives})
    return next(owners, "")


def unverbed(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]
) -> Iterator[tuple[int, Mention | None]]:
    """Yield the names that share a verb: "Norland counts 900, Sudmark 1,500".

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.

    Yields
    ------
    (int, Mention or None)
        The place behind the name, and who it is; ``None`` for somebody who is not in the cast.
    """
    ends = {mention.end: mention for mention in mentions}
    for position, word in enumerate(words):
        if position < 2 or not (word.is_number or word.key in numeral_table("units")):
            continue
        position = _led_from(words, position)
        first = position - 1
        while first >= 0 and position - first <= GAP and words[first].is_word:
            if words[first].key == "and" and _counts_before(words, first):
                break
            first -= 1
        parted = 0 <= first < position - 1
        if not parted or (words[first].text not in ",;" and words[first].key != "and"):
            continue
        mention = ends.get(words[position - 1].end)
        if mention is not None and mention.start >= words[first].end:
            yield position - 1, mention
        elif _names_another(words[first + 1]) and not _stops(words, first + 1, position):
            yield position - 1, None


def _led_from(words: tuple[Lexeme, ...], position: int) -> int:
    """Return where "at about" begins before a number."""
    led = len(qualifier_before(words, position))
    if key_at(words, position - led - 1) in {"at", "to", "of"}:
        led += 1 + len(qualifier_before(words, position - led - 1))
    return position - led


def _counts_before(words: tuple[Lexeme, ...], joint: int) -> bool:
    """Whether a verb that gives a number leads to "and": "counts 14 dead and Sudmark 12"."""
    for verb in range(joint - 2, max(joint - COUNTED, -1), -1):
        if words[verb].text in ",;:":
            return False
        if words[verb].key in reporter_words("says"):
            at = next((i + 1 for i in range(verb, joint) if words[i].key == "at"), verb + 1)
            near = words[at : at + 1 + QUALIFIED]
            return any(w.is_number or w.key in numeral_table("units") for w in near)
    return False


def _names_another(word: Lexeme) -> bool:
    """Whether a word opens a noun phrase that may share a verb: "the customs", "their union"."""
    owned = word.key in {"the", "its", "their", "his", "her", "our"}
    named = word.text[0].isupper() and word.key not in months("english")
    return owned or named or is_person(word.key) or word.key in reporter_words("folk")


def agents(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]
) -> Iterator[tuple[int, Mention | None]]:
    """Yield by whom something is counted or wanted: "put by Varu at 40", "sought by the guild".

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.

    Yields
    ------
    (int, Mention or None)
        The place of the participle, and who does it; ``None`` for somebody outside the cast.
    """
    done_by = reporter_words("done_by")
    for position, word in enumerate(words):
        if word.key in RELATIVES_OF_THINGS and mentions:
            yield from _claimed_as(words, mentions, position)
        if word.key not in done_by:
            continue
        by = position + 1
        if key_at(words, by) in {"at", "as", "to"}:
            # "pegged at 38 per cent by the board"
            by = next((i for i in range(by, by + APART) if key_at(words, i) == "by"), by)
        if key_at(words, by) != "by":
            continue
        end = words[by].end
        near = [m for m in mentions if 0 <= m.start - end <= AT_ONCE]
        between = words[by + 1 : by + 4]
        if near and _is_source(words, by + 1, near[0]):
            yield position, near[0]
        elif between and between[0].is_word and not between[0].key.endswith("ing"):
            yield position, None


def _claimed_as(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], position: int
) -> Iterator[tuple[int, Mention | None]]:
    """Yield who holds a number in a clause behind it: "the 120 that Norland considers too few"."""
    behind = position + 1 + (key_at(words, position + 1) == "the")
    if behind >= len(words):
        return
    for mention in mentions:
        if mention.start == words[behind].start:
            verb = next((w.key for w in words[behind:] if w.start >= mention.end), "")
            if verb in reporter_words("deems"):
                yield position, mention
            return


def counted_by(
    words: tuple[Lexeme, ...], owners: Iterable[tuple[int, Mention]]
) -> Iterator[tuple[int, Mention]]:
    """Yield the owners of counts behind "by", who give the numbers beside: "9 by Varu's count".

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    owners : iterable of (int, Mention)
        Places of counts, with whose they are.

    Yields
    ------
    (int, Mention)
        The place of "by", and the owner.
    """
    for count, owner in owners:
        place = count - 1
        while place > 0 and words[place].start >= owner.start:
            place -= 1
        place -= words[place].key == "the"
        if key_at(words, place) == "by":
            yield place, owner


def _stops(words: tuple[Lexeme, ...], first: int, last: int) -> bool:
    """Whether a word that no name holds stands between two places."""
    stops = {*lexicon("units")["stops"]["words"], *lexicon("units")["bare"]["again"]} - {
        "the",
        "of",
    }
    return any(word.key in stops for word in words[first:last])


def owners_of_counts(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], case: Case
) -> Iterator[tuple[int, Mention]]:
    """Yield who owns a count: "the ministry's own figure", "Norlander estimates".

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.
    case : Case
        Adjectives of its parties.

    Yields
    ------
    (int, Mention)
        The place of the count and its owner.
    """
    yield from _owners(words, mentions, case, reporter_words("owned"))


def owners_of_offers(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], case: Case
) -> Iterator[tuple[int, Mention]]:
    """Yield where an offer or demand with an owner stands, and its owner: "Varu's demand".

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    mentions : tuple of Mention
        Who is named in it.
    case : Case
        Adjectives of its parties.

    Yields
    ------
    (int, Mention)
        The place of the offer and its owner.
    """
    yield from _owners(words, mentions, case, reporter_words("owned_offers"))


def _owners(
    words: tuple[Lexeme, ...], mentions: tuple[Mention, ...], case: Case, owned: frozenset[str]
) -> Iterator[tuple[int, Mention]]:
    ends = {mention.end: mention for mention in mentions}
    for position, word in enumerate(words):
        if word.key not in owned:
            continue
        place = position - 1
        while key_at(words, place) in reporter_words("between"):
            place -= 1
        if place > 0 and words[place].key == "s" and words[place - 1].text in "'’":
            place -= 2
        elif place > 0 and words[place].text in "'’":
            place -= 1
        if place < 0:
            continue
        owner = ends.get(words[place].end) or ends.get(words[place + 1].end)
        owner = owner or _party_of(words[place], case)
        if owner and owner.end <= word.start:
            yield position, owner


def _party_of(word: Lexeme, case: Case) -> Mention | None:
    """Return the party whose adjective a word is, as a mention of it."""
    owner = _by_adjective(word.text, case)
    if not owner:
        return None
    return Mention(actor=owner, start=word.start, end=word.end, kind=MentionKind.NAME)
