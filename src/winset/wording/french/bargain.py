"""Talks on a case and their transcripts, in French."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "Comment iraient les pourparlers\xa0: {title}",
    "bargain.title.draw": "Pourparlers dans le tirage {draw}\xa0: {title}",
    "bargain.played.stacked": (
        "Offres alternées\xa0: à chacun des {rounds:tour}, chacun à son rang accepte ce qui est "
        "sur la table ou offre autre chose."
    ),
    "bargain.played.simultaneous": (
        "Offres alternées de {several} résultats côte à côte\xa0: à chacun des {rounds:tour}, "
        "chacun à son rang en accepte un ou fait une autre offre."
    ),
    "bargain.played.text": (
        "Un médiateur modifie un texte unique, avec {rounds:changement} au plus, et les parties "
        "disent oui ou non."
    ),
    "bargain.played.likeliest": (
        "Un médiateur propose ce que tous acceptent probablement, le plus probable d’abord, "
        "{rounds:proposition} au plus."
    ),
    "bargain.played.alternating": (
        "Jeu d’équilibre\xa0: chacun connaît les souhaits de tous\u202f; à chacun des "
        "{rounds:tour}, une partie propose, à son rang."
    ),
    "bargain.manner.blind": (
        "Les offres sont aveugles\xa0: elles ne regardent que ses propres souhaits."
    ),
    "bargain.manner.considerate": (
        "Les offres sont attentives\xa0: de ce qui est assez bon pour soi à ce moment, le "
        "meilleur pour les autres, autant qu’on sache."
    ),
    "bargain.exists": (
        "Un accord existe dans {exists}\u202f; ces pourparlers en trouvent un dans {found}."
    ),
    "bargain.exists.scored": (
        "Il y a un accord\u202f; ces pourparlers en trouvent un dans {found} des combinaisons de "
        "stratégies."
    ),
    "bargain.exists.found": "Il y a un accord, et ces pourparlers en trouvent un.",
    "bargain.exists.missed": "Il y a un accord, mais ces pourparlers n’en trouvent aucun.",
    "bargain.exists.none": "Il n’y a pas d’accord\xa0: ces pourparlers n’en trouvent donc aucun.",
    "bargain.by-round": "Accord à la fin du tour",
    "bargain.profiles": "Selon les stratégies, dans l’ordre {parties}",
    "bargain.found": "trouvé",
    "bargain.gains": "gain sur le meilleur",
    "bargain.ends": "Comment finissent les pourparlers\xa0: {parts:semicolon}.",
    "bargain.ends.agreement": "par un accord dans {odds}",
    "bargain.ends.deadline": "à l’échéance dans {odds}",
    "bargain.ends.walked away": "par une rupture dans {odds}",
    "bargain.ends.error": "par l’échec d’une stratégie dans {odds}",
    "bargain.gained": (
        "Ce que chaque partie gagne de son meilleur accord, là où il en existe un\xa0: "
        "{parts:semicolon}."
    ),
    "bargain.gained.part": "{actor} {share}",
    "bargain.regret": "Le meilleur accord pour tous en donnerait {share} de plus.",
    "bargain.agreed": "Où finissent les pourparlers",
    "bargain.agreed.item": "{odds}\xa0: {outcome}.",
    "bargain.failure": "Une stratégie a échoué\xa0: {reason}",
    "bargain.draws": "Joués dans {draws:tirage}, graine {seed}.",
    "bargain.scored": "Tous ont des points\xa0: il n’y a donc qu’un tirage.",
    "bargain.offer": "Tour {round}\xa0: {seat} offre ceci\xa0: {outcome}.",
    "bargain.offers": "Tour {round}\xa0: {seat} offre l’un de ceux-ci\xa0: {outcomes:other}.",
    "bargain.accept": "Tour {round}\xa0: {seat} accepte ceci\xa0: {outcome} ({why}).",
    "bargain.walk": "Tour {round}\xa0: {seat} rompt.",
    "bargain.fail": "Tour {round}\xa0: la stratégie de {seat} a échoué ({why}).",
    "bargain.end.agreement": (
        "Accord au tour {rounds}\xa0: {outcome}. Gains par rapport à l’absence d’accord\xa0: "
        "{gains:semicolon}."
    ),
    "bargain.end.gain": "{actor} {gain:figure}",
    "bargain.end.deadline": "Le dernier des {rounds:tour} est passé sans accord.",
    "bargain.end.walked_away": "Les pourparlers ont été rompus au tour {rounds}.",
    "bargain.end.error": (
        "Les pourparlers ont pris fin au tour {rounds}, car une stratégie a échoué."
    ),
    "bargain.replayed": "Rejoués selon les seules règles, les coups mènent à la même fin.",
    "bargain.written": "Écrit\xa0: {file}",
    "bargain.tempers": (
        "«\u202fboulware\u202f» tient bon jusque tard, «\u202flinear\u202f» cède à pas égaux, "
        "«\u202fconceder\u202f» cède tôt."
    ),
}
