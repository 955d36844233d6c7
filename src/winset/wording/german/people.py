"""What is known and what carries the verdict; offers, questions and reactions, in German."""

from collections.abc import Mapping

PEOPLE: Mapping[str, str] = {
    "consistent.yes": "Nichts widerspricht sich: {parts} können zugleich wahr sein.",
    "consistent.yes.alone": "Nichts widerspricht sich: {parts}, für sich genommen.",
    "consistent.certain.alone": "Nichts Sicheres widerspricht sich: {parts}, für sich genommen.",
    "consistent.certain": "Nichts Sicheres widerspricht sich: {parts} können zugleich wahr sein.",
    "consistent.scores": "die Punkte von {actors:Akteur-dat}",
    "consistent.statements": "{count:Aussage}",
    "consistent.offers": "{count:Angebot}",
    "consistent.sources": "{count:Quelle}",
    "consistent.nothing": "Es ist nichts gesagt, was sich widersprechen könnte.",
    "consistent.nothing-certain": (
        "Nichts Sicheres könnte sich widersprechen: Es gibt nichts Sicheres."
    ),
    "consistent.impossible": (
        "Kann in diesem Fall nicht wahr sein und zählt daher nicht: {ids:semicolon}."
    ),
    "consistent.more": "Es gibt {count:weitere solche Menge}.",
    "consistent.incomplete": "Die Suche endete an ihrer Grenze: Es kann weitere Mengen geben.",
    "consistent.never-imposed": (
        "Durch Sicheres ausgeschlossen und daher in keiner Ziehung wahr: {ids:semicolon}."
    ),
    "contradiction.depends": (
        "Was über {actor} gesagt ist, kann nicht alles wahr sein, wenn jeder Streitpunkt für sich "
        "zählt: {ids:semicolon}. {both} wahr sein, wenn {ways:or}. Das Modell zählt Punkt für "
        "Punkt zusammen: Das ist seine Grenze und muss kein Widerspruch sein.{add}"
    ),
    "contradiction.add": " Ist es so, gehört „{line}“ zu dem, was über {actor} gesagt ist.",
    "contradiction.both": "Beides kann",
    "contradiction.all": "Alles kann",
    "contradiction.way": "der Wert von {issue} von {other} abhängen darf",
    "contradiction.alone": "{id}, gesagt über {actor}, kann in diesem Fall nicht wahr sein.",
    "contradiction.set": (
        "Was über {actor} gesagt ist, kann nicht alles wahr sein: {ids:semicolon}. Ohne eines "
        "davon kann es der Rest.{witness}"
    ),
    "contradiction.witness": " Sie stoßen sich an einem Ergebnis ({outcome}): {opposite}.",
    "contradiction.at-least": (
        "{id} stellt es mindestens dem Stand ohne Einigung gleich, das Übrige nicht"
    ),
    "contradiction.better": "{id} stellt es über den Stand ohne Einigung, das Übrige nicht",
    "contradiction.below": "{id} stellt es unter den Stand ohne Einigung, das Übrige nicht",
    "contradiction.scores.made.below": (
        "{actor}: Nach den Punkten liegt dies unter dem Stand ohne Einigung, und doch wurde es "
        "angeboten: {offer}."
    ),
    "contradiction.scores.accepted.below": (
        "{actor}: Nach den Punkten liegt dies unter dem Stand ohne Einigung, und doch wurde es "
        "angenommen: {offer}."
    ),
    "wants.one": "Für {actor} dreht sich alles um {issue}.",
    "wants.most": "Am wichtigsten für {actor} ist, in {odds} der Ziehungen: {issue}.",
    "wants.open": (
        "Was für {actor} am wichtigsten ist, ist offen; am wahrscheinlichsten, in {odds} der "
        "Ziehungen: {issue}."
    ),
    "wants.weights": "Mittlere Gewichte: {weights}.",
    "wants.weight": "{issue} {weight}",
    "wants.scored": "Nach den Punkten hat für {actor} dies das größte Gewicht: {weights}.",
    "held.statement": "was über {actor} gesagt ist ({says}),",
    "held.source": "alles, was „{title}“ sagt,",
    "held.source.rest": "alles, was „{title}“ sagt und keine eigene Verlässlichkeit hat,",
    "held.odds": (
        "{what:cap} ist in {now} der Ziehungen wahr; wäre sonst nichts gesagt, so wäre es in "
        "{alone} wahr."
    ),
    "held.for": "Das übrige Bekannte stützt es.",
    "held.against": "Das übrige Bekannte spricht dagegen.",
    "behaviour.unlisted": (
        "Angebote und Antworten gewichten die Ziehungen; was das hinzufügt, wird gesagt, wo sich "
        "die Ergebnisse auflisten lassen."
    ),
    "behaviour.nothing": (
        "Wie Angebote gemacht und beantwortet wurden, verschiebt die Chancen einer Einigung nicht "
        "mehr, als Zufall es könnte: von {before} auf {now}."
    ),
    "behaviour.moves": (
        "Wie Angebote gemacht und beantwortet wurden, verschiebt die Chancen einer Einigung von "
        "{before} auf {now}."
    ),
    "behaviour.sources.nothing": (
        "Dass Quellen von mehreren Akteuren zugleich sprechen, verschiebt die Chancen einer "
        "Einigung nicht mehr, als Zufall es könnte: von {before} auf {now}."
    ),
    "behaviour.sources.moves": (
        "Dass Quellen von mehreren Akteuren zugleich sprechen, verschiebt die Chancen einer "
        "Einigung von {before} auf {now}."
    ),
    "behaviour.firmer": (
        "Hätten die Abgewiesenen ihre Angebote so sicher gewählt wie die, deren Angebote "
        "angenommen wurden, so wären die Chancen {odds}."
    ),
    "behaviour.weighed": (
        "So gewichtet sind {draws:gemeinsame Ziehung} so viel wert wie {effective}."
    ),
    "behaviour.paired": (
        "Gewichtet, wie sie kommen, wären {draws:gemeinsame Ziehung} so viel wert wie "
        "{effective}; daher wurden die Ziehungen beider Seiten gepaart, jede mit jeder, und Paare "
        "nach ihrem Gewicht gewählt."
    ),
    "behaviour.moved": (
        "Gewichtet, wie sie kommen, wären {draws:gemeinsame Ziehung} nur so viel wert wie "
        "{effective}; daher wurden in {moves:Runde} weitere gemacht, nach Gewicht gewählt und "
        "bewegt. Die Fehler sagen, was davon bleibt."
    ),
    "behaviour.stuck": (
        "{draws:gemeinsame Ziehung} sind nur so viel wert wie {effective}, und sie zu bewegen, "
        "würde zu lange dauern: Die Fehler sind groß."
    ),
    "repair": "Ohne {ids} kann der Rest über {actor} wahr sein.",
    "repair.fewest": (
        "Um ihn aufzulösen, ist am wenigsten zu bezweifeln{about}: {ways:other}{more}."
    ),
    "repair.about": ", was über {actor} gesagt ist",
    "repair.way": "{ids}{odds}",
    "repair.odds": " (eine Einigung gibt es dann in {odds})",
    "repair.more": ", oder auf {count} weitere Weisen",
    "tension": (
        "Von dem, was über {actor} gesagt ist, kann dies nicht alles zugleich wahr sein, und "
        "nicht alles davon gilt als sicher: {ids}."
    ),
    "carriers.scores": (
        "Die Punkte allein tragen das Urteil: Es gibt keine Aussage, die sich weglassen ließe."
    ),
    "carriers.unlisted": (
        "Nicht bekannt: Aussagen werden einzeln weggelassen, wo sich die Ergebnisse auflisten "
        "lassen."
    ),
    "carriers.none": "Keine Aussage bedingt das Urteil: Es spiegelt allein die Vorannahme.",
    "carriers.most": (
        "Am meisten hängt das Urteil an einem Punkt ({what}): Ohne ihn gibt es eine Einigung in "
        "{without} statt in {now}."
    ),
    "carriers.next": "Danach: {some:semicolon}.",
    "carriers.next.one": "{id} ({odds})",
    "carriers.one": (
        "Das Einzige ({noun}) trägt das Urteil nicht: Ohne es bleiben die Chancen, wie sie sind: "
        "{now}."
    ),
    "carriers.nothing-alone": (
        "Nichts allein ({nouns:or}) trägt das Urteil: Fällt nur eines weg ({counts}), bleiben die "
        "Chancen, wie sie sind: {now}."
    ),
    "carriers.statement": "was über {actor} gesagt ist: {says}",
    "carriers.source": "alles, was „{title}“ sagt",
    "carriers.offer": "was {offer} über {actor} zeigt",
    "carriers.certain": "sicher",
    "carriers.certain.none": "sicher keine",
    "carriers.offers.unused": "Angebote gelten hier nicht als Belege.",
    "carriers.offers.odds": "Ohne das, was die Angebote zeigen, gibt es eine Einigung in {odds}.",
    "carriers.offers.nothing": "Was die Angebote zeigen, ändert so gut wie nichts.",
    "noun.statement": "Aussage",
    "noun.offer": "Angebot",
    "noun.source": "Quelle",
    "likelihood.certain": "sicher",
    "likelihood.likely": "wahrscheinlich",
    "likelihood.very-likely": "sehr wahrscheinlich",
    "likelihood.open": "offen",
    "likelihood.unlikely": "unwahrscheinlich",
    "likelihood.very-unlikely": "sehr unwahrscheinlich",
    "likelihood.impossible": "ausgeschlossen",
    "likelihood.unknown": "nicht bekannt",
    "offer": (
        "Angebot von {by}{on}{account}: {outcome}. {answered}{elsewhere} Zustimmung nach allem "
        "Bekannten – {views:semicolon}; alle, auf die es ankommt: {odds}."
    ),
    "offer.joint": (
        "Gemeinsames Papier von {by}{on}{account}: {outcome}. {answered}{elsewhere} Zustimmung "
        "nach allem Bekannten – {views:semicolon}; alle, auf die es ankommt: {odds}."
    ),
    "offer.forbidden": "Eine Regel des Falls verbietet dieses Ergebnis.",
    "offer.view": "{actor}: {likelihood}",
    "offer.elsewhere": " Es gehört nicht zu „{account}“ und ist dort kein Beleg.",
    "answers.sentence": "{answers}.",
    "answers.none": "Es ist keine Antwort verzeichnet.",
    "question": "Frage an {actor}: {question}",
    "question.no_deal": "Wäre dies besser als keine Einigung: {outcome}?",
    "question.comparison": "Wäre ({outcome}) besser als ({other})?",
    "question.value": (
        "Ist „{option}“ ({issue}) mehr wert als der halbe Weg von „{worst}“ zu „{best}“?"
    ),
    "question.order": "Wäre „{option}“ ({issue}) bei sonst gleichem Stand besser als „{other}“?",
    "question.weight": "Ist {issue} wichtiger als {other}?",
    "question.weight.issue": "„{issue}“ (von „{worst}“ zu „{best}“)",
    "question.no_deal_value": (
        "Ist der Stand ohne Einigung mehr wert als {level} des Weges vom schlechtesten zum besten "
        "Ergebnis?"
    ),
    "question.answers": "Wenn ja (zu {likely}), {yes}; wenn nein, {no}.",
    "question.answer": (
        "gibt es eine Einigung in {exists}, und der beste Vorschlag ist eine in {best}"
    ),
    "question.moved": "Der beste Vorschlag wäre nicht derselbe.",
    "reaction.observer": (
        "{actor}: Der erste Vorschlag wäre, verglichen mit keiner Einigung, {received}."
    ),
    "reaction.ratifier": (
        "{actor}: Die Zustimmung zum ersten Vorschlag ist {approval}; er wäre {received}."
    ),
    "reaction.approval": "{likelihood} ({odds})",
    "received.welcome.necessary": "willkommen",
    "received.regret.necessary": "unwillkommen",
    "received.indifferent.necessary": "gleichgültig",
    "received.odds": "{welcome}, {regret}",
    "chance.welcome.certain": "sicher willkommen",
    "chance.welcome.never": "niemals willkommen",
    "chance.welcome.odds": "in {odds} willkommen",
    "chance.regret.certain": "sicher unwillkommen",
    "chance.regret.never": "niemals unwillkommen",
    "chance.regret.odds": "in {odds} unwillkommen",
    "reported.welcome": "das Ausbleiben einer Einigung wurde begrüßt",
    "reported.indifferent": "das Ausbleiben einer Einigung ließ gleichgültig",
    "reported.regret": "das Ausbleiben einer Einigung wurde bedauert",
    "reported.to.welcome": "eine Haltung dafür: {outcome}",
    "reported.to.indifferent": "Gleichgültigkeit dazu: {outcome}",
    "reported.to.regret": "eine Haltung dagegen: {outcome}",
    "reported.instead": " (statt: {outcome})",
    "reported": "Berichtet wird{account}: {what}{instead}. Was sonst bekannt ist, {fits}{test}.",
    "reported.implied": "folgert dies",
    "reported.ruled-out": "schließt dies aus",
    "reported.fits": "passt dazu ({odds})",
    "reported.unlikely": "macht dies unwahrscheinlich ({odds})",
    "reported.no-test": "; doch dies führt dieselbe Quelle an und ist daher keine Probe: {ids}",
    "reported.test": (
        "; doch dies führt dieselbe Quelle an: {ids}. Ohne dies sind die Chancen {odds}"
    ),
}
