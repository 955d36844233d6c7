"""Libraries that the plain install does not bring."""

import subprocess
import sys
import tomllib

import pytest
from places import ROOT

import winset
from winset.extras import EXTRAS, extra


def test_a_missing_library_is_told_with_the_command_that_installs_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(winset.WinsetError) as raised:
        extra("pandas", "A data frame")
    assert str(raised.value) == "A data frame needs pandas: pip install 'winset[notebook]'"


def test_the_extras_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for module, name in EXTRAS.items():
        library = module.split(".")[0]
        needed = project["optional-dependencies"][name]
        assert any(each.startswith(library) for each in needed), (module, name)
        assert not any(each.startswith(library) for each in project["dependencies"])


@pytest.mark.slow
def test_nothing_of_them_is_imported_before_it_is_asked_for() -> None:
    code = (
        "import sys, winset\n"
        "case = winset.load('examples/airport/case.yaml')\n"
        "winset.odds(case); winset.outcomes(case).values()\n"
        "winset.beliefs(case, 'bank').weights()\n"
        "winset.analyse(case)\n"
        "print(sorted({'pandas', 'xarray', 'matplotlib', 'distributed'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
