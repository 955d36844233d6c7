"""A bar is as long as the number that stands beside it says, on pages of real analyses."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from once import analysed

import winset
from report.sample import DRAWS
from winset.report.page import page

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@cache
def made(name: str) -> tuple[Any, str]:
    found = analysed(EXAMPLES / name / "case.yaml", draws=512 if name == "hanoi" else DRAWS)
    return found, page(found.to_dict(), found.deal_map).replace("\N{NO-BREAK SPACE}", " ")


def told(text: str) -> tuple[float, float]:
    """What a figure may stand for, in per cent: "31 % ± 2", "< 1 %", "> 98 %"."""
    number = float(re.search(r"-?\d+", text.replace("−", "-"))[0])  # type: ignore[index]
    if "<" in text or "&lt;" in text:
        return 0.0, number
    if ">" in text or "&gt;" in text:
        return number, 100.0
    if "below 0" in text:
        return -0.5, 0.0
    return number - 0.51, number + 0.51


def bars(html: str) -> list[tuple[float, str]]:
    """Every bar of a share with the figure that follows it."""
    found = re.findall(
        r'<svg class="bar[^"]*"[^>]*>(.*?)</svg>\s*<span class="figure">([^<]+)</span>', html
    )
    return [
        (float(re.search(r'class="fill" width="([\d.]+)%"', drawn)[1]), figure)  # type: ignore[index]
        for drawn, figure in found
        if 'class="fill"' in drawn
    ]


@pytest.mark.parametrize("name", ["hanoi", "jcpoa", "airport", "panama"])
def test_bars_of_shares_are_as_long_as_their_figures(name: str) -> None:
    drawn = bars(made(name)[1])
    assert len(drawn) > 5
    for width, figure in drawn:
        low, high = told(figure)
        assert low <= width <= high, (width, figure)


@pytest.mark.parametrize("name", ["hanoi", "jcpoa"])
def test_bars_of_roads_are_as_long_as_their_figures_beside_a_whole_track(name: str) -> None:
    found = re.findall(
        r'<span class="figure">([^<]+)</span>\s*<svg class="worth-bar".*?</svg>',
        made(name)[1],
    )
    drawn = re.findall(r'<svg class="worth-bar".*?</svg>', made(name)[1])
    assert len(found) == len(drawn) > 3
    for figure, svg in zip(found, drawn, strict=True):
        track, gain = (
            float(re.search(rf'class="{kind}[^"]*"[^>]*? width="([\d.]+)"', svg)[1])  # type: ignore[index]
            for kind in ("track", "gain")
        )
        low, high = told(figure)
        shown = gain / track * 100 * (-1 if "gain below" in svg else 1)
        assert low - 0.05 <= shown <= high + 0.05, (figure, svg)


@pytest.mark.parametrize("name", ["hanoi", "jcpoa"])
def test_no_road_takes_back_what_it_gave(name: str) -> None:
    """Issue by issue, what an option is worth to a party goes one way from start to end."""
    found, _ = made(name)
    case = winset.read_case(EXAMPLES / name / "case.yaml")
    roads = [one for one in found.findings if one.id.startswith("road.")]
    assert roads
    for road in roads:
        seen = [case.no_deal.outcome, *(step["outcome"] for step in road.detail["steps"])]
        for issue in case.issues:
            passed = [outcome[issue.id] for outcome in seen]
            left = [a for a, b in pairwise(passed) if a != b]
            assert passed[-1] not in left
            assert len(set(left)) == len(left)
            if passed[0] == passed[-1]:
                assert not left


@pytest.mark.parametrize("name", ["hanoi", "jcpoa", "airport", "elmira", "panama"])
def test_no_odds_lie_outside_0_to_100(name: str) -> None:
    text = re.sub(r"<(script|style).*?</\1>", "", made(name)[1], flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", text)
    for number in re.findall(r"(?<![\d,.])(-?−?\d+(?:\.\d+)?) %", text):
        size = float(number.replace("−", "-"))
        assert -100 <= size <= 100, number
