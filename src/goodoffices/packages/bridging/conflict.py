"""The conflict core of a case, each member as a sentence with its source."""

from __future__ import annotations

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.bridging.bridging_words import link_sentence, party_sentence
from goodoffices.packages.bridging.crossing_package import crossing_package
from goodoffices.packages.bridging.results import ConflictCore, CoreMember
from goodoffices.solving.answer import Proof, Status, refused
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.conflict_core import Core, conflict_core
from goodoffices.solving.relaxing.red_lines import Lines
from goodoffices.solving.relaxing.relaxed_search import RelaxedSearch

METHOD = (
    "Candidate sets of red lines were tried, each the smallest that fits all packages found"
    " so far, until no package met one; for each member a package meets all the others."
)


def core_of(
    case: Case, search: RelaxedSearch, *, among: Lines, known: tuple[Choice, ...]
) -> ConflictCore:
    """Return a smallest set of red lines that together leave nothing.

    Parameters
    ----------
    case : Case
        The negotiation; no package meets all lines of ``among``.
    search : RelaxedSearch
        The engine.
    among : frozenset of int
        The lines that may be members.
    known : tuple of tuple of int
        Packages that cross few lines, to start from.

    Returns
    -------
    ConflictCore
        Proved smallest; or minimal with a bound on how small one could be; or refused.

    Raises
    ------
    CertificateError
        If a package fails the exact re-check.
    """
    try:
        core = conflict_core(search, among=among, known=known)
    except LimitError as error:
        proof = refused(engine=search.engine, reason=str(error), limit=str(error))
        return ConflictCore(members=(), is_smallest=False, at_least=0, proof=proof)
    if core is None:
        return no_core(search.engine)
    members = tuple(
        _member(case, search, line, witness)
        for line, witness in zip(core.members, core.witnesses, strict=True)
    )
    return ConflictCore(
        members=members,
        is_smallest=core.stopped is None,
        at_least=core.at_least,
        proof=_proof(core, search.engine),
    )


def no_core(engine: str) -> ConflictCore:
    """Return the answer where a package that was checked meets all lines: there is no core."""
    proof = Proof(
        status=Status.PROVED,
        engine=engine,
        method="A package that meets all red lines was found.",
        recomputed=1,
        reason="Some package meets all red lines, so none of them collide.",
    )
    return ConflictCore(members=(), is_smallest=False, at_least=0, proof=proof)


def _member(case: Case, search: RelaxedSearch, line: int, witness: Choice) -> CoreMember:
    kind, name = search.lines.name(line)
    wishes = case.preferences_of(name) if kind == "party" else None
    return CoreMember(
        kind=kind,
        id=name,
        sentence=party_sentence(case, name) if kind == "party" else link_sentence(case, name),
        source=None if wishes is None else wishes.basis,
        without=crossing_package(case, search.lines, witness),
    )


def _proof(core: Core, engine: str) -> Proof:
    if core.stopped is None:
        return Proof(
            status=Status.PROVED, engine=engine, method=METHOD, recomputed=len(core.members)
        )
    return Proof(
        status=Status.BOUNDED,
        engine=engine,
        method="Red lines were struck out one by one as long as the others left nothing.",
        recomputed=len(core.members),
        reason="Each member is needed, but a smaller set of other red lines may exist.",
        limit=core.stopped,
    )
