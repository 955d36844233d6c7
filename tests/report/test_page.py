"""The page as text: what it says, that nothing escapes from it, and that every link arrives."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import pytest
from markupsafe import Markup, escape

from report import sample
from winset.report import sections
from winset.report.page import language_tag, one_way, page, sentence, tight, web_address
from winset.report.view import MAP_ROWS, View, anchor, embedded
from winset.text.shown import shown
from winset.wording.catalogue import Catalogue
from winset.wording.numbers import likelihood, number, percent, share_spread, spread

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}


class Outline(HTMLParser):
    """Collects ids, links, headings, text and loading attributes, and checks the nesting."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.headings: list[int] = []
        self.loads: list[tuple[str, str, str | None]] = []
        self.handlers: list[str] = []
        self.open: list[str] = []
        self.scripts = self.marks = 0
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(given)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.scripts += tag == "script"
        self.marks += tag == "mark"
        for name, value in attrs:
            if name.startswith("on"):
                self.handlers.append(f"{tag} {name}")
            if name in {"src", "srcset", "action", "data", "poster", "background"}:
                self.loads.append((tag, name, value))
            if name in {"href", "xlink:href"} and tag != "a":
                self.loads.append((tag, name, value))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"}:
            self.text += data.replace("\N{NO-BREAK SPACE}", " ")


def flat(text: str) -> str:
    """Return a text as the page shows it, its white space aside."""
    return " ".join(shown(text).split())


@pytest.fixture(scope="module", params=sample.marked(sorted(sample.VARIANTS)))
def variant(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any], str, Outline]:
    document, chart = sample.VARIANTS[request.param]()
    html = page(document, chart)
    return request.param, document, html, Outline(html)


@pytest.mark.slow
def test_the_sample_documents_are_as_the_schema_says(variant: Any) -> None:
    sample.checked(variant[1])


def test_every_variant_is_well_formed_html(variant: Any) -> None:
    _, _, html, outline = variant
    assert html.lstrip().startswith("<!DOCTYPE html>")
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))


def test_headings_start_at_one_and_never_skip_a_level(variant: Any) -> None:
    levels = variant[3].headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_finding_is_told(variant: Any) -> None:
    _, document, _, outline = variant
    view = View(document, None)
    text = flat(outline.text)
    for finding in document["findings"]:
        if finding["id"].startswith("question.") and finding["detail"]:
            continue
        reported = finding["detail"].get("reported") or []
        for part in [sections.lead(view, finding), *(one["text"] for one in reported)]:
            assert flat(part) in text, finding["id"]


def test_every_finding_is_told_under_every_account(variant: Any) -> None:
    _, document, _, outline = variant
    text = flat(outline.text)
    for finding in document["findings"]:
        for told in (finding["detail"].get("accounts") or {}).values():
            assert flat(told["text"]) in text, finding["id"]


def test_every_statement_offer_source_and_rule_has_its_anchor(variant: Any) -> None:
    _, document, _, outline = variant
    case = document["case"]
    for kind in ("statement", "offer", "source", "rule", "actor", "approval"):
        entries = case["approval" if kind == "approval" else kind + "s"]
        for entry in entries:
            assert anchor(entry["id"], kind) in outline.ids


def test_every_inner_link_arrives(variant: Any) -> None:
    outline = variant[3]
    inner = [str(link["href"]) for link in outline.links if str(link.get("href")).startswith("#")]
    assert inner
    assert {unquote(href[1:]) for href in inner} <= set(outline.ids)


def test_every_reason_is_a_link(variant: Any) -> None:
    name, document, _, outline = variant
    hrefs = {link.get("href") for link in outline.links}
    known = {s["id"]: "statement" for s in document["case"]["statements"]}
    for finding in document["findings"]:
        for reason in finding["reasons"]:
            if reason in known:
                assert "#" + anchor(reason, "statement") in hrefs, name


def test_nothing_is_loaded_and_nothing_runs_but_the_two_hashed_texts(variant: Any) -> None:
    _, _, html, outline = variant
    assert outline.loads == [("link", "href", "data:,")]
    assert outline.handlers == []
    assert not re.search(r"@import|url\((?!data:)", html.split("</style>")[0])
    assert " style=" not in html
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(scripts) == len(style) == 1
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    rules = policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in rules
    assert "unsafe" not in rules
    for text in (scripts[0], style[0]):
        assert b64encode(sha256(text.encode()).digest()).decode() in rules


def test_the_same_document_gives_the_same_bytes(variant: Any) -> None:
    name, _, html, _ = variant
    document, chart = sample.VARIANTS[name]()
    assert page(document, chart) == html


