"""Reading an order of states and nothing more: a ranking, or statements by priority.

Both become points that rank the states, 0 for the worst: `Scores.ordinal` says where they come
from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from winset.case.claims import PartialOutcome
from winset.case.formulas import Atom, FormulaError, Token, read_formula
from winset.case.ordinal import Priorities, Priority, Ranking
from winset.case.ordinal_points import MOST_CASES, cases_of, scores_of_priorities, scores_of_ranking
from winset.case.types import Issue, NoDeal, Rule, Scores
from winset.casefile.context import Context, find_option
from winset.casefile.fields import described
from winset.casefile.models import ScoresShape
from winset.casefile.outcomes import read_outcome
from winset.text.problems import expected, meant, nearest, quoted
from winset.text.tree import Scalar, Steps

if TYPE_CHECKING:
    from winset.spaces.space import Rows, Space

MUCH = "much"
YES = frozenset({"yes", "true", "taken", "on"})
"""Of an issue with two options, the one that its id alone means."""
MOST_STATES = 20_000
MOST_OUTCOMES = 2_000_000
"""Outcomes before rules, at most, where states have to be listed."""
MOST_WRITTEN = 100_000
"""Ranked states times issues, at most."""
MOST_STATEMENTS = 40
"""Each counts more than all after it together, in whole numbers that a computer holds exactly."""


@dataclass(frozen=True)
class Rankings:
    """Reads rankings and priorities of one case file; lists its states when first needed."""

    context: Context
    rules: tuple[Rule, ...]
    no_deal: NoDeal

    def read(self, shape: ScoresShape, path: Steps) -> Scores | None:
        """Read what an actor has in the place of scores; None where it was refused."""
        for key in ("interactions", "at_most", "no_deal", "later"):
            if getattr(shape, key) is not None:
                self.context.fail(f"'{key}' goes with 'scores' only", (*path, key))
        if shape.ranking is not None and shape.priorities is not None:
            self.context.fail("an actor has 'ranking' or 'priorities', not both", path)
            return None
        if shape.ranking is not None:
            return self._ranking(shape.ranking, (*path, "ranking"))
        return self._priorities(shape.priorities, (*path, "priorities"))

    # Rankings -----------------------------------------------------------------------------------

    @cached_property
    def _space(self) -> Space:
        from winset.spaces.space import Space

        return Space(
            tuple(self.context.issues.values()), [r for r in self.rules if not r.for_deals]
        )

    @cached_property
    def _rows(self) -> Rows | None:
        """The states, None where there are too many to be ranked."""
        from winset.spaces.numbering import listed_states

        if self._space.size > MOST_OUTCOMES:
            return None
        stands = self.no_deal.outcome
        rows = listed_states(self._space, None if stands is None else self._space.encode(stands))
        return rows if len(rows) <= MOST_STATES else None

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The place of a state by its number, as text."""
        from winset.spaces.numbering import numbered

        assert self._rows is not None
        found = numbered(self._rows, self.context.state_numbers)
        return {str(number): place for place, number in enumerate(found.tolist())}

    @cached_property
    def _places(self) -> dict[tuple[int, ...], int]:
        """The place of a state by its row."""
        return {tuple(row): place for place, row in enumerate(self.rows.tolist())}

    def _ranking(self, raw: Any, path: Steps) -> Scores | None:
        context = self.context
        if not isinstance(raw, list) or not raw:
            context.fail(
                "expected states from best to worst, as numbers or outcomes, equals in an inner "
                f"list, found {described(raw) if raw != [] else 'an empty list'}",
                path,
                value=True,
            )
            return None
        if not context.issues:
            return None
        if self._rows is None:
            context.fail(
                f"a ranking is of {MOST_STATES:,} states at most; take 'priorities' here", path
            )
            return None
        return _Ranked(self, path).read(raw)

    def place(self, number: str) -> int | None:
        """Return the place of the state of a number."""
        return self._numbers.get(number)

    def number(self, place: int) -> str:
        """Return the number of a state."""
        return next(number for number, at in self._numbers.items() if at == place)

    def hint(self, number: str) -> str:
        """Say which number was probably meant."""
        return nearest(number, self._numbers)

    @property
    def rows(self) -> Rows:
        """The states, where there are few enough."""
        assert self._rows is not None
        return self._rows

    def outcome(self, place: int) -> dict[str, str]:
        """Return the outcome that a state is."""
        return self._space.decode(self.rows[place])

    def covered(self, named: PartialOutcome) -> list[int]:
        """Return the places of the states that agree with an outcome."""
        from winset.spaces.space import RegionMask

        if not named.rest_any:
            row = tuple(i.position(named.options[i.id]) for i in self._space.issues)
            return [self._places[row]] if row in self._places else []
        region = {issue: (option,) for issue, option in named.options.items()}
        return [int(k) for k in RegionMask(region, self._space.issues)(self.rows).nonzero()[0]]

    # Priorities ---------------------------------------------------------------------------------

    def _priorities(self, raw: Any, path: Steps) -> Scores | None:
        context = self.context
        if not isinstance(raw, list) or not raw:
            context.fail(
                "expected statements in the order of their importance, each after '- ', found "
                f"{described(raw) if raw != [] else 'an empty list'}",
                path,
                value=True,
            )
            return None
        if len(raw) > MOST_STATEMENTS:
            context.fail(f"at most {MOST_STATEMENTS} statements are read", path)
            return None
        read = [self._statement(item, (*path, k)) for k, item in enumerate(raw)]
        kept = tuple(statement for statement in read if statement is not None)
        if len(kept) < len(read) or not context.issues:
            return None
        return scores_of_priorities(Priorities(kept), tuple(context.issues.values()))

    def _statement(self, raw: Any, path: Steps) -> Priority | None:
        context = self.context
        if not isinstance(raw, Scalar):
            context.fail(
                f"expected a statement such as 'this and not that', found {described(raw)}",
                path,
                value=True,
            )
            return None
        text = str(raw)
        try:
            formula = read_formula(text, lambda name, option: self._atom(name, option, text, path))
        except FormulaError as error:
            self._fail(str(error), text, error.at, path)
            return None
        if formula is None:
            return None
        cases = cases_of(formula, context.issues)
        if cases > MOST_CASES:
            context.fail(
                f"the issues of this statement can be settled in {cases:,} ways; at most "
                f"{MOST_CASES:,} are read",
                path,
                value=True,
            )
            return None
        return Priority(formula, " ".join(text.split()))

    def _fail(self, message: str, text: str, at: int, path: Steps) -> None:
        """Add a problem at a character of a statement."""
        problems = self.context.problems
        line, column = self.context.root.value_place(path)
        lines = problems.text.splitlines()
        rest = lines[line][column:] if line < len(lines) else ""
        for skipped in (0, 1):
            if rest[skipped:].startswith(text):
                problems.add(message, (line, column + skipped + at))
                return
        problems.add(f"at character {at + 1} of the statement: {message}", (line, column))

    def _atom(self, name: Token, option: Token | None, text: str, path: Steps) -> Atom | None:
        """Find what a name in a statement means, or say what is wrong with it."""
        issues = self.context.issues

        def fail(message: str, token: Token) -> None:
            if name.text not in self.context.broken:
                self._fail(message, text, token.at, path)

        if option is not None:
            issue = issues.get(name.text)
            if issue is None:
                fail(f"unknown issue {quoted(name.text)}{nearest(name.text, issues)}", name)
                return None
            found = find_option(issue, option.text)
            if found is None:
                options = [one.id for one in issue.options]
                fail(
                    f"issue '{issue.id}' has no option {quoted(option.text)}"
                    f"{nearest(option.text, options)}",
                    option,
                )
                return None
            return Atom(issue.id, found)
        ways = _meanings(issues, name.text)
        own = issues.get(name.text)
        if len(ways) == 1:
            return ways[0]
        if ways:
            told = " or ".join(f"'{atom.issue} = {atom.option}'" for atom in ways)
            fail(f"{quoted(name.text)} can mean several things: write {told}", name)
        elif own is not None:
            fail(
                f"{quoted(name.text)} is an issue: write '{own.id} = ' and an option"
                f"{expected(one.id for one in own.options)}",
                name,
            )
        else:
            options = [o.id for issue in issues.values() for o in issue.options]
            known = dict.fromkeys([*issues, *options])
            named = [one for one in known if len(_meanings(issues, one)) == 1]
            fail(f"unknown option {quoted(name.text)}{nearest(name.text, named)}", name)
        return None


