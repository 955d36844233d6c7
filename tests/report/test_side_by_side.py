"""The object, the page and the terminal read side by side: no two of them say different things."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest

from report import sample
from report.sample import Document
from report.test_page import Outline, flat
from winset.report.page import page
from winset.report.terminal import full_text
from winset.report.view import View, outcome_key
from winset.wording.english import ENGLISH
from winset.wording.numbers import likelihood, listed, number, percent

EXAMPLES = sorted(path.parent.name for path in sample.EXAMPLES.glob("*/case.yaml"))
SAMPLES = ["dam", "apart", "bare", "contradictory", "half", "many"]
SETTLED = {"exact", "necessary", "impossible"}


class Read:
    """One analysis: its object, its map, its page as HTML and as text, its text for a terminal."""

    def __init__(self, document: Document, chart: Document | None) -> None:
        self.document, self.chart = document, chart
        self.html = page(document, chart).replace("\N{NO-BREAK SPACE}", " ")
        apart = re.sub("(?=</t[hd]>|</li>|<span class=.(?:aside|figure|word))", " ", self.html)
        self.page = flat(Outline(apart).text)
        self.terminal = flat(full_text(document))
        self.view = View(document, chart)
        self.case = document["case"]
        self.findings = {one["id"]: one for one in document["findings"]}

    def section(self, key: str) -> str:
        return sample.part(self.html, key)


@cache
def _read(name: str) -> Read:
    return Read(*sample.analysed(name, **({"draws": 8} if name == "many" else {})))


@pytest.fixture(params=sample.marked([*EXAMPLES, *SAMPLES]))
def read(request: pytest.FixtureRequest) -> Read:
    return _read(request.param)


@pytest.mark.slow
def test_no_odds_lie_outside_0_to_100(read: Read) -> None:
    for text in (read.page, read.terminal):
        shares = re.findall(r"(?<![\d.,])([−-]?\d[\d,]*(?:\.\d+)?) %", text)
        for share in shares:
            assert -100 <= float(share.replace("−", "-").replace(",", "")) <= 100, share


def texts(node: Any) -> Iterator[str]:
    """Every text of a part of a document."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, (dict, list)):
        for one in node.values() if isinstance(node, dict) else node:
            yield from texts(one)


def standing_points(chart: Document) -> set[int]:
    """The places of what stands without a deal, which everybody has anyway."""
    kinds = {"no_deal", "status_quo"}
    return {one["point"] for one in chart["marks"] if one["kind"] in kinds}


def test_nothing_shows_the_inside_of_the_program(read: Read) -> None:
    prose = ["None: every combination", "None beyond the consent", "None can be named", "None of"]
    said = flat(" ".join(texts(read.case)))
    for text in (read.page, read.terminal):
        assert not re.search(r"\b(NaN|nan|inf|Infinity|undefined|Undefined|True|False)\b", text)
        assert not re.search(r"\{'|\[object|Fraction\(|np\.|Status\.|\bfloat\d*\b", text)
        for hit in re.finditer(r"\bNone\b", text):
            here = text[hit.start() : hit.start() + 20]
            assert any(here.startswith(one[:20]) for one in prose) or here in said, here


def test_no_count_exceeds_the_whole(read: Read) -> None:
    case, chart = read.case, read.chart
    feasible = case["feasible"]
    if feasible is not None:
        assert feasible <= case["outcomes"]
    count = read.findings["deal.count"]
    if count["value"] is not None:
        detail = count["detail"]
        assert 0 <= detail["low"] <= detail["high"] <= detail["feasible"] <= case["outcomes"]
        assert detail["low"] <= count["value"] <= detail["feasible"]
        assert detail["share"] == pytest.approx(count["value"] / max(1, detail["feasible"]))
        if detail["unanimous"] is not None:
            assert detail["unanimous"] <= detail["feasible"]
        front = read.findings["deal.pareto"]
        if front["status"] == "exact" and count["status"] == "exact":
            assert front["value"] <= count["value"]
    assert sum(case["evidence_tally"].values()) == len(case["statements"])
    if chart is not None:
        assert chart["shown"] <= chart["total"]
        assert chart["shown"] <= len(chart["outcomes"])
        standing = standing_points(chart)
        counted = dict(read.view.class_counts())
        assert sum(counted.values()) == len(chart["outcomes"]) - len(standing)
        shown = re.findall(r'data-class="(\w+)".*?tally-count">([\d,]+)<', read.html, re.DOTALL)
        assert {name: int(many.replace(",", "")) for name, many in shown} == counted
    for text in (read.page, read.terminal):
        for part, whole in re.findall(
            r"(?<![\d.,])([\d,]*\d) of (?:the |these )?([\d,]*\d)\b", text
        ):
            assert int(part.replace(",", "")) <= int(whole.replace(",", "")), f"{part} of {whole}"


