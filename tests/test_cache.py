"""Results kept between runs: as they were, bounded, private, and never believed when damaged."""

import os
import stat
import threading
from pathlib import Path

import pytest

from winset import cache as module
from winset.cache import Cache, default_folder

TEXT = "Ein Vertrag – „ja“ \ud800" * 500


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.entry"))


def test_what_is_kept_comes_back_and_nothing_else(tmp_path):
    cache = Cache(tmp_path / "winset" / "results")
    assert cache.get("a") is None
    cache.put("a", TEXT)
    cache.put("b", "")
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (TEXT, "", None)
    cache.put("a", "anew")
    assert cache.get("a") == "anew"
    assert len(cache.entries()) == 2
    assert cache.clear() == 2
    assert cache.get("a") is None


def test_only_its_owner_can_read_it(tmp_path):
    cache = Cache(tmp_path / "results")
    cache.put("a", TEXT)
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept(cache.folder)[0].stat().st_mode) == 0o600
    cache.folder.chmod(0o755)
    cache.put("b", TEXT)
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700


def test_a_damaged_entry_is_none(tmp_path):
    cache = Cache(tmp_path)
    cache.put("a", TEXT)
    (path,) = kept(tmp_path)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.get("a") is None
        path.write_bytes(whole[:place])
        assert cache.get("a") is None
    path.write_bytes(whole)
    assert cache.get("a") == TEXT


def test_an_entry_under_another_key_is_none(tmp_path):
    cache = Cache(tmp_path)
    cache.put("a", "one")
    (one,) = kept(tmp_path)
    cache.put("b", "two")
    (two,) = set(kept(tmp_path)) - {one}
    one.replace(two)
    assert cache.get("b") is None


def test_what_unpacks_to_too_much_is_none(tmp_path, monkeypatch):
    cache = Cache(tmp_path)
    cache.put("a", "0" * 10_000)
    monkeypatch.setattr(module, "LARGEST", 5_000)
    assert cache.get("a") is None
    cache.put("b", "0" * 10_000)
    assert len(cache.entries()) == 1


def test_links_and_folders_of_others_are_not_followed(tmp_path, monkeypatch):
    cache = Cache(tmp_path / "results")
    cache.put("a", TEXT)
    (path,) = kept(cache.folder)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert cache.get("a") is None
    linked = Cache(tmp_path / "linked")
    linked.folder.symlink_to(cache.folder, target_is_directory=True)
    linked.put("a", TEXT)
    assert linked.get("a") is None
    mine = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    cache.put("b", TEXT)
    assert cache.get("b") is None
    assert cache.entries() == []


def test_what_was_not_used_for_longest_goes_first(tmp_path, monkeypatch):
    cache = Cache(tmp_path)
    for place, key in enumerate("abcd"):
        cache.put(key, key * 100)
        cache.get(key)
        (_, size, path) = cache.entries()[-1]
        os.utime(path, (place, place))
    cache.get("a")
    monkeypatch.setattr(module, "MOST", 3 * size)
    cache.put("e", "e" * 100)
    assert [cache.get(key) is not None for key in "abcde"] == [True, False, False, True, True]


@pytest.mark.parametrize("place", ["/dev/null/results", "/proc/results"])
def test_where_nothing_can_be_kept_nothing_is(place):
    cache = Cache(Path(place))
    cache.put("a", TEXT)
    assert cache.get("a") is None
    assert cache.clear() == 0


def test_many_writers_leave_whole_entries(tmp_path):
    cache = Cache(tmp_path)
    texts = [str(k) * 50_000 for k in range(4)]
    over = threading.Event()
    seen = []

    def write(text):
        for _ in range(40):
            cache.put("a", text)

    def look():
        while not over.is_set():
            seen.append(cache.get("a"))

    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    reader = threading.Thread(target=look)
    for thread in (reader, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    over.set()
    reader.join()
    assert {text for text in seen if text is not None} <= set(texts)
    assert cache.get("a") in texts
    assert len(list(tmp_path.iterdir())) == 1


def test_the_folder_is_where_caches_of_a_user_are(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "winset" / "results"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/somebody")
    assert default_folder() == Path("/home/somebody/.cache/winset/results")
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    assert default_folder() is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_or_a_folder_in_the_place_of_an_entry_is_none_and_makes_way(tmp_path):
    cache = Cache(tmp_path / "results")
    cache.put("key", "text")
    ((_, _, path),) = cache.entries()
    path.unlink()
    os.mkfifo(path)
    assert cache.get("key") is None
    cache.put("key", "again")
    assert cache.get("key") == "again"
    path.unlink()
    path.mkdir()
    assert cache.get("key") is None
    assert cache.entries() == []
    assert cache.clear() == 0
    cache.put("key", "and again")
    assert cache.get("key") == "and again"


def test_a_folder_that_cannot_be_used_says_so(tmp_path):
    assert Cache(tmp_path / "not" / "yet").usable
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert not Cache(tmp_path / "file" / "results").usable
    (tmp_path / "link").symlink_to(tmp_path)
    assert not Cache(tmp_path / "link").usable
