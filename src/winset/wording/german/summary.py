"""The best deal, the brief of one screen and its picture, in German."""

from collections.abc import Mapping

SUMMARY: Mapping[str, str] = {
    "best.odds": "Das beste einzelne Paket ist eine Einigung in {odds}: {outcome}.",
    "best.obstacle": "Wo es scheitert, liegt es in {share} am Nein von: {who}.",
    "menu": "{count} Pakete zusammen decken {odds} ab: Dort ist eines davon eine Einigung.",
    "heart": (
        "Eine Einigung, die all dies regelt ({issues}), gibt es in {whole}; eine, die all dies "
        "lässt, wie es ist, in {small}."
    ),
    "accounts.question": (
        "Um die Darstellungen zu unterscheiden, eine Frage an {actor}: Würde dies angenommen: "
        "{outcome}? Die Antwort wäre ja {odds:semicolon}."
    ),
    "accounts.odds": "in {odds} nach „{account}“",
    "headline.unknown": "Ob eine Einigung möglich ist, ist nicht bekannt.",
    "headline.yes": "Eine Einigung ist möglich.",
    "headline.no": "Eine Einigung ist nicht möglich.",
    "headline.very-likely": "Eine Einigung ist sehr wahrscheinlich möglich.",
    "headline.very-likely.which": (
        "Eine Einigung ist sehr wahrscheinlich möglich; welche, ist weit weniger sicher."
    ),
    "headline.likely": "Eine Einigung ist wahrscheinlich möglich.",
    "headline.likely.which": (
        "Eine Einigung ist wahrscheinlich möglich; welche, ist weniger sicher."
    ),
    "headline.open": "Ob eine Einigung möglich ist, ist offen.",
    "headline.open.which": (
        "Eine Einigung mag möglich sein, doch kein einzelnes Paket kommt wahrscheinlich durch."
    ),
    "headline.probably-not": "Eine Einigung ist wahrscheinlich nicht möglich.",
    "headline.very-likely-not": "Eine Einigung ist sehr wahrscheinlich nicht möglich.",
    "brief.range": "{low} bis {high}",
    "brief.range.one": "{n}",
    "brief.range.most": "höchstens {high}",
    "brief.range.least": "mindestens {low}",
    "brief.odds": (
        "In {exists} von 100 denkbaren Lagen ist irgendein Paket für alle annehmbar, auf deren "
        "Zustimmung es ankommt; das beste einzelne in {best}."
    ),
    "brief.odds.exists": (
        "In {exists} von 100 denkbaren Lagen ist irgendein Paket für alle annehmbar, auf deren "
        "Zustimmung es ankommt."
    ),
    "brief.apart": (
        "Ob das beste einzelne annehmbar ist, hängt davon ab, wessen Darstellung zutrifft: "
        "{parts:semicolon}."
    ),
    "brief.apart.odds": "nach „{account}“ in {odds}",
    "brief.apart.always": "nach „{account}“ in allen",
    "brief.apart.never": "nach „{account}“ in keiner",
    "brief.certain": (
        "Was immer unbekannt ist: Das folgende Paket ist für alle annehmbar, auf deren Zustimmung "
        "es ankommt."
    ),
    "brief.world": (
        "(Eine denkbare Lage ergänzt, was niemand gesagt hat. Eine Spanne umfasst zwei Arten der "
        "Ergänzung und den Rechenfehler.)"
    ),
    "brief.world.accounts": (
        "(Eine denkbare Lage ergänzt, was niemand gesagt hat. Eine Spanne umfasst die "
        "Darstellungen, zwei Arten der Ergänzung und den Rechenfehler.)"
    ),
    "brief.unheard": (
        "Noch nichts bekannt ist über {actors}: Was diese Zahlen dazu annehmen, ist reiner Zufall."
    ),
    "brief.heart": (
        "Manches davon regelt wenig: Eine Einigung über {issues} gibt es in {whole}, eine ohne "
        "all das in {small}."
    ),
    "brief.package": "Das beste einzelne Paket: {parts:semicolon}.",
    "brief.package.rest": (
        "Das beste einzelne Paket: {parts:semicolon}. Alles Übrige bleibt wie ohne Einigung."
    ),
    "brief.closest": "Einer Einigung am nächsten: {parts:semicolon}.",
    "brief.closest.rest": (
        "Einer Einigung am nächsten: {parts:semicolon}. Alles Übrige bleibt, wie es ist."
    ),
    "brief.menu": (
        "Mit einem zweiten Paket zur Hand ({parts:semicolon}) ist eines der beiden eine Einigung "
        "in {odds} von 100 Lagen."
    ),
    "brief.accepts": "Zustimmung: {items}{more}.",
    "brief.accepts.shared": (
        "Zustimmung nach dem, was allen Darstellungen gemeinsam ist: {items}{more}."
    ),
    "brief.account.unknown": (
        "Nach „{account}“ folgt nichts: Was dort gesagt ist, widerspricht sich."
    ),
    "brief.accepts.more": "; von den übrigen {count} stimmt niemand seltener zu",
    "brief.accepts.all": "Annehmbar, was immer unbekannt ist, für {actors}.",
    "brief.accepts.all.many": (
        "Es ist für alle {count} annehmbar, auf deren Zustimmung es ankommt, was immer unbekannt "
        "ist."
    ),
    "brief.more": "{count} weitere",
    "brief.accepts.yes": "Nach den Punkten annehmbar für {actors}.",
    "brief.accepts.no": "Nach den Punkten nicht annehmbar für {actors}.",
    "brief.in.worlds": "{who} in {n} von 20 Lagen",
    "brief.in": "{who} in {n}",
    "brief.in.every": "{who} in jeder Lage",
    "brief.in.none": "{who} in keiner Lage",
    "brief.quota": "{needed} von {total} Stimmen",
    "brief.no-block": "keine Sperre durch {actors}",
    "brief.observers": "Ohne Stimme: {parts:semicolon}.",
    "brief.observers.would": "würde begrüßt von {actors}",
    "brief.observers.probably": "wahrscheinlich begrüßt von {actors}",
    "brief.observers.perhaps": "vielleicht begrüßt von {actors}",
    "brief.observers.rather-not": "eher nicht begrüßt von {actors}",
    "brief.obstacle": "Das Hindernis: {actor}, mit einem Nein in {n} von 20 Lagen.",
    "brief.obstacle.never": "Das Hindernis: {actor}, mit einem Nein in jeder Lage.",
    "brief.obstacle.rule": "Das Hindernis: {rule}.",
    "brief.votes": (
        "Nach der Neigung der Gruppen kommen {votes} der nötigen {needed} Stimmen zusammen."
    ),
    "brief.votes.enough": (
        "Nach der Neigung der Gruppen kommen {votes} der nötigen {needed} Stimmen zusammen; "
        "genügen würde: {actors:or}."
    ),
    "brief.votes.there": (
        "Nach der Neigung der Gruppen kommen {votes} Stimmen für die nötigen {needed} zusammen, "
        "doch selten alle auf einmal."
    ),
    "brief.votes.indispensable": "Ohne {actors:or} kommt nichts durch.",
    "brief.mend": (
        "Was gewinnen würde, wer im Weg steht: {change:semicolon} (dann {items}; alle zusammen in "
        "{n})."
    ),
    "brief.mend.none": (
        "Was gewinnen würde, wer im Weg steht: {change:semicolon} (alle zusammen in {n})."
    ),
    "brief.breaks": (
        "Nach der Unterschrift könnte sich dies lohnen für {actor}: {way}. Das sollte erschwert "
        "werden."
    ),
    "brief.opener": "Was eine Einigung ermöglichen würde: {change:bare}.",
    "brief.offers": "Bisherige Angebote: {items:semicolon}.",
    "brief.offer.some": (
        "{offer}{answers}, gut genug für alle, auf die es ankommt, in {n} von 20 Lagen"
    ),
    "brief.offer.yes": "{offer}{answers}, gut genug für alle, auf die es ankommt",
    "brief.offer.no": "{offer}{answers}, nicht gut genug für alle, auf die es ankommt",
    "brief.offer.answers": " ({answers})",
    "brief.ask": "Frage an {actor}: Ist dieses Paket besser als keine Einigung?",
    "brief.ask.other": "Frage an {actor}: Ist dies besser als keine Einigung: {parts:semicolon}?",
    "brief.ask.answers": (
        "Nach einem Ja ist es für alle annehmbar in {yes} von 100 Lagen; nach einem Nein das beste "
        "andere in {no}."
    ),
    "brief.ask.best": (
        "Nach einem Ja ist das beste Paket für alle annehmbar in {yes} von 100 Lagen, nach einem "
        "Nein "
        "in {no}."
    ),
    "brief.accounts.ask": "Frage an {actor}: Würde dieses Paket angenommen?",
    "brief.accounts.part": "Daran scheiden sich die Darstellungen: {odds:semicolon}.",
    "brief.accounts.ask.other": "Frage an {actor}: Würde dies angenommen: {outcome:semicolon}?",
    "brief.accounts.odds": "nach „{account}“ in {n} von 20 Lagen",
    "brief.accounts.always": "nach „{account}“ in jeder Lage",
    "brief.accounts.never": "nach „{account}“ in keiner Lage",
    "brief.basis": "Grundlage: {count:Aussage}, {quoted} belegt, {assumed} angenommen.",
    "brief.basis.assumed": "Grundlage: {count:Aussage} ohne Beleg.",
    "brief.basis.quoted": "Grundlage: {count:Aussage} mit Beleg.",
    "brief.basis.sketch": "Die meisten sind angenommen; die Zahlen sind daher eine erste Skizze.",
    "brief.basis.all-sketch": "Die Zahlen sind eine erste Skizze.",
    "brief.basis.scores": "Grundlage: die Punkte von {count:Akteur-dat}.",
}
