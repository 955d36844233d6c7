"""How talks would run, in French."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe. Là où il y en a un, "
        "{rounds:tour} d’offres aveugles, qui ne regardent que ses propres souhaits, mènent à un "
        "accord {parts:semicolon}."
    ),
    "running.temper.boulware": "dans {odds} si tous tiennent bon jusque tard",
    "running.temper.linear": "dans {odds} si tous cèdent à pas égaux",
    "running.temper.conceder": "dans {odds} si tous cèdent tôt",
    "running.temper.mixed": "dans {odds} si chacun a l’un quelconque de ces tempéraments",
    "running.considerate": (
        "Des offres attentives y mènent {odds} : de tout ce qui est assez bon pour soi à ce moment, "
        "le meilleur pour les autres, autant qu’on sache."
    ),
    "running.odds": "dans {odds}",
    "running.odds.range": "dans {low} à {high}",
    "running.lengths": (
        "Le temps aide : {few:tour} d’offres aveugles y mènent {early}, {many:tour} {late}, selon le "
        "tempérament."
    ),
    "running.gains": "Du meilleur accord pour soi, en moyenne : {parts:semicolon}.",
    "running.gain": (
        "{actor} gagne {blind} par des offres aveugles et {heeding} par des offres attentives"
    ),
    "running.regret": (
        "Le meilleur accord pour tous en donnerait {blind} de plus que des offres aveugles, et "
        "{heeding} de plus que des offres attentives."
    ),
    "running.simple": (
        "Ceux qui parlent ici cèdent au rythme de l’horloge et n’apprennent rien en chemin ; ceux "
        "qui écoutent peuvent faire mieux."
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
        "Mais en {rounds:tour}, des offres aveugles en trouvent un dans {firm} (fermes) à {yielding} "
        "(souples), des offres attentives dans {others}."
    ),
    "brief.talks.range": (
        "Mais en {rounds:tour}, des offres aveugles en trouvent un dans {range}, des offres "
        "attentives dans {others}."
    ),
    "brief.talks.heeding": (
        "Mais en {rounds:tour}, des offres aveugles n’en trouvent aucun ; des offres attentives, si."
    ),
    "brief.talks.never": (
        "Mais en {rounds:tour}, ni des offres aveugles ni des offres attentives n’en trouvent un."
    ),
    "brief.talks.some": (
        "Mais si {rounds:tour} d’offres en trouvent un dépend de la fermeté et de l’attention de "
        "tous."
    ),
}
