"""A case begun from a text that was dropped: who acts, what is asked, how it was received."""

from __future__ import annotations

from pathlib import Path

from winset.case.message import say
from winset.errors import OutputError, WinsetError
from winset.formats.names import ids
from winset.proposals.room import SOURCES
from winset.proposals.starter import begun, write_begun
from winset.reading import read
from winset.web.start.places import Home, StartError, case_name
from winset.web.start.uploads import Upload


def read_from(upload: Upload, home: Home, folder: str, name: str) -> Path:
    """Write a new case of what rules find in a text, with the text and proposals beside it.

    Raises
    ------
    StartError
        It is no text, the name will not do, or a file is there already or cannot be written.
    """
    if upload.text is None:
        raise StartError(say("start.empty", name=upload.name))
    place = home.folder_of(folder)
    target = place / case_name(name)
    if (place / SOURCES).is_symlink():
        raise StartError(say("start.folder", name=SOURCES))
    taken = [path.stem for path in (place / SOURCES).glob("*.txt")]
    (known,) = ids([upload.path.stem], "text", taken=taken)
    made = begun({known: read(upload.text)}, target.name, {known: upload.title})
    try:
        write_begun(made, target)
    except OutputError as error:
        raise StartError(say("start.unwritten", name=target.name, reason=error.reason)) from None
    except WinsetError as error:
        raise StartError(say("start.unsound", reason=str(error))) from None
    return target
