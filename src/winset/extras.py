"""Libraries that few people need: imported when asked for, and missed with one clear sentence."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from winset.errors import WinsetError

EXTRAS = {
    "pandas": "notebook",
    "xarray": "notebook",
    "matplotlib.pyplot": "notebook",
    "matplotlib.figure": "notebook",
    "pyarrow.parquet": "parquet",
    "openpyxl": "xlsx",
    "pypdf": "pdf",
    "mcp.server.mcpserver": "mcp",
    "mcp.server.mcpserver.exceptions": "mcp",
    "distributed": "cluster",
}
"""Which extra of the project brings a module."""


def extra(module: str, purpose: str) -> Any:
    """Import a module that the plain install does not bring.

    Parameters
    ----------
    module : one of EXTRAS.
    purpose : what it is needed for, as the first words of a sentence: "a data frame".

    Raises
    ------
    WinsetError
        It is not installed; with the command that installs it.
    """
    try:
        return import_module(module)
    except ImportError:
        library, extra_name = module.split(".", maxsplit=1)[0], EXTRAS[module]
        raise WinsetError(
            f"{purpose} needs {library}: pip install 'winset[{extra_name}]'"
        ) from None
