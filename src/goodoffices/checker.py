"""Check an answer of Good Offices against its case: ``python checker.py ANSWER.json CASE.json``.

It imports nothing of Good Offices and believes nothing the answer says. A claim is true, false
or, where all packages are too many to list here, None: it rests on the program's word.
"""

import hashlib
import itertools
import json
import math
import re
import sys
from collections import Counter
from fractions import Fraction
from operator import ge
from pathlib import Path
from typing import Any

MOST_LISTED, MOST_KEPT, MOST_BYTES = 200_000, 5_000, 50_000_000  # packages, frontier, file
NUMBER = r"[-+]?(\d+/0*[1-9]\d*|(\d+\.?\d*|\.\d+)([eE][-+]?\d\d?)?)"
Json = dict[str, Any]
Claims = dict[str, bool | None]


def plain(value: object) -> str:
    """Write a JSON value, or a fraction as text, in one way only."""
    return json.dumps(value, sort_keys=True, default=str)


def exact(written: object) -> list[Any]:
    """Read 12, "1/3", 0.25 or [1, 3] exactly, as two ends; equal where it is no range."""
    pair = written if isinstance(written, list) else [written, written]
    ends = [str(end).strip() for end in pair]
    if len(ends) != 2 or not all(re.fullmatch(NUMBER, end) for end in ends):
        raise ValueError("a number is not exact")
    return [n.numerator if n.denominator == 1 else n for n in map(Fraction, ends)]


def holds(when: Json, options: Json) -> bool:
    """Whether every issue named is settled by one of the options named for it."""
    return all(options.get(issue) in allowed for issue, allowed in when.items())


