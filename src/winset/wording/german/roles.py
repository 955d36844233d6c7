"""Role sheets in German."""

from collections.abc import Mapping

ROLES: Mapping[str, str] = {
    "page.title.handout": "{title} – Rolle",
    "role.heading": "{actor}: Ihre Rolle in „{title}“",
    "role.mark": "Vertraulich: nur für {actor}.",
    "role.footer": (
        "Erstellt mit Winset {version}. Dieses Blatt enthält, was alle wissen und was diese "
        "Seite will; nichts davon, was die anderen wollen."
    ),
    "role.who": "Wer Sie sind",
    "role.you.party": (
        "Sie sind {actor}. Sie sitzen am Tisch, und ohne Ihre Zustimmung gibt es keine Einigung."
    ),
    "role.you.ratifier": (
        "Sie sind {actor}. Sie sitzen nicht am Tisch; eine Einigung wird Ihnen danach "
        "vorgelegt, wie es die Zustimmungsregeln sagen."
    ),
    "role.other.party": "{actor} sitzt am Tisch.",
    "role.other.ratifier": "{actor} wird danach um Zustimmung gebeten.",
    "role.other.observer": "{actor} schaut zu und hat keine Stimme.",
    "role.issues": "Worüber verhandelt wird",
    "role.issues.caption": "Fragen und ihre Möglichkeiten",
    "role.issue": "Frage",
    "role.option": "Möglichkeit",
    "role.options": "Möglichkeiten",
    "role.points": "Punkte",
    "role.some": "{options:semicolon}",
    "role.range": "{first} bis {last}, in Schritten von {step}",
    "role.points.title": "Was Ihnen jede Möglichkeit wert ist",
    "role.points.told": (
        "Der Wert einer Einigung für Sie ist die Summe dieser Punkte über alle Fragen. Niemand "
        "sonst erfährt sie."
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
    "role.written": "{count} Blätter nach {folder} geschrieben.",
}
