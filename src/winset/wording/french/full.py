"""What the terminal prints beyond the brief, in French."""

from collections.abc import Mapping

FULL: Mapping[str, str] = {
    "full.doubts": "À regarder d’abord",
    "full.account": "Selon la version «\u202f{account}\u202f»\xa0: {text}",
    "full.differences": "Où les versions divergent le plus",
    "full.closest": "Au plus près d’un accord",
    "full.candidates": "Meilleures propositions",
    "full.why-not": "Pourquoi non",
    "full.openers": "Ce qui rendrait un accord possible",
    "full.carriers": "Ce qui porte le verdict",
    "full.questions": "Les questions à poser",
    "full.hinges": "À quoi cela tient",
    "full.reactions": "Comment d’autres voient la première proposition",
    "full.care": "À noter",
    "full.changes": "Ce qui a changé et quand",
    "full.time": "Temps",
    "full.assumed": "Supposé à la lecture",
    "full.rests": "Sur quoi cela repose",
    "full.lasting": "La première proposition tiendra-t-elle, et comment y parvenir\u202f?",
    "full.road": "Le chemin qui y mène. {text}",
    "full.offers": "Offres faites",
    "full.offer": (
        "{by}{on}{account}\xa0: {outcome}. {answered} Acceptation selon ce que l’on sait\xa0: "
        "{views:comma}.{others}"
    ),
    "full.offer.on": ", {day}",
    "full.offer.account": " (selon la version «\u202f{account}\u202f»)",
    "full.offer.view": "{actor} {likelihood}",
    "full.offer.view.odds": "{actor} {likelihood} ({odds})",
    "full.told": " {some:space}",
    "full.offer.other": (
        "Selon {accounts?la version|les versions} {accounts:quoted}\xa0: {views:comma}."
    ),
    "full.tool": "Les solutions telles que {tool} les définit",
    "full.tool.none": "{name}\xa0: {note}.",
    "full.tool.point": "{name}{ties}\xa0: {gives}{beside}. C’est ceci\xa0: {meaning}.{note}",
    "full.tool.ties": " (et {count:ex æquo})",
    "full.tool.gives": "{number} pour {actor}",
    "full.tool.same": ", comme ici la solution «\u202f{title}\u202f»",
    "full.tool.differs": "\u202f; ici la solution «\u202f{title}\u202f»\xa0: {gives}",
    "full.tool.note": " {note:cap}.",
    "full.basis": "{parts:semicolon,cap}.{limits}",
    "full.basis.known": "{parts}",
    "full.basis.nothing": "rien de connu",
    "full.basis.scores": "les points de {count:acteur}",
    "full.basis.statements": (
        "{count:affirmation} (dont {evidence} avec preuve, {assumed} en hypothèse, {unsupported} "
        "sans appui)"
    ),
    "full.basis.offers": "{count:offre}",
    "full.basis.outcomes": "{count:résultat}",
    "full.basis.outcomes.feasible": "{count:résultat}, dont {feasible} réalisables",
    "full.basis.outcome.feasible": "1 résultat, réalisable",
    "full.basis.outcome.infeasible": "1 résultat, non réalisable",
    "full.basis.draws": "{draws:tirage}, a priori {prior}, graine {seed}",
    "full.until": "État au {day}\xa0: ce qui a été connu plus tard est écarté.",
    "full.offers-unused": "Les offres sont montrées, mais ne servent pas de preuves.",
    "full.error": (
        "Des tirages ont été ajoutés jusqu’à ce que les chances d’un accord aient une erreur type "
        "de {error:figure} ou que la limite soit atteinte."
    ),
    "cli.findings": "Tous les constats\xa0: {file}",
    "cli.report": "Rapport\xa0: {file}",
    "cli.page": "Page\xa0: {file}",
    "cli.json": "Tout en JSON\xa0: {file}",
    "stage.line": "winset\xa0: {seconds} secondes, {stage}{done}",
    "stage.done": ", {share}",
    "stage.working": "en cours",
    "stage.counting-deals": "décompte des accords",
    "stage.solving-draws": "résolution des tirages",
    "stage.merging-outcomes": "fusion des résultats",
    "stage.judging-states": "examen des états",
    "stage.listing-outcomes": "énumération des résultats",
    "stage.judging-outcomes": "examen des résultats",
    "stage.describing-scenarios": "description des scénarios",
    "stage.asking-whether-deals-hold": "examen de la tenue des accords",
    "stage.looking-for-blockers": "recherche des obstacles",
    "stage.looking-for-roads": "recherche des chemins",
    "stage.looking-for-what-would-open-a-deal": "recherche de ce qui rendrait un accord possible",
    "stage.weighing-questions": "examen des questions",
    "stage.leaving-statements-out": "retrait des affirmations",
    "stage.compare": "comparaison des versions",
}