def test_groups_of_blockers_share_the_draws_without_a_deal(read: Read) -> None:
    blockers = read.findings["deal.blockers"]
    groups = blockers["detail"].get("groups") or []
    if groups:
        assert sum(one["share"] for one in groups) == pytest.approx(1)
    shares = [one["share"] for one in groups]
    assert shares == sorted(shares, reverse=True)
    for one in groups[:2] if len(groups) > 1 else ():
        assert percent(one["share"]) in blockers["text"]
    if blockers["detail"].get("sets"):
        assert flat(blockers["text"]) in read.page
        assert flat(blockers["text"]) in read.terminal


def judged(read: Read) -> Iterator[tuple[Any, str, Document]]:
    """Every place that judges an outcome from what all accounts share: key, place, entry."""
    for place, one in enumerate(read.view.candidates(), 1):
        yield outcome_key(one["outcome"]), f"candidate {place}", one
    for offer in read.case["offers"]:
        finding = read.findings.get(f"offer.{offer['id']}")
        if finding is not None and not offer["account"]:
            detail = finding["detail"]
            yield outcome_key(detail["outcome"]), finding["id"], detail
            for one in detail["counters"]:
                yield outcome_key(one["outcome"]), f"counter to {finding['id']}", one


def proof(entry: Document) -> str:
    word = likelihood({"probability": entry["accepted_by_all"], "status": entry["status"]})
    return word if word in {"certain", "impossible"} else "open"


def test_what_is_proved_in_one_place_of_the_object_is_denied_in_none(read: Read) -> None:
    proofs: dict[Any, dict[str, str]] = {}
    persons: dict[Any, dict[str, str]] = {}
    for key, place, one in judged(read):
        proofs.setdefault(key, {})[place] = proof(one)
        assert proof(one) == "open" or one["accepted_by_all"] == (proof(one) == "certain"), place
        for actor, view in one["actors"].items():
            word = likelihood(view)
            told = word if word in {"certain", "impossible"} else "open"
            persons.setdefault((key, actor), {})[place] = told
    if read.chart is not None:
        issues = read.case["issues"]
        standing = standing_points(read.chart)
        for point, codes in enumerate(read.chart["outcomes"]):
            pairs = zip(issues, codes, strict=True)
            key = tuple(sorted((i["id"], str(i["options"][code]["id"])) for i, code in pairs))
            if key in proofs and point not in standing:
                name = read.chart["classes"][point]
                told = name if name in {"certain", "impossible"} else "open"
                proofs[key]["map"] = told
    for told in [*proofs.values(), *persons.values()]:
        assert len(set(told.values())) == 1, told
    exists = read.findings["deal.exists"]
    said = [one for told in proofs.values() for one in told.values()]
    if "certain" in said:
        assert exists["status"] in {"exact", "necessary"}
        assert exists["value"] == 1
    if exists["status"] == "impossible" or (exists["status"] == "exact" and not exists["value"]):
        assert set(said) <= {"impossible"}
        assert set(read.chart["classes"] if read.chart else ()) <= {"impossible", "certain"}
        assert read.chart is None or read.chart["classes"].count("certain") <= 1


def chances(html: str) -> dict[str, tuple[str, str]]:
    """Who accepts, as a list of bars says it: the figure and the word."""
    rows = re.findall(
        r'<span class="who"[^>]*>(.*?)</span>.*?<span class="figure">(.*?)</span>\s*'
        r'<span class="word[^>]*>(.*?)</span>',
        html,
        re.DOTALL,
    )
    return {unescape(who): (unescape(figure), unescape(word)) for who, figure, word in rows}


def in_words(entry: Document) -> str:
    return ENGLISH.patterns[f"likelihood.{likelihood(entry)}"]


