"""German as `names` needs it."""

from __future__ import annotations

from winset.reading.german.closed import ADVERBS, ARTICLES, PREPOSITIONS, SUBORDINATORS, TIMES
from winset.reading.german.people import BODIES, ROLES
from winset.reading.german.places import PLACES
from winset.reading.german.sayings import is_source
from winset.reading.names import Tongue, places_of
from winset.reading.wordlists import words

__all__ = ["GERMAN"]

_FEMALE = words(
    """Angela Anna Annalena Andrea Anja Anne Annegret Barbara Beate Birgit Brigitte Carla
    Carola Christina Christine Claudia Condoleezza Cornelia Daniela Dilma Doris
    Elisabeth Elizabeth Eva Federica Franziska Gabriele Gisela Giorgia Hannah Heidemarie
    Heike Helen Hillary Ingrid Irene Jacinda Jana Joanna Julia Julija Karin Katrin
    Kamala Kristalina Laura Liz Madeleine Maria Marie Marine Margaret Marina Michelle
    Michaela Monika Nancy Nicola Nikki Petra Renate Roswitha Rita Sabine Sahra Samantha
    Sarah Sandra Sigrid Silvia Simone Sonia Stefanie Susanne Svenja Theresa Tsai Ulla
    Ursula Vera Viviane Yolanda Yulia"""
)

_NOT_NAMES = (
    ARTICLES
    | PREPOSITIONS
    | ADVERBS
    | SUBORDINATORS
    | TIMES
    | words(
        """er sie es wir ich ihr man foto bild quelle reuters afp dpa ende anfang mitte herr
    frau dr prof ex uhr euro dollar prozent millionen milliarden million milliarde
    million tausend hundert artikel absatz satz nummer platz klasse kapitel teil teile
    seite seiten jahre jahren beim nachdem dass was wer wie wo warum air force one"""
    )
)

_MALE = words(
    """Abdullah Adam Adolf Ahmed Alain Albert Alexander Alfred Ali Andreas Andrei Angelo
    Anton Antonio Antony Armin Arnold Barack Benjamin Ben Bernard Bernd Bill Björn Boris
    Carl Carsten Cem Charles Christian Christoph Daniel David Dieter Dietmar Dirk Dmitri
    Donald Edmund Egon Emmanuel Erhard Ernst Fidel Frank Franz Friedrich Fritz Fumio
    Gabriel Georg George Gerd Gerhard Giuseppe Gordon Gregor Guido Gustav Günter Günther
    Hans Harald Heiko Heiner Heinz Helmut Henry Horst Hugo Ian Ismail Iwan Jack Jacques
    James Jan Jean Jens Jim Joachim Jochen Joe Johann Johannes John Jonas José Josef
    Joseph Juan Jörg Jürgen Karl Kevin Kim Klaus Kofi Konrad Kurt Lars Lee Lothar Ludwig
    Luis Lukas Manfred Mario Mark Markus Martin Matthias Max Michael Michail Mike
    Mohammed Moritz Mustafa Narendra Nicolas Nikita Nils Norbert Olaf Oliver Oskar Otto
    Patrick Paul Pedro Peter Philipp Pjotr Rainer Ralf Recep Reinhard Richard Rishi
    Robert Roland Rolf Ronald Rudolf Sergei Sergej Shinzo Sigmar Silvio Stefan Stephan
    Steffen Steven Thomas Tim Tobias Tom Tony Ulrich Uwe Victor Viktor Volker Walter
    Werner Wilhelm William Winfried Wladimir Wolf Wolfgang Wolodymyr Xi Yoshihide"""
)
_STATE = (
    "präsident",
    "präsidenten",
    "präsidentin",
    "minister",
    "ministers",
    "ministerin",
    "kanzler",
    "kanzlers",
    "kanzlerin",
    "regierungschef",
    "regierungschefs",
    "regierungschefin",
    "staatschef",
    "staatschefs",
    "premier",
    "botschafter",
    "botschafters",
    "botschafterin",
    "machthaber",
    "machthabers",
    "regierungssprecher",
    "regierungssprecherin",
    "unterhändler",
)
_SEATS = {
    "weißen haus": "USA",
    "weiße haus": "USA",
    "weißes haus": "USA",
    "pentagon": "USA",
    "kreml": "Russland",
    "downing street": "Großbritannien",
    "élysée": "Frankreich",
    "bundeskanzleramt": "Deutschland",
    "auswärtige amt": "Deutschland",
    "auswärtigen amt": "Deutschland",
}

_NEUTER = (
    "iums",
    "amts",
    "amtes",
    "hauses",
    "gerichts",
    "gerichtes",
    "parlaments",
    "militärs",
    "unternehmens",
    "blatts",
    "blattes",
    "magazins",
    "komitees",
    "lagers",
    "instituts",
    "büros",
)


def plain_name(words: str) -> str:
    """A source by its name: "Angaben des Innenministeriums" is "Innenministerium"."""
    parts = words.split()
    article = ""
    for place, part in enumerate(parts[:-1]):
        low = part.lower()
        if low in ("des", "der", "von", "vom") and any(is_source(one) for one in parts[:place]):
            article, parts = low, parts[place + 1 :]
            break
    else:
        if len(parts) == 2 and parts[0].lower() == "des":
            article = "des"
        elif parts and parts[0].lower() in ("der", "die", "das", "dem", "den", "des"):
            return " ".join(parts[1:]) or words
        else:
            return words
        parts = parts[1:]
    if article in ("von", "vom"):
        return " ".join(parts)
    neuter = article == "des" and parts[-1].lower().endswith(_NEUTER)
    ending = "e" if article == "der" else "es" if neuter else "er"
    for place, part in enumerate(parts):
        if part[0].isupper():
            if article == "des" and part.endswith("s") and len(part) > 4:
                parts[place] = (
                    part[:-2] if part.endswith(("amtes", "auses", "attes", "chtes")) else part[:-1]
                )
            break
        if part.endswith("en"):
            parts[place] = part[:-2] + ending
    return " ".join(parts)


GERMAN = Tongue(
    roles=ROLES,
    bodies=BODIES,
    spokes=(
        "sprecher",
        "sprecherin",
        "sprechers",
        "sprechern",
        "vertreter",
        "mitarbeiter",
        "anwalt",
    ),
    articles=ARTICLES,
    links=words("des der von vom für im in beim eines einer aus"),
    he=frozenset(("er", "dieser", "ihm", "ihn")),
    she=frozenset(("sie", "diese")),
    not_names=_NOT_NAMES,
    female=_FEMALE,
    male=_MALE,
    state=_STATE,
    seats=_SEATS,
    places=places_of(PLACES),
    ends=True,
    plain=plain_name,
)
"""Offices, bodies, pronouns and countries of German."""
