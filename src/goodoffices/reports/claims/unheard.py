"""Claims by whoever is named as thinking or alleging them, where no statement was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.reports.claims.blamed import blaming_words
from goodoffices.reports.claims.charges import charging_forms
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.unsaid import calls_home
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Directness, SourceKind, Stance
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.record import Statement
from goodoffices.reports.text import Article
from goodoffices.reports.wording.inflection import telling_forms

BETWEEN = 5
"""Words that may stand between a name and its verb: "officials in the capital now suspect"."""

OPENING_WORDS = 4
"""Words before which a sentence's subject begins."""

_BETWEEN = frozenset(
    ("in", "of", "on", "from", "at", "the", "there", "also", "now", "still", "has", "have", "had",
     "is", "are", "was", "were")
)  # fmt: skip


@cache
def claiming_words() -> frozenset[str]:
    """Return the forms of verbs by which somebody thinks, alleges or calls something."""
    named = ("describing", "accusing", "scolding", "noticing")
    return (charging_forms() | blaming_words()).union(*(words("claims", one) for one in named))


def unheard_in(
    unit: Unit, article: Article, *, held: frozenset[str]
) -> Iterator[tuple[Statement, tuple[int, int]]]:
    """Yield what somebody named holds in a sentence in which no statement of theirs was read.

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.
    held : frozenset of str
        Whose positions the sentence was read as; verbs of saying count too beside them.

    Yields
    ------
    tuple of Statement and tuple of int
        A stand-in for the statement, with an empty identifier, and where its content lies.
    """
    for at, piece in enumerate(unit.pieces):
        listed = piece.fold in claiming_words()
        if piece.mention >= 0 or not (listed or piece.fold in telling_forms()):
            continue
        if piece.fold.startswith("recall") and calls_home(unit, at):
            continue
        inverted = unit.mention_at(at + 1) if unit.fold(at - 1) == "," else None
        if inverted is not None and not _closes(unit, inverted):
            continue
        who = inverted or _subject(unit, at)
        if who is None or (who.actor in held and unit.fold(at + 1) != "that"):
            continue
        late = inverted is not None or _before(unit, who) == ","
        closing = late and unit.fold(at + 1) in {".", ""}
        if not (listed or held or inverted or closing):
            continue
        start = unit.start if late else who.start
        yield stand_in(article, who.actor, piece.fold, (start, unit.end)), (start, unit.end)
        return


def _closes(unit: Unit, mention: Mention) -> bool:
    """Whether a name ends its clause: "..., fumes Varu.", not "..., sees Varu at ten."."""
    return not unit.fold(unit.last_of(mention) + 1)[:1].isalnum()


def _before(unit: Unit, mention: Mention) -> str:
    """Return the word before a name and its article."""
    at = unit.first_of(mention) - 1
    return unit.fold(at - (unit.fold(at) == "the"))


def claimed_by_noun(unit: Unit, article: Article) -> Iterator[tuple[Statement, tuple[int, int]]]:
    """Yield what a noun says that somebody claims: "Varu's claim that Lom had agreed".

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.

    Yields
    ------
    tuple of Statement and tuple of int
        As :func:`unheard_in`.
    """
    nouns = words("claims", "claim_nouns")
    for at in range(1, 0 if nouns.isdisjoint(unit.folds) else len(unit.pieces) - 2):
        if unit.fold(at) not in nouns:
            continue
        owner = unit.mention_at(at - 1) if unit.pieces[at - 1].possessive else None
        end = at
        if owner is None and unit.fold(at + 1) in {"by", "of", "from"}:
            owner = unit.mention_at(at + 2) or unit.mention_at(at + 3)
            end = at if owner is None else unit.last_of(owner)
        if owner is None or unit.fold(end + 1) != "that":
            continue
        within = (unit.pieces[end + 1].start, unit.end)
        yield stand_in(article, owner.actor, "", within), within


def quoted_in(unit: Unit, article: Article) -> Iterator[tuple[Statement, tuple[int, int]]]:
    """Yield what somebody is quoted as saying: "it quoted Varu's envoy as saying that Lom had".

    Parameters
    ----------
    unit : Unit
        The sentence.
    article : Article
        The report.

    Yields
    ------
    tuple of Statement and tuple of int
        As :func:`unheard_in`.
    """
    said = not _SAYING.isdisjoint(unit.folds)
    for at in range(2, len(unit.pieces) - 2 if said else 0):
        if unit.fold(at) != "as" or unit.fold(at + 1) not in _SAYING:
            continue
        who = next(
            (
                unit.mention_at(i)
                for i in range(at - 1, max(-1, at - QUOTED_BEFORE), -1)
                if unit.mention_at(i) is not None
            ),
            None,
        )
        first = at if who is None else unit.first_of(who)
        quoting = (unit.fold(i) for i in range(max(0, first - QUOTED_BEFORE), first + 6))
        if who is not None and any(word in _QUOTING for word in quoting):
            within = (unit.pieces[at + 1].start, unit.end)
            yield stand_in(article, who.actor, unit.fold(at + 1), within), within


QUOTED_BEFORE = 12
"""Words between "quoted" and "as saying"."""

_SAYING = frozenset({"saying", "stating", "claiming", "alleging", "adding", "insisting"})
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})


def _subject(unit: Unit, verb: int) -> Mention | None:
    """Return who stands before a verb as its subject, at the opening or behind a comma."""
    for at in range(verb - 1, max(-1, verb - 1 - BETWEEN), -1):
        mention = unit.mention_at(at)
        if mention is not None:
            opens = unit.first_of(mention) <= OPENING_WORDS or _before(unit, mention) == ","
            return mention if opens and not unit.pieces[at].possessive else None
        if unit.fold(at) not in _BETWEEN and not unit.fold(at).endswith("ly"):
            return None
    return None


def stand_in(article: Article, actor: str, cue: str, within: tuple[int, int]) -> Statement:
    """Return a statement with an empty identifier, for a claim where none was read."""
    return Statement(
        id="",
        spans=(article.report.span(*within),),
        speaker=actor,
        directness=Directness.INDIRECT,
        source_kind=SourceKind.NAMED,
        stance=Stance.ASSERT,
        cue=cue,
    )
