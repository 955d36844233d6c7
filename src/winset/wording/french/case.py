"""The parts of a case, in French."""

from collections.abc import Mapping

CASE: Mapping[str, str] = {
    "sentences": "{parts:space}",
    "capitalised": "{text:cap}",
    "sentence": "{text}.",
    "in-brackets": " ({text})",
    "of-day": " du {day}",
    "by-account": " (selon «\u202f{account}\u202f»)",
    "range": "{low} à {high}",
    "outcome": "{parts:semicolon}",
    "outcome.part": "{issue}\xa0: {option}",
    "outcome.range": "{issue}\xa0: tout de {first} à {last}",
    "outcome.unchanged": "tout comme en l’absence d’accord",
    "outcome.partial": "{named}\u202f; quel que soit le reste",
    "offer.named": "l’offre faite par {by}{on}{outcome}{account}",
    "offer.named.joint": "l’offre commune faite par {by}{on}{outcome}{account}",
    "offer.called": "{name:quoted}{on}{account}",
    "answers": "{some:semicolon}",
    "answer.accepted": "{actor}\xa0: acceptée",
    "answer.rejected": "{actor}\xa0: rejetée",
    "answer.final": "{actor}\xa0: rupture",
    "answer.countered": "{actor}\xa0: contre-offre",
    "cited": "«\u202f{says}\u202f»",
    "cited.of": "{actor}\xa0: «\u202f{says}\u202f»",
    "change.ended": "{actor}{account}\xa0: «\u202f{old}\u202f» valait jusqu’au {day}.",
    "change.replaced": (
        "{actor}{account}, {day}\xa0: «\u202f{old}\u202f» a fait place à «\u202f{now}\u202f»."
    ),
    "change.replaced.undated": (
        "{actor}{account}, à une date inconnue\xa0: «\u202f{old}\u202f» a fait place à "
        "«\u202f{now}\u202f»."
    ),
    "timing.deadline": "Un accord est attendu d’ici au {day}.",
    "timing.per.day": (
        "{actor}\xa0: un accord qui vient un jour plus tard vaut {factor:figure} fois autant."
    ),
    "timing.per.week": (
        "{actor}\xa0: un accord qui vient une semaine plus tard vaut {factor:figure} fois autant."
    ),
    "timing.per.month": (
        "{actor}\xa0: un accord qui vient un mois plus tard vaut {factor:figure} fois autant."
    ),
    "timing.per.year": (
        "{actor}\xa0: un accord qui vient un an plus tard vaut {factor:figure} fois autant."
    ),
    "timing.per.round": (
        "{actor}\xa0: un accord qui vient un tour plus tard vaut {factor:figure} fois autant."
    ),
    "timing.use": (
        "Seule la négociation s’en sert\xa0: que proposer ensuite, et comment se "
        "dérouleraient des pourparlers."
    ),
    "region": "{parts:sequence}",
    "region.part": "{issue}\xa0: {options}",
    "region.at-least": "au moins {first}",
    "region.at-most": "au plus {last}",
    "region.from-to": "de {first} à {last}",
    "region.any": "{options:or}",
    "rule.never": "Jamais ensemble\xa0: {when}",
    "rule.if": "Si {when}, alors {then}",
    "transition.everyone": "De {start}, jamais à {to} (pour tous)",
    "transition.one": "De {start}, jamais à {to} (pour {actor})",
    "approval.named": "{name}\xa0: {text}",
    "approval.block": "Peuvent bloquer\xa0: {actors}\u202f; sauf si\xa0: {over:or}",
    "quota.one.must": "Consentement requis\xa0: {actors}",
    "quota.one.accepts": "consentement de\xa0: {actors}",
    "quota.all.must": "Consentement requis de tous\xa0: {actors}",
    "quota.all.accepts": "consentement de tous\xa0: {actors}",
    "quota.count.must": "au moins {least} sur {count} doivent accepter\xa0: {actors}",
    "quota.count.accepts": "au moins {least} sur {count} acceptent\xa0: {actors}",
    "quota.weights.must": "un poids d’au moins {least} doit accepter\xa0: {weights}",
    "quota.weights.accepts": "un poids d’au moins {least} accepte\xa0: {weights}",
    "quota.weight": "{actor} ({weight})",
    "claims": "{claims:semicolon}",
    "claim.order": "{issue}, le meilleur d’abord\xa0: {levels:then}",
    "claim.level": "{options:same}",
    "claim.prefers": "plutôt ({better}) que ({worse})",
    "claim.prefers-to-no-deal": "plutôt ({better}) que l’absence d’accord",
    "claim.rejects": "plutôt l’absence d’accord que ({outcome})",
    "claim.at-least-no-deal": "({outcome}) vaut au moins l’absence d’accord",
    "claim.weight": "{issue}\xa0: {share} de tout l’enjeu",
    "claim.ratio.at-least": "{issue} compte au moins {much} que {other}",
    "claim.ratio.at-most": "{issue} compte au plus {much} que {other}",
    "claim.most-important": "aucun point ne compte plus que {issue}",
    "claim.most-important.several": "comptent le plus, le plus lourd d’abord\xa0: {issues:comma}",
    "claim.least-important": "aucun point ne compte moins que {issue}",
    "claim.least-important.several": "comptent le moins, le plus léger d’abord\xa0: {issues:comma}",
    "claim.as-much": "autant",
    "claim.times": "{times} fois autant",
    "claim.step": (
        "{issue}\xa0: passer de {start} à {end} vaut plus que passer de {other_start} à "
        "{other_end} pour {other}"
    ),
    "claim.value": "{option} vaut {share} du chemin du pire au meilleur pour {issue}",
    "claim.linear": "chaque pas vaut autant pour {issues}",
    "claim.depends": "la valeur d’un point peut dépendre de l’autre\xa0: {pairs:comma}",
    "claim.depends.pair": "{issue} et {other}",
    "together": "{issue} et {other} ensemble",
    "claim.no-deal": "l’absence d’accord vaut {value} sur une échelle de 0 à 1",
}