def test_outside_links_are_web_addresses_that_tell_nothing(variant: Any) -> None:
    for link in variant[3].links:
        href = str(link["href"])
        if not href.startswith("#"):
            assert re.match("https?://", href)
            assert link["rel"] == "noopener noreferrer"


@pytest.mark.parametrize(
    "make", [pytest.param(sample.hostile, marks=pytest.mark.slow), sample.hostile_contradiction]
)
def test_hostile_text_stays_text(make: Any) -> None:
    document, chart = make()
    html = page(document, chart)
    outline = Outline(html)
    # The words of the script, the script, and the points of the map.
    assert outline.scripts == (2 if chart is None else 3)
    assert "<img" not in html
    assert "<script>alert" not in html
    assert not set("\u2028\u202e\u202c\x9b") & set(html)
    text = flat(outline.text)
    assert text.count("<script>alert('x')</script>") > 50
    hrefs = [str(link["href"]) for link in outline.links]
    assert not [href for href in hrefs if not re.match("#|https?://", href)]


@pytest.mark.slow
def test_hostile_text_stays_text_in_every_section() -> None:
    """Each section has some of it, so that none is passed over."""
    html = page(*sample.hostile())
    for key, _ in View(*sample.hostile()).sections:
        part = sample.part(html, key)
        assert "alert(&#39;x&#39;)&lt;/script&gt;" in part, key


@pytest.mark.slow
def test_addresses_and_languages_cannot_break_out() -> None:
    html = page(*sample.hostile())
    assert "javascript:alert(1)" in Outline(html).text
    assert "onmouseover=alert(1)" not in "".join(str(link) for link in Outline(html).links)
    assert 'lang="de&#34;' not in html


def test_a_finding_of_a_later_version_gets_a_section() -> None:
    document, chart = sample.dam()
    later = {"id": "later.one", "status": "unknown", "value": None, "error": None}
    later |= {"text": "Of a later version.", "reasons": [], "detail": {}}
    document["findings"].append(later)
    outline = Outline(page(document, chart))
    assert "further" in outline.ids
    assert "later.one" in outline.text
    assert "Of a later version." in outline.text


def test_half_a_surrogate_pair_can_be_written_to_a_file() -> None:
    document, chart = sample.bare()
    document["case"]["title"] = "half \ud83d"
    assert "half &lt;U+D83D&gt;" in page(document, chart).encode("utf-8").decode("utf-8")


@pytest.mark.parametrize("title", ["\u05e9\u05dc\u05d5\u05dd", "\U0001e900", "\u0639"])
def test_texts_find_their_direction_where_any_may_run_to_the_left(title) -> None:
    document, chart = sample.bare()
    assert ' dir="auto"' not in page(document, chart)
    document["case"]["title"] = title
    assert page(document, chart).count(' dir="auto"') > 20


def test_a_direction_is_left_out_of_elements_only() -> None:
    shown = '<p dir="auto">x</p><script>const a = \'<p dir="auto">\';</script><td dir="auto">'
    assert one_way(shown) == "<p>x</p><script>const a = '<p dir=\"auto\">';</script><td>"
    for escaped in (r"\u05d0", r"\u202E", r"\ud83a\udd00"):
        data = f'<script>{{"name":"{escaped}"}}</script><p dir="auto">'
        assert one_way(data) == data


def test_a_style_loses_nothing_that_counts() -> None:
    style = """/* told: { to } */
    a:not(.b) > c::before , d :hover { content: " ; "; width: calc(1px + 2px); }
    @media (min-width: 3rem) and (hover) { e { --f: 1 ; } }
    """
    assert tight(style) == (
        'a:not(.b) > c::before,d :hover{content:" ; ";width:calc(1px + 2px)}'
        "@media (min-width:3rem) and (hover){e{--f:1}}\n"
    )


@pytest.mark.slow
def test_quotes_are_marked_in_their_context() -> None:
    document, chart = sample.hanoi()
    html = page(document, chart).replace("\N{NO-BREAK SPACE}", " ")
    languages = {one["id"]: one["language"] for one in document["case"]["sources"]}
    seen = set()
    for statement in document["case"]["statements"]:
        for one in statement["evidence"]:
            assert one["before"] or one["after"], one
            language = languages[one["source"]]
            seen.add(language)
            lang = f' lang="{language}"' if language else ""
            around = [
                f'<span class="around">{text}</span>' if text.strip("…") else ""
                for text in (f"…{escape(one['before'])}", f"{escape(one['after'])}…")
            ]
            quoted = f"<mark>{escape(one['quote'])}</mark>".join(around)
            assert f"<blockquote{lang}><p>{quoted}</p></blockquote>" in html
    assert {"de", "en"} <= seen


