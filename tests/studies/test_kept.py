"""Rows kept as they are made; what is damaged is left out."""

from winset.studies.kept import Store, rows_kept


def test_rows_are_there_again(tmp_path):
    kept, told = tmp_path / "kept", []
    store = Store({}, {"a": "1", "b": "2"}, kept, "working", 2, lambda *said: told.append(said))
    store.add("a", {"x": 0.1})
    store.add("b", {"x": None})
    assert told == [("working", 0.5), ("working", 1.0)]
    assert list(rows_kept(kept)) == [("1", {"x": 0.1}), ("2", {"x": None})]


def test_damage_is_left_out(tmp_path):
    kept = tmp_path / "kept"
    kept.write_bytes(
        b'{"key": 1, "row": {"x": 1}}\n[1]\n{"key": "2"}\n\xff\n{"key": "3", "row": [}'
    )
    assert list(rows_kept(kept)) == [("1", {"x": 1})]
    assert list(rows_kept(tmp_path / "none")) == []
    assert list(rows_kept(None)) == []
