"""Ce qu’une partie devrait proposer ensuite, en français."""

from collections.abc import Mapping

NEXT: Mapping[str, str] = {
    "next.parts": "{parts:semicolon}",
    "next.points": "{n:figure} {n?point|points}",
    "next.share": "{n}\xa0% de tout l’enjeu",
    "next.cell.points": "{n:figure}",
    "next.cell.share": "{n}\xa0%",
    "next.single": "La meilleure offre unique pour {by}\xa0: {outcome}.",
    "next.gain": (
        "Si elle est acceptée, le gain par rapport à l’absence d’accord est, pour {by}\xa0: {gain}."
    ),
    "next.odds": (
        "Tous ceux qui doivent consentir l’acceptent dans {people} des situations plausibles "
        "s’ils répondent comme les gens le font, dans {most} s’ils prennent tout ce qui ne vaut "
        "pas moins que l’absence d’accord, et dans {own} s’ils exigent autant qu’ils "
        "demanderaient eux-mêmes."
    ),
    "next.no": (
        "Après un non, il existe encore un accord dans {exists} des situations\u202f; proposer "
        "alors\xa0: {outcome}."
    ),
    "next.no.end": (
        "Après un non, il existe encore un accord dans {exists} des situations, mais plus rien "
        "qui mérite d’être proposé."
    ),
    "next.none": (
        "Rien de ce que {by} pourrait proposer n’est accepté dans une situation plausible tout en "
        "valant plus que l’absence d’accord."
    ),
    "next.unknown": (
        "Les résultats sont trop nombreux pour être énumérés et aucune proposition n’a été "
        "trouvée\xa0: ce que {by} devrait proposer n’est pas connu."
    ),
    "next.looked": "Seuls les {count:résultat} les plus prometteurs ont été examinés.",
    "next.title": "{case}\xa0: la prochaine offre ({by})",
    "next.offer": "Proposer ceci\xa0: {outcome}.",
    "next.offer.rest": "Proposer ceci\xa0: {outcome}. Le reste demeure comme sans accord.",
    "next.section.why": "Pourquoi",
    "next.worth": (
        "Conclue, elle vaut pour {by} plus que l’absence d’accord, l’écart étant de {gain}."
    ),
    "next.worth.own": (
        "Pour {by}, elle ne vaut pas moins que l’absence d’accord dans {share} des situations "
        "plausibles\xa0: qui parle pour ce camp le sait mieux."
    ),
    "next.worth.other": (
        "Pour {actor}, elle vaut en moyenne plus que l’absence d’accord, de {n}\xa0% de tout "
        "l’enjeu."
    ),
    "next.worth.other.less": (
        "Pour {actor}, elle vaut en moyenne moins que l’absence d’accord, de {n}\xa0% de tout "
        "l’enjeu\u202f; un oui montrerait qu’elle vaut plus."
    ),
    "next.worth.other.even": ("Pour {actor}, elle vaut à peu près l’absence d’accord."),
    "next.worth.other.scored": (
        "Pour {actor}, elle vaut plus que l’absence d’accord, de {n}\xa0% de tout l’enjeu."
    ),
    "next.worth.other.less.scored": (
        "Pour {actor}, elle vaut moins que l’absence d’accord, de {n}\xa0% de tout l’enjeu."
    ),
    "next.worth.rest": (
        "Sur {count} autres, {fine} n’y perdent rien par rapport à l’absence d’accord."
    ),
    "next.yes.rule": "Requis\xa0: {rule}",
    "next.at-once.little": (
        "C’est à peine plus que la plus probable d’entre elles seule ({odds})."
    ),
    "next.basis.few": ("C’est trop peu de situations pour s’y fier\u202f: omettre --draws."),
    "next.none.floor": (
        "Rien de ce que {by} pourrait proposer ne vaut {floor} de plus que l’absence d’accord "
        "tout en étant accepté dans une situation plausible."
    ),
    "next.section.odds": "Quelles chances que tous ceux qui doivent consentir acceptent",
    "next.odds.people": "{odds} s’ils répondent comme les gens le font",
    "next.odds.no-deal": (
        "{odds} s’ils prennent tout ce qui ne vaut pas moins que l’absence d’accord\u202f; jamais "
        "plus"
    ),
    "next.odds.own-offer": "{odds} s’ils exigent autant qu’ils demanderaient eux-mêmes",
    "next.other.no-deal": (
        "S’ils prennent tout ce qui ne vaut pas moins que l’absence d’accord, proposer plutôt "
        "ceci\xa0: {outcome} (acceptée dans {odds} des cas, gain {gain})."
    ),
    "next.other.own-offer": (
        "S’ils exigent autant qu’ils demanderaient eux-mêmes, proposer plutôt ceci\xa0: {outcome} "
        "(acceptée dans {odds} des cas, gain {gain})."
    ),
    "next.section.answer": "Ce qu’une réponse apprendrait",
    "next.yes": "Un oui, et c’est conclu.",
    "next.yes.all": "C’est conclu quand tous ceux-ci disent oui\xa0: {actors}.",
    "next.refusing": "Si cela échoue, dit non dans {share} des cas\xa0: {actor}.",
    "next.shift.more": (
        "Un non voudrait dire que «\u202f{issue}\u202f» compte plus que prévu pour {actor}\xa0: "
        "{after} de tout l’enjeu, non {before}."
    ),
    "next.shift.less": (
        "Un non voudrait dire que «\u202f{issue}\u202f» compte moins que prévu pour {actor}\xa0: "
        "{after} de tout l’enjeu, non {before}."
    ),
    "next.section.at-once": "Plusieurs offres à la fois, de valeur à peu près égale pour {by}",
    "next.item": "{outcome} (acceptée dans {odds} des cas, gain {gain})",
    "next.turn": "{outcome} (alors acceptée dans {odds} des cas, gain {gain})",
    "next.at-once": "L’une d’elles est acceptée dans {odds}.",
    "next.at-once.proved": (
        "Parmi les {alike} résultats de valeur à peu près égale, aucun autre choix de {count} n’a "
        "plus de chances d’obtenir un oui."
    ),
    "next.at-once.bound": (
        "Parmi les {alike} résultats de valeur à peu près égale, aucun choix de {count} n’a plus "
        "de chances d’obtenir un oui que {most}."
    ),
    "next.section.in-turn": "Des offres l’une après l’autre, tant que la réponse est non",
    "next.in-turn": (
        "L’une d’elles est acceptée dans {odds}. En moyenne, elles rapportent pour {by}\xa0: "
        "{value}."
    ),
    "next.in-turn.single": "La meilleure offre unique rapporte en moyenne\xa0: {value}.",
    "next.in-turn.proved": "Aucune autre offre, dans quelque ordre que ce soit, ne rapporte plus.",
    "next.in-turn.listed": (
        "Choisies parmi {listed:résultat}, dont aucun autre choix ne rapporte plus\u202f; aucune "
        "suite d’offres ne rapporte plus que {most}."
    ),
    "next.in-turn.listed.open": (
        "Choisies parmi {listed:résultat}, dont aucun autre choix ne rapporte plus."
    ),
    "next.in-turn.cut": "La recherche a été interrompue\xa0: il peut y en avoir de meilleures.",
    "next.discount": (
        "Chaque non coûte du temps\xa0: pour {by}, un accord ne vaut ensuite que {factor:figure} "
        "fois ce qu’il valait."
    ),
    "next.section.logrolling": "Pas moins bonne pour {by}, la meilleure pour les autres",
    "next.section.trade-off": "Le gain contre les chances",
    "next.trade": "{odds}, gain {gain}\xa0: {outcome}",
    "next.section.on-table": "Sur la table, sans réponse",
    "next.accept": (
        "{offer:cap}\xa0: accepter. Cela rapporte en moyenne {value}, des offres propres {counter}."
    ),
    "next.counter": (
        "{offer:cap}\xa0: mieux vaut attendre. Accepter rapporte en moyenne {value}, des offres "
        "propres {counter}."
    ),
    "next.section.short": "Plusieurs offres",
    "next.short.at-once": "De {count} offres à la fois, une est acceptée dans {odds}.",
    "next.short.in-turn": "De {count} offres l’une après l’autre, une est acceptée dans {odds}.",
    "next.short.more": "Lesquelles, et gain selon les chances\u202f: --full.",
    "next.section.basis": "Sur quoi cela repose",
    "next.basis.points": (
        "Les gains sont par rapport à l’absence d’accord, en points de {by}, quand l’offre est "
        "acceptée."
    ),
    "next.basis.share": (
        "Les gains sont par rapport à l’absence d’accord, en pour cent de tout l’enjeu pour {by} "
        "(les meilleures options moins les pires), quand l’offre est acceptée."
    ),
    "next.basis.odds": (
        "La façon dont les autres répondent est une règle, non une connaissance\xa0: «\u202fcomme "
        "les gens le font\u202f» a les constantes qui conviennent à des négociations enregistrées "
        "à deux, et c’est elle que suivent les listes. Qui ratifie prend tout ce qui ne vaut pas "
        "moins que l’absence d’accord."
    ),
    "next.basis.draws": (
        "Les chances sont des parts de situations plausibles ({draws:tirage}, graine {seed})."
    ),
    "next.basis.account": (
        "Compte ce qui est dit selon «\u202f{account}\u202f», outre ce que toutes les versions "
        "partagent."
    ),
    "next.floor": "Seules les offres qui valent au moins {floor} pour {by} ont été examinées.",
    "brief.next": (
        "Meilleure offre unique, par {actor}\xa0: {parts:semicolon}. Comme les gens répondent, "
        "elle obtient un oui dans {n} cas sur 20."
    ),
    "full.next": "Que proposer ensuite",
    "page.section.next": "Que proposer ensuite",
    "page.next.lede": (
        "Pour chaque partie, l’offre qui lui rapporte le plus en moyenne si elle n’en fait pas "
        "d’autre\xa0: son propre gain, multiplié par les chances que tous ceux qui doivent "
        "consentir acceptent."
    ),
    "page.next.rule": "Comment les autres répondent",
    "page.next.rule.people": "comme les gens le font",
    "page.next.rule.no-deal": (
        "oui à tout ce qui ne vaut pas moins que l’absence d’accord (jamais plus)"
    ),
    "page.next.rule.own-offer": "oui seulement à ce qu’ils demanderaient eux-mêmes",
    "page.next.accepted": "Acceptée",
    "page.next.gain": "Gain",
    "page.next.best": "Meilleure offre unique dans ce cas",
    "page.next.same": "la même",
    "page.next.rules": "L’offre selon trois règles sur la façon dont les autres répondent.",
    "page.next.curve": (
        "Le gain contre les chances\xa0: chaque point est une offre à laquelle aucune n’est "
        "supérieure sur les deux."
    ),
    "page.next.odds-axis": "chances d’un oui",
    "page.next.gain-axis": "gain",
    "page.next.lead": "{outcome} (la meilleure offre unique)",
    "page.next.offer": "Offre",
    "page.next.point": "Point",
    "page.next.turns": "L’une après l’autre, tant que la réponse est non",
    "page.next.at-once": "À la fois, de valeur à peu près égale",
    "page.next.logrolling": "Pas moins bonne, et la meilleure pour les autres",
    "page.next.on-table": "Sur la table",
    "page.next.more": "D’autres façons de proposer",
}
