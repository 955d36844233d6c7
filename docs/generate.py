"""Keep the pages true: reference pages from the code, shown output from real runs.

`python docs/generate.py` says what is out of date and exits with 1; with `--write` it brings
everything up to date.

Reference pages are made from `*.md.in`: a line `{{ name }}` is replaced by what the function of
that name in `TABLES` returns. In every page, fenced `console` blocks are run in order in an empty
folder (with a copy of `examples`) and their output is compared. An HTML comment in the line above
a fenced block says what it is for:

    <!-- write PATH -->                    the block is the file PATH
    <!-- append to PATH -->                ... or is added at its end
    <!-- insert in PATH after: TEXT -->    ... or after the first line that starts with TEXT
    <!-- replace in PATH: TEXT -->         ... or in place of that line
    <!-- part of PATH -->                  the block's lines stand in that file
    <!-- keep: 1-5; "Why not" 4 -->        console: show lines 1 to 5, and 4 from "Why not"
    <!-- not run -->                       console: shown only

In shown output a line `...` stands for any lines.
"""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import EnumType
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
SHIM = """#!/bin/sh
exec "{python}" -c 'import sys; sys.argv[0] = "winset"; from winset.cli import main; main()' "$@"
"""
_PROGRESS = re.compile(r"winset: (\d+ seconds|compiling), ")
_FENCE = re.compile(r"^```(\w*)$")
_COMMENT = re.compile(r"^<!-- (.*) -->$")
_EDIT = re.compile(
    r"(write|append to|part of) (\S+)$|(replace in|insert in) (\S+?)(?::| after:) (.*)$"
)


# --- tables for the reference pages -------------------------------------------------------


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Write a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(_cell(one) for one in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def case_file_tables() -> str:
    """One table per object of the case file, from the JSON Schema."""
    from winset.casefile import json_schema

    schema = json_schema()
    parts = [_object("The file", schema, schema)]
    for name, found in schema["$defs"].items():
        title = re.sub(r"(?<!^)([A-Z])", r" \1", name.removesuffix("Shape")).capitalize()
        shape = next((one for one in found.get("anyOf", []) if "properties" in one), found)
        parts.append(_object(title, shape, schema))
    return "\n\n".join(parts)


def _object(title: str, shape: dict[str, Any], schema: dict[str, Any]) -> str:
    required = set(shape.get("required", ()))
    rows = [
        (f"`{key}`", _kind(value), value.get("description", ""), "yes" if key in required else "")
        for key, value in shape.get("properties", {}).items()
    ]
    said = shape.get("description", "")
    return f"### {title}\n\n{said}\n\n{table(('key', 'kind', 'meaning', 'required'), rows)}"


def _kind(value: dict[str, Any]) -> str:
    """Say in words what kind of value a schema allows."""
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1].removesuffix("Shape")
        words = re.sub(r"(?<!^)([A-Z])", r" \1", name).lower()
        return f"[{words}](#{words.replace(' ', '-')})"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return " or ".join(f"`{one}`" for one in value["enum"])
    for key in ("anyOf", "oneOf"):
        if key in value:
            return " or ".join(dict.fromkeys(_kind(one) for one in value[key]))
    kind = value.get("type")
    if isinstance(kind, list):
        return "text" if "string" in kind else " or ".join(kind)
    if kind == "array":
        item = _kind(value["items"]) if "items" in value else "anything"
        if value.get("minItems") == value.get("maxItems") == 2:
            return f"[{item}, {item}]"
        return f"list of {item}"
    if kind == "object" and "propertyNames" in value:
        return "texts by language"
    if kind == "object":
        keys = ", ".join(f"`{key}`" for key in value.get("properties", ()))
        inner = value.get("additionalProperties")
        if isinstance(inner, dict):
            return f"mapping from names to {_kind(inner)}" + (f", and {keys}" if keys else "")
        return f"mapping of {keys}" if keys else "mapping"
    return {"string": "text", None: "anything"}.get(kind, str(kind))


def command_tables() -> str:
    """Usage, meaning and options of every command, from click."""
    import click

    from winset.cli import cli

    context = click.Context(cli, info_name="winset")
    parts = []
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        usage = " ".join(command.get_usage(inner).removeprefix("Usage: ").split())
        rows = []
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                record = option.get_help_record(inner)
                if record is not None:
                    rows.append((f"`{record[0]}`", record[1]))
        said = inspect.cleandoc(command.help or "")
        part = f"## winset {name}\n\n`{usage}`\n\n{said}"
        parts.append(part + (f"\n\n{table(('option', 'meaning'), rows)}" if rows else ""))
    return "\n\n".join(parts)


def python_table() -> str:
    """Every public name with the first line of its docstring."""
    import winset

    rows = []
    for name in sorted(winset.__all__):
        thing = getattr(winset, name)
        line = (inspect.getdoc(thing) or "").strip().splitlines()
        rows.append((f"`{name}`", _kind_of(thing), line[0] if line else ""))
    return table(("name", "what it is", "what it does"), rows)


