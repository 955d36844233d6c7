"""German words for those who can say something: offices, bodies, groups of people."""

from __future__ import annotations

from winset.reading.wordlists import listed, words

__all__ = ["BODIES", "ROLES", "is_agent", "is_body", "is_role"]

ROLES = listed(
    """präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin chef
    chefin vorsitzende vorsitzender vorsitzenden direktor direktorin leiter leiterin
    sekretär sekretärin botschafter botschafterin abgeordnete abgeordneter abgeordneten
    senator senatorin bürgermeister bürgermeisterin general admiral oberst richter
    richterin anwalt anwältin staatsanwalt staatsanwältin verteidiger kläger angeklagte
    zeuge zeugin experte expertin experten forscher forscherin forschern wissenschaftler
    wissenschaftlerin professor professorin doktor arzt ärztin ärzte trainer trainerin
    spieler kapitän manager managerin vorstand geschäftsführer geschäftsführerin gründer
    inhaber eigentümer unternehmer politiker politikerin diplomat diplomatin diplomaten
    unterhändler unterhändlerin vermittler vermittlerin beobachter kritiker anhänger
    gegner demonstranten demonstrant veranstalter organisator mitarbeiter mitarbeiterin
    beamte beamter beamten vertreter vertreterin beauftragte beauftragter berater
    beraterin journalist journalistin reporter reporterin korrespondent korrespondentin
    redakteur autor autorin schriftsteller papst bischof kardinal pfarrer pfarrerin
    könig königin prinz prinzessin premier premierministerin premierminister
    regierungschef regierungschefin staatschef staatsoberhaupt gouverneur gouverneurin
    kommissar kommissarin kommandeur kommandant offizier soldat soldaten polizist
    polizisten mann frau vater mutter sohn tochter bruder schwester student studentin
    studenten schüler lehrer nachbar nachbarn anwohner bewohner bürger einwohner opfer
    täter pilot fahrer passagiere augenzeugen zeugen arbeiter angestellte gewerkschafter
    funktionär funktionäre politikern mitglied mitglieder kandidat kandidatin
    herausforderer amtsinhaber nachfolger vorgänger stellvertreter kollege kollegin
    führer anführer rebellen taliban aktivist aktivisten aktivistin ermittler analyst
    analysten ökonom ökonomen betreiber hersteller entwickler staatsführer machthaber
    diktator verhandlungsführer außenminister innenminister bundesrat gesandte gesandter
    verteidigern händler bauern wähler gutachter händler leute einwohner zeuge anleger
    landrat landrätin landrats stadtrat stadträtin intendant intendantin rektor rektorin
    dekan dekanin schulleiterin leiterin direktorin wirtin wirt
    gewerkschafterin demonstrantin beobachterin kritikerin anwohnerin bürgerin arbeiterin
    lehrerin schülerin nachbarin ökonomin analystin juristin unternehmerin gründerin inhaberin
    schriftstellerin soldatin polizistin vermittlerin händlerin schlichter schlichterin
    arbeitgeber arbeitgeberin arbeitnehmer arbeitnehmerin eltern angehörige juristen jurist
    eu-kommissar vize käufer käuferin makler maklerin mieter mieterin investor investorin
    gläubiger pächter pächterin winzer winzerin reeder reederin lotse lotsen pfleger pflegerin
    anbieter landwirt landwirte wirte"""
)
"""Ends of nouns for persons."""

BODIES = listed(
    """regierung ministerium ministeriums partei fraktion parlament kongress senat
    bundestag bundesrat polizei staatsanwaltschaft gericht gerichtshof behörde behörden
    amt kammer kommission komitee ausschuss rat verband bund gewerkschaft organisation
    verein unternehmen firma konzern gesellschaft bank agentur zeitung magazin sender
    blatt radio fernsehen institut universität hochschule armee militär streitkräfte
    marine luftwaffe feuerwehr kirche koalition opposition gemeinschaft staat staates
    gemeinde stadt land länder fernsehen rundfunk union allianz bündnis bewegung gruppe
    initiative stiftung zentrum delegation botschaft verwaltung direktion leitung
    führung kreml pentagon haus staaten nationen nato eu uno usa medien presse bericht
    studie kanzleramt zentrale stab team klub club hamas hisbollah bundesregierung
    landesregierung us-regierung kabinett politbüro geheimdienst dienst bundesamt
    ministerien verteidigung anklage seite seiten lager kreise kreisen kritik lobby
    wirtschaft industrie branche präsidium vorstand aufsichtsrat betriebsrat"""
)
"""Ends of nouns for bodies that speak."""


def is_role(word: str) -> bool:
    """Whether a noun is one for a person."""
    return word.lower().endswith(ROLES)


def is_body(word: str) -> bool:
    """Whether a noun is one for a body."""
    return word.lower().endswith(BODIES)


_PRONOUNS = words("er sie diese dieser wir beide man")
_ARTICLES = words("der die das ein eine dieser diese dieses")


def is_agent(words: list[str]) -> bool:
    """Whether a noun phrase names somebody who can speak: a person, a body, a name."""
    if not words:
        return False
    if len(words) == 1 and words[0].lower() in _PRONOUNS:
        return True
    if any(is_role(word) or is_body(word) for word in words):
        return True
    bare = words[0].lower() not in _ARTICLES
    names = [word for word in words if word[0].isupper() and word.lower() not in _ARTICLES]
    if bare and names[:2] == words[:2] and len(words) > 1:
        return True
    if bare and len(names) == len(words) <= 3:
        return not words[0].lower().endswith(("ung", "ungen", "heit", "keit", "tion", "tionen"))
    return any(word.isupper() and len(word) > 1 for word in names)
