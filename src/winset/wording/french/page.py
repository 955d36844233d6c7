"""What the page says around its findings, in French."""

from collections.abc import Mapping

PAGE: Mapping[str, str] = {
    "status.exact": "exact",
    "status.necessary": "certain",
    "status.possible": "possible",
    "status.impossible": "impossible",
    "status.estimate": "estimation",
    "status.bound": "borne",
    "status.unknown": "inconnu",
    "page.sentence": "{text:cap}.",
    "page.and": "et",
    "page.yes": "oui",
    "page.no": "non",
    "page.now": "Aujourd’hui",
    "page.nobody": "personne",
    "page.not-known": "inconnu",
    "page.noise": "dans la marge du hasard",
    "page.actor": "Acteur",
    "page.issue": "Point",
    "page.option": "Option",
    "page.outcome": "Résultat",
    "page.value": "Valeur",
    "page.statement": "Affirmation",
    "page.account": "Version",
    "page.accounts": "Versions",
    "page.all-needed": "Tous ceux dont le consentement est requis",
    "page.deal-exists": "Un accord existe",
    "page.best-candidate": "Meilleure proposition",
    "page.candidate": "Proposition {place}",
    "page.candidate.word": "Proposition",
    "page.who-accepts": "Qui accepterait",
    "page.who-welcomes": "Qui s’en féliciterait",
    "page.value-of": "valeur {value}",
    "page.rests-on": "Repose sur {some}",
    "page.rests-on.many": "Repose sur {count} entrées du fichier de cas",
    "page.basis.evidence": "Preuve",
    "page.basis.assumed": "Hypothèse",
    "page.basis.unsupported": "Sans appui",
    "page.in-account": "selon «\u202f{account}\u202f»",
    "page.only-in-account": "seulement selon «\u202f{account}\u202f»",
    "page.if-account": "Si cette version est vraie",
    "page.under-accounts": "Selon chaque version",
    "page.under-accounts.words": "En toutes lettres, selon chaque version",
    "page.under-account.list": "La liste selon cette version",
    "page.of-the-draws": "{share} des tirages",
    "page.over-all-draws": "sur tous les tirages",
    "page.unit.points": "points",
    "page.unit.places-in-its-order": "rangs dans le classement",
    "page.unit.share": "sur une échelle de 0 à 1",
    "page.unit.of-everything-at-stake": "de tout l’enjeu",
    "page.points.none": "moins de 1 point",
    "page.points": "{size} {size?point|points}",
    "page.points.error": "{points} (± {error})",
    "page.deal.no-change": "Rien ne change\xa0: c’est ce qui vaut sans accord.",
    "page.deal.rest-stays": "Le reste ne change pas.",
    "page.deal.rest-as-no-deal": "Le reste comme en l’absence d’accord.",
    "page.prior.turns": "Décidé par l’a priori",
    "page.prior.depends": "Dépend de l’a priori",
    "page.prior.other": "{odds} avec l’autre a priori ({prior}).",
    "page.prior.other-answer": (
        "{odds} avec l’autre a priori ({prior})\xa0: la réponse y est différente."
    ),
    "page.prior.same": "Avec l’autre a priori ({prior}), à peu près pareil\xa0: {odds}.",
    "page.quote.said": "{speaker}, dans {source}",
    "page.match.word-for-word": "retrouvé mot pour mot dans la source",
    "page.match.normalised": "retrouvé dans la source, espaces et guillemets mis à part",
    "page.match.ambiguous": "retrouvé plusieurs fois dans la source",
    "page.match.no-text": "non vérifié\xa0: le texte de la source manque ici",
    "page.further.reasons": "{count:autre raison}",
    "page.further.candidates": "{count:autre proposition}",
    "page.further.rows": "{count:autre ligne}",
    "page.further.roads": "{count:autre chemin}",
    "page.blocked.why": "Ce qui fait obstacle",
    "page.blocked.none": "L’analyse ne donne pas d’obstacles.",
    "page.blocked.none-listed": "Aucun obstacle n’est indiqué.",
    "page.blocked.reason": "Raison {place}",
    "page.blocked.how-often": "Fréquence de cette raison",
    "page.blocked.checked": "vérifié\xa0: rien n’est superflu",
    "page.blocked.unchecked": "non vérifié qu’il n’y a rien de superflu",
    "page.blocked.together": "Ceci ne peut être satisfait à la fois\xa0:",
    "page.blocked.free": "Rien n’a besoin de céder ici\xa0: {issues}.",
    "page.member.actor": "Minimum exigé",
    "page.member.rule": "Règle",
    "page.member.approval": "Règle d’approbation",
    "page.member.sameness": "Une réponse pour tous",
    "page.openers.title": "Ce qui rendrait un accord possible",
    "page.openers.none": (
        "L’analyse ne donne aucun changement qui, à lui seul, rendrait un accord possible."
    ),
    "page.openers.none-listed": "Aucun changement n’est indiqué.",
    "page.openers.label": "Changements qui, seuls, rendraient un accord possible",
    "page.openers.change": "Changement",
    "page.openers.kind": "Nature",
    "page.openers.size": "Ampleur",
    "page.openers.before": "Chances avant",
    "page.openers.after": "Chances après",
    "page.openers.deal": "Accord rendu possible",
    "page.openers.share": "{share} de ce qu’il rend possible",
    "page.opener.no_deal": "valeur de l’absence d’accord",
    "page.opener.option": "valeur d’une option",
    "page.opener.rule": "règle levée",
    "page.opener.approval": "règle d’approbation levée",
    "page.candidates.none": "L’analyse ne fait aucune proposition.",
    "page.candidates.none-listed": "Aucun résultat ne peut être proposé.",
    "page.candidate.never": "Jamais selon «\u202f{account}\u202f».",
    "page.approval.met": "Les règles d’approbation sont respectées.",
    "page.approval.not-met": "Les règles d’approbation ne sont pas respectées.",
    "page.assumed-because": "Supposé parce que",
    "page.carries.confidence": "fiable à {share}",
    "page.carries.answer": "Réponse ({answer}) à l’offre faite par {by}\xa0:",
    "page.carries.own-offer": "Sa propre offre montre ce qui serait acceptable\xa0:",
    "page.carries.no-change": "aucun",
    "page.carries.unknown": "inconnu\xa0: aucun tirage ne s’accorde avec le reste",
    "page.carries.more": "{points} de plus",
    "page.carries.less": "{points} de moins",
    "page.carries.without.it": "sans elle",
    "page.carries.without.offers": "sans aucune offre",
    "page.carries.either": (
        "Le même dans les deux cas\xa0: ce qui est prouvé repose sur ce qui est tenu pour certain."
    ),
    "page.carries.without-unknown": (
        "Chances {without}\xa0: inconnues, aucun tirage ne s’accorde avec le reste."
    ),
    "page.carries.now": "en l’état",
    "page.carries.if-true": "si c’est vrai",
    "page.carries.contradictory": (
        "On ne peut dire ce qui porte le verdict\xa0: les affirmations se contredisent."
    ),
    "page.carries.no-odds": (
        "On ne peut dire ce qui porte le verdict\xa0: les chances d’un accord sont inconnues."
    ),
    "page.carries.none": "Il n’y a pas d’affirmation à retirer.",
    "page.carries.lede": (
        "Chaque affirmation est retirée à son tour et les chances d’un accord sont recalculées. "
        "La liste commence par ce qui les déplace le plus\u202f; un écart inférieur à deux "
        "erreurs reste dans la marge du hasard."
    ),
    "page.carries.caption": (
        "Chances d’un accord, en l’état et sans chaque affirmation, sur une ligne de {low} à "
        "{high}\u202f; les traits fins sont deux erreurs de chaque côté."
    ),
    "page.carries.evidence": "La preuve",
    "page.carries.rest": "{count:autre affirmation}, de moindre poids pour les chances",
    "page.carries.rest.label": "Autres affirmations et chances d’un accord sans elles",
    "page.carries.rest.caption": (
        "Les dernières sont examinées avec moins de tirages\u202f; leurs erreurs sont donc plus "
        "grandes."
    ),
    "page.carries.odds-without": "Chances sans elle",
    "page.carries.same": "le même dans les deux cas",
    "page.carries.without-it": "{odds} sans elle",
    "page.carries.if-it-is-true": "{odds} si c’est vrai",
    "page.carries.offers": "Ce qu’ajoutent les offres",
    "page.carries.offers.none": (
        "Aucune offre ni réponse ne révèle quoi que ce soit sur ceux dont le consentement est "
        "requis."
    ),
    "page.carries.offers.unused": (
        "Selon les réglages de ce rapport, offres et réponses ne servent pas de preuves\xa0: "
        "{offers}."
    ),
    "page.carries.offers.reveal": (
        "Qui fait une offre l’accepterait\u202f; qui en accepte une aussi. Ceci est utilisé "
        "ici\xa0: {offers}."
    ),
    "page.behaviour.title": "Ce qu’apporte la manière de faire des offres et d’y répondre",
    "page.behaviour.lede": (
        "On propose ce qui sert les deux camps, d’autant plus volontiers qu’il y a davantage à "
        "gagner, et l’on refuse ce qui apporte peu. Une offre rend donc certaines fonctions de "
        "valeur plus probables que d’autres, pour les deux camps à la fois."
    ),
    "page.contradiction": "Contradiction {place}",
    "page.contradictions.more": (
        "La recherche s’est arrêtée à sa limite\xa0: il peut y avoir d’autres contradictions."
    ),
    "page.repairs": "Les affirmations à mettre en doute, au minimum",
    "page.repairs.lede": (
        "Chaque ligne est une issue, la plus courte d’abord\xa0: sans ces affirmations, ou si on "
        "les tient pour moins fiables, le reste sur cet acteur peut être vrai."
    ),
    "page.repairs.exists": "un accord existe alors dans {odds}",
    "page.tensions": "Tensions entre affirmations incertaines",
    "page.consistent": "Toutes les affirmations peuvent-elles être vraies ensemble\u202f?",
    "page.excluded": "Exclu par ce qui est certain\xa0: {some}",
    "page.changes": "Ce qui a changé et quand",
    "page.changes.lede": "Ces affirmations ne valent plus, et rien ne repose sur elles.",
    "page.statements": "Toutes les affirmations",
    "page.statements.none": (
        "Le fichier de cas ne contient pas d’affirmations\xa0: les préférences sont données en "
        "notes exactes, ou pas du tout."
    ),
    "page.statements.bases": (
        "{evidence} cite un passage d’une source. {assumed} est le jugement de l’analyste. "
        "{unsupported} n’a ni l’un ni l’autre."
    ),
    "page.statements.count": "{count:affirmation}",
    "page.statements.count-many": "{count} affirmations",
    "page.filter.all-actors": "tous les acteurs",
    "page.filter.basis": "Fondement",
    "page.filter.any-basis": "tout fondement",
    "page.statement.confidence": "fiabilité\xa0: {share}",
    "page.offer.label": "Comment chaque acteur verrait l’offre, selon chaque version",
    "page.offer.shared": "Ce que partagent toutes les versions",
    "page.offers.none": "Le fichier de cas ne mentionne aucune offre.",
    "page.offer.account": "Tel que le rapporte cette version\xa0: {account}",
    "page.offer.other-account": (
        "Tel que le rapporte cette version\xa0: {account}\u202f; ce n’est pas celle examinée ici"
    ),
    "page.response.accepted": "acceptée",
    "page.response.rejected": "rejetée",
    "page.response.countered": "suivie d’une contre-offre",
    "page.response.final": "définitivement rejetée",
    "page.offer.seen": "Comment chaque acteur la verrait",
    "page.offer.unjudged": "L’analyse ne juge pas cette offre.",
    "page.counters": "Contre-offres plus susceptibles d’être acceptées",
    "page.counters.changed": "Changé dans l’offre",
    "page.counters.none": "Aucune contre-offre voisine n’a plus de chances d’être acceptée.",
    "page.instead.offer": "Pas d’accord plutôt que l’offre {offer}",
    "page.instead.candidate": "Pas d’accord plutôt que la proposition 1",
    "page.instead.account": "Pas d’accord plutôt que la première proposition selon cette version",
    "page.received.welcome": "bienvenu",
    "page.received.indifferent": "indifférent",
    "page.received.indifferent.more": "indifférent (à un centième près de tout l’enjeu)",
    "page.received.regret": "regretté",
    "page.received.legend": (
        "Comment un accord serait reçu, comparé à son absence, et l’absence d’accord, comparée à "
        "un accord\xa0:"
    ),
    "page.received.label": "{actor}\xa0: accueil d’un accord et de l’absence d’accord",
    "page.received.label.more": "{actor}\xa0: accueil des autres propositions",
    "page.received.label.account": (
        "{actor}\xa0: accueil de l’absence d’accord, selon «\u202f{account}\u202f»"
    ),
    "page.reported.all": "Tout ce que l’on sait",
    "page.reported.without": "Sans la même source",
    "page.reported.test": "Ce que l’on en sait vient d’autres sources\xa0: c’est une épreuve.",
    "page.reported.no-test": (
        "Ceci cite la même source que ce qui est rapporté\xa0: {some}. Concorder avec cela ne "
        "prouve rien\u202f; la deuxième barre l’exclut."
    ),
    "page.reported.same-source": (
        "Tout ce que l’on en sait ({some}) cite la même source\xa0: ce n’est pas une épreuve."
    ),
    "page.reported.where": "Où cela est rapporté",
    "page.reported": "Ce qui est rapporté",
    "page.approval": "Qui doit approuver",
    "page.others.none": "Le cas ne nomme ni observateurs ni instances de ratification.",
    "page.role.party": "partie",
    "page.role.ratifier": "instance de ratification",
    "page.role.observer": "observateur",
    "page.view.nothing-known": "On ne sait rien de ses préférences.",
    "page.view.none": "L’analyse ne dit rien de son point de vue.",
    "page.side-by-side": "Côte à côte\xa0: qui préférerait chaque proposition à l’absence d’accord",
    "page.side-by-side.label": (
        "Comment observateurs et instances de ratification voient les propositions"
    ),
    "page.questions.none": "L’analyse ne pose aucune question.",
    "page.questions.lede": (
        "Des questions fermées dont la réponse changerait le plus, la plus utile d’abord. À "
        "côté\xa0: les chances d’un accord, et celles que tous ceux qui doivent consentir "
        "acceptent la meilleure proposition, aujourd’hui et après chaque réponse."
    ),
    "page.question.ask": "Question pour {actor}",
    "page.question.no-deal": "Ceci vaudrait-il mieux que l’absence d’accord\u202f?",
    "page.question.comparison": "A vaudrait-il mieux que B\u202f?",
    "page.question.noise": "Les chances d’un accord ne bougent guère\xa0: dans la marge du hasard.",
    "page.question.moves": "Une réponse déplace les chances d’un accord de {points} en moyenne.",
    "page.question.no-gain": "La meilleure proposition ne gagne rien qui se distingue du hasard.",
    "page.question.gain": "Le savoir relève les chances de la meilleure proposition de {points}.",
    "page.question.label": "Ce que signifierait chaque réponse à la question {place}",
    "page.question.if-yes": "Si oui",
    "page.question.if-no": "Si non",
    "page.question.odds": "probable à {odds}",
    "page.question.same": "La meilleure proposition est la même dans les deux cas\xa0: {best}.",
    "page.question.best": "La meilleure alors\xa0: si oui, {yes}\u202f; si non, {no}.",
    "page.sources.none": "Le fichier de cas ne nomme pas de sources.",
    "page.source.language": "langue\xa0: {language}",
    "page.source.reliability": "fiabilité de l’ensemble\xa0: {share}",
    "page.source.file": "texte conservé avec le cas\xa0: {file}",
}
