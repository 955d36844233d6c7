"""How to cite a result: who, what, of which version, from which case, and how to make it again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from winset.case.message import Arg, Message
from winset.casefile.digest import SHORT
from winset.report.writer import WIDTH, wrap
from winset.text.shown import in_one_line
from winset.wording.languages import catalogue

USUAL: Mapping[str, Any] = {
    "account": None,
    "list_limit": 10_000_000,
    "offers": True,
    "behaviour": "joint-gain",
    "until": None,
    "error": None,
    "time_limit": None,
    "step": 3,
    "concept": "nash",
    "round": 1,
    "prior": "hierarchical",
}
"""Settings that a citation names only where they are otherwise."""
ALWAYS = ("seed", "draws")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#",
    "$": r"\$", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


@dataclass(frozen=True)
class Cited:
    """What a result was made from.

    Attributes
    ----------
    document : the object that `winset analyse --json` writes.
    file : the name of the case file, as it is given to a command.
    command : the command that made it, as `report`.
    digest : of what the case says (`casefile.digest.digest`).
    files : of the case file and its sources, byte for byte (`casefile.digest.digest_of_files`).
    names : those files.
    """

    document: Mapping[str, Any]
    file: str
    command: str
    digest: str
    files: str
    names: tuple[str, ...]

    @property
    def settings(self) -> Mapping[str, Any]:
        """The settings of the analysis."""
        return self.document["settings"]  # type: ignore[no-any-return]

    def options(self) -> list[str]:
        """Return the options that give the same result again: seed and draws, and what differs."""
        options = [f"--{name} {self.settings[name]}" for name in ALWAYS]
        for name, usual in USUAL.items():
            value = self.settings.get(name, usual)
            if value == usual:
                continue
            option = f"--{name.replace('_', '-')}"
            options.append("--no-offers" if name == "offers" else f"{option} {_quoted(value)}")
        options += [f"--definitions {tool}" for tool in self.settings["definitions"]]
        if self.settings["language"] != "en":
            options.append(f"--language {self.settings['language']}")
        return options

    def line(self) -> str:
        """Return the command that gives the same result again."""
        return " ".join(["winset", self.command, _quoted(self.file), *self.options()])

    def text(self) -> str:
        """Say how to cite the result, as text and as BibTeX, in the language of the analysis."""
        words = catalogue(self.settings["language"])

        def told(message: str, **args: Arg) -> str:
            return words.text(Message(message, args))

        case = self.document["case"]["title"]
        version = self.document["winset"]
        authors, title = told("cite.authors"), told("cite.program")
        given: dict[str, Arg] = {
            "case": case, "digest": self.digest[:SHORT], "seed": str(self.settings["seed"]),
            "draws": self.settings["draws"],
        }  # fmt: skip
        differing = self.options()[len(ALWAYS) :]
        usual = told("cite.settings.usual")
        lines = [
            told("cite.title"),
            "",
            *wrap(told("cite.text", authors=authors, title=title, version=version, **given), WIDTH),
            "",
            *wrap(told("cite.digest", digest=self.digest), WIDTH),
            *wrap(
                told("cite.files", digest=self.files, names=tuple(map(in_one_line, self.names))),
                WIDTH,
            ),
            *wrap(told("cite.settings", options=tuple(differing)) if differing else usual, WIDTH),
            # To be copied: a command and an entry stay as they are, however long.
            told("cite.again", command=self.line()),
            "",
            self._bibtex(authors, title, told("cite.note", **given)),
        ]
        return "\n".join(lines) + "\n"

    def _bibtex(self, authors: str, title: str, note: str) -> str:
        """Return the entry of a bibliography."""
        version = str(self.document["winset"])
        return "\n".join(
            [
                f"@software{{winset-{version}-{self.digest[:SHORT]},",
                f"  author = {{{{{tex(authors)}}}}},",
                f"  title = {{{tex(title)}}},",
                f"  version = {{{tex(version)}}},",
                f"  note = {{{tex(in_one_line(note))}}},",
                "}",
            ]
        )


def tex(text: str) -> str:
    """Write text so that TeX reads it as text."""
    return "".join(_TEX.get(char, char) for char in text)


def _quoted(value: Any) -> str:
    """Write a value as a shell takes it, in one line."""
    return shlex.quote(in_one_line(str(value)))
