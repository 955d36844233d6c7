"""What stands on paper, in the language of the report: plain data for PDF and Word alike."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from winset.report.map_svg import map_svg
from winset.report.screen import OBSERVERS, VOTERS, Screen
from winset.report.view import View, day
from winset.text.shown import shown
from winset.wording.numbers import percent

Json = Mapping[str, Any]
_PARTED = re.compile(r"(?<=\d) (?=%|±)|(?<=%) (?=±)|(?<=[±<>]) (?=\d)")
CANDIDATES = 5
OFFERS = 6
STATEMENTS = 4
ACTORS = 6
"""Columns of actors in a table of deals; more would not fit a sheet."""
NOTES = 4


@dataclass
class Odds:
    """One of the headline odds; `low` and `high` are in per cent."""

    text: str
    out_of: str
    low: int
    high: int
    of: str


@dataclass
class Row:
    """Who accepts: twenty worlds as digits, how many, the odds; or yes and no."""

    name: str
    worlds: str
    count: str
    odds: str
    kind: str
    note: str = ""
    lacking: bool = False
    """Whether votes would be lacking if it alone changed sides."""


@dataclass
class Box:
    """What stands in the way, what to ask, what it rests on."""

    title: str
    answer: str
    rest: str


@dataclass
class Table:
    """A table with a heading; each row begins with what it is about."""

    title: str
    head: list[str]
    rows: list[list[str]]


@dataclass
class Cited:
    """A statement that carries the verdict, and what it cites."""

    who: str
    text: str
    quote: str


@dataclass
class Sheet:
    """Everything on both sheets, as text."""

    language: str
    title: str
    headline: str
    odds: list[Odds] = field(default_factory=list)
    reason: list[str] = field(default_factory=list)
    deal: Table | None = None
    stays: str = ""
    accepts: str = ""
    worlds: str = ""
    rows: list[Row] = field(default_factory=list)
    votes: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    map: str = ""
    """SVG, empty without a map."""
    map_title: str = ""
    map_notes: list[str] = field(default_factory=list)
    brief_title: str = ""
    brief: list[str] = field(default_factory=list)
    candidates: Table | None = None
    offers: Table | None = None
    evidence_title: str = ""
    evidence: str = ""
    cited: list[Cited] = field(default_factory=list)
    footer: str = ""

    def plain(self) -> dict[str, Any]:
        """Return plain data; what would act unseen is shown, as on the page."""
        made: dict[str, Any] = _seen({**asdict(self), "map": ""})
        return made | {"map": self.map}


def _seen(value: Any) -> Any:
    """Show what would act unseen, and keep a number and its % or ± in one line."""
    if isinstance(value, str):
        return _PARTED.sub("\N{NO-BREAK SPACE}", shown(value))
    if isinstance(value, dict):
        return {key: _seen(item) for key, item in value.items()}
    return [_seen(item) for item in value] if isinstance(value, list) else value


def sheet(document: Json, deal_map: Json | None) -> Sheet:
    """Gather what stands on paper.

    Parameters
    ----------
    document : the object that `winset analyse --json` writes.
    deal_map : points of the map, or None where there are too many outcomes to list.
    """
    view = View(document, deal_map)
    screen = Screen(view, document)
    made = Sheet(view.catalogue.language, str(view.case["title"]), screen.headline)
    made.odds = _odds(view, screen)
    made.reason = screen.reason()
    if screen.best is not None:
        _deal(made, view, screen)
        _accepts(made, view, screen)
    made.boxes = [
        Box(view.say(f"screen.box.{box['about']}"), box["head"], " ".join(box["rest"]))
        for box in screen.boxes()
    ]
    _map(made, view, document)
    made.brief_title = view.say("paper.brief")
    made.brief = [" ".join(part["sentences"]) for part in document["brief"]["summary"]]
    made.candidates = _candidates(view)
    made.offers = _offers(view)
    _evidence(made, view)
    settings = document["settings"]
    made.footer = view.say("paper.footer", version=document["winset"], seed=settings["seed"])
    return made


def _odds(view: View, screen: Screen) -> list[Odds]:
    found = []
    for place, one in enumerate(screen.odds()):
        of = view.say("screen.best.account", account=one["account"]) if one["account"] else None
        out_of = view.say("screen.of-hundred" if place else "screen.of-hundred.first")
        told = of or view.say("screen.exists" if one["of"] == "exists" else "screen.best")
        found.append(Odds(one["text"], out_of, one["low"], one["high"], told))
    return found


def _deal(made: Sheet, view: View, screen: Screen) -> None:
    """Fill in the best deal, issue by issue."""
    assert screen.best is not None
    none = screen.best["value"] == 0
    title = view.say("screen.closest" if none else "screen.deal")
    without = bool(view.case["no_deal"].get("outcome"))
    head = [view.say("screen.issue"), view.say("screen.with")]
    head += [view.say("screen.without")] if without else []
    rows = screen.changes()
    moved = [row for row in rows if not row["stays"]]
    cells = [[row["issue"], row["option"], row["before"] or ""][: len(head)] for row in moved]
    made.deal = Table(title, head, cells)
    made.stays = screen.stays() if len(moved) < len(rows) else ""


def _accepts(made: Sheet, view: View, screen: Screen) -> None:
    """Fill in who accepts the best deal, and the votes of quotas."""
    made.accepts = view.say("screen.accepts")
    made.worlds = view.say("screen.columns") if screen.drawn else ""
    voters, observers, rules = screen.required(), screen.observers(), screen.rules()
    made.rows = [_row(view, one, "voter", drawn=screen.drawn) for one in voters[:VOTERS]]
    for rule in rules:
        made.rows.append(_row(view, rule, "rule", drawn=screen.drawn))
        for group in rule["groups"][:VOTERS]:
            row = _row(view, group, "group", drawn=screen.drawn)
            enough = view.say("screen.enough")
            row.lacking = bool(group["short"])
            row.note = view.say("screen.short", n=group["short"]) if row.lacking else enough
            row.name = f"{view.say('compare.n', n=group['votes'])} {row.name}"
            made.rows.append(row)
        made.rows += _more(view, len(rule["groups"]) - VOTERS)
    if len(voters) + len(rules) > 1:
        together = {**screen.together(), "name": view.say("screen.together")}
        made.rows.append(_row(view, together, "all", drawn=screen.drawn))
    if len(voters) > VOTERS:
        made.votes.append(view.say("screen.more-voters", count=len(voters) - VOTERS))
    made.votes += [
        view.say("screen.votes", votes=rule["votes"], needed=rule["needed"], total=rule["total"])
        for rule in rules
        if rule["needed"]
    ]
    if observers:
        made.rows.append(Row(view.say("screen.observers"), "", "", "", "heading"))
        made.rows += [
            _row(view, one, "observer", drawn=screen.drawn) for one in observers[:OBSERVERS]
        ]
        made.rows += _more(view, len(observers) - OBSERVERS)


def _more(view: View, count: int) -> list[Row]:
    """Say how many more there are, where there are some."""
    return [Row(view.say("paper.more", count=count), "", "", "", "heading")] if count > 0 else []


def _row(view: View, one: Json, kind: str, *, drawn: bool) -> Row:
    if drawn:
        return Row(one["name"], one["worlds"], str(one["count"]), one["percent"], kind)
    said = view.say("screen.yes" if one["yes"] else "screen.no")
    return Row(one["name"], "", said, "", kind)


def _map(made: Sheet, view: View, document: Json) -> None:
    chart = view.map
    if not chart or not chart.get("axes") or not chart.get("outcomes"):
        return
    made.map = map_svg(document, chart, view.say)
    made.map_title = view.say("page.section.map")
    notes = [note["text"] for note in chart.get("notes") or ()]
    two = len(chart["axes"]) > 1
    lede = "map.caption" if two else "map.caption.one"
    caption = view.say(lede, shown=chart["shown"], total=chart["total"])
    made.map_notes = [caption, *(f"{k}. {note}" for k, note in enumerate(notes[:NOTES], 1))]


def _voters(view: View) -> list[Json]:
    return [actor for actor in view.actors.values() if actor["consent"]][:ACTORS]


def _odds_of(view: View, state: Json | None) -> str:
    if not state or state["probability"] is None:
        return "–"
    forms = view.catalogue.forms
    settled = view.settled(state)
    return percent(state["probability"], None, settled, forms=forms)


def _candidates(view: View) -> Table | None:
    some = view.candidates()[:CANDIDATES]
    if not some:
        return None
    return _judged(view, view.say("paper.candidates"), [(one["text"], one) for one in some])


def _offers(view: View) -> Table | None:
    rows = []
    for offer in view.case["offers"][:OFFERS]:
        found = view.finding(f"offer.{offer['id']}")
        if found is not None and found["status"] != "unknown":
            called = offer.get("name") or view.makers(offer["by"])
            told = {"name": called, "outcome": offer["text"]}
            text = view.say("paper.offer", **told)
            if offer["on"]:
                text = view.say("paper.offer.dated", **told, day=day(view.catalogue, offer["on"]))
            rows.append((text, view.as_joint(found)))
    return _judged(view, view.say("paper.offers"), rows) if rows else None


def _judged(view: View, title: str, rows: Sequence[tuple[str, Json]]) -> Table:
    """Make a table of outcomes by who accepts them."""
    voters = _voters(view)
    forms = view.catalogue.forms
    head = [view.say("paper.outcome"), *(actor["name"] for actor in voters)]
    head.append(view.say("screen.together"))
    cells = [
        [
            text,
            *(_odds_of(view, (one["actors"] or {}).get(actor["id"])) for actor in voters),
            percent(one["accepted_by_all"], None, view.settled(one), forms=forms),
        ]
        for text, one in rows
    ]
    return Table(title, head, cells)


def _evidence(made: Sheet, view: View) -> None:
    """Fill in what carries the verdict, with its quotes."""
    carried = view.finding("deal.carriers")
    if carried is None:
        return
    made.evidence_title = view.say("paper.evidence")
    made.evidence = carried["text"]
    for entry in (carried["detail"].get("statements") or ())[:STATEMENTS]:
        said = view.statement(entry["id"])
        if said is not None:
            quotes = [_quote(view, piece) for piece in said["evidence"][:1]]
            who = view.say("paper.who", actor=view.actor(said["actor"]))
            made.cited.append(Cited(who, said["text"], "".join(quotes)))


def _quote(view: View, piece: Json) -> str:
    source = view.sources[piece["source"]]
    told = {"quote": piece["quote"], "source": source["title"] or piece["source"]}
    if source["date"]:
        return view.say("paper.quote.dated", **told, day=day(view.catalogue, source["date"]))
    return view.say("paper.quote", **told)
