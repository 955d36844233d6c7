"""Published conflicts (shared data, `gmcr/`), each row of equilibria as printed."""

import numpy as np
import pytest

from stability.published import read
from winset.stability import equilibria, merged, stable

NAMES = {"Nash": "nash", "GMR": "gmr", "SMR": "smr", "SEQ": "seq"}
FILES = ["chicken", "elmira", "north_korea_2017_base", "prisoners_dilemma", "syria_iraq_1975"]


@pytest.fixture
def published(shared):
    return lambda name: read(shared / "gmcr" / f"{name}.json")


def numbers(one, flags, shown):
    return [n for n, held in zip(one.numbers, flags, strict=True) if held and n in shown]


@pytest.mark.parametrize("name", FILES)
def test_equilibria_are_as_published(published, name):
    one = published(name)
    held = equilibria(stable(one.conflict))
    compared = 0
    for row in one.data["expected"]:
        if "coalition" in row:
            continue
        for label, expected in row["equilibria"].items():
            if label in NAMES:
                shown = row.get("states_shown", one.numbers)
                assert numbers(one, held[NAMES[label]], shown) == expected, (row["where"], label)
                compared += 1
    assert compared >= {"chicken": 0, "north_korea_2017_base": 1}.get(name, 4)


def test_chicken(published):
    """Its file prints no equilibria; by the definitions they are these.

    Nash: 2 and 3 (one dares, the other gives way). 1 is GMR and SMR stable as well: daring from
    1 leads to 2, which the other can turn into 4, the worst for both. It is not SEQ stable: 4
    is no improvement on 2 for the other.
    """
    one = published("chicken")
    held = equilibria(stable(one.conflict))
    assert {concept: numbers(one, flags, one.numbers) for concept, flags in held.items()} == {
        "nash": [2, 3], "gmr": [1, 2, 3], "smr": [1, 2, 3], "seq": [2, 3], "sseq": [2, 3],
    }  # fmt: skip


def test_syria_would_not_keep_releasing_water(published):
    """GMCR+ handout, figure 19: by SEQ state 2 holds for Iraq, not for Syria."""
    one = published("syria_iraq_1975")
    at = one.numbers.index(2)
    assert stable(one.conflict, ("seq",))["seq"][:, at].tolist() == [False, True]


def simultaneous(one, actor, state):
    """Whether all of an actor's improvements are deterred by the other's improvements at once.

    Fraser and Hipel 1984: both leave `state` together; options changed by either are changed.
    """
    conflict, rows = one.conflict, one.rows

    def improvements(who):
        near = conflict.moves[who].at(state)
        return [t for t in near if conflict.ranks[who, t] > conflict.ranks[who, state]]

    def together(mine, theirs):
        row = rows[mine] + rows[theirs] - rows[state]
        return int(np.flatnonzero((rows == row).all(axis=1))[0])

    return all(
        any(
            conflict.ranks[actor, together(mine, theirs)] <= conflict.ranks[actor, state]
            for theirs in improvements(1 - actor)
        )
        for mine in improvements(actor)
    )


def test_north_korea_post_1_counts_simultaneous_answers(published):
    """The row says SEQ|SIM 0, 4, 5, 10; SEQ alone gives 0, 5, 10, and the row is right.

    State 4 (invasion, no strike) is SEQ stable for neither: the US strikes (5) and NK has no
    improvement from there; NK goes home (0) and the US has none from there. But if both do so
    at once they end at 1 (strike, no invasion), which both rank below 4.
    """
    one = published("north_korea_2017_base")
    (row,) = [row for row in one.data["expected"] if "SEQ|SIM" in row["equilibria"]]
    sequential = stable(one.conflict, ("seq",))["seq"]
    at = {number: place for place, number in enumerate(one.numbers)}
    assert sequential[:, at[4]].tolist() == [False, False]
    either = [
        all(sequential[actor, s] or simultaneous(one, actor, s) for actor in range(2))
        for s in range(len(one.numbers))
    ]
    assert numbers(one, either, one.numbers) == row["equilibria"]["SEQ|SIM"] == [0, 4, 5, 10]


def test_elmira_has_nine_states_as_published_once_alike_ones_are_merged(published):
    """Hipel, Fang, Kilgour and Haight 1993 have one state for Uniroyal abandoning: 5, 6, 11, 12."""
    one = published("elmira")
    labels = merged(one.conflict)
    assert labels.max() + 1 == 9
    alike = {n for n, label in zip(one.numbers, labels, strict=True) if label == labels[4]}
    assert alike == {5, 6, 11, 12}
