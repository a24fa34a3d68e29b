"""Whether what somebody tells is what another side does or wants: "assured us that Varu had"."""

from __future__ import annotations

from functools import cache

from goodoffices.case.parties import Role
from goodoffices.reports.cues.cue_words import may_be_finite, noun_families
from goodoffices.reports.cues.sides import MINDS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.statements.others_stand import is_others_stand
from goodoffices.reports.wording.inflection import Tense
from goodoffices.reports.wording.marks import QUOTES

BEFORE = 5
"""Words of a clause among which its subject is named: "that nobody in the Varan"."""

VERB_WITHIN = 9
"""Words and marks from a name to the verb: "'s foreign minister, Mara Osk, had"."""

NOBODY = ""
"""The side of an outlet that only passes on; no side has this name."""

_OPENERS = frozenset({"that", "whether", "if"})
_LED_BY = frozenset(
    ("the", "a", "an", "both", "neither", "either", "even", "only", "all", "nobody", "no", "one",
     "some", "many", "most", "few", "everybody", "everyone", "in", "of", "for", "people", "now",
     "members")
)  # fmt: skip
"""Words that may stand between the opening of a clause and whoever acts in it."""

_OWED = frozenset({"must", "should", "ought", "shall", "needs", "need"})
_HELPERS = frozenset({"has", "have", "had", "will", "would"})
_UNDERGONE = frozenset({"get", "see", "have", "face", "find", "be", "lose", "need"})
"""What a side will do only as those do to whom a thing is done: "Varu would get no truce"."""


def is_others_clause(reading: OneReport, unit: Unit, said: Attribution) -> bool:
    """Whether a finite clause of another side's acts or mind is all that is told.

    R551: nobody takes a side by telling what another side does, wants, accepts or refuses. What
    it must do is another matter, as is what will be done to it. R595: nor by telling what "the
    other side", the farmers or the army want, nor, of whoever is no principal, "both sides".

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        The sentence.
    said : Attribution
        Cue, speaker and content.
    """
    first, last = said.content
    if first <= said.cue.head < last or (said.voice.actor is None and not _is_outlet(unit, said)):
        return False
    own = reading.cast.actor(said.voice.actor).side if said.voice.actor else NOBODY
    if is_others_stand(reading, unit, said, own):
        return True
    clause = _begun(unit, first, last)
    verb = _of_both(reading, unit, clause, own) or _of_whom(reading, unit, said, own)
    verb = verb or _in_which(reading, unit, said, own)
    if verb:
        return not _is_owed_or_undergone(unit, verb)
    subject = _subject(unit, clause, last)
    if subject is None or subject.kind is MentionKind.ANONYMOUS:
        return _wanted_by_unnamed(unit, clause, last)
    if subject.kind is MentionKind.PRONOUN:
        return False
    begun, end = unit.first_of(subject), _joined_end(unit, subject, last)
    named = (one for one in unit.mentions if begun <= unit.first_of(one) < end)
    sides = {reading.cast.actor(one.actor).side for one in named}
    if own in sides or None in sides:
        return False
    verb = _verb(unit, subject, end, last)
    if verb and _is_thing_of_theirs(unit, said, verb):
        return False
    return verb > 0 and not _is_owed_or_undergone(unit, verb)


def _is_outlet(unit: Unit, said: Attribution) -> bool:
    """Whether a paper or station tells it: "state television reported that"."""
    told = (unit.fold(at) for at in range(said.voice.start, said.voice.end))
    return not _OUTLETS.isdisjoint(told)


_OUTLETS = frozenset(
    {"television", "tv", "radio", "newspaper", "newspapers", "paper", "papers", "daily", "agency"}
    | {"media", "press", "broadcaster", "channel", "station", "website", "magazine", "report"}
)


def _of_both(reading: OneReport, unit: Unit, begun: int, own: str | None) -> int:
    """Return the place behind "both sides", where their teller is none of them; else 0."""
    named = tuple(unit.fold(at) for at in range(begun, begun + 3))
    both = named[0] == "both" and named[1] in _ALL_SIDES
    both = both or (named[:2] in _THE_TWO and named[2] in _ALL_SIDES)
    principals = {one.id for one in reading.case.parties if one.role is Role.PRINCIPAL}
    return begun + 2 + (named[0] != "both") if both and own not in principals else 0


