"""Paragraphs in which a publication speaks to its readers, or of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from goodoffices.reports.layout.form import Certainty, Form
from goodoffices.reports.layout.told import attributing_words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Label
from goodoffices.reports.wording.function_words import OURSELVES

_MOST_WORDS = 70
_FEW_WORDS = 14
_BOX_WORDS = 40
_QUOTED = re.compile(r"[“”„«»\"]")
# A turn of speech in a transcript is spoken to a person, not to a reader.
_TURN = re.compile(r"(?:[A-Z][A-Z .'’-]{0,30}|[QA]):\s")
_YOU = frozenset({"you", "your", "yours"})
_OURS = frozenset({"our", "ours", "us", "your", "yours"})
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}\b")
_ADDRESS = re.compile(r"\bhttps?://\S|\bwww\.\w")
_PHONE = re.compile(r"(?:\+|\b00)?\d[\d ()/.-]{6,20}\d\b")
_ON_REQUEST = re.compile(
    r"\bavailable (?:(?:up)?on request|for download|for interview|from (?:the|our) (?:press|media)"
    r"|at (?:https?|www))"
)
_NAME = re.compile(
    r"[A-Z][\w'’.-]{1,20}(?:\s(?:de|da|van|von|bin|al|el|la|le|di|del|den|der|ter)){0,2}"
    r"(?:\s[A-Z][\w'’.-]{0,20}){1,3},?\s"
)
# "Relatives can reach the Red Crescent at ..."
_CAN_CALL = re.compile(
    r"(?!(?:You|I|We|Please)\b)(?:[A-Z][a-z]+|[a-z]+,?)(?: [\w’'-]{1,20},?){0,9}"
    r" (?:can|may|must|should|could|are (?:asked|urged|told|advised|invited|requested) to) "
)
_SUBSCRIBE = frozenset({"subscribe", "unsubscribe"})
_IS_ONE = frozenset({"is", "was", "has", "covers", "reports", "writes", "lives"})
_MAY_GO_ON = frozenset({"also", "in", "more", "read", "see"})
_NAME_REACH = 8
_BOX_REACH = 60
# "the author of the plan" is no author box, "the author of Nine Locks" is.
_OF_A_THING = re.compile(r"\b(?:author|editor|writer|producer) of (?:the |a |an |this )?[a-z]")
_TOLD = frozenset(
    {"was", "were", "had", "did", "would", "been", "lists", "listed", "shows", "showed", "names"}
)
_FUNDED = frozenset({"funded", "supported", "grant", "grants", "possible", "produced", "donors"})
_ADVISES = ("updates", "adds", "recasts", "corrects", "refiles", "rewrites")
_MARKS_OF_TEXT = frozenset({"this", "updated", "corrected", "amended", "translated", *_ADVISES})
# What a wire says of a new version: "Updates with quote in paragraph three".
_ADVICE = re.compile(
    rf" (?:{'|'.join(_ADVISES)}) (?=.{{0,80}} (?:paragraphs?|quotes?|details|background|headline"
    r"|dateline|byline|lead|throughout|graphic|spelling|comments?) )"
)
_BEFORE_NOW = re.compile(
    r"(?P<reason>(?: \S{1,30}){1,16}) (?:earlier|previous|prior|original|first|initial) versions?"
    r" of (?:this|our) (?:\w{1,15} )?"
    r"(?:article|story|report|post|piece|blog|bulletin|interview|column) "
)
_ASKS = re.compile(r"[^.!?]{3,90}\?")


def notice_form(line: str, words: list[str], *, sentence: bool) -> Form | None:
    """Tell a notice to readers by what it is about and by whom it addresses.

    Parameters
    ----------
    line : str
        One block of the report.
    words : list of str
        Its words, from :func:`goodoffices.reports.layout.words.words_of`.
    sentence : bool
        Whether it reads like prose.

    Returns
    -------
    Form or None
        Sure where only a publication says such a thing of itself (R258); ``None`` for a
        paragraph that names who said something, for a turn of speech and for a quotation.

    Examples
    --------
    >>> line = "An earlier version of this story misspelt the name of the lock."
    >>> notice_form(line, line.lower().strip(".").split(), sentence=True).sure
    True
    """
    if len(words) > _MOST_WORDS or _TURN.match(line):
        return None
    present = frozenset(words)
    plain = f" {' '.join(words)} "
    about = _of_a_text(plain, present)
    if about is not None:
        return Form(Label.NAVIGATION, about)
    if _QUOTED.search(line) or not present.isdisjoint(attributing_words()):
        return None
    addressed = _addressed(line, words, present, sentence=sentence)
    if addressed is not None:
        return Form(Label.ADVERTISEMENT, addressed)
    if len(words) <= _BOX_WORDS and is_author_box(line, plain):
        named = not _set("professions").isdisjoint(present)
        return Form(Label.BYLINE, Certainty.LIKELY if named else Certainty.HINT)
    imprint = _imprint(line, present, sentence=sentence)
    return None if imprint is None else Form(Label.NAVIGATION, imprint)


def is_row_of_buttons(words: list[str]) -> bool:
    """Whether a line is made of what buttons say: an act, and what it is done to.

    Examples
    --------
    >>> is_row_of_buttons(["tweet", "this", "link", "to", "this", "entry"])
    True
    >>> is_row_of_buttons(["link", "to", "the", "port"])
    False
    """
    if not 2 <= len(words) <= _FEW_WORDS:
        return False
    acts, things = _set("acts"), _set("things")
    known = all(word in acts or word in things or word.isdigit() for word in words)
    return known and not acts.isdisjoint(words)


def leads_elsewhere(line: str, words: list[str]) -> bool:
    """Whether a line names another text after words such as "Also in" and a colon.

    Examples
    --------
    >>> line = "Also in Rivers: The eels are back under the bridge"
    >>> leads_elsewhere(line, line.lower().replace(":", "").split())
    True
    """
    colon = line.find(":", 0, 60)
    if colon < 0 or not " ".join(words[:6]).startswith(_starts()):
        return False
    before = line[:colon].split()
    # "Also in dispute: who pays" and "Read also the annex: it gives" go on.
    goes_on = words[0] == "also" and before[-1][0].islower() and "this" not in words[:4]
    goes_on = goes_on or (
        words[0] in _MAY_GO_ON and line[colon + 1 :].lstrip()[:1].islower() and words[1] != "our"
    )
    return len(before) <= 7 and not goes_on


def is_author_box(line: str, plain: str) -> bool:
    """Whether a line begins with a name and tells what that person writes or is.

    Parameters
    ----------
    line : str
        One block of the report.
    plain : str
        Its words in small letters, with a space on either side.

    Examples
    --------
    >>> is_author_box("Ada Holm is a writer.", " ada holm is a writer ")
    True
    """
    if plain.startswith((" the author ", " the writer ")):
        return not plain.startswith((" the author of ", " the writer of "))
    if plain.startswith(" our correspondent "):
        # "Our correspondent saw nine boats burn": the report goes on.
        return not _IS_ONE.isdisjoint(plain.split()[2:3])
    found = _NAME.match(line)
    if found is None:
        return False
    rest = " ".join(plain.split()[len(found.group().split()) :][:_NAME_REACH])
    if rest.startswith(_habits()):
        return True
    is_one = rest.startswith(("is ", "was ", "has been ", "are "))
    if _OF_A_THING.search(line, found.end(), found.end() + _BOX_REACH):
        return False
    return is_one and not _set("professions").isdisjoint(rest.split())


def _of_a_text(plain: str, present: frozenset[str]) -> Certainty | None:
    """Judge "this article was amended" and "an earlier version of this story misstated"."""
    if present.isdisjoint(_MARKS_OF_TEXT):
        return None
    found = _own_text().match(plain)
    if found is None and _tells_of_its_versions(plain):
        return Certainty.SURE
    if found is None:
        return Certainty.LIKELY if _ADVICE.match(plain) else None
    if found["noun"] is None:
        return Certainty.LIKELY
    rest = plain[found.end() :]
    own = found["own"] is not None or found["version"] is not None
    if _one_of("handled").search(rest) or found["version"]:
        return Certainty.SURE if own else Certainty.LIKELY
    made = _one_of("made").search(rest) if own else not _FUNDED.isdisjoint(rest.split())
    return Certainty.LIKELY if made else None


def _tells_of_its_versions(plain: str) -> bool:
    """R589: whether a correction goes on to what the report had said before.

    "Because of an editing error, an earlier version of this story misquoted" is no report.
    """
    found = _BEFORE_NOW.match(plain)
    return found is not None and attributing_words().isdisjoint(found["reason"].split())


def _addressed(
    line: str, words: list[str], present: frozenset[str], *, sentence: bool
) -> Certainty | None:
    strong, weak = len(present & _set("strong")), len(present & _set("weak"))
    asked = words[0] in _set("bids") and _ASKS.match(line) is not None
    if not strong and not weak:
        own = not present.isdisjoint(_OURS)
        offered = own and words[0] in _set("offers") and len(words) <= _FEW_WORDS
        return Certainty.LIKELY if (asked and own) or offered else None
    if not sentence and not present.isdisjoint(_SUBSCRIBE) and len(words) <= _FEW_WORDS:
        return Certainty.SURE
    you, we = not present.isdisjoint(_YOU), not present.isdisjoint(OURSELVES)
    bids = words[0] in _set("bids")
    yours = "your" in present or not sentence
    if strong and (bids or strong > 1 or (weak and (we or you)) or (you and (we or yours))):
        return Certainty.SURE
    if bids and not sentence and (you or we) and len(words) <= _FEW_WORDS:
        return Certainty.SURE
    asks = asked and (you or we or "this" in present)
    likely = asks or (you and (strong or weak > 1)) or (we and weak > 2) or (bids and (you or we))
    return Certainty.LIKELY if likely or (strong and weak) else None


def _imprint(line: str, present: frozenset[str], *, sentence: bool) -> Certainty | None:
    reached = _MAIL.search(line) or _ADDRESS.search(line)
    called = not present.isdisjoint(_set("contact")) and _PHONE.search(line)
    if reached or called:
        if sentence and _serves_others(line, present):
            return Certainty.HINT
        return Certainty.LIKELY if sentence else Certainty.SURE
    if not present.isdisjoint(_TOLD):
        return None
    if len(present & _set("rights")) > 1 or len(present & _set("imprint")) > 1:
        return Certainty.LIKELY
    return Certainty.LIKELY if _ON_REQUEST.search(line) else None


def _serves_others(line: str, present: frozenset[str]) -> bool:
    """R362: whether a number or an address is there for people whom the report is about."""
    if not present.isdisjoint(OURSELVES | _set("own_desks")):
        return False
    return not present.isdisjoint(_set("helplines")) or _CAN_CALL.match(line) is not None


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("notices")[name])


@cache
def _starts() -> tuple[str, ...]:
    return tuple(f"{phrase.replace(chr(39), ' ')}" for phrase in lexicon("notices")["leads"])


@cache
def _habits() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in lexicon("notices")["habits"])


def _listed(phrases: Iterable[str]) -> str:
    spaced = (phrase.replace("-", " ") for phrase in phrases)
    return "|".join(re.escape(phrase) for phrase in sorted(spaced, key=len, reverse=True))


@cache
def _one_of(name: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{_listed(lexicon('notices')[name])}) ")


@cache
def _own_text() -> re.Pattern[str]:
    notices = lexicon("notices")
    own, others = _listed(notices["texts"]), _listed(notices["texts_of_others"])
    return re.compile(
        rf" (?:(?:{own}) (?:was |has been )?(?:updated|corrected|amended|translated)(?= )"
        rf"|(?:corrections? |clarification |note |we have (?:amended|corrected|updated) )?"
        rf"(?P<version>(?:an? |the )?(?:{_listed(notices['versions'])}) versions? of )?"
        rf"this (?:[a-z]+ )?(?P<noun>(?P<own>{own})|(?:{others}))s?(?= )(?! of the (?!week|day)))"
    )
