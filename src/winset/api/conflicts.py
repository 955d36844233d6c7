"""A case as a conflict: which states hold, as an object to work with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields
from html import escape
from pathlib import Path
from typing import Any

from winset.analysis.settings import Settings
from winset.analysis.stability.run import Stability as Judged
from winset.analysis.stability.run import stability_of as judged
from winset.api.notebook import LEFT, MOST
from winset.api.worked import settings_from
from winset.extras import extra
from winset.opening import CaseOrPath, taken
from winset.report.stability_page import stability_page
from winset.spaces.space import Progress, silent
from winset.text.shown import shown
from winset.text.write import write_text

CHOICES = frozenset(field.name for field in fields(Settings))


class Stability(Judged):
    """A conflict judged: which states hold, under which concept, for whom.

    `to_dict` and `to_json` give the object that `winset stability --json` writes.
    """

    @property
    def concepts(self) -> tuple[str, ...]:
        """The stability concepts that states were judged by."""
        return tuple(self.data["states"][0]["equilibrium"]) if self.data["states"] else ()

    def equilibria(self, concept: str) -> list[int]:
        """Return the numbers of the states that hold for all; ValueError for another concept.

        Where preferences are drawn, of the states that hold in more than half of the draws.
        """
        if concept not in self.concepts:
            raise ValueError(f"expected {', '.join(self.concepts)}, found {concept!r}")
        return [
            state["number"] for state in self.data["states"] if state["equilibrium"][concept] > 0.5
        ]

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each state, by number.

        Columns: `name`, every issue, for each concept whether all are stable (or in what share of
        the draws), and `CONCEPT.ACTOR` for each actor.
        """
        pandas = extra("pandas", "A data frame")
        rows = [
            {
                "name": state["name"],
                **state["outcome"],
                **state["equilibrium"],
                **{
                    f"{concept}.{actor}": stable
                    for actor, each in state["actors"].items()
                    for concept, stable in each.items()
                },
            }
            for state in self.data["states"]
        ]
        index = [state["number"] for state in self.data["states"]]
        return pandas.DataFrame(rows, index=pandas.Index(index, name="state"))

    def page(self, path: str | os.PathLike[str] | None = None) -> str:
        """Return the page of the conflict as HTML, and write it where a path is given."""
        html = stability_page(self.to_dict())
        if path is not None:
            write_text(Path(path), html)
        return html

    def _repr_html_(self) -> str:
        """Show the states that hold under some concept, in at most 30 kB."""
        concepts = self.concepts
        head = "".join(
            f'<th scope="col" style="{LEFT}">{escape(name)}</th>'
            for name in ("state", "outcome", *map(str.upper, concepts))
        )
        holding = [state for state in self.data["states"] if any(state["equilibrium"].values())]
        rows: list[str] = []
        left = MOST - 1000 - len(head)
        for state in holding:
            row = _row(state, concepts)
            left -= len(row.encode())
            if left < 0:
                break
            rows.append(row)
        more = len(self.data["states"]) - len(rows)
        title = escape(shown(str(self.data["case"]["title"])))
        return (
            f"<h3>{title}</h3><table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
            f"</table><p>{more} more states: see <code>.frame()</code>.</p>"
        )


def _row(state: Mapping[str, Any], concepts: tuple[str, ...]) -> str:
    cells = "".join(
        f'<td style="{LEFT}">{_held(state["equilibrium"][concept])}</td>' for concept in concepts
    )
    return (
        f'<tr><th scope="row" style="{LEFT}">{state["number"]}</th>'
        f'<td style="{LEFT}">{escape(shown(state["name"]))}</td>{cells}</tr>'
    )


def _held(share: bool | float) -> str:
    if isinstance(share, bool):
        return "holds" if share else "–"
    return f"{share:.2f}"


def stability_of(
    case: CaseOrPath,
    settings: Settings | None = None,
    *,
    progress: Progress = silent,
    **chosen: Any,
) -> Stability:
    """Find which outcomes of a case hold once nobody negotiates any more.

    Parameters
    ----------
    case : a case, or the path of one; its issues' owners are the actors that move.
    settings, chosen : as for `analyse`, together or one by one; and what else is asked:
        `sanctions` ("published", "single", "once"), `coalition` (a `Bloc`), `coalitions=True` (who
        breaks what together), `horizon` (looking 1 to so many moves ahead), `start` (all paths
        from the state of this number), `unknown=True` (what holds where only what is sure of
        preferences counts), `make` (a state by its number, or a list of them, with a concept,
        such as `make=(3, "seq")` or `make=([3, 4], "nash")`: which preferences would make it
        hold, or all of them at once).

    Raises
    ------
    TypeError
        Something of another type than said here, or something else, is asked.
    ValueError
        Nobody owns an issue, there are too many states, or what is asked makes no sense.
    ContradictionError
        What is said about an actor cannot all be true.
    """
    own = {name: value for name, value in chosen.items() if name in CHOICES}
    asks = {name: value for name, value in chosen.items() if name not in CHOICES}
    found = judged(taken(case), settings_from(settings, own), progress=progress, **asks)
    return Stability(found.data)
