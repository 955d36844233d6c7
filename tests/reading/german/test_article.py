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
    (
        "Jan Holm machte deutlich, dass er nicht zurücktritt.",
        ("indirect", "dass er nicht zurücktritt", "Jan Holm"),
    ),
    (
        "Jan Holm ließ wissen, er trete nicht zurück.",
        ("indirect", "er trete nicht zurück", "Jan Holm"),
    ),
    (
        "Jan Holm brachte zum Ausdruck, dass er nicht zurücktritt.",
        ("indirect", "dass er nicht zurücktritt", "Jan Holm"),
    ),
    (
        "Jan Holm gab zu bedenken, dass die Brücke alt ist.",
        ("indirect", "dass die Brücke alt ist", "Jan Holm"),
    ),
    (
        "Jan Holm sprach sich dafür aus, die Brücke zu öffnen.",
        ("indirect", "die Brücke zu öffnen", "Jan Holm"),
    ),
    (
        "Wie die Polizei am Montag bekannt gab, ist die Brücke zu.",
        ("indirect", "ist die Brücke zu", "Polizei"),
    ),
    (
        "Das Ministerium freut sich, dass die Brücke hält.",
        ("indirect", "dass die Brücke hält", "Ministerium"),
    ),
    (
        "Die Parteien verständigten sich darauf, dass die Brücke bleibt.",
        ("indirect", "dass die Brücke bleibt", "Parteien"),
    ),
    # Nouns for what is said, and where it comes from.
    (
        "Aus der Regierung ist zu hören, die Brücke sei alt.",
        ("indirect", "die Brücke sei alt", "Regierung"),
    ),
    (
        "Aus Kreisen der Polizei verlautete, die Brücke sei alt.",
        ("indirect", "die Brücke sei alt", "Polizei"),
    ),
    (
        "Die Angaben der Polizei, dass die Brücke alt sei, sind falsch.",
        ("indirect", "dass die Brücke alt sei", "Polizei"),
    ),
    (
        "Aus einem Bericht der Polizei geht hervor, dass die Brücke zu ist.",
        ("indirect", "dass die Brücke zu ist", "Polizei"),
    ),
    (
        "Dem Bericht nach ist die Brücke zu.",
        ("indirect", "ist die Brücke zu", "Bericht"),
    ),
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
        "Er könne, so die Anwältin, das Haus nicht öffnen, da es alt sei.",
        (
            "indirect",
            "Er könne, so die Anwältin, das Haus nicht öffnen, da es alt sei",
            "Anwältin",
        ),
    ),
    (
        "„Das war leicht heute“, scherzte Jan Holm.",
        ("direct", "Das war leicht heute", "Jan Holm"),
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
    (
        "Die Zeitung zitiert Jan Holm mit den Worten: „Die Brücke bleibt zu.“",
        ("direct", "Die Brücke bleibt zu.", "Jan Holm"),
    ),
    ("Als „Skandal“ bezeichnete Jan Holm den Plan.", ("direct", "Skandal", "Jan Holm")),
    # What was said, told without its words.
    (
        "Die Regierung lehnte den Kompromiss ab.",
        ("reported", "Die Regierung lehnte den Kompromiss ab.", "Regierung"),
    ),
    ("Japan lobte die Einigung.", ("reported", "Japan lobte die Einigung.", "Japan")),
    # Who speaks, where that is not the first noun.
    (
        "Die Pläne der Händler nannte Bürgermeister Ole Brand „völlig überzogen und falsch“.",
        ("direct", "völlig überzogen und falsch", "Ole Brand"),
    ),
    (
        "Ole Brand wird mit den Worten zitiert: „Wir geben nicht nach und bleiben dabei.“",
        ("direct", "Wir geben nicht nach und bleiben dabei.", "Ole Brand"),
    ),
    (
        "„Der Markt stirbt uns unter den Händen weg“, schrieb „Die Woche“ am Montag.",
        ("direct", "Der Markt stirbt uns unter den Händen weg", "„Die Woche“"),
    ),
    (
        "„Da bin ich, meine Herren“, mit diesen Worten betrat Ole Brand den Saal.",
        ("direct", "Da bin ich, meine Herren", "Ole Brand"),
    ),
    (
        "Viele gratulierten, auch Jan Holm („Das hat sie sich redlich verdient.“).",
        ("direct", "Das hat sie sich redlich verdient.", "Jan Holm"),
    ),
    (
        "Die Demonstranten riefen Parolen wie zum Beispiel „Rettet unseren Markt am Fluss“.",
        ("direct", "Rettet unseren Markt am Fluss", "Demonstranten"),
    ),
    (
        "Jan Holm zeigte sich „sehr enttäuscht“ über den Plan.",
        ("direct", "sehr enttäuscht", "Jan Holm"),
    ),
    ("Jan Holm warf dem Rat „Verrat“ vor.", ("direct", "Verrat", "Jan Holm")),
    (
        "Für Ministerin Ida Lund ist die Lage „alarmierend“.",
        ("direct", "alarmierend", "Ida Lund"),
    ),
    (
        "Für Ministerin Ida Lund sei der Schritt verständlich.",
        ("unclear", "Für Ministerin Ida Lund sei der Schritt verständlich.", "Ida Lund"),
    ),
    (
        "Im Bericht heißt es, dass die Brücke bald breche.",
        ("indirect", "dass die Brücke bald breche", "Bericht"),
    ),
    (
        "Wie Sprecher Jan Holm mitteilte, ist der Hafen nach Ansicht der Ministerin sicher.",
        ("indirect", "ist der Hafen nach Ansicht der Ministerin sicher", "Jan Holm"),
    ),
    (
        "Der Gutachter sagte, es sei ein Eindruck entstanden, wonach die Brücke breche.",
        ("indirect", "es sei ein Eindruck entstanden, wonach die Brücke breche", "Gutachter"),
    ),
    (
        "Es gibt Befunde des Gesundheitsamts, wonach das Wasser sauber ist.",
        ("indirect", "das Wasser sauber ist", "Befunde des Gesundheitsamts"),
    ),
    (
        "Die Brücke wird halten, wie Jan Holm, Leiter des Bauamts, betont.",
        ("indirect", "Die Brücke wird halten", "Jan Holm"),
    ),
    # Where the words begin and end.
    (
        "Die Brücke sei sicher, sagte Jan Holm, Leiter des Bauamts und Stadtrat.",
        ("indirect", "Die Brücke sei sicher", "Jan Holm"),
    ),
    (
        "Die Kanzlei forderte, das Papier zu veröffentlichen, wobei die Frist abgelaufen war.",
        ("indirect", "das Papier zu veröffentlichen", "Kanzlei"),
    ),
    (
        "Das Amt sagte, dass nach Prüfung, reiflicher Überlegung und Streit gesperrt wurde.",
        ("indirect", "dass nach Prüfung, reiflicher Überlegung und Streit gesperrt wurde", "Amt"),
    ),
    (
        "Im Jahresbericht der Bahn steht, dass die Brücke morsch ist.",
        ("indirect", "dass die Brücke morsch ist", "Bahn"),
    ),
    (
        "Das Gericht urteilte, dass der Mann, der fuhr, eine Strafe bekommt.",
        ("indirect", "dass der Mann, der fuhr, eine Strafe bekommt", "Gericht"),
    ),
    (
        "Als Beispiel nannte die Ministerin die Brücke.",
        ("reported", "Als Beispiel nannte die Ministerin die Brücke.", "Ministerin"),
    ),
    (
        "Die Partei kündigte an, mit jedem Dorf, auch dem kleinsten, reden zu wollen.",
        ("indirect", "mit jedem Dorf, auch dem kleinsten, reden zu wollen", "Partei"),
    ),
    # Terms between quotation marks are no words of their own.
    (
        "Der Betreiber erklärte, der Damm sei ein „Feigenblatt“ und halte nicht.",
        ("indirect", "der Damm sei ein „Feigenblatt“ und halte nicht", "Betreiber"),
    ),
    (
        "Die Chefin sagte, man verhandle mit „dunklen Mächten“ im Hintergrund.",
        ("indirect", "man verhandle mit „dunklen Mächten“ im Hintergrund", "Chefin"),
    ),
    (
        "Jan Holm von der „Liga der Wirte“ sagte, es gebe keine Gäste.",
        ("indirect", "es gebe keine Gäste", "Jan Holm"),
    ),
    (
        "Jan Holm hat am Abend seinen Rücktritt bekannt gegeben.",
        ("reported", "Jan Holm hat am Abend seinen Rücktritt bekannt gegeben.", "Jan Holm"),
    ),
    (
        "Das Ministerium rechnet für Mai mit einem Streik.",
        ("reported", "Das Ministerium rechnet für Mai mit einem Streik.", "Ministerium"),
    ),
    (
        "Der Rat weigerte sich, die Brücke zu schließen.",
        ("reported", "Der Rat weigerte sich, die Brücke zu schließen.", "Rat"),
    ),
    # A relative pronoun means whom it follows.
    (
        "Im Saal saß Minister Jan Holm, der sagte, man warte.",
        ("indirect", "man warte", "Jan Holm"),
    ),
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who says that it was so is the one who spoke.
        ("„Ja, wir haben versagt.“ Das räumte Bürgermeister Ole Brand ein.", "Ole Brand"),
        # What a source tells goes on in hearsay; what a person says does not.
        ("Laut Polizei brannten zwei Lager. Ein drittes soll geplündert worden sein.", "Polizei"),
        ("Jan Holm sagte, es brenne. Ein Lager soll geplündert worden sein.", None),
        # A thing that is told of between speaks no word of what follows.
        ("Der Richter sagte, er lüge. Sorgen plagten das Dorf. Es fehle an Geld.", "Richter"),
        ("Jan Holm sagte, es brenne. Holm lachte dabei. Man habe nichts getan.", "Jan Holm"),
        ("In der Halle wurde Feuer gelegt. Es seien drei Kisten verbrannt.", None),
        ("Kritik kommt vom Verein. Die Brücke sei zu alt.", "Verein"),
        ("Jan Holm kam von der Polizei. Es sei spät.", "Jan Holm"),
        ("In einer Erklärung des Rats wird der Plan abgelehnt. Er sei alt.", "Rat"),
        ("Anders sieht das der Verein. Die Brücke sei gut.", "Verein"),
        ("Jan Holm verteidigte den Plan. „Die Brücke bleibt zu.“", "Jan Holm"),
        ("Der Zeitung sagte Jan Holm, er gehe.", "Jan Holm"),
        # "demnach" means the one whose report was just told.
        ("Das Kartellamt legte einen Bericht vor. Demnach sinkt der Preis.", "Kartellamt"),
        # Words that go on in one sentence are those of one speaker.
        (
            "„Bald“, so Vorstand Jan Holm, wird das Werk „auch ein Schiff bauen, das schwebt“.",
            "Jan Holm",
        ),
        (
            "Der Richter lügt. Langfristig plant das Ministerium mehr. Man brauche Geld.",
            "Ministerium",
        ),
        ("Mit den Worten „Jetzt ist es genug, Leute“, ging Ole Brand.", "Ole Brand"),
        ("Jan Holm trat dem Vorwurf mit den Worten entgegen, das Papier sei echt.", "Jan Holm"),
    ],
)
def test_the_last_words_of_a_text_have_this_speaker(text, speaker):
    assert told(text, "de")[-1][2] == speaker


