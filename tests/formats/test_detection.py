"""Which format it is: by what stands in the files, not by their names alone."""

import pytest

from formats.samples import GENIUS, GENIUSWEB, NEGMAS, NEGOLOG, TABLE, problems, put
from winset.formats import detect, import_case, is_foreign

LOOKED_FOR = (
    "GENIUS XML (<utility_space>, <negotiation_template>), GeniusWeb JSON "
    "(LinearAdditiveUtilitySpace, issuesValues), NegMAS YAML (issues:, weights:, values:), "
    "NegoLog JSON (issueWeights, issues), GMCR+ JSON (decisionMakers, infeasibles), "
    "a conflict in JSON (dms, options, states, preferences), a points table (CSV, XLSX)"
)
CASE = "winset: 1\ntitle: T\nparties: {a: A}\nissues: {x: {options: [y]}}\n"


@pytest.mark.parametrize(
    ("files", "kind", "domains", "profiles"),
    [
        (GENIUS, "genius", 1, 2),
        (GENIUSWEB, "geniusweb", 1, 2),
        (NEGMAS, "negmas", 1, 2),
        (NEGOLOG, "negolog", 0, 2),
        ({"points.csv": TABLE}, "table", 0, 1),
    ],
)
def test_folders(tmp_path, files, kind, domains, profiles):
    folder = put(tmp_path / "s", files)
    found = detect(folder)
    assert (found.format.key, len(found.domains), len(found.profiles)) == (kind, domains, profiles)
    assert is_foreign(folder)


def test_content_counts_not_the_ending(tmp_path):
    put(tmp_path, {"a.txt": GENIUS["Ann.xml"], "b.txt": NEGOLOG["profileA.json"]})
    assert detect(tmp_path / "a.txt").format.key == "genius"
    assert detect(tmp_path / "b.txt").format.key == "negolog"


def test_case_files_are_not_foreign(tmp_path):
    put(
        tmp_path, {"a.yaml": CASE, "b.json": '{"winset": 1, "issues": {}}', "c.yaml": "{winset: 1}"}
    )
    assert not any(is_foreign(tmp_path / name) for name in ("a.yaml", "b.json", "c.yaml"))
    assert not is_foreign(tmp_path / "missing.yaml")
    assert problems(import_case, tmp_path / "a.yaml") == [
        ("a.yaml", 1, 1, f"not a format that is read here; looked for {LOOKED_FOR}")
    ]


def test_folders_that_are_no_scenario_say_what_was_looked_for(tmp_path):
    begin = "this is a folder; expected a file, or a folder with a scenario: looked for "
    empty = put(tmp_path / "empty", {})
    assert problems(detect, empty) == [("empty", 1, 1, begin + LOOKED_FOR)]
    mine = put(tmp_path / "mine", {"case.yaml": CASE})
    assert problems(detect, mine)[0][3].endswith("; there is a case file in it, 'case.yaml'")
    several = put(tmp_path / "several", {**GENIUS, **NEGMAS})
    assert problems(detect, several)[0][3] == (
        "files of several formats, genius and negmas; name one file"
    )
    tables = put(tmp_path / "tables", {"a.csv": TABLE, "b.csv": TABLE})
    assert problems(detect, tables)[0][3] == "2 tables in this folder; name the one to read"
    domain = put(tmp_path / "domain", {"d.xml": GENIUS["cars_domain.xml"]})
    assert problems(detect, domain)[0][3] == "a domain without profiles in this folder"
    crowd = put(tmp_path / "crowd", {f"{k}.txt": "" for k in range(301)})
    assert problems(detect, crowd)[0][3] == "more than 300 files; name the file of the scenario"


def test_a_large_neighbour_stops_nothing_unless_it_is_of_the_scenario(tmp_path):
    put(tmp_path, GENIUS)
    (tmp_path / "results.csv").write_bytes(b"a,b\n" + b"1,2\n" * 1_500_000)
    _, receipt = import_case(tmp_path)
    assert "results.csv: not read, it is no profile" in receipt.lost
    big = b"<utility_space>" + b"<weight index='1' value='1'/>" * 200_000
    (tmp_path / "Zoe.xml").write_bytes(big)
    too_large = "the file is too large: at most 5,000,000 bytes are read"
    assert problems(import_case, tmp_path) == [("Zoe.xml", 1, 1, too_large)]


def test_a_link_out_of_the_folder_is_not_followed_and_this_is_told(tmp_path):
    outside = put(tmp_path / "out", GENIUS)
    inside = put(tmp_path / "in", {k: v for k, v in GENIUS.items() if k != "Ann.xml"})
    (inside / "Ann.xml").symlink_to(outside / "Ann.xml")
    case, receipt = import_case(inside)
    assert len(case.parties) == 1
    told = "Ann.xml: not read, a link that leads out of this folder"
    assert told in receipt.lost


def test_entities_are_refused_where_no_profile_stands_beside(tmp_path):
    bomb = '<!DOCTYPE a [<!ENTITY b "cc">]>\n<utility_space><objective name="&b;"/></utility_space>'
    put(tmp_path, {"bomb.xml": bomb})
    assert problems(import_case, tmp_path / "bomb.xml")[0][3].startswith(
        "a document type (<!DOCTYPE ...>) is not read"
    )


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_other_spreadsheets_say_what_to_save(tmp_path, ending):
    put(tmp_path, {f"points.{ending}": "\0"})
    assert problems(import_case, tmp_path / f"points.{ending}")[0][3] == (
        "spreadsheets of this kind are not read; save it as .xlsx or .csv"
    )
