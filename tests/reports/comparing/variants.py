"""Copies as outlets make them: another title, a cut lead, other words, one fact changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Article

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = (
    ROOT / "cases" / "lake-orvane" / "reports",
    *sorted((ROOT / "tests" / "gold" / "open").glob("*/reports")),
)
COPIES = frozenset({"02-lakeside-courier", "02-antilles-herald", "07-ennor-courier"})
"""Reports that are copies by design."""

TITLES = ("Talks drag on as both sides wait", "What we know so far", "Envoys leave without a word")
RESIDUE = (
    "Share this article", "Sign up for our evening newsletter", "Read more: the price of salt",
    "Tags: harbour, weather, chess", "© The Quayside Press. All rights reserved.",
    "Follow us on Relay", "Comments are closed.", "Advertisement",
)  # fmt: skip
OTHERS = (
    "The price of salt rose again in the northern ports, where two boilers stand idle and the"
    " owners wait for a new licence from the island council.",
    "A choir from the mountain villages sang for three evenings in the old customs hall, and the"
    " last bench was taken an hour before the doors opened.",
    "Beekeepers report a mild winter: the hives were heavier in April than in any spring since"
    " the great frost, says the almanac of their guild.",
    "The railway museum has found the brass plate of its first engine, which a farmer used as"
    " the lid of a well for sixty years without reading it.",
)  # fmt: skip
WORDS = (
    "quite",
    "later",
    "area",
    "group",
    "matter",
    "person",
    "recent",
    "local",
    "major",
    "whole",
)
AUXILIARY = re.compile(r"\b(?:will|would|had|has|was|were|is|are|could|can)\b")
FACTS = {word for key in ("numbers", "negations") for word in lexicon("changes")[key]}
NUMBER = re.compile(r"\b\d[\d,.]*\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A copy of a report.

    Parameters
    ----------
    origin : str
        The report it was made from.
    kind : str
        What was done to it.
    article : Article
        The copy.
    fact : str
        ``"figure"``, ``"negation"`` or nothing: what was changed in it.
    """

    origin: str
    kind: str
    article: Article
    fact: str = ""


def originals() -> dict[str, list[str]]:
    """Return the paragraphs of our own reports that are long enough to be copied."""
    found = {}
    for folder in FOLDERS:
        for path in sorted(folder.iterdir()):
            article = cut_up(take_in(path.read_bytes(), report_id=path.stem, name=path.name))
            paragraphs = [" ".join(article.words(one).split()) for one in article.paragraphs]
            if sum(len(one.split()) for one in paragraphs) >= 150 and path.stem not in COPIES:
                found[f"{folder.parent.name}-{path.stem}"] = paragraphs
    return found


def article_of(name: str, title: str, paragraphs: list[str]) -> Article:
    """Cut up a report written as plain text."""
    text = "\n\n".join([title, *paragraphs])
    return cut_up(take_in(text.encode(), report_id=name))


Made = tuple[str, list[str], str]


def _title(body: list[str], rng: np.random.Generator) -> Made:
    return str(rng.choice(TITLES)), body, ""


def _lead(body: list[str], rng: np.random.Generator) -> Made:
    return _title(body[1:], rng)


def _residue(body: list[str], rng: np.random.Generator) -> Made:
    lines = [str(one) for one in rng.choice(RESIDUE, size=4, replace=False)]
    return _title([*body, *lines], rng)


def _shuffled(body: list[str], rng: np.random.Generator) -> Made:
    return _title([body[int(place)] for place in rng.permutation(len(body))], rng)


def _roundup(body: list[str], rng: np.random.Generator) -> Made:
    first = int(rng.integers(0, len(OTHERS)))
    return _title([*OTHERS[:first], *body, *OTHERS[first:]], rng)


def _begun(body: list[str], rng: np.random.Generator) -> Made:
    return _title(body[: max(2, int(len(body) * 0.6))], rng)


def _reworded(share: float) -> Callable[[list[str], np.random.Generator], Made]:
    def change(body: list[str], rng: np.random.Generator) -> Made:
        changed = []
        for paragraph in body:
            words = paragraph.split(" ")
            for place, word in enumerate(words):
                plain = word.isalpha() and word.islower() and word not in FACTS
                if plain and rng.random() < share:
                    words[place] = str(rng.choice(WORDS))
            changed.append(" ".join(words))
        return TITLES[0], changed, ""

    return change


def _edited(
    pattern: re.Pattern[str], edit: Callable[[str], str], fact: str
) -> Callable[..., Made]:
    def change(body: list[str], rng: np.random.Generator) -> Made:
        places = [
            (n, match) for n, paragraph in enumerate(body) for match in pattern.finditer(paragraph)
        ]
        if not places:
            return _title(body, rng)
        number, match = places[int(rng.integers(0, len(places)))]
        paragraph = body[number]
        new = f"{paragraph[: match.start()]}{edit(match.group())}{paragraph[match.end() :]}"
        return TITLES[0], [*body[:number], new, *body[number + 1 :]], fact

    return change


def _other_number(number: str) -> str:
    return str((int(number[0]) % 9) + 1) + number[1:]


KINDS: dict[str, Callable[[list[str], np.random.Generator], Made]] = {
    "title": _title,
    "lead cut": _lead,
    "residue swapped": _residue,
    "paragraphs shuffled": _shuffled,
    "pasted in a roundup": _roundup,
    "begun only": _begun,
    "3 % of words": _reworded(0.03),
    "10 % of words": _reworded(0.10),
    "figure edited": _edited(NUMBER, _other_number, "figure"),
    "negation inserted": _edited(AUXILIARY, lambda verb: f"{verb} not", "negation"),
}


def variants(times: int, *, seed: int = 7) -> Iterator[Variant]:
    """Yield copies of every kind of each of our own reports, several of each."""
    for number, (origin, body) in enumerate(originals().items()):
        for kind, change in KINDS.items():
            for again in range(times):
                rng = np.random.default_rng([seed, number, list(KINDS).index(kind), again])
                title, changed, fact = change(list(body), rng)
                name = f"{origin}-{kind}-{again}".replace(" ", "-")
                yield Variant(
                    origin=origin, kind=kind, article=article_of(name, title, changed), fact=fact
                )
