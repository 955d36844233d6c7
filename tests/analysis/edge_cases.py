"""Random small cases at the edges of what can be said: weights and values of 0 and 1, and so on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

NARROW = (
    "0", "1", "0.5", "1/3", "[0, 0]", "[1, 1]", "[0, 1]", "[0.3, 0.3]", "[0.3, 0.300000001]",
    "[0, 0.000000001]", "[0.999999999, 1]", "0 %", "100 %",
)  # fmt: skip
TIMES = ("0", "0.5", "1", "2", "100")
ANSWERS = ("accepted", "rejected", "final", "countered")


def edge_case(seed: int) -> str:
    """Write a valid case file; the same for the same seed."""
    return _Maker(random.Random(seed)).text()


@dataclass
class _Maker:
    r: random.Random

    def __post_init__(self) -> None:
        self.issues = {f"i{k}": self._options() for k in range(self.r.choice([1, 1, 2, 2, 3, 4]))}
        self.parties = [f"p{k}" for k in range(self.r.choice([1, 2, 2, 3]))]
        self.filled = self.r.random() < 0.7

    def _options(self) -> list[str]:
        draw = self.r.random()
        if draw < 0.15:
            return ["a"]
        if draw < 0.85:
            return list("abcd")[: self.r.choice([2, 2, 3, 3, 4])]
        return [str(k) for k in range(self.r.choice([2, 3, 15]))]

    def text(self) -> str:
        lines = ["winset: 1", "title: T", f"parties: {_flow({p: p.upper() for p in self.parties})}"]
        lines.append("issues:")
        for issue, options in self.issues.items():
            owner = f", owner: {self.r.choice(self.parties)}" if self.r.random() < 0.3 else ""
            kind = f"options: [{', '.join(options)}]"
            if options[0] == "0":
                kind = f"range: {{from: 0, to: {len(options) - 1}, step: 1}}"
            lines.append(f"  {issue}: {{{kind}{owner}}}")
        if self.r.random() < 0.2:
            lines += ["rules:", f"  - {{never: {self._outcome(1)}}}"]
        lines.append(f"no_deal: {self._no_deal()}")
        lines.append("preferences:")
        for party in self.parties:
            lines += self._preferences(party)
        if len(self.parties) > 1 and self.r.random() < 0.4:
            by, other = self.r.sample(self.parties, 2)
            said = f"responses: {{{other}: {self.r.choice(ANSWERS)}}}"
            offered = self._outcome(len(self.issues))
            lines += ["offers:", f"  - {{by: {by}, outcome: {offered}, {said}}}"]
        return "\n".join(lines) + "\n"

    def _no_deal(self) -> str:
        if self.filled:
            return self._outcome(len(self.issues))
        values = {party: self.r.choice(["0", "1", "0.5", "1/3"]) for party in self.parties}
        return f"{{values: {_flow(values)}}}"

    def _outcome(self, count: int | None = None) -> str:
        if count is None:
            count = self.r.randint(1, len(self.issues)) if self.filled else len(self.issues)
        named = self.r.sample(list(self.issues), count)
        return _flow({issue: self.r.choice(self.issues[issue]) for issue in named})

    def _preferences(self, party: str) -> list[str]:
        if self.r.random() < 0.2:
            flat = self.r.random() < 0.3
            rows = {
                issue: _flow({one: "0" if flat else str(self.r.randint(-5, 9)) for one in options})
                for issue, options in self.issues.items()
            }
            return [f"  {party}: {{scores: {_flow(rows)}}}"]
        lines = []
        for _ in range(self.r.choice([1, 2, 3, 4])):
            said = self._statement()
            sure = self.r.choice(["", "", " confidence: 0.7,"])
            if said is not None:
                lines.append(f"    - {{{said},{sure} assumed: h}}")
        return [f"  {party}:", *lines] if lines else [f"  {party}: []"]

    def _interval(self) -> str:
        if self.r.random() < 0.6:
            return self.r.choice(NARROW)
        low, high = sorted(round(self.r.random(), 2) for _ in range(2))
        return f"[{low}, {high}]"

    def _statement(self) -> str | None:
        issue = self.r.choice(list(self.issues))
        other = self.r.choice(list(self.issues))
        options, others = self.issues[issue], self.issues[other]
        kind = self.r.choice(
            ["order", "order", "prefers", "rejects", "weight", "ratio", "step", "value", "no_deal"]
        )
        pairs = len(options) > 1 and len(others) > 1
        if (kind in {"order", "step"} and not pairs) or (kind == "ratio" and other == issue):
            return None
        match kind:
            case "order":
                named = ", ".join(self.r.sample(options, self.r.randint(2, len(options))))
                return f"order: {{{issue}: [{named if self.r.random() < 0.8 else f'[{named}]'}]}}"
            case "prefers":
                return (
                    f"prefers: {self._outcome()}, to: {self.r.choice(['no_deal', self._outcome()])}"
                )
            case "rejects":
                return f"rejects: {self._outcome()}"
            case "weight":
                return f"weight: {{{issue}: {self._interval()}}}"
            case "ratio":
                bound = f"{self.r.choice(['at_least', 'at_most'])}: {self.r.choice(TIMES)}"
                return f"weight: {{{issue}: {{{bound}, times: {other}}}}}"
            case "step":
                gains = self._step(issue, options), self._step(other, others)
                return f"step: {gains[0]}, worth_more_than: {gains[1]}"
            case "value":
                return f"value: {{{issue}: {{{self.r.choice(options)}: {self._interval()}}}}}"
        return f"no_deal: {self._interval()}"

    def _step(self, issue: str, options: Sequence[str]) -> str:
        return f"{{{issue}: [{', '.join(self.r.sample(options, 2))}]}}"


def _flow(pairs: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
