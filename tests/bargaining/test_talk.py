"""What a seat sees."""

import numpy as np

from winset.bargaining import NOTHING, Strategy, Table, session

TABLE = Table.of({"a": np.arange(5.0), "b": np.arange(4.0, -1, -1)}, {"a": 1, "b": 0}, {"a": 0.5})


def test_what_a_seat_sees():
    seen = []

    class Looks(Strategy):
        def offer(self, talk):
            seen.append((talk.round, talk.time, talk.standing, talk.floor, talk.low, talk.highest))
            talk.memory["rounds"] = talk.memory.get("rounds", 0) + 1
            assert talk.memory["rounds"] == talk.round + 1
            assert len(talk.sent()) == talk.round
            assert [offer.outcome for offer in talk.received()] == [0] * talk.round
            assert talk.share(4) == 1
            assert talk.value(NOTHING) == talk.floor
            assert talk.order.tolist() == [4, 3, 2, 1, 0]
            return 4

        def accepts(self, talk, following):
            return None

    session(TABLE, {"a": Looks(), "b": "hardliner"}, 3)
    assert seen == [(0, 0, -1, 1, 1, 4), (1, 0.5, 0, 2, 2, 4), (2, 1, 0, 4, 4, 4)]
    again = len(seen)
    session(TABLE, {"a": Looks(), "b": "hardliner"}, 3)
    assert len(seen) == 2 * again, "nothing is remembered from one session to the next"


def test_shares_become_outcomes():
    class Asks(Strategy):
        def offer(self, talk):
            assert [talk.at_share(share) for share in (1, 0.5, 0.01, 0)] == [4, 3, 2, 1]
            return NOTHING

    assert session(TABLE, {"a": Asks(), "b": "linear"}).failure is None


def test_nothing_is_offered_once_no_deal_is_better_than_all():
    found = session(TABLE, {"a": "hardliner", "b": "hardliner"}, 9)
    assert (found.end, found.rounds) == ("walked away", 4)
