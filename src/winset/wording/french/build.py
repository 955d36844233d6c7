"""Building a deal, and the map, in French."""

from collections.abc import Mapping

BUILD: Mapping[str, str] = {
    "build.lede": (
        "Choisir une option pour chaque point et voir aussitôt qui accepterait. Rien ne quitte "
        "cette page."
    ),
    "build.no-script": (
        "Composer un accord demande JavaScript. Tout le reste de cette page se lit sans lui."
    ),
    "build.loads": "Accords pour commencer",
    "build.loads.more": "D’autres accords pour commencer",
    "build.loads.fair": "Points équitables",
    "build.loads.frontier": "Sur la frontière, les plus probables d’abord",
    "build.owner": "· par {who}",
    "build.stands": "sans accord",
    "build.observers": "Sans voix\xa0: qui le préférerait à l’absence d’accord",
    "build.copy": "Copier un lien vers cet accord",
    "build.address": "Lien vers cet accord",
    "build.swaps": "Donner ceci, obtenir cela",
    "build.what-if": "Et si",
    "build.sliders": "Si l’absence d’accord était meilleure ou pire pour quelqu’un",
    "build.sliders.help": (
        "En centièmes de tout l’enjeu. Meilleure est l’absence d’accord, moins il y a de raisons "
        "de signer."
    ),
    "build.accounts": "Quelle version est vraie\u202f?",
    "build.accounts.shared": "Seulement ce que partagent toutes les versions",
    "build.soft": "Ce qui n’est pas certain",
    "build.soft.help": (
        "Chaque affirmation compte autant qu’on y croit. On peut la tenir pour certaine, ou "
        "l’écarter."
    ),
    "build.soft.believed": "comme on y croit",
    "build.soft.certain": "certaine",
    "build.soft.out": "écartée",
    "build.reset": "Revenir au cas",
    "build.count": "{n} sur 20",
    "build.total": "situations plausibles où tous ceux qui doivent consentir acceptent ({odds})",
    "build.total.yes": "Un accord\xa0: tous ceux qui doivent consentir l’acceptent.",
    "build.total.no": "Pas un accord\xa0: tous ceux qui doivent consentir ne l’acceptent pas.",
    "build.total.standing": "C’est ce qui vaut sans accord.",
    "build.row": "{who}\xa0: dans {n} situations plausibles sur 20 ({odds})",
    "build.row.votes": (
        "{who}, voix\xa0: {votes}. Dans {n} situations plausibles sur 20 ({odds})\u202f; {note}"
    ),
    "build.row.yes": "{who}\xa0: oui",
    "build.row.no": "{who}\xa0: non",
    "build.yes": "oui",
    "build.no": "non",
    "build.gain": "{points} par rapport à l’absence d’accord",
    "build.observing": "Sans voix\xa0: qui le préférerait à l’absence d’accord",
    "build.together": "Tous ceux dont le consentement est requis",
    "build.short": "il manque {n}",
    "build.enough": "assez",
    "build.short.said": "si ce groupe change de camp, voix manquantes\xa0: {n}",
    "build.enough.said": "si ce groupe change de camp, il reste assez de voix",
    "build.more-voters": "Autres dont le consentement est requis\xa0: {n}",
    "build.exists": "Un accord quelconque existe dans {n} situations sur 20 ({odds}).",
    "build.exists.yes": "Un accord quelconque existe.",
    "build.exists.no": "Il n’existe aucun accord.",
    "build.exists.still": (
        "Selon l’analyse, un accord quelconque existe dans {odds} des situations\u202f; il y a "
        "trop de résultats pour que cette page suive les changements."
    ),
    "build.basis.own": "Les chances de cet accord sont celles de l’analyse.",
    "build.basis.drawn": (
        "À partir de {draws} situations choisies pour toutes les représenter. Sur 100 accords, 95 "
        "s’écartent d’au plus {points} {points?point|points} sur cent."
    ),
    "build.basis.few": (
        "Ces hypothèses ne laissent le poids que d’environ {n} situations\xa0: chances à prendre "
        "comme approximatives."
    ),
    "build.basis.none": (
        "Cela ne peut être vrai dans aucune des situations. Est montré ce que dit le cas."
    ),
    "build.basis.exact": "Exact\xa0: tous ceux qui ont une voix sont notés.",
    "build.repaired": "Changé aussi\xa0: {changes}. {rule}",
    "build.unmended": "Cela n’est pas possible\xa0: {rule}",
    "build.loaded": "Chargé\xa0: {name}.",
    "build.loaded.swap": "Échange fait.",
    "build.loaded.map": "Chargé depuis la carte.",
    "build.copied": "Le lien est copié.",
    "build.not-copied": "Copier le lien depuis le champ.",
    "build.swaps.help": (
        "Changements d’un ou deux points après lesquels tous acceptent plus probablement\xa0:"
    ),
    "build.swaps.none": (
        "Aucun changement d’un ou deux points ne rend plus probable que tous acceptent."
    ),
    "build.swaps.side": (
        "Aucun changement d’un ou deux points ne rend plus probable que tous acceptent. Le plus "
        "facile à gagner, au moindre coût pour l’ensemble\xa0: {who}."
    ),
    "build.swaps.agreed": "Tous ceux qui doivent consentir l’acceptent déjà tel quel.",
    "build.votes": "Voix\xa0: {needed} sur {total} requises",
    "build.said": "{actor}\xa0: {text}",
    "build.part": "{issue}\xa0: {option}",
    "build.swap": "{issue}\xa0: {before} → {after}",
    "build.swap.helps": "aide {gains}",
    "build.swap.costs": "coûte à {gives}",
    "build.swap.both": "coûte à {gives}, aide {gains}",
    "build.swap.odds": "{who} {before} → {after}",
    "build.try": "Essayer",
    "build.try.said": "Essayer cet échange\xa0: {swap}",
    "build.shift.none": "comme dans le cas",
    "build.shift.better": "meilleure de {n}",
    "build.shift.worse": "pire de {n}",
    "build.best": "Le plus probable sous ces hypothèses\xa0: {deal} ({odds})",
    "map.no-deal": "Absence d’accord",
    "map.status-quo": "Statu quo",
    "map.offer": "{offer:cap}",
    "map.offer.called": "{name}",
    "map.best": "Meilleur accord",
    "map.candidate": "Proposition {number}",
    "map.solution": "Solution\xa0: {title}",
    "map.picture": "Carte des accords\xa0: {title}",
    "map.none.contradiction": (
        "Ce qui est dit ne peut être entièrement vrai\u202f; aucun résultat n’a donc de place sur "
        "une carte."
    ),
    "map.none.rules": "Il ne reste aucun résultat à porter sur une carte.",
    "map.none": "Cette page a été faite sans les points d’une carte.",
    "map.none.values": "Aucun acteur n’a de valeurs à dessiner.",
    "map.lede": (
        "Chaque résultat a une place\xa0: plus à droite, mieux c’est pour l’un des acteurs\u202f; "
        "plus haut, mieux c’est pour l’autre. Un point choisi est chargé plus haut."
    ),
    "map.lede.one": "Chaque résultat a une place\xa0: plus à droite, mieux c’est pour {who}.",
    "map.lede.rescaled": (
        "0 est l’absence d’accord et 1 le mieux qu’un acteur puisse obtenir, au milieu des "
        "situations\u202f; −1 vaut pour −1 ou pire. Les solutions sont celles trouvées le plus "
        "souvent, situation par situation\u202f; l’une d’elles peut donc sortir de la zone ombrée."
    ),
    "map.lede.points": "Les valeurs sont les notes du fichier de cas.",
    "map.no-script": "Choisir axes et résultats demande JavaScript. Le tableau dit le reste.",
    "map.across": "En abscisse",
    "map.up": "En ordonnée",
    "map.classes": (
        "Résultats selon la probabilité que tous ceux qui doivent consentir les acceptent\xa0: "
        "presser pour masquer ou montrer"
    ),
    "map.class.certain": "certain",
    "map.class.likely": "probable",
    "map.class.possible": "improbable",
    "map.class.impossible": "impossible",
    "map.role": "carte des résultats",
    "map.name": "Carte des accords",
    "map.marks": "Repères sur la carte",
    "map.empty": "Pointer un point, ou l’atteindre avec les flèches, pour lire ici un résultat.",
    "map.help": (
        "Clavier\xa0: les flèches vont au résultat le plus proche dans cette direction\u202f; "
        "Début et Fin tout à gauche et à droite\u202f; Page précédente et Page suivante "
        "parcourent tous les résultats\u202f; Entrée charge le résultat plus haut\u202f; Tab "
        "parcourt les repères. Les boutons au-dessus de la carte masquent et montrent des "
        "résultats."
    ),
    "map.caption": (
        "La carte montre {shown} résultats sur {total}, selon leurs valeurs pour deux acteurs. "
        "Les lignes en tirets montrent ce que chacun a sans accord\u202f; dans le coin ombré, les "
        "deux ont au moins cela. Plus le fond est sombre, plus il y a de résultats."
    ),
    "map.caption.one": (
        "La carte montre {shown} résultats sur {total}. La ligne en tirets montre la valeur de "
        "l’absence d’accord. Plus le fond est sombre, plus il y a de résultats."
    ),
    "map.caption.drawn": (
        "La forme et la couleur d’un point disent la probabilité que tous ceux qui doivent "
        "consentir acceptent, sa taille dans combien de situations. Certain et impossible sont "
        "prouvés, autant que le temps l’a permis\u202f; probable veut dire dans plus de la moitié "
        "des situations."
    ),
    "map.caption.exact": (
        "La forme et la couleur d’un point disent si tous ceux qui doivent consentir "
        "l’accepteraient."
    ),
    "map.legend.frontier": (
        "sur la frontière\xa0: aucun meilleur pour l’un sans être pire pour un autre"
    ),
    "map.legend.status-quo": (
        "statu quo\xa0: ce qui vaut en attendant\u202f; l’absence d’accord a une valeur propre, "
        "aux lignes en tirets"
    ),
    "map.legend.no-deal": "absence d’accord",
    "map.legend.offer": "offre",
    "map.legend.solution": "point équitable",
    "map.legend.candidate": "l’un des meilleurs accords",
    "map.legend.chosen": "l’accord choisi plus haut",
    "map.table": "La carte en tableau\xa0: repères et résultats les plus probables",
    "map.table.name": "La carte en tableau",
    "map.table.caption": (
        "Les repères d’abord, puis les résultats selon la probabilité que tous ceux qui doivent "
        "consentir les acceptent."
    ),
    "map.table.mark": "Repère",
    "map.table.together": "Tous ceux dont le consentement est requis",
    "map.table.frontier": "Sur la frontière",
    "map.table.outcome": "Résultat",
    "map.part": "{issue}\xa0: {option}",
    "map.yes": "oui",
    "map.no": "non",
    "map.live.both": "pour les deux, au moins autant que sans accord",
    "map.live.no-deal": "absence d’accord, {who}",
    "map.live.below": "−1 ou pire",
    "map.live.kind.no-deal": "absence d’accord",
    "map.live.kind.status-quo": "statu quo",
    "map.live.kind.offer": "offre",
    "map.live.kind.solution": "point équitable",
    "map.live.kind.candidate": "l’un des meilleurs accords",
    "map.live.mark": "{kind}\xa0: {label}",
    "map.live.odds": "{word}, {odds}",
    "map.live.standing": "pas un accord",
    "map.live.frontier": "Sur la frontière.",
    "map.live.same": "Résultats aux mêmes valeurs ici\xa0: {n}.",
    "map.live.together": "Tous ceux dont le consentement est requis\xa0: {odds}.",
    "map.live.dots": "{shown} points montrés sur {total}.",
    "map.live.load": "Charger cet accord",
    "map.live.chosen": "L’accord choisi plus haut",
    "map.vote": "le vote requis",
    "map.note.count": "{mark}\xa0: bon pour {n} des {total} dont l’accord est nécessaire.",
    "map.note.good": "{mark}\xa0: bon pour {good}.",
    "map.note.open": "{mark}\xa0: incertain pour {open}.",
    "map.note.bad": "{mark}\xa0: pire que l’absence d’accord pour {bad}.",
    "map.note.far": "{mark}\xa0: bien pire que l’absence d’accord pour {bad}.",
    "map.note.good-open": "{mark}\xa0: bon pour {good}, incertain pour {open}.",
    "map.note.good-bad": "{mark}\xa0: bon pour {good}, pire que l’absence d’accord pour {bad}.",
    "map.note.good-far": (
        "{mark}\xa0: bon pour {good}, bien pire que l’absence d’accord pour {bad}."
    ),
    "map.note.open-bad": (
        "{mark}\xa0: incertain pour {open}, pire que l’absence d’accord pour {bad}."
    ),
    "map.note.open-far": (
        "{mark}\xa0: incertain pour {open}, bien pire que l’absence d’accord pour {bad}."
    ),
    "map.note.good-open-bad": (
        "{mark}\xa0: bon pour {good}, incertain pour {open}, pire que l’absence d’accord pour "
        "{bad}."
    ),
    "map.note.good-open-far": (
        "{mark}\xa0: bon pour {good}, incertain pour {open}, bien pire que l’absence d’accord "
        "pour {bad}."
    ),
}