class Case:
    """Which packages there are, what each is worth and who accepts it."""

    def __init__(self, file: Json) -> None:
        self.issues: dict[str, Json] = {}
        for one in file["issues"]:
            self.issues[one["id"]] = {o["id"]: o.get("quantity") for o in one["options"]}
        self.size = math.prod(map(len, self.issues.values()))
        self.parties = [one["id"] for one in file["parties"] if one.get("role") == "principal"]
        self.links, self.terms, self.least = file.get("links", []), list[Any](), list[Any]()
        known = {one["party"]: one for one in file.get("preferences", [])}
        for wishes in (known.get(party, {}) for party in self.parties):
            rows, linked = wishes.get("points", {}), wishes.get("linked_points", [])
            terms: list[Any] = [[{i: [o]}, exact(n)] for i in rows for o, n in rows[i].items()]
            terms += [[term["when"], exact(term["points"])] for term in linked]
            self.terms.append(sorted(terms, key=plain))
            least = wishes.get("walk_away")
            self.least.append([] if least is None else exact(least))
        rule = file.get("acceptance") or {}
        rules = [rule.get("at_least"), sorted(rule.get("veto", []))]
        spare = [{**link, "reason": None} for link in self.links]
        links = [sorted([k, v] for k, v in link.items() if v is not None) for link in spare]
        issues = [[issue, [*options.items()]] for issue, options in self.issues.items()]
        decisive = [file["id"], issues, links, self.parties, rules, self.least, self.terms]
        self.digest = hashlib.sha256(plain(decisive).encode()).hexdigest()
        self.certain = all(ends and ends[0] == ends[1] for ends in self.least)
        self.clear = all(low == high for rows in self.terms for _, (low, high) in rows)

    def allows(self, options: Json) -> bool:
        """Whether this is one option of every issue, and all links are met."""
        known = all(option in self.issues.get(issue, ()) for issue, option in options.items())
        whole = known and len(options) == len(self.issues)
        return whole and all(self.met(link["kind"], link, options) for link in self.links)

    def met(self, kind: str, link: Json, options: Json) -> bool:
        """Whether a package meets a link."""
        if kind == "requires":
            return holds(link["then"], options) or not holds(link["when"], options)
        if kind == "excludes":
            return not holds(link["together"], options)
        if kind == "applies_only_if":
            return holds(link["when"], options) is (options[link["issue"]] != link["otherwise"])
        total = sum(options[one["issue"]] in one["options"] for one in link.get("of", []))
        if kind not in ("counts", "total", "related"):
            raise ValueError("a link is of no kind that is known here")
        if kind == "total":
            total = sum(self.issues[issue][options[issue]] for issue in {*link["issues"]})
        least, most = link.get("at_least"), link.get("at_most")
        return (least is None or least <= total) and (most is None or total <= most)

    def worth(self, options: Json) -> tuple[Any, ...]:
        """Return every principal's points for a package."""
        return tuple(sum(n[0] for when, n in rows if holds(when, options)) for rows in self.terms)

    def ceiling(self) -> Any:  # noqa: ANN401 - a whole number or a fraction
        """Return a number that no package's sum of points exceeds, links or no links."""
        parts = [[sum(self.worth({i: o})) for o in self.issues[i]] for i in self.issues]
        linked = [n[0] for rows in self.terms for when, n in rows if len(when) > 1]
        return sum(map(max, parts)) + sum(max(n, 0) for n in linked)

    def gains(self, points: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return points above the lower end of each walk-away value, or above 0 if not known."""
        return tuple(n - (m[0] if m else 0) for n, m in zip(points, self.least, strict=True))

    def accepts(self, points: tuple[Any, ...]) -> bool:
        """Whether every principal with a known walk-away value reaches its lower end."""
        return all(g >= 0 for g, m in zip(self.gains(points), self.least, strict=True) if m)


def undominated(vectors: Counter[Any]) -> set[Any]:
    """Keep the vectors that no other matches for everybody; nothing where they are too many."""
    kept: list[Any] = []
    for vector in sorted(vectors, key=sum, reverse=True):
        if not any(all(map(ge, better, vector)) for better in kept):
            kept.append(vector)
        if len(kept) > MOST_KEPT:
            return set()
    return set(kept)


def score(rule: str, gains: tuple[Any, ...], ideals: tuple[Any, ...]) -> list[Any]:
    """Return what a rule compares: of two packages it prefers the one with the larger list."""
    if rule == "nash":
        return [sum(gain > 0 for gain in gains), math.prod(gain for gain in gains if gain > 0)]
    if rule == "kalai_smorodinsky":
        return sorted(Fraction(n) / best for n, best in zip(gains, ideals, strict=True) if best)
    first = {"utilitarian": sum(gains), "egalitarian": 0, "equal_gain": min(gains) - max(gains)}
    return [first[rule], *sorted(gains)]


def equal(written: object, truth: object, *, full: bool = True) -> bool | None:
    """Whether a claim, if made, is true; None where not all packages are known."""
    return written is None or (plain(written) == plain(truth) if full else None)


def fits(part: Json, given: bool, sure: bool) -> bool:
    """Whether the status suits an answer that is given or not, and beyond doubt or not."""
    fitting = ["bounded", "sampled", "proved"][: 3 if sure else 2]
    return part["proof"]["status"] in (fitting if given else ["refused", "not_applicable"])


def about_packages(case: Case, shown: Json) -> Claims:
    """Work out again every package that the answer shows."""
    told: Claims = {}
    for place, package in shown.items():
        told[place] = case.allows(package["options"])
        if told[place] and "points" in package:
            points = case.worth(package["options"])
            claimed = {party: exact(n)[0] for party, n in package["points"].items()}
            truth = dict(zip(case.parties, points, strict=True))
            zone = None if case.accepts(points) and not case.certain else case.accepts(points)
            told[f"{place}.points"] = case.clear and claimed == truth
            told[f"{place}.in_zone"] = package["in_zone"] is zone
    return told


def about_rule(case: Case, rule: str, named: Json, known: Counter[Any], full: bool) -> Claims:
    """Compare what a rule names with the whole zone, or else with what is shown of it."""
    pool = Counter({vector: n for vector, n in known.items() if case.accepts(vector)})
    ideals = tuple(map(max, zip(*map(case.gains, pool), strict=True)))
    able = undominated(pool) if rule == "equal_gain" else pool
    scores = {vector: score(rule, case.gains(vector), ideals) for vector in able}
    most = max(scores.values(), default=[])
    best = {vector for vector in scores if scores[vector] == most}
    tied = [case.worth(package["options"]) for package in named["tied"]]
    first = named["tied"][0] if tied else {"options": None, "points": None}
    given, full = bool(tied) or named["ties"] == 0, full and bool(able or not pool)
    told: Claims = {
        "options, points": all(plain(named[k]) == plain(first[k]) for k in ("options", "points")),
        "proof.status": fits(named, given, case.certain or not tied),
    }
    if given:
        claimed = named["proof"]["status"] == "proved" or not case.certain
        known_best = full or rule in ("utilitarian", "egalitarian", "nash")
        worse = claimed and known_best and not {*tied} <= best
        told["tied (none like another)"] = len({*tied}) == len(tied)
        told["tied (no package is better)"] = False if worse else (full and claimed) or None
        if rule == "utilitarian" and tied and not full:
            told["tied (no sum of points is larger)"] = sum(tied[0]) == case.ceiling() or None
        told["ties"] = equal(named["ties"], sum(pool[v] for v in best), full=full)
        told["tied_complete"] = not named["tied_complete"] or ({*tied} == best if full else None)
    return told


def about_counts(case: Case, answer: Json, known: Counter[Any], *, full: bool) -> Claims:
    """Compare the zone and the frontier with all packages, or else with all that are shown."""
    zone, frontier = answer["zone"], answer["frontier"]
    count, least, front = zone["count"], zone["at_least"], undominated(known)
    inside = sum(n for vector, n in known.items() if case.accepts(vector))
    listed = {plain(one["options"]): case.worth(one["options"]) for one in frontier["packages"]}
    beaten = front and not {*listed.values()} <= front
    whole = full and bool(front or not known)
    return {
        "zone.packages": equal(zone["packages"], case.size),
        "zone.count": equal(count, inside, full=full),
        "zone.at_least": least is None or (least <= inside if full else None),
        "zone.status": zone["status"] == zone["proof"]["status"],
        "zone.proof.status": fits(zone, {count, least} != {None}, case.certain and least is None),
        "frontier.packages (none twice)": len(listed) == len(frontier["packages"]),
        "frontier.packages (no package is better)": False if beaten else whole or None,
        "frontier.count": equal(frontier["count"], sum(known[v] for v in front), full=whole),
        "frontier.vectors": equal(frontier["vectors"], len(front), full=whole),
        "frontier.proof.status": fits(frontier, bool(listed) or frontier["count"] == 0, True),
    }


def check(answer: Json, file: Json) -> Claims:
    """Return every claim of an answer about a case: true, false, or None: not re-proved."""
    if [answer["schema"], file["schema"]] != ["goodoffices/packages@1", "goodoffices/case@1"]:
        raise ValueError("only goodoffices/packages@1 and goodoffices/case@1 can be checked")
    case, rules = Case(file), answer["named"]
    parts = {f"named.{rule}.tied": rules[rule]["tied"] for rule in rules}
    for part in ("frontier", "from_record", "shown"):
        parts[f"{part}.packages"] = (answer.get(part) or {"packages": []})["packages"]
    shown = {f"{part}[{n}]": one for part in parts for n, one in enumerate(parts[part])}
    truth = {"case": file["id"], "case_digest": case.digest, "principals": case.parties}
    truth["issues"] = [*case.issues]
    told: Claims = {part: answer[part] == truth[part] for part in truth}
    told |= about_packages(case, shown)
    if not all(told.values()):
        return told
    full = case.clear and case.size <= MOST_LISTED
    ways = itertools.product(*case.issues.values())
    every = (dict(zip(case.issues, way, strict=True)) for way in ways)
    priced = (one["options"] for one in shown.values() if "points" in one)
    known = Counter(map(case.worth, filter(case.allows, every if full else priced)))
    told |= about_counts(case, answer, known, full=full)
    for rule in rules:
        about = about_rule(case, rule, rules[rule], known, full)
        told |= {f"named.{rule}.{claim}": true for claim, true in about.items()}
    judged = {*truth, "schema", "version", "notes", "named", "zone", "frontier", "shown"}
    return told | {f"{part} (not judged)": None for part in answer if part not in judged}


def once(pairs: list[tuple[str, Any]]) -> Json:
    """Refuse an object in which a key stands twice."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return dict(pairs)


def read(path: str) -> Any:  # noqa: ANN401 - any JSON value
    """Read a JSON file without rounding a number or losing a key."""
    if Path(path).stat().st_size > MOST_BYTES:
        raise ValueError(f"a file has over {MOST_BYTES:,} bytes")
    text = Path(path).read_text("utf-8-sig")
    return json.loads(text, object_pairs_hook=once, parse_float=str, parse_constant=exact)


def main(paths: list[str]) -> int:
    """Print claims that do not hold; return 0, 1: false, 2: wrong call, 3: no data."""
    try:
        told = check(*map(read, paths))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OSError) as error:
        sys.stderr.write(f"Give ANSWER.json and CASE.json. {type(error).__name__}: {error}\n")
        return 3 if len(paths) == 2 else 2
    for claim in (claim for claim in told if not told[claim]):
        sys.stdout.write(f"{'FALSE' if told[claim] is False else 'not re-proved'}: {claim}\n")
    sys.stdout.write(f"{sum(map(bool, told.values()))} of {len(told)} claims hold.\n")
    return int(False in told.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
