"""How talks would run, in French."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe. Là où il y en a un, "
        "{rounds:tour} d’offres mènent à un accord {parts:semicolon}."
    ),
    "running.temper.boulware": "dans {odds} si tous tiennent bon jusque tard",
    "running.temper.linear": "dans {odds} si tous cèdent à pas égaux",
    "running.temper.conceder": "dans {odds} si tous cèdent tôt",
    "running.temper.mixed": "dans {odds} si chacun a l’un quelconque de ces tempéraments",
    "running.lengths": (
        "Le temps aide : {few:tour} y mènent dans {low} à {high} selon le tempérament, {many:tour} "
        "dans {least} à {most}."
    ),
    "running.gains": "Du meilleur accord pour soi : {parts:semicolon}.",
    "running.gain": "{actor} gagne {share} en moyenne",
    "running.regret": (
        "En moyenne, le meilleur accord pour tous en donnerait {share} de plus que les pourparlers, "
        "tempéraments mêlés."
    ),
    "running.simple": (
        "Ceux qui parlent ici ne connaissent que leurs propres souhaits et cèdent au seul rythme de "
        "l’horloge ; ceux qui écoutent peuvent faire mieux."
    ),
    "running.none": "Aucun tirage n’a d’accord : les pourparlers n’en trouvent donc aucun.",
    "running.unlisted": (
        "Comment iraient les pourparlers n’est pas connu : les résultats sont trop nombreux pour "
        "les jouer."
    ),
    "running.many-seats": (
        "Comment iraient les pourparlers n’est pas connu : trop de parties sont à la table pour "
        "les jouer."
    ),
    "running.pace": "Il y a {rounds:tour} ; à chacun, chacun parle une fois.",
    "running.pace.deadline": (
        "Il y a {rounds:tour} ; à chacun, chacun parle une fois. Le dernier vaut pour l’échéance, "
        "{last}."
    ),
    "running.pace.until": (
        "Il y a {rounds:tour} du {since} à l’échéance, {last} : un tour vaut {days:figure} "
        "{days?jour|jours}."
    ),
    "running.pace.day": "Il y a {rounds:tour} ; un tour vaut un jour.",
    "running.pace.week": "Il y a {rounds:tour} ; un tour vaut une semaine.",
    "running.pace.month": "Il y a {rounds:tour} ; un tour vaut un mois.",
    "running.pace.year": "Il y a {rounds:tour} ; un tour vaut une année.",
    "running.discount": (
        "{actor} : après chaque tour, un accord vaut {factor:figure} fois ce qu’il valait."
    ),
    "brief.talks": (
        "Les pourparlers peuvent le manquer : {rounds:tour} d’offres en trouvent un dans {firm} "
        "(tous fermes) à {yielding} (tous souples)."
    ),
    "brief.talks.range": (
        "Les pourparlers peuvent le manquer : {rounds:tour} d’offres en trouvent un dans {low} à "
        "{high}, selon la fermeté de tous."
    ),
    "brief.talks.never": (
        "Les pourparlers peuvent le manquer : {rounds:tour} d’offres n’en trouvent aucun, que tous "
        "tiennent bon ou cèdent tôt."
    ),
    "brief.talks.some": (
        "Les pourparlers peuvent le manquer : {rounds:tour} d’offres n’en trouvent un que si tous "
        "{tempers:or}."
    ),
    "brief.talks.boulware": "tiennent bon jusque tard",
    "brief.talks.linear": "cèdent à pas égaux",
    "brief.talks.conceder": "cèdent tôt",
}
