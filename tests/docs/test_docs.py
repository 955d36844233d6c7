"""The pages say what the program does: tables, commands, output, words, links."""

import importlib
import importlib.util
import inspect
import io
import json
import re
import subprocess
import sys
import threading
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import click
import pytest

import winset
from winset.case.status import Status
from winset.casefile import json_schema
from winset.cli import cli
from winset.report import progress

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
REWRITE = "run: python docs/generate.py --write"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["docs_generate"] = module
    spec.loader.exec_module(module)
    return module


generate = _load()
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
    + list((ROOT / "examples").glob("*/README.md"))
    + [page for page in DOCS.rglob("*.md") if "_build" not in page.parts]
)
PYTHON_PAGES = [page for page in PAGES if "\n>>> " in page.read_text(encoding="utf-8")]


def text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


# --- generated pages and shown output -------------------------------------------------------


@pytest.mark.parametrize("template", generate.templates(), ids=name)
def test_reference_page_is_what_the_generator_gives(template: Path) -> None:
    made = generate.rendered(template.read_text(encoding="utf-8"))
    assert template.with_suffix("").read_text(encoding="utf-8") == made, REWRITE


@pytest.mark.slow
@pytest.mark.usefixtures("results_of_this_run")
@pytest.mark.parametrize("page", generate.played_pages(), ids=name)
def test_commands_give_the_output_shown(page: Path, tmp_path: Path) -> None:
    run = generate.play(page, tmp_path)
    assert not run.stale, f"{run.stale}: {REWRITE}\n{run.text}"


