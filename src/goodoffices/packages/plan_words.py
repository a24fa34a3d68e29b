"""A plan in plain words."""

from __future__ import annotations

from goodoffices.solving.limits import shown_bytes
from goodoffices.solving.planning import Asked, Engine, Plan

QUESTIONS = {
    Asked.ZONE: "Zone of agreement",
    Asked.NAMED: "Named packages",
    Asked.FRONTIER: "Frontier",
}
ENGINES = {
    Engine.TABLE: "by listing every package",
    Engine.SUMS: "by adding up points, issue by issue",
    Engine.SOLVER: "by a constraint solver",
}
SHORT = 10**6
"""Up to this, numbers of packages are written out."""


def plan_sentences(plan: Plan) -> tuple[str, ...]:
    """Return a plan as sentences, one per line.

    Parameters
    ----------
    plan : Plan
        How the questions about a case will be answered.

    Returns
    -------
    tuple of str
        No points and no walk-away value.
    """
    return (
        _size(plan),
        _ties(plan),
        *_expected(plan),
        *(_answer(plan, asked) for asked in Asked),
        f"Limits: {shown_bytes(plan.limits.memory)} of memory,"
        f" {plan.limits.sums:,} sums of points, {plan.limits.solver_work:g} units of work of"
        " the solver per question.",
    )


def counted(count: int, thing: str) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> counted(1, "link"), counted(2, "link")
    ('1 link', '2 links')
    """
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def rough(count: int) -> str:
    """Return a large number as a reader takes it in.

    Examples
    --------
    >>> rough(1000), rough(10**12), rough(3 * 10**14)
    ('1,000', '10^12', 'about 3 x 10^14')
    """
    if count <= SHORT:
        return f"{count:,}"
    power = len(str(count)) - 1
    if count == 10**power:
        return f"10^{power}"
    first = count // 10**power
    return f"about {first} x 10^{power}"


def _size(plan: Plan) -> str:
    parts = (counted(plan.principals, "principal"), counted(plan.issues, "issue"))
    packages = "1 package" if plan.packages == 1 else f"{rough(plan.packages)} packages"
    return f"{', '.join(parts)}, {packages} before links."


def _ties(plan: Plan) -> str:
    if plan.tied == 0:
        return "Nothing ties issues together: they are settled one by one."
    text = f"{counted(plan.links, 'link')}, linked points included, tie"
    text += f" {counted(plan.tied, 'issue')} together; width {plan.width}"
    if plan.states is not None and plan.states > 1:
        return f"{text}: at most {counted(plan.states, 'state')} of open links to remember."
    return f"{text}."


def _expected(plan: Plan) -> tuple[str, ...]:
    if plan.expected is None or plan.memory is None:
        return ()
    about = "" if plan.expected.is_exact else "about "
    return (
        f"The frontier takes {about}{counted(plan.expected.rows, 'vector')} of points and"
        f" {about}{counted(plan.expected.sums, 'sum')}, in up to {shown_bytes(plan.memory)}.",
    )


def _answer(plan: Plan, asked: Asked) -> str:
    part = plan.part(asked)
    text = f"{QUESTIONS[asked]}: {part.guarantee}, {ENGINES[part.engine]}. {part.reason}"
    if part.fallback is None:
        return text
    return f"{text} Should a limit be met on the way, it is answered {ENGINES[part.fallback]}."
