"""The settlement after the settlement, and changes that are better for all, in English."""

from collections.abc import Mapping

SETTLEMENT: Mapping[str, str] = {
    "better.change": "{parts:semicolon}, {gains}",
    "better.part": "{issue}: {was} to {now}",
    "better.each": "+{gain:figure} each",
    "better.gains": "{gains:comma}",
    "better.gain": "{actor} +{gain:figure}",
    "better.ranked": "better for {actor}",
    "better.same": "{actor} the same",
    "settlement.better": "All agreed on this, and something is better for all: {change}.",
    "settlement.best": "All agreed on this, and nothing is better for one and worse for nobody.",
    "settlement.unknown": (
        "All agreed on this. No change of up to {n} {n?issue|issues} is better for all; changes of "
        "more were not tried."
    ),
    "settlement.likely": (
        "All agreed on this, and this is probably better for all parties: {outcome} ({odds})."
    ),
    "settlement.unlikely": (
        "All agreed on this. Of all changes of one or two issues, this is the likeliest to be "
        "better for all parties: {outcome} ({odds})."
    ),
    "settlement.none": (
        "All agreed on this. No change of one or two issues is better for all parties in any draw."
    ),
}
