"""Characters that act unseen are shown, everywhere alike."""

import json

import pytest

import winset
from winset.report.page import page
from winset.report.terminal import full_text
from winset.text.shown import in_one_line, shown, unseen

ACTING = [
    chr(code)
    for code in [*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
    if chr(code) not in "\n\t"
] + ["\u200b", "\u200e", "\u200f", "\u061c", "\ufeff", "\ud800", "\U000e0041"]


@pytest.mark.parametrize("character", ACTING, ids=lambda c: f"U+{ord(c):04X}")
def test_what_acts_unseen_is_written_out(character: str) -> None:
    written = shown(f"a{character}b")
    assert written in {f"a\\x{ord(character):02x}b", f"a<U+{ord(character):04X}>b"}
    assert written.isprintable()
    assert unseen(f"a{character}b") == character


def test_writing_of_all_languages_is_left_alone() -> None:
    kept = "Zażółć, Ελλάδα, Владивосток, עברית, العربية, नमस्ते, 日本語, ไทย, می‌خواهم, 👩‍👩‍👧"
    assert shown(kept) == kept
    assert shown("two\nlines\tand a tab") == "two\nlines\tand a tab"
    assert in_one_line("two\nlines\tand a tab") == "two\\nlines\\tand a tab"


def test_a_case_with_acting_characters_everywhere_prints_and_pages_none() -> None:
    nasty = "".join(ACTING[:-2]) + ACTING[-1]
    text = json.dumps(
        {
            "winset": 1,
            "title": f"T{nasty}",
            "summary": f"S{nasty}",
            "parties": {"a": f"A{nasty}", "b": {"name": f"B{nasty}", "note": f"N{nasty}"}},
            "issues": {"i": {"name": f"I{nasty}", "options": {"x": f"X{nasty}", "y": "Y"}}},
            "no_deal": {"i": "x"},
            "sources": {"s": {"title": f"S{nasty}", "url": "https://example.org"}},
            "preferences": {
                "a": {"scores": {"i": {"x": 0, "y": 1}}},
                "b": [
                    {
                        "id": "b1",
                        "order": {"i": ["y", "x"]},
                        "because": {"source": "s", "quote": f"q{nasty}", "speaker": f"P{nasty}"},
                    }
                ],
            },
        }
    )
    found = winset.analyse(winset.parse_case(text, name="case.json"), winset.Settings(draws=16))
    printed = full_text(found.to_dict())
    html = page(found.to_dict(), found.deal_map)
    for character in ACTING:
        assert character not in printed
        assert character not in html
    for written in ("\\x1b", "<U+202E>"):
        assert written in printed
    assert "\\x1b" in html
    assert "&lt;U+202E&gt;" in html
