"""Sweeps in English."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}: what no deal is worth",
    "sweep.confidence": "{actor}, how sure the statement is: {statement}",
    "sweep.reliability": "how reliable the source is: {source}",
    "sweep.at-least": "what is needed for approval: {approval}",
    "sweep.score": "{actor}: points for {issue}, {option}",
    "sweep.drop.statement": "{actor}, without the statement: {what}",
    "sweep.drop.offer": "without the offer: {what}",
    "sweep.drop.rule": "without the rule: {what}",
    "sweep.drop.approval": "without the approval rule: {what}",
    "sweep.setting.prior": "the prior distribution",
    "sweep.setting.behaviour": "how people make and answer offers",
    "sweep.setting.offers": "whether offers count as evidence",
    "sweep.setting.account": "whose account is followed",
    "sweep.setting.round": "the round",
    "page.title.sweep": "{title} – Winset sweep",
    "sweep.title": "What follows if: {title}",
    "sweep.now": "The case as it is, {name}: {figure}.",
    "sweep.in-case": "({value} in the case)",
    "sweep.figure.deal.exists": "odds that there is a deal",
    "sweep.figure.deal.best": "odds that all accept the best single deal",
    "sweep.figure.deal.candidates": "odds of the best candidate",
    "sweep.figure.deal.count": "number of deals",
    "sweep.figure.other": "{id}",
    "sweep.value.none": "not set",
    "sweep.value.yes": "yes",
    "sweep.value.no": "no",
    "sweep.charts": "Charts",
    "sweep.tornado": "One quantity at a time: {name}",
    "sweep.tornado.key": (
        "A bar reaches from the lowest figure to the highest, the widest first. The upright "
        "line is the case as it is; the thin line in a bar says what its ends may be off by."
    ),
    "sweep.line": "One quantity: {name}",
    "sweep.line.told": "A line of {name}, from {low} to {high}; the numbers stand in the table.",
    "sweep.line.key": (
        "The band says what the line may be off by. The dashed line is the case as it is."
    ),
    "sweep.grid": "Two quantities: {name}",
    "sweep.grid.told": "Down: {down}. Across: {across}. The darker, the higher.",
    "sweep.no-chart": (
        "There is a chart for one quantity, for two, and for any number varied one at a time; "
        "the table has every variant."
    ),
    "sweep.same-seed": (
        "All variants are drawn with the same random numbers (seed {seed}), so that they "
        "differ by what was varied and not by chance."
    ),
    "sweep.table": "All variants",
    "sweep.variants": "{count} {count?variant|variants}",
    "sweep.more": "{count} more {count?variant|variants} in the CSV table.",
    "sweep.end": "{value}: {figure}",
    "sweep.ends": "{ends:semicolon}",
    "sweep.problem": "{variant}: {problem}",
    "sweep.problems": "Without an answer",
    "sweep.footer": (
        "Made by Winset {version} from the case {digest}. This page is one file: it loads "
        "nothing and sends nothing."
    ),
    "sweep.bar": "{path}: {text} ({title})",
    "sweep.written": "Written: {file}",
    "sweep.kept": "What is done is kept in {file}; the same command goes on.",
}
