"""A quote holds where it stands whole in one place of its source, said by whom it is given to."""

import random
import re
from typing import Any

import pytest
from proposals.texts import CASE, REPORT

from winset.analysis.settings import Settings
from winset.casefile import parse_case
from winset.proposals.types import Proposed, Verdict
from winset.proposals.verifying import Checked, Verifier, against

HALF = REPORT.index("Die Hälfte reicht nicht")


def judged(quote: str, **given: object) -> Verdict:
    case = parse_case(CASE)
    one = Proposed("p1", quote, "report", **given)  # type: ignore[arg-type]
    return Verifier({"report": Checked(REPORT)}, case).quote(one)


def reasons(verdict: Verdict) -> list[str]:
    return [reason.id for reason in verdict.reasons]


def test_a_whole_quote_with_its_speaker_holds() -> None:
    found = judged("Wir zahlen nicht den ganzen Kai", speaker="Anna Holm")
    assert found.found == "verified"
    assert found.position == REPORT.index("Wir zahlen")
    assert found.evidence == {
        "source": "report",
        "quote": "Wir zahlen nicht den ganzen Kai",
        "speaker": "Anna Holm",
    }


def test_it_is_written_as_the_source_has_it() -> None:
    found = judged("„Wir   zahlen nicht den ganzen Kai“", speaker="Holm")
    assert found.found == "verified"
    assert found.evidence is not None
    assert found.evidence["quote"] == "Wir zahlen nicht den ganzen Kai"


@pytest.mark.parametrize(
    ("quote", "given", "found", "reason"),
    [
        ("Wir zahlen den ganzen Kai", {}, "refused", "proposal.quote.near"),
        ("Sanktionen fallen morgen", {}, "refused", "proposal.quote.absent"),
        ("ir zahlen nicht den ganzen Kai", {}, "refused", "proposal.quote.inside-word"),
        ("Wir zahlen nicht", {}, "ambiguous", "proposal.quote.part"),
        ("zahlen nicht den ganzen Kai", {}, "ambiguous", "proposal.quote.part"),
        ("Die Hälfte reicht nicht", {}, "ambiguous", "proposal.quote.repeats"),
        ("Die Hälfte reicht nicht", {"prefix": "Nie"}, "refused", "proposal.quote.beside"),
        (
            "Wir zahlen nicht den ganzen Kai",
            {"speaker": "Peter Lund"},
            "ambiguous",
            "proposal.speaker.other",
        ),
        (
            "Wir zahlen nicht den ganzen Kai",
            {"speaker": "Angela Merkel"},
            "refused",
            "proposal.speaker.absent",
        ),
        (
            "Die Gespräche über den Hafen brachen am Montag ab.",
            {"speaker": "Peter Lund"},
            "ambiguous",
            "proposal.speaker.not-said",
        ),
    ],
)
def test_what_does_not_hold_says_why(
    quote: str, given: dict[str, str], found: str, reason: str
) -> None:
    verdict = judged(quote, **given)
    assert (verdict.found, reasons(verdict)) == (found, [reason])
    assert (verdict.evidence is None) == (found == "refused")


@pytest.mark.parametrize(
    ("given", "speaker"),
    [
        ({"position": HALF}, "Lund"),
        ({"prefix": "„", "suffix": "“, sagte Lund"}, "Lund"),
        ({"suffix": "“, sagte auch Jens"}, "Jens Friis"),
    ],
)
def test_words_that_repeat_hold_in_the_place_that_is_said(
    given: dict[str, object], speaker: str
) -> None:
    found = judged("Die Hälfte reicht nicht", speaker=speaker, **given)
    assert found.found == "verified"
    assert found.evidence is not None
    assert {"prefix", "suffix"} & set(found.evidence)


def test_another_source_is_told_with_the_nearest() -> None:
    verifier = Verifier({"report": Checked(REPORT)})
    for name, reason in (("repord", "proposal.no-source.near"), ("x", "proposal.no-source")):
        verdict = verifier.quote(Proposed("p1", "Wir", name))
        assert reasons(verdict) == [reason]


