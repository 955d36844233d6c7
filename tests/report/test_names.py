"""A template that asks for a name that does not exist fails, instead of showing nothing."""

import re
from typing import Any

import pytest
from jinja2 import FunctionLoader, UndefinedError

from report import sample
from winset.report.page import _asset, _environment, page
from winset.report.view import View


def given() -> dict[str, Any]:
    document, chart = sample.dam()
    return {"view": View(document, chart), "doc": document, "case": document["case"]}


@pytest.mark.parametrize(
    "asked",
    [
        "{{ veiw }}",
        "{{ view.candidate() }}",
        "{{ lasting.owner }}",
        "{{ case.tilte }}",
        "{% if case.outcome_count %}many{% endif %}",
        "{% for one in doc.finding %}{{ one }}{% endfor %}",
        "{{ doc.findings[0].detail.exists.vaule }}",
        "{{ doc.findings[0].accounts }}",
        "{{ view.finding('deal.exist').value }}",
    ],
)
def test_a_misspelt_name_fails(asked: str) -> None:
    with pytest.raises(UndefinedError):
        _environment("en").from_string(asked).render(given())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("template", "right", "wrong"),
    [
        ("brief.jinja", "brief.verdict", "brief.verdcit"),
        ("brief.jinja", "brief.odds %}", "brief.ods %}"),
        ("macros.jinja", "entry.probability, 'k-'", "entry.propability, 'k-'"),
        ("fair.jinja", "f.detail[key].share", "f.detail[key].shares"),
        ("questions.jinja", "if one.gain_noise else", "if one.gains_noise else"),
        ("others.jinja", "not one.same_source", "not one.source"),
    ],
)
def test_a_page_whose_template_misspells_a_key_is_not_written(
    monkeypatch: pytest.MonkeyPatch, template: str, right: str, wrong: str
) -> None:
    """Also where the misspelt key is one that other findings have."""
    assert right in _asset(template)
    document, chart = sample.dam()
    page(document, chart)

    def spoilt(name: str) -> str:
        return _asset(name).replace(right, wrong) if name == template else _asset(name)

    environment = _environment("en").overlay(bytecode_cache=None, loader=FunctionLoader(spoilt))
    monkeypatch.setattr("winset.report.page._environment", lambda _: environment)
    with pytest.raises(UndefinedError):
        page(document, chart)


def test_the_templates_use_no_undefined_filter_or_test() -> None:
    for name in ("page.html.jinja", "stability.html.jinja"):
        used = re.findall(r"[\w.]+\.jinja", _asset(name))
        for each in [name, *used]:
            _environment("en").get_template(each)
