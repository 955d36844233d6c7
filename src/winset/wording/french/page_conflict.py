"""What the page of a conflict says around its findings, in French."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "graph.kind": "stabilité",
    "graph.genre": "analyse de conflit",
    "graph.section.holds": "En bref",
    "graph.section.states": "Les états et ce qui tient",
    "graph.section.moves": "Qui peut aller où",
    "graph.section.leads": "Où mène l’absence d’accord",
    "graph.section.why": "État par état\xa0: pourquoi il tient ou non",
    "graph.section.make": "Ce qui ferait tenir l’état {state}",
    "graph.section.terms": "Réglages et concepts",
    "graph.state": "état {state}",
    "graph.no-deal": "absence d’accord",
    "graph.or-like.one": "{told}\u202f; ou un autre semblable",
    "graph.or-like": "{told}\u202f; ou l’un de {count} autres semblables",
    "graph.numbers.more": "{states:comma} et {count} de plus",
    "graph.holds": "tient",
    "graph.holds-under": "tient selon {concepts:comma}",
    "graph.does-not-hold": "ne tient pas",
    "graph.grade.self": "tient\xa0: personne ne gagne à bouger seul (Nash)",
    "graph.grade.answers": "tient par les réponses que les autres veulent donner (SEQ)",
    "graph.grade.threats": "ne tient que si les réponses coûteuses comptent (GMR)",
    "graph.grade.breaks": "ne tient pas",
    "graph.byline.movers": "{count:acteur} pouvant bouger",
    "graph.byline.issues": "{count:point}",
    "graph.byline.scored": "préférences en points",
    "graph.byline.draws": "{count:tirage} de préférences",
    "graph.byline.coalition": "agissent comme un seul\xa0: {members}",
    "graph.page.assumed": "Hypothèses faites à la lecture du fichier\xa0: {count}",
    "graph.page.lede": (
        "Un état est une option pour chaque point. Un acteur bouge en changeant les points qui "
        "ne dépendent que de lui\u202f; ce qui ne dépend de personne seul, un accord seul le change. "
        "Un état tient si personne ne le quitte, une fois les réponses des autres comptées comme "
        "un concept les compte."
    ),
    "graph.page.count": "Combien d’états tiennent, par concept.",
    "graph.page.count-draws": (
        "Combien d’états tiennent dans plus de la moitié des tirages, par concept."
    ),
    "graph.page.if": "Un état tient si",
    "graph.page.states": "États",
    "graph.page.no-start": (
        "L’absence d’accord est donnée par des valeurs, non comme un résultat\xa0: il n’y a pas "
        "d’état d’où partir."
    ),
    "graph.page.leads": (
        "À partir de l’absence d’accord (état {state}), pas à pas\xa0: chaque mouvement est voulu "
        "par celui qui le fait. Un acteur ne bouge jamais deux fois de suite."
    ),
    "graph.page.leads-draws": (
        "À partir de l’absence d’accord (état {state}), pas à pas\xa0: chaque mouvement est voulu "
        "par celui qui le fait, et le chiffre est la part de {draws:tirage} où de tels "
        "mouvements y mènent\u202f; un état est dit stable s’il tient dans plus de la moitié des "
        "tirages. Un acteur ne bouge jamais deux fois de suite."
    ),
    "graph.page.likeliest": (
        "Sur {all} états où mènent de tels mouvements, {shown} sont montrés\xa0: les plus probables."
    ),
    "graph.page.nearest": (
        "Sur {all} états où mènent de tels mouvements, {shown} sont montrés\xa0: ceux qui tiennent "
        "selon un concept et sont à peu de mouvements."
    ),
    "graph.page.any-moves": "Où mènent tous les mouvements, voulus ou non\xa0: {count:état}",
    "graph.page.undrawn": (
        "Rien n’est dessiné\xa0: aucun état ne tient, et l’absence d’accord n’est pas un résultat "
        "d’où partir."
    ),
    "graph.drawn.some": (
        "Sur {all} états, {shown} sont dessinés\xa0: ceux où mènent, depuis l’absence d’accord, des "
        "mouvements avantageux pour qui les fait, et ceux qui tiennent, autant que la place le "
        "permet. Plus à droite, il faut plus de mouvements."
    ),
    "graph.drawn.some-draws": (
        "Sur {all} états, {shown} sont dessinés\xa0: ceux où mènent, depuis l’absence d’accord, des "
        "mouvements avantageux pour qui les fait, et ceux qui tiennent dans plus de la moitié "
        "des tirages, autant que la place le permet. Plus à droite, il faut plus de mouvements."
    ),
    "graph.drawn.apart": "En dernier\xa0: {count:état} où ne mène aucun chemin dessiné ici.",
    "graph.drawn.across": "À gauche et à droite\xa0: mouvements de {actors}.",
    "graph.drawn.up": "En haut et en bas\xa0: mouvements de {actors}.",
    "graph.arrows.reduced": (
        "Une flèche pleine est une étape de chemins où chaque mouvement avantage celui qui le "
        "fait\u202f; une flèche pâle est possible."
    ),
    "graph.arrows.reduced.draws": (
        "Une flèche pleine est une étape de chemins où chaque mouvement avantage celui qui le "
        "fait, dans plus de la moitié des tirages\u202f; une flèche pâle l’est dans moins, ou est "
        "seulement possible."
    ),
    "graph.arrows.all": (
        "Une flèche pleine est un mouvement qui avantage celui qui le fait\u202f; une flèche pâle est "
        "possible, mais sans avantage."
    ),
    "graph.arrows.all.draws": (
        "Une flèche pleine est un mouvement qui avantage celui qui le fait dans plus de la "
        "moitié des tirages\u202f; une flèche pâle, dans moins ou dans aucun."
    ),
    "graph.page.only-better": "Seulement les mouvements avantageux",
    "graph.page.drawing": "Dessin des mouvements",
    "graph.page.state-told": "État {states}\xa0: {told}",
    "graph.page.point": "Pointer un état, ou l’atteindre avec la touche Tab, pour le lire ici.",
    "graph.page.caption": (
        "Les mouvements\xa0: chaque cercle est un état, le carré l’absence d’accord, chaque flèche "
        "un mouvement d’un acteur."
    ),
    "graph.page.caption-reduced": (
        "Les mouvements qui partent de l’absence d’accord\xa0: chaque cercle est un état, le carré "
        "l’absence d’accord, chaque flèche un mouvement d’un acteur."
    ),
    "graph.moves.table": "Les mouvements en tableau",
    "graph.moves.caption": (
        "Depuis chaque état, les mouvements avantageux pour qui les fait, et les autres."
    ),
    "graph.moves.from": "De l’état",
    "graph.moves.better": "Mouvements avantageux",
    "graph.moves.other": "Autres mouvements",
    "graph.table.lede": (
        "La première ligne est l’absence d’accord\u202f; viennent ensuite les états qui tiennent "
        "selon le plus de concepts. Chacun est décrit par ce qui diffère de l’absence d’accord."
    ),
    "graph.table.lede-values": (
        "Les états qui tiennent selon le plus de concepts viennent en premier. Chacun est décrit "
        "par ses options."
    ),
    "graph.table.no-script": "Trier et filtrer demandent JavaScript.",
    "graph.table.no-script-some": (
        "Trier et filtrer demandent JavaScript. Sans lui, les {shown} premiers états sur {all} "
        "sont montrés."
    ),
    "graph.filter.show": "Montrer",
    "graph.filter.all": "tous les états",
    "graph.filter.any": "équilibres\xa0: tiennent selon un concept",
    "graph.filter.under": "tiennent selon {concept}",
    "graph.filter.least": "dans au moins",
    "graph.filter.option": "Filtrer par option",
    "graph.filter.any-option": "toute option",
    "graph.filter.clear": "Effacer",
    "graph.table.exact": "Quels états tiennent, par concept.",
    "graph.table.draws": "Dans quelle part de {draws:tirage} chaque état tient, par concept.",
    "graph.table.grouped": "Les états que personne ne distingue partagent une ligne.",
    "graph.table.state": "État",
    "graph.table.differs": "Ce qui diffère de l’absence d’accord",
    "graph.table.more": "Montrer d’autres états",
    "graph.concept": "Un état tient si {meaning}.",
    "graph.answers": "Réponses",
    "graph.answers.published": (
        "Des mouvements des autres en nombre quelconque, l’un après l’autre, personne deux fois "
        "de suite\xa0: la définition publiée."
    ),
    "graph.answers.single": (
        "Un mouvement de l’un des autres\xa0: un raccourci que prennent certains outils."
    ),
    "graph.answers.once": (
        "Des mouvements des autres, chacun une fois au plus\xa0: un raccourci que prennent certains "
        "outils."
    ),
    "graph.owners": "Ce qui dépend de qui",
    "graph.owners.nobody": "Seulement par accord",
    "graph.irreversible": "Ce qui ne peut être défait",
    "graph.transitions": "Ce qui ne peut suivre",
    "graph.grouped": "États regroupés",
    "graph.grouped.meaning": (
        "Les états équivalents pour chaque acteur et qui mènent aux mêmes états sont regroupés\u202f; "
        "tous leurs numéros sont donnés."
    ),
    "graph.settings": "Réglages",
    "graph.settings.scored": "Les préférences sont en points\u202f; chaque verdict est donc exact.",
    "graph.settings.drawn": (
        "Les préférences sont tirées {draws} fois (graine {seed}, a priori {prior})\u202f; une part "
        "des tirages est une estimation."
    ),
    "graph.settings.account": "Selon la version «\u202f{account}\u202f».",
    "graph.settings.coalition": "Agissent comme un seul\xa0: {members}.",
    "graph.repeat": "Pour refaire",
    "graph.assumed": "Supposé à la lecture",
    "graph.sources": "Sources",
    "graph.sources.work": "{concepts} d’après {work}",
    "graph.why.coalition": (
        "Les raisons ne sont pas données quand des acteurs agissent comme un seul."
    ),
    "graph.why.some": "L’absence d’accord et les états qui tiennent\xa0: {shown} sur {all}.",
    "graph.why.some-draws": (
        "L’absence d’accord et les états qui tiennent dans la plupart des tirages\xa0: {shown} sur "
        "{all}."
    ),
    "graph.why.state": "État {states}",
    "graph.why.state-no-deal": "État {states} (avec l’absence d’accord)",
    "graph.why.label": "État {state}, acteur par acteur",
    "graph.why.exact": "S’il tient pour chaque acteur.",
    "graph.why.draws": "Dans quelle part des tirages il tient pour chaque acteur.",
    "page.make.lede": (
        "Ce que les acteurs devraient préférer pour que l’état {state} ({told}) tienne selon "
        "{concept}."
    ),
    "page.make.no-move": "aucun mouvement n’en part\u202f; l’état tient ici quoi que l’on veuille.",
    "page.make.holds": (
        "l’état tient ici, comme aujourd’hui, si pour chaque mouvement aucun des états suivants "
        "n’est préféré à l’état {state}\xa0:"
    ),
    "page.make.breaks": (
        "l’état tient ici, ce qui n’est pas le cas aujourd’hui, si pour chaque mouvement aucun "
        "des états suivants n’est préféré à l’état {state}\xa0:"
    ),
    "page.make.change": "Le plus petit changement",
    "page.make.lowered": "{actor}\xa0: l’état {state} ({told}) ne lui est plus préféré.",
    "page.make.bound": "Un changement qui suffit\u202f; un plus petit le pourrait aussi.",
    "page.make.rankings": "Quelle part de ce qu’ils pourraient vouloir le fait tenir",
    "page.make.rankings.unknown": "inconnu, il y a trop de classements.",
    "page.make.rankings.count": (
        "{favourable} classements stricts sur {possible}, ceux des autres inchangés."
    ),
    "graph.js.holds": "tient",
    "graph.js.no-deal": "absence d’accord",
    "graph.js.and": "et",
    "graph.js.more": "{first} et {count} de plus",
    "graph.js.show-more": "En montrer {shown} sur {rest}",
    "graph.js.state.one": "1 état",
    "graph.js.states": "{count} états",
    "graph.js.ascending": "{states}, par {key}, croissant",
    "graph.js.descending": "{states}, par {key}, décroissant",
    "graph.js.possible": "possible",
    "graph.js.better": "meilleur",
    "graph.js.no-better": "pas meilleur",
    "graph.js.wanted-in": "voulu dans {share}",
    "graph.js.better-in": "meilleur dans {share}",
    "graph.js.state": "État {states}",
    "graph.js.holds-every": "Tient selon chaque concept.",
    "graph.js.holds-some": "Tient selon {concepts}.",
    "graph.js.holds-none": "Ne tient selon aucun concept.",
    "graph.js.holds-every.draws": "Tient selon chaque concept dans plus de la moitié des tirages.",
    "graph.js.holds-some.draws": "Tient selon {concepts} dans plus de la moitié des tirages.",
    "graph.js.holds-none.draws": "Ne tient selon aucun concept dans plus de la moitié des tirages.",
    "graph.js.move": "{actor} vers {state}",
    "graph.js.and-more": "Et {count} de plus.",
    "graph.js.no-move": "Aucun mouvement dessiné ici ne mène plus loin.",
    "graph.text.columns": "Concepts",
    "graph.text.yes": "oui",
    "graph.text.table": "Absence d’accord et états qui tiennent",
    "graph.text.table.states": "Les états qui tiennent",
    "graph.text.table.draws": "Absence d’accord et états qui tiennent, en pour cent des tirages",
    "graph.text.table.states.draws": "Les états qui tiennent, en pour cent des tirages",
    "graph.text.left": "{count:autre état} qui {count?tient|tiennent}\xa0: voir --json ou la page.",
    "graph.text.rests": "Sur quoi cela repose",
    "graph.text.care": "À noter",
    "graph.text.basis": "{parts:semicolon}.",
    "graph.text.basis.drawn": "{draws:tirage}, a priori {prior}, graine {seed}",
    "graph.text.basis.account": "selon la version «\u202f{account}\u202f»",
    "page.doubts": "À regarder d’abord",
}
