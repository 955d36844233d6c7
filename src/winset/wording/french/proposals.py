"""What proposals say of themselves, in French."""

from collections.abc import Mapping

PROPOSALS: Mapping[str, str] = {
    "proposal.no-source": "Il n’y a pas de source «\u202f{source}\u202f» avec un texte.",
    "proposal.no-source.near": (
        "Il n’y a pas de source «\u202f{source}\u202f» avec un texte\u202f; «\u202f{near}\u202f» "
        "est proche."
    ),
    "proposal.quote.absent": "Ces mots ne figurent pas dans la source.",
    "proposal.quote.near": (
        "Ces mots ne figurent pas dans la source. Le passage le plus proche est "
        "«\u202f{near}\u202f»."
    ),
    "proposal.quote.beside": "Ces mots figurent dans la source, mais sans ces mots avant et après.",
    "proposal.quote.repeats": (
        "Ces mots figurent plusieurs fois dans la source\u202f: dire quel endroit est visé."
    ),
    "proposal.quote.moved": (
        "Le texte a été modifié entre-temps\u202f: choisir ces mots de nouveau."
    ),
    "proposal.quote.inside-word": "La citation commence ou finit au milieu d’un mot de la source.",
    "proposal.quote.part": "C’est une partie d’une phrase plus longue\u202f: «\u202f{whole}\u202f»",
    "proposal.speaker.absent": "La source ne nomme pas {speaker}.",
    "proposal.speaker.not-said": (
        "Aucune règle ne trouve que quelqu’un dit cela\u202f; vérifier si c’est {speaker}."
    ),
    "proposal.speaker.unknown": (
        "Aucune règle ne trouve qui dit cela\u202f; vérifier si c’est {speaker}."
    ),
    "proposal.speaker.other": (
        "Selon les règles, ce n’est pas {speaker} qui dit cela, mais {other}."
    ),
    "proposal.speaker.another": (
        "{speaker} parle d’un autre\u202f: vérifiez que ces mots montrent ce que veut cet autre."
    ),
    "proposal.denied": "La source dit que cela n’a pas été dit, ou aurait seulement pu l’être.",
    "proposal.hearsay": "La source ne le tient que par ouï-dire\u202f: à vérifier.",
    "proposal.carried": (
        "Paroles transmises par {other}\u202f: vérifier qu’elles sont celles de l’auteur nommé,"
        " {speaker}."
    ),
    "proposal.speaker.several": (
        "Plus d’une personne de la source peut s’appeler {speaker}\u202f: vérifier qui est visé."
    ),
    "proposal.speaker.meant": (
        "«\u202f{words}\u202f» peut aussi désigner {other}\u202f: vérifier s’il s’agit ici de"
        " {speaker}."
    ),
    "proposal.speaker.unsure": (
        "Vérifier si «\u202f{words}\u202f» désigne ici {speaker}\u202f; aucune règle n’en est sûre."
    ),
    "proposal.speaker.before": (
        "Ces paroles sont sans nom, et il est question juste avant de {other}\u202f: vérifier"
        " qu’elles sont de {speaker}."
    ),
    "proposal.speaker.nameless": "Cela vient d’une source sans nom ({other})\u202f: à vérifier.",
    "proposal.beside": (
        "«\u202f{word}\u202f» est à côté de ces mots\u202f: ils n’ont peut-être pas été dits ainsi."
    ),
    "proposal.tellers": (
        "Deux personnes parlent («\u202f{one}\u202f», «\u202f{two}\u202f»)\u202f:"
        " vérifiez qui dit ces mots."
    ),
    "proposal.clause": (
        "C’est une partie d’une phrase plus longue, qui peut vouloir dire autre chose."
    ),
    "proposal.undone": (
        "Le texte a «\u202f{word}\u202f»\u202f: ce n’est peut-être pas le sens, ou cela"
        " ne tient plus."
    ),
    "proposal.unread": (
        "Aucune règle ne trouve dans ces mots ce que dit la proposition\u202f: comparez."
    ),
    "proposal.kind": (
        "Selon les règles, ces mots sont rendus autrement (mot à mot ou non)\u202f: à regarder."
    ),
    "proposal.stance": "Aucune règle ne trouve cette attitude dans les mots\u202f: à regarder.",
    "proposal.speaker.none": "La proposition ne nomme personne qui le dise\u202f: à regarder.",
    "proposal.uncued": (
        "Aucun verbe de parole n’introduit ces mots\u202f: vérifiez que c’est {speaker}."
    ),
    "proposal.speaker.what": (
        "Aucune règle ne sait ce qu’est «\u202f{words}\u202f»\u202f: vérifiez qui parle."
    ),
    "proposal.speaker.far": ("{speaker} est loin de ces mots\u202f: vérifiez qui les dit."),
    "proposal.faulty": (
        "Le cas ne peut pas l’accueillir. La vérification dit, en anglais\u202f: "
        "«\u202f{problem}\u202f»"
    ),
    "proposal.contradicts": (
        "Cela ne peut pas être vrai en même temps que ceci\u202f: {statements:semicolon}."
    ),
    "proposal.not.accepted": "{id} a déjà été acceptée.",
    "proposal.not.refused": "{id} a déjà été refusée\u202f; on peut la remettre dans l’atelier.",
    "proposal.not.bare": (
        "{id} n’est qu’une citation\u202f: dire d’abord ce qu’elle signifie pour le cas."
    ),
    "proposal.not.holds": "{id} ne tient pas\u202f: {reasons:space}",
    "proposal.not.sure": "{id} est à examiner par une personne\u202f: {reasons:space}",
    "proposal.not.known": "Il n’y a pas de proposition «\u202f{id}\u202f».",
    "proposal.not.known.near": (
        "Il n’y a pas de proposition «\u202f{id}\u202f»\u202f; «\u202f{near}\u202f» est proche."
    ),
    "read.found": "{name}\u202f: {language}\u202f; {quotes:citation}, {figures:acteur}",
    "read.language.de": "allemand",
    "read.language.en": "anglais",
    "read.language.other": "une langue sans règles, donc seuls les mots entre guillemets",
    "read.kind.direct": "mot pour mot",
    "read.kind.indirect": "au discours indirect",
    "read.kind.free": "par ouï-dire",
    "read.kind.unclear": "au discours indirect, en phrase à part",
    "read.kind.reported": "d’après le récit",
    "read.denied": "{how}\u202f; mais selon le texte, cela n’a pas été dit, ou est faux",
    "read.hearsay": "{how}\u202f; par ouï-dire",
    "read.says": "{who}, {how}",
    "read.nobody": "Quelqu’un que les règles ne trouvent pas",
    "read.for": "{who} ({of})",
    "read.stance.regrets": "{who} regrette, {how}",
    "read.stance.praises": "{who} salue, {how}",
    "read.stance.demands": "{who} exige, {how}",
    "read.stance.offers": "{who} propose, {how}",
    "read.stance.refuses": "{who} refuse, {how}",
    "read.stance.announces": "{who} annonce, {how}",
    "read.words": "«\u202f{words}\u202f»",
    "read.figures": "Qui est nommé",
    "read.figure": "{name} ({kind}), {times:fois}{also}",
    "read.figure.also": "\u202f; aussi {names:comma}",
    "read.figure.person": "personne",
    "read.figure.country": "pays",
    "read.figure.body": "institution",
    "read.figure.role": "fonction",
    "read.events": "Ce qui se passe",
    "read.event": "{kind}\u202f: {words}",
    "read.event.dated": "{day}, {kind}\u202f: {words}",
    "read.event.arrives": "arrivée",
    "read.event.leaves": "départ",
    "read.event.meets": "rencontre",
    "read.event.offers": "offre",
    "read.event.demands": "demande",
    "read.event.withdraws": "retrait d’une offre",
    "read.event.calls_off": "annulation",
    "read.event.signs": "signature",
    "read.limits": (
        "Trouvé par des règles, qui en manquent et se trompent parfois\u202f: lire le texte. "
        "L’objet de la négociation, et ce que les mots disent pour un cas, aucune règle ne le "
        "trouve."
    ),
    "proposals.unread": (
        "{file} est illisible (ligne {line}, en anglais\u202f: «\u202f{problem}\u202f»). "
        "Le fichier reste tel quel\u202f: "
        "une fois corrigé ou retiré, ce qui attend s’affiche ici de nouveau."
    ),
    "proposals.none": "Rien n’attend dans {path}.",
    "proposals.head": "{id}\u202f: {found}{who}",
    "proposals.head.none": "{found:cap}{who}",
    "proposals.accepted": "Cela a déjà été accepté.",
    "proposals.refused": (
        "Cela a déjà été refusé et n’attend pas\u202f; on peut le remettre dans l’atelier."
    ),
    "proposals.head.who": ", {who}",
    "proposals.found.verified": "exact mot pour mot",
    "proposals.found.ambiguous": "à examiner",
    "proposals.found.refused": "ne tient pas",
    "proposals.tally": (
        "{verified} mot pour mot, {ambiguous} à examiner, {refused} qui ne "
        "{refused?tient|tiennent} pas."
    ),
    "proposals.bare": (
        "{count} ne {count?fait|font} que citer\u202f: dire ce que cela signifie pour le cas, "
        "dans l’atelier ou dans le fichier."
    ),
    "proposals.doubtful": "Pour {id}, accepté par vous, restait ouvert\u202f: {reasons:space}",
    "proposals.wait": "Ils attendent dans {path}. Rien n’entre dans le cas avant d’être accepté.",
    "proposal.statement": "Sur {actor}\u202f: {statement}",
    "proposal.offer": "Offre de {by}\u202f: {outcome}",
    "received.welcome": "{actor} se félicite de l’absence d’accord.",
    "received.indifferent": "Pour {actor}, l’absence d’accord est indifférente.",
    "received.regret": "{actor} regrette l’absence d’accord.",
    "received.welcome.outcome": "{actor} se félicite de ceci\u202f: {outcome}.",
    "received.indifferent.outcome": "Pour {actor}, ceci est indifférent\u202f: {outcome}.",
    "received.regret.outcome": "{actor} regrette ceci\u202f: {outcome}.",
    "begun.party": "Partie {n}",
    "begun.no": "non",
    "begun.yes": "oui",
    "begun.yes.offer": "comme offert",
    "begun.yes.demand": "comme demandé",
    "begun.name.offer": "Offre «\u202f{words}\u202f»",
    "begun.name.demand": "Demande «\u202f{words}\u202f»",
    "begun.waits": (
        "Les offres et les demandes n’y sont pas\u202f: elles attendent comme propositions, et "
        "rien n’en découle avant que quelqu’un les accepte. Les lister avec\u202f: winset accept "
        "{name}"
    ),
    "begun.issue": (
        "À confirmer\u202f: une offre ou une demande du texte. Nommer ce qui est en jeu et ses "
        "options."
    ),
    "begun.issue.none": (
        "Les règles n’ont trouvé ni offre ni demande. Mettre ici ce qui est en jeu, et les options."
    ),
    "begun.agreement": "Accord",
    "begun.offer": "À confirmer\u202f: que c’est une offre, et de qui.",
    "begun.demand": "À confirmer\u202f: que c’est une demande, et de qui.",
    "begun.reaction": "À confirmer\u202f: que c’est ainsi qu’on l’a reçu.",
    "begun.reaction.wish": (
        "À confirmer\u202f: le texte n’a qu’un souhait\u202f; que l’absence d’accord soit "
        "regrettée, il ne le dit pas."
    ),
    "begun.assumed": (
        "Ce cas a été commencé par des règles à partir d’un texte\u202f: parties, points, offres "
        "et réactions sont à confirmer."
    ),
    "begun.head": (
        "Commencé à partir d’un texte. Ce qui est à confirmer le dit\u202f; effacer "
        "«\u202fassumed\u202f» quand tout l’est. Vérifier avec\u202f: winset check {name}"
    ),
    "begun.said": (
        "Ce qui est dit, mot pour mot\u202f; rien n’en compte avant d’être une affirmation\u202f:"
    ),
    "begun.nobody": "quelqu’un",
    "read.how": "{how}\u202f; {stance}",
    "read.regrets": "un regret",
    "read.praises": "un éloge",
    "read.demands": "une demande",
    "read.offers": "une offre",
    "read.refuses": "un refus",
    "read.announces": "une annonce",
}
