"""Talks on a case and their transcripts, in French."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "Comment iraient les pourparlers",
    "bargain.title.draw": "Des pourparlers dans la situation plausible {draw}, mot à mot",
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
        "Les offres sont attentives\xa0: de ce qui est assez bon pour soi à ce moment, le meilleur "
        "pour les autres, autant qu’on sache."
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
    "bargain.gains": "gain",
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
    "bargain.regret": (
        "Le meilleur accord pour tous donnerait {points} de plus, en moyenne des parties."
    ),
    "bargain.agreed": "Où finissent les pourparlers",
    "bargain.agreed.item": "{odds}\xa0: {outcome}.",
    "bargain.failure": "Une stratégie a échoué\xa0: {reason}",
    "bargain.draws": (
        "Joués dans {draws} {draws?situation plausible|situations plausibles}, suite aléatoire "
        "{seed}."
    ),
    "bargain.scored": "Tous ont des points\xa0: il n’y avait donc rien à compléter.",
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
    "bargain.written": "Écrit\xa0: {file}",
    "bargain.tempers": "{parts:semicolon}.",
    "bargain.gains.are": "Gain\xa0: en part du meilleur accord pour chacun, là où il en existe un.",
    "bargain.refused": (
        "Dans {odds}, ceux qui sont à la table s’accordent, mais {by} {by?rejette|rejettent} ce "
        "dont ils conviennent."
    ),
    "bargain.ends.none": "sans accord dans {odds}",
    "bargain.gained.none": (
        "On n’y gagne presque rien\u202f; le meilleur accord pour tous donnerait à chaque partie, "
        "en moyenne, {share} de son propre meilleur accord."
    ),
    "bargain.agreed.none": "Aucun résultat n’est convenu dans plus de 1\xa0%.",
    "bargain.last-word": (
        "Attendre ne coûte rien ici\u202f: qui propose en dernier décide donc. Avec un tour de "
        "plus ou de moins, c’est quelqu’un d’autre, et les chiffres changent\u202f; un risque de "
        "rupture ou un coût de l’attente dans le cas y remédient."
    ),
    "bargain.draws.one": (
        "Joués dans une seule situation plausible\xa0: ce sont des parts des combinaisons de "
        "stratégies, non des probabilités. Davantage de situations en disent plus."
    ),
    "bargain.plays": "Comment joue chacun\xa0: {parts:semicolon}.",
    "bargain.plays.part": "{actor} {strategy}",
    "bargain.temper.boulware": "ferme",
    "bargain.temper.linear": "régulier",
    "bargain.temper.conceder": "souple",
    "bargain.gloss.boulware": "«\u202fferme\u202f» (boulware)\xa0: ferme jusque tard",
    "bargain.gloss.linear": "«\u202frégulier\u202f» (linear)\xa0: cédant à pas égaux",
    "bargain.gloss.conceder": "«\u202fsouple\u202f» (conceder)\xa0: cédant tôt",
    "bargain.repeat": "Tour {round}\xa0: {seat} répète son offre.",
    "bargain.repeat.round.both": "Tour {round}\xa0: les deux répètent leurs offres.",
    "bargain.repeat.round.all": "Tour {round}\xa0: tous répètent leurs offres.",
    "bargain.repeat.rounds.both": "Tours {first} à {last}\xa0: les deux répètent leurs offres.",
    "bargain.repeat.rounds.all": "Tours {first} à {last}\xa0: tous répètent leurs offres.",
    "bargain.fall": (
        "Tour {round}\xa0: tous à la table sont d’accord, mais {by} {by?le rejette|le rejettent}."
    ),
    "bargain.replayed.strategies": (
        "Rejoué par les mêmes stratégies, chaque coup est le même, et la fin aussi."
    ),
    "bargain.replayed.rules": (
        "Rejoués selon les seules règles, les coups mènent à la même fin. Que les offres soient "
        "celles des stratégies ne peut être vérifié\xa0: {strategies} suit le hasard."
    ),
    "bargain.replayed.changed": (
        "Le cas a changé depuis, mais en rien dont dépendent ces pourparlers."
    ),
    "bargain.plays.boulware": "ferme jusque tard (boulware)",
    "bargain.plays.linear": "cédant à pas égaux (linear)",
    "bargain.plays.conceder": "cédant tôt (conceder)",
    "bargain.strategy.boulware": "Ferme jusqu’au bout (boulware)",
    "bargain.strategy.boulware.idea": ("Tient bon presque tout le temps et cède vers la fin."),
    "bargain.strategy.linear": "Régulière (linear)",
    "bargain.strategy.linear.idea": ("Cède autant à chaque tour."),
    "bargain.strategy.conceder": "Conciliante tôt (conceder)",
    "bargain.strategy.conceder.idea": ("Cède aussitôt et peu par la suite."),
    "bargain.strategy.exponential": "Ferme, puis rapide (exponential)",
    "bargain.strategy.exponential.idea": ("Tient bon, puis cède de plus en plus vite."),
    "bargain.strategy.bezier": "Le long d’une courbe (bezier)",
    "bargain.strategy.bezier.idea": ("Cède le long d’une courbe qu’un point au milieu fait plier."),
    "bargain.strategy.tit-for-tat": "Donnant, donnant (tit-for-tat)",
    "bargain.strategy.tit-for-tat.idea": ("Cède autant que les autres viennent de céder."),
    "bargain.strategy.relative-tit-for-tat": "Donnant, donnant en parts (relative-tit-for-tat)",
    "bargain.strategy.relative-tit-for-tat.idea": ("Cède la même part que les autres ont cédée."),
    "bargain.strategy.averaged-tit-for-tat": "Donnant, donnant en moyenne (averaged-tit-for-tat)",
    "bargain.strategy.averaged-tit-for-tat.idea": (
        "Cède ce que les autres ont cédé sur plusieurs tours."
    ),
    "bargain.strategy.micro": "Offre pour offre (micro)",
    "bargain.strategy.micro.idea": ("Fait une nouvelle offre pour chaque nouvelle offre reçue."),
    "bargain.strategy.listener": "À l’écoute (listener)",
    "bargain.strategy.listener.idea": (
        "Parmi ce qui lui suffit, offre ce que les autres semblent préférer."
    ),
    "bargain.strategy.zeuthen": "Qui risque le plus (zeuthen)",
    "bargain.strategy.zeuthen.idea": (
        "Qui a le plus à perdre d’une rupture cède, juste autant qu’il faut."
    ),
    "bargain.strategy.equilibrium": "Prévoyante (equilibrium)",
    "bargain.strategy.equilibrium.idea": (
        "Joue ce qui est le mieux si tous les autres prévoient de même."
    ),
    "bargain.strategy.hardliner": "Ne cède jamais (hardliner)",
    "bargain.strategy.hardliner.idea": ("Demande toujours le meilleur pour soi."),
    "bargain.strategy.random": "Au hasard (random)",
    "bargain.strategy.random.idea": (
        "Offre n’importe quoi qui ne soit pas pire pour soi que l’absence d’accord."
    ),
    "bargain.signer.hill-climber": "Seulement le mieux (hill-climber)",
    "bargain.signer.hill-climber.idea": (
        "Ne dit oui à un changement du texte que s’il n’y perd pas."
    ),
    "bargain.signer.annealer": "Patient au début (annealer)",
    "bargain.signer.annealer.idea": ("Accepte d’abord de petites pertes, puis de moins en moins."),
    "bargain.protocol.stacked": "Des offres à tour de rôle",
    "bargain.protocol.stacked.idea": (
        "L’un après l’autre accepte l’offre sur la table ou en fait une autre."
    ),
    "bargain.protocol.simultaneous": "Plusieurs offres à la fois",
    "bargain.protocol.simultaneous.idea": ("Tous font plusieurs offres au même tour."),
    "bargain.protocol.text": "Un texte et une médiation",
    "bargain.protocol.text.idea": (
        "La médiation modifie un seul texte, et tous disent oui ou non à chaque changement."
    ),
    "bargain.protocol.alternating": "Un jeu qui prévoit",
    "bargain.protocol.alternating.idea": (
        "Tous jouent ce qui est le mieux pour eux, sachant que les autres le font aussi."
    ),
    "bargain.mediator.hill": "Pas à pas",
    "bargain.mediator.hill.idea": (
        "Change une chose à la fois et garde ce à quoi tous disent oui."
    ),
    "bargain.mediator.annealing": "Avec des détours",
    "bargain.mediator.annealing.idea": (
        "Garde aussi, un temps, des changements un peu moins bons."
    ),
    "bargain.mediator.likeliest": "Le plus probable d’abord",
    "bargain.mediator.likeliest.idea": (
        "Propose ce que tous accepteraient le plus probablement, puis le suivant."
    ),
}
