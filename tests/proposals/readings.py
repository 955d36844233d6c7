"""Readings made by hand, so that what is built on them does not depend on the rules."""

from __future__ import annotations

from winset.reading import Event, Figure, Mention, Quote, Reading, Span

TEXT = """\
Nordland und Südland sprachen über den Fluss. „Wir wollen mehr Wasser“, sagte Ola Berg, der \
Präsident von Nordland. Südlands Minister Per Dal bot an, den Damm zu senken. Westland lobte den \
Abbruch der Gespräche. Ostland hofft, dass sie weitergehen. Eine Sprecherin von Ola Berg lehnte ab.
"""


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _mention(words: str, name: str, of: str | None = None) -> Mention:
    return Mention(*_span(words), name, of)


def _figure(name: str, kind: str, *also: str) -> Figure:
    spans = tuple(Span(*_span(words)) for words in (name, *also) if words in TEXT)
    return Figure(name, kind, also, spans)  # type: ignore[arg-type]


BERG = _mention("Ola Berg", "Ola Berg", "Nordland")
READING = Reading(
    TEXT,
    "de",
    (
        Quote(*_span("Wir wollen mehr Wasser"), "direct", BERG, stance="demands"),
        Quote(
            *_span("den Damm zu senken"),
            "indirect",
            _mention("Per Dal", "Per Dal", "Südland"),
            stance="offers",
        ),
        Quote(
            *_span("Westland lobte den Abbruch der Gespräche."),
            "reported",
            _mention("Westland", "Westland", "Westland"),
            stance="praises",
        ),
        Quote(
            *_span("dass sie weitergehen"),
            "indirect",
            _mention("Ostland", "Ostland"),
            stance="demands",
        ),
        Quote(
            *_span("Eine Sprecherin von Ola Berg lehnte ab."),
            "reported",
            _mention("Eine Sprecherin von Ola Berg", "Eine Sprecherin von Ola Berg", "Ola Berg"),
            stance="refuses",
        ),
    ),
    (
        _figure("Nordland", "country", "Nordlands"),
        _figure("Südland", "country", "Südlands"),
        _figure("Westland", "country"),
        _figure("Ostland", "country"),
        _figure("Ola Berg", "person", "Berg"),
        _figure("Per Dal", "person"),
        _figure("Eine Sprecherin von Ola Berg", "role"),
    ),
    (Event(*_span("Abbruch der Gespräche"), "calls_off", None, "2019-02-28"),),
)
"""Two countries bargain, each with a speaker; a third praises the end, a fourth has a wish."""
