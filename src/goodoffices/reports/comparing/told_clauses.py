"""What a statement tells, cut out of who tells it: its words, names, times and subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from goodoffices.reports.comparing.context import Context, names_of
from goodoffices.reports.comparing.denials import is_denial, is_unfact, object_denied, stems
from goodoffices.reports.comparing.stated_times import Times, stated_times
from goodoffices.reports.lexicon import any_of, lexicon
from goodoffices.reports.record import Statement
from goodoffices.reports.wording.inflection import telling_forms

ROOT = 4
"""Letters that the forms of one word share: "held", "sign", "bomb"."""
_MOST = 300
"""Characters of a statement beyond which it tells more than one thing."""
_OWN = re.compile(r"(?:it|we|they|i|he|she|its|our|their|his|her)\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_NONE = re.compile(r"(?:no|not an?|not one|nobody|none|neither) (?!doubt|sooner|longer)\w", re.I)
"""Opens a clause that something was not so: "No convoy crossed"."""
ATTACK = "#attack"
"""Stands for all words for one act: who fired nothing has shelled nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that somebody tells.

    Parameters
    ----------
    statement : Statement
        Where it is told.
    clause : str
        Its words without who says so, as written.
    matter : frozenset of str
        Beginnings of its words, but for times, denials and names of the case.
    names : frozenset of str
        Beginnings of the words in it with a capital, but for names of the case.
    times : Times
        What it states of days, months and years.
    subject : str
        The side named first in it, by a name or pronoun; empty where none is.
    denied : bool
        Whether it tells that something was not so.
    flat : bool
        Whether it says so by a verb of denying.
    """

    statement: Statement
    clause: str
    matter: frozenset[str]
    names: frozenset[str]
    times: Times
    subject: str
    denied: bool
    flat: bool = False


class Clauses:
    """What statements tell, cut out with the names of one case.

    Parameters
    ----------
    context : Context
        Sides and names.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._sides: Mapping[str, str] = {
            name: party.side or party.id
            for party in context.case.parties
            for name in names_of(party)
        }
        names = any_of(self._sides) if self._sides else "(?!)"
        self._named = re.compile(rf"(?<!\w){names}(?!\w)")
        own = _roots(context.name_stems)
        self._own = own | _saying_little() | _roots(stems(" ".join(_calendar())))

    def of(self, statement: Statement) -> Told | None:
        """Return what a statement tells; nothing where that is long or in several pieces."""
        span = statement.spans[0]
        if len(statement.spans) > 1 or span.end - span.start > _MOST:
            return None
        quote = " ".join(span.quote.split())
        denies = is_denial(quote.casefold())
        clause = _denied(quote) if denies else clause_of(quote)
        if not clause:
            return None
        names = _roots(stems(" ".join(_NAME.findall(clause)))) - self._own
        roots = _roots(stems(clause)) - self._own - names
        if _attacked().search(clause):
            roots = roots - attacks() | {ATTACK}
        return Told(
            statement=statement,
            clause=clause,
            matter=names | frozenset(root for root in roots if not root[0].isdigit()),
            names=names,
            times=stated_times(clause),
            subject=self.first_side(grounds().sub(" ", clause), statement),
            denied=denies or is_unfact(clause.casefold()) or _NONE.match(clause) is not None,
            flat=denies,
        )

    def first_side(self, words: str, statement: Statement) -> str:
        """Return the side that words name first; a pronoun at their start is who speaks."""
        plain = words.casefold().lstrip("\"“'‘ ")
        if _OWN.match(plain):
            return self._context.side(statement.speaker) or ""
        found = self._named.search(plain)
        return self._sides[found.group()] if found else ""


def clause_of(quote: str) -> str:
    """Return the words of a statement without those that name who says so.

    Examples
    --------
    >>> clause_of("The army said on Tuesday that the mill had burnt down.")
    'the mill had burnt down'
    >>> clause_of("The mill has burnt down, a spokesman of the army said.")
    'The mill has burnt down'
    """
    plain = quote.strip(" .,\"“”'‘’")
    lead = _telling()[0].match(plain)
    if lead is not None and lead.end() < len(plain):
        return plain[lead.end() :].strip(" .,\"“”'‘’")
    return _telling()[1].sub("", plain).strip(" .,\"“”'‘’")


def teller_of(quote: str) -> str:
    """Return the words of a sentence that name who says so, lower case; empty where none do.

    Examples
    --------
    >>> teller_of("The mill has burnt down, the miller said."), teller_of("The mill burnt down.")
    ('the miller', '')
    """
    plain = quote.strip(" .,\"“”'‘’")
    found = _telling()[0].match(plain) or _telling()[1].search(plain)
    return "" if found is None else found.group(1).strip().casefold()


@cache
def grounds() -> re.Pattern[str]:
    """Match where something was: "in Orran", "on Varan soil", "from the east bank"."""
    nouns = any_of(lexicon("accounts")["grounds"])
    return re.compile(rf"\b(?:in|at|on|from|near|off) (?:the )?(?:(\w+) {nouns}\b|([A-Z][\w-]+))")


def _denied(quote: str) -> str:
    """Return what a denial names, as written."""
    matter = object_denied(quote.casefold())
    at = quote.casefold().find(matter) if matter else -1
    return quote[at : at + len(matter)] if at >= 0 else ""


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match "Varu said on Tuesday that" and ", a spokesman said"."""
    verbs = any_of(telling_forms("say") - {"called", "calls"})
    when = r"(?: (?:on|last|late|early|this|in) \w+(?: \w+)?)?"
    return (
        re.compile(rf"([^,.;:\"“”]{{2,60}}) {verbs}{when}(?: that)? "),
        re.compile(rf"[\"”’']?,[\"”’']? ([^,.;]{{2,70}}) {verbs}\b[^.;]{{0,60}}$"),
    )


def _roots(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:ROOT] for word in words)


@cache
def attacks() -> frozenset[str]:
    """Return the beginnings of all words for an attack."""
    return _roots(lexicon("accounts")["attacks"])


@cache
def _attacked() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lexicon('accounts')['attacks'])}\b")


@cache
def _saying_little() -> frozenset[str]:
    """Return the beginnings of words that only deny, help a verb or tell that something was."""
    words = lexicon("accounts")
    return _roots((*words["denying"], *words["taking_place"]))


@cache
def _calendar() -> tuple[str, ...]:
    return (*lexicon("months")["english"], *lexicon("months")["weekdays"])
