"""Answers for cases with too many packages to list."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.packages.acceptance import counted_acceptance
from goodoffices.packages.equal_gain import equal_gain_of_front
from goodoffices.packages.front_pool import FrontPool, pool_of_choices
from goodoffices.packages.named import concept_notes, empty_zone, named_package, withheld
from goodoffices.packages.question import Question
from goodoffices.packages.results import Accepted, Concept, Frontier, NamedPackage, Zone
from goodoffices.packages.summed import SumSearch
from goodoffices.solving.answer import Answer, Proof, Status
from goodoffices.solving.exact_search import ExactSearch, Ties
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice


class Search:
    """A search over a case, and the answers it proves.

    Parameters
    ----------
    question : Question
        Of any size.
    engine : ExactSearch or None
        The engine; by default group-by-group sums, and the solver beyond their limits.
    limits : Limits
        What the default engine may take.
    """

    def __init__(
        self,
        question: Question,
        engine: ExactSearch | None = None,
        *,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self.question = question
        self.limits = limits
        self.engine = SumSearch(question.model, limits=limits) if engine is None else engine
        self._found_front: Answer[Ties] | None = None

    def zone(self) -> Zone:
        """Count the packages that every principal accepts, as far as they can be counted."""
        answer = self.engine.zone_count()
        reason = self.question.zone_reason
        counted = answer.proof.status is Status.PROVED
        proof = answer.proof
        if counted and reason is not None:
            proof = replace(proof, status=Status.BOUNDED, reason=reason)
        return Zone(
            count=answer.value if counted else None,
            at_least=answer.value if not counted and reason is None else None,
            packages=self.question.model.size,
            notes=() if reason is None else (reason,),
            proof=proof,
        )

    def accepted(self) -> Accepted | None:
        """Count the packages that stand under the acceptance rule."""
        return counted_acceptance(self.question)

    def frontier(self) -> Frontier:
        """Return the packages that cannot be improved for free, one per vector of points."""
        answer = self._front()
        if answer.value is None:
            return Frontier(count=None, vectors=None, packages=(), proof=answer.proof)
        ties = answer.value
        packages = tuple(self.question.package(tie.choice) for tie in ties.vectors)
        return Frontier(
            count=_total(ties),
            vectors=len(packages) if ties.complete else ties.all_vectors,
            packages=packages,
            proof=replace(answer.proof, recomputed=len(packages)),
        )

    def named(self, concept: Concept) -> NamedPackage:
        """Return the packages that a rule names within the zone."""
        reason = self.question.concept_reason(concept)
        if reason is not None:
            return withheld(concept, reason)
        answer = self._ask(concept)
        if answer.value is None:
            return NamedPackage(concept=concept, package=None, proof=answer.proof)
        ties = answer.value
        if not ties.vectors:
            return empty_zone(concept, engine=answer.proof.engine, method=answer.proof.method)
        notes = concept_notes(
            self.question, concept, choice=ties.vectors[0].choice, ideals=ties.ideals
        )
        named = named_package(
            self.question,
            concept,
            vectors=[tie.choice for tie in ties.vectors],
            ties=_total(ties),
            notes=notes,
            proof=self._proof(answer.proof, recomputed=len(ties.vectors)),
        )
        return replace(named, tied_complete=ties.complete and named.tied_complete)

    def _ask(self, concept: Concept) -> Answer[Ties]:
        model = self.question.model
        scales = [party.scale for party in model.parties]
        weights = [model.common_scale // scale for scale in scales]
        match concept:
            case Concept.UTILITARIAN:
                return self.engine.most_welfare(weights)
            case Concept.EGALITARIAN:
                return self.engine.leximin(scales)
            case Concept.NASH:
                return self.engine.nash(weights)
            case Concept.KALAI_SMORODINSKY:
                return self.engine.kalai_smorodinsky()
            case Concept.EQUAL_GAIN:
                return self._equal_gain(scales)

    def _equal_gain(self, scales: list[int]) -> Answer[Ties]:
        if isinstance(self.engine, SumSearch):
            answer = self.engine.equal_gain(scales)
            if answer.value is not None:
                return answer
        return equal_gain_of_front(self.question.model, self._front())

    def zone_front(self) -> FrontPool | None:
        """Return the frontier of the zone as numbers; ``None`` where none was found."""
        if isinstance(self.engine, SumSearch):
            pool = self.engine.zone_front()
            if pool is not None:
                return pool
        answer = self._front()
        found = answer.value
        if found is None:
            return None
        choices = [tie.choice for tie in found.vectors]
        pool = pool_of_choices(self.question.model, choices, engine=answer.proof.engine)
        return replace(pool, is_whole=found.complete)

    def better(self, choice: Choice) -> Answer[tuple[Choice, ...]]:
        """Return a package as good for everybody and better for somebody; none if there is none.

        The largest sum among packages that cost nobody anything is on the frontier.
        """
        model = self.question.model
        own = tuple(replace(p, walk_away=p.points(choice)) for p in model.parties)
        weights = [model.common_scale // party.scale for party in model.parties]
        engine = SumSearch(replace(model, parties=own), limits=self.limits)
        answer = engine.most_welfare(weights)
        if answer.value is None or not answer.value.vectors:
            return Answer(value=None, proof=answer.proof)
        best = answer.value.vectors[0].choice
        found = () if model.points(best) == model.points(choice) else (best,)
        return Answer(value=found, proof=replace(answer.proof, recomputed=len(found) + 1))

    def _front(self) -> Answer[Ties]:
        if self._found_front is None:
            self._found_front = self.engine.frontier()
        return self._found_front

    def _proof(self, proof: Proof, *, recomputed: int) -> Proof:
        reason = self.question.zone_reason
        if reason is None:
            return replace(proof, recomputed=recomputed)
        both = " ".join(part for part in (reason, proof.reason) if part is not None)
        return replace(proof, recomputed=recomputed, status=Status.BOUNDED, reason=both)


def _total(ties: Ties) -> int | None:
    if not ties.complete:
        return ties.all_packages
    counts = [tie.count for tie in ties.vectors]
    return None if None in counts else sum(count for count in counts if count is not None)