def _of_whom(reading: OneReport, unit: Unit, said: Attribution, own: str | None) -> int:
    """Return the place behind "they" in words said "of Varu" or "about" it; else 0."""
    behind = max(said.voice.end, said.cue.last + 1)
    if unit.fold(behind) not in {"of", "about"}:
        return 0
    spoken_of = unit.mention_at(behind + 1) or unit.mention_at(behind + 2)
    if spoken_of is None or unit.pieces[unit.last_of(spoken_of)].possessive:
        return 0
    side = reading.cast.actor(spoken_of.actor).side
    first = said.content[0] + (unit.fold(said.content[0]) in QUOTES)
    told = side not in {None, own} and unit.fold(first) in {"they", "he", "she", "it"}
    return first + 1 if told else 0


_THE_TWO = frozenset({("the", "two"), ("all", "three"), ("the", "three"), ("all", "the")})
_ALL_SIDES = frozenset({"sides", "parties", "governments", "camps", "delegations", "capitals"})


def _in_which(reading: OneReport, unit: Unit, said: Attribution, own: str | None) -> int:
    """Return the place behind whoever writes: "a letter from Varu in which *it* accepts"; or 0."""
    first, last = said.content
    opens = next((at for at in range(first, last) if unit.fold(at) == "which"), last)
    written = _WRITINGS.intersection(unit.fold(at) for at in range(first, opens))
    if unit.fold(opens - 1) != "in" or not written:
        return 0
    subject = opens + 1 + (unit.fold(opens + 1) == "the")
    pronoun = unit.fold(subject) in {"they", "he", "she", "it"}
    writers = (unit.mention_at(at) for at in (range(first, opens) if pronoun else (subject,)))
    sides = {reading.cast.actor(one.actor).side for one in writers if one is not None}
    named = unit.mention_at(subject)
    end = unit.last_of(named) + 1 if named is not None and not pronoun else subject + 1
    return end if sides - {None, own} and end < last else 0


_WRITINGS = frozenset(
    ("letter", "message", "note", "statement", "memo", "email", "cable", "telegram", "call",
     "speech")
)  # fmt: skip


def _is_thing_of_theirs(unit: Unit, said: Attribution, verb: int) -> bool:
    """Whether the verb is a noun: "rejected Varu calls for a truce" names what is rejected."""
    opened = unit.fold(said.content[0]) in _OPENERS
    answering = said.cue.family.stance in _ANSWERING and said.cue.family.name != "deny"
    return answering and not opened and unit.fold(verb) in noun_families()


_ANSWERING = frozenset({"support", "conditional_support", "demand", "oppose", "reject"})
"""Stances of verbs that have a thing for their object where no "that" follows."""


def _begun(unit: Unit, first: int, last: int) -> int:
    """Return where the clause that is told begins: "agrees with Lom that | Varu"."""
    if unit.fold(first) in _OPENERS:
        return first + 1
    for at in range(first + 1, min(first + ADDRESSED, last)):
        if unit.fold(at) == "that":
            told = unit.mention_at(at - 1) is not None or unit.fold(at - 1) in _accounts()
            return at + 1 if told else first
        if may_be_finite(unit.fold(at)):
            break
    return first


@cache
def _accounts() -> frozenset[str]:
    return words("claims", "claim_nouns") | words("disowned", "tales") | _ASSURANCES


_ASSURANCES = frozenset(
    ("assurance", "assurances", "guarantee", "guarantees", "promise", "promises", "sign", "signs",
     "evidence", "news", "idea", "notion", "possibility", "suggestion", "confidence", "conclusion",
     "assessment", "word")
)  # fmt: skip

ADDRESSED = 8
"""Words of "offered the envoy of Varu assurances" before "that"."""


def _subject(unit: Unit, begun: int, last: int) -> Mention | None:
    """Return whoever is named first where a clause begins."""
    for at in range(begun, min(begun + BEFORE, last)):
        mention = unit.mention_at(at)
        word = unit.fold(at)
        if mention is not None:
            return mention
        if not (word in _LED_BY or word in QUOTES or person_noun(word) is not None):
            return None
    return None


