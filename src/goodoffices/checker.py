"""Check an answer of Good Offices against its case, and believe nothing that it says."""

import functools
import hashlib
import json
import math
import re
import sys
from collections import Counter
from fractions import Fraction
from itertools import product
from operator import ge
from pathlib import Path
from typing import Any

MOST_LISTED, MOST_KEPT = 200_000, 5_000  # packages of a case, vectors of points of a frontier
NUMBER = r"[-+]?(\d+/0*[1-9]\d*|(\d+\.?\d*|\.\d+)([eE][-+]?\d\d?)?)"
GIVEN, ABSENT = ["bounded", "sampled", "proved"], ["refused", "not_applicable"]
Json = dict[str, Any]
Claims = dict[str, bool | None]
plain = functools.partial(json.dumps, sort_keys=True, default=str)  # one text for one value


def exact(written: object) -> list[Any]:
    """Read 12, "1/3", 0.25 or [1, 3] exactly, as two ends; equal where it is no range."""
    ends = [str(end).strip() for end in (written if isinstance(written, list) else [written] * 2)]
    if len(ends) != 2 or not all(re.fullmatch(NUMBER, end) for end in ends):
        raise ValueError("a number is not exact")
    return [n.numerator if n.denominator == 1 else n for n in map(Fraction, ends)]


def holds(when: Json, options: Json) -> bool:
    """Whether every issue named is settled by one of the options named for it."""
    return all(options.get(issue) in allowed for issue, allowed in when.items())


class Case:
    """Which packages there are, what each is worth and who accepts it."""

    def __init__(self, file: Json) -> None:
        rows = {one["id"]: one["options"] for one in file["issues"]}
        self.issues = {i: {o["id"]: o.get("quantity") for o in rows[i]} for i in rows}
        self.size = math.prod(map(len, self.issues.values()))
        self.parties = [one["id"] for one in file["parties"] if one.get("role") == "principal"]
        rule, links = file.get("acceptance") or {}, file.get("links", [])
        self.links = [{k: v for k, v in link.items() if v is not None} for link in links]
        self.terms, self.least = list[Any](), list[Any]()
        known = {one["party"]: one for one in file.get("preferences", [])}
        for wishes in (known.get(party, {}) for party in self.parties):
            points, linked = wishes.get("points", {}), wishes.get("linked_points", [])
            terms = [[{i: [o]}, exact(n)] for i in points for o, n in points[i].items()]
            terms += [[term["when"], exact(term["points"])] for term in linked]
            self.terms.append(sorted(terms, key=plain))
            self.least.append([] if (n := wishes.get("walk_away")) is None else exact(n))
        self.certain = all(ends and ends[0] == ends[1] for ends in self.least)
        self.clear = all(low == high for terms in self.terms for _, (low, high) in terms)
        links = [sorted([k, v] for k, v in one.items() if k != "reason") for one in self.links]
        rules = [rule.get("at_least"), sorted(rule.get("veto", []))]
        issues = [[issue, [*options.items()]] for issue, options in self.issues.items()]
        decisive = [file["id"], issues, links, self.parties, rules, self.least, self.terms]
        self.digest = hashlib.sha256(plain(decisive).encode()).hexdigest()

    def allows(self, options: Json) -> bool:
        """Whether this is one option of every issue, and all links are met."""
        whole = holds(self.issues, options) and len(options) == len(self.issues)
        return whole and all(self.met(link, options) for link in self.links)

    def met(self, link: Json, o: Json) -> bool:
        """Whether a package meets a link."""
        low, top = link.get("at_least", -math.inf), link.get("at_most", math.inf)
        when = holds(link.get("when", {}), o)
        kinds: Json = {
            "requires": lambda: holds(link["then"], o) or not when,
            "excludes": lambda: not holds(link["together"], o),
            "applies_only_if": lambda: when is (o[link["issue"]] != link["otherwise"]),
            "counts": lambda: low <= sum(o[k["issue"]] in k["options"] for k in link["of"]) <= top,
            "total": lambda: low <= sum(self.issues[i][o[i]] for i in {*link["issues"]}) <= top,
            "related": lambda: True,
        }
        return bool(kinds[link["kind"]]())

    def worth(self, options: Json) -> tuple[Any, ...]:
        """Return points, gains over lower ends of walk-away values, and whether all accept."""
        points = [sum(n[0] for when, n in rows if holds(when, options)) for rows in self.terms]
        gains = [n - (m[0] if m else 0) for n, m in zip(points, self.least, strict=True)]
        accepted = all(gain >= 0 for gain, m in zip(gains, self.least, strict=True) if m)
        return tuple(points), tuple(gains), accepted and (self.certain or None)


