"""What was said and done in a session, in English."""

from collections.abc import Mapping

TALKS: Mapping[str, str] = {
    "accepted.next": "worth {value:figure} to it, its own next offer {own:figure}",
    "accepted.const": "worth {value:figure} to it, enough by its own measure",
    "accepted.time": "worth {value:figure} to it, and time is short",
    "accepted.combi": (
        "worth {value:figure} to it, as good as anything offered lately, and time is short"
    ),
    "accepted.equilibrium": "worth {value:figure} to it, as much as it can expect",
    "accepted.own": "by a rule of its own",
    "talks.offer": "Round {round}: {seat} offers outcome {outcome}.",
    "talks.accept": "Round {round}: {seat} accepts ({why}).",
    "talks.walk": "Round {round}: {seat} walks away.",
    "talks.fail": "Round {round}: the strategy of {seat} failed ({why}).",
    "talks.failed": "error: {reason}",
}
