"""A template that asks for a name that does not exist fails, instead of showing nothing."""

import re

import pytest
from jinja2 import UndefinedError
from report import sample

from winset.report.page import _asset, _environment
from winset.report.view import View

DOCUMENT, CHART = sample.hanoi()
GIVEN = {"view": View(DOCUMENT, CHART), "doc": DOCUMENT, "case": DOCUMENT["case"]}


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
    ],
)
def test_a_misspelt_name_fails(asked: str) -> None:
    with pytest.raises(UndefinedError):
        _environment().from_string(asked).render(GIVEN)


def test_a_key_that_the_schema_describes_may_be_missing() -> None:
    asked = "{{ case.summary }}{{ doc.findings[0].detail.mends or 'none' }}"
    shown = _environment().from_string(asked).render({**GIVEN, "case": {}})
    assert shown == "none"


def test_the_templates_use_no_undefined_filter_or_test() -> None:
    for name in ("page.html.jinja", "stability.html.jinja"):
        used = re.findall(r"[\w.]+\.jinja", _asset(name))
        for each in [name, *used]:
            _environment().get_template(each)