def altered(rng: random.Random) -> tuple[str, str]:
    """Return a quote of the report with something wrong, and its speaker."""
    said = [
        ("Wir zahlen nicht den ganzen Kai", "Anna Holm"),
        ("Wir bieten die Hälfte an", "Holm"),
        ("beide Seiten müssten sich bewegen", "Karin Berg"),
    ]
    quote, speaker = rng.choice(said)
    words = quote.split()
    place = rng.randrange(len(words))
    match rng.randrange(4):
        case 0:
            others = {*re.findall(r"\w+", REPORT), "Frieden", "immer", "kein"} - {words[place]}
            words[place] = rng.choice(sorted(others))
        case 1:
            del words[place]
        case 2:
            other = (place + 1) % len(words)
            words[place], words[other] = words[other], words[place]
        case 3:
            names = {"Anna Holm", "Peter Lund", "Karin Berg", "Jens Friis"}
            own = {name for name in names if speaker.split()[-1] in name}
            speaker = rng.choice(sorted(names - own))
    return " ".join(words), speaker


@pytest.mark.slow
def test_no_altered_quote_is_verified() -> None:
    rng = random.Random(20261130)
    verifier = Verifier({"report": Checked(REPORT)}, parse_case(CASE))
    tried = [altered(rng) for _ in range(1_000)]
    found = [
        (verifier.quote(Proposed("p", quote, "report", speaker=who)).found, quote, who)
        for quote, who in tried
    ]
    assert [each for each in found if each[0] == "verified"] == []
    assert sum(each[0] == "refused" for each in found) > 500


def test_what_a_statement_contradicts_is_named() -> None:
    said = '    - {id: other, order: {pays: [town, half, company]}, assumed: "no"}\n'
    case = parse_case(CASE + said)
    new = case.statements[-1]
    assert [each.id for each in against(case, new, Settings())] == ["order"]
    soft = parse_case(CASE + said.replace("assumed", "confidence: 0.5, assumed"))
    assert against(soft, soft.statements[-1], Settings()) == ()
    fitting = parse_case(CASE + '    - {id: other, no_deal: [0.2, 0.4], assumed: "yes"}\n')
    assert against(fitting, fitting.statements[-1], Settings()) == ()


BERGS = '"We will pay," said Anna Berg. "We will not pay," said Karl Berg. "We sign," Berg said.'
LUND = '"Half is not enough," Peter Lund said. Anna Holm of Nordhavn left. Lund Shipping waits.'
KOREA = 'North Korea would not stop. "We go on with it," said Mary Lee of North Korea.'


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "reason"),
    [
        (BERGS, "We will pay", "Anna Berg", None),
        (BERGS, "We will pay", "Karl Berg", "other"),
        (BERGS, "We will pay", "Berg", "several"),
        (LUND, "Half is not enough", "Mr. Lund", None),
        (LUND, "Half is not enough", "Holm Lund", "other"),
        (LUND, "Half is not enough", "Mr Lund of Nordhavn", "other"),
        (LUND, "Half is not enough", "Lund Shipping", "other"),
        (KOREA, "We go on with it", "Korea", "other"),
        (KOREA, "We go on with it", "Mary Lee", None),
        ("„Wir zahlen“, sagte Anna Berg, die nicht kam.", "Wir zahlen", "Anna Berg", None),
        ("Anna Wolf sagte nicht, dass sie zustimmt.", "dass sie zustimmt", "Anna Wolf", "denied"),
        (
            "„Wir haben nie gesagt: ‚Wir stimmen zu.‘“, sagte Anna Wolf.",
            "Wir stimmen zu.",
            "Anna Wolf",
            "denied",
        ),
        (
            "Anna Wolf dementierte den Satz „Wir steigen jetzt aus“.",
            "Wir steigen jetzt aus",
            "Anna Wolf",
            "denied",
        ),
        ("Der Wirt Karl Wolf soll gesagt haben: „Wir zahlen.“", "Wir zahlen.", "Wolf", "hearsay"),
        ("The host Karl Wolf reportedly said: “We pay.”", "We pay.", "Wolf", "hearsay"),
        ("Sources close to Karl Wolf said he left.", "he left", "Karl Wolf", "nameless"),
        ("Karl Wolf left. The wife of Wolf said she left.", "she left", "Wolf", "other"),
        (
            "Tom Hart said: “Ann Lee wrote: ‘I will not sell the house.’”",
            "I will not sell the house.",
            "Ann Lee",
            "carried",
        ),
        (
            "Tom Hart said: “Ann Lee wrote: ‘I will not sell the house.’”",
            "I will not sell the house.",
            "Tom Hart",
            "other",
        ),
    ],
)
def test_the_speaker_is_the_one_whom_the_text_names(
    text: str, quote: str, speaker: str, reason: str | None
) -> None:
    verdict = Verifier({"t": Checked(text)}).quote(Proposed("p", quote, "t", speaker=speaker))
    own = ("denied", "hearsay", "carried")
    kind = reason if reason in own else f"speaker.{reason}"
    wanted = [] if reason is None else [f"proposal.{kind}"]
    assert reasons(verdict) == wanted
    assert (verdict.found == "verified") == (reason is None)