def joint_told(entry: Document) -> tuple[str, str]:
    word = proof(entry)
    p = entry["accepted_by_all"]
    if word == "open":
        return percent(p, entry["error"]), in_words({"status": "estimate", "probability": p})
    return f"{100 * p:.0f} %", word


def view_told(view: Document) -> tuple[str, str]:
    return percent(view["probability"], view["error"], view["status"] in SETTLED), in_words(view)


def test_candidates_read_the_same_on_page_and_terminal(read: Read) -> None:
    html = read.section("candidates") if read.view.candidates() else ""
    names = {one["id"]: flat(one["name"]) for one in read.case["actors"]}
    for place, one in enumerate(read.view.candidates(), 1):
        card = html.split(f'id="candidate-{place}"')[1].split('class="lasts"')[0]
        own = card.split("</article>")[0]
        told = chances(own)
        assert told.pop("All who must agree") == joint_told(one)
        assert told == {names[actor]: view_told(view) for actor, view in one["actors"].items()}
        if place > len(read.document["brief"]["candidates"]):
            continue
        accounts = {each["id"]: flat(each["name"]) for each in read.case["accounts"]}
        under = one.get("by_account", {})
        never = [f"“{accounts[k]}”" for k, v in under.items() if v["status"] == "impossible"]
        if proof(one) == "open":
            shown = re.findall(r'class="never"><strong>Never by (.*?)\.</strong></p>', own)
            assert [flat(unescape(re.sub("<[^>]*>", "", each))) for each in shown] == never
        figure = {
            "certain": "(acceptable to everyone needed)",
            "impossible": "(not acceptable to ",
            "open": f"({joint_told(one)[0]}{f'; never by {listed(never)}' if never else ''})",
        }[proof(one)]
        assert f"{place}. {flat(one['text'])} {figure}" in read.terminal
        assert f"{flat(one['text'])} {figure}" in read.page


def test_offers_read_the_same_on_page_and_terminal(read: Read) -> None:
    voters = [one["id"] for one in read.case["actors"] if one["consent"]]
    names = {one["id"]: flat(one["name"]) for one in read.case["actors"]}
    for offer in read.case["offers"]:
        if read.view.contradictory:
            assert f"offer.{offer['id']}" not in read.findings
            continue
        finding = read.findings[f"offer.{offer['id']}"]
        detail = finding["detail"]
        assert finding["value"] == detail["accepted_by_all"]
        html = read.section("offers").split('<article class="entry" id="offer-')[1:]
        (card,) = [one for one in html if f'<bdi class="ref">{offer["id"]}</bdi>' in one]
        columns = [finding, *detail.get("accounts", {}).values()]
        if len(columns) == 1:
            told = chances(card.split("Counter-offers")[0])
            assert told.pop("All who must agree") == joint_told(detail)
            assert told == {names[a]: view_told(one) for a, one in detail["actors"].items()}
        else:
            rows = card.split("<tbody>")[1].split("</tbody>")[0].split("<tr")[1:]
            for row in rows:
                who = unescape(re.search(r'<th scope="row"[^>]*>(.*?)</th>', row)[1])
                cells = re.findall(
                    r'<span class="figure">(.*?)</span> <span class="word[^>]*>(.*?)</span>', row
                )
                told = [(unescape(figure), word) for figure, word in cells]
                if who == "All who must agree":
                    assert told == [joint_told(one["detail"]) for one in columns]
                else:
                    (actor,) = (a for a, name in names.items() if name == who)
                    assert told == [view_told(one["detail"]["actors"][actor]) for one in columns]
        said = ", ".join(
            f"{names[actor]} "
            + (
                f"{in_words(view)} ({percent(view['probability'], view['error'])})"
                if view["status"] == "estimate"
                else in_words(view)
            )
            for actor, view in ((a, detail["actors"][a]) for a in voters)
        )
        assert f"Acceptance by what is known: {said}." in read.terminal


