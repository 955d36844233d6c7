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
    "ranking.view": "{viewer} croit de {actor}, le meilleur état d’abord : {order}.",
}
