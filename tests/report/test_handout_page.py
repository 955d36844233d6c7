"""A handout as a page: all that stands in it, and nothing that breaks out."""

from report.test_page import Outline
from winset.report.handout import Grid, Handout, Part
from winset.report.handout_page import handout_page

BAD = "<img src=x onerror=alert(1)>"


def test_everything_is_there_and_escaped():
    made = Handout(
        "de", f"Titel {BAD}", f"Kopf {BAD}", f"Nur {BAD}",
        (Part(f"Teil {BAD}", (f"Satz {BAD}",), (f"Punkt {BAD}",),
              Grid(f"Tabelle {BAD}", ("Was", "Zahl"), ((f"Zeile {BAD}", "7"),), (1,))),),
        f"Fuss {BAD}", "1",
    )  # fmt: skip
    html = handout_page(made)
    text = " ".join(Outline(html).text.split())
    assert "<img" not in html
    for word in ("Kopf", "Nur", "Teil", "Satz", "Punkt", "Tabelle", "Zeile", "Fuss"):
        assert f"{word} {BAD}" in text
    assert '<html lang="de">' in html
    assert '<td dir="auto" class="num">7</td>' in html
    assert '<th scope="row"' in html


def test_an_empty_part_is_none():
    assert not Part("title")
    assert Part("title", ("text",))


def test_what_would_act_unseen_is_shown():
    made = Handout("en", "t", "h", "m\u202e", (Part("p", ("a\x1b",)),)).plain()
    assert "\u202e" not in str(made)
    assert "\x1b" not in made["parts"][0]["paragraphs"][0]