def test_points_of_the_map_read_on_the_page_as_they_are_proved(read: Read) -> None:
    if read.chart is None:
        return
    chart = read.chart
    standing = standing_points(chart)
    table = read.section("map").split("<tbody>")[1].split("</tbody>")[0]
    rows = table.split("<tr>")[1:]
    listed = read.view.map_rows()
    assert len(rows) == len(listed)
    for row, (_, point) in zip(rows, listed, strict=True):
        cell = re.search(r'<span class="figure">(.*?)</span> <span class="word[^>]*>(.*?)<', row)
        if point in standing:
            assert cell is None
            continue
        name, p = chart["classes"][point], chart["joint"][point]
        assert cell is not None
        settled = name in {"certain", "impossible"}
        word = name if settled else in_words({"status": "estimate", "probability": p})
        assert (unescape(cell[1]), cell[2]) == (percent(p, None, settled), word)
        assert not settled or p == (name == "certain")
        assert settled or (name == "likely") == (p > 0.5)


def test_the_verdict_reads_as_the_odds_do(read: Read) -> None:
    exists = read.findings["deal.exists"]
    verdict, odds = read.document["brief"]["verdict"], read.document["brief"]["odds"]
    assert flat(verdict) in read.page
    assert flat(verdict) in read.terminal
    assert flat(odds) in read.page
    assert flat(odds) in read.terminal
    figure = read.section("brief").split('id="finding-deal_2e_exists"')[1].split("</div>")[0]
    big = unescape(re.search(r'<p class="big">(.*?)</p>', figure)[1])
    status = re.search(r'<span class="status[^>]*>(.*?)</span>', figure)[1]
    assert status == ENGLISH.patterns[f"status.{exists['status']}"]
    if exists["value"] is None:
        assert big == "not known"
        assert verdict == "Whether there is a deal is not known."
    elif exists["status"] in SETTLED:
        assert big == ("100 %" if exists["value"] else "0 %")
        assert verdict == f"There is {'a' if exists['value'] else 'no'} deal to be had."
        assert not re.search("likely|probably|[<>±] ?[0-9]", exists["text"])
    else:
        assert big == percent(exists["value"], exists["error"])
        assert big in exists["text"]
        assert re.search("likely|probably|may or may not", verdict)


def test_the_odds_of_a_deal_are_the_same_wherever_they_stand(read: Read) -> None:
    exists = read.findings["deal.exists"]
    if exists["value"] is None:
        return
    settled = exists["status"] in SETTLED
    now = percent(exists["value"], exists["error"], settled)
    questions = read.section("questions")
    rows = re.findall(r'A deal exists</th><td><span class="figure">(.*?)</span>', questions)
    assert {unescape(one) for one in rows} <= {now}
    best = read.view.candidates()
    rows = re.findall(r'Best candidate</th><td><span class="figure">(.*?)</span>', questions)
    assert {unescape(one) for one in rows} <= {joint_told(one)[0] for one in best[:1]}
    opening = read.findings["deal.openers"]
    table = read.section("blocked").split('class="plain openers"')
    rows = table[1].split("<tr>")[2:] if len(table) > 1 else []
    openers = opening["detail"].get("openers") or []
    assert len(rows) == len(openers)
    for row, opener in zip(rows, openers, strict=True):
        _, before, after = (unescape(one) for one in re.findall(r'"num">(.*?)</td>', row))
        assert before == percent(exists["value"], None, settled)
        assert after == percent(opener["after"], None, opener["certain"])
        assert after != before
        if opening["status"] != "exact":
            assert ("certainly a deal instead" in opener["text"]) == opener["certain"]
            assert opener["certain"] or f"a deal in {after} instead of" in opener["text"]
    for one in re.findall(r'as it stands <span class="figure">(.*?)</span>', read.html):
        if settled:
            assert unescape(one) == now


def test_what_does_not_depend_on_the_prior_has_no_odds_under_another(read: Read) -> None:
    """What is proved holds for every value function, however it is drawn."""
    exists = read.findings["deal.exists"]
    entries = [(exists["status"], exists["detail"].get("prior_sensitivity"))]
    entries += [(one["status"], one.get("prior_sensitivity")) for _, _, one in judged(read)]
    for status, other in entries:
        if status in SETTLED:
            assert other is None


def test_the_numbers_behind_the_verdict_are_those_of_the_object(read: Read) -> None:
    for key in ("deal.count", "deal.pareto"):
        finding = read.findings[key]
        block = read.section("brief").split(f'id="finding-{key.replace(".", "_2e_")}"')[1]
        big = unescape(re.search(r'<p class="big">(.*?)</p>', block)[1])
        value = finding["value"]
        if value is None:
            assert big == "not known"
        else:
            assert big == number(round(value) if value >= 100 else value)


