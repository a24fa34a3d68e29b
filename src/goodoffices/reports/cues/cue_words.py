"""Words by which cues are found, from the word lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from goodoffices.reports.cues.verbforms import Family, VerbForm, verb_forms, words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import Tense, inflected


@cache
def cue_words() -> frozenset[str]:
    """Return every word that a cue may have as its main word."""
    heads = (verb_forms(), noun_families(), state_heads(), source_openers())
    return frozenset(word for table in heads for word in table)


@cache
def telling_words() -> frozenset[str]:
    """Return words of which every sentence with a cue holds at least one."""
    listed = lexicon("nouns")
    phrases = (*_states(), *listed["sources"]["before"])
    rarest = {_longest(phrase) for phrase in phrases}
    rarest |= _account_words() | {_longest(one) for one in _held_phrases()}
    rarest |= words("nouns", "sources", "owned") | words("subjects", "documents") | {"so"}
    told = {word for word, forms in verb_forms().items() if any(_tells(form) for form in forms)}
    behind = {
        _longest(form.particle)
        for forms in verb_forms().values()
        for form in forms
        if not _tells(form)
    }
    every = rarest | told | behind | set(noun_families())
    # Words are looked for letter by letter: of "non-starter" the longest part tells.
    return frozenset(max(word.split("-"), key=len) for word in every)


def _account_words() -> frozenset[str]:
    """Return a word of every frame of an account: "as Varu *sees* it"."""
    return frozenset(
        _longest(phrase)
        for frame in lexicon("telling")["account"]
        for phrase in (frame["behind"] or frame["before"])
    )


def _held_phrases() -> frozenset[str]:
    told = (lexicon("telling")["held"], lexicon("telling")["received"])
    listed = (phrases for one in told for name, phrases in one.items() if name not in _NO_TELLING)
    return frozenset(phrase for phrases in listed for phrase in phrases)


_NO_TELLING = frozenset({"links", "verbs", "losing"})
"""Lists of words that stand in any sentence."""


def _tells(form: VerbForm) -> bool:
    """Whether a verb tells by itself; of "have none of" only the second word does."""
    light = form.lemma in words("telling", "light", "verbs")
    return not light or len(_longest(form.particle)) < _TELLING


def _longest(phrase: str) -> str:
    return max(phrase.split(" "), key=len)


@cache
def state_heads() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases that tell an attitude after "is", with their stance, by first word."""
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, stance in _states().items():
        run = tuple(phrase.split(" "))
        heads.setdefault(run[0], []).append((run, stance))
    return {word: tuple(found) for word, found in heads.items()}


@cache
def _states() -> Mapping[str, str]:
    """Return every listed attitude with its stance; a phrase listed by itself goes before."""
    listed = lexicon("nouns")
    grouped = {
        f"{word} {then}": group["stance"]
        for group in listed["state"]
        for word in group["words"]
        for then in group["then"]
    }
    return grouped | dict(listed["states"])


@cache
def noun_families() -> Mapping[str, tuple[tuple[Family, frozenset[str]], ...]]:
    """Return the nouns of position with their classes and the words that must follow them."""
    found: dict[str, list[tuple[Family, frozenset[str]]]] = {}
    for entry in lexicon("nouns")["noun"]:
        family = Family("noun", entry["stance"], entry.get("act", "attitude"), True, False)
        for form in entry["forms"]:
            found.setdefault(form, []).append((family, frozenset(entry["then"])))
    return {form: tuple(classes) for form, classes in found.items()}


@cache
def source_openers() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases before a source ("according to"), by first word."""
    openers: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon("nouns")["sources"]["before"]:
        run = tuple(phrase.split(" "))
        openers.setdefault(run[0], []).append(run)
    for link in lexicon("nouns")["sources"]["links"]:
        openers.setdefault(link, [])
    return {word: tuple(found) for word, found in openers.items()}


@cache
def quoting_forms() -> frozenset[str]:
    """Return the forms of quoting: "was cited as saying"."""
    verbs = words("telling", "quoted", "verbs")
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


@cache
def floor_forms() -> frozenset[str]:
    """Return the forms of turning to others in order to speak: "telephoned to say"."""
    verbs = words("telling", "floor", "verbs")
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


@cache
def finite_forms() -> frozenset[str]:
    """Return auxiliaries and finite forms of telling: a line with one is no signature."""
    told = {
        word
        for word, forms in verb_forms().items()
        if any(form.tense in {Tense.THIRD, Tense.PAST} for form in forms)
    }
    return words("subjects", "grammar", "auxiliaries") | (
        told - words("telling", "nouns", "forms")
    )


@lru_cache(maxsize=4096)
def may_be_finite(word: str) -> bool:
    """Whether a word may be the verb of a clause: an auxiliary, a verb of telling or a past.

    Examples
    --------
    >>> may_be_finite("sank"), may_be_finite("flooded"), may_be_finite("harbour")
    (True, True, False)
    """
    past = word.endswith("ed") and len(word) > len("need")
    return past or word in finite_forms() or word in words("acts", "pasts")


@cache
def told_forms() -> frozenset[str]:
    """Return words for telling, after which a refusal is a silence: "declined to comment"."""
    verbs = words("unsaid", "telling", "verbs")
    return (
        verbs
        | {form for form in verb_forms() if any(f.lemma in verbs for f in verb_forms()[form])}
        | {"commenting", "disclosing", "discussing", "answering", "naming", "providing", "giving"}
    )


@cache
def own_clause_words() -> frozenset[str]:
    """Return words that begin a clause of its own: "said he wanted nothing" is no silence."""
    subjects = frozenset({"that", "he", "she", "they", "we", "i", "which", "who", "if", "because"})
    return subjects | words("subjects", "grammar", "auxiliaries")


_TELLING = 4
"""Letters from which a word behind a common verb is rare enough to tell."""
