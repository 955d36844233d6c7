"""A class that negotiated a case: how its sheet was read, its lessons, its page, in French."""

from collections.abc import Mapping

CLASSROOM: Mapping[str, str] = {
    "class.error.scores": (
        "Une classe se note avec des points exacts\xa0: dans le fichier du cas, donner des "
        "«\u202fscores\u202f» à {actors} à la place d’affirmations."
    ),
    "class.error.nothing": "{file}\xa0: aucune ligne n’a pu être lue, donc rien n’est noté.",
    "class.error.exists": "{file} existe déjà\u202f; rien n’a été écrit.",
    "class.error.ordinal": (
        "Une classe se note avec des points, et de {actors} le cas ne connaît qu’un ordre\xa0: il "
        "n’y a pas de points à additionner."
    ),
    "class.fault.headings": (
        "aucune ligne d’en-têtes trouvée\xa0: il faut une colonne par point à régler "
        "({issues:comma}), par nom ou identifiant"
    ),
    "class.fault.twice": (
        "la colonne «\u202f{column}\u202f» nomme un point à régler qui a déjà une colonne"
    ),
    "class.fault.column": "pas de colonne pour le point à régler «\u202f{issue}\u202f»{near}",
    "class.fault.near": "\u202f; est-ce «\u202f{word}\u202f»\u202f?",
    "class.fault.empty": (
        "«\u202f{column}\u202f» est vide alors que la ligne contient autre chose\xa0: attendu "
        "{options:quoted,or}{more}, ou «\u202fpas d’accord\u202f»"
    ),
    "class.fault.option": (
        "«\u202f{column}\u202f»\xa0: «\u202f{text}\u202f» n’est pas une option{near} (attendu\xa0: "
        "{options:quoted,or}{more})"
    ),
    "class.fault.rest": "... et {n} {n?autre faute|autres fautes}",
    "class.fault.more": " (et {n} de plus)",
    "class.fault.again": (
        "«\u202f{label}\u202f» figure à la ligne {first} avec un autre résultat\u202f; celui-ci "
        "est laissé de côté"
    ),
    "class.fault.near-column": "\u202f; est-ce la colonne «\u202f{word}\u202f»\u202f?",
    "class.fault.date": "\u202f; on dirait qu’un tableur en a fait une date ou une heure",
    "class.fault.row": (
        "«\u202f{text}\u202f» n’est une option d’aucun point à régler\u202f; sans accord, écrire "
        "«\u202fpas d’accord\u202f»"
    ),
    "class.assumed.columns": "Colonnes non lues\xa0: {columns:quoted}.",
    "class.assumed.sheets": "Feuilles non lues\xa0: {sheets:quoted}.",
    "class.assumed.headings": "Ligne {row}\xa0: les en-têtes à nouveau\u202f; laissée de côté.",
    "class.assumed.total": (
        "Ligne {row}\xa0: «\u202f{text}\u202f» est pris pour un total\u202f; laissée de côté."
    ),
    "class.assumed.note": (
        "Ligne {row}\xa0: «\u202f{text}\u202f» est pris pour une note\u202f; laissée de côté."
    ),
    "class.assumed.said": (
        "Ligne {row}\xa0: elle dit «\u202f{text}\u202f» et compte donc comme sans accord, quoi "
        "qu’elle dise d’autre."
    ),
    "class.assumed.empty": (
        "{rows?Ligne|Lignes} {rows}\xa0: rien n’est réglé, ce qui compte comme sans accord."
    ),
    "class.assumed.first": (
        "Ligne {row}, «\u202f{column}\u202f»\xa0: «\u202f{text}\u202f» n’est pas une option, cette "
        "première offre est donc laissée de côté."
    ),
    "class.assumed.rounds": (
        "D’autres tours que le tour {round}, donc de côté\xa0: {n} {n?ligne|lignes}."
    ),
    "class.assumed.again": "La ligne {row} répète la ligne {first}\u202f; elle compte une fois.",
    "class.assumed.no-round": (
        "{rows?Ligne|Lignes} {rows}\xa0: sans indication de tour, {rows?elle compte|elles "
        "comptent} dans chaque tour."
    ),
    "class.assumed.no-rounds": (
        "Les points du cas ne changent pas d’un tour à l’autre, donc le tour {round} est noté "
        "comme tous les autres\u202f; toutes les lignes comptent."
    ),
    "class.assumed.failed": (
        "Ligne {row}\xa0: «\u202f{text}\u202f» est pris pour une absence d’accord."
    ),
    "class.assumed.date": (
        "{rows?Ligne|Lignes} {rows}, «\u202f{column}\u202f»\xa0: un tableur en a fait "
        "«\u202f{text}\u202f»\u202f; lu comme «\u202f{option}\u202f»."
    ),
    "class.assumed.unit": (
        "{rows?Ligne|Lignes} {rows}, «\u202f{column}\u202f»\xa0: «\u202f{text}\u202f» est lu comme "
        "«\u202f{option}\u202f»."
    ),
    "class.assumed.twice": (
        "Ces en-têtes figurent plusieurs fois, et le premier de chacun est lu\xa0: "
        "{columns:quoted}."
    ),
    "stage.scoring-groups": "notation des groupes",
    "class.group": "Groupe {n}",
    "class.group.called": "Groupe {name}",
    "class.others": "{n} {n?autre|autres}",
    "class.lesson.agreed": "Les {total} {total?groupe|groupes} ont trouvé un accord.",
    "class.lesson.agreed.one": "Le seul groupe a trouvé un accord.",
    "class.lesson.impasses": "Sans accord\xa0: {n} sur {total} {total?groupe|groupes}.",
    "class.lesson.impasses.none": (
        "Sans accord\xa0: {n} sur {total} {total?groupe|groupes}. Aucun résultat n’aurait eu tous "
        "les consentements nécessaires."
    ),
    "class.lesson.impasses.count": (
        "Sans accord\xa0: {n} sur {total} {total?groupe|groupes}, alors que {deals} "
        "{deals?résultat|résultats} {deals?aurait|auraient} eu tous les consentements nécessaires."
    ),
    "class.lesson.unknown": (
        "Pour {n} sur {total} {total?accord|accords}, on n’a pas trouvé si quelque chose est "
        "meilleur pour tous."
    ),
    "class.lesson.frontier.all": (
        "Sur la frontière\xa0: tous les {total} accords. Rien n’aurait été meilleur pour tous."
    ),
    "class.lesson.frontier": (
        "Sur la frontière\xa0: {n} sur {total} {total?accord|accords}. Parmi les autres, {more} "
        "{more?pouvait|pouvaient} être {more?meilleur|meilleurs} pour l’un et moins "
        "{more?bon|bons} pour personne."
    ),
    "class.lesson.frontier.only": "Sur la frontière\xa0: {n} sur {total} {total?accord|accords}.",
    "class.lesson.frontier.one": (
        "Sur la frontière\xa0: le seul accord. Rien n’aurait été meilleur pour tous."
    ),
    "class.lesson.joint": (
        "Gain commun d’un accord\xa0: {mean:figure} en moyenne, {percent:figure} pour cent du plus "
        "grand, {most:figure}."
    ),
    "class.lesson.left": (
        "Laissé sur la table par un accord\xa0: {left:figure} en moyenne. C’est ce qu’on pouvait "
        "partager de plus sans perte pour personne."
    ),
    "class.lesson.single": (
        "Le plus souvent manqué\xa0: {issue}. Une autre option, tout le reste égal, aurait été "
        "meilleure pour tous dans {n} sur {total} {total?accord|accords}."
    ),
    "class.lesson.trade": (
        "Le plus souvent manqué\xa0: échanger {first} contre {second}. C’eût été meilleur pour "
        "tous dans {n} sur {total} {total?accord|accords}."
    ),
    "class.lesson.below": (
        "Moins bien que sans accord pour quelqu’un\xa0: {n} {n?accord|accords} ({groups})."
    ),
    "class.lesson.broken": "Contre une règle\xa0: {n} {n?accord|accords} ({groups}).",
    "class.lesson.best": "{actor}, meilleur résultat\xa0: un gain de {gain:figure} ({groups}).",
    "class.lesson.first.more": (
        "{actor}\xa0: qui a demandé plus au début a obtenu plus à la fin. Corrélation {r:figure} "
        "({low:figure} à {high:figure}) sur {n} accords."
    ),
    "class.lesson.first.less": (
        "{actor}\xa0: qui a demandé plus au début a obtenu moins à la fin. Corrélation {r:figure} "
        "({low:figure} à {high:figure}) sur {n} accords."
    ),
    "class.lesson.first.open": (
        "{actor}\xa0: pas de lien clair entre la première offre et le résultat. Corrélation "
        "{r:figure} ({low:figure} à {high:figure}) sur {n} accords."
    ),
    "class.lesson.refused": (
        "D’accord à la table, mais sans approbation\xa0: {n} {n?groupe|groupes} ({groups})."
    ),
    "page.title.debrief": "{title} – bilan",
    "page.title.letter": "{title} – votre résultat",
    "class.title": "Bilan\xa0: {title}",
    "class.section.lessons": "Ce qu’on peut apprendre",
    "class.section.map": "Où en sont les groupes",
    "class.section.table": "Tous les groupes",
    "class.section.groups": "Groupe par groupe",
    "class.section.cohorts": "Classes côte à côte",
    "class.section.reading": "Comment le tableau a été lu",
    "class.ground": (
        "{deals} {deals?résultat|résultats} {deals?aurait|auraient} eu tous les consentements "
        "nécessaires. Le plus grand gain commun est de {most:figure}."
    ),
    "class.ground.most": "Le plus grand gain commun est de {most:figure}.",
    "class.map.title": "{x} et {y}",
    "class.map.picture": (
        "Carte des résultats\xa0: points de {x} vers la droite, de {y} vers le haut"
    ),
    "class.map.caption": (
        "Chaque disque est un groupe, avec son numéro. La ligne relie la frontière\u202f; les "
        "tirets montrent ce que chacun a sans accord\u202f; en gris, ce qui pouvait être convenu."
    ),
    "class.map.caption.many": (
        "Chaque disque est un groupe, avec son numéro. Les anneaux sont la frontière de tous "
        "ensemble, et certains sont donc ici sous d’autres\u202f; les tirets montrent ce que "
        "chacun a sans accord\u202f; en gris, ce qui pouvait être convenu."
    ),
    "class.map.no-deal": "sans accord",
    "class.map.own": (
        "Le disque est votre résultat, les points sont ceux des autres. La ligne ou les anneaux "
        "sont la frontière\u202f; les tirets montrent ce que chacun a sans accord\u202f; en gris, "
        "ce qui pouvait être convenu."
    ),
    "class.table.caption": (
        "Gains par rapport à l’absence d’accord, en points, et ce qui aurait été meilleur pour tous"
    ),
    "class.table.sort": "Appuyer sur un en-tête pour trier.",
    "class.column.group": "Groupe",
    "class.column.names": "Noms",
    "class.column.round": "Tour",
    "class.column.gain": "{actor}\xa0: gain",
    "class.column.rank": "Rang",
    "class.column.joint": "Gain commun",
    "class.column.better": "Meilleur pour tous",
    "class.column.change": "Plus petit changement meilleur pour tous",
    "class.column.value": "Valeur",
    "class.column.own-gain": "Gain",
    "class.column.share": "De son meilleur accord",
    "class.column.solution": "Solution",
    "class.column.distance": "Distance",
    "class.column.more": "{actor}\xa0: plus que là",
    "class.cell.no-deal": "sans accord",
    "class.cell.frontier": "rien\xa0: sur la frontière",
    "class.cell.frontier.not-deal": "rien",
    "class.cell.unknown": "inconnu",
    "class.cell.some": "quelques-uns",
    "class.cell.many": "au-delà de ce qui a été cherché",
    "class.cell.refused": "non approuvé",
    "class.cell.ratifier": "approuve ensuite",
    "class.figure": "{n:figure}",
    "class.figure.range": "{n:figure} ({low:figure} à {high:figure})",
    "class.percent": "{n:figure}\xa0%",
    "class.percent.range": "{n:figure}\xa0% ({low:figure} à {high:figure})",
    "class.count": "{n} sur {total}",
    "class.group.reached": "Ce qui a été convenu, option par option",
    "class.group.worth": "Ce que cela valait",
    "class.group.distances": "À quelle distance de quatre solutions",
    "class.group.distances.note": (
        "Distance\xa0: entre les gains, chacun en part du meilleur accord de ce côté\u202f; 0 est "
        "la solution même."
    ),
    "class.group.distances.parties": (
        "Distance\xa0: entre les gains de ceux à la table, chacun en part du meilleur accord de ce "
        "côté\u202f; 0 est la solution même."
    ),
    "class.group.none": "Sans accord\xa0: chacun a ce qu’il a sans accord.",
    "class.group.change": "Meilleur pour tous, avec le moins de points changés\xa0: {change}.",
    "class.group.frontier": (
        "Sur la frontière\xa0: rien n’aurait été meilleur pour l’un et moins bon pour personne."
    ),
    "class.group.below": "Moins bien que sans accord pour {actors}.",
    "class.group.broken": "Contre une règle\xa0: {rules:semicolon}.",
    "class.group.round": "{group}, tour {round}",
    "class.group.in": "{group}, {round}",
    "class.group.refused": (
        "D’accord à la table, mais sans approbation, donc pas d’accord. Moins bien que sans "
        "accord, et manquant à l’approbation\xa0: {actors}. Non rempli\xa0: {rules:semicolon}."
    ),
    "class.group.refused.alone": (
        "D’accord à la table, mais sans approbation, donc pas d’accord. Moins bien que sans "
        "accord, et manquant à l’approbation\xa0: {actors}."
    ),
    "class.cohort.this": "Cette classe",
    "class.cohort.other": "Classe antérieure {n}",
    "class.cohort.caption": "Le même exercice dans plusieurs classes",
    "class.column.class": "Classe",
    "class.column.groups": "Groupes",
    "class.column.impasses": "Sans accord",
    "class.column.joint-mean": "Gain commun d’un accord",
    "class.column.on-frontier": "Accords sur la frontière",
    "class.cohort.note": (
        "Entre parenthèses\xa0: deux erreurs types de chaque côté. Les classes ne diffèrent pas "
        "que par hasard\xa0: rien ici ne dit pourquoi."
    ),
    "class.reading.file": "Lu\xa0: {file}, {groups} {groups?groupe|groupes}.",
    "class.reading.faults": "De côté\xa0: {n} {n?ligne|lignes} avec des fautes ({rows}).",
    "class.reading.methods": (
        "Meilleur pour tous\xa0: personne n’a moins et quelqu’un a plus. Le plus petit changement "
        "de ce genre change le moins de points à régler\u202f; puis son plus petit gain est le "
        "plus grand\u202f; puis la somme."
    ),
    "class.reading.voters": (
        "«\u202fTous\u202f», ce sont ceux qui ont une voix, y compris ceux qui approuvent "
        "ensuite\xa0: {actors}. Les gains communs sont ceux de la table. On ne compare qu’aux "
        "résultats qui ont tous les consentements nécessaires. Ce qui n’est pas approuvé compte au "
        "rang comme sans accord."
    ),
    "class.letter.title": "Votre résultat\xa0: {title}",
    "class.letter.names": "{names}",
    "class.letter.class": "La classe\xa0: {verdict}",
    "class.written": "Écrit\xa0: {file}",
    "class.written.letters": "{n?Écrite|Écrites}\xa0: {n} {n?lettre|lettres} dans {folder}",
    "class.footer": "Winset {version}. Les nombres sont exacts, d’après les points du cas.",
}
