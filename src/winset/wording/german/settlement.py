"""The settlement after the settlement, and changes that are better for all, in German."""

from collections.abc import Mapping

SETTLEMENT: Mapping[str, str] = {
    "better.change": "{parts:semicolon}, {gains}",
    "better.part": "{issue}: {was} wird {now}",
    "better.each": "je +{gain:figure}",
    "better.gains": "{gains:comma}",
    "better.gain": "{actor} +{gain:figure}",
    "better.ranked": "besser für {actor}",
    "better.same": "{actor} gleich viel",
    "settlement.better": (
        "Darauf haben sich alle geeinigt, und etwas ist für alle besser: {change}."
    ),
    "settlement.best": (
        "Darauf haben sich alle geeinigt, und nichts ist für jemanden besser und für niemanden "
        "schlechter."
    ),
    "settlement.unknown": (
        "Darauf haben sich alle geeinigt. Keine Änderung von bis zu {n} "
        "{n?Streitpunkt|Streitpunkten} ist für alle besser; größere wurden nicht versucht."
    ),
    "settlement.likely": (
        "Darauf haben sich alle geeinigt, und dies ist wahrscheinlich für alle Parteien besser: "
        "{outcome} ({odds})."
    ),
    "settlement.unlikely": (
        "Darauf haben sich alle geeinigt. Von allen Änderungen an einem oder zwei Streitpunkten "
        "ist diese am ehesten für alle Parteien besser: {outcome} ({odds})."
    ),
    "settlement.none": (
        "Darauf haben sich alle geeinigt. Keine Änderung an einem oder zwei Streitpunkten ist in "
        "einer Ziehung für alle Parteien besser."
    ),
}