def best(rule: str, known: Counter[Any], full: bool) -> set[Any] | None:
    """Return what is best by a rule in the zone, or the frontier; None if that is too long."""
    able = [one for one in known if rule == "frontier" or one[2] is not False]
    ideal = [max(column) for column in zip(*(gains for _, gains, _ in able), strict=True)]
    if rule in ("frontier", "equal_gain"):
        every, able = sorted(able, key=lambda one: sum(one[1]), reverse=True), []
        for one in every:
            if len(able) <= MOST_KEPT and not any(all(map(ge, k[1], one[1])) for k in able):
                able.append(one)
        if len(able) > MOST_KEPT:
            return None
    compared: Json = {  # a rule prefers the package with the larger list
        "frontier": lambda _: [],
        "utilitarian": lambda g: [sum(g), *sorted(g)],
        "egalitarian": lambda g: sorted(g),
        "nash": lambda g: [sum(n > 0 for n in g), math.prod(n for n in g if n > 0)],
        "kalai_smorodinsky": lambda g: sorted(Fraction(g[k], m) for k, m in enumerate(ideal) if m),
        "equal_gain": lambda g: [min(g) - max(g), *sorted(g)],
    }
    rule = rule if full or rule in ("utilitarian", "egalitarian", "nash") else "frontier"
    scores = {one: compared[rule](one[1]) for one in able}
    most = max(scores.values(), default=None)
    return {one for one in able if scores[one] == most}


def about(place: str, part: Json, case: Case, known: Counter[Any], full: bool) -> Claims:
    """Judge what is listed and counted as best by a rule in the zone, or as the frontier."""
    front, status = place == "frontier", part["proof"]["status"]
    tied, ties = (part["packages"], part["count"]) if front else (part["tied"], part["ties"])
    top = best(place.removeprefix("named."), known, full)
    listed = {case.worth(one["options"]) for one in tied}
    first, vectors = tied[0] if tied else {}, part["vectors"] if front else len(listed)
    sure, given, full = front or case.certain, bool(tied) or ties == 0, full and top is not None
    claimed = front or not sure or status == "proved"
    beaten = claimed and top is not None and not listed <= top
    every = vectors is not None if front else given and part["tied_complete"]
    told = {
        ".proof.status": status in (GIVEN[: 2 + (sure or not tied)] if given else ABSENT),
        ".options, points": front or all(part[k] == first.get(k) for k in ("options", "points")),
        " (no package is better)": not beaten and ((claimed and full) or not tied or None),
        " (complete)": not every or (listed == top and len(listed) == vectors if full else None),
        " (count)": ties is None or (ties == sum(known[k] for k in top or ()) if full else None),
    }
    return {f"{place}{claim}": true for claim, true in told.items()}


def check(answer: Json, file: Json) -> Claims:
    """Return every claim: true, false, or None where it rests on the program's word."""
    if [answer["schema"], file["schema"]] != ["goodoffices/packages@1", "goodoffices/case@1"]:
        raise ValueError("only goodoffices/packages@1 and goodoffices/case@1 can be checked")
    case, zone, rules = Case(file), answer["zone"], answer["named"]
    truth = {"case": file["id"], "case_digest": case.digest, "principals": case.parties}
    truth["issues"] = [*case.issues]
    told: Claims = {part: answer[part] == truth[part] for part in truth}
    lists = {f"named.{rule}.tied": rules[rule]["tied"] for rule in rules}
    for part in ("frontier", "from_record", "shown"):
        lists[f"{part}.packages"] = (answer.get(part) or {"packages": []})["packages"]
    shown = {f"{part}[{n}]": one for part in lists for n, one in enumerate(lists[part])}
    for place, one in shown.items():
        told[place] = case.allows(one["options"])
        if told[place] and "points" in one:
            points, _, accepted = case.worth(one["options"])
            claimed = {party: exact(n)[0] for party, n in one["points"].items()}
            right = case.clear and claimed == dict(zip(case.parties, points, strict=True))
            told |= {f"{place}.points": right, f"{place}.in_zone": one["in_zone"] is accepted}
    if not all(told.values()):
        return told
    full = case.clear and case.size <= MOST_LISTED
    every = (dict(zip(case.issues, way, strict=True)) for way in product(*case.issues.values()))
    priced = (one["options"] for one in shown.values() if "points" in one)
    known = Counter(map(case.worth, filter(case.allows, every if full else priced)))
    inside = sum(n for one, n in known.items() if one[2] is not False)
    count, least, status = zone["count"], zone["at_least"], zone["proof"]["status"]
    given = GIVEN[: 2 + (case.certain and least is None)]
    told |= {
        "zone.packages": zone["packages"] == case.size,
        "zone.count": count is None or (count == inside if full else None),
        "zone.at_least": least is None or (least <= inside if full else None),
        "zone.status": zone["status"] == status in (ABSENT if count is least is None else given),
    }
    for rule in rules:
        told |= about(f"named.{rule}", rules[rule], case, known, full)
    judged = {*truth, "schema", "version", "notes", "named", "zone", "frontier", "shown"}
    unjudged = dict.fromkeys(f"{part} (not judged)" for part in answer if part not in judged)
    return told | about("frontier", answer["frontier"], case, known, full) | unjudged


def read(path: str) -> Any:  # noqa: ANN401 - any JSON value
    """Read a JSON file; round no number, and refuse an object in which a key stands twice."""
    return json.loads(
        Path(path).read_text("utf-8-sig"),
        object_pairs_hook=lambda pairs: dict(zip(dict(pairs), [v for _, v in pairs], strict=True)),
        parse_float=str,
    )


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
