"""Whether a case makes sense: what the reader of case files checks, for cases built by hand.

Every problem is one sentence with the place in the case, what was expected and the nearest match.
"""

from __future__ import annotations

import datetime
import difflib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction

from winset.case.as_of import Days
from winset.case.claims import Claim, Linear, PartialOutcome, finite
from winset.case.depending import faulty_pairs
from winset.case.rounds import faulty_starts
from winset.case.timing import Period
from winset.case.types import (
    Case,
    Evidence,
    Issue,
    Offer,
    Reception,
    Region,
    Response,
    Role,
    Scores,
    Source,
    Statement,
)


def expect_case(case: object) -> None:
    """Raise a TypeError with one clear sentence where something else than a case is given."""
    if not isinstance(case, Case):
        raise TypeError(f"expected a case (winset.load reads one from a path), found {case!r:.80}")


def problems_of(case: Case) -> list[str]:
    """Return everything wrong with a case, in the order of its parts; empty where it is sound.

    O(size of the case).
    """
    return list(_Check(case).all())


def _nearest(found: object, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(str(found), names, 1)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; expected one of {', '.join(names[:8])}" if names else ""


def _text(place: str, found: object) -> Iterator[str]:
    if not isinstance(found, str):
        yield f"{place}: expected text, found {found!r}"


def _member(place: str, found: object, kind: type[StrEnum]) -> Iterator[str]:
    known = [str(member) for member in kind]
    if not isinstance(found, str) or str(found) not in known:
        yield f"{place}: expected one of {', '.join(known)}, found {found!r}"


def _chance(place: str, what: str, found: float) -> Iterator[str]:
    if not (finite(found) and 0 < found <= 1):
        yield f"{place}: expected a {what} above 0 and up to 1, found {found}"


def inexact(number: object) -> str | None:
    """Say what is wrong with a number that has to be exact; None where it is a Fraction or int."""
    if isinstance(number, float):
        if not math.isfinite(number):
            return f"expected a number, found {float(number)!r}"
        found = repr(float(number))
        return f"expected Fraction or int, found {found} (write Fraction('{found}'))"
    if isinstance(number, int | Fraction) and not isinstance(number, bool):
        return None
    return f"expected Fraction or int, found {number!r}"


def problems_of_scores(actor: str, issues: Sequence[Issue], scores: Scores) -> Iterator[str]:
    """Yield what is wrong with the numbers of some scores: as many as there are options, exact."""
    place = f"scores of '{actor}'"
    for issue in issues:
        if issue.id not in scores.points:
            yield f"{place}: issue '{issue.id}' is missing"
            continue
        own = tuple(option.id for option in issue.options)
        if scores.order.get(issue.id, own) != own:
            yield (
                f"{place}: issue '{issue.id}' has points for {', '.join(scores.order[issue.id])}; "
                f"expected its options in their order, {', '.join(own)} (`Case.with_` puts them so)"
            )
        yield from _problems_of_points(place, issue, scores.points[issue.id])
    yield from _inexact(
        f"{place}, interactions", [interaction.add for interaction in scores.interactions]
    )
    for name, limit in (("no_deal", scores.no_deal), ("at_most", scores.at_most)):
        if limit is not None:
            yield from _inexact(f"{place}, {name}", [limit])
    for later, fault in faulty_starts(scores.later):
        yield f"{place}, from {later.start!r}: {fault}"
    for later in scores.later:
        here = f"{place}, from {later.start!r}"
        for issue in issues:
            if issue.id in later.points:
                yield from _problems_of_points(here, issue, later.points[issue.id])
        if later.no_deal is not None:
            yield from _inexact(f"{here}, no_deal", [later.no_deal])


def _problems_of_points(place: str, issue: Issue, points: object) -> Iterator[str]:
    many = len(issue.options)
    if not isinstance(points, Sequence) or isinstance(points, str):
        yield f"{place}: expected a tuple of values for issue '{issue.id}', found {points!r}"
        return
    if len(points) != many:
        yield (
            f"{place}: expected {many} values for issue '{issue.id}', one for each "
            f"option, found {len(points)}"
        )
    yield from _inexact(f"{place}, issue '{issue.id}'", points)


def _inexact(place: str, numbers: Iterable[object]) -> Iterator[str]:
    for number in numbers:
        told = inexact(number)
        if told is not None:
            yield f"{place}: {told}"


def doubted(evidence: Sequence[Evidence], sources: Iterable[Source]) -> bool:
    """Return whether all that is cited comes from sources that are not quite reliable."""
    reliability = {source.id: source.reliability for source in sources}
    cited = [reliability.get(piece.source, 1) < 1 for piece in evidence]
    return bool(cited) and all(cited)


def faulty_changes(
    statement: Statement, known: Mapping[str, Statement], days: Days
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with `until` and `replaces` of a statement: the key, and a sentence.

    `known` holds all statements by id, `days` says when what they cite was out.
    """
    if statement.until is None and statement.replaces is None:
        return
    since = days.since(statement.evidence)
    if statement.until is not None and since is not None and statement.until < since:
        told = f"it held until {statement.until}, but became known on {since} only"
        yield "until", f"{told}: it would never hold"
    old = known.get(statement.replaces or "")
    if old is None:
        return
    if old.actor != statement.actor:
        yield "replaces", f"'{old.id}' is about '{old.actor}', and this about '{statement.actor}'"
    if statement.account not in {None, old.account}:
        yield (
            "replaces",
            f"'{old.id}' does not belong to the account '{statement.account}' alone, as this does",
        )
    before = days.since(old.evidence)
    if since is not None and before is not None and since < before:
        yield "replaces", f"'{old.id}' became known later, on {before}; this on {since}"
    met = {statement.id}
    while old is not None and old.id not in met:
        met.add(old.id)
        old = known.get(old.replaces or "")
    if old is not None and old.id == statement.id:
        yield "replaces", f"'{statement.id}' would replace itself, by way of what it replaces"


class _Check:
    def __init__(self, case: Case) -> None:
        self._case = case
        self._actors = {actor.id: actor for actor in case.actors}
        self._voters = [a.id for a in case.actors if a.role is not Role.OBSERVER]
        self._options = {i.id: [option.id for option in i.options] for i in case.issues}
        self._sources = [source.id for source in case.sources]
        self._days = Days(case.sources)
        self._statements = {statement.id: statement for statement in case.statements}

    def all(self) -> Iterator[str]:
        yield from self._texts()
        yield from self._nouns()
        yield from self._no_deal()
        for source in self._case.sources:
            yield from _chance(f"source '{source.id}'", "reliability", source.reliability)
        for rule in self._case.rules:
            place = f"rule '{rule.id}'"
            yield from self._region(place, rule.when)
            yield from self._region(place, rule.then or {})
        for change in self._case.transitions:
            place = f"transition '{change.id}'"
            yield from self._region(place, change.start)
            yield from self._region(place, change.to)
            yield from self._actor(place, change.by)
        yield from self._approval()
        for actor, known in self._case.preferences.items():
            yield from self._actor("preferences", actor)
            if isinstance(known, Scores):
                yield from self._scores(actor, known)
            elif not isinstance(known, Sequence) or isinstance(known, str):
                yield (
                    f"preferences of '{actor}': expected Scores or a tuple of statements, found "
                    f"{known!r}"
                )
            else:
                for statement in known:
                    yield from self._statement(actor, statement)
                counts = {issue: len(options) for issue, options in self._options.items()}
                for statement, fault in faulty_pairs(known, counts):
                    yield f"statement '{statement.id}': {fault}"
        yield from self._views()
        yield from self._events()
        for actor, amount in self._case.exposure.items():
            yield from self._actor("exposure", actor)
            if not finite(amount) or amount < 0:
                yield f"exposure of '{actor}': expected a number of at least 0, found {amount}"
        yield from self._timing()

    def _views(self) -> Iterator[str]:
        for viewer, seen in self._case.views.items():
            yield from self._actor("views", viewer)
            for actor, scores in seen.items():
                yield from self._actor(f"views of '{viewer}'", actor)
                yield from problems_of_scores(actor, self._case.issues, scores)

    def _texts(self) -> Iterator[str]:
        case = self._case
        yield from _text("title", case.title)
        for actor in case.actors:
            place = f"actor '{actor.id}'"
            yield from _text(f"{place}: name", actor.name)
            if not isinstance(actor.role, Role):
                known = ", ".join(f"Role.{role.name}" for role in Role)
                yield f"{place}: expected {known} as its role, found {actor.role!r}"
        if isinstance(case.binding, str):
            yield f"binding: expected a tuple of issue ids, found the text {case.binding!r}"
        else:
            for bound in case.binding:
                yield from self._issue("binding", bound)
        for issue in case.issues:
            place = f"issue '{issue.id}'"
            yield from _text(f"{place}: name", issue.name)
            for option in issue.options:
                yield from _text(f"{place}, option '{option.id}': name", option.name)

    def _nouns(self) -> Iterator[str]:
        case = self._case
        kinds = {
            "actor": [actor.id for actor in case.actors],
            "issue": [issue.id for issue in case.issues],
            "source": self._sources,
            "rule": [rule.id for rule in case.rules],
            "approval rule": [rule.id for rule in case.approval],
            "statement": [statement.id for statement in case.statements],
            "offer": [offer.id for offer in case.offers],
            "reaction": [reaction.id for reaction in case.reactions],
        }
        for kind, names in kinds.items():
            for name in sorted({other for other in names if names.count(other) > 1}):
                yield f"{kind} '{name}': there are {names.count(name)} of that id; expected one"
        if not case.parties and all(isinstance(actor.role, Role) for actor in case.actors):
            yield "actors: expected at least one party"
        if not case.issues:
            yield "issues: expected at least one"
        for issue in case.issues:
            place = f"issue '{issue.id}'"
            options = self._options[issue.id]
            if not options:
                yield f"{place}: expected at least one option"
            if len(set(options)) < len(options):
                yield f"{place}: an option stands in it twice"
            numbers = [option.number for option in issue.options]
            if any(number is None for number in numbers) and not all(
                number is None for number in numbers
            ):
                yield f"{place}: some options have a number and some have none"
            yield from self._actor(place, issue.owner)
            for pair in issue.irreversible:
                for option in pair:
                    yield from self._option(place, issue.id, option)

    def _no_deal(self) -> Iterator[str]:
        outcome = self._case.no_deal.outcome
        if outcome is not None:
            yield from self._region("no_deal", {k: (o,) for k, o in outcome.items()})
            for issue in self._options:
                if issue not in outcome:
                    yield f"no_deal: issue '{issue}' is missing; expected an option of every issue"
        for actor, value in self._case.no_deal.values.items():
            yield from self._actor("no_deal", actor)
            yield from _inexact(f"no_deal of '{actor}'", [value])

    def _approval(self) -> Iterator[str]:
        for rule in self._case.approval:
            place = f"approval rule '{rule.id}'"
            numbers = [
                n for quota in rule.any_of for n in (quota.at_least, *quota.weights.values())
            ]
            if all(map(finite, numbers)) and not any(
                quota.at_least <= sum(quota.weights.values()) for quota in rule.any_of
            ):
                yield f"{place}: more is needed than all weights together"
            for quota in rule.any_of:
                if not finite(quota.at_least):
                    yield f"{place}: expected a number as at_least, found {quota.at_least!r}"
                for actor, weight in quota.weights.items():
                    yield from self._actor(place, actor)
                    if actor in self._actors and actor not in self._voters:
                        yield f"{place}: '{actor}' is an observer and has no vote"
                    if not finite(weight) or weight < 0:
                        yield f"{place}: expected a weight of at least 0, found {weight}"

    def _actor(self, place: str, actor: str | None) -> Iterator[str]:
        if actor is not None and actor not in self._actors:
            yield f"{place}: unknown actor '{actor}'{_nearest(actor, self._actors)}"

    def _option(self, place: str, issue: str, option: str) -> Iterator[str]:
        if issue not in self._options:
            yield f"{place}: unknown issue '{issue}'{_nearest(issue, self._options)}"
        elif option not in self._options[issue]:
            near = _nearest(option, self._options[issue])
            yield f"{place}: issue '{issue}' has no option '{option}'{near}"

    def _region(self, place: str, region: Region) -> Iterator[str]:
        for issue, options in region.items():
            if isinstance(options, str):
                yield (
                    f"{place}: expected a tuple of options of issue '{issue}', found the text "
                    f"{options!r}"
                )
                continue
            if not options:
                yield f"{place}: no option of issue '{issue}' is named"
            for option in options:
                yield from self._option(place, issue, option)

    def _partial(self, place: str, outcome: PartialOutcome | None) -> Iterator[str]:
        if outcome is None:
            return
        yield from self._region(place, {k: (o,) for k, o in outcome.options.items()})
        for issue, ends in outcome.ranges.items():
            yield from self._range(place, issue, ends)
            if issue in outcome.options:
                yield f"{place}: issue '{issue}' has an option and a range; expected one of them"
        open_to = [issue for issue in self._options if issue not in outcome.named]
        if self._case.no_deal.outcome is None and not outcome.rest_any and open_to:
            yield (
                f"{place}: issue '{open_to[0]}' is left open and there is no no-deal outcome to "
                "take it from; name it, or set rest_any"
            )

    def _makers(self, place: str, offer: Offer) -> Iterator[str]:
        if isinstance(offer.makers, str):
            yield f"{place}: expected a tuple of actor ids, found the text {offer.makers!r}"
            return
        if not offer.makers:
            yield f"{place}: expected at least one maker"
        for maker in offer.makers:
            yield from self._actor(place, maker)
            if maker in offer.responses:
                yield f"{place}: '{maker}' made it and cannot answer it"
        for maker in sorted({one for one in offer.makers if offer.makers.count(one) > 1}):
            yield f"{place}: '{maker}' is named twice as its maker"

    def _timing(self) -> Iterator[str]:
        timing = self._case.timing
        if timing.deadline is not None and type(timing.deadline) is not datetime.date:
            yield f"timing: expected a date as deadline, found {timing.deadline!r}"
        for actor, discount in timing.discount.items():
            place = f"timing, discount of '{actor}'"
            yield from self._actor("timing", actor)
            yield from _member(f"{place}, per", discount.per, Period)
            if not (finite(discount.factor) and 0 < discount.factor <= 1):
                yield f"{place}: expected a factor above 0 and up to 1, found {discount.factor}"
            else:
                yield from _inexact(place, [discount.factor])

    def _range(self, place: str, issue: str, ends: tuple[str, str]) -> Iterator[str]:
        known = self._options.get(issue, [])
        for end in ends:
            yield from self._option(place, issue, end)
        if known and not self._case.issue(issue).numeric:
            yield f"{place}: issue '{issue}' has named options; only a numeric issue has ranges"
        elif set(ends) <= set(known) and known.index(ends[0]) > known.index(ends[1]):
            yield f"{place}: the range of issue '{issue}' is empty: {ends[0]} is above {ends[1]}"

    def _one(self, place: str, what: str, outcome: PartialOutcome | None) -> Iterator[str]:
        """Check an outcome that must be a single one."""
        yield from self._partial(place, outcome)
        for issue in outcome.ranges if outcome is not None else ():
            yield f"{place}: {what} names one outcome; give an option of issue '{issue}', no range"

    def _scores(self, actor: str, scores: Scores) -> Iterator[str]:
        place = f"scores of '{actor}'"
        named = [*scores.points, *(issue for later in scores.later for issue in later.points)]
        for issue in dict.fromkeys(named):
            if issue not in self._options:
                yield f"{place}: unknown issue '{issue}'{_nearest(issue, self._options)}"
        yield from problems_of_scores(actor, self._case.issues, scores)
        for interaction in scores.interactions:
            yield from self._region(place, interaction.when)
        own = scores.no_deal is not None or actor in self._case.no_deal.values
        if not own and self._case.no_deal.outcome is None:
            yield f"{place}: there is no value for no deal"

    def _statement(self, actor: str, statement: Statement) -> Iterator[str]:
        place = f"statement '{statement.id}'"
        if statement.actor != actor:
            yield f"{place}: it is about '{statement.actor}', but stands under '{actor}'"
        yield from _chance(place, "confidence", statement.confidence)
        until, replaced = statement.until, statement.replaces
        if until is not None and type(until) is not datetime.date:
            yield f"{place}: expected a date as until, found {until!r}"
        elif replaced is not None and replaced not in self._statements:
            near = _nearest(replaced, self._statements)
            yield f"{place}: unknown statement '{replaced}'{near}"
        else:
            for key, fault in faulty_changes(statement, self._statements, self._days):
                yield f"{place}, {key}: {fault}"
        if not statement.claims:
            yield f"{place}: it claims nothing"
        yield from self._account(place, statement.account)
        yield from self._evidence(place, statement.evidence)
        for claim in statement.claims:
            yield from self._claim(place, claim)
            if claim.firm and statement.confidence != 1:
                yield (
                    f"{place}: a claim of the kind '{statement.kind}' is held for certain or left "
                    f"out; found a confidence of {statement.confidence}"
                )
            elif claim.firm and doubted(statement.evidence, self._case.sources):
                yield (
                    f"{place}: a claim of the kind '{statement.kind}' is held for certain or left "
                    "out; a source that it cites has a reliability below 1"
                )

    def _claim(self, place: str, claim: Claim) -> Iterator[str]:
        named = claim.named()
        for issue in named.issues:
            yield from self._issue(place, issue)
            named_options = self._options.get(issue) and not self._case.issue(issue).numeric
            if isinstance(claim, Linear) and named_options:
                yield f"{place}: issue '{issue}' has named options; only numbers have steps"
        for issue, option in named.options:
            yield from self._option(place, issue, option)
        for outcome in named.outcomes:
            yield from self._partial(place, outcome)
        for fault in claim.faults():
            yield f"{place}: {fault}"

    def _issue(self, place: str, issue: str) -> Iterator[str]:
        if issue not in self._options:
            yield f"{place}: unknown issue '{issue}'{_nearest(issue, self._options)}"

    def _account(self, place: str, account: str | None) -> Iterator[str]:
        if account is not None and account not in self._case.accounts:
            yield f"{place}: unknown account '{account}'{_nearest(account, self._case.accounts)}"

    def _evidence(self, place: str, evidence: Iterable[Evidence]) -> Iterator[str]:
        for piece in evidence:
            source = piece.source
            if source not in self._sources:
                yield f"{place}: unknown source '{source}'{_nearest(source, self._sources)}"

    def _events(self) -> Iterator[str]:
        for offer in self._case.offers:
            place = f"offer '{offer.id}'"
            yield from self._makers(place, offer)
            yield from self._one(place, "an offer", offer.outcome)
            if offer.outcome.rest_any:
                yield f"{place}: an offer names every issue, or leaves the others as in no deal"
            answers: Mapping[str, object] = offer.responses
            for actor, answer in answers.items():
                yield from self._actor(place, actor)
                yield from _member(f"{place}, response of '{actor}'", answer, Response)
            yield from self._account(place, offer.account)
            yield from self._evidence(place, offer.evidence)
        for reaction in self._case.reactions:
            place = f"reaction '{reaction.id}'"
            yield from self._actor(place, reaction.by)
            yield from _member(f"{place}, was", reaction.was, Reception)
            yield from self._one(place, "a reaction", reaction.to)
            yield from self._one(place, "a reaction", reaction.instead_of)
            yield from self._account(place, reaction.account)
            yield from self._evidence(place, reaction.evidence)