def test_assumptions_are_marked_as_such() -> None:
    document, chart = sample.dam()
    html = page(document, chart)
    words = {"evidence": "Evidence", "assumed": "Assumption", "unsupported": "Unsupported"}
    seen = set()
    for statement in document["case"]["statements"]:
        place = html.index(f'id="{anchor(statement["id"], "statement")}"')
        assert words[statement["basis"]] in html[place : place + 400]
        seen.add(statement["basis"])
    assert seen == set(words)


def test_empty_sections_say_why() -> None:
    document, chart = sample.bare()
    text = Outline(page(document, chart)).text
    for told in (
        "The case file records no offers.",
        "The case file holds no statements",
        "The case file names no sources.",
        "The case names no observers and no ratifiers.",
        "The analysis lists no open questions.",
        "There is no statement to leave out.",
        "No blocking set is listed.",
        "No single change is listed.",
    ):
        assert told in text, told


def test_without_a_finding_its_section_says_so() -> None:
    document, chart = sample.bare()
    gone = {"deal.blockers", "deal.openers", "deal.solutions", "deal.candidates", "deal.count"}
    document["findings"] = [one for one in document["findings"] if one["id"] not in gone]
    text = Outline(page(sample.checked(document), chart)).text
    for told in (
        "The analysis gives no blocking sets.",
        "The analysis gives no single change that would open a deal.",
        "The analysis gives no solutions.",
        "The analysis names no candidates.",
        "The analysis does not answer this.",
    ):
        assert told in text, told


def test_without_a_map_the_page_says_why() -> None:
    said = "What is said cannot all be true, so no outcome has a place on a map."
    assert said in Outline(page(*sample.contradictory())).text
    document, _ = sample.bare()
    said = "This page was made without the points of a map."
    assert said in Outline(page(document, None)).text
    document["case"]["feasible"] = 0
    assert "No outcome is left to draw a map of." in Outline(page(document, None)).text


@pytest.mark.slow
def test_outcomes_that_are_not_listed_are_counted_all_the_same() -> None:
    document, chart = sample.too_many()
    assert chart is not None
    text = flat(Outline(page(document, chart)).text)
    size = number(document["case"]["outcomes"])
    assert document["case"]["feasible"] is None
    assert f"{size} outcomes," in text
    assert f"{number(chart['shown'])} of {size} outcomes" in text


@pytest.mark.slow
def test_a_long_numeric_issue_is_summarised() -> None:
    document, chart = sample.too_many()
    html = page(document, chart)
    assert "9 of 5,001 values shown, evenly spaced." in html
    assert len(html) < 400_000


@pytest.mark.slow
def test_an_order_of_options_that_is_not_settled_is_said_to_be_so() -> None:
    document, chart = sample.dam()
    said = "which option is better: not settled"
    before = Outline(page(document, chart)).text.count(said)
    row = next(
        one
        for one in document["case"]["preferences"][0]["rows"]
        if View(document, chart).extremes(one) and not View(document, chart).in_doubt(one)
    )
    for option in row["options"]:
        option |= {"low": 0.0, "high": 0.3}
    assert Outline(page(sample.checked(document), chart)).text.count(said) == before + 1


def test_contradictions_name_their_statements() -> None:
    document, chart = sample.contradictory()
    html = page(document, chart)
    assert "Contradiction 1" in html
    part = html[html.index('id="conflicts"') :]
    for member in ("u1", "u2", "u3"):
        assert f'href="#{anchor(member, "statement")}"' in part


def test_a_count_under_an_account_is_not_written_as_a_chance() -> None:
    document, chart = sample.dam()
    openers = sample.found(document, "deal.openers")
    openers["text"] = "Twelve changes."
    under = openers["detail"]["accounts"]["ours"]
    assert under["value"] > 1
    under["text"] = "Thirteen."
    html = page(sample.checked(document), chart)
    part = html[html.index("What would open a deal") :]
    assert "%" not in part[: part.index("Thirteen.")]


def test_the_map_table_holds_marks_and_the_best_points() -> None:
    document, chart = sample.hanoi()
    assert chart is not None
    html = page(document, chart)
    table = html[html.index('map-table"') :].split("</table>")[0]
    assert table.count("<tr>") == 1 + len(chart["marks"]) + MAP_ROWS


def test_no_document_text_is_needed_from_the_script() -> None:
    """Without its script the page still holds every outcome that a finding names."""
    document, _ = sample.hanoi()
    view = View(document, None)
    html = page(document, None)
    assert len(view.candidates()) == 10
    for place, candidate in enumerate(view.candidates(), 1):
        card = html.split(f'id="candidate-{place}"')[1].split("</dl>")[0]
        changed = view.changed(candidate["outcome"])
        named = [(escape(issue), escape(option)) for issue, option in changed]
        assert re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", card) == named


