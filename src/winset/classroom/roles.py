"""One confidential sheet per party, from any case: what it wants itself, and what all know.

What is confidential is left out by taking in only what is public or its own, never by striking
out: names, issues and options, rules, approval, the no-deal outcome, offers that no account alone
tells, and its own scores, order or statements, with what it said itself, by publisher and day. Not
taken in are the summary, notes and reasons of the analyst, titles of sources, observers' wishes,
accounts, and whatever the case says of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from winset.case.as_of import holding
from winset.case.formulas import Atom, Formula, Joined, Not
from winset.case.message import Arg, Message, say
from winset.case.ordinal import Priorities, Ranking
from winset.case.rounds import in_round
from winset.case.types import Actor, Case, Issue, Role, Scores, Source, Statement
from winset.deals.consent import consent_of
from winset.formats.names import file_names, guarded
from winset.formats.outgoing import no_deal_of
from winset.report.handout import Grid, Handout, Part
from winset.text.numbers import decimal
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue
from winset.wording.numbers import figure
from winset.wording.phrases import Words, written_day

SHOWN = 24
"""Options of a numeric issue that are listed one by one; with more, where the slope changes."""
Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class RoleSheet:
    """The sheet of one actor, and its own points as rows of a spreadsheet.

    `file` is a name without ending, safe on every system and no other's.
    """

    actor: str
    file: str
    sheet: Handout
    head: tuple[str, ...]
    rows: Cells


def roles(
    case: Case, *, language: str = "en", play: int = 1, account: str | None = None
) -> tuple[RoleSheet, ...]:
    """Make a sheet for every party and every ratifier.

    Parameters
    ----------
    language : of the sheets: `en`, `de` or `fr`.
    play : the round whose scores stand in them; what changes later stays unknown.
    account : whose statements count beside those of all accounts. Without, only the latter.

    Raises
    ------
    CaseError
        The case makes no sense.
    ValueError
        There is no such account, or the round is below 1.
    """
    case.validate()
    if account is not None and account not in case.accounts:
        known = ", ".join(f"'{name}'" for name in case.accounts) or "none"
        raise ValueError(f"unknown account '{account}'; expected {known}")
    told = in_round(case, play).in_language(language)
    seats = [actor for actor in told.actors if actor.role is not Role.OBSERVER]
    names = file_names([actor.id for actor in seats])
    return tuple(
        _Sheet(_only(told, actor, account), actor, catalogue(language)).role(name)
        for actor, name in zip(seats, names, strict=True)
    )


def _only(case: Case, actor: Actor, account: str | None) -> Case:
    """Leave of a case what is public, or this actor's own."""
    said = case.preferences.get(actor.id, ())
    if isinstance(said, Scores):
        said = replace(said, no_deal=no_deal_of(case, actor, said), later=())
    else:
        others = {
            piece.quote
            for other, known in case.preferences.items()
            if other != actor.id and not isinstance(known, Scores)
            for statement in known
            for piece in statement.evidence
        }
        said = tuple(
            _bare(statement, others, _voices(case, actor))
            for statement in holding(said)
            if statement.account in {None, account}
        )
    values = {name: value for name, value in case.no_deal.values.items() if name == actor.id}
    cited = {
        piece.source
        for statement in (said if isinstance(said, tuple) else ())
        for piece in statement.evidence
    }
    return Case(
        case.title,
        tuple(a if a.id == actor.id else replace(a, note=None) for a in case.actors),
        tuple(replace(issue, note=None) for issue in case.issues),
        replace(case.no_deal, values=values),
        case.rules,
        case.approval,
        tuple(replace(s, note=None) for s in case.sources if s.id in cited),
        {},
        {actor.id: said},
        tuple(
            replace(offer, evidence=(), assumed=None, note=None, account=None)
            for offer in case.offers
            if offer.account in {None, account}
        ),
        binding=case.binding,
        timing=replace(case.timing, discount={}),
        language=case.language,
    )


