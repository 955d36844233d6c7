"""Hidden rows and columns, from the XML of a sheet."""

from winset.formats.spreadsheet.hidden import MAX_COLUMN, hidden


def test_rows_and_columns_are_counted_from_1():
    xml = (
        b'<cols><col min="2" max="3" hidden="1"/><x:col min="5" max="5" hidden="true"/>'
        b'<col min="7" max="7"/></cols><sheetData><row r="4" hidden="1"></row>'
        b'<row hidden="1"/><row r="9"/></sheetData>'
    )
    assert hidden(xml) == ({4, 5}, {2, 3, 5})


def test_columns_to_the_end_are_bounded():
    rows, columns = hidden(b'<col min="16000" max="999999999" hidden="1"/>')
    assert rows == frozenset()
    assert max(columns) == MAX_COLUMN


def test_without_the_word_nothing_is_searched():
    assert hidden(b"<row/>" * 10) == (frozenset(), frozenset())