def _meanings(issues: Mapping[str, Issue], name: str) -> list[Atom]:
    """Return what a name alone can mean: an option, or an issue with a yes and a no."""
    ways = [
        Atom(issue.id, option.id)
        for issue in issues.values()
        for option in issue.options
        if option.id == name
    ]
    own = issues.get(name)
    if own is not None and len(own.options) == 2:
        yes = [Atom(own.id, o.id) for o in own.options if o.id.casefold() in YES]
        ways += [atom for atom in yes if atom not in ways]
    return ways


class _Ranked:
    """Reads one ranking."""

    def __init__(self, states: Rankings, path: Steps) -> None:
        self._states = states
        self._context = states.context
        self._path = path
        self._seen: dict[int, Steps] = {}
        self._whole = True

    def read(self, raw: Sequence[Any]) -> Scores | None:
        levels: list[tuple[PartialOutcome, ...]] = []
        much: list[int] = []
        for k, item in enumerate(raw):
            here = (*self._path, k)
            if isinstance(item, Scalar) and str(item) == MUCH:
                ends = k in {0, len(raw) - 1} or str(raw[k + 1]) == MUCH
                if ends:
                    self._fail("'much' stands between two levels: the upper is much better", here)
                much.append(len(levels) - 1)
                continue
            entries = item if isinstance(item, list) else [item]
            places = [(*here, n) if isinstance(item, list) else here for n in range(len(entries))]
            read = [self._entry(e, place) for e, place in zip(entries, places, strict=True)]
            if not entries:
                self._fail("a level names at least one state", here)
            levels.append(tuple(found for found in read if found is not None))
        if not self._whole:
            return None
        rows = self._states.rows
        issues = tuple(self._context.issues.values())
        if sum(map(len, levels)) * len(issues) > MOST_WRITTEN:
            self._fail(f"a ranking names {MOST_WRITTEN:,} options in all at most", self._path)
            return None
        left = tuple(self._states.outcome(k) for k in range(len(rows)) if k not in self._seen)
        return scores_of_ranking(Ranking(tuple(levels), tuple(much), left), issues)

    def _fail(self, message: str, path: Steps) -> None:
        self._context.fail(message, path, value=True)
        self._whole = False

    def _entry(self, raw: Any, path: Steps) -> PartialOutcome | None:
        """Read one state, or the states that an outcome with `rest: any` stands for."""
        states = self._states
        if isinstance(raw, dict):
            filled = states.no_deal.outcome is not None
            named = read_outcome(self._context, raw, path, filled=filled)
            if named is None:
                self._whole = False
                return None
            if named.ranges:
                self._fail("a ranking names one option of an issue, or none with 'rest: any'", path)
                return None
            if not named.rest_any:
                stands = states.no_deal.outcome or {}
                named = PartialOutcome(
                    {i: named.options.get(i, stands.get(i, "")) for i in self._context.issues}
                )
            places = states.covered(named)
            if not places:
                self._fail("the rules leave no such state", path)
                return None
        elif isinstance(raw, Scalar) and states.place(str(raw)) is not None:
            place = states.place(str(raw))
            assert place is not None
            named, places = PartialOutcome(states.outcome(place)), [place]
        else:
            if isinstance(raw, Scalar) and raw.kind == "int":
                self._fail(f"there is no state {raw}{states.hint(str(raw))}", path)
            else:
                near = isinstance(raw, Scalar) and meant([raw], MUCH)
                hint = f"; did you mean '{MUCH}'?" if near else ""
                self._fail(
                    f"expected the number of a state, or an outcome, found {described(raw)}{hint}",
                    path,
                )
            return None
        return named if self._once(places, path) else None

    def _once(self, places: Sequence[int], path: Steps) -> bool:
        twice = [place for place in places if place in self._seen]
        if twice:
            line = self._context.root.value_place(self._seen[twice[0]])[0] + 1
            number = self._states.number(twice[0])
            self._fail(f"state {number} stands twice: it is ranked in line {line} already", path)
            return False
        self._seen |= dict.fromkeys(places, path)
        return True