@pytest.mark.parametrize(
    ("p", "error", "exact", "text"),
    [
        (0.72, 0.007, False, "72 % ± 2"),
        (0.72, None, False, "72 %"),
        (0.72, 0.0, False, "72 %"),
        (0.5, 0.031, False, "50 % ± 7"),
        (0.5, 0.02, False, "50 % ± 4"),
        (0.0, 0.0, False, "< 1 %"),
        (0.003, 0.001, False, "< 1 %"),
        (0.999, 0.001, False, "> 99 %"),
        (1.0, None, False, "> 99 %"),
        (1.0, None, True, "100 %"),
        (0.0, None, True, "0 %"),
        (0.001, None, True, "< 1 %"),
        (0.9999, None, True, "> 99 %"),
        (0.465, None, True, "47 %"),
        (None, None, False, "not known"),
    ],
)
def test_percent(p: float | None, error: float | None, exact: bool, text: str) -> None:
    assert percent(p, error, exact) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (1728, "1,728"),
        (-0.123, "−0.12"),
        (0.004, "0.004"),
        (0.00496, "0.005"),
        (0.001, "0.001"),
        (-0.00098, "−0.001"),
        (0.00008, "0.00008"),
        (0.0000012, "0.000001"),
        (1e-15, "1.0 × 10⁻¹⁵"),
        (-2.5e-7, "−2.5 × 10⁻⁷"),
        (12.34, "12.3"),
        (10**20, "1.0 × 10²⁰"),
        (None, "not known"),
    ],
)
def test_number(value: float | None, text: str) -> None:
    assert number(value) == text


def test_spreads_show_a_range_only_where_there_is_one() -> None:
    assert spread({"mean": 0.5, "low": 0.25, "high": 0.75}) == "0.50 (0.25 to 0.75)"
    assert spread({"mean": 30.0, "low": 30.0, "high": 30.0}) == "30"
    assert spread(None) == "not known"
    assert share_spread({"mean": 0.31, "low": 0.2, "high": 0.45}) == "31 % (20 to 45)"
    assert share_spread({"mean": 0.3, "low": 0.3, "high": 0.3}) == "30 %"


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ({"probability": 1.0, "necessary": True, "possible": True}, "certain"),
        ({"probability": 1.0, "necessary": False, "possible": True}, "very-likely"),
        ({"probability": 0.0, "necessary": False, "possible": True}, "very-unlikely"),
        ({"probability": 0.0, "necessary": False, "possible": False}, "impossible"),
        ({"probability": 1.0, "status": "exact"}, "certain"),
        ({"probability": 0.0, "status": "exact"}, "impossible"),
        ({"probability": 0.51, "status": "estimate"}, "open"),
        ({"probability": 0.39, "status": "estimate"}, "unlikely"),
        ({"probability": None, "status": "unknown"}, "unknown"),
    ],
)
def test_certain_and_impossible_come_from_flags_alone(entry: Any, word: str) -> None:
    assert likelihood(entry) == word


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://example.org/\"onclick='x'", False),
        ("https://exa mple.org", False),
        ("file:///etc/passwd", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert (web_address(url) is not None) is kept


def test_anchors_are_safe_and_differ() -> None:
    ids = ["a b", "a_b", "a-b", 'a"b', "ä", "a.b"]
    made = [anchor(identifier, "statement") for identifier in ids]
    assert len(set(made)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in made)


def test_language_tags() -> None:
    assert language_tag("de") == "de"
    assert language_tag("zh-Hant-TW") == "zh-Hant-TW"
    assert language_tag('de" onload="x') is None
    assert language_tag(None) is None


def test_embedded_json_cannot_leave_its_element() -> None:
    text = str(embedded({"a": "</script><!--\u2028&"}))
    assert not set("<>&\u2028") & set(text)
    with pytest.raises(ValueError, match="not JSON compliant"):
        embedded({"a": float("nan")})


def test_a_sentence_escapes_all_but_the_markup_it_is_given() -> None:
    words = Catalogue("en", {"a": "{x} & {y} 5 %", "list": "{x}"}, {})
    assert sentence(words, "a", x="<b>", y=1) == "<b> & 1 5 %"
    assert not isinstance(sentence(words, "a", x="<b>", y=1), Markup)
    made = sentence(words, "a", x="<b>\ue0000\ue001", y=Markup("<i>{x}</i>"))
    assert made == "&lt;b&gt;0 &amp; <i>{x}</i> 5\xa0%"
    assert sentence(words, "list", x=[Markup("<i>"), "<", Markup("</i>")]) == "<i>, &lt; and </i>"
