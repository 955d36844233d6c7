"""Events for windows: each hears what happens from when it listens, in order, or is let go."""

from __future__ import annotations

import asyncio
import threading

from web.looped import run
from winset.web.events import WAITING, Hub, written


def test_an_event_as_it_goes_over_the_line() -> None:
    assert written("case", {"text": "ü\nb"}, 3) == (
        'id: 3\nevent: case\ndata: {"text": "ü\\nb"}\n\n'
    )


def test_all_windows_hear_all_in_order() -> None:
    async def play() -> list[list[str]]:
        hub = Hub()

        async def window() -> list[str]:
            return [event async for event in hub.listen("first")]

        tasks = [asyncio.create_task(window()) for _ in range(3)]
        await asyncio.sleep(0.01)
        assert hub.windows == 3

        def work() -> None:
            for place in range(50):
                hub.publish("n", place=place)
            hub.close()

        thread = threading.Thread(target=work)
        thread.start()
        found = await asyncio.gather(*tasks)
        thread.join()
        assert hub.windows == 0
        return list(found)

    for heard in run(play()):
        assert heard[0] == "first"
        assert heard[1:] == [written("n", {"place": k}, k + 1) for k in range(50)]


def test_a_window_too_far_behind_is_let_go() -> None:
    async def play() -> int:
        hub = Hub()
        heard = 0
        stream = hub.listen("first")
        await anext(stream)
        for place in range(WAITING + 5):
            hub.publish("n", place=place)
        await asyncio.sleep(0.01)
        async for _ in stream:
            heard += 1
        assert hub.windows == 0
        return heard

    assert run(play()) < WAITING


def test_a_loop_that_ended_is_forgotten() -> None:
    hub = Hub()

    async def listen() -> None:
        stream = hub.listen("first")
        await anext(stream)

    run(listen())
    hub.publish("n")
    assert hub.windows == 0
