"""Build a deal in a real browser: as the analysis has it, by mouse, by keyboard and by link."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import once
import pytest
from places import ROOT
from report import sample

import winset
from winset.analysis.model import Shared, model_of
from winset.deals.acceptance import acceptance
from winset.report.page import page
from winset.wording.numbers import percent

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
EXAMPLES, CASES = ROOT / "examples", ROOT / "tests" / "report" / "cases"
SETTINGS = winset.Settings(draws=2048)
NAMES = ("hanoi", "backstop", "harbour", "jcpoa", "airport", "dam", "many", "bare")
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
READ = "const read = (id) => JSON.parse(document.getElementById(id).textContent);"
RANDOM = (
    "() => {"
    + READ
    + """
  const engine = dealEngine(read("build-data")), chart = mapPoints(read("map-data")), rows = [];
  engine.useMap(mapOdds(chart, engine.data.actors));
  let state = 20190228;
  const random = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; };
  for (let tries = 0; rows.length < 200 && tries < 100000; tries += 1) {
    const row = engine.data.sizes.map((size) => Math.floor(random() * size));
    if (!engine.broken(row) && !engine.standing(row)) rows.push(row);
  }
  return {
    rows, actors: engine.data.actors.map(({ id }) => id), sets: engine.data.sets.map(({ account, error }) => [account, error]),
    drawn: engine.data.sets.map((_, k) => rows.map((row) => { const found = engine.counted(row, engine.rest(k)); return [found.all.p, ...found.actors.map(({ p }) => p)]; })),
    told: rows.map((row) => { const found = engine.judged(row, engine.rest(0)); return [found.all.p, ...found.actors.map(({ p }) => p)]; }),
    exists: engine.listable() ? engine.whole(engine.rest(0)).exists : null,
  };
}"""  # noqa: E501
)


def plain(text: str) -> str:
    """A text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def path_of(name: str) -> Path:
    path = CASES / f"{name}.yaml"
    return path if path.exists() else EXAMPLES / name / "case.yaml"


