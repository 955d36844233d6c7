"""Whether a deal lasts, and the road to it, in German."""

from collections.abc import Mapping

HOLDING: Mapping[str, str] = {
    "few-draws": (
        "Nicht bekannt: Dies ist in {draws} von {total:Ziehung} eine Einigung, zu wenig, um mehr "
        "zu sagen."
    ),
    "changed": "{parts}",
    "changed.part": "„{option}“ ({issue})",
    "owners.unknown": (
        "Über die Ziele ist nichts bekannt von {actors}: Sie sind aus der Vorannahme gezogen, "
        "daher spiegelt, was von ihren Zügen und Antworten gesagt ist, die Vorannahme und nicht "
        "Wissen."
    ),
    "hold.exact": "Die Einigung trägt sich selbst: Niemand gewinnt, indem er sie allein bricht.",
    "hold.exact.together": (
        "Die Einigung trägt sich selbst: Niemand gewinnt, indem er sie allein bricht. Doch "
        "gemeinsam würden durch Bruch alle gewinnen: {actors}."
    ),
    "hold.exact.deterred": (
        "{actor}: Gewinn durch Übergang zu {way}; doch eine Antwort, die die anderen geben "
        "wollten, macht ihn zunichte."
    ),
    "hold.exact.threatened": (
        "{actor}: Gewinn durch Übergang zu {way}; doch Antworten, die die anderen nicht geben "
        "wollten, machen ihn zunichte."
    ),
    "hold.exact.free": (
        "{actor}: Gewinn durch Übergang zu {way}; nichts, was die anderen allein tun könnten, "
        "macht ihn zunichte."
    ),
    "hold.odds": (
        "Die Einigung trägt sich selbst in {odds} der Ziehungen, in denen dies eine Einigung ist."
    ),
    "hold.odds.answers": (
        "Die Einigung trägt sich selbst in {odds} der Ziehungen, in denen dies eine Einigung ist; "
        "zählt man die Antworten mit, die die anderen geben wollten, so hält sie in {answered}."
    ),
    "hold.nobody": "Niemand gewinnt, indem er sie allein bricht.",
    "hold.gains": "{actor}: Gewinn durch Übergang zu {way}.",
    "hold.gains.odds": "{actor}: Gewinn in {odds}, {most}durch Übergang zu {way}{share}.",
    "hold.most-often": "meist ",
    "hold.share": " (in {share})",
    "hold.mended": "Sie trüge sich selbst, wenn {mend}.",
    "hold.mended.odds": "Sie trüge sich selbst in {odds}, wenn {mend}.",
    "hold.too-many": (
        "Ob Antworten der anderen den Gewinn zunichtemachten, ist nicht bekannt: Aus dieser "
        "Einigung lassen sich zu viele Ergebnisse machen, um sie aufzulisten."
    ),
    "hold.limited": (
        "Manche Suche nach einem Gewinn endete ohne Fund an ihrer Grenze, daher ist es nicht "
        "bewiesen."
    ),
    "mend": "{parts}",
    "mend.final": "das, was {actor} hier tut, unumkehrbar wäre: {issues}",
    "mend.automatic": "ein Bruch durch {actor} von selbst „{option}“ nach sich zöge ({issue})",
    "road.too-many": (
        "Nicht bekannt: Zu viele Streitpunkte ändern sich, um alle Reihenfolgen zu prüfen; "
        "kleinere Schritte (--step) lassen weniger übrig."
    ),
    "road.barred": "Nicht bekannt: Die Regeln lassen dieses Ergebnis nicht zu.",
    "road.straight": (
        " unter den Wegen, auf denen jeder Streitpunkt, der sich ändert, geradewegs an sein Ziel "
        "kommt"
    ),
    "road.none.barred": (
        "Es gibt keinen Weg{scope}: Bei höchstens {step} Streitpunkten je Schritt, und ohne dass "
        "zurückgenommen wird, was einmal gegeben ist, stehen Unumkehrbares oder die Regeln "
        "zwischen dem Stand ohne Einigung und diesem Ergebnis."
    ),
    "road.none.exposed": (
        "Es gibt keinen Weg{scope}: Bei höchstens {step} Streitpunkten je Schritt, und ohne dass "
        "zurückgenommen wird, was einmal gegeben ist, stünde auf jedem Weg jemand weiter unter "
        "dem Stand ohne Einigung, als zugelassen."
    ),
    "road.relax": "Was einen eröffnen würde: {some:or}.",
    "road.relax.step": "ein Schritt, der {size} Streitpunkte ändern darf",
    "road.relax.together": (
        "die Bereitschaft jeder Partei, um weitere {share} dessen, was sie gewinnen kann, tiefer "
        "zu stehen"
    ),
    "road.relax.exposure": (
        "die Bereitschaft, eine Weile {share} des möglichen Gewinns unter dem Stand ohne Einigung "
        "zu stehen: {actor} ({stated})"
    ),
    "road": "{steps:Schritt}{scope}: {told:space}",
    "road.step": "({number}) {changes}.",
    "road.at-once": "Alles ändert sich auf einmal, daher trägt niemand unterwegs ein Risiko.",
    "road.safe": "Niemand trägt unterwegs ein Risiko.",
    "road.weakest": "An der schwächsten Stelle: {exposed}.",
    "road.odds": (
        "In {safe} der Ziehungen, in denen dies eine Einigung ist, steht keine Partei je weiter "
        "unter dem Stand ohne Einigung, als sie zulässt; in {kept} ist Weiterzugehen für alle "
        "mindestens so gut wie Innehalten oder Abbrechen."
    ),
    "road.tempted": (
        "{actor} – durch Innehalten oder Abbrechen{average} {share} des möglichen Gewinns zu "
        "erlangen"
    ),
    "road.below": "{actor} –{average} {share} des möglichen Gewinns unter dem Stand ohne Einigung",
    "road.average": " im Mittel",
    "road.changes": "{parts:semicolon}",
    "road.changes.by": "{actor} – {changes:comma}",
    "road.changes.together": "gemeinsam – {changes:comma}",
}