def test_an_actor_called_as_its_id_can_speak() -> None:
    case = parse_case(CASE.replace("town: Nordhavn", "town: town"))
    text = 'The mayor came. "We will pay for it," the town said.'
    verdict = Verifier({"t": Checked(text)}, case).quote(
        Proposed("p", "We will pay for it", "t", speaker="town")
    )
    assert verdict.found != "refused"


TAKEOVER = (
    "Norden raised its offer to 42 euros, and Kelso's board rejected it. “I won't pay a cent "
    "more,” said Norden's chief executive officer Karl Stein. “It is too little,” said Petra "
    "Vance, the chairwoman of Kelso. “They will sell,” said Tom Wick."
)
SALE = """\
winset: 1
title: A sale
parties: {norden: Norden, kelso: Kelso}
issues: {price: {name: Price, options: {low: low, high: high}}}
no_deal: {price: high}
"""


@pytest.mark.parametrize(
    ("quote", "speaker", "about", "found"),
    [
        ("I won't pay a cent more", "Stein", "norden", "verified"),
        ("I won't pay a cent more", "Stein", "kelso", "ambiguous"),
        ("It is too little", "Petra Vance", "kelso", "verified"),
        ("It is too little", "Petra Vance", "norden", "ambiguous"),
        ("They will sell", "Tom Wick", "kelso", "ambiguous"),
    ],
)
@pytest.mark.parametrize("part", ["statement", "reaction", "offer"])
def test_who_speaks_about_another_is_to_be_looked_at(
    quote: str, speaker: str, about: str, found: str, part: str
) -> None:
    given: dict[str, dict[str, Any]] = {
        "statement": {"statement": {"rejects": {"price": "low"}}},
        "reaction": {"reaction": {"by": about, "to": "no_deal", "was": "regret"}},
        "offer": {"offer": {"by": about, "outcome": {"price": "low"}}},
    }
    one = Proposed("p", quote, "t", speaker=speaker, about=about, **given[part])
    verdict = Verifier({"t": Checked(TAKEOVER)}, parse_case(SALE)).quote(one)
    told = ["proposal.speaker.another"] if found == "ambiguous" else []
    if part == "reaction" or (part == "offer" and speaker != "Tom Wick"):
        # Nobody reacts in the text, and no offer is in these words.
        told.append("proposal.unread")
    assert reasons(verdict) == told
    assert verdict.found == ("ambiguous" if told else "verified")


