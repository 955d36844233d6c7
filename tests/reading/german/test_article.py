"""One rule, one sentence: what German sentences say, and who says it."""

import pytest

from reading.told import told

SAID = [
    # Clauses behind a verb of saying.
    (
        "Die Ministerin sagte, der Entwurf sei noch nicht fertig.",
        ("indirect", "der Entwurf sei noch nicht fertig", "Ministerin"),
    ),
    (
        "Die Ministerin sagte, dass der Entwurf noch nicht fertig sei.",
        ("indirect", "dass der Entwurf noch nicht fertig sei", "Ministerin"),
    ),
    (
        "Der Botschafter fragte, ob beide Seiten an den Tisch zurückkehren.",
        ("indirect", "ob beide Seiten an den Tisch zurückkehren", "Botschafter"),
    ),
    (
        "Das Ministerium teilte am Abend mit, die Gespräche seien unterbrochen.",
        ("indirect", "die Gespräche seien unterbrochen", "Ministerium"),
    ),
    (
        "Die Gewerkschaft kündigte an, am Montag weiter zu verhandeln.",
        ("indirect", "am Montag weiter zu verhandeln", "Gewerkschaft"),
    ),
    (
        "Der Vorsitzende hat erklärt, er wolle das Angebot prüfen.",
        ("indirect", "er wolle das Angebot prüfen", "Vorsitzende"),
    ),
    (
        "Die Firma ging davon aus, dass der Zoll sinkt.",
        ("indirect", "dass der Zoll sinkt", "Firma"),
    ),
    (
        "Der Präsident wies darauf hin, dass noch zwei Punkte offen seien.",
        ("indirect", "dass noch zwei Punkte offen seien", "Präsident"),
    ),
    (
        "Der Chef der Werft zeigte sich überzeugt, dass der Auftrag komme.",
        ("indirect", "dass der Auftrag komme", "Chef der Werft"),
    ),
    (
        "Nachdem der Bote gemeldet hatte, dass die Brücke gesperrt sei, kehrte der Zug um.",
        ("indirect", "dass die Brücke gesperrt sei", "Bote"),
    ),
    (
        "Die Sprecherin der Stadt, Ute Brandt, sagte dem Radio, das Wasser sei sauber.",
        ("indirect", "das Wasser sei sauber", "Ute Brandt"),
    ),
    # Nouns for what is said, and where it comes from.
    (
        "Der Verband vertritt die Ansicht, die Frist sei zu kurz.",
        ("indirect", "die Frist sei zu kurz", "Verband"),
    ),
    (
        "Der Vorwurf der Opposition, der Vertrag sei geheim, blieb unbeantwortet.",
        ("indirect", "der Vertrag sei geheim", "Opposition"),
    ),
    (
        "Aus Paris kam die Forderung, den Gipfel zu verschieben.",
        ("indirect", "den Gipfel zu verschieben", "Frankreich"),
    ),
    (
        "In einer Erklärung des Gerichts heißt es, das Urteil sei endgültig.",
        ("indirect", "das Urteil sei endgültig", "Gericht"),
    ),
    # Sources in a phrase.
    (
        "Nach Angaben der Polizei waren tausend Menschen auf dem Platz.",
        ("indirect", "waren tausend Menschen auf dem Platz", "Polizei"),
    ),
    (
        "Der Hafen bleibt laut Betreiber bis Juni geschlossen.",
        ("indirect", "Der Hafen bleibt laut Betreiber bis Juni geschlossen", "Betreiber"),
    ),
    (
        "Einem Bericht der Zeitung zufolge soll der Damm niedriger werden.",
        ("indirect", "soll der Damm niedriger werden", "Zeitung"),
    ),
    # Words before the one who says them.
    (
        "Der Streik sei abgewendet, sagte der Sprecher der Bahn.",
        ("indirect", "Der Streik sei abgewendet", "Sprecher der Bahn"),
    ),
    (
        "Er sei, so die Anwältin, zu jedem Gespräch bereit.",
        ("indirect", "Er sei, so die Anwältin, zu jedem Gespräch bereit", "Anwältin"),
    ),
    (
        "Wie die Kanzlei mitteilte, liegt der Vertrag seit gestern vor.",
        ("indirect", "liegt der Vertrag seit gestern vor", "Kanzlei"),
    ),
    # Quotation marks of all styles.
    (
        "„Wir haben nichts zu verschenken“, sagte Unterhändlerin Clara Voss.",
        ("direct", "Wir haben nichts zu verschenken", "Clara Voss"),
    ),
    (
        'Unterhändlerin Clara Voss sagte: "Wir haben nichts zu verschenken."',
        ("direct", "Wir haben nichts zu verschenken.", "Clara Voss"),
    ),
    (
        "»Der Preis ist zu hoch«, so der Einkäufer.",
        ("direct", "Der Preis ist zu hoch", "Einkäufer"),
    ),
    (
        "Der Minister nannte den Vorschlag «einen schlechten Scherz».",
        ("direct", "einen schlechten Scherz", "Minister"),
    ),
    # What was said, told without its words.
    (
        "Die Regierung lehnte den Kompromiss ab.",
        ("reported", "Die Regierung lehnte den Kompromiss ab.", "Regierung"),
    ),
    ("Japan lobte die Einigung.", ("reported", "Japan lobte die Einigung.", "Japan")),
    # Hearsay has no speaker.
    (
        "Die Betreiber sollen die Anlage heimlich verkauft haben.",
        ("free", "Die Betreiber sollen die Anlage heimlich verkauft haben.", None),
    ),
]


@pytest.mark.parametrize(("sentence", "row"), SAID)
def test_a_sentence_is_somebodys_words(sentence, row):
    assert told(sentence, "de") == [row]


def test_the_mood_carries_a_speaker_on():
    text = (
        "Der Sprecher dankte den Helfern. Ohne sie wäre nichts gelungen. Man werde die Arbeit "
        "fortsetzen."
    )
    assert told(text, "de") == [
        ("reported", "Der Sprecher dankte den Helfern.", "Sprecher"),
        (
            "unclear",
            "Ohne sie wäre nichts gelungen. Man werde die Arbeit fortsetzen.",
            "Sprecher",
        ),
    ]


def test_a_second_verb_of_saying_ends_the_words_of_the_first():
    text = "Die Bürgermeisterin erklärte, sie unterschreibe nicht und kündigte an, zu gehen."
    assert told(text, "de") == [
        ("indirect", "sie unterschreibe nicht", "Bürgermeisterin"),
        ("indirect", "zu gehen", "Bürgermeisterin"),
    ]


def test_a_sentence_can_say_who_said_the_one_before():
    text = "Die Zölle fallen weg. Das bestätigte der Handelsminister."
    assert told(text, "de") == [("indirect", "Die Zölle fallen weg.", "Handelsminister")]


def test_a_quotation_stands_within_the_clause_around_it():
    text = "Die Chefin sagte, man sei „sehr nah“ an einem Vertrag."
    assert told(text, "de") == [
        ("indirect", "man sei „sehr nah“ an einem Vertrag", "Chefin"),
        ("direct", "sehr nah", "Chefin"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Dorf liegt am Fluss. Es hat eine Brücke und zwei Schulen.",
        "Die Halle heißt „Haus der Kunst“ und steht am Markt.",
        "Die Bücher, die auf dem Tisch liegen, gehören der Bibliothek.",
        "Nach dem Ende der Ferien öffnet die Schule wieder.",
    ],
)
def test_what_nobody_says_is_no_quote(sentence):
    assert told(sentence, "de") == []
