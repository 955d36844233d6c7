"""German words that speak against what a sentence tells."""

from winset.reading.signwords import SignWords, either

SIGNS = SignWords(
    frame=either(
        r"""nicht(?!_nur) nie niemals niemand kein\w* nichts weder bestreit\w* bestritt\w*
        dementier\w* leugne\w* Behauptung\w* Gerücht\w* Spekulation\w* falsch\w* fälschlich\w*
        in_den_Mund ob unklar\w* offen fraglich\w* ungewiss Vorw[uü]rfe? Vorwurf Verdacht\w*
        erfunden\w* gefälscht\w* angeblich\w* vermeintlich\w* mutmaßlich\w* beinahe fast
        zum_Schein soll(?:en|te|ten)? hätten? würden? könnten? dürften? will wollen wollten?
        zitier\w*"""
    ),
    opening=either(
        r"""hätten? sollten? wären? würden? falls wenn angenommen gesetzt ist sind hat haben
        fordert fordern bietet bieten will wollen wird kann darf""",
        r"\W*(?:(?:und|aber|doch) )?",
    ),
    act=either(
        r"""hatten? zunächst noch anfangs vergangenen? Kaffee Kuchen Beileid Entschuldigung wenn
        falls sofern nur nicht nie niemals kein\w* nichts niemand weder früher einst ehemals
        zuvor bisher beinahe fast zum_Schein zurück\w* verfallen irrtümlich Versehen lehnt\w*
        abgelehnt will wollen wolle könnte\w* würde\w* hätte\w* dürfte\w* soll sollen sollte\w*
        erwäg\w* wirft warf bedauer\w* droh\w*"""
    ),
    open=either(r"wenn falls sofern nur nicht nie kein\w* würden? hätten? könnten? einst"),
    unreal=either(
        r"hätten? würden? könnten? dürften? soll(?:en|te|ten)? angeblich\w* beinahe fast zum_Schein"
    ),
    said=either(
        r"""sagt sagten? gesagt erklärt erklärten? schreibt schreiben schrieb(?:en)? geschrieben
        berichtet berichteten? teilt teilten? mitteilt mitteilten? mitgeteilt droht drohten?
        gedroht gerufen rief(?:en)? behauptet behaupteten? betont betonten? fordert forderten?
        gefordert warnt warnten? gewarnt kündigt kündigten? angekündigt antwortet antworteten?
        geantwortet verspr[ai]\w+ versprochen erzählt erzählten? erwähnt erwähnten? zitiert
        zitierten? meint meinten?"""
    ),
    whose=either(
        r"""laut zufolge nach_(?:An|Aus)\w+_(?:von|des|der) nach_Worten
        wie_[^,]{2,60}_(?:mitteil|bericht|schreib|schrieb|sagte|erklärte)\w*"""
    ),
    links=either(
        r"wenn falls sofern weil obwohl während bevor und aber oder sondern damit indem", r"\W*"
    ),
    back=either(
        r"""vom_Tisch zurückgezogen zurückgenommen zogen?_(?:\w+_){1,6}zurück verfallen
        erloschen nahm(?:en)?_(?:\w+_){1,6}zurück widerr[iu]ef\w* hinfällig nicht_mehr
        [Ss]cherz\w* [Ii]ron\w* überlegt\w*_es_sich"""
    ),
    things=either(
        r"""\w*berichte?n? \w*angaben? \w*informationen \w*meldung(?:en)? \w*worten?
        \w*vorschl[aä]ge? \w*angebote?s? \w*ansicht(?:en)? \w*meinung(?:en)?
        \w*einschätzung(?:en)? \w*erkenntnisse?n? \w*ermittlungen \w*untersuchung(?:en)?
        \w*schätzung(?:en)? \w*analysen? \w*planung(?:en)? \w*aussagen? \w*begründung \w*motive?
        \w*folgen? \w*bekanntgabe \w*aufforderung \w*aufgaben? \w*haftbefehls? \w*streiks?
        \w*gerüchten? \w*ergebnis(?:se|sen)? \w*grundlage \w*details? \w*memorandum
        \w*beschluss(?:es)? \w*modellen? \w*dokumente?s? \w*kommentare?s? \w*resolution
        \w*erfahrungen \w*berechnungen \w*wirklichkeit \w*beispiele?s? \w*bekunden \w*quellen?
        \w*website \w*homepage \w*studien? \w*umfragen? \w*prognosen? \w*statistik(?:en)?
        \w*urteile?s? Pl[aä]ne?n? Stand Abkommen Vertrag(?:es|s)? Entwurf(?:es|s)?
        Gesetz(?:es|buch)? Buch(?:es)? Rede Willen Wetter Zweifel Passend Alternativ Dies Montag
        Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag demnach danach wonach dem der die
        das denen deren dessen"""
    ),
)
