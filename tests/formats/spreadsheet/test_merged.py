"""Merged cells say what their first cell says."""

from winset.formats.spreadsheet.grid import Cell, Grid
from winset.formats.spreadsheet.merged import filled, merged

XML = b"""<worksheet><mergeCells count="2"><mergeCell ref="A1:B2"/>
<x:mergeCell other="1" ref="AA10:AB11"/><mergeCell ref="nonsense"/></mergeCells></worksheet>"""


def texts(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def test_ranges_from_the_xml():
    assert merged(XML) == ((1, 2, 0, 1), (10, 11, 26, 27))
    assert merged(b"<worksheet/>") == ()


def test_cells_are_filled_down_and_across():
    grid = Grid(((Cell("a"), Cell(""), Cell("c")), (), (Cell("d"),)), (1, 2, 3))
    assert texts(filled(grid, [(1, 2, 0, 1)])) == [["a", "a", "c"], ["a", "a"], ["d"]]
    assert filled(grid, []) is grid


def test_hidden_rows_and_columns_are_skipped():
    grid = Grid(((Cell("a"), Cell("c")), (Cell(""), Cell("d"))), (1, 3), columns=(0, 2))
    assert texts(filled(grid, [(1, 3, 0, 1)])) == [["a", "c"], ["a", "d"]]
    # A range whose first row or column is hidden says nothing here.
    assert texts(filled(grid, [(2, 3, 0, 0), (1, 3, 1, 2)])) == texts(grid)


def test_ranges_beyond_the_grid_do_no_harm():
    grid = Grid(((Cell("a"),),), (1,))
    assert texts(filled(grid, [(1, 9_999_999, 0, 18_277)])) == [["a"]]
