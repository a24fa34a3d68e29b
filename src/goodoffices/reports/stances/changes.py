"""Words that tell a change or its opposite: staying and leaving, growing and shrinking, ending."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import inflected


@cache
def telling_of(change: str) -> frozenset[str]:
    """Return the words that tell a change: every form of its verbs, and its other words.

    Parameters
    ----------
    change : str
        ``"stay"``, ``"go"``, ``"up"``, ``"down"``, ``"opened"``, ``"shut"``, ``"stopped"``,
        ``"going_on"`` or ``"same"``.

    Returns
    -------
    frozenset of str
        Without case; some are of several words.

    Examples
    --------
    >>> {"lifts", "lifted", "phased out", "abolition"} <= telling_of("stopped")
    True
    """
    listed = lexicon("stance")["changes"][change]
    return frozenset(listed["words"]).union(*map(_forms, listed["verbs"]))


def _forms(verb: str) -> frozenset[str]:
    """Return the forms of a verb, with the word that follows it: "phases out"."""
    lemma, gap, particle = verb.partition(" ")
    return frozenset(form + gap + particle for form, _ in inflected(lemma))


@cache
def telling_changes() -> frozenset[str]:
    """Return the words of every change.

    Examples
    --------
    >>> "dismantles" in telling_changes(), "unchanged" in telling_changes()
    (True, False)
    """
    changes = lexicon("stance")["changes"].keys() - {"same"}
    return frozenset().union(*map(telling_of, changes))
