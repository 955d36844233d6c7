"""What the page's templates ask for: names for ids, links for reasons, rows for tables."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from winset.case.message import Arg, say
from winset.report.parts import OPEN, PLACED, SECTIONS, SHOWN
from winset.text.shown import shown
from winset.wording import numbers as words
from winset.wording.catalogue import Catalogue
from winset.wording.languages import LANGUAGES, catalogue
from winset.wording.phrases import written_day

Json = Mapping[str, Any]

CHANCES = ("deal.exists", "deal.candidates", "offer.", "react.")
CLASSES = ("impossible", "possible", "likely", "certain")
"""How likely it is that all who must agree do, as the map's data counts them."""
STANDING = ("no_deal", "status_quo")
"""Marks of what stands without an agreement."""
MANY_OPTIONS = 12
SAMPLED_OPTIONS = 9
MAP_ROWS = 20
FRONTIER_ROWS = 25
FRONTIER_LIMIT = 500


class Link(NamedTuple):
    """A reference to another part of the page; no href where the page has no such part."""

    label: str
    href: str | None
    title: str


def anchor(identifier: str, kind: str) -> str:
    """Make an HTML id that is also a URL fragment as it stands, different for different ids."""
    safe = re.sub(r"[^A-Za-z0-9-]", lambda hit: f"_{ord(hit[0]):x}_", str(identifier))
    return f"{kind}-{safe}"


def embedded(value: object) -> Markup:
    """Write JSON that cannot end the script element it stands in, with nothing unseen in it."""
    text = json.dumps(_seen(value), ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def script_words(spoken: Catalogue, *prefixes: str) -> Markup:
    """Write the patterns whose ids begin so, for a script to fill in."""
    return embedded(
        {key: said for key, said in spoken.patterns.items() if key.startswith(prefixes)}
    )


def day(spoken: Catalogue, text: str | None) -> str:
    """Write a day as the language does."""
    return spoken.written(written_day(text or ""))


def _seen(value: object) -> object:
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, Mapping):
        return {_seen(key): _seen(item) for key, item in value.items()}
    return [_seen(item) for item in value] if isinstance(value, (list, tuple)) else value