def _kind_of(thing: Any) -> str:
    if isinstance(thing, EnumType):
        return "names"
    if inspect.isclass(thing):
        return "error" if issubclass(thing, BaseException) else "class"
    return "function" if callable(thing) else "value"


def analysis_tables() -> str:
    """The keys of the analysis object and of a finding, from its JSON Schema."""
    from winset import analysis_schema

    schema = analysis_schema()
    said = {
        "case": "What a reader needs to follow a finding back: actors, issues, statements, ...",
        "settings": "What the findings depend on besides the case: seed, draws, prior, ...",
        "brief": "The sentences of the brief: verdict, odds, hinges, candidates, accounts, ...",
        "findings": "The answers, each as below.",
    }
    top = [
        (f"`{key}`", value.get("description") or said.get(key, ""))
        for key, value in schema["properties"].items()
    ]
    return table(("key", "meaning"), top)


def stability_tables() -> str:
    """The keys of the stability object, from its JSON Schema."""
    from winset import stability_schema

    said = {
        "format": "Version of this object's format.",
        "states": "Every state: `id`, `outcome`, whether it is no deal, verdicts, ranks.",
        "notes": "What to bear in mind, in sentences.",
    }
    return _keys(stability_schema(), said)


def comparison_tables() -> str:
    """The keys of the comparison object, from its JSON Schema."""
    from winset import comparison_schema

    said = {
        "old": "The older version: title, counts, its best deal.",
        "new": "The newer version likewise.",
        "verdict": "The answer in some sentences.",
        "changes": "What was added, dropped, changed or renamed: `how`, `kind`, `id`, `text`, what "
        "about it is another now (`aspects`), what it cites (`passages`), and in which `step` it "
        "was made.",
        "moves": "Figures `before` and `after`, by how much they changed, whether `beyond` error, "
        "and the `causes`: which step moved it by how much, in its turn and `alone`.",
        "notes": "In which order the steps were made, and what else to bear in mind.",
    }
    return _keys(comparison_schema(), said)


def _keys(schema: dict[str, Any], said: dict[str, str]) -> str:
    keys = schema["properties"].items()
    rows = [(f"`{key}`", value.get("description") or said.get(key, "")) for key, value in keys]
    return table(("key", "meaning"), rows)


TABLES: dict[str, Callable[[], str]] = {
    "case file": case_file_tables,
    "commands": command_tables,
    "python": python_table,
    "analysis": analysis_tables,
    "stability": stability_tables,
    "comparison": comparison_tables,
}


def rendered(template: str) -> str:
    """Fill a template's `{{ name }}` lines."""
    note = "<!-- Made by `python docs/generate.py --write`: change the template beside it. -->\n"
    return note + re.sub(
        r"^\{\{ (.*) \}\}$", lambda found: TABLES[found[1]](), template, flags=re.M
    )


# --- pages with commands and their output --------------------------------------------------


@dataclass
class Block:
    """A fenced block: lines `start` (its fence) to `stop` (the closing fence), exclusive."""

    kind: str
    note: str
    start: int
    stop: int
    lines: list[str]


def blocks(lines: list[str]) -> Iterator[Block]:
    """Yield the fenced blocks of a page, each with the comment in the line above it."""
    k = 0
    while k < len(lines):
        fence = _FENCE.match(lines[k])
        if fence is None:
            k += 1
            continue
        stop = lines.index("```", k + 1)
        comment = _COMMENT.match(lines[k - 1]) if k else None
        yield Block(fence[1], comment[1] if comment else "", k, stop, lines[k + 1 : stop])
        k = stop + 1


def matches(shown: list[str], real: list[str]) -> bool:
    """Tell whether real output is what is shown, where `...` stands for any lines."""
    if "..." not in shown:
        return shown == real
    chunks: list[list[str]] = [[]]
    for line in shown:
        if line == "...":
            chunks.append([])
        else:
            chunks[-1].append(line)
    first, *middle, last = chunks
    if real[: len(first)] != first or (last and real[-len(last) :] != last):
        return False
    at = len(first)
    for chunk in middle:
        places = range(at, len(real) - len(last) - len(chunk) + 1)
        found = next((k for k in places if real[k : k + len(chunk)] == chunk), None)
        if found is None:
            return False
        at = found + len(chunk)
    return True


def kept(note: str, real: list[str]) -> list[str]:
    """Cut output down to what a `keep:` comment asks for."""
    if not note.startswith("keep: "):
        return real
    wanted: set[int] = set()
    for part in note.removeprefix("keep: ").split("; "):
        span = re.fullmatch(r"(\d+)-(\d+)", part)
        text = re.fullmatch(r'"(.*)" (\d+)', part)
        if span:
            wanted |= set(range(int(span[1]) - 1, int(span[2])))
        elif text:
            start = next((k for k, one in enumerate(real) if one.strip().startswith(text[1])), None)
            if start is not None:
                wanted |= set(range(start, start + int(text[2])))
        else:
            raise ValueError(f"keep: not understood: {part}")
    shown: list[str] = []
    for together in _runs(real, wanted):
        left_out = together[0] not in wanted and any(real[k] for k in together)
        shown += ["..."] if left_out else [real[k] for k in together]
    return shown


