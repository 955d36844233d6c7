"""The brief, and what has to be said about a case and an analysis, in German."""

from collections.abc import Mapping

BRIEF: Mapping[str, str] = {
    "verdict.unknown": "Ob es eine Einigung gibt, ist nicht bekannt.",
    "verdict.yes": "Eine Einigung ist möglich.",
    "verdict.no": "Eine Einigung ist nicht möglich.",
    "verdict.very-likely": "Eine Einigung ist sehr wahrscheinlich möglich.",
    "verdict.likely": "Eine Einigung ist wahrscheinlich möglich.",
    "verdict.open": "Ob eine Einigung möglich ist, ist offen.",
    "verdict.probably-not": "Eine Einigung ist wahrscheinlich nicht möglich.",
    "verdict.very-likely-not": "Eine Einigung ist sehr wahrscheinlich nicht möglich.",
    "odds.which": "Welche, ist weniger sicher: Der beste Vorschlag ist eine in {odds}.",
    "odds.shared": (
        "Dies beruht auf dem, was alle Darstellungen teilen; jede fügt eigene Aussagen hinzu."
    ),
    "doubt": "{text:cap}",
    "doubt.alone": (
        "Es gibt nur eine Partei, {actor}: Was folgt, ist, was sie annehmen würde; es gibt "
        "niemanden, mit dem sie sich einigen könnte."
    ),
    "doubt.scale": (
        "Für {actor} ist der Stand ohne Einigung mehr wert als jedes Ergebnis: Zu prüfen sind die "
        "Skala der Punkte und der Wert ohne Einigung."
    ),
    "candidate.proved": "{outcome} (annehmbar für alle, auf die es ankommt)",
    "candidate.ruled-out": "{outcome} (nicht annehmbar für {actors})",
    "candidate.odds": "{outcome} ({odds}{never})",
    "candidate.never": "; niemals nach {accounts:quoted}",
    "difference": "{what}: {odds}.",
    "difference.by": "{odds} nach „{account}“",
    "difference.certainly": "sicher",
    "difference.never": "niemals",
    "difference.closest": "Das Ergebnis, das einer Einigung am nächsten kommt, ist eine",
    "difference.best": "Der beste Vorschlag ist eine Einigung",
    "difference.accepts.closest": (
        "{actor}, Zustimmung zum Ergebnis, das einer Einigung am nächsten kommt"
    ),
    "difference.accepts.best": "{actor}, Zustimmung zum besten Vorschlag",
    "difference.exists": "Eine Einigung ist möglich",
    "difference.accepts.offer": "{actor}, Zustimmung ({offer})",
    "hinges.prior": (
        "Die Chancen hängen davon ab, wie das Unbekannte verteilt wird: Unter der Vorannahme "
        "„{prior}“ gibt es eine Einigung in {odds}."
    ),
    "hinges.prior.verdict": (
        "Die Chancen hängen davon ab, wie das Unbekannte verteilt wird, und damit auch das "
        "Urteil: Unter der Vorannahme „{prior}“ gibt es eine Einigung in {odds}."
    ),
    "warning.nothing-known": (
        "{actor}: Über die Ziele ist gar nichts bekannt; die Zustimmung spiegelt die Vorannahme, "
        "nicht Wissen."
    ),
    "warning.nothing-known.but-offers": (
        "{actor}: Über die Ziele ist nichts bekannt außer Angeboten und Antworten; die Zustimmung "
        "spiegelt die Vorannahme, nicht Wissen."
    ),
    "warning.nothing-shared": (
        "{actor}: Nach dem, was alle Darstellungen teilen, ist über die Ziele gar nichts bekannt; "
        "die Zustimmung spiegelt die Vorannahme, nicht Wissen."
    ),
    "warning.nothing-shared.but-offers": (
        "{actor}: Nach dem, was alle Darstellungen teilen, ist über die Ziele nichts bekannt "
        "außer Angeboten und Antworten; die Zustimmung spiegelt die Vorannahme, nicht Wissen."
    ),
    "warning.unsupported": (
        "{count} von {total:Aussage} {count?nennt weder Beleg noch Grund|nennen weder Beleg noch "
        "Grund}: {ids:semicolon}{more}."
    ),
    "warning.more": " …",
    "warning.decisive": (
        "{actor}: Eine Aussage entscheidet über vieles{quote}: {says}. Mit ihr hat {issue} "
        "{weight} des Gesamtgewichts, ohne sie {without}. Zu prüfen ist, ob sie so streng gemeint "
        "ist."
    ),
    "warning.quote": " („{quote}“)",
    "warning.no-deal-breaks-rule": (
        "Was ohne Einigung gilt, verletzt eine Regel des Falls; es gilt trotzdem."
    ),
    "warning.out-of-time": (
        "Die Zeitgrenze hat die Suche beendet: Die Antworten sind so gut, wie sie bis dahin zu "
        "finden waren, und was auf die Einigungen selbst folgt (was das Urteil trägt, ob eine "
        "Einigung hält, andere Darstellungen), ist nur zum Teil oder gar nicht gesagt."
    ),
    "warning.round": "Die Punkte sind die von Runde {round} von {last}.",
    "warning.as-of": "Der Stand vom {day}, ohne das, was später bekannt wurde ({gone}).",
    "warning.as-of.nothing": "Der Stand vom {day}; später kam nichts hinzu.",
    "gone.statements": "{count:Aussage}",
    "gone.offers": "{count:Angebot}",
    "gone.reactions": "{count:berichtete Reaktion}",
    "no-deal.outcome": "{outcome}",
    "no-deal.own": (
        "{outcome}. Für {actors} hat der Stand ohne Einigung einen eigenen Wert, nicht diesen."
    ),
    "no-deal.values": "Ein Wert je Akteur; kein Ergebnis steht dafür.",
}
