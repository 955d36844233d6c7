"""What holds for every notebook view."""

from html.parser import HTMLParser

VOID = {"br", "path", "rect", "circle", "line"}


class _Balanced(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.heads = 0

    def handle_starttag(self, tag, attrs) -> None:
        self.heads += tag == "th" and "scope" in dict(attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        pass

    def handle_endtag(self, tag) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def shown_well(html: str) -> None:
    """Check that a view is well-formed, under 30 kB, left-aligned, with heads for its columns."""
    assert len(html.encode()) < 30_000
    read = _Balanced()
    read.feed(html)
    assert read.open == []
    assert read.heads >= 5
    assert 'scope="col" style="text-align:left' in html
