"""A conflict as a graph of moves: which states hold, for whom, and why, in French."""

from collections.abc import Mapping

CONFLICT: Mapping[str, str] = {
    "concept.nash.name": "Nash",
    "concept.nash.meaning": "personne ne gagne à bouger seul",
    "concept.nash.escape": "les réponses des autres ne comptent pas",
    "concept.gmr.name": "métarationalité générale",
    "concept.gmr.meaning": (
        "celui qui gagne à bouger seul peut être privé de son gain par des mouvements des autres, "
        "quoi qu’il leur en coûte"
    ),
    "concept.gmr.escape": (
        "rien de ce que les autres peuvent faire n’y annule le gain par rapport à l’état {state}"
    ),
    "concept.smr.name": "métarationalité symétrique",
    "concept.smr.meaning": (
        "celui qui gagne à bouger seul peut être privé de son gain par des mouvements des autres, "
        "quoi qu’il leur en coûte, même s’il bouge ensuite encore une fois"
    ),
    "concept.smr.escape": (
        "quoi que fassent les autres, on finit au-dessus de l’état {state}, ou l’on peut "
        "continuer vers mieux"
    ),
    "concept.seq.name": "séquentiel",
    "concept.seq.meaning": (
        "celui qui gagne à bouger seul peut être privé de son gain par des mouvements que les "
        "autres veulent eux-mêmes faire"
    ),
    "concept.seq.escape": (
        "aucune réponse que les autres veulent donner n’annule le gain par rapport à l’état {state}"
    ),
    "concept.sseq.name": "séquentiel symétrique",
    "concept.sseq.meaning": (
        "celui qui gagne à bouger seul peut être privé de son gain par des mouvements que les "
        "autres veulent eux-mêmes faire, même s’il bouge ensuite encore une fois"
    ),
    "concept.sseq.escape": (
        "quelle que soit la réponse que les autres veulent donner, on finit au-dessus de l’état "
        "{state}, ou l’on peut continuer vers mieux"
    ),
    "sanctions.published": "personne ne bouge deux fois de suite",
    "sanctions.single": "un adversaire bouge une fois",
    "sanctions.once": "chaque adversaire bouge une fois au plus",
    "graph.unnumbered": (
        "{states}\xa0: ce ne sont pas des numéros du fichier de conflit, qui n’en a pas pour "
        "{states?cet état|ces états}."
    ),
    "graph.bound": (
        "Sur {issues}, un accord signé lie. Les états et les mouvements montrés ici sont ceux "
        "sans accord\xa0: qui décide seul y bouge aussi."
    ),
    "graph.partial": (
        "Il y a plus de {most} états\xa0: ne sont examinés que ceux où tout ce qui ne dépend de "
        "personne seul reste comme en l’absence d’accord."
    ),
    "graph.by-agreement": (
        "Seul un accord change {issues}\xa0: les mouvements ne relient que des états qui "
        "s’accordent là-dessus."
    ),
    "graph.coalition.at-once": (
        "Les verdicts prennent la coalition pour un seul acteur\u202f; ses membres bougent l’un "
        "après l’autre ou en même temps. Les mouvements énumérés et dessinés, et où mène "
        "l’absence d’accord, sont ceux de chaque acteur seul."
    ),
    "graph.coalition.in-turns": (
        "Les verdicts prennent la coalition pour un seul acteur\u202f; ses membres ne bougent que "
        "l’un après l’autre. Les mouvements énumérés et dessinés, et où mène l’absence d’accord, "
        "sont ceux de chaque acteur seul."
    ),
    "graph.coalition.draws": "Avec une coalition, {most} tirages au plus sont jugés.",
    "graph.first-draw": " dans le premier tirage",
    "graph.shortcut.same": (
        "Le raccourci «\u202f{rule}\u202f» laisse chaque équilibre tel que le donne la définition "
        "publiée{where}."
    ),
    "graph.shortcut.differs": (
        "Le raccourci «\u202f{rule}\u202f» s’écarte de la définition publiée sur "
        "{count:état}{where}\xa0: {states:comma}."
    ),
    "graph.states": "{count:état}",
    "graph.states.grouped": "{count:état} que quelqu’un distingue ({all} en tout)",
    "graph.draws": " dans plus de la moitié de {judged:tirage}",
    "graph.none": "{states}\xa0: aucun ne tient{draws}, quelles que soient les réponses comptées.",
    "graph.alone": (
        "{states}\xa0: {many} {many?tient|tiennent}{draws}\u202f; personne ne gagne à s’en "
        "éloigner seul. Ce que d’autres pourraient répondre n’en fait tenir aucun de plus."
    ),
    "graph.answers": (
        "{states}\xa0: {many} {many?tient|tiennent}{draws} si les autres peuvent répondre à une "
        "rupture de toute manière, {wanted} s’ils ne donnent que les réponses qu’ils veulent "
        "donner, et {alone} si personne ne répond."
    ),
    "graph.no-deal.none": (
        "L’absence d’accord n’est pas un résultat de ce cas\u202f; il n’est donc pas dit où elle "
        "mène."
    ),
    "graph.no-deal.odds": (
        "L’absence d’accord est l’état {state}. Il tient de lui-même dans {nash} des tirages, "
        "dans {seq} en comptant les réponses que les autres veulent donner, dans {gmr} en les "
        "comptant toutes."
    ),
    "graph.no-deal.odds.same": (
        "L’absence d’accord est l’état {state}. Il tient de lui-même dans {nash} des "
        "tirages\u202f; les réponses des autres n’y changent rien."
    ),
    "graph.no-deal.holds": (
        "L’absence d’accord est l’état {state}. Il tient\xa0: personne ne gagne à s’en éloigner "
        "seul."
    ),
    "graph.no-deal.breaks": (
        "L’absence d’accord est l’état {state}. Il ne tient pas\xa0: gagneraient à s’en éloigner "
        "seuls\xa0: {movers}\u202f; aucune réponse ne l’empêche."
    ),
    "graph.no-deal.deterred": (
        "L’absence d’accord est l’état {state}. Gagneraient à s’en éloigner seuls\xa0: "
        "{movers}\u202f; ce que les autres pourraient répondre le fait tenir selon {concepts}."
    ),
    "graph.movers": "{movers}",
    "graph.movers.blocs": "{movers:comma} et {last}",
    "graph.bloc": "{members} ensemble",
    "graph.leads.nowhere": "De l’absence d’accord, personne ne veut bouger.",
    "graph.leads.many": (
        "Des mouvements avantageux pour qui les fait mènent de là à {count} états, dont {many} "
        "{many?tient|tiennent} selon un concept."
    ),
    "graph.leads.one.holds": (
        "Des mouvements avantageux pour qui les fait mènent de là à l’état {state}, qui tient "
        "selon un concept."
    ),
    "graph.leads.one.breaks": (
        "Des mouvements avantageux pour qui les fait mènent de là à l’état {state}, qui ne tient "
        "pas."
    ),
    "graph.leads.none": (
        "Des mouvements avantageux pour qui les fait mènent de là aux états {states}, dont aucun "
        "ne tient."
    ),
    "graph.leads.some": (
        "Des mouvements avantageux pour qui les fait mènent de là aux états {states}\u202f; selon "
        "un concept {held?tient|tiennent}\xa0: {held}."
    ),
    "graph.leads.likely": "Des mouvements avantageux pour qui les fait mènent de là à {some}.",
    "graph.leads.likely.many": (
        "Des mouvements avantageux pour qui les fait mènent de là à {count} états, le plus "
        "souvent à {some}."
    ),
    "graph.likely": "l’état {state} (dans {share})",
    "graph.likely.of": "l’état {state} (dans {share} de {draws:tirage})",
    "why.stays": "{actor} reste\xa0: aucun mouvement propre ne mène au-dessus de l’état {state}.",
    "why.gains": "{actor}\xa0: gain à aller seul à l’état {escape}.",
    "why.open": "Le mouvement irait à l’état {escape}\xa0: {reason}.",
    "why.under": "Selon {concepts}\xa0: {why}",
    "why.escape": "le mouvement irait à l’état {escape}\xa0: {reason}.",
    "why.still": "il n’a pas lieu.",
    "why.deterred": "{parts:semicolon}.",
    "why.deterred.move": (
        "le mouvement vers l’état {move} ne paie pas\xa0: {path}, placé pas plus haut que l’état "
        "{state} ({actor}){after}"
    ),
    "why.after": "\u202f; de là, ses propres mouvements (vers {states}) n’apportent rien au-dessus",
    "why.after.more": (
        "\u202f; de là, ses propres mouvements (vers {states:comma} et {more} autres) n’apportent "
        "rien au-dessus"
    ),
    "why.after.none": "\u202f; de là, aucun mouvement propre",
    "why.more.one": "de même pour un autre mouvement",
    "why.more": "de même pour {more} autres mouvements",
    "why.path": "{actor} va à l’état {state}{then}",
    "why.then": ", puis {actor} à l’état {state}{then}",
    "make.title": "Ce qui ferait tenir l’état {state} ({concept})",
    "make.no-move": (
        "{actor}\xa0: aucun mouvement n’en part\u202f; l’état tient ici quoi que l’on veuille."
    ),
    "make.holds": (
        "{actor}\xa0: l’état tient ici, comme aujourd’hui, si ne sont pas préférés à {state}\xa0:"
    ),
    "make.breaks": (
        "{actor}\xa0: l’état tient ici, ce qui n’est pas le cas aujourd’hui, si ne sont pas "
        "préférés à {state}\xa0:"
    ),
    "make.condition": "contre le mouvement vers {move}\xa0: {either}{ways}{more}",
    "make.either": "soit ",
    "make.way": "{states:sequence}{otherwise}",
    "make.or": " ou {way}",
    "make.more": " ou de {more} autres façons",
    "make.left": "et {left} autres conditions",
    "make.impossible": "Aucun changement de ce qui lui est préféré ne le fait tenir.",
    "make.unknown": "Inconnu\xa0: parmi les changements essayés, aucun ne le fait tenir.",
    "make.nothing": "Rien n’a besoin de changer\xa0: il tient.",
    "make.change": "Plus petit changement\xa0: {parts:semicolon}.",
    "make.change.bound": (
        "Un changement qui suffit (moins pourrait suffire)\xa0: {parts:semicolon}."
    ),
    "make.lowered": "{actor}\xa0: {state} n’est plus préféré",
    "make.rankings": (
        "{actor}\xa0: il tient dans {favourable} classements stricts sur {possible}, ceux des "
        "autres inchangés."
    ),
    "make.rankings.unknown": (
        "{actor}\xa0: on ne sait dans combien de classements il tiendrait\u202f; il y en a trop."
    ),
}
