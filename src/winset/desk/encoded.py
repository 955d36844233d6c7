"""A text file that is written as it was: its encoding, and the mark before its text."""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from winset.errors import WinsetError
from winset.text.problems import Problems
from winset.text.tree import MAX_BYTES, decode, read_bytes
from winset.text.write import write_bytes


@dataclass
class TextFile:
    """A file as bytes that are kept: the encoding and the mark before the text."""

    path: Path
    encoding: str = "utf-8"
    mark: bytes = b""

    def read(self) -> str:
        """Return the text; CaseFileError where it cannot be read."""
        problems = Problems(str(self.path))
        with suppress(OSError):
            head = self.path.open("rb")
            with head:
                start = head.read(4)
            self.mark = next((mark for mark in _MARKS if start.startswith(mark)), b"")
            self.encoding = _MARKS.get(self.mark, "utf-8")
        text = read_bytes(self.path, problems)
        problems.raise_if_any()
        assert text is not None
        return text

    def write(self, text: str) -> None:
        """Write the text as the file was: whole or not at all."""
        content = self.mark + text.encode(self.encoding)
        if len(content) > MAX_BYTES:
            raise WinsetError(f"a case file has at most {MAX_BYTES:,} bytes")
        problems = Problems(str(self.path))
        if decode(content, problems) != text:
            raise WinsetError("this text cannot be written in the encoding of the file")
        write_bytes(self.path, content)


_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
