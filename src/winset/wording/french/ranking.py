"""Les classements et les priorités en français : ce qu'ils donnent, et ce qui en découle seul."""

from collections.abc import Mapping

RANKING: Mapping[str, str] = {
    "ranking.only-an-order": (
        "De {actors}, on ne connaît qu’un ordre des états. S’il existe un accord, ce qui se trouve "
        "sur la frontière et quels états tiennent en découlent ; les sommes, produits et parts de "
        "gains, et les solutions équitables qui en dépendent, ne veulent rien dire."
    ),
    "ranking.order": "{actor}, le meilleur état d’abord : {order}.",
    "ranking.long": "{actor} : {count} états en {levels} rangs, du meilleur au pire.",
    "ranking.true-of": (
        "{number}. « {statement} » est vrai de {count} {count?état|états} : {states:comma}."
    ),
    "ranking.true-of.none": "{number}. « {statement} » n’est vrai d’aucun état.",
    "ranking.left-out": (
        "Non comparés : {count} {count?état|états} ({states:comma}). On n’en suppose rien ; "
        "`winset stability` dit ce qui tient malgré tout."
    ),
    "ranking.drawn": (
        "{actors} : les états que le classement laisse de côté y prennent une place quelconque, "
        "une autre à chaque tirage."
    ),
    "ranking.settled": (
        "{actors}\xa0: ce que le classement laisse de côté se place n’importe où. Les {ways} "
        "possibilités sont toutes jugées\u202f; les parts des tirages sont donc exactes."
    ),
    "ranking.view": "{viewer} croit de {actor}, le meilleur état d’abord : {order}.",
    "order.no-weights": (
        "On ne sait pas ce que pèsent les points pour {actor}\xa0: un classement des états "
        "n’en dit rien."
    ),
    "order.no-solutions": (
        "Inconnues\xa0: de {actors} on ne connaît qu’un classement des états, et ces "
        "solutions comparent des montants."
    ),
    "opener.no_deal.places": (
        "Placer plus bas l’absence d’accord dans le classement, ou un accord d’autant plus "
        "haut\xa0: {actor}, {count} {count?rang|rangs}{odds}."
    ),
    "opener.no_deal.order": (
        "Placer plus bas l’absence d’accord dans le classement, ou un accord plus haut\xa0: "
        "{actor}{odds}."
    ),
    "consistent.orders": "les classements de {actors:acteur}",
    "brief.accepts.yes.order": "Selon les classements, il convient à\xa0: {actors}.",
    "brief.accepts.no.order": "Selon les classements, il ne convient pas à\xa0: {actors}.",
    "brief.accepts.yes.mixed": ("Selon les notes et les classements, il convient à\xa0: {actors}."),
    "brief.accepts.no.mixed": (
        "Selon les notes et les classements, il ne convient pas à\xa0: {actors}."
    ),
    "brief.basis.orders": "Base\xa0: les classements de {count:acteur}.",
    "brief.basis.mixed": (
        "Base\xa0: les classements de {ranked:acteur} et les notes de {scored:acteur}."
    ),
    "full.basis.orders": "les classements de {count:acteur}",
    "doubt.order": (
        "{actor} place l’absence d’accord au-dessus de tout résultat\xa0: vérifier son classement."
    ),
    "page.known.order": "un classement des états",
    "order.no-road": (
        "Inconnu\xa0: quel chemin expose le moins est affaire de montants, et de {actors} on "
        "ne connaît qu’un classement des états."
    ),
    "carriers.orders": (
        "Notes et classements portent seuls le verdict\xa0: il n’y a pas d’affirmation à retirer."
    ),
    "page.wants.orders": (
        "De {actors} on connaît un classement des états\xa0: il ne dit pas ce que vaut un "
        "point ou une option."
    ),
    "map.lede.places": (
        "Les valeurs de {actors} sont des rangs dans un classement, le pire 0\xa0: les "
        "distances ne veulent rien dire."
    ),
    "more.no-statements.orders": (
        "Le cas n’a pas d’affirmations\xa0: les préférences sont des notes ou des classements."
    ),
    "page.statements.none.orders": (
        "Le fichier de cas ne contient pas d’affirmations\xa0: les préférences sont des notes ou "
        "des classements, ou rien."
    ),
}