def _wanted_by_unnamed(unit: Unit, begun: int, last: int) -> bool:
    """Whether a group that has no name wants or refuses: "the other side continued to insist"."""
    noun = _group(unit, begun, last)
    for at in range(noun + 1, min(noun + VERB_WITHIN, last) if noun >= 0 else 0):
        word = unit.fold(at)
        forms = verb_forms().get(word, ())
        after = unit.fold(at + 1)
        told = (one for one in forms if not one.particle or one.particle.split()[0] == after)
        if any(form.family.name in MINDS for form in told):
            return True
        if word in words("subjects", "grammar", "openers") | _OWED or not word[0].isalnum():
            break
    return False


def _group(unit: Unit, begun: int, last: int) -> int:
    """Return the noun for people who are not the speaker's own, that opens a clause; else -1."""
    for at in range(begun, min(begun + BEFORE, last)):
        word = unit.fold(at)
        noun = person_noun(word)
        many = noun is not None and noun.plural and not noun.source
        if word in _SIDES or (many and word not in _OWN_PEOPLE):
            return -1 if unit.pieces[at].possessive else at
        named = unit.mention_at(at)
        named = None if named is None or named.kind is MentionKind.ANONYMOUS else named
        if word in _OWN or named is not None or _is_finite(word):
            break
    return -1


_OWN = frozenset({"its", "his", "her", "their", "our", "my", "own"})
_OWN_PEOPLE = frozenset({"ministers", "negotiators", "leaders", "troops", "soldiers", "forces"})
"""Whom a side may call its own without a word: "ministers would accept the toll"."""
_SIDES = frozenset({"side", "camp", "army", "military", "opposition", "majority"})


def _joined_end(unit: Unit, subject: Mention, last: int) -> int:
    """Return the place behind "Varu and Lom", of whom one verb is told."""
    end = unit.last_of(subject) + 1
    while end < last and unit.fold(end) in {"and", "or", "nor"}:
        other = unit.mention_at(end + 1 + (unit.fold(end + 1) in {"the", "with"}))
        if other is None:
            break
        end = unit.last_of(other) + 1
    return end


def _verb(unit: Unit, subject: Mention, end: int, last: int) -> int:
    """Return the finite verb of a subject; 0 where there is none, or a thing is the subject."""
    owner = unit.pieces[end - 1].possessive or subject.kind is MentionKind.ADJECTIVE
    people = owner and unit.fold(unit.first_of(subject)).endswith("s")
    # "The Varan side" is named whole.
    someone, aside = not owner or people or unit.fold(end - 1) in _SIDES, False
    # "Varu's envoy, Mara Osk, had": the name holds the comma that opens its aside.
    end += unit.fold(end) == "," and _is_finite(unit.fold(end + 1))
    for at in range(end, min(end + VERB_WITHIN, last)):
        word = unit.fold(at)
        if _is_finite(word) and not aside and unit.mention_at(at) is None:
            return at if someone else 0
        if word in _CHARGED or word in words("subjects", "grammar", "openers") - _WITHIN:
            return 0
        aside = aside is not (word == ",")
        someone = someone or person_noun(word) is not None
        someone = someone or word in words("subjects", "voices") or word in _SIDES
    return 0


_CHARGED = frozenset({"of", "for", "over", "with", ":"})
"""Behind whom it is told what for: "accused Varu of having fired", "blames Lom: ..."."""


_WITHIN = frozenset({"no", "once", "yet"})
"""Words that open clauses elsewhere: "Varu once wanted it"."""


def _is_finite(word: str) -> bool:
    """Whether a word behind a subject is its verb: "had", "refused", "rejects"."""
    told = any(form.tense is Tense.THIRD for form in verb_forms().get(word, ()))
    return told or word == "used" or may_be_finite(word)


def _is_owed_or_undergone(unit: Unit, verb: int) -> bool:
    """Whether it is told what a side must do, or what will be done to it."""
    word, after = unit.fold(verb), unit.fold(verb + 1)
    if word in _OWED or (word in _HELPERS and after == "to"):
        return True
    return word in {"will", "would"} and after in _UNDERGONE