def _runs(real: list[str], wanted: set[int]) -> list[list[int]]:
    """Part line numbers into runs that are wanted and runs that are not."""
    runs: list[list[int]] = []
    for k in range(len(real)):
        if runs and (runs[-1][-1] in wanted) == (k in wanted):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


@dataclass
class Run:
    """One page, played through in a folder. `stale` says what is not as shown."""

    text: str
    stale: list[str]


def play(path: Path, folder: Path, *, write: bool = False) -> Run:
    """Carry a page out: write its files, run its commands, compare the output.

    With `write`, all output is taken anew; without, what still matches stays.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    stale: list[str] = []
    fresh = list(lines)
    for block in reversed(list(_played(lines, folder, write))):
        if block.lines != lines[block.start + 1 : block.stop]:
            fresh[block.start + 1 : block.stop] = block.lines
            stale.append(f"{path.name}, line {block.start + 1}: {block.note or block.kind}")
    return Run("\n".join(fresh) + "\n", stale[::-1])


def _played(lines: list[str], folder: Path, write: bool) -> Iterator[Block]:
    for block in blocks(lines):
        edit = _EDIT.match(block.note)
        if block.kind == "console" and block.note != "not run":
            block.lines = _console(block, folder, write)
            yield block
        elif edit:
            _edit(block, edit, folder)


def _console(block: Block, folder: Path, write: bool) -> list[str]:
    commands: list[tuple[str, list[str]]] = []
    for line in block.lines:
        if line.startswith("$ "):
            commands.append((line, []))
        else:
            commands[-1][1].append(line)
    result: list[str] = []
    for command, shown in commands:
        real = _output(command[2:], folder)
        same = matches(shown, real) and not write
        result += [command, *(shown if same else kept(block.note, real))]
    return result


def _output(command: str, folder: Path) -> list[str]:
    programs = folder / ".programs"
    if not programs.exists():
        programs.mkdir()
        (programs / "winset").write_text(SHIM.format(python=sys.executable), encoding="utf-8")
        (programs / "winset").chmod(0o755)
        if (ROOT / "examples").exists():
            shutil.copytree(ROOT / "examples", folder / "examples")
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "NO_COLOR": "1",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=300,
        check=False,
    )
    return without_progress([line.rstrip() for line in done.stdout.decode("utf-8").splitlines()])


def without_progress(lines: list[str]) -> list[str]:
    """Leave out what a command says every so often while it works, as it does on a busy machine."""
    return [line for line in lines if not _PROGRESS.match(line)]


def _edit(block: Block, edit: re.Match[str], folder: Path) -> None:
    how, path = edit[1] or edit[3], folder / (edit[2] or edit[4])
    text = "\n".join(block.lines) + "\n"
    if how == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    found = path.read_text(encoding="utf-8")
    if how == "append to":
        path.write_text(found + text, encoding="utf-8")
    elif how == "part of":
        if text not in found:
            raise LookupError(f"line {block.start + 1}: this is not part of {path.name}")
    else:
        lines = found.splitlines()
        at = next((k for k, one in enumerate(lines) if one.strip().startswith(edit[5])), None)
        if at is None:
            raise LookupError(f"line {block.start + 1}: no line of {path.name} starts: {edit[5]}")
        lines[at : at + 1] = [*([lines[at]] if how == "insert in" else []), *block.lines]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


# --- everything -----------------------------------------------------------------------------


def templates() -> list[Path]:
    """Return the templates of the reference pages."""
    return sorted(DOCS.glob("reference/*.md.in"))


def played_pages() -> list[Path]:
    """Return the pages with commands that are run: README, examples, how-to, templates, ..."""
    examples = sorted((ROOT / "examples").glob("*/README.md"))
    pages = [ROOT / "README.md", *examples, *sorted(DOCS.rglob("*.md")), *templates()]
    made = {path.with_suffix("") for path in templates()}
    return [
        page
        for page in pages
        if page.exists() and page not in made and "_build" not in page.parts and _commands(page)
    ]


def _commands(page: Path) -> bool:
    lines = page.read_text(encoding="utf-8").splitlines()
    return any(one.kind == "console" and one.note != "not run" for one in blocks(lines))


def main(arguments: list[str]) -> int:
    """Check everything, or write it."""
    write = arguments == ["--write"]
    stale: list[str] = []
    for page in played_pages():
        with tempfile.TemporaryDirectory() as folder:
            run = play(page, Path(folder), write=write)
        stale += run.stale
        if write and run.stale:
            page.write_text(run.text, encoding="utf-8")
    for template in templates():
        page = template.with_suffix("")
        text = rendered(template.read_text(encoding="utf-8"))
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            stale.append(page.name)
            if write:
                page.write_text(text, encoding="utf-8")
    for line in stale:
        print(("written: " if write else "out of date: ") + line)
    return 0 if write or not stale else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
