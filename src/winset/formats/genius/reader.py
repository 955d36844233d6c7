"""GENIUS XML in: a domain and one utility space per actor.

Additive: u = sum of weight times evaluation over the *largest evaluation of the issue*; integer
issues clip(slope * (v - lowerbound) + offset, 0, 1); real issues clip(p1 * x + p0, 0, 1).
Non-linear: u = min(1, sum of satisfied rectangles / maxutility). The reservation value is on
that scale, 0 where none is given. Issues are matched by name, then by index, never by position.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import MAX_ISSUES, Box, IssueDraft, Notes, ProfileDraft, build, steps
from winset.formats.genius.rectangles import Axis, read_rectangles
from winset.formats.genius.xmltree import Element, parse_xml
from winset.formats.receipt import Receipt
from winset.formats.sources import Source, raise_all, refuse
from winset.formats.values import clip, discount_note, domain_title, exact, no_number, shown
from winset.text.numbers import decimal
from winset.text.problems import nearest, quoted

NAME = "GENIUS XML"
_MARKS = ("<weight", "evaluation=", "maxutility=", "<hyperRectangle", "<evaluator")
REAL_STEPS = 10
_MOST = 100_001
_NUMBERS = re.compile(r"[-+0-9.eE,;\s]+")
_KNOWN = {"objective", "issue", "weight", "discount_factor", "reservation", "utility"}
_KNOWN |= {"agent", "utility_space"}


_Made = tuple[tuple[tuple[Fraction, ...], ...], tuple[tuple[Box, Fraction], ...], Fraction | None]
"""Points, boxes and the largest value."""


@dataclass(frozen=True)
class _Issue:
    """An issue of a domain file with the index that profiles name it by."""

    index: str
    draft: IssueDraft
    kind: str


def is_profile(text: str) -> bool:
    """Return whether this is a utility space with values, not a domain without."""
    return any(mark in text for mark in _MARKS)


def read(
    domains: Sequence[Source], profiles: Sequence[Source], ignored: Sequence[str]
) -> tuple[Case, Receipt]:
    """Read a scenario; `ignored` tells of files of the folder that are not read."""
    notes = Notes(lost=list(ignored))
    reader = _Reader(notes)
    sources = [*domains, *profiles]
    parsed = [(source, parse_xml(source)) for source in sources]
    raise_all(sources)
    if len(domains) > 1:
        refuse(
            domains[1].path,
            f"a second domain beside {quoted(domains[0].path.name)}; name the one to read",
        )
    first, root = parsed[0]
    assert root is not None
    issues = reader.domain(first, root)
    raise_all(sources)
    drafts = [
        reader.profile(source, root, issues)
        for source, root in parsed[len(domains) :]
        if root is not None
    ]
    raise_all(sources)
    title = domain_title(first.name if domains else first.path.resolve().parent.name)
    whole = [draft for draft in drafts if draft is not None]
    case = build(title, [issue.draft for issue in issues], whole, notes)
    files = tuple(source.path.name for source in sources)
    return case, Receipt(NAME, files, tuple(notes.counts), tuple(notes.changed), tuple(notes.lost))


class _Reader:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    def domain(self, source: Source, root: Element) -> list[_Issue]:
        """Read the issues of a domain, or of the first profile where there is no domain."""
        space = self._space(source, root)
        if space is None:
            return []
        issues = [self._issue(source, issue) for issue in self._issues(source, space)]
        if root.all("agent"):
            self._notes.lost.append(f"{source.path.name}: agents named in the domain file")
        whole = [issue for issue in issues if issue is not None]
        indices = [issue.index for issue in whole]
        for place, issue in enumerate(whole):
            if issue.index in indices[:place]:
                source.fail(f"two issues have the index {quoted(issue.index)}")
        return whole

    def profile(
        self, source: Source, root: Element, issues: Sequence[_Issue]
    ) -> ProfileDraft | None:
        """Read one utility space against the domain's issues."""
        space = self._space(source, root)
        if space is None:
            return None
        unknown = {e.tag for e in [*space.children, *root.children]} - _KNOWN
        self._lose(source, [f"<{tag}>" for tag in sorted(unknown)])
        own = self._issues(source, space)
        matched = self._match(source, own, issues)
        if matched is None:
            return None
        objective = space.first("objective") or space
        utility = objective.first("utility") or space.first("utility")
        if utility is not None:
            made = self._rectangles(source, utility, own, matched, issues)
        else:
            made = self._additive(source, objective, own, matched, issues)
        reserved = self._setting(source, space, "reservation")
        if reserved is None:
            self._notes.changed.append(
                f"{source.path.name}: no reservation value; 0 stands for it, as in GENIUS"
            )
        discount = self._setting(source, space, "discount_factor")
        note = None
        if discount is not None and 0 < discount < 1:
            note = discount_note(decimal(discount), per="time")
            self._notes.lost.append(
                f"{source.path.name}: discount factor {decimal(discount)} "
                "(kept in the actor's note)"
            )
        if made is None:
            return None
        points, boxes, at_most = made
        no_deal = reserved or Fraction(0)
        if at_most is not None and no_deal > at_most:
            source.fail(
                f"the reservation value, {shown(no_deal)}, is above 1, where values are cut off",
                space.place,
            )
            return None
        return ProfileDraft(source.name, points, no_deal, boxes, note, at_most=at_most)

    def _lose(self, source: Source, what: Sequence[str]) -> None:
        self._notes.lost += [f"{source.path.name}: {text}" for text in what]

    def _space(self, source: Source, root: Element) -> Element | None:
        space = root if root.tag == "utility_space" else root.first("utility_space")
        if root.tag not in {"utility_space", "negotiation_template"} or space is None:
            source.fail(
                f"expected <utility_space> or <negotiation_template>, found <{root.tag}>",
                root.place,
            )
            return None
        return space

    def _issues(self, source: Source, space: Element) -> list[Element]:
        objective = space.first("objective") or space
        for child in objective.all("objective"):
            source.fail("objectives inside objectives are not read", child.place)
        found = objective.all("issue")
        if not found:
            source.fail("there is no <issue> in it", objective.place)
        if len(found) > MAX_ISSUES:
            source.fail(f"more than {MAX_ISSUES:,} issues", objective.place)
        return found[:MAX_ISSUES]

    def _issue(self, source: Source, issue: Element) -> _Issue | None:
        index = issue.get("index")
        name = issue.get("name")
        if index is None or not name:
            source.fail("an <issue> needs 'index' and 'name'", issue.place)
            return None
        items = issue.all("item")
        if items:
            values = [item.get("value") for item in items]
            if any(value is None for value in values):
                source.fail(f"an <item> of {quoted(name)} has no 'value'", issue.place)
                return None
            named = [value for value in values if value is not None]
            once = tuple(dict.fromkeys(named))
            if len(once) < len(named):
                self._notes.changed.append(
                    f"issue {quoted(name)}: an option is listed twice, read once"
                )
            return _Issue(index, IssueDraft(name, once), "discrete")
        numbers = self._range(source, issue)
        if numbers is None:
            return None
        kind = "real" if "real" in {issue.get(key) for key in ("vtype", "type")} else "integer"
        low, high = numbers
        if kind == "integer" and (low.denominator != 1 or high.denominator != 1):
            source.fail("the bounds of an integer issue are whole numbers", issue.place)
            return None
        step = Fraction(1)
        if kind == "real":
            step = (high - low) / REAL_STEPS or Fraction(1)
            self._notes.changed.append(
                f"real issue {quoted(name)}: read in {REAL_STEPS} equal steps, "
                f"{decimal(low)} to {decimal(high)}"
            )
        if (high - low) / step >= _MOST:
            source.fail(f"more than {_MOST:,} options", issue.place)
            return None
        return _Issue(index, IssueDraft(name, numbers=steps(low, high, step)), kind)

    def _range(self, source: Source, issue: Element) -> tuple[Fraction, Fraction] | None:
        holder = issue.first("range") or issue
        low = self._number(source, holder, "lowerbound")
        high = self._number(source, holder, "upperbound")
        if low is None or high is None:
            return None
        if low > high:
            source.fail("'upperbound' is below 'lowerbound'", holder.place)
            return None
        return low, high

    def _number(self, source: Source, element: Element, key: str) -> Fraction | None:
        text = element.get(key)
        if text is None:
            source.fail(f"<{element.tag}> needs '{key}'", element.place)
            return None
        number = exact(text)
        if number is None:
            source.fail(f"'{key}': {no_number(text)}", element.place)
        return number

    def _setting(self, source: Source, space: Element, tag: str) -> Fraction | None:
        element = space.first(tag)
        return None if element is None else self._number(source, element, "value")

    def _match(
        self, source: Source, own: Sequence[Element], issues: Sequence[_Issue]
    ) -> dict[str, int] | None:
        """Find which place of the domain each index of a profile stands for."""
        names = [issue.draft.name for issue in issues]
        indices = {issue.index: place for place, issue in enumerate(issues)}
        matched: dict[str, int] = {}
        before = len(source.problems)
        for element in own:
            index, name = element.get("index"), element.get("name") or ""
            if index is None or index in matched:
                source.fail("every <issue> needs an 'index' of its own", element.place)
                continue
            if names.count(name) == 1:
                place = names.index(name)
            elif index in indices:
                place = indices[index]
                if names[place] != name:
                    self._notes.changed.append(
                        f"{source.path.name}: issue {quoted(name)} is {quoted(names[place])} "
                        f"of the domain, by its index {index}"
                    )
            else:
                source.fail(
                    f"the domain has no issue {quoted(name)}{nearest(name, names)}", element.place
                )
                continue
            if place in matched.values():
                source.fail(f"issue {quoted(names[place])} is given twice", element.place)
                continue
            matched[index] = place
        for place, name in enumerate(names):
            if place not in matched.values() and len(source.problems) == before:
                source.fail(f"there is no issue {quoted(name)} in this profile")
        return matched if len(source.problems) == before else None

    def _additive(
        self,
        source: Source,
        objective: Element,
        own: Sequence[Element],
        matched: Mapping[str, int],
        issues: Sequence[_Issue],
    ) -> _Made | None:
        before = len(source.problems)
        weights: dict[str, Fraction] = {}
        strays: list[Element] = []
        for element in objective.all("weight"):
            index, weight = element.get("index") or "", self._number(source, element, "value")
            if index in weights:
                source.fail(f"a second weight for index {quoted(index)}", element.place)
            elif index not in matched:
                strays.append(element)
            else:
                weights[index] = weight or Fraction(0)
        points: list[tuple[Fraction, ...]] = [()] * len(issues)
        for element in own:
            index = element.get("index") or ""
            issue = issues[matched[index]]
            row = self._evaluations(source, element, issue)
            if index not in weights:
                source.fail(f"issue {quoted(issue.draft.name)} has no weight", element.place)
            elif row is not None:
                points[matched[index]] = tuple(weights[index] * value for value in row)
        for element in strays:
            stray = f"a weight for index {quoted(element.get('index'))}, which is no issue"
            if len(weights) < len(own):  # it may be that of the issue without one
                source.fail(stray, element.place)
            else:
                self._lose(source, [stray])
        total = sum(weights.values(), Fraction(0))
        if abs(total - 1) > Fraction(1, 10**6):
            self._notes.changed.append(
                f"{source.path.name}: weights sum to {shown(total)}; used as given"
            )
        return None if len(source.problems) > before else (tuple(points), (), None)

    def _evaluations(
        self, source: Source, element: Element, issue: _Issue
    ) -> tuple[Fraction, ...] | None:
        """Read the evaluations of an issue, brought to 0..1."""
        if issue.draft.numbers:
            return self._curve(source, element, issue)
        if not element.all("item"):
            source.fail(f"the options of {quoted(issue.draft.name)} are missing", element.place)
            return None
        given: dict[str, Fraction] = {}
        options = frozenset(issue.draft.options)
        whole = True
        for item in element.all("item"):
            value = item.get("value") or ""
            number = self._number(source, item, "evaluation")
            if value not in options:
                hint = nearest(value, issue.draft.options)
                source.fail(f"the domain has no option {quoted(value)}{hint}", item.place)
                number = None
            if number is None:
                whole = False
                continue
            if number < 0:
                source.fail("an evaluation is not below 0", item.place)
                whole = False
            if given.get(value, number) != number:
                self._notes.changed.append(
                    f"{source.path.name}: {quoted(value)} of {quoted(issue.draft.name)} has two "
                    "evaluations; the last is used, as in GENIUS"
                )
            given[value] = number
        if not whole:
            return None
        lacking = [option for option in issue.draft.options if option not in given]
        if lacking:
            named = ", ".join(map(quoted, lacking[:5]))
            source.fail(f"evaluations are missing for {named}", element.place)
            return None
        largest = max(given.values())
        if not largest:
            self._notes.changed.append(
                f"{source.path.name}: all evaluations of {quoted(issue.draft.name)} are 0"
            )
        return tuple(given[option] / (largest or 1) for option in issue.draft.options)

    def _curve(
        self, source: Source, element: Element, issue: _Issue
    ) -> tuple[Fraction, ...] | None:
        evaluator = element.first("evaluator")
        if evaluator is None:
            source.fail(f"issue {quoted(issue.draft.name)} has no <evaluator>", element.place)
            return None
        bounds = self._range(source, element)
        numbers = issue.draft.numbers
        if bounds is not None and bounds != (numbers[0], numbers[-1]):
            source.fail(
                f"other bounds of {quoted(issue.draft.name)} than the domain", element.place
            )
        kind = (evaluator.get("ftype") or "linear").lower()
        if kind not in {"linear", "constant"}:
            source.fail(
                f"evaluators of the kind {quoted(kind)} are not read (linear and constant are)",
                evaluator.place,
            )
            return None
        # Whole-number issues of early versions: parameters at the number itself, as for reals.
        early = issue.kind == "integer" and not {"slope", "offset"} & set(evaluator.attributes)
        early = early and evaluator.get("parameter0") is not None
        if early:
            self._notes.changed.append(
                f"{source.path.name}: {quoted(issue.draft.name)} is read as in early versions of "
                "GENIUS, parameter1 times the number plus parameter0"
            )
        real = issue.kind == "real" or early
        keys = ("parameter1", "parameter0") if real else ("slope", "offset")
        slope: Fraction | None = Fraction(0)
        if kind == "linear":
            slope = self._number(source, evaluator, keys[0])
        start = self._number(source, evaluator, keys[1])
        if slope is None or start is None:
            return None
        origin = Fraction(0) if real else numbers[0]
        return tuple(clip(slope * (number - origin) + start) for number in numbers)

    def _rectangles(
        self,
        source: Source,
        utility: Element,
        own: Sequence[Element],
        matched: Mapping[str, int],
        issues: Sequence[_Issue],
    ) -> _Made | None:
        axes = {
            element.get("index") or "": Axis(place, issues[place].draft.numbers, issues[place].kind)
            for element in own
            for place in [matched[element.get("index") or ""]]
        }
        made = read_rectangles(source, utility, axes)
        if made is None:
            return None
        self._notes.changed.append(f"{source.path.name}: {made.said}")
        points = [tuple(Fraction(0) for _ in range(issue.draft.count)) for issue in issues]
        points[0] = tuple(made.constant for _ in points[0])
        return tuple(points), made.boxes, made.at_most


class _Codec(Codec):
    """GENIUS XML."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        if glimpse.start != "<":
            return None
        text = glimpse.text
        if "<utility_space" not in text and "<negotiation_template" not in text:
            return None
        return "profile" if is_profile(text) else "domain"

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.domains, found.profiles, found.ignored)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        from winset.formats.genius.writer import write

        return write(case, folder)

    def check_domain(self, source: Source) -> None:
        """Raise what is wrong with a domain beside which there are no profiles."""
        parse_xml(source)
        source.problems.raise_if_any()

    def check_ignored(self, source: Source) -> None:
        """Refuse to pass over a file that may be a profile that broke."""
        if source.path.suffix.lower() != ".xml" or not source.whole:
            return
        if not _NUMBERS.fullmatch(source.glance()):
            refuse(source.path, "an XML file that is neither a domain nor a profile of GENIUS")


CODEC = _Codec()
