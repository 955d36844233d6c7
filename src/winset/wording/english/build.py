"""Building a deal, and the map, in English."""

from collections.abc import Mapping

BUILD: Mapping[str, str] = {
    "map.note.good": "{mark}: good for {good}.",
    "map.note.open": "{mark}: it is open whether this is better than no deal for {open}.",
    "map.note.bad": "{mark}: below no deal for {bad}.",
    "map.note.far": "{mark}: far below no deal for {bad}.",
    "map.note.good-open": "{mark}: good for {good}, open for {open}.",
    "map.note.good-bad": "{mark}: good for {good}, below no deal for {bad}.",
    "map.note.good-far": "{mark}: good for {good}, far below no deal for {bad}.",
    "map.note.open-bad": "{mark}: open for {open}, below no deal for {bad}.",
    "map.note.open-far": "{mark}: open for {open}, far below no deal for {bad}.",
    "map.note.good-open-bad": (
        "{mark}: good for {good}, open for {open}, below no deal for {bad}."
    ),
    "map.note.good-open-far": (
        "{mark}: good for {good}, open for {open}, far below no deal for {bad}."
    ),
}