@pytest.mark.slow
@pytest.mark.parametrize("page", PYTHON_PAGES, ids=name)
def test_python_lines_give_what_is_shown(page: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "doctest", str(page)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_dots_stand_for_any_lines() -> None:
    real = ["a", "b", "c", "d"]
    assert generate.matches(["a", "...", "d"], real)
    assert generate.matches(["...", "b", "..."], real)
    assert generate.matches(["...", "b", "...", "d"], real)
    assert not generate.matches(["a", "...", "c"], real)
    assert not generate.matches(["...", "c", "...", "b", "..."], real)
    assert not generate.matches(["a", "b"], real)
    assert generate.kept('keep: 1-1; "c" 1', real) == ["a", "...", "c", "..."]


def test_what_is_said_while_a_command_works_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = threading.Event()

    class Log(io.StringIO):
        def flush(self) -> None:
            written.set()

    log = Log()
    monkeypatch.setattr("sys.stderr", log)
    monkeypatch.setattr(progress, "EVERY", 0.01)
    with progress.bar(show=True) as tell:
        tell("drawing", 0.5)
        assert written.wait(300)
    said = log.getvalue().splitlines()
    assert said
    wrong = ["winset: no such file: x.yaml", "Error: 3 seconds, drawing"]
    assert generate.without_progress([*said, *wrong]) == wrong


# --- everything is documented ----------------------------------------------------------------


def test_every_command_and_option_is_documented() -> None:
    page = text("reference/command-line.md")
    for command_name, command in cli.commands.items():
        assert f"## winset {command_name}\n" in page
        part = page.split(f"## winset {command_name}\n")[1].split("\n## ")[0]
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert max(option.opts, key=len) in part, (command_name, option.opts)


def test_every_public_name_is_documented() -> None:
    page = text("reference/python.md")
    for public in winset.__all__:
        row = re.search(rf"^\| `{public}` \| \w+ \| (.+) \|$", page, flags=re.M)
        assert row, public


def test_every_key_of_the_case_file_is_documented() -> None:
    page = text("reference/case-file.md")
    schema = json_schema()
    for shape in (schema, *schema["$defs"].values()):
        for branch in (shape, *shape.get("anyOf", ())):
            for key, value in branch.get("properties", {}).items():
                assert f"| `{key}` |" in page, key
                assert value.get("description"), f"{key} has no description"


def test_every_kind_of_statement_has_an_example() -> None:
    from winset.casefile.kinds import KINDS

    part = text("reference/case-file.md").split("## Statements")[1].split("## Every key")[0]
    for kind in KINDS:
        assert re.search(rf"^    - \{{id: \w+, {kind.key}: ", part, flags=re.M), kind


@pytest.mark.slow
def test_every_finding_and_status_is_documented() -> None:
    page = text("reference/analysis-object.md")
    for status in Status:
        assert f"| `{status}` |" in page
    settings = winset.Settings(draws=64)
    case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    for finding in winset.analyse(case, settings).findings:
        group = finding.id.partition(".")[0]
        general = {"offer": "offer.ID", "react": "react.ACTOR", "question": "question.N"}
        general |= {"hold": "hold.N", "road": "road.N", "wants": "wants.ACTOR"}
        general |= {"statement": "statement.ID", "source": "source.ID", "next": "next.PARTY"}
        assert f"| `{general.get(group, finding.id)}` |" in page, finding.id
    schema = winset.analysis_schema()
    for key in (*schema["properties"], *schema["$defs"]["Finding"]["properties"]):
        assert f"| `{key}` |" in page, key


def test_every_error_is_documented() -> None:
    from winset import errors

    named = [one for one in vars(errors) if one.endswith("Error")]
    assert named
    for one in named:
        assert f"`{one}`" in text("reference/python.md")


NOUNS = {
    "case", "actor", "party", "ratifier", "observer", "issue", "option", "owner", "outcome", "rule",
    "no deal", "value function", "statement", "evidence", "account", "beliefs", "win-set", "deal",
    "offer", "response", "finding", "prior", "reaction", "question", "carrier", "repair",
}  # fmt: skip


def test_glossary_has_every_noun() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", text("glossary.md"), flags=re.M)
    words = {word for row in rows for word in row.split(", ")}
    missing = NOUNS - words
    assert not missing


def test_architecture_names_every_part() -> None:
    page = text("architecture.md")
    for part in (ROOT / "src" / "winset").iterdir():
        if part.suffix == ".py" and part.stem != "__init__":
            assert part.name in page
        elif part.is_dir() and part.name != "__pycache__":
            assert f"{part.name}/" in page


def test_architecture_names_every_file_of_beliefs() -> None:
    page = text("architecture.md")
    for part in (ROOT / "src" / "winset" / "inference").glob("*.py"):
        assert part.stem == "__init__" or f"`{part.name}`" in page, part.name


def test_messages_explained_are_messages_of_the_reader() -> None:
    folder = ROOT / "src" / "winset" / "casefile"
    pages = [*sorted(folder.glob("*.py")), *sorted((folder.parent / "text").glob("*.py"))]
    source = "".join(page.read_text(encoding="utf-8") for page in pages)
    rows = re.findall(r"^\| (`.+`) \| ", text("how-to/bad-input.md"), flags=re.M)
    assert len(rows) > 5
    for message in re.findall(r"`(.+?)`", " ".join(rows)):
        for part in message.split("..."):
            # "unknown issue" is written "unknown {what}".
            assert part.strip("' ") in source or part.startswith("unknown "), message


# --- the definitions are those of the program ------------------------------------------------

STATED = [
    ("deals.implicit.engine", "MERGED", "grow past {:,} at a time"),
    ("deals.implicit.counting", "SUMS", "side by side ({:,})"),
    ("deals.implicit.engine", "SOLVED", "up to {} draws are solved so"),
    ("deals.implicit.engine", "LABELS_PER_DRAW", "exactly up to {:,} labels"),
    ("deals.implicit.engine", "CLIMBED", "from the best {} by changing"),
    ("deals.implicit.engine", "ROUNDS", "up to {} rounds, all judged"),
    ("spaces.space", "LIST_LIMIT", "Up to {:,}"),
    ("inference.ensemble", "HALF_HAIR", "by {:.9f} of everything at stake"),
    ("inference.scores", "DIGITS", "scores of up to {} digits"),
    ("inference.scores", "PARTS", "(of up to {:,} parts)"),
    ("inference.scores", "HAIR_SHARE", "(about {:.12f})"),
    ("inference.layout", "KNOTS", "more than {} options is"),
    ("inference.feasibility", "TRACE", "where it ends above {:.8f} of everything"),
    ("inference.constraints", "MARGIN", '"more by at least {:.6f}"'),
    ("inference.polytope", "RECHECK", "where a bound lies within {:.7f} of 0"),
    ("inference.polytope", "RECHECK", "A gain within {:.7f} of 0 counts as 0"),
    ("inference.fit", "DRAWS", "({:,} unless you say otherwise)"),
    ("inference.sampler", "ENOUGH", "of at least {:,} tried"),
    ("inference.sampler", "THIN_BODY", "less room than {:.4f}"),
    ("inference.choices", "LISTED", "of {} looked at"),
    ("inference.sampler", "WALKED", "up to {} that can be true"),
    ("inference.sampler", "FLAT_BODY", "the room is below {:.9f}"),
    ("analysis.run", "CHECK_DRAWS", "({} at least, if there are so many)"),
    ("inference.odds", "BATCH", "from at least {:,} prior draws"),
    ("inference.odds", "HITS", "until {:,} of them meet it"),
    ("inference.odds", "MOST", "or {:,} are made"),
    ("inference.odds", "FEW", "where fewer than {} did"),
    ("inference.soft", "HALF", "read as within {} either way"),
    ("inference.joint", "LARGEST", "whole numbers up to {:,}"),
    ("behaviour.weighing", "PAIRED", "as takes {:,} terms"),
    ("behaviour.weighing", "FLOOR", "fewer than {} effective draws"),
    ("behaviour.weighing", "MORE", "{} times as many are made"),
    ("behaviour.weighing", "ROUNDS", "{} rounds of random moves"),
    ("behaviour.weighing", "MOST_ROUNDS", "up to {} at the end"),
    ("behaviour.talks", "SAMPLE", "a fixed sample of {:,}"),
    ("analysis.findings.held", "LEAST", "the odds move by {} and three"),
    ("inference.necessity", "BUDGET", "Up to {:,} programs are spent on one actor"),
    ("analysis.dealmap", "MAP_BUDGET", "{} for the map"),
    ("analysis.run", "ROUNDS", "at most {} times"),
    ("analysis.settings", "MAX_DRAWS", "{:,} draws at most"),
    ("inference.precision", "WORTH_MOST", "At most {} times their number"),
    ("inference.sampler", "CHAINS", "in up to {} chains"),
    ("sampling.polytope", "CHAINS", "in up to {} chains"),
    ("analysis.brief", "DIFFERENCES", "names up to {} points"),
    ("deals.listed", "SOLVED_DRAWS", "In an uncertain case each of up to {} draws"),
    ("deals.candidates", "CANDIDATES", "Up to {} are listed"),
    ("deals.candidates", "CLOSE", "two listed candidates differ on at least {} issues"),
    ("deals.listed", "BLOCKED_DRAWS", "up to {} draws without a deal are examined"),
    ("deals.listed", "OPENED_DRAWS", "each of up to {} draws without a deal"),
    ("deals.blockers", "MAX_CELLS", "Cases up to {:,} outcomes"),
    ("analysis.findings.questions", "OUTCOMES", "Of the {} outcomes likeliest to be deals"),
    ("analysis.findings.questions", "COMPARED", "Of the {} best that differ"),
    ("deals.questions", "MEMORY", "fits into {:,} bytes"),
    ("analysis.findings.questions", "RARE", "answers less likely than {}"),
    ("analysis.findings.questions", "MIN_EFFECT", "questions below {}"),
    ("analysis.findings.questions", "ALIKE", "correlate by more than {}"),
    ("analysis.findings.questions", "OF_A_KIND", "At most {} of a kind"),
    ("analysis.findings.questions", "QUESTIONS", "and {} in all are listed"),
    ("analysis.findings.offers", "CHANGES", "change at most {} issues"),
    ("analysis.dealmap", "DRAWS", "the median over up to {} draws is drawn"),
    ("analysis.dealmap", "SHOWN", "Up to {:,} outcomes are drawn"),
    ("analysis.findings.consistency", "TRIED", "without them, from {:,} draws"),
    ("analysis.findings.consistency", "TENSIONS", "up to {} for each actor"),
    ("analysis.findings.carriers", "QUICK", "with {} draws first"),
    ("analysis.findings.carriers", "CLOSER", "then up to {} of those"),
    ("analysis.findings.carriers", "LEAST", "Changes below {}"),
    ("analysis.findings.reactions", "SAME", "by more than {} of all that is at stake"),
    ("analysis.findings.reactions", "TEST_DRAWS", "from at most {:,} draws"),
    ("analysis.findings.durability", "DRAWS", "of candidate N, in up to {:,} draws"),
    ("analysis.findings.per_candidate", "FEW", "in fewer than {:,} draws is not judged"),
    ("stability.durability", "MOST_STATES", "{:,} outcomes. Without an `owner`"),
    ("stability.durability", "LEAST_GAIN", "differ by less than {:.9f} of what"),
    ("analysis.findings.roads", "ROADS", "for the first {:,} candidates"),
    ("analysis.findings.roads", "DRAWS", "In up to {:,} draws in which the candidate"),
    ("analysis.findings.roads", "STATES", "up to {:,} before rules. Above that only the issues"),
    ("deals.implicit.engine", "LABELS_IN_ALL", "Once {:,} labels have been used"),
    ("deals.implicit.engine", "TOGETHER", "in most of the first {:,} draws at once"),
    ("deals.implicit.engine", "BLOCKED", "Of uncertain cases up to {:,} draws"),
    ("deals.implicit.openers", "OPENED", "Up to {:,} draws are examined"),
]


@pytest.mark.parametrize(("module", "constant", "sentence"), STATED)
def test_numbers_in_the_definitions(module: str, constant: str, sentence: str) -> None:
    value = getattr(importlib.import_module(f"winset.{module}"), constant)
    shown = float(value) if isinstance(value, Fraction) else value
    assert sentence.format(shown) in " ".join(text("definitions.md").split())


def test_limits_of_the_search_for_contradictions_in_the_definitions() -> None:
    limits = inspect.signature(winset.contradictions).parameters
    page = " ".join(text("definitions.md").split())
    assert f"at most {limits['most'].default} of each" in page
    assert f"at most {limits['checks'].default} checks per actor" in page


def test_kinds_and_words_in_the_definitions() -> None:
    from winset.analysis.findings.existence import LIKELY
    from winset.inference.sampler import MIN_RATE

    question = winset.analysis_schema()["$defs"]["QuestionDetail"]
    for kind in question["properties"]["kind"]["enum"]:
        assert f"\n| `{kind}` | " in text("definitions.md")
    assert pytest.approx(2 / 3) == LIKELY
    assert MIN_RATE == 0.01


def test_definitions_are_numbered_in_order() -> None:
    numbers = re.findall(r"^### D(\d+) ", text("definitions.md"), flags=re.M)
    assert [int(one) for one in numbers] == list(range(1, len(numbers) + 1))
    used = {
        int(one) for page in PAGES for one in re.findall(r"\bD(\d+)\b", page.read_text("utf-8"))
    }
    assert used <= set(range(1, len(numbers) + 1))


# --- links and the site ----------------------------------------------------------------------


def _anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), flags=re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_resolve(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    prose = re.sub(r"`[^`\n]*`", "", prose)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if target.startswith(("http://", "https://")):
            continue
        path, _, anchor = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        assert other.exists(), target
        if anchor:
            assert anchor in _anchors(other), target


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        found = re.findall(r"\]\(([^)\s#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        todo += [(page.parent / one).resolve() for one in found if "://" not in one]
    left = [name(page) for page in PAGES if page not in seen and page.name != "index.md"]
    assert not left


@pytest.mark.lint
def test_site_builds_without_a_warning(tmp_path: Path) -> None:
    for needed in ("sphinx", "furo", "myst_parser"):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"{needed} is not installed: pip install -e '.[docs]'")
    done = subprocess.run(
        (sys.executable, "-m", "sphinx", "-Wq", "-d", tmp_path / "trees", DOCS, tmp_path / "out"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Winset" in page
    loaded = re.findall(r"<(?:script|link|img)[^>]+(?:src|href)=\"(https?:[^\"]+)", page)
    assert not loaded, "the site loads something from the network"


def test_citation_names_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {winset.__version__}\n" in citation
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert winset.__version__ in changes


def test_schema_of_case_files_is_json() -> None:
    assert json.loads(json.dumps(json_schema()))["title"] == "Winset case file"
