"""German words that say that somebody says something.

A line holds verbs of one sort; a bar parts a prefix that leaves its verb ("teilte ... mit").
"""

from __future__ import annotations

from winset.reading.wordlists import listed

__all__ = [
    "HOLDS",
    "NOUNS",
    "SAYS",
    "SOURCES",
    "TELLS",
    "is_source",
]

SAYS = listed(
    """sagen erklären mit|teilen berichten melden betonen bestätigen an|geben bekannt|geben
    meinen schreiben fest|stellen behaupten versichern hinzu|fügen an|kündigen
    argumentieren kommentieren begründen an|merken bemerken antworten entgegnen erwidern
    aus|führen erläutern erzählen äußern verlauten verkünden verkündigen bekannt|machen
    dar|legen zu|geben ein|räumen beteuern bekräftigen unterstreichen hervor|heben
    heraus|streichen klar|stellen konstatieren kontern mahnen warnen prophezeien
    prognostizieren voraus|sagen vorher|sagen resümieren bilanzieren schildern
    signalisieren an|deuten wiederholen zitieren informieren aus|sagen mutmaßen
    spekulieren urteilen verraten versprechen wettern witzeln klagen beklagen bemängeln
    monieren kritisieren rügen loben fragen skandieren rufen aus|rufen ergänzen
    präzisieren konkretisieren verdeutlichen ein|wenden dementieren bestreiten leugnen
    zu|sichern zu|sagen garantieren geloben schwören drohen an|drohen fordern verlangen
    raten empfehlen an|ordnen befehlen auf|fordern auf|rufen appellieren bitten
    vor|schlagen an|regen an|bieten an|raten vor|werfen unterstellen beschuldigen
    bezichtigen verdächtigen an|lasten nach|sagen bescheinigen attestieren zu|stimmen
    bekunden verweisen hin|weisen hin|deuten folgern schlussfolgern schließen
    heraus|finden ermitteln ergeben entscheiden beschließen fest|legen bestimmen
    verfügen nahe|legen besagen lauten rechtfertigen reklamieren verteidigen bemerken
    übermitteln notieren twittern posten reden ein|schätzen verbreiten veröffentlichen
    auf|decken enthüllen zurück|weisen dagegen|halten feixen spotten bejahen verneinen
    ab|streiten ein|gestehen begrüßen bedauern schwärmen betiteln überschreiben erwähnen
    erinnern zu|geben formulieren an|prangern an|weisen errechnen entgegen|halten
    entgegen|setzen zusammen|fassen fort|fahren nach|legen deutlich|machen klar|machen
    geltend|machen aufmerksam|machen wissen|lassen ausdruck|bringen bedenken|geben
    scherzen schimpfen jubeln poltern frohlocken aus|schließen ermahnen"""
)
"""Verbs of saying: a clause or a quotation depends on them."""

HOLDS = listed(
    """glauben hoffen fürchten befürchten vermuten erwarten an|nehmen schätzen finden
    denken bezweifeln aus|gehen rechnen erhoffen wünschen beanstanden an|prangern
    an|weisen errechnen vereinbaren befürworten spekulieren ahnen halten sehen
    beurteilen bewerten hervor|gehen kritisieren vertreten an|sehen aus|sprechen plädieren
    verständigen freuen"""
)
"""Verbs of holding something true, as reports use them for what somebody has said."""

TELLS = listed(
    """an|kündigen fordern verlangen kritisieren ab|lehnen zurück|weisen begrüßen
    bezeichnen warnen drohen vor|werfen beschuldigen dementieren bestreiten bedauern
    loben würdigen verurteilen zu|sagen plädieren appellieren auf|rufen auf|fordern
    bekräftigen vermuten erwarten befürchten beklagen bemängeln protestieren danken
    vor|schlagen an|bieten bieten versprechen mahnen rügen tadeln sprechen nennen werten halten
    hoffen rechnen empfehlen dringen bezweifeln befürworten bitten verkünden verweigern
    prognostizieren pochen drängen gratulieren entschuldigen zu|stimmen betonen
    begründen bekunden widersprechen distanzieren aus|sprechen beantragen hin|weisen
    verweisen bekannt|geben aus|gehen berichten schätzen an|ordnen sehen geben machen
    erhoffen weigern"""
)
"""Verbs that tell what was said without its words."""

