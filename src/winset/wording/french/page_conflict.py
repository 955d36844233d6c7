"""What the page of a conflict says around its findings, in French."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "conflict.skip": "Aller au résumé",
    "conflict.contents": "Sommaire",
    "conflict.footer": (
        "Fait avec Winset {version}. Cette page est un seul fichier\xa0: elle ne charge ni "
        "n’envoie rien. Chaque chiffre découle du fichier de cas et des réglages sous {section}."
    ),
    "conflict.genre": "analyse de conflit",
    "conflict.section.holds": "En bref",
    "conflict.section.states": "Les états et ce qui tient",
    "conflict.section.moves": "Qui peut aller où",
    "conflict.section.leads": "Où mène l’absence d’accord",
    "conflict.section.why": "État par état\xa0: pourquoi il tient ou non",
    "conflict.section.make": "Ce qui ferait tenir l’état {state}",
    "conflict.section.terms": "Réglages et concepts",
    "conflict.state": "état {state}",
    "conflict.no-deal": "absence d’accord",
    "conflict.or-like.one": "{told}\u202f; ou un autre semblable",
    "conflict.or-like": "{told}\u202f; ou l’un de {count} autres semblables",
    "conflict.numbers.more": "{states:comma} et {count} de plus",
    "conflict.holds": "tient",
    "conflict.holds-under": "tient selon {concepts:comma}",
    "conflict.does-not-hold": "ne tient pas",
    "conflict.grade.self": "tient\xa0: personne ne gagne à bouger seul (Nash)",
    "conflict.grade.answers": "tient par les réponses que les autres veulent donner (SEQ)",
    "conflict.grade.threats": "ne tient que si les réponses coûteuses comptent (GMR)",
    "conflict.grade.breaks": "ne tient pas",
    "conflict.byline.movers": "{count:acteur} pouvant bouger",
    "conflict.byline.issues": "{count:point}",
    "conflict.byline.scored": "préférences notées",
    "conflict.byline.ranked": "préférences classées",
    "conflict.byline.draws": "{count:tirage} de préférences",
    "conflict.byline.coalition": "agissent comme un seul\xa0: {members}",
    "conflict.page.assumed": "Hypothèses faites à la lecture du fichier\xa0: {count}",
    "conflict.page.lede": (
        "Un état est une option pour chaque point. Un acteur bouge en changeant les points qui ne "
        "dépendent que de lui\u202f; ce qui ne dépend de personne seul, un accord seul le change. "
        "Un état tient si personne ne le quitte, une fois les réponses des autres comptées comme "
        "un concept les compte."
    ),
    "conflict.page.count": "Combien d’états tiennent, par concept.",
    "conflict.page.count-draws": (
        "Combien d’états tiennent dans plus de la moitié des tirages, par concept."
    ),
    "conflict.page.if": "Un état tient si",
    "conflict.page.states": "États",
    "conflict.page.no-start": (
        "L’absence d’accord est donnée par des valeurs, non comme un résultat\xa0: il n’y a pas "
        "d’état d’où partir."
    ),
    "conflict.page.leads": (
        "À partir de l’absence d’accord (état {state}), pas à pas\xa0: chaque mouvement est voulu "
        "par celui qui le fait. Un acteur ne bouge jamais deux fois de suite."
    ),
    "conflict.page.leads-draws": (
        "À partir de l’absence d’accord (état {state}), pas à pas\xa0: chaque mouvement est voulu "
        "par celui qui le fait, et le chiffre est la part de {draws:tirage} où de tels mouvements "
        "y mènent\u202f; un état est dit stable s’il tient dans plus de la moitié des tirages. Un "
        "acteur ne bouge jamais deux fois de suite."
    ),
    "conflict.page.likeliest": (
        "Sur {all} états où mènent de tels mouvements, {shown} sont montrés\xa0: les plus "
        "probables."
    ),
    "conflict.page.nearest": (
        "Sur {all} états où mènent de tels mouvements, {shown} sont montrés\xa0: ceux qui "
        "tiennent selon un concept et sont à peu de mouvements."
    ),
    "conflict.page.any-moves": "Où mènent tous les mouvements, voulus ou non\xa0: {count:état}",
    "conflict.page.undrawn": (
        "Rien n’est dessiné\xa0: aucun état ne tient, et l’absence d’accord n’est pas un résultat "
        "d’où partir."
    ),
    "conflict.drawn.some": (
        "Sur {all} états, {shown} sont dessinés\xa0: ceux où mènent, depuis l’absence d’accord, "
        "des mouvements avantageux pour qui les fait, et ceux qui tiennent, autant que la place "
        "le permet. Plus à droite, il faut plus de mouvements."
    ),
    "conflict.drawn.some-draws": (
        "Sur {all} états, {shown} sont dessinés\xa0: ceux où mènent, depuis l’absence d’accord, "
        "des mouvements avantageux pour qui les fait, et ceux qui tiennent dans plus de la moitié "
        "des tirages, autant que la place le permet. Plus à droite, il faut plus de mouvements."
    ),
    "conflict.drawn.apart": "En dernier\xa0: {count:état} où ne mène aucun chemin dessiné ici.",
    "conflict.drawn.across": "À gauche et à droite\xa0: {actors}.",
    "conflict.drawn.up": "En haut et en bas\xa0: {actors}.",
    "conflict.arrows.reduced": (
        "Une flèche pleine est une étape de chemins où chaque mouvement avantage celui qui le "
        "fait\u202f; une flèche pâle est possible."
    ),
    "conflict.arrows.reduced.draws": (
        "Une flèche pleine est une étape de chemins où chaque mouvement avantage celui qui le "
        "fait, dans plus de la moitié des tirages\u202f; une flèche pâle l’est dans moins, ou est "
        "seulement possible."
    ),
    "conflict.arrows.all": (
        "Une flèche pleine est un mouvement qui avantage celui qui le fait\u202f; une flèche pâle "
        "est possible, mais sans avantage."
    ),
    "conflict.arrows.all.draws": (
        "Une flèche pleine est un mouvement qui avantage celui qui le fait dans plus de la moitié "
        "des tirages\u202f; une flèche pâle, dans moins ou dans aucun."
    ),
    "conflict.page.only-better": "Seulement les mouvements avantageux",
    "conflict.page.drawing": "Dessin des mouvements",
    "conflict.page.state-told": "État {states}\xa0: {told}",
    "conflict.page.point": "Pointer un état, ou l’atteindre avec la touche Tab, pour le lire ici.",
    "conflict.page.caption": (
        "Les mouvements\xa0: chaque cercle est un état, le carré l’absence d’accord, chaque "
        "flèche un mouvement d’un acteur."
    ),
    "conflict.page.caption-reduced": (
        "Les mouvements qui partent de l’absence d’accord\xa0: chaque cercle est un état, le "
        "carré l’absence d’accord, chaque flèche un mouvement d’un acteur."
    ),
    "conflict.moves.table": "Les mouvements en tableau",
    "conflict.moves.caption": (
        "Depuis chaque état, les mouvements avantageux pour qui les fait, et les autres."
    ),
    "conflict.moves.from": "De l’état",
    "conflict.moves.better": "Mouvements avantageux",
    "conflict.moves.other": "Autres mouvements",
    "conflict.table.lede": (
        "La première ligne est l’absence d’accord\u202f; viennent ensuite les états qui tiennent "
        "selon le plus de concepts. Chacun est décrit par ce qui diffère de l’absence d’accord."
    ),
    "conflict.table.lede-values": (
        "Les états qui tiennent selon le plus de concepts viennent en premier. Chacun est décrit "
        "par ses options."
    ),
    "conflict.table.no-script": "Trier et filtrer demandent JavaScript.",
    "conflict.table.no-script-some": (
        "Trier et filtrer demandent JavaScript. Sans lui, les {shown} premiers états sur {all} "
        "sont montrés."
    ),
    "conflict.filter.show": "Montrer",
    "conflict.filter.all": "tous les états",
    "conflict.filter.any": "équilibres\xa0: tiennent selon un concept",
    "conflict.filter.under": "tiennent selon {concept}",
    "conflict.filter.least": "dans au moins",
    "conflict.filter.option": "Filtrer par option",
    "conflict.filter.any-option": "toute option",
    "conflict.filter.clear": "Effacer",
    "conflict.table.exact": "Quels états tiennent, par concept.",
    "conflict.table.draws": "Dans quelle part de {draws:tirage} chaque état tient, par concept.",
    "conflict.table.grouped": "Les états que personne ne distingue partagent une ligne.",
    "conflict.table.state": "État",
    "conflict.table.differs": "Ce qui diffère de l’absence d’accord",
    "conflict.table.more": "Montrer d’autres états",
    "conflict.concept": "Un état tient si {meaning}.",
    "conflict.answers": "Réponses",
    "conflict.answers.published": (
        "Des mouvements des autres en nombre quelconque, l’un après l’autre, personne deux fois "
        "de suite\xa0: la définition publiée."
    ),
    "conflict.answers.single": (
        "Un mouvement de l’un des autres\xa0: un raccourci que prennent certains outils."
    ),
    "conflict.answers.once": (
        "Des mouvements des autres, chacun une fois au plus\xa0: un raccourci que prennent "
        "certains outils."
    ),
    "conflict.owners": "Ce qui dépend de qui",
    "conflict.owners.nobody": "Seulement par accord",
    "conflict.irreversible": "Ce qui ne peut être défait",
    "conflict.transitions": "Ce qui ne peut suivre",
    "conflict.grouped": "États regroupés",
    "conflict.grouped.meaning": (
        "Les états équivalents pour chaque acteur et qui mènent aux mêmes états sont "
        "regroupés\u202f; tous leurs numéros sont donnés."
    ),
    "conflict.settings": "Réglages",
    "conflict.settings.scored": "Les préférences sont notées\u202f; chaque verdict est donc exact.",
    "conflict.settings.ranked": (
        "Les préférences classent tous les états\u202f; chaque verdict est donc exact."
    ),
    "conflict.settings.settled": (
        "Les {judged} façons de compléter les classements sont "
        "toutes jugées\u202f; les parts sont exactes."
    ),
    "conflict.settings.drawn": (
        "Des {draws} tirages de préférences demandés, {judged} sont jugés (graine {seed}, a "
        "priori {prior})\u202f; une part d’entre eux est une estimation."
    ),
    "conflict.settings.account": "Selon «\u202f{account}\u202f».",
    "conflict.settings.coalition": "Agissent comme un seul\xa0: {members}.",
    "conflict.repeat": "Pour refaire",
    "conflict.assumed": "Supposé à la lecture",
    "conflict.sources": "Sources",
    "conflict.work": "{authors} {year}",
    "conflict.work.chapter": "{authors} {year}, chapitre {chapter}",
    "conflict.sources.work": "{concepts} d’après {work}",
    "conflict.why.coalition": (
        "Les raisons ne sont pas données quand des acteurs agissent comme un seul."
    ),
    "conflict.why.some": "L’absence d’accord et les états qui tiennent\xa0: {shown} sur {all}.",
    "conflict.why.some-draws": (
        "L’absence d’accord et les états qui tiennent dans la plupart des tirages\xa0: {shown} "
        "sur {all}."
    ),
    "conflict.why.state": "État {states}",
    "conflict.why.state-no-deal": "État {states} (avec l’absence d’accord)",
    "conflict.why.label": "État {state}, acteur par acteur",
    "conflict.why.exact": "S’il tient pour chaque acteur.",
    "conflict.why.draws": "Dans quelle part des tirages il tient pour chaque acteur.",
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
    "conflict.js.holds": "tient",
    "conflict.js.no-deal": "absence d’accord",
    "conflict.js.and": "et",
    "conflict.js.more": "{first} et {count} de plus",
    "conflict.js.show-more": "En montrer {shown} sur {rest}",
    "conflict.js.state.one": "1 état",
    "conflict.js.states": "{count} états",
    "conflict.js.ascending": "{states}, par {key}, croissant",
    "conflict.js.descending": "{states}, par {key}, décroissant",
    "conflict.js.possible": "possible",
    "conflict.js.better": "meilleur",
    "conflict.js.no-better": "pas meilleur",
    "conflict.js.wanted-in": "voulu dans {share}",
    "conflict.js.better-in": "meilleur dans {share}",
    "conflict.js.state": "État {states}",
    "conflict.js.holds-every": "Tient selon chaque concept.",
    "conflict.js.holds-some": "Tient selon {concepts}.",
    "conflict.js.holds-none": "Ne tient selon aucun concept.",
    "conflict.js.holds-every.draws": (
        "Tient selon chaque concept dans plus de la moitié des tirages."
    ),
    "conflict.js.holds-some.draws": "Tient selon {concepts} dans plus de la moitié des tirages.",
    "conflict.js.holds-none.draws": (
        "Ne tient selon aucun concept dans plus de la moitié des tirages."
    ),
    "conflict.js.part": "{issue}\xa0: {option}",
    "conflict.js.move": "{actor} vers {state}",
    "conflict.js.and-more": "Et {count} de plus.",
    "conflict.js.no-move": "Aucun mouvement dessiné ici ne mène plus loin.",
    "conflict.text.columns": "Concepts",
    "conflict.text.yes": "oui",
    "conflict.text.table": "Absence d’accord et états qui tiennent",
    "conflict.text.table.states": "Les états qui tiennent",
    "conflict.text.table.draws": "Absence d’accord et états qui tiennent, en pour cent des tirages",
    "conflict.text.table.states.draws": "Les états qui tiennent, en pour cent des tirages",
    "conflict.text.left": (
        "{count:autre état} qui {count?tient|tiennent}\xa0: voir --json ou la page."
    ),
    "conflict.text.rests": "Sur quoi cela repose",
    "conflict.text.care": "À noter",
    "conflict.text.basis": "{parts:semicolon}.",
    "conflict.text.basis.drawn": "{draws:tirage}, a priori {prior}, graine {seed}",
    "conflict.text.basis.account": "selon «\u202f{account}\u202f»",
    "page.doubts": "À regarder d’abord",
}
