"""The parts of a case, in German."""

from collections.abc import Mapping

CASE: Mapping[str, str] = {
    "sentences": "{parts:space}",
    "capitalised": "{text:cap}",
    "sentence": "{text}.",
    "in-brackets": " ({text})",
    "of-day": " vom {day}",
    "by-account": " (nach „{account}“)",
    "range": "{low} bis {high}",
    "outcome": "{parts:semicolon}",
    "outcome.part": "{issue}: {option}",
    "outcome.range": "{issue}: alles von {first} bis {last}",
    "outcome.unchanged": "alles wie ohne Einigung",
    "outcome.partial": "{named}; gleich, wie das Übrige ausfällt",
    "offer.named": "das Angebot von {by}{on}{outcome}{account}",
    "offer.named.joint": "das gemeinsame Papier von {by}{on}{outcome}{account}",
    "offer.called": "{name:quoted}{on}{account}",
    "answers": "{some:semicolon}",
    "answer.accepted": "{actor}: angenommen",
    "answer.rejected": "{actor}: abgelehnt",
    "answer.final": "{actor}: abgebrochen",
    "answer.countered": "{actor}: Gegenangebot",
    "cited": "„{says}“",
    "cited.of": "{actor}: „{says}“",
    "change.ended": "{actor}{account}: „{old}“ galt bis zum {day}.",
    "change.replaced": "{actor}{account}, {day}: An die Stelle von „{old}“ trat „{now}“.",
    "change.replaced.undated": (
        "{actor}{account}, an einem unbekannten Tag: An die Stelle von „{old}“ trat „{now}“."
    ),
    "timing.deadline": "Eine Einigung ist bis zum {day} fällig.",
    "timing.per.day": (
        "{actor}: Eine Einigung, die einen Tag später kommt, ist das {factor:figure}-Fache wert."
    ),
    "timing.per.week": (
        "{actor}: Eine Einigung, die eine Woche später kommt, ist das {factor:figure}-Fache wert."
    ),
    "timing.per.month": (
        "{actor}: Eine Einigung, die einen Monat später kommt, ist das {factor:figure}-Fache wert."
    ),
    "timing.per.year": (
        "{actor}: Eine Einigung, die ein Jahr später kommt, ist das {factor:figure}-Fache wert."
    ),
    "timing.per.round": (
        "{actor}: Eine Einigung, die eine Runde später kommt, ist das {factor:figure}-Fache wert."
    ),
    "timing.use": (
        "Nur das Verhandeln nutzt dies: was als Nächstes anzubieten ist und wie "
        "Gespräche verliefen."
    ),
    "region": "{parts:sequence}",
    "region.part": "{issue}: {options}",
    "region.at-least": "mindestens {first}",
    "region.at-most": "höchstens {last}",
    "region.from-to": "von {first} bis {last}",
    "region.any": "{options:or}",
    "rule.never": "Niemals zusammen: {when}",
    "rule.if": "Wenn {when}, dann {then}",
    "transition.everyone": "Von {start} niemals zu {to} (für alle)",
    "transition.one": "Von {start} niemals zu {to} (für {actor})",
    "approval.named": "{name}: {text}",
    "approval.block": "Sperren können: {actors}; es sei denn: {over:or}",
    "quota.one.must": "Zustimmung nötig von: {actors}",
    "quota.one.accepts": "Zustimmung von: {actors}",
    "quota.all.must": "Zustimmung nötig von allen: {actors}",
    "quota.all.accepts": "Zustimmung von allen: {actors}",
    "quota.count.must": "mindestens {least} von {count} müssen zustimmen: {actors}",
    "quota.count.accepts": "mindestens {least} von {count} stimmen zu: {actors}",
    "quota.weights.must": "ein Gewicht von mindestens {least} muss zustimmen: {weights}",
    "quota.weights.accepts": "ein Gewicht von mindestens {least} stimmt zu: {weights}",
    "quota.weight": "{actor} ({weight})",
    "claims": "{claims:semicolon}",
    "claim.order": "{issue}, das Beste zuerst: {levels:then}",
    "claim.level": "{options:same}",
    "claim.prefers": "lieber ({better}) als ({worse})",
    "claim.prefers-to-no-deal": "lieber ({better}) als keine Einigung",
    "claim.rejects": "lieber keine Einigung als ({outcome})",
    "claim.at-least-no-deal": "({outcome}) ist mindestens so gut wie keine Einigung",
    "claim.weight": "{issue}: {share} von allem, was auf dem Spiel steht",
    "claim.ratio.at-least": "{issue} zählt mindestens {much} wie {other}",
    "claim.ratio.at-most": "{issue} zählt höchstens {much} wie {other}",
    "claim.most-important": "kein Streitpunkt zählt mehr als {issue}",
    "claim.most-important.several": "am meisten zählen, das Gewichtigste zuerst: {issues:comma}",
    "claim.least-important": "kein Streitpunkt zählt weniger als {issue}",
    "claim.least-important.several": "am wenigsten zählen, das Leichteste zuerst: {issues:comma}",
    "claim.as-much": "so viel",
    "claim.times": "{times}-mal so viel",
    "claim.step": (
        "{issue}: Von {start} zu {end} zu kommen, ist mehr wert als von {other_start} zu "
        "{other_end} bei {other}"
    ),
    "claim.value": "{option} liegt {share} des Weges vom Schlechtesten zum Besten bei {issue}",
    "claim.linear": "jeder Schritt ist gleich viel wert bei {issues}",
    "claim.depends": "was ein Streitpunkt wert ist, kann vom anderen abhängen: {pairs:comma}",
    "claim.depends.pair": "{issue} und {other}",
    "together": "{issue} und {other} zusammen",
    "claim.no-deal": "der Stand ohne Einigung ist {value} wert, auf einer Skala von 0 bis 1",
}
