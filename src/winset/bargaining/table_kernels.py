"""The compiled walk over tables (`walk.Ground`, `walk.Play`)."""

from winset.compiled import njit

AGREEMENT, DEADLINE, WALKED = 0, 1, 2


@njit(cache=True)
def _place(ranked, seat, target, place):
    """Return the last place of a falling row with a value of at least `target`, or 0.

    The search starts at `place` and doubles its steps: targets that fall are found nearby.
    """
    count = ranked.shape[1]
    if ranked[seat, place] < target:
        low, high = 0, place
    else:
        step = 1
        low = place
        high = place + 1
        while high < count and ranked[seat, high] >= target:
            low = high
            step *= 2
            high = min(low + step, count)
    while high - low > 1:
        middle = (low + high) // 2
        if ranked[seat, middle] >= target:
            low = middle
        else:
            high = middle
    return low


@njit(cache=True)
def tabulate(shares, used, ground, play, offers, least):
    """Write what each strategy would offer and take in each round, from each seat.

    shares : float (n_strategies, n_rounds); what each asks for.
    used : bool (n_strategies, n_seats); what is wanted.
    offers : int32 (n_strategies, n_seats, n_rounds); written: -1 where it walks away.
    least : float, same shape; written: the least value that it takes.
    O(n_strategies * n_seats * n_rounds), times a logarithm where targets jump.
    """
    rounds = shares.shape[1]
    count = ground.ranked.shape[1]
    for one in range(shares.shape[0]):
        for seat in range(used.shape[1]):
            if not used[one, seat]:
                continue
            place = 0
            for number in range(rounds):
                floor = ground.floors[seat, number]
                if ground.ranked[seat, 0] < floor:
                    offers[one, seat, number] = -1
                    least[one, seat, number] = floor
                    continue
                low = max(ground.ranked[seat, count - 1], floor)
                reach = ground.ranked[seat, 0] - low
                target = low + reach * shares[one, number]
                if play.raw:
                    target = max(shares[one, number], ground.reserve[seat])
                short = play.slack + play.hair * reach
                place = _place(ground.ranked, seat, target - short, place)
                at = place
                if play.nearest and at + 1 < count:
                    over = ground.ranked[seat, at] - target
                    if over > target - ground.ranked[seat, at + 1]:
                        at += 1
                offers[one, seat, number] = ground.order[seat, ground.first[seat, at]]
                asked = ground.ranked[seat, at]
                if play.by_target:
                    asked = target - play.accept_slack
                least[one, seat, number] = max(asked, floor)


@njit(cache=True)
def walk(seated, offers, least, values, passes, found):
    """Play sessions of tabulated strategies on one table.

    seated : int32 (n_sessions, n_seats); the strategy of each seat.
    values : float (n_seats, n_outcomes).
    passes : bool (n_outcomes,); whether what all seats accept is a deal.
    found : int32 (n_sessions, 5); written: the end, the outcome agreed on or -1, the last round,
        the round of the last offer, and the last outcome that all seats accepted and that is no
        deal, or -1.
    O(n_sessions * n_rounds * n_seats) at most.
    """
    seats = seated.shape[1]
    rounds = offers.shape[2]
    for session in range(seated.shape[0]):
        standing, voices, since, fallen = -1, 0, 0, -1
        end, last = DEADLINE, rounds - 1
        for number in range(rounds):
            for seat in range(seats):
                one = seated[session, seat]
                if standing >= 0 and values[seat, standing] >= least[one, seat, number]:
                    voices += 1
                    if voices < seats:
                        continue
                    if passes[standing]:
                        end, last = AGREEMENT, number
                        break
                    standing, fallen = -1, standing
                    continue
                standing, voices, since = offers[one, seat, number], 1, number
                if standing < 0:
                    end, last = WALKED, number
                    break
            if end != DEADLINE:
                break
        found[session, 0] = end
        found[session, 1] = standing if end == AGREEMENT else -1
        found[session, 2] = last
        found[session, 3] = since
        found[session, 4] = fallen
