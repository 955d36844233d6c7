"""Sphinx settings: MyST pages, furo theme, no network."""

from winset import __version__

project = "Winset"
author = "The Winset authors"
copyright = "The Winset authors, Apache-2.0"
version = release = __version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "**/*.in"]
myst_heading_anchors = 4
# Sample output is not code, and the starter case is not strict YAML for the highlighter.
highlight_language = "none"
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = f"Winset {release}"
html_copy_source = False
html_show_sphinx = False