def test_a_short_report_is_read_sentence_by_sentence():
    text = (
        "Verdi fordert fünf Prozent mehr Lohn. Die Arbeitgeber lehnen das ab. Drei Prozent seien "
        "fair. „Mehr ist nicht drin“, sagte Verhandlungsführer Jan Holm. Verdi-Chefin Ida Berg "
        "nannte das „einen Hohn“. Sie kündigte Streiks an. Man werde am Montag beginnen."
    )
    assert [(kind, speaker) for kind, _, speaker in told(text, "de")] == [
        ("reported", "Verdi"),
        ("reported", "Arbeitgeber"),
        ("unclear", "Arbeitgeber"),
        ("direct", "Jan Holm"),
        ("direct", "Ida Berg"),
        ("reported", "Ida Berg"),
        ("unclear", "Ida Berg"),
    ]


def test_words_that_are_shouted_stay_a_quote():
    rows = told("Die Wirte riefen laut Polizei am Montag „Rettet Morgenrot“.", "de")
    assert ("direct", "Rettet Morgenrot", "Polizei") in rows


@pytest.mark.parametrize("words", ["über Nacht", "voll und ganz", "unannehmbar", "Wahnsinn"])
def test_words_that_are_no_term_are_kept_inside_others(words):
    rows = told(f"Der Streit werde nicht „{words}“ sein, sagte der Sprecher.", "de")
    assert ("direct", words, "Sprecher") in rows


def test_who_is_quoted_by_a_paper_speaks_not_the_paper():
    rows = told("„Das reicht uns nicht“, sagte Jan Holm laut der Zeitung.", "de")
    assert rows == [("direct", "Das reicht uns nicht", "Jan Holm")]


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
        "Der Hafen war stark vereist, so wurde die Fähre in Lund geschlossen.",
        "Die Bürger, die sich selbst „Freunde der Brücke“ nennen, kamen in die Halle.",
        "Das Unternehmen ist eine Firma, das Analysen, Berichte und Karten verkauft.",
    ],
)
def test_what_nobody_says_is_no_quote(sentence):
    assert told(sentence, "de") == []
