"""Ce que l'on peut encore demander d'un conflit, en français."""

from collections.abc import Mapping

ASKED: Mapping[str, str] = {
    "conflict.section.asked": "Ce qui a été demandé en plus",
    "asked.continued": "{caption} (suite).",
    "asked.left": "Encore {count} {count?ligne|lignes} : voir `--json`.",
    "asked.orders": "Les états dans l’ordre de chaque acteur",
    "asked.left-out": "{actor} : on ne sait rien {states?de l’état|des états} {states:comma}.",
    "asked.horizons": "Plusieurs coups à l’avance",
    "asked.horizons.lede": (
        "Chacun regarde jusqu’à la fin d’autant de coups, s’attend à ce que les autres en fassent "
        "autant, et ne bouge que s’il finit mieux placé (limited-move stability, Kilgour 1985). "
        "Un coup à l’avance, c’est Nash."
    ),
    "asked.horizons.all": "Stable pour tous, selon le nombre de coups à l’avance.",
    "asked.horizons.one": "Stable pour {actor}, selon le nombre de coups à l’avance.",
    "asked.horizons.each": "Acteur par acteur",
    "asked.coalitions": "Quels états une coalition romprait",
    "asked.coalitions.lede": (
        "Une coalition rompt un état si elle peut aller là où chaque membre est mieux placé et si "
        "rien de ce que compte le concept ne l’en dissuade (d’après Inohara et Hipel 2008). Un "
        "acteur seul est une coalition d’un membre. Parmi les coalitions, on montre les plus "
        "petites."
    ),
    "asked.coalitions.holds.either": (
        "États qu’aucune coalition ne romprait, que ses membres bougent en même temps ou "
        "seulement l’un après l’autre."
    ),
    "asked.coalitions.holds.at-once": (
        "États qu’aucune coalition ne romprait si ses membres peuvent bouger en même temps."
    ),
    "asked.coalitions.holds.in-turns": (
        "États qu’aucune coalition ne romprait si ses membres bougent l’un après l’autre."
    ),
    "asked.coalitions.breaks": "Qui romprait quoi, et pour aller où.",
    "asked.coalitions.who": "Qui le rompt, et pour aller où",
    "asked.coalitions.break": "{members} → {state} ({told})",
    "asked.tableau": "Tous les chemins depuis l’état {state}",
    "asked.tableau.lede": (
        "Depuis l’état {state}, personne ne bouge deux fois de suite (status quo analysis : Li, "
        "Kilgour et Hipel 2005). Sous chaque acteur figure le nombre minimal de coups pour "
        "atteindre un état par un dernier coup de cet acteur ; entre parenthèses, le nombre de "
        "chemins de cette longueur, s’il y en a plusieurs."
    ),
    "asked.tableau.unsure": (
        "Les chemins par améliorations ne sont pas donnés : les préférences sont incertaines, et "
        "savoir quels coups améliorent est une affaire de chances."
    ),
    "asked.tableau.nowhere.improvements": "Aucun coup depuis là n’améliore le sort de son auteur.",
    "asked.tableau.nowhere.moves": "Aucun coup n’en part.",
    "asked.tableau.cut": (
        "Les chemins sont suivis sur {most} coups ; de plus longs peuvent mener ailleurs."
    ),
    "asked.tableau.improvements": "Par des coups qui améliorent chacun le sort de leur auteur.",
    "asked.tableau.moves": "Par des coups quelconques.",
    "asked.tableau.drawn": "Comment le conflit peut évoluer depuis l’état {state}",
    "asked.tableau.drawing": (
        "Comment le conflit peut évoluer : une colonne par nombre de coups, une flèche par coup."
    ),
    "asked.tableau.drawn-moves": (
        "Les flèches sont des coups qui améliorent le sort de leur auteur."
    ),
    "asked.tableau.drawn-any": "Les flèches sont des coups quelconques.",
    "asked.unknown": "Ce qui tient quand tout n’est pas connu",
    "asked.unknown.lede": (
        "Les lettres disent selon quelle lecture un état tient. Un acteur part pour ce qui est "
        "meilleur (b, d), ou aussi pour ce qui peut l’être (a, c) ; le dissuade ce qui n’est pas "
        "meilleur (a, b), ou aussi ce qui peut ne pas l’être (c, d). Ce qui tient selon a tient "
        "selon les quatre (Li, Hipel, Kilgour et Fang 2004)."
    ),
    "asked.unknown.pairs": ("{actor} : {unknown} paires d’états sur {all} ne sont pas comparées."),
    "asked.unknown.table": "Stable pour tous, selon la lecture.",
    "asked.strength": "Avec quelle force les états tiennent",
    "asked.strength.lede": (
        "Ce qui est bien meilleur ou bien pire est dit de {actors}. Un état tient fortement si "
        "quiconque gagnerait à partir peut se retrouver bien plus mal, et faiblement s’il ne se "
        "retrouve qu’un peu plus mal, ou pas mieux (Hamouda, Kilgour et Hipel 2004)."
    ),
    "asked.strength.table": "Avec quelle force chaque état tient pour tous, par concept.",
    "asked.strength.strong": "fort",
    "asked.strength.weak": "faible",
    "asked.views": "Ce que chacun croit stable, et ce qui tient",
    "asked.views.lede": (
        "Chaque acteur juge d’après ce que les autres veulent selon lui, sans savoir que d’autres "
        "voient autrement (un hyperjeu : Bennett 1977 ; Wang, Hipel et Fraser 1988). Un état "
        "tient si tous y restent, chacun pour ses raisons."
    ),
    "asked.views.of": "Une vue propre de {seen} : {actor}.",
    "asked.views.thinks": "{actor} croit",
    "asked.views.holds": "Il tient",
    "asked.views.known": "Si tous savaient",
    "asked.views.table": "États que quelqu’un croit stables, ou qui le sont : {concepts:comma}.",
    "asked.views.surprise": (
        "Inattendu pour {actor} ({concepts:comma}) : {states?l’état|les états} {states:comma} "
        "{states?tient|tiennent}."
    ),
    "asked.views.error": (
        "Attendu à tort par {actor} ({concepts:comma}) : {states?l’état|les états} {states:comma} "
        "ne {states?tient|tiennent} pas."
    ),
    "asked.views.unsure": (
        "Comment les acteurs se voient est dit quand tous ceux qui bougent ont des points ou un "
        "classement entier ; ce n’est pas le cas ici."
    ),
    "asked.several": "Ce qui ferait tenir à la fois les états {states}",
    "asked.several.hold": "Ils tiennent selon {concept} : {states:comma}.",
    "asked.several.unknown": (
        "On n’a trouvé aucun changement de préférences après lequel {states} tiennent tous selon "
        "{concept}."
    ),
    "asked.several.changes": (
        "Les états {states} tiendraient tous selon {concept} avec ces changements, l’un après "
        "l’autre (moins pourraient suffire) : {changes:semicolon}."
    ),
    "asked.several.change": ("{actor} ne préfère plus l’état {lowered} à l’état {state}"),
    "asked.several.rankings": (
        "{actor} : tous tiennent dans {favourable} des {possible} classements stricts des états, "
        "si ceux des autres restent."
    ),
    "asked.chances": "De quoi {states?dépend l’état|dépendent les états} {states}",
    "asked.chances.state": ("L’état {state} tient selon {concept} dans {share} de {draws:tirage}."),
    "asked.chances.all": "Tous tiennent à la fois dans {share}.",
    "asked.chances.move": "Qui",
    "asked.chances.to": "Veut peut-être aller vers",
    "asked.chances.target": "l’état {state} ({told})",
    "asked.chances.ever": "Dans tant de tirages",
    "asked.chances.alone": "Rien d’autre ne s’oppose",
    "asked.chances.table": (
        "Coups hors de l’état {state} qui améliorent le sort de leur auteur et dont rien ne "
        "dissuade. À demander d’abord : ce qui vient en tête. Si l’acteur ne le préfère pas et "
        "que le reste demeure, l’état tient dans autant de tirages de plus."
    ),
}