@cache
def analysed(name: str) -> winset.Analysis:
    return once.analysed(path_of(name), draws=8 if name == "many" else SETTINGS.draws)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("built")

    def write(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            found = analysed(name)
            text = json.dumps([found.to_dict(), found.deal_map, found.builder])
            path.write_text(page(*json.loads(text)), encoding="utf-8")
        return path

    return write


@pytest.fixture
def built(written: Callable[[str], Path], open_page: Open) -> Any:
    opened = open_page(written("dam"))
    yield opened
    assert opened.complaints == []


@pytest.mark.parametrize("name", ["hanoi", "backstop", "harbour", "jcpoa", "airport"])
def test_two_hundred_random_deals_agree_with_the_analysis(
    written: Callable[[str], Path], open_page: Open, name: str
) -> None:
    opened = open_page(written(name))
    found = opened.run(RANDOM)
    rows = np.array(found["rows"])
    assert len(rows) == 200
    shared = Shared(winset.read_case(path_of(name)), SETTINGS)
    for place, (account, error) in enumerate(found["sets"]):
        model = model_of(shared, account, SETTINGS.prior)
        given = rows.astype(shared.space.dtype)
        right = acceptance(given, model.ensembles, model.consent)
        voters = [
            right.of(actor) / right.total for actor in found["actors"][: len(model.consent.voters)]
        ]
        read = np.array(found["drawn"][place])
        allowed = 0.0 if error is None else max(error["voters"], error["together"])
        together = np.abs(read[:, 0] - right.joint / right.total)
        apart = np.abs(read[:, 1 : 1 + len(voters)] - np.array(voters).T)
        assert np.quantile(together, 0.95) <= 1.3 * allowed
        assert np.quantile(apart, 0.95) <= 1.3 * allowed
        # One deal of a hundred may be further off; none is far off.
        assert max(together.max(), apart.max()) <= 5 * allowed
        if account is None:
            assert allowed <= 0.022
            told = np.array(found["told"])
            assert [percent(p) for p in told[:, 0]] == [
                percent(p) for p in right.joint / right.total
            ]
            exists = model.listed.acceptance.exists
            assert abs(found["exists"] - exists) < 0.02
    opened.assert_alone()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", NAMES)
def test_it_opens_quietly_and_is_never_wider_than_the_screen(
    written: Callable[[str], Path], open_page: Open, name: str, width: int
) -> None:
    opened = open_page(written(name), width=width)
    tab = opened.tab
    assert tab.is_visible("#build-panel")
    assert opened.run("document.querySelectorAll('#build-voters .row').length") > 0
    opened.run("document.querySelectorAll('#build details').forEach((d) => { d.open = true; })")
    assert opened.run("document.getElementById('build').scrollWidth") <= width
    assert opened.run("document.getElementById('map').scrollWidth") <= width
    opened.assert_alone()


def test_named_deals_say_what_the_rest_of_the_page_says(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("hanoi"))
    found = analysed("hanoi")
    best = found["deal.candidates"].detail.candidates[0]
    assert percent(best.accepted_by_all) in plain(opened.tab.inner_text("#build-total"))
    rows = opened.run("[...document.querySelectorAll('#build .row')].map((row) => row.ariaLabel)")
    for actor in found.case["actors"]:
        (said,) = [row for row in rows if row.startswith(f"{actor['name']}:")]
        assert percent(best.actors[actor["id"]].probability) in plain(said)
    assert "those of the analysis" in opened.tab.inner_text("#build-basis")
    offer = found["offer.yongbyon_for_all"]
    label = next(m["label"] for m in found.deal_map["marks"] if m["kind"] == "offer")
    opened.tab.click(f"#build button.load:text-is('{label}')")
    assert percent(offer.value) in plain(opened.tab.inner_text("#build-total"))
    assert label in opened.tab.inner_text("#build-status")


def picked(opened: Any) -> list[int]:
    return opened.run(
        "[...document.querySelectorAll('#build-picks fieldset')].map((f) => "
        "+(f.querySelector('input:checked') || f.querySelector('input')).value)"
    )


def test_a_pick_by_keyboard_is_judged_at_once(built: Any) -> None:
    before = built.tab.inner_text("#build-voters")
    start = picked(built)
    built.tab.focus("#build-picks fieldset:nth-of-type(1) input:checked")
    built.tab.keyboard.press("ArrowDown" if start[0] == 0 else "ArrowUp")
    assert picked(built) != start
    assert built.tab.inner_text("#build-voters") != before


def test_a_pick_that_breaks_a_rule_is_mended_and_said(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("hanoi"))
    rules = json.loads(opened.run("document.getElementById('build-data').textContent"))["rules"]
    relief = [issue["id"] for issue in analysed("hanoi").case["issues"]].index("relief")
    opened.tab.check(f"input[name=issue-{relief}][value='0']", force=True)
    said = opened.tab.inner_text("#build-status")
    assert said.startswith("Also changed: Form of relief: ")
    assert any(rule["text"] in said for rule in rules)
    row = picked(opened)
    assert row[relief] == 0
    assert (
        opened.run(f"(() => {{ {READ} return dealEngine(read('build-data')).broken({row}); }})()")
        is None
    )
    assert opened.run("document.getElementById('build-status').getAttribute('role')") == "status"


MENDED = (
    "() => {"
    + READ
    + """
  const engine = dealEngine(read("build-data")), sizes = engine.data.sizes, state = engine.rest(0), wrong = [];
  let seed = 7, mended = 0;
  const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * n); };
  const every = [[]];
  for (const size of sizes) { const before = every.splice(0); for (const row of before) for (let k = 0; k < size; k += 1) every.push([...row, k]); }
  const fit = every.filter((row) => !engine.broken(row));
  for (let tries = 0; tries < 60; tries += 1) {
    const row = sizes.map(random), kept = random(sizes.length);
    if (!engine.broken(row)) continue;
    mended += 1;
    const found = engine.repaired(row, kept, state);
    const among = fit.filter((other) => other[kept] === row[kept]);
    const least = Math.min(...among.map((other) => engine.differing(row, other).length));
    const near = among.filter((other) => engine.differing(row, other).length === least);
    const best = Math.max(...near.map((other) => engine.counted(other, state).all.p));
    if (!found ? among.length : engine.broken(found.row) || found.row[kept] !== row[kept] || found.changed.length !== least || engine.counted(found.row, state).all.p < best - 1e-9) wrong.push([row, kept, found]);
  }
  return [mended, wrong];
}"""  # noqa: E501
)


@pytest.mark.parametrize("name", ["hanoi", "backstop"])
def test_mending_changes_least_and_then_takes_the_likeliest(
    written: Callable[[str], Path], open_page: Open, name: str
) -> None:
    mended, wrong = open_page(written(name)).run(MENDED)
    assert mended > 15
    assert wrong == []


def test_the_link_holds_the_choice_and_survives_a_reload(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("hanoi"))
    tab = opened.tab
    tab.click("#build button.load >> nth=1")
    opened.run(
        "(() => { const s = document.getElementById('shift-0'); s.value = 7; "
        "s.dispatchEvent(new Event('input')); })()"
    )
    tab.click("#build-accounts label >> nth=2")
    opened.run("document.getElementById('build-soft').open = true")
    tab.select_option("#build select[data-soft] >> nth=0", "out")
    opened.run(DRAWN)
    seen = ("#build-total", "#build-voters", "#build-exists", "#build-basis")
    before = [tab.inner_text(part) for part in seen]
    link = opened.run("location.href")
    for part in ("build=", "shift=0:7", "account=five", "out="):
        assert part in link
    tab.reload()
    assert [tab.inner_text(part) for part in seen] == before
    again = open_page(Path(written("hanoi")))
    again.tab.goto(link)
    assert [again.tab.inner_text(part) for part in seen] == before
    assert "good" not in again.complaints


@pytest.mark.parametrize(
    "hash_", ["#build=", "#build=9-9-9", "#build=x&shift=0:99", "#build=0-0&account=%ZZ"]
)
def test_a_damaged_link_opens_the_page_all_the_same(
    written: Callable[[str], Path], open_page: Open, hash_: str
) -> None:
    opened = open_page(written("dam"))
    opened.tab.goto(opened.path.as_uri() + hash_)
    opened.tab.reload()
    assert opened.tab.is_visible("#build-total")
    assert opened.complaints == []


def test_a_better_no_deal_makes_an_actor_harder_to_win(built: Any) -> None:
    def odds() -> float:
        label = built.run("document.querySelector('#build-voters .row').ariaLabel")
        found = re.search(r"(>?)\s?([0-9]+)\s%", label)
        # What is not proved is more than 99 % at most.
        return 100.0 if found[1] else float(found[2])

    def shift(by: int) -> float:
        built.run(
            f"(() => {{ const s = document.getElementById('shift-0'); s.value = {by}; "
            "s.dispatchEvent(new Event('input')); })()"
        )
        built.run(DRAWN)
        assert built.run("location.hash.includes('shift')") == (by != 0)
        return odds()

    start = shift(0)
    assert shift(20) < start
    assert "worlds chosen to stand for all" in built.tab.inner_text("#build-basis")
    said = "document.getElementById('shift-0').getAttribute('aria-valuetext')"
    assert built.run(said) == "better by 20"
    assert shift(-20) >= start
    built.tab.click("#build-reset")
    assert odds() == start


def test_leaving_out_what_is_uncertain_moves_the_odds_as_the_analysis_does(
    written: Callable[[str], Path], open_page: Open
) -> None:
    found = open_page(written("jcpoa")).run(
        "() => {"
        + READ
        + """
      const engine = dealEngine(read("build-data")), set = engine.data.sets[0], state = engine.rest(0);
      const rows = set.own.map(({ row }) => row).filter((row) => !engine.standing(row));
      return set.soft.map(({ name }) => {
        state.soft = { [name]: "out" };
        return [name, engine.effective(state), rows, rows.map((row) => engine.counted(row, state).all.p)];
      });
    }"""  # noqa: E501
    )
    shared = Shared(winset.read_case(path_of("jcpoa")), SETTINGS)
    model = model_of(shared, None, SETTINGS.prior)
    assert len(found) >= 3
    for name, effective, rows, shares in found:
        joint = model.ensembles.only(model.consent.voters).without(name)
        given = np.array(rows, dtype=shared.space.dtype)
        right = acceptance(given, joint, model.consent)
        error = 0.03 + 2 / np.sqrt(effective)
        assert np.abs(np.array(shares) - right.joint / right.total).max() < error, name


def test_dots_are_as_many_as_the_odds_say_and_a_column_is_one_world(
    written: Callable[[str], Path], open_page: Open
) -> None:
    right, rows = open_page(written("hanoi")).run(
        "() => {"
        + READ
        + """
      const engine = dealEngine(read("build-data")), state = engine.rest(0), sizes = engine.data.sizes;
      let right = 0, rows = 0, seed = 3;
      const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * n); };
      for (let tries = 0; tries < 400; tries += 1) {
        const row = sizes.map(random);
        if (engine.broken(row) || engine.standing(row)) continue;
        const found = engine.judged(row, state), columns = engine.twenty(found, state), all = columns[columns.length - 1];
        [...found.actors, ...found.bodies, found.all].forEach((each, k) => {
          rows += 1;
          right += Math.abs(columns[k].reduce((a, b) => a + b, 0) - Math.round(each.p * 20)) === 0;
        });
        all.forEach((flag, k) => { if (flag !== Number(engine.required.every((needed, v) => !needed || columns[v][k]))) right -= 1000; });
      }
      return [right, rows];
    }"""  # noqa: E501
    )
    assert rows > 500
    assert right > 0.97 * rows


def test_a_swap_is_tried_and_said(built: Any) -> None:
    tab = built.tab
    tab.click("#build button.load >> nth=1")
    before = picked(built)
    if tab.locator("#build-swaps .swap").count() == 0:
        pytest.fail("no swap is offered from an offer that was refused")
    label = tab.locator("#build-swaps button >> nth=0").get_attribute("aria-label")
    assert " → " in label
    tab.click("#build-swaps button >> nth=0")
    assert 1 <= sum(a != b for a, b in zip(before, picked(built), strict=True)) <= 2
    assert tab.inner_text("#build-status") == "Swap made."


def test_the_map_and_the_pickers_move_together(built: Any) -> None:
    tab = built.tab
    ring = "[...document.querySelectorAll('#map-frame .chosen')].map((c) => c.getAttribute('cx'))"
    first = built.run(ring)
    assert len(first) == 2
    tab.click("#build button.load >> nth=1")
    assert built.run(ring) != first
    tab.focus("#map-surface")
    tab.keyboard.press("Home")
    tab.keyboard.press("ArrowRight")
    before = picked(built)
    tab.keyboard.press("Enter")
    assert picked(built) != before
    assert tab.inner_text("#build-status") == "Loaded from the map."


def test_votes_of_a_body_are_told_group_by_group(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("backstop"))
    rows = opened.run(
        "[...document.querySelectorAll('#build-voters .row')].map((r) => r.innerText)"
    )
    assert any("House of Commons" in row for row in rows)
    assert sum("short" in row or "enough" in row for row in rows) == 4


def test_without_javascript_it_says_so_in_one_line(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("hanoi"), java_script=False)
    assert "needs JavaScript" in opened.tab.inner_text("#build")
    assert not opened.tab.is_visible("#build-panel")
    assert opened.tab.is_visible("#map .map-static svg")
    for note in analysed("hanoi").deal_map["notes"]:
        assert note["text"] in opened.tab.inner_text("#map .map-notes")


def test_controls_have_names_and_targets_for_fingers(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("hanoi"), width=390)
    opened.run("document.querySelectorAll('#build details').forEach((d) => { d.open = true; })")
    unnamed = opened.run(
        "[...document.querySelectorAll('#build input, #build select, #build button')]"
        ".filter((c) => !(c.labels && c.labels.length) && !c.ariaLabel && !c.textContent.trim())"
        ".map((c) => c.outerHTML)"
    )
    assert unnamed == []
    small = opened.run(
        "[...document.querySelectorAll('#build .segments span, #build .load')]"
        ".filter((c) => c.getBoundingClientRect().height < 32).length"
    )
    assert small == 0
    assert opened.run("document.querySelectorAll('#build-picks fieldset > legend').length") == 8


def test_documents_of_the_tests_open_without_draws(open_page: Open, tmp_path: Path) -> None:
    document, chart = sample.dam()
    path = tmp_path / "plain.html"
    path.write_text(page(document, chart), encoding="utf-8")
    opened = open_page(path)
    assert opened.run("document.getElementById('build')") is None
    opened.assert_alone()


@pytest.mark.parametrize("width", [1280, 390])
def test_labels_of_the_map_lie_apart_and_off_its_middle(
    written: Callable[[str], Path], open_page: Open, width: int
) -> None:
    for name in ("hanoi", "backstop", "harbour"):
        opened = open_page(written(name), width=width)
        boxes = opened.run(
            "[...document.querySelectorAll('#map-marks .plate')].map((r) => "
            "['x', 'y', 'width', 'height'].map((k) => +r.getAttribute(k)))"
        )
        wide, tall = opened.run(
            "(() => { const s = document.getElementById('stage'); "
            "return [s.clientWidth, s.clientHeight]; })()"
        )
        assert boxes
        for place, (x, y, w, h) in enumerate(boxes):
            assert x >= 0
            assert x + w <= wide
            middle = x < wide * 0.6 and x + w > wide * 0.4 and y < tall * 0.6 and y + h > tall * 0.4
            assert not middle or w <= 45
            for left, top, width_, height in boxes[place + 1 :]:
                assert x + w <= left or left + width_ <= x or y + h <= top or top + height <= y
