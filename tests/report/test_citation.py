"""How to cite: the same facts as the analysis, and what TeX and a shell take as text."""

import re

import pytest
import yaml
from places import ROOT

from winset.analysis import Settings
from winset.inference import Prior
from winset.report.citation import ALWAYS, USUAL, Cited, tex
from winset.wording.languages import LANGUAGES, catalogue


def cited(**settings):
    chosen = Settings(**settings)
    document = {"winset": "1.2", "case": {"title": "A {dam} & 50 % of it"},
                "settings": chosen.to_dict()}  # fmt: skip
    return Cited(
        document, "my case.yaml", "report", "ab" * 32, "cd" * 32, ("my case.yaml", "a.txt")
    )


def test_all_is_said():
    text = cited().text()
    assert text.startswith("How to cite this result\n\nThe Winset authors. Winset: ")
    for fact in ("version 1.2", "A {dam} & 50 % of it", "abababababab", "ab" * 32, "cd" * 32,
                 "my case.yaml, a.txt", "seed 0", "4,096 draws", "the usual ones",
                 "winset report 'my case.yaml' --seed 0 --draws 4096"):  # fmt: skip
        assert fact in " ".join(text.split())
    entry = text[text.index("@software") :]
    assert r"A \{dam\} \& 50 \% of it" in entry
    assert entry.count("{") - entry.count(r"\{") == entry.count("}") - entry.count(r"\}")


def test_every_setting_that_differs_is_named():
    import datetime

    made = cited(
        seed=3, draws=9, prior=Prior.POLYTOPE, account="ours; rm", error=0.1, offers=False,
        until=datetime.date(2019, 2, 28), list_limit=5, definitions=("negmas", "genius"),
        time_limit=2.0, step=1, concept="seq", language="de", round=2, behaviour="none",
    )  # fmt: skip
    line = made.line()
    for option in ("--seed 3", "--draws 9", "--prior polytope", "--account 'ours; rm'",
                   "--error 0.1", "--no-offers", "--until 2019-02-28", "--list-limit 5",
                   "--definitions negmas --definitions genius", "--time-limit 2.0", "--step 1",
                   "--concept seq", "--language de", "--round 2", "--behaviour none"):  # fmt: skip
        assert option in line
    assert "Abweichende Einstellungen: " in made.text()


def test_no_setting_is_forgotten_and_usual_values_are_those_of_the_settings():
    defaults = Settings().to_dict()
    assert set(defaults) == {*USUAL, *ALWAYS, "definitions", "language"}
    assert {name: defaults[name] for name in USUAL} == dict(USUAL)


@pytest.mark.parametrize("text", ["\\", "a{b}c", "100 %", "R&D #1 $5 a_b ~ ^"])
def test_what_tex_would_act_upon_is_text(text):
    assert not re.search(r"(?<!\\)[%&#$_]", tex(text))


def test_the_citation_file_names_the_same():
    known = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    for language in LANGUAGES:
        said = catalogue(language).patterns
        assert known["title"] == said["cite.program"]
        assert [author["name"] for author in known["authors"]] == [said["cite.authors"]]


def test_the_citation_file_is_as_its_format_asks():
    """Keys and kinds of the Citation File Format 1.2.0, section "CITATION.cff"."""
    known = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    required = {"authors", "cff-version", "message", "title"}
    allowed = required | {
        "abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords",
        "license", "license-url", "preferred-citation", "references", "repository",
        "repository-artifact", "repository-code", "type", "url", "version",
    }  # fmt: skip
    assert required <= set(known) <= allowed
    assert known["cff-version"] == "1.2.0"
    assert known["type"] in {"software", "dataset"}
    assert known["license"] == "Apache-2.0"
    assert all(isinstance(known[key], str) and known[key].strip()
               for key in ("message", "title", "abstract"))  # fmt: skip
    words = known["keywords"]
    assert len(words) == len(set(words)) > 2
    assert all(isinstance(word, str) for word in words)
    entity = {"address", "alias", "city", "country", "date-end", "date-start", "email", "fax",
              "location", "name", "orcid", "post-code", "region", "tel", "website"}  # fmt: skip
    assert known["authors"]
    assert all("name" in author and set(author) <= entity for author in known["authors"])
