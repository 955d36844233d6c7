"""What one party should offer next, for a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from winset.case.message import Message, Odds, say
from winset.report.writer import WIDTH, Parts, Style, Writer, plain
from winset.wording.languages import catalogue

Json = Mapping[str, Any]
RULES = ("people", "no-deal", "own-offer")
POINTS = 6
"""Points of the trade-off that are told."""
SELDOM = 0.005
"""Who says no less often is not named."""
LISTS = ("at-once", "in-turn", "logrolling", "trade-off")
"""What is told beside the best single offer."""
OTHERS = 6
"""Of so many others it is told what they gain."""
SURE = ("scores", "order")
"""What is known of those of whom nothing is left open."""
FEW = 100
"""From fewer draws nothing can be told with any confidence."""
LITTLE = 0.03
"""So much more likely a yes has to be for several offers to be worth making."""


def offer_text(
    document: Json,
    *,
    heading: Style = plain,
    width: int = WIDTH,
    lists: Collection[str] = LISTS,
) -> str:
    """Write the finding `next.<party>` of an analysis: at most 80 columns.

    `document` is an object as `winset analyse --json` writes; `heading` may add colour; `lists`
    are those of `LISTS` that are told in full: of others it is said that they are there.
    """
    finding = next(f for f in document["findings"] if f["id"].startswith("next."))
    return _Offer(document, finding, Writer(width, heading), frozenset(lists)).text()


def offer_parts(document: Json) -> list[dict[str, Any]]:
    """Return the same as parts, `{title, lines}`, with all that is told in full."""
    finding = next(f for f in document["findings"] if f["id"].startswith("next."))
    parts = Parts()
    _Offer(document, finding, parts, frozenset(LISTS)).text()
    return parts.parts


def spread_out(points: Sequence[Json], most: int) -> list[Json]:
    """Return at most so many points, the first and the last among them."""
    if len(points) <= most:
        return list(points)
    return [points[k * (len(points) - 1) // (most - 1)] for k in range(most)]


class _Offer:
    def __init__(
        self, document: Json, finding: Json, writer: Writer, lists: frozenset[str]
    ) -> None:
        self._lists = lists
        self._document = document
        self._finding = finding
        self._detail: Json = finding["detail"]
        self._words = catalogue(document["settings"]["language"])
        case = document["case"]
        self._names = {actor["id"]: actor["name"] for actor in case["actors"]}
        self._known = {actor["id"]: actor["known"] for actor in case["actors"]}
        self._issues = {issue["id"]: issue["name"] for issue in case["issues"]}
        self._by = self._names[self._detail["by"]]
        self._writer = writer

    def text(self) -> str:
        """Return the whole."""
        writer, detail = self._writer, self._detail
        self._title()
        single = {one["rule"]: one["proposal"] for one in detail["single"]}
        lead = single.get(detail["rule"])
        if lead is None:
            writer.paragraph(self._finding["text"])
        else:
            self._single(lead, single)
        self._section("on-table", self._on_table())
        if lead is not None:
            self._answer(detail["after_no"])
            self._further(lead)
        self._section("basis", self._basis(), by=self._by)
        return writer.text()

    def _further(self, lead: Json) -> None:
        """Tell the lists asked for, and of the others what they come to."""
        detail, lists = self._detail, self._lists
        if "at-once" in lists:
            self._at_once(detail["at_once"])
        if "in-turn" in lists:
            self._in_turn(detail["in_turn"], lead)
        if "logrolling" in lists:
            self._logrolling(detail["logrolling"])
        if "trade-off" in lists:
            points = spread_out(detail["trade_off"], POINTS)
            trade = (say("next.trade", **self._point(one)) for one in points)
            self._section("trade-off", trade)
        short = []
        once, turn = detail["at_once"], detail["in_turn"]
        if once is not None and "at-once" not in lists:
            count = len(once["proposals"])
            short.append(say("next.short.at-once", count=count, odds=self._odds(once)))
        if turn is not None and len(turn["turns"]) > 1 and "in-turn" not in lists:
            reached = Odds(turn["reached"])
            short.append(say("next.short.in-turn", count=len(turn["turns"]), odds=reached))
        if short or ("trade-off" not in lists and detail["trade_off"]):
            self._section("short", [*short, say("next.short.more")])

    def _title(self) -> None:
        title = say("next.title", case=self._document["case"]["title"], by=self._by)
        self._writer.title(self._words.text(title))

    def _section(self, name: str, items: Iterator[Message] | list[Message], **args: str) -> None:
        title = self._words.text(say(f"next.section.{name}", **args))
        self._writer.section(title, [self._words.text(item) for item in items])

    def _single(self, lead: Json, single: Json) -> None:
        base = self._document["case"]["no_deal"].get("outcome") or {}
        kept = any(base.get(issue) == option for issue, option in lead["outcome"].items())
        offer = say("next.offer.rest" if kept else "next.offer", outcome=lead["text"])
        self._writer.paragraph(self._words.text(offer))
        self._section("why", self._why(lead))
        odds = [say(f"next.odds.{rule}", odds=self._odds(lead["received"][rule])) for rule in RULES]
        for rule in RULES[1:]:
            other = single.get(rule)
            if other is not None and other["outcome"] != lead["outcome"]:
                odds.append(say(f"next.other.{rule}", **self._item(other, rule)))
        self._section("odds", odds)

    def _why(self, lead: Json) -> Iterator[Message]:
        received = lead["received"][self._detail["rule"]]
        yield say("next.worth", by=self._by, gain=self._gain(received["gain"]))
        if lead["own"] < 1:
            yield say("next.worth.own", by=self._by, share=Odds(lead["own"]))
        others = list(lead["others"].items())
        for actor, gain in others[:OTHERS]:
            yield self._worth(actor, gain)
        if len(others) > OTHERS:
            rest = [gain for _, gain in others[OTHERS:]]
            fine = sum(round(100 * gain) >= 0 for gain in rest)
            yield say("next.worth.rest", count=len(rest), fine=fine)

    def _worth(self, actor: str, gain: float) -> Message:
        """Tell what an offer is worth to another: on average, or as it is scored."""
        n, name = round(abs(100 * gain)), self._names[actor]
        if not n:
            return say("next.worth.other.even", actor=name)
        sure = self._known[actor] in SURE
        which = "next.worth.other.less" if gain < 0 else "next.worth.other"
        return say(f"{which}.scored" if sure else which, actor=name, n=n)

    def _answer(self, after: Json | None) -> None:
        if after is None:
            return
        names = [self._names[actor] for actor in after["refusing"]]
        rules = [rule["text"] for rule in self._document["case"]["approval"]]
        if rules and len(names) > 1:
            told = [say("next.yes.rule", rule=rule) for rule in rules]
        else:
            told = [say("next.yes") if len(names) == 1 else say("next.yes.all", actors=names)]
        exists = Odds(after["exists"], None, self._exact)
        if after["then"] is None:
            told.append(say("next.no.end", exists=exists))
        else:
            told.append(say("next.no", exists=exists, outcome=after["then"]["text"]))
        if len(names) > 1:
            told += [
                say("next.refusing", actor=self._names[actor], share=Odds(share))
                for actor, share in after["refusing"].items()
                if share >= SELDOM
            ]
        if after["shift"] is not None:
            shift = after["shift"]
            more = shift["after"] > shift["before"]
            told.append(
                say(
                    "next.shift.more" if more else "next.shift.less",
                    issue=self._issues[shift["issue"]],
                    actor=self._names[shift["actor"]],
                    before=Odds(shift["before"]),
                    after=Odds(shift["after"]),
                )
            )
        self._section("answer", told)

    def _at_once(self, found: Json | None) -> None:
        if found is None:
            return
        rule = self._detail["rule"]
        told = [say("next.item", **self._item(one, rule)) for one in found["proposals"]]
        told.append(say("next.at-once", odds=self._odds(found)))
        alone = max(one["received"][rule]["odds"] for one in found["proposals"])
        if found["odds"] - alone < LITTLE:
            told.append(say("next.at-once.little", odds=Odds(alone, None, self._exact)))
        count, alike = len(found["proposals"]), found["alike"]
        if found["proved"]:
            if alike > count:
                told.append(say("next.at-once.proved", count=count, alike=alike))
        else:
            most = Odds(found["most"])
            told.append(say("next.at-once.bound", count=count, alike=alike, most=most))
        self._section("at-once", told, by=self._by)

    def _in_turn(self, found: Json | None, lead: Json) -> None:
        if found is None or len(found["turns"]) < 2:
            return
        rule = self._detail["rule"]
        told = []
        for turn in found["turns"]:
            item = self._item(turn["proposal"], rule) | {"odds": Odds(turn["odds"])}
            told.append(say("next.turn", **item))
        brings = self._gain(found["value"])
        reached = Odds(found["reached"])
        told.append(say("next.in-turn", by=self._by, odds=reached, value=brings))
        single = self._gain(lead["received"][rule]["value"])
        told.append(say("next.in-turn.single", value=single))
        told.append(self._how_sure(found))
        if self._detail["discount"] is not None:
            told.append(say("next.discount", by=self._by, factor=self._detail["discount"]))
        self._section("in-turn", told)

    def _how_sure(self, found: Json) -> Message:
        if not found["proved"]:
            return say("next.in-turn.cut")
        if found["most"] == found["value"]:
            return say("next.in-turn.proved")
        if found["most"] is None:
            return say("next.in-turn.listed.open", listed=found["listed"])
        most = self._gain(found["most"])
        return say("next.in-turn.listed", listed=found["listed"], most=most)

    def _logrolling(self, found: Json | None) -> None:
        if found is None:
            return
        told = [say("next.item", **self._item(found, self._detail["rule"]))]
        for actor, gain in list(found["others"].items())[:OTHERS]:
            if gain >= 0:
                told.append(say("next.worth.other", actor=self._names[actor], n=round(100 * gain)))
        self._section("logrolling", told, by=self._by)

    def _on_table(self) -> Iterator[Message]:
        for one in self._detail["on_table"]:
            yield say(
                "next.accept" if one["accept"] else "next.counter",
                offer=one["text"],
                value=self._gain(one["value"]),
                counter=self._gain(one["counter"]),
            )

    def _basis(self) -> Iterator[Message]:
        detail, settings = self._detail, self._document["settings"]
        yield say("next.basis.points" if detail["scored"] else "next.basis.share", by=self._by)
        yield say("next.basis.odds")
        accounts = {one["id"]: one["name"] for one in self._document["case"]["accounts"]}
        if settings["account"] is not None:
            yield say("next.basis.account", account=accounts[settings["account"]])
        elif accounts:
            yield say("odds.shared")
        draws = settings["draws"]
        if not self._exact:
            yield say("next.basis.draws", draws=draws, seed=str(settings["seed"]))
            if draws < FEW:
                yield say("next.basis.few")
        if detail["floor"] is not None:
            yield say("next.floor", by=self._by, floor=self._gain(detail["floor"]))
        if not detail["all_listed"] and detail["looked_at"]:
            yield say("next.looked", count=detail["looked_at"])

    @property
    def _exact(self) -> bool:
        """Whether everyone who has a vote is scored."""
        actors = self._document["case"]["actors"]
        return all(actor["known"] in SURE for actor in actors if actor["consent"])

    def _item(self, proposal: Json, rule: str) -> dict[str, Any]:
        received = proposal["received"][rule]
        return {
            "outcome": proposal["text"],
            "odds": self._odds(received),
            "gain": self._cell(received["gain"]),
        }

    def _point(self, point: Json) -> dict[str, Any]:
        gain = self._cell(point["gain"])
        return {"outcome": point["text"], "odds": Odds(point["odds"]), "gain": gain}

    def _odds(self, one: Json) -> Odds:
        return Odds(one["odds"], one["error"], one["error"] is None)

    def _gain(self, gain: float) -> Message:
        if self._detail["scored"]:
            return say("next.points", n=_short(gain))
        return say("next.share", n=round(100 * gain))

    def _cell(self, gain: float) -> Message:
        if self._detail["scored"]:
            return say("next.cell.points", n=_short(gain))
        return say("next.cell.share", n=round(100 * gain))


def _short(points: float) -> float:
    """Round points to three digits: a mean of many worlds is no surer than that."""
    return float(f"{points:.3g}") if abs(points) < 1000 else round(points)
