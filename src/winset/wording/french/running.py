"""How talks would run, in French."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe. Là où il y en a un, "
        "{rounds:tour} d’offres aveugles, qui ne regardent que ses propres souhaits, mènent à un "
        "accord {parts:semicolon}."
    ),
    "running.found.alike": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe. Là où il y en a un, "
        "{rounds:tour} d’offres aveugles, qui ne regardent que ses propres souhaits, mènent à un "
        "accord {odds}, que tous soient fermes ou souples."
    ),
    "running.temper.boulware": "dans {odds} si tous tiennent bon jusque tard",
    "running.temper.linear": "dans {odds} si tous cèdent à pas égaux",
    "running.temper.conceder": "dans {odds} si tous cèdent tôt",
    "running.temper.mixed": "dans {odds} si chacun a l’un quelconque de ces tempéraments",
    "running.considerate": (
        "Des offres attentives y mènent {odds}\xa0: de tout ce qui est assez bon pour soi à ce "
        "moment, le meilleur pour les autres, autant qu’on sache."
    ),
    "running.odds": "dans {odds}",
    "running.odds.range": "dans {low} à {high}",
    "running.lengths": (
        "{few:tour} d’offres aveugles y mènent {early}, {many:tour} {late}, selon le tempérament."
    ),
    "running.scored.blind": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe\xa0: {rounds:tour} "
        "d’offres aveugles, qui ne regardent que ses propres souhaits, n’en trouvent un que si "
        "tous {tempers:or}."
    ),
    "running.scored.blind.all": (
        "{rounds:tour} d’offres aveugles, qui ne regardent que ses propres souhaits, trouvent un "
        "accord, si fermes que soient tous."
    ),
    "running.scored.blind.none": (
        "Les pourparlers ne trouvent pas d’eux-mêmes l’accord qui existe\xa0: {rounds:tour} "
        "d’offres aveugles, qui ne regardent que ses propres souhaits, n’en trouvent aucun, que "
        "tous soient fermes ou souples."
    ),
    "running.scored.considerate": (
        "Des offres attentives, de tout ce qui est assez bon pour soi à ce moment le meilleur pour "
        "les autres, n’en trouvent un en {rounds:tour} que si tous {tempers:or}."
    ),
    "running.scored.considerate.all": (
        "Des offres attentives, de tout ce qui est assez bon pour soi à ce moment le meilleur pour "
        "les autres, en trouvent un en {rounds:tour}, si fermes que soient tous."
    ),
    "running.scored.considerate.none": (
        "Des offres attentives, de tout ce qui est assez bon pour soi à ce moment le meilleur pour "
        "les autres, n’en trouvent pas non plus en {rounds:tour}, que tous soient fermes ou "
        "souples."
    ),
    "running.if.boulware": "tiennent bon jusque tard",
    "running.if.linear": "cèdent à pas égaux",
    "running.if.conceder": "cèdent tôt",
    "running.gains": (
        "Du meilleur accord pour soi, là où il en existe un, en moyenne\xa0: {parts:semicolon}."
    ),
    "running.gain": (
        "{actor} gagne {blind} par des offres aveugles et {heeding} par des offres attentives"
    ),
    "running.regret": (
        "En moyenne des parties, le meilleur accord pour tous donnerait {blind} de plus que des "
        "offres aveugles, et {heeding} de plus que des offres attentives."
    ),
    "running.simple": (
        "Ceux qui parlent ici cèdent au rythme de l’horloge et n’apprennent rien en chemin\u202f; "
        "ceux qui écoutent peuvent faire mieux."
    ),
    "running.none": (
        "Il n’existe d’accord dans aucune situation plausible\xa0: les pourparlers n’en trouvent "
        "donc aucun."
    ),
    "running.unlisted": (
        "Comment iraient les pourparlers n’est pas connu\xa0: les résultats sont trop nombreux "
        "pour les jouer."
    ),
    "running.many-seats": (
        "Comment iraient les pourparlers n’est pas connu\xa0: trop de parties sont à la table pour "
        "les jouer."
    ),
    "running.pace": "Il y a {rounds:tour}\u202f; à chacun, chacun parle une fois.",
    "running.pace.deadline": (
        "Il y a {rounds:tour}\u202f; à chacun, chacun parle une fois. Le dernier vaut pour "
        "l’échéance, {last}."
    ),
    "running.pace.until": (
        "Il y a {rounds:tour} du {since} à l’échéance, {last}\xa0: un tour vaut {days:figure} "
        "{days?jour|jours}."
    ),
    "running.pace.day": "Il y a {rounds:tour}\u202f; un tour vaut un jour.",
    "running.pace.week": "Il y a {rounds:tour}\u202f; un tour vaut une semaine.",
    "running.pace.month": "Il y a {rounds:tour}\u202f; un tour vaut un mois.",
    "running.pace.year": "Il y a {rounds:tour}\u202f; un tour vaut une année.",
    "running.discount": (
        "{actor}\xa0: après chaque tour, un accord vaut {factor:figure} fois ce qu’il valait."
    ),
    "brief.talks": (
        "Mais en {rounds:tour}, des offres pour soi seul en trouvent un dans {firm} cas sur 100 "
        "(fermes) à {yielding} (souples), attentives dans {others}."
    ),
    "brief.talks.range": (
        "Mais en {rounds:tour}, des offres pour soi seul en trouvent un dans {range} cas sur 100, "
        "attentives dans {others}."
    ),
    "brief.talks.heeding": (
        "Mais en {rounds:tour}, des offres pour soi seul n’en trouvent aucun\u202f; des offres "
        "attentives, si."
    ),
    "brief.talks.never": (
        "Mais en {rounds:tour}, ni des offres pour soi seul ni des offres attentives n’en trouvent "
        "un."
    ),
    "brief.talks.some": (
        "Mais si {rounds:tour} d’offres en trouvent un dépend de la fermeté et de l’attention de "
        "tous."
    ),
    "brief.talks.refused": (
        "S’ils échouent, c’est surtout ainsi\xa0: la table convient, mais {by} "
        "{by?rejette|rejettent}."
    ),
    "page.section.talks": "Comment iraient les pourparlers",
    "page.talks.draws": (
        "Joués dans {draws} {draws?situation plausible|situations plausibles}, avec chaque "
        "combinaison de tempéraments."
    ),
    "page.talks.curves.blind": "Offres aveugles\xa0: accord, tour par tour",
    "page.talks.curves.considerate": "Offres attentives\xa0: accord, tour par tour",
    "page.talks.curves.label": (
        "Chances d’un accord tour par tour\u202f; les chiffres sont en dessous."
    ),
    "page.talks.start": "début",
    "page.talks.round": "tour {round}",
    "page.talks.rounds": "{rounds:tour}",
    "page.talks.there": "il existe un accord",
    "page.talks.temper": "Tempérament",
    "page.talks.temper.boulware": "ferme jusque tard",
    "page.talks.temper.linear": "cédant à pas égaux",
    "page.talks.temper.conceder": "cédant tôt",
    "page.talks.temper.mixed": "chacun d’un tempérament quelconque",
    "page.talks.manner.blind": "Offres aveugles\xa0: ses propres souhaits seulement",
    "page.talks.manner.considerate": (
        "Offres attentives\xa0: de ce qui est assez bon pour soi, le meilleur pour les autres, "
        "autant qu’on sache"
    ),
    "page.talks.table": "Pourparlers selon le tempérament",
    "page.talks.table.caption": (
        "Là où un accord existe\xa0: la chance d’en trouver un, la part de son meilleur accord que "
        "gagne chaque partie, et de combien de points de pourcentage le meilleur accord pour tous "
        "donnerait plus, en moyenne."
    ),
    "page.talks.found": "Trouvé",
    "page.talks.gain": "Gain\xa0: {actor}",
    "page.talks.left": "Laissé sur la table",
    "page.talks.lengths": "Pourparlers selon la durée",
    "page.talks.lengths.caption": (
        "La chance que des pourparlers d’une autre durée trouvent un accord là où il en existe un."
    ),
    "page.talks.agreed": "Où finissent les pourparlers",
    "page.talks.agreed.lede": (
        "Les résultats sur lesquels des offres attentives mènent à s’accorder dans plus de 1\xa0%, "
        "les plus probables d’abord, sur toutes les situations plausibles et tous les tempéraments."
    ),
    "page.talks.command": (
        "{command} joue la même chose avec d’autres stratégies, tours et protocoles, et raconte "
        "des pourparlers mot à mot."
    ),
    "running.refused.blind": (
        "Dans {odds} des pourparlers à offres aveugles, la table s’accorde, mais {by} {by?le "
        "rejette|le rejettent}."
    ),
    "running.refused.considerate": (
        "Dans {odds} des pourparlers à offres attentives, la table s’accorde, mais {by} {by?le "
        "rejette|le rejettent}."
    ),
    "running.gains.none": (
        "De tels pourparlers n’apportent presque rien\u202f; le meilleur accord pour tous "
        "donnerait à chaque partie, en moyenne, {share} de son propre meilleur accord."
    ),
    "points": "{points} {points?point|points} de pourcentage",
    "points.about": "{points} ± {off} points de pourcentage",
    "page.talks.agreed.none": (
        "Par des offres attentives, aucun résultat n’est convenu dans plus de 1\xa0%."
    ),
    "points.few": "moins de 1 point de pourcentage",
}