def widths(drawn: str, kind: str) -> float:
    hit = re.search(rf'class="{kind}"[^>]*? width="([\d.]+)%?"', drawn)
    return float(hit[1]) if hit else 0.0


def test_stacked_bars_are_as_long_as_their_three_figures(read: Read) -> None:
    rows = re.findall(
        r'<svg class="stack"[^>]*>(.*?)</svg>\s*</th>((?:<td class="num">.*?</td>){3})', read.html
    )
    assert len(rows) == read.html.count('class="stack"')
    for drawn, cells in rows:
        figures = [unescape(one) for one in re.findall(r'<td class="num">(.*?)</td>', cells)]
        parts = [widths(drawn, kind) for kind in ("s-good", "s-none", "s-bad")]
        assert sum(parts) == pytest.approx(100, abs=0.05)
        for figure, width in zip(figures, parts, strict=True):
            low, high = stands_for(figure)
            assert low <= width <= high, (figure, width)


def stands_for(figure: str) -> tuple[float, float]:
    """What a figure may stand for, in per cent."""
    size = float(re.search(r"[\d.]+", figure)[0])
    if "<" in figure:
        return 0.0, size
    if ">" in figure:
        return size, 100.0
    return size - 0.51, size + 0.51


def test_the_bar_of_evidence_is_as_long_as_its_counts(read: Read) -> None:
    tally = read.case["evidence_tally"]
    total = sum(tally.values())
    drawn = re.findall(r'<svg class="tally-bar".*?</svg>', read.html)
    assert len(drawn) == bool(total)
    for one in drawn:
        for kind, count in tally.items():
            assert widths(one, f"t-{kind}") == pytest.approx(100 * count / total, abs=0.01)


def test_marks_of_carriers_stand_where_their_figures_say(read: Read) -> None:
    """On the line from the lowest to the highest of its scale, which stand at its ends."""
    drawings = re.findall(
        r'<svg class="dumbbell.*?</svg>\s*<p class="ends"[^>]*><span>(.*?)</span><span>(.*?)</span>'
        r"</p>\s*<p class=\"shift\">(.*?)</p>",
        read.html,
        re.DOTALL,
    )
    whole = re.findall(r'<svg class="dumbbell[^>]*>.*?<p class="ends"', read.html, re.DOTALL)
    assert len(drawings) == len(whole)
    for drawn, (low, high, told) in zip(whole, drawings, strict=True):
        start, end = (float(unescape(one).removesuffix(" %")) for one in (low, high))
        figures = [unescape(one) for one in re.findall(r'class="figure">(.*?)<', told)]
        places = {
            "now": float(re.search(r'class="now" cx="([\d.]+)%"', drawn)[1]),
            "then": float(re.search(r'class="then" cx="([\d.]+)%"', drawn)[1]),
        }
        for figure, place in ((figures[0], places["now"]), (figures[-1], places["then"])):
            least, most = stands_for(figure)
            at = start + place / 100 * (end - start)
            assert least - 0.05 <= at <= most + 0.05, (figure, at)


def test_of_three_receptions_one_that_is_proved_excludes_the_others(read: Read) -> None:
    for finding in read.document["findings"]:
        if not finding["id"].startswith("react."):
            continue
        told = [
            finding["detail"],
            *(u["detail"] for u in finding["detail"].get("accounts", {}).values()),
        ]
        for one in (row for detail in told for row in [*detail["candidates"], *detail["no_deal"]]):
            entries = list(one["received"].values())
            assert sum(each["probability"] for each in entries) == pytest.approx(1)
            states = [each["status"] for each in entries]
            assert ("necessary" in states) == (states.count("impossible") == 2), states
            for each in entries:
                assert each["status"] == "estimate" or each["error"] is None
                assert each["status"] != "necessary" or each["probability"] == 1
                assert each["status"] != "impossible" or each["probability"] == 0


def test_what_is_proved_is_so_with_and_without_unsure_statements(read: Read) -> None:
    exists = read.findings["deal.exists"]
    carried = read.findings.get("deal.carriers", {"detail": {}})["detail"].get("statements", [])
    unsure = [one for one in carried if one["confidence"] < 1]
    said = read.section("carries").count("same either way")
    assert said == (len(unsure) if exists["status"] in SETTLED else 0)
