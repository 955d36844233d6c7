"""Lines for a terminal."""

from winset.report.writer import Writer, plain, wrap


def test_a_number_is_not_parted_from_its_sign():
    text = "word " * 14 + "73 % ± 1"
    for width in range(20, 80):
        for line in wrap(text, width):
            assert not line.startswith(("%", "±"))
            assert not line.endswith("±")
            assert len(line) <= width


def test_nothing_moves_the_cursor():
    assert "\x1b" not in "".join(wrap("a\x1b[2Jb", 80))


def test_titles_paragraphs_and_lists():
    writer = Writer(20, plain)
    writer.title("A title")
    writer.paragraph("Some words that go on and on.")
    writer.paragraph(None)
    writer.section("Head", ["one", "two that is a little longer"], numbered=True)
    writer.section("Nothing", [])
    writer.table("Table", ["a  b  "])
    assert writer.text() == (
        "A title\n=======\n\nSome words that go\non and on.\n\n"
        "Head\n  1. one\n  2. two that is a\n     little longer\n\nTable\na  b\n"
    )