def _voices(case: Case, actor: Actor) -> set[str]:
    """Return who speaks for an actor: it by id or name, and who is quoted on it above all.

    Of someone quoted once nobody can tell, and the case does not say.
    """
    quoted: dict[str, Counter[str]] = {}
    for statement in case.statements:
        for piece in statement.evidence:
            if piece.speaker is not None:
                quoted.setdefault(piece.speaker, Counter())[statement.actor] += 1
    known = {name for each in case.actors for name in (each.id, each.name)}
    found = {actor.id, actor.name}
    for speaker, counts in quoted.items():
        others = max((n for other, n in counts.items() if other != actor.id), default=0)
        if speaker not in known and counts[actor.id] > max(1, others):
            found.add(speaker)
    return found


def _bare(statement: Statement, others: Iterable[str], voices: set[str]) -> Statement:
    """Leave out the analyst's reasons, what others said, and quotes that speak of another too."""
    kept = tuple(
        piece
        for piece in statement.evidence
        if piece.speaker in voices and piece.quote not in others
    )
    return replace(statement, evidence=kept, assumed=None, note=None, account=None)


class _Sheet:
    """Writes the sheet of one actor, from what is public or its own."""

    def __init__(self, case: Case, actor: Actor, words: Catalogue) -> None:
        self.case, self.actor, self.words = case, actor, words
        self.named = Words(case)
        self.said = case.preferences[actor.id]

    def text(self, message: str, **args: Arg) -> str:
        return self.words.text(Message(message, args))

    def told(self, message: Message) -> str:
        return self.words.text(message)

    def number(self, value: Fraction) -> str:
        """Write points as exactly as they are."""
        short = float(value)
        if Fraction(f"{short:g}") == value:
            return figure(short, self.words.forms)
        return self.words.forms.digits(decimal(value))

    def role(self, file: str) -> RoleSheet:
        from winset import __version__

        heading = self.text("role.heading", actor=self.actor.name, title=self.case.title)
        parts = (
            self._who(),
            self._issues(),
            *self._wishes(),
            self._without(),
            self._agreeing(),
            self._offers(),
        )
        sheet = Handout(
            self.words.language,
            self.case.title,
            heading,
            self.text("role.mark", actor=self.actor.name),
            tuple(part for part in parts if part),
            self.text("role.footer", version=__version__),
            __version__,
        )
        head, rows = self._spreadsheet()
        return RoleSheet(self.actor.id, file, sheet, head, rows)

    def _who(self) -> Part:
        others = [
            self.text(f"role.other.{other.role}", actor=other.name)
            for other in self.case.actors
            if other.id != self.actor.id
        ]
        you = [self.text(f"role.you.{self.actor.role}", actor=self.actor.name)]
        return Part(
            self.text("role.who"),
            (*you, *([self.actor.note] if self.actor.note else [])),
            tuple(others),
        )

    def _issues(self) -> Part:
        rows = tuple((issue.name, self._options(issue)) for issue in self.case.issues)
        head = (self.text("role.issue"), self.text("role.options"))
        return Part(
            self.text("role.issues"), grid=Grid(self.text("role.issues.caption"), head, rows)
        )

    def _options(self, issue: Issue) -> str:
        if issue.numeric and len(issue.options) > 2:
            first, second, last = issue.options[0], issue.options[1], issue.options[-1]
            step = (second.number or Fraction(0)) - (first.number or Fraction(0))
            return self.text("role.range", first=first.name, last=last.name, step=self.number(step))
        return self.text("role.some", options=tuple(option.name for option in issue.options))

    def _wishes(self) -> list[Part]:
        if isinstance(self.said, Scores):
            ordinal = self.said.ordinal
            return [self._points(self.said) if ordinal is None else self._order(ordinal)]
        sentences = tuple(self._sentence(statement) for statement in self.said)
        if not sentences:
            return [Part(self.text("role.wishes"), (self.text("role.wishes.none"),))]
        return [
            Part(
                self.text("role.wishes"),
                (self.text("role.wishes.told", actor=self.actor.name),),
                sentences,
            )
        ]

    def _order(self, ordinal: Ranking | Priorities) -> Part:
        """List what is ranked: its points are made up, and only their order means anything."""
        if isinstance(ordinal, Priorities):
            told = (self.text("role.priorities.told"),)
            return Part(self.text("role.wishes"), told, self._lines(ordinal))
        told = (self.text("role.ranking.told"),)
        rest = (self.text("role.ranking.rest"),) if ordinal.left_out else ()
        return Part(self.text("role.wishes"), (*told, *rest), self._lines(ordinal))

    def _lines(self, ordinal: Ranking | Priorities) -> tuple[str, ...]:
        if isinstance(ordinal, Priorities):
            return tuple(
                self.text("role.priority", n=str(n), said=self._formula(one.formula))
                for n, one in enumerate(ordinal.statements, 1)
            )
        lines = []
        for place, level in enumerate(ordinal.levels):
            kind = "role.level.much" if place in ordinal.much else "role.level"
            states = tuple(say("role.state", state=self.named.partial(one)) for one in level)
            lines.append(self.text(kind, n=str(place + 1), states=states))
        return tuple(lines)

    def _formula(self, formula: Formula) -> Message:
        """Write a statement by priority with the names of issues and options."""
        match formula:
            case Atom(issue, option):
                return self.named.region({issue: (option,)})
            case Not(of):
                return say("role.formula.not", of=self._formula(of))
            case Joined(how, first, second):
                parts = [self._inner(first), self._inner(second)]
                return say(f"role.formula.{how}", first=parts[0], second=parts[1])

    def _inner(self, formula: Formula) -> Message:
        said = self._formula(formula)
        return said if isinstance(formula, Not) else say("role.formula.inner", of=said)

    def _points(self, scores: Scores) -> Part:
        head = (self.text("role.issue"), self.text("role.option"), self.text("role.points"))
        rows = tuple(
            (issue.name, option, points)
            for issue in self.case.issues
            for option, points in self._listed(issue, scores.points[issue.id])
        )
        more = [
            self.text(
                f"role.interaction.{'more' if one.add >= 0 else 'less'}",
                when=self.named.region(one.when),
                points=self.number(abs(one.add)),
            )
            for one in scores.interactions
        ]
        if scores.at_most is not None:
            more.append(self.text("role.at-most", most=self.number(scores.at_most)))
        if any(len(self._knots(issue, scores.points[issue.id])) < len(issue.options)
               for issue in self.case.issues):  # fmt: skip
            more.append(self.text("role.between"))
        grid = Grid(self.text("role.points.caption"), head, rows, (2,))
        return Part(
            self.text("role.points.title"), (self.text("role.points.told"),), tuple(more), grid
        )

    def _listed(self, issue: Issue, row: tuple[Fraction, ...]) -> list[tuple[str, str]]:
        return [
            (issue.options[place].name, self.number(row[place]))
            for place in self._knots(issue, row)
        ]

    def _knots(self, issue: Issue, row: tuple[Fraction, ...]) -> list[int]:
        """Return the places to list: all, or of many numbers those where the slope changes."""
        if not issue.numeric or len(row) <= SHOWN:
            return list(range(len(row)))
        return [
            k
            for k in range(len(row))
            if k in {0, len(row) - 1} or row[k] - row[k - 1] != row[k + 1] - row[k]
        ]

    def _sentence(self, statement: Statement) -> str:
        said = self.told(self.named.statement(statement))
        sources = {source.id: source for source in self.case.sources}
        cited: list[Message] = [
            self._cited(sources[piece.source], piece.quote)
            for piece in statement.evidence
            if piece.source in sources
        ]
        if not cited:
            return self.text("role.said", said=said)
        return self.text("role.sentence", said=said, cited=tuple(cited))

    def _cited(self, source: Source, quote: str) -> Message:
        """Quote with publisher and day: a title may tell what others want."""
        where = source.publisher
        if source.date and where:
            return say("role.quote.dated", quote=quote, source=where, day=written_day(source.date))
        if source.date:
            return say("role.quote.day", quote=quote, day=written_day(source.date))
        return (
            say("role.quote", quote=quote, source=where)
            if where
            else say("role.quote.bare", quote=quote)
        )

    def _without(self) -> Part:
        """Say what stands without a deal, and what that is worth to this actor."""
        told = []
        if self.case.no_deal.outcome is not None:
            outcome = self.named.settings(self.case.no_deal.outcome)
            told.append(self.text("role.no-deal.outcome", outcome=outcome))
        value = self._worth()
        if self._ordered() is not None:
            return Part(self.text("role.no-deal"), tuple(told))
        if value is not None and isinstance(self.said, Scores):
            told.append(self.text("role.no-deal.points", points=self.number(value)))
        elif value is not None:
            told.append(self.text("role.no-deal.share", share=self.number(value * 100)))
        return Part(self.text("role.no-deal"), tuple(told))

    def _ordered(self) -> Ranking | Priorities | None:
        return self.said.ordinal if isinstance(self.said, Scores) else None

    def _worth(self) -> Fraction | None:
        if not isinstance(self.said, Scores):
            return self.case.no_deal.values.get(self.actor.id)
        return self.said.no_deal

    def _agreeing(self) -> Part:
        rules = [self.told(self.named.rule(rule)) for rule in self.case.rules]
        # Who can refuse alone is named among those whose consent is needed.
        approval = [
            self.told(self.named.approval(rule))
            for rule in self.case.approval
            if len(rule.any_of) > 1 or len(rule.any_of[0].weights) > 1
        ]
        consent = consent_of(self.case)
        alone = zip(consent.voters, consent.required, strict=True)
        names = tuple(self.named.actor(voter) for voter, required in alone if required)
        needed = self.text("role.needed", parties=names)
        items = [self.text("role.rule", rule=text) for text in [*rules, *approval]]
        due = self.case.timing.deadline
        if due is not None:
            items.append(self.text("role.deadline", day=due))
        told = (needed, self.text("role.keeps")) if rules else (needed,)
        return Part(self.text("role.agreeing"), told, tuple(items))

    def _offers(self) -> Part:
        items = []
        for offer in self.case.offers:
            name = self.named.offer(offer)
            outcome = self.named.partial(offer.outcome)
            if offer.name:
                by = self.named.makers(offer)
                items.append(self.text("role.offer.by", offer=name, by=by, outcome=outcome))
            else:
                items.append(self.text("role.offer", offer=name, outcome=outcome))
        return Part(self.text("role.offers"), (), tuple(items))

    def _spreadsheet(self) -> tuple[tuple[str, ...], Cells]:
        if not isinstance(self.said, Scores):
            sentences = tuple((guarded(self._sentence(one)),) for one in self.said)
            return (self.text("role.wishes"),), sentences
        if self.said.ordinal is not None:
            lines = tuple((guarded(line),) for line in self._lines(self.said.ordinal))
            return (self.text("role.wishes"),), lines
        rows: list[tuple[str, ...]] = [
            (guarded(issue.name), guarded(option.name), decimal(self.said.points[issue.id][place]))
            for issue in self.case.issues
            for place, option in enumerate(issue.options)
        ]
        rows += [
            (guarded(self.told(self.named.region(one.when))), "", decimal(one.add))
            for one in self.said.interactions
        ]
        value = self._worth()
        if value is not None:
            rows.append((self.text("role.no-deal"), "", decimal(value)))
        head = (self.text("role.issue"), self.text("role.option"), self.text("role.points"))
        return head, tuple(rows)
