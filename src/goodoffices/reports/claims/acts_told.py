"""What somebody tells of another side that is no position: acts, charges and denials of acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from goodoffices.case.parties import Kind, Role
from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.blamed import blamed_at, deed_at
from goodoffices.reports.claims.charges import charging_forms, is_set_apart
from goodoffices.reports.claims.claim_words import forms
from goodoffices.reports.claims.clauses import ADDRESSED, complement_forms, is_relative
from goodoffices.reports.claims.finite import (
    finite_verb,
    is_manner,
    past_adverbs,
    pasts,
    prepositions,
)
from goodoffices.reports.claims.objects_meant import OBJECTS
from goodoffices.reports.claims.spoken_of import is_only_supposed
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.labels import Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.record import Actor, Statement
from goodoffices.reports.wording.inflection import inflected, telling_forms
from goodoffices.reports.wording.marks import QUOTES

FRONTED = 8
"""Words between "that" and a subject in "that under the new draft Varu keeps"."""


class Act(NamedTuple):
    """Of whom something is told, and the pieces that tell it."""

    about: str
    first: int
    end: int


def acts_in(
    unit: Unit,
    statement: Statement,
    within: tuple[int, int],
    cast: Cast,
    named_here: Sequence[Named],
    apart: frozenset[str],
) -> Iterator[Act]:
    """Yield of whom else something is told: "Varu says that Lom has mined the road".

    R310: whatever has another side for the subject of a finite verb, or is blamed on it, is
    told of it. No position follows from that.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    within : tuple of int
        Where in the text those words begin and end.
    cast : Cast
        Tells the sides.
    named_here : sequence of Named
        Who is spoken of in those words.
    apart : frozenset of str
        Those of them who stand apart from who speaks.

    Yields
    ------
    Act
        One for each side at most.
    """
    teller = cast.actor(str(statement.speaker))
    charged = statement.cue.casefold().split(" ", 1)[0] in charging_forms()
    if teller.side is None and teller.kind is Kind.ANONYMOUS and not charged:
        return
    faulted = charged or statement.stance is Stance.CRITICISE or _finds_fault(statement)
    seen: set[str | None] = {None}
    for named in named_here:
        inside = unit.pieces[named.last].end <= within[1] and apart.issuperset(named.actors)
        if not inside or not _may_act(unit, named, teller, cast, charged=charged):
            continue
        end = blamed_at(unit, named) or (deed_at(unit, named) if faulted else 0)
        if not end and (statement.cue or _may_be_uncued(unit, named, teller)):
            end = _is_told(unit, named, charged=charged)
        for actor in named.actors:
            about = _known_as(actor, cast)
            side, hidden = cast.actor(about).side, cast.actor(about).kind is Kind.ANONYMOUS
            if end and side not in seen and not (hidden and teller.kind is Kind.ANONYMOUS):
                seen.add(side)
                yield Act(about, named.first, end)


_BETWEEN_SIDES = frozenset({Role.MEDIATOR, Role.GUARANTOR})


def _may_be_uncued(unit: Unit, named: Named, teller: Actor) -> bool:
    """Whether what is told in a talk, behind no verb of saying, can be meant for a claim.

    "He has seen that" only goes on from what was asked, and whoever stands between the sides
    tells of them what happened; of anybody's view even these tell what it is.
    """
    if unit.pieces[named.last].possessive:
        return True
    alone = len(named.actors) == 1 and not _is_pronoun(unit, named.last)
    return alone and teller.role not in _BETWEEN_SIDES


def _may_act(unit: Unit, named: Named, teller: Actor, cast: Cast, *, charged: bool) -> bool:
    """Whether a name may have an act told of it, and tells not what the teller does too."""
    if is_set_apart(unit, named.first):
        return False
    if teller.side is not None and teller.side == _joined_before(unit, named, cast):
        return False
    if len(named.actors) > 1 and _names_nobody(unit, named) and not charged:
        # "Both sides were waiting" tells of neither what it does.
        return False
    # What "they" do in somebody's own words is told of habit as often as of fact.
    return unit.mention_at(named.last) is not None or not _stands_for_others(unit, named.last)


def _names_nobody(unit: Unit, named: Named) -> bool:
    return all(unit.mention_at(at) is None for at in range(named.first, named.last + 1))


def _known_as(actor: str, cast: Cast) -> str:
    """Return the side of somebody whom nobody names, where the report names it at all."""
    side = cast.actor(actor).side
    unnamed = cast.actor(actor).kind is Kind.ANONYMOUS
    return str(side) if unnamed and any(one.id == side for one in cast.actors) else actor


def _finds_fault(statement: Statement) -> bool:
    """Whether a verb finds fault, or denies: "condemned", "apology for"."""
    verb = statement.cue.casefold().split(" ", 1)[0]
    return any(form.family.stance == "criticise" for form in verb_forms().get(verb, ()))


def _is_pronoun(unit: Unit, at: int) -> bool:
    return unit.fold(at) in {"he", "she", "it"}


def _stands_for_others(unit: Unit, at: int) -> bool:
    opening = unit.fold(at).replace("’", "'").split("'", 1)[0]
    return opening in {"he", "she", "they"}


def _joined_before(unit: Unit, named: Named, cast: Cast) -> str | None:
    """Return the side of whom "and" joins to a name: "she and the envoy" act together."""
    at = named.first - 1 - (unit.fold(named.first - 1) == "the")
    before = unit.mention_at(at - 1) if unit.fold(at) == "and" else None
    return None if before is None else cast.actor(before.actor).side


def _is_told(unit: Unit, named: Named, *, charged: bool) -> int:
    """Return the place behind the verb that tells something of a name; 0 for none."""
    if unit.fold(named.first) in OBJECTS or is_only_supposed(unit, named.first):
        return 0
    if not _opens(unit, named.first):
        return 0
    if unit.pieces[named.last].possessive:
        return _is_thought(unit, named.last)
    if "'" in unit.fold(named.last):
        return _contracted(unit, named.last)
    verb = finite_verb(unit, named.last, plural=_is_plural(unit, named))
    if verb < 0 or unit.fold(verb) in words("acts", "wished") or _closes(unit, named, verb):
        return 0
    if _is_cleared(unit, named, verb):
        return 0
    if not _is_past(unit, verb) and is_relative(unit, named.first):
        return 0
    return verb + 1 if charged or _is_act(unit, verb) else 0


def _is_cleared(unit: Unit, named: Named, verb: int) -> bool:
    """Whether a side is told not to have done wrong: "neither is lying"."""
    near = [unit.fold(at) for at in range(verb, verb + 3)]
    denied = unit.fold(named.first) == "neither" or "not" in near or near[0].endswith("n't")
    return denied and any(word in forms("misconduct") for word in near)


def _is_past(unit: Unit, verb: int) -> bool:
    word = unit.fold(verb)
    return word.endswith("ed") or word in pasts() or word in {"has", "have", "was", "were"}


def _contracted(unit: Unit, last: int) -> int:
    """Return the place behind "you've forgotten", whose first word holds the auxiliary; else 0."""
    at = past_adverbs(unit, last + 1)
    word = unit.fold(at)
    return at + 1 if word.endswith(("ed", "ing")) or word in participles() else 0


def _closes(unit: Unit, named: Named, verb: int) -> bool:
    """Whether a name only says, at the end, what stands before: "... was absurd, Varu said"."""
    behind = unit.fold(named.first - 1 - (unit.fold(named.first - 1) == "the"))
    ends = verb + 1 >= len(unit.pieces) or not unit.fold(verb + 1)[0].isalnum()
    return ends and unit.fold(verb) in telling_forms() and behind in {",", "”", '"', "»"}


def _is_thought(unit: Unit, last: int) -> int:
    """Return the place behind "Varu's view is", which tells what Varu thinks; 0 for none."""
    for at in range(last + 1, min(last + 4, len(unit.pieces))):
        if unit.fold(at) in forms("thinking"):
            verb = finite_verb(unit, at, plural=False)
            linked = unit.fold(verb) in words("subjects", "grammar", "linking")
            return verb + 1 if verb > 0 and linked else 0
    return 0


def _is_plural(unit: Unit, named: Named) -> bool:
    """Whether a form without ending can be the verb of a subject."""
    word = unit.fold(named.last)
    noun = person_noun(word)
    return (
        len(named.actors) > 1
        or word in {"they", "you", "sides", "parties", "who"}
        or (word in words("acts", "agents") and word.endswith("s"))
        or (noun is not None and noun.plural)
    )


def _opens(unit: Unit, first: int) -> bool:
    """Whether a clause may begin with the name that stands there."""
    at = first - 1
    while _calls_names(unit.fold(at)):
        at -= 1
    word = unit.fold(at)
    if not word or not word[0].isalnum():
        return True
    if word == "as" and unit.fold(at - 1) in _AS_FAR:
        return False
    if word in {"is", "was", "not"}:
        return "it" in {unit.fold(at - 1), unit.fold(at - 2)}
    if word in _no_clause():
        return False
    opening = word in words("subjects", "grammar", "openers") | _JOINING
    if opening or is_manner(word) or word in words("subjects", "grammar", "adverbs"):
        return True
    return (
        word in complement_forms()
        or any(unit.fold(i) in complement_forms() for i in range(max(0, at - ADDRESSED), at))
        or _is_fronted(unit, at)
    )


def _is_fronted(unit: Unit, at: int) -> bool:
    """Whether only a phrase stands between "that" and a name: "that in earlier rounds | Varu"."""
    for place in range(at, max(0, at - FRONTED), -1):
        word = unit.fold(place)
        if not word[:1].isalnum() or word in pasts() or word.endswith("ed"):
            return False
        if word in words("subjects", "grammar", "auxiliaries"):
            return False
        if unit.fold(place - 1) == "that":
            return word in prepositions() or word in words("subjects", "grammar", "adjuncts")
    return False


def _calls_names(word: str) -> bool:
    """Whether a word may stand between the opening of a clause and a name."""
    return (
        word in _BEFORE_NAMES
        or word in words("acts", "name_callers")
        or person_noun(word) is not None
    )


_BEFORE_NAMES = frozenset(
    {"the", "a", "an", "even", "only", "both", "neither", "now", "precisely", "our", "my"}
)
_AS_FAR = frozenset({"insofar", "inasmuch", "far", "long", "soon", "much"})
_JOINING = frozenset({"and", "or", "nor", "so", "then", "for"})


@cache
def _no_clause() -> frozenset[str]:
    """Return the words behind which a name is no subject, or only supposed to be one."""
    relatives = {"what", "which", "whom", "whose", "who", "than", "after", "since"}
    relatives |= {"where", "wherever", "whenever", "insofar", "why", "how"}
    return prepositions() | relatives


def _is_act(unit: Unit, verb: int) -> bool:
    """Whether a verb tells what a side does, not what it is, has or may do."""
    word = unit.fold(verb)
    denied = word.endswith("n't") or "not" in {unit.fold(verb + 1), unit.fold(verb - 1)}
    if word in _KNOWING:
        # "Knew that it could not pay": only the teller says so.
        return unit.fold(past_adverbs(unit, verb + 1)) == "that"
    if word in _stative() or (word in {"may", "might", "could", "can"} and not denied):
        return False
    after = _past_quotes(unit, verb + 1)
    following = unit.fold(after)
    if following in {"so", "otherwise", "likewise"}:
        return False
    if denied and not following[:1].isalnum():
        return False
    if word in words("subjects", "grammar", "be"):
        return following == "behind" or _is_doing(following)
    if following in {"be", "been", "being"}:
        return _is_doing(unit.fold(_past_quotes(unit, after + 1)))
    if word in {"has", "have", "had"}:
        return (_is_participle(following) and following not in _stative()) or _is_perfect(
            unit, after
        )
    return word not in words("subjects", "grammar", "auxiliaries") or following not in _stative()


_KNOWING = frozenset({"know", "knows", "knew"})


def _is_doing(word: str) -> bool:
    """Whether a word behind "is" tells an act that goes on."""
    return word == "looking" or (
        word.endswith("ing") and word != "being" and word not in _stative()
    )


def _past_quotes(unit: Unit, at: int) -> int:
    """Return the first place behind adverbs, and behind the mark that opens a quotation."""
    at = past_adverbs(unit, at)
    return past_adverbs(unit, at + 1) if unit.fold(at) in QUOTES else at


def _is_participle(word: str) -> bool:
    return word in participles() or word.endswith("ed")


def _is_perfect(unit: Unit, at: int) -> bool:
    """Whether a phrase stands between "has" and its participle: "has in its heart agreed"."""
    opened = not {unit.fold(at), unit.fold(at - 1)}.isdisjoint(QUOTES | prepositions())
    near = (unit.fold(i) for i in range(at + 1, at + 8))
    return opened and any(_is_participle(word) for word in near)


@cache
def _stative() -> frozenset[str]:
    return frozenset(form for verb in words("acts", "stative") for form, _ in inflected(verb))


@cache
def participles() -> frozenset[str]:
    """Return the participles of irregular verbs."""
    return words("acts", "pasts") | words("acts", "participles")