def test_denied_words_are_doubtful_without_a_speaker_too() -> None:
    text = "Anna Wolf sagte nicht, dass sie zustimmt."
    verdict = Verifier({"t": Checked(text)}).quote(Proposed("p", "dass sie zustimmt", "t"))
    assert (verdict.found, reasons(verdict)) == ("ambiguous", ["proposal.denied"])


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        (
            "„Acht Prozent sind ‚nicht zu zahlen‘, wie unser Rat sagt“, erklärte Otto Brandt.",
            "nicht zu zahlen",
            "ambiguous",
        ),
        (
            "“Eight per cent is ‘not to be paid’, as our council says,” said Otto Brandt.",
            "not to be paid",
            "ambiguous",
        ),
        ("Otto Brandt sagte, die Lage sei „ernst und offen“.", "ernst und offen", "verified"),
    ],
)
def test_words_that_somebody_quotes_may_be_anothers(text: str, quote: str, found: str) -> None:
    one = Proposed("p1", quote, "report", speaker="Otto Brandt")
    assert Verifier({"report": Checked(text)}, parse_case(CASE)).quote(one).found == found


def test_a_speaker_of_another_paragraph_is_to_be_looked_at() -> None:
    text = (
        "Das Handelsblatt hatte berichtet, Nolte habe alles zugesagt.{}Hamburg wolle keinen "
        "Streik, Bremen schon gar nicht."
    )
    quote = "Hamburg wolle keinen Streik, Bremen schon gar nicht."
    one = Proposed("p1", quote, "report", speaker="Handelsblatt")
    case = parse_case(CASE)
    found = [
        reasons(Verifier({"report": Checked(text.format(between))}, case).quote(one))
        for between in (" ", "\n\n")
    ]
    assert found == [["proposal.uncued"], ["proposal.speaker.unknown"]]


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "reason"),
    [
        (
            "Sabine Brock lehnte ab. Landrätin Ute Sander kam. „Der Kreis zahlt“, sagte sie.",
            "Der Kreis zahlt",
            "Sabine Brock",
            "meant",
        ),
        (
            "Peter Lund would sign. The skipper praised the talks. “We sail on Monday,” he said.",
            "We sail on Monday,",
            "Peter Lund",
            "meant",
        ),
        (
            "Arlo Group left early. “We will be back,” he said.",
            "We will be back,",
            "Arlo",
            "unsure",
        ),
        (
            "Anna Holm kam zu den Gesprächen. „Wir zahlen alles“, sagte sie.",
            "Wir zahlen alles",
            "Anna Holm",
            None,
        ),
        (
            "Anna Holm sagte: „Wir zahlen.“ Der Hafenmeister kam. „Es eilt sehr.“",
            "Es eilt sehr.",
            "Anna Holm",
            "before",
        ),
        ("Aus Bankkreisen hieß es, es eile.", "es eile", "Bankkreisen", "nameless"),
        ("A source said the quay was sold.", "the quay was sold", "source", "nameless"),
    ],
)
def test_who_is_only_meant_is_verified_where_nobody_else_could_be(
    text: str, quote: str, speaker: str, reason: str | None
) -> None:
    verdict = Verifier({"t": Checked(text)}).quote(Proposed("p", quote, "t", speaker=speaker))
    found = [one for one in reasons(verdict) if one != "proposal.speaker.other"]
    if reason is None:
        assert (verdict.found, found) == ("verified", [])
    else:
        assert verdict.found == "ambiguous"
        assert found in ([f"proposal.speaker.{reason}"], [])


def test_the_longer_sentence_is_shown_between_words() -> None:
    begin = "He was “done.” The union, " + "which had waited for weeks in the cold, " * 6
    text = (
        f"{begin}said it would not sign anything at all, " + "and then it went home, " * 6 + "so."
    )
    one = Proposed("p", "would not sign anything", "t")
    (reason,) = Verifier({"t": Checked(text)}).quote(one).reasons[:1]
    whole = str(reason.args["whole"])
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert set(whole.strip("… ").split()) <= set(text.split())
    short = "It was late. The union said it would not sign anything, and left. It rained."
    (reason,) = Verifier({"t": Checked(short)}).quote(one).reasons[:1]
    assert reason.args["whole"] == "The union said it would not sign anything, and left."
