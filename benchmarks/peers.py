"""Ours beside a peer: the same cases, the same machine, and no ratio without equal frontiers."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.cases import drawn_points
from benchmarks.measure import REPEATS, ROOT, SEEDS

PEER_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
DEADLINE = 900.0
"""Seconds after which a peer's answer is not waited for."""
REAL = 10**6
"""Total for real-valued points: six decimal places, whole in both programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duel:
    """One comparison.

    Parameters
    ----------
    number : str
        The row of the list of goals it belongs to.
    peer, question : str
        What it is measured against, and how that is asked for.
    shape : tuple of int
        Parties, issues, options per issue.
    opposition : float
        How far every second party is opposed.
    total : int
        About how many points a party's best package has.
    floor, goal : int
        How many times faster ours must be, and is aimed to be.
    """

    number: str
    peer: str
    question: str
    shape: tuple[int, int, int]
    opposition: float
    total: int
    floor: int
    goal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one comparison gave, for the seed with the smaller ratio.

    Parameters
    ----------
    ratio : float or None
        The peer's median over ours; ``None`` unless the frontiers are equal for all seeds.
    ours, theirs : float or None
        Median CPU seconds.
    megabytes : tuple of float
        Peak memory, ours and theirs.
    points : int
        Vectors on the frontier.
    result : str
        Whether the frontiers are equal; why nothing is compared, where nothing is.
    version : str
        The peer's.
    """

    ratio: float | None
    ours: float | None = None
    theirs: float | None = None
    megabytes: tuple[float, float] = (0.0, 0.0)
    points: int = 0
    result: str
    version: str = ""


DUELS = (
    *(
        Duel(
            number="4",
            peer="NegMAS pareto_frontier",
            question="frontier",
            shape=(parties, 5, 10),
            opposition=opposition,
            total=total,
            floor=100,
            goal=1_000 if parties <= 3 else 300,
        )
        for opposition, total in ((0.0, 1_000), (0.0, REAL), (0.7, REAL))
        for parties in (2, 3, 4, 5)
    ),
    Duel(
        number="5",
        peer="NegMAS MOBANOS",
        question="mobanos",
        shape=(2, 20, 10),
        opposition=0.7,
        total=REAL,
        floor=100,
        goal=300,
    ),
)


def compared(duel: Duel, *, repeats: int = REPEATS) -> Outcome:
    """Run a comparison for each seed; the two programs take turns.

    Parameters
    ----------
    duel : Duel
        What to compare.
    repeats : int
        Runs of each seed and program.

    Returns
    -------
    Outcome
        Without a ratio where the peer is absent, stops, or finds another frontier.
    """
    if not PEER_PYTHON.exists():
        return Outcome(ratio=None, result="NegMAS is not installed: make bench installs it")
    outcomes = []
    for seed in SEEDS:
        points = drawn_points(duel.shape, total=duel.total, opposition=duel.opposition, seed=seed)
        asked = {"points": points.tolist(), "question": duel.question, "repeats": repeats}
        try:
            outcomes.append(_outcome(*_both(asked)))
        except subprocess.TimeoutExpired:
            return Outcome(ratio=None, result=f"the peer took over {DEADLINE:.0f} s")
        except subprocess.CalledProcessError as error:
            last = (error.stderr.strip().splitlines() or ["no message"])[-1]
            return Outcome(ratio=None, result=f"stopped: {last[:120]}")
    unequal = [one for one in outcomes if one.ratio is None]
    return unequal[0] if unequal else min(outcomes, key=lambda one: one.ratio or 0.0)


def _both(asked: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case.json"
        case.write_text(json.dumps(asked), encoding="utf-8")
        peer = [str(PEER_PYTHON), str(ROOT / "benchmarks" / "negmas_side.py"), str(case)]
        theirs = _answer(peer)
        ours = _answer([sys.executable, "-m", "benchmarks.our_side", str(case)])
    return ours, theirs


def _answer(command: list[str]) -> dict[str, Any]:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=DEADLINE, check=True, cwd=ROOT
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _outcome(ours: dict[str, Any], theirs: dict[str, Any]) -> Outcome:
    mine, other = (statistics.median(answer["seconds"]) for answer in (ours, theirs))
    equal = ours["frontier"] == theirs["frontier"]
    return Outcome(
        ratio=other / mine if equal else None,
        ours=mine,
        theirs=other,
        megabytes=(ours["megabytes"], theirs["megabytes"]),
        points=len(ours["frontier"]),
        result="equal frontiers" if equal else _difference(ours, theirs),
        version=theirs["version"],
    )


def _difference(ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    mine, other = ({tuple(v) for v in answer["frontier"]} for answer in (ours, theirs))
    return (
        f"frontiers differ: {len(mine - other)} points only here, {len(other - mine)} only there"
    )
