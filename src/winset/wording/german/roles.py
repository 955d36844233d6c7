"""Role sheets in German."""

from collections.abc import Mapping

ROLES: Mapping[str, str] = {
    "page.title.handout": "{title} – Rolle",
    "role.heading": "{actor}: Ihre Rolle in „{title}“",
    "role.mark": "Vertraulich: nur für {actor}.",
    "role.footer": (
        "Erstellt mit Winset {version}. Dieses Blatt enthält, was alle wissen und was diese Seite "
        "will; nichts davon, was die anderen wollen."
    ),
    "role.who": "Wer Sie sind",
    "role.you.party": (
        "Sie sind {actor}. Sie sitzen am Tisch, und ohne Ihre Zustimmung gibt es keine Einigung."
    ),
    "role.you.ratifier": (
        "Sie sind {actor}. Sie sitzen nicht am Tisch; eine Einigung wird Ihnen danach vorgelegt, "
        "wie es die Zustimmungsregeln sagen."
    ),
    "role.other.party": "{actor} sitzt am Tisch.",
    "role.other.ratifier": "{actor} wird danach um Zustimmung gebeten.",
    "role.other.observer": "{actor} schaut zu und hat keine Stimme.",
    "role.issues": "Worüber verhandelt wird",
    "role.issues.caption": "Streitpunkte und ihre Optionen",
    "role.issue": "Streitpunkt",
    "role.option": "Option",
    "role.options": "Optionen",
    "role.points": "Punkte",
    "role.some": "{options:semicolon}",
    "role.range": "{first} bis {last}, in Schritten von {step}",
    "role.points.title": "Was Ihnen jede Option wert ist",
    "role.points.told": (
        "Der Wert einer Einigung für Sie ist die Summe dieser Punkte über alle Streitpunkte. "
        "Niemand sonst erfährt sie."
    ),
    "role.points.caption": "Ihre Punkte",
    "role.between": "Zwischen zwei aufgeführten Zahlen verlaufen die Punkte geradlinig.",
    "role.interaction.more": "Wenn {when}: {points} mehr.",
    "role.interaction.less": "Wenn {when}: {points} weniger.",
    "role.at-most": "Mehr als {most} ist Ihnen keine Einigung wert, gleich wie hoch die Summe ist.",
    "role.wishes": "Was Sie wollen",
    "role.wishes.told": "Was man von Ihnen weiß, {actor}, Satz für Satz:",
    "role.wishes.none": "Nichts ist festgelegt: Entscheiden Sie selbst, was Sie wollen.",
    "role.said": "{said:cap}.",
    "role.sentence": "{said:cap}. {cited:space}",
    "role.quote": "„{quote}“ ({source}).",
    "role.quote.dated": "„{quote}“ ({source}, {day}).",
    "role.quote.day": "„{quote}“ ({day}).",
    "role.quote.bare": "„{quote}“.",
    "role.no-deal": "Wenn es keine Einigung gibt",
    "role.no-deal.outcome": "Dann bleibt es dabei: {outcome}.",
    "role.no-deal.points": (
        "Das ist Ihnen {points} Punkte wert. Eine Einigung, die weniger wert ist, wäre für Sie "
        "schlechter als keine."
    ),
    "role.no-deal.share": (
        "Das ist Ihnen {share} wert, wenn Ihre schlechteste Einigung 0 und Ihre beste 100 wert ist."
    ),
    "role.agreeing": "Was eine Einigung braucht",
    "role.needed": "Eine Einigung braucht die Zustimmung von {parties}.",
    "role.rule": "{rule:cap}.",
    "role.deadline": "Eine Einigung muss bis {day} stehen.",
    "role.offers": "Bisherige Angebote",
    "role.offer": "{offer:cap}: {outcome}.",
    "role.offer.by": "{offer:cap}, gemacht von {by}: {outcome}.",
    "role.written": "{count} Blätter nach {folder} geschrieben.",
    "role.priorities.told": (
        "Jedes davon haben Sie lieber wahr als falsch. Was zuerst steht, zählt mehr als alles "
        "Folgende zusammen; addiert wird nichts."
    ),
    "role.ranking.told": (
        "Am liebsten ist Ihnen, was zuerst steht, und so weiter abwärts; in einer Zeile steht, was "
        "Ihnen gleich ist. Es ist nur eine Rangfolge: Addiert wird nichts."
    ),
    "role.ranking.rest": "Was in keiner Zeile steht, ist nicht festgelegt: Entscheiden Sie selbst.",
    "role.priority": "{n}. {said:cap}.",
    "role.level": "{n}. {states:or}.",
    "role.level.much": "{n}. {states:or}: viel besser als alles Folgende.",
    "role.state": "({state})",
    "role.formula.not": "nicht ({of})",
    "role.formula.inner": "({of})",
    "role.formula.and": "{first} und {second}",
    "role.formula.or": "{first} oder {second}",
    "role.formula.if": "{first}, falls gilt: {second}",
    "role.formula.iff": "{first} genau dann, wenn gilt: {second}",
    "role.keeps": (
        "Eine Einigung muss die folgenden Regeln einhalten; was ohne Einigung gilt, muss es nicht."
    ),
}