NOUNS = listed(
    """Ansicht Meinung Auffassung Überzeugung Hoffnung Befürchtung Sorge Verdacht Vorwurf
    Vorwürfe Forderung Forderungen Begründung Aussage Aussagen Behauptung Behauptungen
    Ankündigung Angabe Angaben Äußerung Äußerungen Einschätzung Erklärung Erwartung
    Vermutung Spekulationen Drohung Warnung Zusage Zusicherung Versprechen Vorschlag
    Bitte Appell Aufruf Ergebnis Schluss Ansage Befehl Bericht Berichte Meldung
    Meldungen Gerücht Gerüchte These Feststellung Bedingung Bereitschaft Beschluss
    Eingeständnis Einwand Empfehlung Mitteilung Nachricht Standpunkt Stellungnahme
    Bedauern Zuversicht Kritik Zweifel Worte Worten Satz Frage Hinweis Hinweise
    Information Informationen Wunsch Aufforderung Eindruck Position Aufruf Fazit Zeugnis
    Verlangen Angebot Absicht Gelöbnis Antwort Argument Geständnis Prognose Beteuerung
    Urteil Parole Motto Kommentar"""
)
"""Nouns for what is said: a clause can depend on them."""

SOURCES = listed(
    """Angabe Angaben Ansicht Ansichten Meinung Meinungen Auffassung Einschätzung
    Einschätzungen Information Informationen Aussage Aussagen Bericht Berichte Berichten
    Darstellung Schätzung Schätzungen Worten Überzeugung Erkenntnis Erkenntnisse
    Erkenntnissen Recherchen Untersuchung Untersuchungen Ermittlungen Meldung Meldungen
    Mitteilung Mitteilungen Umfrage Umfragen Studie Studien Lesart Urteil Experten
    Experteneinschätzung Zeugenaussagen Augenzeugenberichten Medienberichten
    Presseberichten Agenturberichten Zeitungsberichten Polizeiangaben Regierungsangaben
    Medienangaben Expertenmeinung Pressemeldungen Pressemitteilung Berechnung
    Berechnungen Prognose Prognosen Plänen Planungen Beobachtern Version Feststellung
    Behauptung Behauptungen Bekanntgabe Bekunden Dafürhalten Verlautbarungen
    Verlautbarung Presseinformationen Unternehmensangaben Statistik Statistiken Zahlen
    Gerüchten Zeugen Augenzeugen Einschätzung Kenntnis Erklärung Vorstellung
    Vorstellungen Wunsch Willen Ermittlungsergebnissen Erhebung Erhebungen Auskunft
    Auskünften Stand Vermutungen Vermutung Pressebericht Medienbericht Zeitungsbericht
    Analysen Analyse Erkenntnisstand Kenntnisstand Erfahrungen Erfahrung Nachricht
    Stellungnahme Medien Endergebnis Wahlergebnis Ergebnissen Ergebnis Hochrechnungen
    Hochrechnung Dokumenten Entwurf Spekulationen Quellen Beschluss Nachrichtenagentur
    Anschauung Sicht Diagnose Daten"""
)
"""Nouns after "nach" and "aus" that make it mean "says": "nach Angaben der Polizei"."""

_SOURCES = frozenset(SOURCES)
_SOURCE_ENDS = listed(
    """angaben angabe informationen meldungen berichten aussagen schätzungen ansicht
    meinung auffassung einschätzung erkenntnissen recherchen bericht umfrage studie
    quellen kreisen untersuchungen mitteilung meldung berechnungen resolution papier
    dokument memorandum"""
)


def is_source(word: str) -> bool:
    """Whether a noun names what somebody has said or written."""
    return word in _SOURCES or word.lower().endswith(_SOURCE_ENDS)
