"""German as `names` needs it."""

from __future__ import annotations

import re

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
    seite seiten jahre jahren hat habe haben hatte hatten hätte hätten ist sind war waren wäre
    wären wird werden würde würden wurde wurden sollte sollten könnte könnten müsste müssten dürfte
    niemand keiner beim nachdem dass was wer wie wo warum air force one"""
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


def plain_name(phrase: str) -> str:
    """A source by its name: "Angaben des Innenministeriums" is "Innenministerium"."""
    parts = phrase.split()
    low = [part.lower() for part in parts]
    for place, part in enumerate(low[:-1]):
        if part not in _LINKS or not any(map(is_source, parts[:place])):
            continue
        rest = parts[place + 1 :]
        if any(one.lower() in TIMES or one.isdigit() for one in rest):
            continue
        return " ".join(rest if part.startswith("v") else _nominative(part, rest))
    if len(parts) == 2 and low[0] == "des":
        return " ".join(_nominative("des", parts[1:]))
    return " ".join(parts[1:] if len(parts) > 1 and low[0] in _LEADS else parts)


_LINKS = words("des der von vom eines einer")
_LEADS = words("der die das dem den des ein eine einem einer eines einen")


def _nominative(article: str, parts: list[str]) -> list[str]:
    """A phrase in the genitive as it stands when it is named: "Innenministerium"."""
    neuter = article != "der" and parts[-1].lower().endswith(_NEUTER)
    ending = "e" if article in ("der", "einer") else "es" if neuter else "er"
    made = list(parts)
    for place, part in enumerate(parts):
        if part[0].isupper():
            if article in ("des", "eines") and part.endswith("s") and len(part) > 3:
                short = part.endswith(("amtes", "auses", "attes", "chtes"))
                made[place] = part[:-2] if short else part[:-1]
            break
        if part.endswith("en"):
            made[place] = part[:-2] + ending
    return made


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
    definite=words("der die das dem den des"),
    one=words("der ein eine einem einer einen dem"),
    source=is_source,
    plain=plain_name,
    own=re.compile(r"(?:(?:ihre|seine|deren|dessen)\w{0,2} )?eigene|(?:ihre|seine)[nmr]? ", re.I),
)
"""Offices, bodies, pronouns and countries of German."""
