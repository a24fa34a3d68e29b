"""What the rows run: each takes a case and says in a few words what came out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from goodoffices.case.negotiation import Case
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Frontier
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Proof, Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.loading import exact_search


class NotAnsweredError(Exception):
    """A row whose answer is not proved; the message is what stands in the table."""


def frontier_by_sums(case: Case) -> str:
    """Find the named packages and the frontier of an additive case."""
    search = Search(_question(case))
    named = [search.named(concept) for concept in Concept]
    found = search.frontier()
    for proof in (found.proof, *(one.proof for one in named)):
        _require_proved(proof)
    return _vectors(found)


def whole_frontier(case: Case) -> str:
    """Find the frontier of a linked case, whole or not at all."""
    found = Search(_question(case)).frontier()
    _require_proved(found.proof)
    return _vectors(found)


def named_by_solver(concept: Concept) -> Callable[[Case], str]:
    """Return what finds the packages that one rule names, by the solver."""

    def run(case: Case) -> str:
        question = _question(case)
        named = Search(question, exact_search(question.model)).named(concept)
        _require_proved(named.proof)
        return "no package" if named.package is None else f"{len(named.tied)} tied"

    return run


def everything(case: Case) -> str:
    """Find all that ``goodoffices packages`` shows."""
    return _vectors(find_packages(case).frontier)


def listed_frontier(case: Case) -> str:
    """Find the frontier by listing every package."""
    return _vectors(Enumeration(_question(case)).frontier())


def start_up(case: Case) -> str:
    """Import what answers a small case, in a process of its own."""
    program = "from goodoffices.packages.finding import find_packages"
    subprocess.run([sys.executable, "-c", program], check=True)
    return f"{len(case.issues)} issues"


def _question(case: Case) -> Question:
    return Question(case=case, model=integer_model(case))


def _vectors(found: Frontier) -> str:
    return "no frontier" if found.vectors is None else f"{found.vectors:,} points"


def _require_proved(proof: Proof) -> None:
    if proof.status is not Status.PROVED:
        raise NotAnsweredError(f"{proof.status.value}: {proof.limit or proof.reason}")
