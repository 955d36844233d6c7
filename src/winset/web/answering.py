"""Answers about an open case, beside its editing: quick ones at once, the whole when it is done.

One thread works for the newest sound revision and drops what it was doing when there is a newer
one. What-ifs are answered from the draws of the last revision worked through.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from winset.analysis import analyse
from winset.analysis.memory import Memory
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.result import Analysis
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.analysis.summary.verdict import likely
from winset.analysis.whatif import FreshDrawsError, Instant, WhatIf, at_once, refitted
from winset.case.message import Message, say
from winset.case.status import Status
from winset.case.types import Case
from winset.errors import WinsetError
from winset.inference.soft import source_name
from winset.wording.languages import catalogue
from winset.wording.phrases import Words

QUICK = 1024
"""Draws of the first answer about a new revision."""
BREATH = 0.1
"""Seconds between two signs of progress within a stage."""
WORLDS = 20
"""Plausible worlds shown as dots."""
Tell = Callable[..., None]


class DroppedError(Exception):
    """There is a newer revision."""


@dataclass(eq=False)
class Worked:
    """A revision worked through: its models by account (None: what all accounts share)."""

    number: int
    case: Case
    settings: Settings
    layer: str
    models: dict[str | None, Model] = field(default_factory=dict)

    def model(self, account: str | None) -> Model:
        """Return the model of an account, working it through when first asked."""
        if account not in self.models:
            if account is not None and account not in self.case.accounts:
                raise ValueError(f"there is no account '{account}'")
            main = self.models[None]
            self.models[account] = model_of(main.shared, account, main.prior)
        return self.models[account]


@dataclass(eq=False)
class Answering:
    """Works for the newest revision in a thread of its own.

    Parameters
    ----------
    tell : called from that thread with a kind of event and its data.
    settings : of all analyses.
    finished : called with a revision and its whole analysis.
    """

    tell: Tell
    settings: Settings = field(default_factory=Settings)
    finished: Callable[[int, Analysis], None] = lambda number, analysis: None

    def __post_init__(self) -> None:
        """Start the thread."""
        self._wanted: tuple[int, Case] | None = None
        self._news = threading.Condition()
        self._closed = False
        self._asking = threading.Lock()
        self._refitting = threading.Lock()
        self._newest = 0
        self._worked: Worked | None = None
        self._whole: tuple[int, Analysis] | None = None
        self._settled: int | None = None
        self._memory = Memory()
        self._thread = threading.Thread(target=self._run, name="answers", daemon=True)
        self._thread.start()

    def want(self, number: int, case: Case) -> None:
        """Work for a revision from now on."""
        with self._news:
            self._wanted = number, case
            self._settled = None
            self._news.notify()

    def close(self) -> None:
        """Drop the work and end the thread."""
        with self._news:
            self._closed = True
            self._news.notify()
        self._thread.join(timeout=10)

    @property
    def whole(self) -> tuple[int, Analysis] | None:
        """The last whole analysis, with its revision."""
        return self._whole

    def model(self, number: int, settings: Settings, account: str | None) -> Model | None:
        """Return the model that the answers of a revision are from; None where it has none (yet).

        With all the draws of `settings`; an exact one needs none.
        """
        found = self._worked
        if found is None or found.number != number:
            return None
        draws = settings.draws if found.models[None].exact else found.settings.draws
        if replace(found.settings, draws=draws) != settings:
            return None
        with self._asking:
            return found.model(account)

    def settled(self, number: int) -> bool:
        """Return whether a revision is done with, whatever came of it."""
        return self._settled == number

    @property
    def latest(self) -> dict[str, Any] | None:
        """The newest answer about the file as it is; None where there is none at once."""
        try:
            return self.what_if(WhatIf())
        except FreshDrawsError:
            return None

    def what_if(
        self, what: WhatIf, account: str | None = None, row: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        """Answer what would follow, from the draws of the last revision worked through.

        Raises
        ------
        FreshDrawsError
            It cannot be told from these draws, or there are none yet.
        ValueError
            An account, actor or rule that is not there.
        """
        worked, model, instant = self._instant(what, account)
        with self._asking:
            answer = told(model, instant, row)
            return answer | {"revision": worked.number, "layer": worked.layer}

    def refit(
        self, what: WhatIf, account: str | None = None, row: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        """Answer from fresh draws what cannot be told at once; a newer question ends this one.

        Raises as `what_if` does.
        """
        worked = self._worked
        if worked is None:
            raise FreshDrawsError("nothing is worked through yet")
        with self._asking:
            self._newest += 1
            mine = self._newest
            model = worked.model(account)
        settings = replace(worked.settings, draws=min(QUICK, worked.settings.draws))

        def progress(stage: str, share: float) -> None:
            if self._closed or self._newest != mine:
                raise DroppedError

        with self._refitting:
            try:
                progress("working", 0.0)
                instant = refitted(model, what, settings, progress)
            except DroppedError:
                raise FreshDrawsError("there is a newer question") from None
            return told(model, instant, row) | {"revision": worked.number, "layer": "refit"}

    def instant(self, what: WhatIf, account: str | None = None) -> tuple[int, Instant]:
        """Answer as `what_if` does, with the revision; raises as it does."""
        worked, _, instant = self._instant(what, account)
        return worked.number, instant

    def _instant(self, what: WhatIf, account: str | None) -> tuple[Worked, Model, Instant]:
        worked = self._worked
        if worked is None:
            raise FreshDrawsError("nothing is worked through yet")
        with self._asking:
            try:
                model = worked.model(account)
            except DroppedError:
                raise FreshDrawsError("there is a newer revision") from None
            return worked, model, at_once(model, what)

    def _run(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._wanted is not None or self._closed)
                if self._closed or self._wanted is None:
                    return
                number, case = self._wanted
                self._wanted = None
            try:
                self._work(number, case)
            except DroppedError:
                self.tell("dropped", revision=number)
            except WinsetError as error:
                self.tell("failed", revision=number, text=str(error))
            except Exception as error:
                # A fault of our own ends this answer and nothing else.
                self.tell("failed", revision=number, text=f"{type(error).__name__}: {error}")
            with self._news:
                if self._wanted is None:
                    self._settled = number

    def _go_on(self, number: int) -> Callable[[str, float], None]:
        """Return what tells of progress, and drops the work where there is a newer revision."""
        last, stage_before = 0.0, ""

        def progress(stage: str, share: float) -> None:
            nonlocal last, stage_before
            if self._closed or self._wanted is not None:
                raise DroppedError
            now = time.monotonic()
            if stage == stage_before and now - last < BREATH:
                return
            last, stage_before = now, stage
            self.tell("progress", revision=number, stage=stage, share=round(share, 3))

        return progress

    def _work(self, number: int, case: Case) -> None:
        progress = self._go_on(number)
        wanted = self.settings
        quick = replace(wanted, draws=min(QUICK, wanted.draws))
        layers = [(wanted, "refined")]
        if quick.draws < wanted.draws:
            layers.insert(0, (quick, "quick"))
        for settings, layer in layers:
            progress(layer, 0.0)
            main = precise(Shared(case, settings, progress, self._memory), settings)
            models = {None: main, settings.account: main}
            worked = Worked(number, case, settings, layer, models)
            try:
                answer = told(main, at_once(main, WhatIf()))
            except FreshDrawsError:
                # Too many outcomes to list, or a contradiction: the whole analysis says so.
                break
            with self._asking:
                self._worked = worked
            self.tell("answer", revision=number, layer=layer, **answer)
            if main.exact:
                break
        analysis = analyse(case, wanted, memory=self._memory, progress=progress)
        self._whole = number, analysis
        self.finished(number, analysis)
        status = str(analysis["deal.exists"].status)
        self.tell("whole", revision=number, brief=brief_of(analysis), status=status)


def brief_of(analysis: Analysis) -> dict[str, Any] | None:
    """Return the brief of an analysis as plain values."""
    found = analysis.to_dict().get("brief")
    return found if isinstance(found, dict) else None


def told(model: Model, instant: Instant, row: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return an answer as plain values.

    `said`: the verdict in words; `exists`: the odds and one standard error; `count`: of how many
    outcomes how many are deals, where all is scored; `deals`: the likeliest, each with its odds,
    those of each voter and a line for each issue; `worlds`: in which of twenty plausible worlds
    each voter accepts the first, or the outcome `row`; `held`: what is held with less than
    certainty, and how surely.
    """
    space = model.space
    words = Words(model.case)
    before = model.case.no_deal.outcome
    places = list(instant.best)
    asked = None if row is None else instant.place(space.encode(row))
    deals = []
    for place in places if asked is None else [asked, *places]:
        share, error = instant.share(place)
        deals.append(
            {
                "outcome": space.decode(instant.rows[place]),
                "all": [share, error],
                "actors": instant.by_actor(place),
                "lines": [
                    {
                        "issue": words.issue(issue),
                        "option": words.option(issue, option),
                        "same": before is not None and before[issue] == option,
                    }
                    for issue, option in space.decode(instant.rows[place]).items()
                ],
            }
        )
    first = asked if asked is not None else places[0] if places else None
    joint = instant.acceptance.joint if len(instant.rows) else None
    deal_count = 0 if joint is None else int((joint == instant.acceptance.total).sum())
    best = max((instant.share(place)[0] for place in places), default=0.0)
    return {
        "said": catalogue(model.shared.settings.language).text(_headline(instant, best)),
        "status": str(instant.status),
        "exists": [instant.exists, instant.error],
        "count": [deal_count, len(instant.rows)] if instant.status is Status.EXACT else None,
        "draws": instant.voters.draws,
        "effective": instant.effective,
        "thin": instant.thin,
        "deals": deals,
        "worlds": {} if first is None else instant.worlds(first, WORLDS),
        "voters": {voter: words.actor(voter) for voter in instant.consent.voters},
        "held": _held(model),
    }


def _headline(instant: Instant, best: float) -> Message:
    if instant.status is Status.EXACT:
        return say("headline.yes" if instant.exists else "headline.no")
    return likely(instant.exists, best)


def _held(model: Model) -> dict[str, dict[str, float]]:
    """Return what may not be so, by id: statements, and sources not fully relied on."""
    found = {
        name: held.confidence
        for ensemble in model.ensembles.ensembles.values()
        for name, held in ensemble.held.items()
        if held.odds
    }
    sources = {source.id: source_name(source.id) for source in model.case.sources}
    return {
        "statements": {
            name: held for name, held in found.items() if name not in set(sources.values())
        },
        "sources": {key: found[name] for key, name in sources.items() if name in found},
    }