class View:
    """What the templates ask for: names for ids, links for reasons, rows for tables."""

    def __init__(self, document: Json, deal_map: Json | None, builder: Json | None = None) -> None:
        case = document["case"]
        self.case: Json = case
        self.map = deal_map
        self.builder = builder
        self.catalogue = catalogue(document["settings"].get("language", LANGUAGES[0]))
        self.findings: dict[str, Json] = {f["id"]: f for f in document["findings"]}
        self.actors: dict[str, Json] = {actor["id"]: actor for actor in case["actors"]}
        self.ranked = [str(actor["name"]) for actor in case["actors"] if actor["known"] == "order"]
        self.issues: dict[str, Json] = {issue["id"]: issue for issue in case["issues"]}
        self.accounts = {account["id"]: account["name"] for account in case["accounts"]}
        self.sources: dict[str, Json] = {source["id"]: source for source in case["sources"]}
        self.preferences: dict[str, Json] = {p["actor"]: p for p in case["preferences"]}
        self._options = {
            issue["id"]: {str(option["id"]): option["name"] for option in issue["options"]}
            for issue in case["issues"]
        }
        self._rows = {
            (p["actor"], row["issue"]): row for p in case["preferences"] for row in p["rows"]
        }
        self._statements = {statement["id"]: statement for statement in case["statements"]}
        self._offers = {offer["id"]: offer for offer in case["offers"]}
        self._reported = {reaction["id"]: reaction for reaction in case.get("reactions") or ()}
        self._targets = _targets(case)
        self._told: set[str | None] = set()

    @property
    def sections(self) -> list[tuple[str, str]]:
        """Return id and title of every folded part of this page."""
        there = {
            "further": bool(self.further()),
            "talks": "talks" in self.findings,
            "timeline": "timeline" in self.findings,
            "next": bool(self.family("next.")),
        }
        shown = [key for key in SECTIONS if there.get(key, True)]
        return [(key, self.say(f"page.section.{key}")) for key in shown]

    @property
    def open(self) -> list[str]:
        """Return the parts that stand open after the first screen."""
        return [key for key in OPEN if key != "build" or self.builder is not None]

    def say(self, message: str, **args: Arg) -> str:
        """Return a message in the page's language."""
        return self.catalogue.text(say(message, **args))

    def finding(self, identifier: str) -> Json | None:
        """Return the finding with this id."""
        return self.findings.get(identifier)

    @property
    def exact(self) -> bool:
        """Return whether everyone who has a vote is scored, so that nothing is drawn."""
        known = {actor["known"] for actor in self.actors.values() if actor["consent"]}
        return known <= {"scores", "order"}

    @property
    def contradictory(self) -> bool:
        """Return whether what is held for certain contradicts itself, so that nothing follows."""
        found = self.findings.get("case.consistent")
        return found is not None and found["value"] is False

    def family(self, prefix: str) -> list[Json]:
        """Return the findings whose ids start so, in the document's order."""
        return [f for key, f in self.findings.items() if key.startswith(prefix)]

    def further(self) -> list[Json]:
        """Return findings that have no section of their own."""
        reactions = {f"react.{a}" for a, v in self.actors.items() if v["role"] != "party"}
        offers = {f"offer.{offer['id']}" for offer in self.case["offers"]}
        return [
            f
            for key, f in self.findings.items()
            if key not in SHOWN
            and key not in reactions | offers
            and not key.startswith(PLACED)
            and not self._of_a_candidate(key)
        ]

    def _of_a_candidate(self, identifier: str) -> bool:
        """Return whether a finding is told beside the candidate whose number it bears."""
        told = re.fullmatch(r"(?:hold|road)\.([1-9][0-9]*)", identifier)
        return bool(told) and int(told[1]) <= len(self.candidates())  # type: ignore[index]

    def solutions(self) -> list[tuple[str, str, str]]:
        """Return key, title and idea of every solution."""
        said = self.catalogue.patterns
        return [
            (
                key,
                self.catalogue.text(say("capitalised", text=say(f"solution.{key}"))),
                said[message],
            )
            for message in said
            if (key := message.removeprefix("solution.").removesuffix(".idea")) != message
            and message == f"solution.{key}.idea"
        ]

    def actor(self, identifier: str) -> str:
        """Name an actor."""
        return str(self.actors.get(identifier, {}).get("name", identifier))

    def makers(self, by: str | list[str]) -> str:
        """Name who made an offer."""
        return self.catalogue.joined([*map(self.actor, [by] if isinstance(by, str) else by)])

    def issue(self, identifier: str) -> str:
        """Name an issue."""
        return str(self.issues.get(identifier, {}).get("name", identifier))

    def issue_names(self, identifiers: Iterable[str]) -> list[str]:
        """Name several issues."""
        return [self.issue(identifier) for identifier in identifiers]

    def option(self, issue: str, option: object) -> str:
        """Name an option of an issue."""
        return str(self._options.get(issue, {}).get(str(option), option))

    def outcome(self, outcome: Json | None) -> list[tuple[str, str]]:
        """Write an outcome as pairs of issue name and option name, in the case's order."""
        given = outcome or {}
        return [(self.issue(i), self.option(i, given[i])) for i in self.issues if i in given]

    def changed(self, outcome: Json | None) -> list[tuple[str, str]]:
        """Write what an outcome changes against no deal; all of it where no deal is no outcome."""
        base = self.case["no_deal"].get("outcome") or {}
        given = outcome or {}
        return self.picked(given, [i for i in given if given[i] != base.get(i)])

    def picked(self, outcome: Json, issues: Sequence[str]) -> list[tuple[str, str]]:
        """Write an outcome on some issues only."""
        return self.outcome({issue: outcome[issue] for issue in issues if issue in outcome})

    def in_words(self, pairs: Sequence[tuple[str, str]]) -> str:
        """Join pairs as the analysis joins them in its texts."""
        parts = tuple(say("outcome.part", issue=issue, option=option) for issue, option in pairs)
        return self.say("outcome", parts=parts)

    def reasons(self, finding: Json) -> list[Link]:
        """Link what a finding rests on."""
        return self.links(finding.get("reasons") or ())

    def statement(self, identifier: str) -> Json | None:
        """Return the statement with this id."""
        return self._statements.get(identifier)

    def offer(self, identifier: str) -> Json | None:
        """Return the offer with this id."""
        return self._offers.get(identifier)

    def report(self, identifier: str) -> Json | None:
        """Return the reported reaction with this id."""
        return self._reported.get(identifier)

    def candidates(self) -> list[Json]:
        """Return the candidate deals, the best first."""
        found = (self.findings.get("deal.candidates") or {}).get("detail") or {}
        return list(found.get("candidates") or ())

    def link(self, identifier: str) -> Link:
        """Link a statement, offer, rule, approval rule, source, actor or issue by its id."""
        href, title = self._targets.get(identifier, (None, ""))
        return Link(identifier, href, title)

    def untold(self, link: Link) -> bool:
        """Return whether a link is printed for the first time: then its title is, too.

        Titles are long, and many links lead to one place; the script gives theirs to the others.
        """
        if link.href in self._told:
            return False
        self._told.add(link.href)
        return True

    def links(self, identifiers: Iterable[str]) -> list[Link]:
        """Link several entries of the case file."""
        return [self.link(identifier) for identifier in identifiers]

    def settled(self, entry: Json) -> bool:
        """Return whether a probability is proved, so that it may read 0 % or 100 %."""
        return entry.get("status") in words.SETTLED

    def joint_word(self, entry: Json) -> str:
        """Say how likely it is that all accept, "certain" and "impossible" from flags only."""
        p = entry.get("accepted_by_all")
        needed = [
            state
            for actor, state in (entry.get("actors") or {}).items()
            if self.actors.get(actor, {}).get("consent")
        ]
        exact = entry.get("error") is None and p in (0, 1)
        certain = bool(needed) and all(state.get("necessary") for state in needed)
        return words.likelihood(
            {
                "probability": p,
                "necessary": certain and p == 1 and entry.get("approved") is not False,
                "possible": not any(s.get("possible") is False for s in needed),
                "status": entry.get("status") or ("exact" if exact else "estimate"),
            }
        )

    def tells_a_chance(self, finding: Json) -> bool:
        """Return whether a finding's value is a probability: others are counts or sizes."""
        return str(finding["id"]).startswith(CHANCES)

    def as_joint(self, finding: Json) -> Json:
        """Read a finding on an offer, or its like under an account, as a joint acceptance."""
        detail = finding.get("detail") or {}
        return {
            "accepted_by_all": finding["value"],
            "error": finding["error"],
            "status": finding["status"],
            "actors": detail.get("actors"),
            "approved": detail.get("approved"),
        }

    def member(self, member: Json) -> str:
        """Name a member of a blocking set as briefly as its kind allows."""
        named = {"actor": self.actor, "sameness": self.issue}.get(member["kind"])
        return named(member["id"]) if named else str(member["text"])

    def reactions(self) -> list[dict[str, Any]]:
        """Gather, outcome by outcome, how those without a seat at the table see it."""
        places = {
            outcome_key(candidate["outcome"]): self.say("page.candidate", place=place)
            for place, candidate in enumerate(self.candidates(), 1)
        }
        rows: dict[Any, dict[str, Any]] = {}
        for finding in self.family("react."):
            for entry in finding["detail"].get("candidates") or ():
                key = outcome_key(entry["outcome"])
                row = rows.setdefault(key, {"name": places.get(key, entry["text"]), "views": {}})
                row["views"][finding["id"].removeprefix("react.")] = entry
        return list(rows.values())

    def viewers(self, rows: Sequence[Json]) -> list[Json]:
        """Return the actors that have a view on any of the rows."""
        return [v for a, v in self.actors.items() if any(a in row["views"] for row in rows)]

    def row(self, actor: str, issue: str) -> Json | None:
        """Return what an actor wants on an issue."""
        return self._rows.get((actor, issue))

    def together(self, detail: Json, issue: str) -> str:
        """Name an issue, and the one with which it has a weight to an actor."""
        other = (detail.get("together") or {}).get(issue)
        name = self.issues[issue]["name"]
        return name if other is None else f"{name}, {self.issues[other]['name']}"

    def extremes(self, row: Json) -> tuple[str, str] | None:
        """Name an actor's best and worst options of an issue; None where all are equal."""
        means = [option["mean"] for option in row["options"]]
        if not means or max(means) == min(means):
            return None
        return self._named(row, max(means)), self._named(row, min(means))

    def in_doubt(self, row: Json) -> bool:
        """Return whether the ranges of the options best and worst on average overlap."""
        by_mean = sorted(row["options"], key=lambda option: float(option["mean"]))
        return bool(by_mean[-1]["low"] < by_mean[0]["high"])

    def _named(self, row: Json, mean: float) -> str:
        names = [
            self.option(row["issue"], o["option"]) for o in row["options"] if o["mean"] == mean
        ]
        text = " / ".join(names[:3])
        return (
            self.say("page.options.more", some=text, count=len(names) - 3)
            if len(names) > 3
            else text
        )

    def sampled_options(self, issue: Json) -> list[Json]:
        """Return the options to print: all, or evenly spaced ones of a long numeric issue."""
        options: list[Json] = list(issue["options"])
        if len(options) <= MANY_OPTIONS:
            return options
        last = len(options) - 1
        return [options[step * last // (SAMPLED_OPTIONS - 1)] for step in range(SAMPLED_OPTIONS)]

    def option_value(self, actor: str, issue: str, option: str) -> Json | None:
        """Return mean, low and high of one option for one actor."""
        row = self._rows.get((actor, issue))
        return next((o for o in row["options"] if o["option"] == option), None) if row else None

    def known_actors(self) -> list[Json]:
        """Return the actors with preferences, in the case's order."""
        return [actor for key, actor in self.actors.items() if key in self.preferences]

    def varying(self, points: Sequence[Json]) -> list[str]:
        """Return the issues on which the given outcomes differ."""
        seen = {i: {str(p["outcome"].get(i)) for p in points} for i in self.issues}
        return [issue for issue, options in seen.items() if len(options) > 1]

    def frontier(self, points: Sequence[Json]) -> tuple[Sequence[Json], Sequence[Json], int]:
        """Split frontier points into shown, folded away, and the number left out."""
        shown, rest = points[:FRONTIER_ROWS], points[FRONTIER_ROWS:FRONTIER_LIMIT]
        return shown, rest, max(0, len(points) - FRONTIER_LIMIT)

    def of_actor(self, actor: str) -> list[Json]:
        """Return the statements about an actor."""
        return [s for s in self.case["statements"] if s["actor"] == actor]

    @cached_property
    def _points(self) -> dict[Any, int]:
        if not self.map:
            return {}
        issues = self.case["issues"]
        return {
            tuple(
                sorted(
                    (issue["id"], str(issue["options"][code]["id"]))
                    for issue, code in zip(issues, codes, strict=True)
                )
            ): point
            for point, codes in enumerate(self.map["outcomes"])
        }

    def agreed(self, outcome: Json | int) -> tuple[str, float] | None:
        """Say how likely all who must agree are to accept an outcome, where the map has it.

        None for no deal itself, which everyone has anyway.
        """
        point = outcome if isinstance(outcome, int) else self._points.get(outcome_key(outcome))
        if self.map is None or point is None or point in self._standing:
            return None
        sure, share = str(self.map["classes"][point]), float(self.map["joint"][point])
        settled = {"certain": "exact", "impossible": "impossible"}.get(sure, "estimate")
        return words.likelihood({"status": settled, "probability": share}), share

    @property
    def _standing(self) -> set[int]:
        marks = (self.map or {}).get("marks", ())
        return {mark["point"] for mark in marks if mark["kind"] in STANDING}

    @property
    def apart(self) -> bool:
        """Return whether the map marks a status quo, beside which no deal has its own value."""
        return any(mark["kind"] == "status_quo" for mark in (self.map or {}).get("marks", ()))

    def class_counts(self) -> list[tuple[str, int]]:
        """Count the map's outcomes by class, the most acceptable first; no deal is left out."""
        assert self.map is not None
        standing = self._standing
        given = [name for k, name in enumerate(self.map["classes"]) if k not in standing]
        return [(name, given.count(name)) for name in reversed(CLASSES)]

    def map_rows(self) -> list[tuple[str, int]]:
        """Return (label, point) for the map's table: marks first, then the likeliest points."""
        if not self.map:
            return []
        joint: Sequence[float] = self.map["joint"]
        classes: Sequence[str] = self.map["classes"]
        marks = [(mark["label"], mark["point"]) for mark in self.map["marks"]]
        # What is proved is likelier than what all draws agree on.
        best = sorted(
            set(range(len(joint))) - self._standing,
            key=lambda point: (-joint[point], classes[point] != "certain", point),
        )[:MAP_ROWS]
        return [*marks, *(("", point) for point in best)]

    def changed_at(self, point: int) -> list[tuple[str, str]]:
        """Write what a map point changes against no deal."""
        assert self.map is not None
        chosen = self.map["outcomes"][point]
        return self.changed(
            {
                issue["id"]: issue["options"][index]["id"]
                for issue, index in zip(self.case["issues"], chosen, strict=True)
            }
        )


def outcome_key(outcome: Json) -> tuple[tuple[str, str], ...]:
    """Return what tells an outcome from others, whatever the order of its issues."""
    return tuple(sorted((issue, str(option)) for issue, option in outcome.items()))


def _targets(case: Json) -> dict[str, tuple[str, str]]:
    """Map every id that a reason may name to its place on the page and a title for the link."""
    kinds = (
        ("issue", case["issues"], "name"),
        ("actor", case["actors"], "name"),
        ("source", case["sources"], "title"),
        ("approval", case["approval"], "text"),
        ("rule", case["rules"], "text"),
        ("offer", case["offers"], "text"),
        ("statement", case["statements"], "text"),
    )
    return {
        entry["id"]: ("#" + anchor(entry["id"], kind), str(entry.get(label) or ""))
        for kind, entries, label in kinds
        for entry in entries
    }
