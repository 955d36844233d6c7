"""What else was asked of a conflict, as sections of sentences and tables: one set for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from winset.case.message import Message, Odds, say
from winset.report.conflict_view import ASKED, View
from winset.report.orders_text import chain

Json = Mapping[str, Any]
ROWS = 30
"""Rows of a table, at most."""
CHAINED = 200
"""States, at most, that are written as a chain."""


@dataclass(frozen=True)
class Row:
    """A state, or something about it: a short head, a text, and a cell for each column."""

    head: str
    told: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a caption; `head` has one title more than there are cells, twice."""

    caption: str
    head: tuple[str, str]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    left: str | None = None
    """What is left out, if anything is."""


@dataclass(frozen=True)
class Part:
    """The answer to one question."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def parts(view: View) -> list[Part]:
    """Return what a stability object tells beside its verdicts, in the order asked."""
    teller = _Teller(view)
    made: dict[str, Callable[[Any], Part]] = {
        "orders": teller.orders,
        "views": teller.views,
        "unknown": teller.unknown,
        "strength": teller.strength,
        "horizons": teller.horizons,
        "coalitions": teller.coalitions,
        "tableau": teller.tableau,
        "several": teller.several,
        "chances": teller.chances,
    }
    return [made[key](view.data[key]) for key in ASKED if key in view.data]


class _Teller:
    """Writes the parts of one object."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._places = {state["id"]: place for place, state in enumerate(view.data["states"])}
        self._state = self._text(say("conflict.table.state"))
        differs = say("conflict.table.differs" if view.standing else "page.outcome")
        self._differs = self._text(differs)

    def _text(self, message: Message) -> str:
        return self._view.text(message)

    def _part(
        self, key: str, sentences: Sequence[Message], tables: Sequence[Table], **args: Any
    ) -> Part:
        told = tuple(self._text(sentence) for sentence in sentences)
        return Part(key, self._text(say(f"asked.{key}", **args)), told, tuple(tables))

    def _verdict(self, share: bool | float) -> str:
        view = self._view
        if view.exact:
            return self._text(say("page.yes")) if share else "–"
        return view.verdict(float(share))

    def _table(
        self,
        caption: Message,
        columns: Sequence[str],
        rows: Sequence[Row],
        head: tuple[str, str] | None = None,
    ) -> Table:
        left = len(rows) - ROWS
        return Table(
            self._text(caption),
            head or (self._state, self._differs),
            tuple(columns),
            tuple(rows[:ROWS]),
            self._text(say("asked.left", count=left)) if left > 0 else None,
        )

    def _row(self, state: int, cells: Sequence[str]) -> Row:
        also = len(self._view.members(state)) - 1
        head = f"{state} (+{also})" if also else str(state)
        return Row(head, self._view.told(state), tuple(cells))

    def _short(self) -> list[str]:
        return [self._view.concepts[key].short for key in self._judged()]

    def _judged(self) -> list[str]:
        return [key for key in self._view.concepts if key in self._everywhere()]

    def _everywhere(self) -> set[str]:
        """Return the concepts that are told in every part."""
        data = self._view.data
        told: list[set[str]] = [set(self._view.concepts)]
        if "coalitions" in data:
            told.append({reading["concept"] for reading in data["coalitions"]})
        if "strength" in data:
            told.append(set(data["strength"]["concepts"]))
        return set.intersection(*told)

    # The parts ----------------------------------------------------------------------------------

    def orders(self, data: Sequence[Json]) -> Part:
        view = self._view
        told: list[Message] = []
        for order in data:
            name = view.actor(order["actor"])
            count = sum(map(len, order["levels"]))
            if count <= CHAINED:
                shown = chain(order["levels"], order["much"])
                told.append(say("ranking.order", actor=name, order=shown))
            else:
                levels = len(order["levels"])
                told.append(say("ranking.long", actor=name, count=count, levels=levels))
            if order["left_out"]:
                left = tuple(map(str, order["left_out"][:ROWS]))
                told.append(say("asked.left-out", actor=name, states=left))
        return self._part("orders", told, ())

    def horizons(self, data: Sequence[Json]) -> Part:
        view = self._view
        columns = [str(horizon["moves"]) for horizon in data]
        shown = [
            state
            for state in view.ordered
            if view.is_standing(state)
            or any(float(h["equilibrium"][self._places[state]]) > 0.5 for h in data)
        ]

        def rows(of: Sequence[Sequence[bool | float]]) -> list[Row]:
            return [
                self._row(state, [self._verdict(held[self._places[state]]) for held in of])
                for state in shown
            ]

        tables = [
            self._table(say("asked.horizons.all"), columns, rows([h["equilibrium"] for h in data]))
        ]
        tables += [
            self._table(
                say("asked.horizons.one", actor=view.actor(owner)),
                columns,
                rows([h["actors"][owner] for h in data]),
            )
            for owner in view.owners
        ]
        return self._part("horizons", [say("asked.horizons.lede")], tables)

    def coalitions(self, data: Sequence[Json]) -> Part:
        readings = {
            way: [r for r in data if r["together"] == way] for way in ("at-once", "in-turns")
        }
        alike = [
            [(one["holds"], _bare(one["breaks"])) for one in readings[way]] for way in readings
        ]
        tables: list[Table] = []
        if alike[0] == alike[1]:
            tables += self._reading(readings["at-once"], "either")
        else:
            for way, reading in readings.items():
                tables += self._reading(reading, way)
        return self._part("coalitions", [say("asked.coalitions.lede")], tables)

    def _reading(self, reading: Sequence[Json], way: str) -> list[Table]:
        view = self._view
        by_concept = {one["concept"]: one for one in reading}
        columns = self._short()
        held = [
            state
            for state in view.ordered
            if view.is_standing(state) or any(view.holds(state, key) for key in self._judged())
        ]
        whole = [
            self._row(
                state,
                [
                    self._verdict(by_concept[key]["holds"][self._places[state]])
                    for key in self._judged()
                ],
            )
            for state in held
        ]
        found: dict[tuple[int, tuple[str, ...], int], dict[str, bool | float]] = {}
        for concept, one in by_concept.items():
            for broken in one["breaks"]:
                if broken["minimal"] and broken["state"] in held:
                    key = broken["state"], tuple(broken["coalition"]), broken["to"]
                    found.setdefault(key, {})[concept] = broken["share"]
        breaking = [
            Row(
                str(state),
                self._text(
                    say(
                        "asked.coalitions.break",
                        members=tuple(view.actor(member) for member in members),
                        state=str(to),
                        told=view.told_alone(to),
                    )
                ),
                tuple(self._verdict(shares.get(key, False)) for key in self._judged()),
            )
            for (state, members, to), shares in sorted(found.items())
        ]
        tables = [self._table(say(f"asked.coalitions.holds.{way}"), columns, whole)]
        if breaking:
            head = self._state, self._text(say("asked.coalitions.who"))
            tables.append(self._table(say("asked.coalitions.breaks"), columns, breaking, head))
        return tables

    def tableau(self, data: Json) -> Part:
        view = self._view
        sentences = [say("asked.tableau.lede", state=str(data["state"]))]
        tables = []
        for kind in ("improvements", "moves"):
            paths = data[kind]
            if paths is None:
                sentences.append(say("asked.tableau.unsure"))
            elif not paths["lengths"]:
                sentences.append(say(f"asked.tableau.nowhere.{kind}"))
            else:
                if not paths["whole"]:
                    sentences.append(say("asked.tableau.cut", most=len(paths["lengths"])))
                caption = say(f"asked.tableau.{kind}")
                owners = [view.actor(owner) for owner in view.owners]
                tables.append(self._table(caption, owners, self._ends(paths)))
        return self._part("tableau", sentences, tables, state=str(data["state"]))

    def _ends(self, paths: Json) -> list[Row]:
        """Write for each state by how many moves each actor can be the one to lead there."""
        first: dict[int, dict[str, tuple[int, int]]] = {}
        for length in paths["lengths"]:
            for end in length["ends"]:
                of_state = first.setdefault(end["state"], {})
                of_state.setdefault(end["actor"], (length["moves"], end["paths"]))

        def cell(given: tuple[int, int] | None) -> str:
            if given is None:
                return "–"
            return f"{given[0]}" if given[1] == 1 else f"{given[0]} (×{given[1]})"

        view = self._view
        return [
            Row(
                str(state),
                view.told_alone(state),
                tuple(cell(ways.get(owner)) for owner in view.owners),
            )
            for state, ways in sorted(
                first.items(), key=lambda item: (min(item[1].values())[0], item[0])
            )
        ]

    def views(self, data: Json) -> Part:
        view = self._view
        sentences = [say("asked.views.lede")]
        sentences += [
            say("asked.views.of", actor=view.actor(viewer), seen=tuple(map(view.actor, seen)))
            for viewer, seen in data["views"].items()
            if seen
        ]
        alike: dict[tuple[Row, ...], list[str]] = {}
        for key in view.concepts:
            rows = tuple(self._perceived(data["concepts"][key]))
            alike.setdefault(rows, []).append(key)
        columns = [
            *(self._text(say("asked.views.thinks", actor=view.actor(o))) for o in view.owners),
            self._text(say("asked.views.holds")),
            self._text(say("asked.views.known")),
        ]
        tables = []
        for rows, keys in alike.items():
            under = tuple(view.concepts[key].short for key in keys)
            tables.append(self._table(say("asked.views.table", concepts=under), columns, rows))
            sentences += self._surprises(data["concepts"][keys[0]], under)
        return self._part("views", sentences, tables)

    def _perceived(self, data: Json) -> list[Row]:
        """Write for each state that somebody thinks holds, or that does, who thinks what."""
        view = self._view
        rows = []
        for state in view.ordered:
            place = self._places[state]
            flags = [
                *(data["believed"][owner][place] for owner in view.owners),
                data["holds"][place],
                data["known"][place],
            ]
            if any(flags):
                rows.append(self._row(state, [self._verdict(flag) for flag in flags]))
        return rows

    def _surprises(self, data: Json, under: tuple[str, ...]) -> list[Message]:
        """Say of each actor what it does not expect."""
        view = self._view
        told = []
        for owner in view.owners:
            for kind, expects in (("surprise", False), ("error", True)):
                states = [
                    str(state)
                    for state in sorted(view.groups)
                    if data["believed"][owner][self._places[state]] is expects
                    and data["holds"][self._places[state]] is not expects
                ]
                if states:
                    told.append(
                        say(
                            f"asked.views.{kind}",
                            actor=view.actor(owner),
                            concepts=under,
                            states=tuple(states[:ROWS]),
                        )
                    )
        return told

    def several(self, data: Json) -> Part:
        view = self._view
        states = tuple(map(str, data["states"]))
        short = view.concepts[data["concept"]].short
        if data["holds"]:
            told = [say("asked.several.hold", states=states, concept=short)]
        elif not data["found"]:
            told = [say("asked.several.unknown", states=states, concept=short)]
        else:
            changes = tuple(
                say(
                    "asked.several.change",
                    actor=view.actor(change["actor"]),
                    state=str(change["state"]),
                    lowered=str(change["lowered"]),
                )
                for change in data["changes"]
            )
            told = [say("asked.several.changes", states=states, concept=short, changes=changes)]
        told += [
            say(
                "asked.several.rankings",
                actor=view.actor(owner),
                favourable=count["favourable"],
                possible=count["possible"],
            )
            for owner, count in data["rankings"].items()
            if count["favourable"] is not None
        ]
        return self._part("several", told, (), states=states)

    def chances(self, data: Json) -> Part:
        view = self._view
        short = view.concepts[data["concept"]].short
        sentences = [
            say(
                "asked.chances.state",
                state=str(given["state"]),
                share=Odds(given["share"], None, view.settled),
                draws=data["draws"],
                concept=short,
            )
            for given in data["states"]
        ]
        if len(data["states"]) > 1:
            sentences.append(say("asked.chances.all", share=Odds(data["all"], None, view.settled)))
        columns = [self._text(say("asked.chances.ever")), self._text(say("asked.chances.alone"))]
        head = self._text(say("asked.chances.move")), self._text(say("asked.chances.to"))
        tables = []
        for given in data["states"]:
            rows = [
                Row(
                    view.actor(one["actor"]),
                    self._text(
                        say(
                            "asked.chances.target",
                            state=str(one["to"]),
                            told=view.told_alone(one["to"]),
                        )
                    ),
                    (view.verdict(one["share"]), view.verdict(one["alone"])),
                )
                for one in given["temptations"]
            ]
            if rows:
                caption = say("asked.chances.table", state=str(given["state"]))
                tables.append(self._table(caption, columns, rows, head))
        states = tuple(str(given["state"]) for given in data["states"])
        return self._part("chances", sentences, tables, states=states)

    def unknown(self, data: Json) -> Part:
        view = self._view
        sentences = [say("asked.unknown.lede")]
        for owner, pairs in data["pairs"].items():
            if pairs["unknown"]:
                sentences.append(
                    say(
                        "asked.unknown.pairs",
                        actor=view.actor(owner),
                        unknown=pairs["unknown"],
                        all=pairs["known"] + pairs["unknown"],
                    )
                )
        extensions = data["extensions"]
        keys = [key for key in view.concepts if key in next(iter(extensions.values()))]

        def letters(state: int, concept: str) -> str:
            place = self._places[state]
            found = [e for e, of in extensions.items() if of[concept]["equilibrium"][place]]
            return "".join(found) or "–"

        rows = [self._row(state, [letters(state, key) for key in keys]) for state in view.ordered]
        kept = [row for row in rows if set(row.cells) != {"–"}]
        columns = [view.concepts[key].short for key in keys]
        return self._part(
            "unknown", sentences, [self._table(say("asked.unknown.table"), columns, kept)]
        )

    def strength(self, data: Json) -> Part:
        view = self._view
        graded = tuple(view.actor(owner) for owner in data["graded"])
        rows = [
            self._row(
                state,
                [
                    self._degree(data["concepts"][key]["equilibrium"][self._places[state]])
                    for key in self._judged()
                ],
            )
            for state in view.ordered
        ]
        kept = [row for row in rows if set(row.cells) != {"–"}]
        return self._part(
            "strength",
            [say("asked.strength.lede", actors=graded)],
            [self._table(say("asked.strength.table"), self._short(), kept)],
        )

    def _degree(self, degree: str) -> str:
        return "–" if degree == "none" else self._text(say(f"asked.strength.{degree}"))


def _bare(breaks: Sequence[Json]) -> list[tuple[Any, ...]]:
    return [(b["state"], tuple(b["coalition"]), b["to"], b["share"]) for b in breaks]
