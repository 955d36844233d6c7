"""What the terminal prints beyond the brief, in German."""

from collections.abc import Mapping

FULL: Mapping[str, str] = {
    "full.doubts": "Zuerst ansehen",
    "full.account": "Nach der Darstellung „{account}“: {text}",
    "full.differences": "Worin die Darstellungen am weitesten auseinandergehen",
    "full.closest": "Einer Einigung am nächsten",
    "full.candidates": "Beste Vorschläge",
    "full.why-not": "Warum nicht",
    "full.openers": "Was eine Einigung ermöglichen würde",
    "full.carriers": "Was das Urteil trägt",
    "full.questions": "Was als Nächstes zu fragen ist",
    "full.hinges": "Woran es hängt",
    "full.reactions": "Wie andere den ersten Vorschlag sehen",
    "full.care": "Zu beachten",
    "full.changes": "Was sich wann geändert hat",
    "full.time": "Zeit",
    "full.assumed": "Beim Lesen angenommen",
    "full.rests": "Worauf dies beruht",
    "full.lasting": "Hält der erste Vorschlag, und wie kommt man hin?",
    "full.road": "Der Weg dorthin. {text}",
    "full.offers": "Bisherige Angebote",
    "full.offer": (
        "{by}{on}{account}: {outcome}. {answered} Zustimmung nach allem Bekannten: "
        "{views:comma}.{others}"
    ),
    "full.offer.on": ", {day}",
    "full.offer.account": " (nach der Darstellung „{account}“)",
    "full.offer.view": "{actor} {likelihood}",
    "full.offer.view.odds": "{actor} {likelihood} ({odds})",
    "full.told": " {some:space}",
    "full.offer.other": (
        "Nach {accounts?der Darstellung|den Darstellungen} {accounts:quoted}: {views:comma}."
    ),
    "full.tool": "Die Lösungen, wie {tool} sie definiert",
    "full.tool.none": "{name}: {note}.",
    "full.tool.point": "{name}{ties}: {gives}{beside}. Das ist: {meaning}.{note}",
    "full.tool.ties": " (und {count:Gleichstand})",
    "full.tool.gives": "{number} für {actor}",
    "full.tool.same": ", wie hier die Lösung „{title}“",
    "full.tool.differs": "; hier die Lösung „{title}“: {gives}",
    "full.tool.note": " {note:cap}.",
    "full.basis": "{parts:semicolon,cap}.{limits}",
    "full.basis.known": "{parts}",
    "full.basis.nothing": "nichts bekannt",
    "full.basis.scores": "die Punkte von {count:Akteur-dat}",
    "full.basis.statements": (
        "{count:Aussage} ({evidence} belegt, {assumed} angenommen, {unsupported} ohne Stütze)"
    ),
    "full.basis.offers": "{count:Angebot}",
    "full.basis.outcomes": "{count:Ergebnis}",
    "full.basis.outcomes.feasible": "{count:Ergebnis}, davon {feasible} zulässig",
    "full.basis.outcome.feasible": "1 Ergebnis, zulässig",
    "full.basis.outcome.infeasible": "1 Ergebnis, nicht zulässig",
    "full.basis.draws": "{draws:Ziehung}, Vorannahme {prior}, Startwert {seed}",
    "full.until": "Stand {day}: Was später bekannt wurde, bleibt außer Betracht.",
    "full.offers-unused": "Angebote sind gezeigt, aber nicht als Belege genutzt.",
    "full.error": (
        "Es wurden Ziehungen hinzugefügt, bis die Chancen einer Einigung einen Standardfehler von "
        "{error:figure} hatten oder die Grenze erreicht war."
    ),
}
