"""German verbs, as their principal parts: what their forms are made from.

Strong verbs as infinitive, present, preterite, participle; weak ones by their infinitive alone.
"""

from __future__ import annotations

from winset.reading.wordlists import listed

__all__ = ["AUXILIARIES", "PREFIXES", "STRONG", "UNSPLIT", "WEAK"]

AUXILIARIES = {
    "fin": """ist sind war waren bin bist hat haben hatte hatten habt wird werden wurde wurden
        kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten will
        wollen wollte wollten darf dürfen durfte durften mag mögen mochte mochten möchte möchten
        dürfte dürften weiß wissen wusste wussten tut tun tat taten""",
    "k1": """sei seien seiest habe habest werde könne müsse solle wolle dürfe möge wisse tue""",
    "k2": """wäre wären hätte hätten würde würden könnte könnten müsste müssten wüsste wüssten
        täte täten""",
    "part": "gewesen gehabt geworden worden gekonnt gemusst gewollt gesollt gewusst getan",
    "inf": """sein haben werden können müssen sollen wollen dürfen mögen wissen tun""",
}
"""Forms of to be, to have, to become and the modal verbs, by what they are."""

UNSPLIT = listed("be emp ent er ge miss ver zer wider hinter")
"""Prefixes that never leave their verb."""

PREFIXES = listed(
    """zusammen zurück voraus hervor herunter hinunter heraus hinaus herein hinein herum
    entgegen weiter wieder nieder durch unter hinzu dazu daran fest fort nach über statt
    teil voran vorbei ab an auf aus bei ein her hin los mit um vor weg zu be emp ent er
    ge miss ver zer wider hinter bekannt frei klar wahr sicher offen gegenüber überein
    vorweg bereit"""
)
"""Prefixes of verbs, the longest first where one begins another."""

STRONG = """
backen backt backte gebacken
befehlen befiehlt befahl befohlen
beginnen beginnt begann begonnen
beißen beißt biss gebissen
biegen biegt bog gebogen
bieten bietet bot geboten
binden bindet band gebunden
bitten bittet bat gebeten
bleiben bleibt blieb geblieben
brechen bricht brach gebrochen
brennen brennt brannte gebrannt
bringen bringt brachte gebracht
denken denkt dachte gedacht
dringen dringt drang gedrungen
empfehlen empfiehlt empfahl empfohlen
erschrecken erschrickt erschrak erschrocken
essen isst aß gegessen
fahren fährt fuhr gefahren
fallen fällt fiel gefallen
fangen fängt fing gefangen
finden findet fand gefunden
fliegen fliegt flog geflogen
fliehen flieht floh geflohen
fließen fließt floss geflossen
fressen frisst fraß gefressen
frieren friert fror gefroren
geben gibt gab gegeben
gehen geht ging gegangen
gelingen gelingt gelang gelungen
gelten gilt galt gegolten
genießen genießt genoss genossen
geschehen geschieht geschah geschehen
gewinnen gewinnt gewann gewonnen
gießen gießt goss gegossen
gleichen gleicht glich geglichen
graben gräbt grub gegraben
greifen greift griff gegriffen
halten hält hielt gehalten
hängen hängt hing gehangen
heben hebt hob gehoben
heißen heißt hieß geheißen
helfen hilft half geholfen
kennen kennt kannte gekannt
klingen klingt klang geklungen
kommen kommt kam gekommen
laden lädt lud geladen
lassen lässt ließ gelassen
laufen läuft lief gelaufen
leiden leidet litt gelitten
leihen leiht lieh geliehen
lesen liest las gelesen
liegen liegt lag gelegen
lügen lügt log gelogen
meiden meidet mied gemieden
messen misst maß gemessen
nehmen nimmt nahm genommen
nennen nennt nannte genannt
pfeifen pfeift pfiff gepfiffen
raten rät riet geraten
reißen reißt riss gerissen
reiten reitet ritt geritten
rennen rennt rannte gerannt
riechen riecht roch gerochen
ringen ringt rang gerungen
rufen ruft rief gerufen
schaffen schafft schuf geschaffen
scheiden scheidet schied geschieden
scheinen scheint schien geschienen
schieben schiebt schob geschoben
schießen schießt schoss geschossen
schlafen schläft schlief geschlafen
schlagen schlägt schlug geschlagen
schließen schließt schloss geschlossen
schneiden schneidet schnitt geschnitten
schreiben schreibt schrieb geschrieben
schreien schreit schrie geschrien
schreiten schreitet schritt geschritten
schweigen schweigt schwieg geschwiegen
schwimmen schwimmt schwamm geschwommen
schwinden schwindet schwand geschwunden
schwören schwört schwor geschworen
sehen sieht sah gesehen
senden sendet sandte gesandt
singen singt sang gesungen
sinken sinkt sank gesunken
sitzen sitzt saß gesessen
sprechen spricht sprach gesprochen
springen springt sprang gesprungen
stehen steht stand gestanden
stehlen stiehlt stahl gestohlen
steigen steigt stieg gestiegen
sterben stirbt starb gestorben
stoßen stößt stieß gestoßen
streichen streicht strich gestrichen
streiten streitet stritt gestritten
tragen trägt trug getragen
treffen trifft traf getroffen
treiben treibt trieb getrieben
treten tritt trat getreten
trinken trinkt trank getrunken
vergessen vergisst vergaß vergessen
verlieren verliert verlor verloren
verzeihen verzeiht verzieh verziehen
wachsen wächst wuchs gewachsen
waschen wäscht wusch gewaschen
weichen weicht wich gewichen
weisen weist wies gewiesen
wenden wendet wandte gewandt
werben wirbt warb geworben
werfen wirft warf geworfen
wiegen wiegt wog gewogen
winden windet wand gewunden
ziehen zieht zog gezogen
zwingen zwingt zwang gezwungen
"""

WEAK = """
achten agieren akzeptieren analysieren ändern ängstigen antworten appellieren arbeiten ärgern
argumentieren äußern atmen attackieren ausüben bangen basieren bauen beanspruchen beanstanden
beantragen beantworten bedauern bedeuten bedienen bedrohen beeilen beeinflussen beenden befassen
befinden befragen befreien befürchten befürworten begegnen begleiten begraben begreifen
begrenzen begründen begrüßen behandeln behaupten beherrschen behindern bejahen bekämpfen
beklagen bekräftigen bekunden belasten belegen beleidigen bemängeln bemerken bemühen benennen
benötigen benutzen beobachten beraten berechnen bereiten berichten berichtigen beruhigen
berühren besagen beschäftigen beschimpfen beschleunigen beschränken beschuldigen beschweren
beseitigen besetzen besitzen bestätigen beteiligen beteuern betonen betrachten betreuen
beunruhigen beurteilen bewegen beweisen bewerten bewirken bewundern bezahlen bezeichnen bezeugen
bezichtigen beziffern bezweifeln bieten bilden bitten blicken blockieren brauchen bremsen buchen
charakterisieren danken dauern debattieren decken definieren dementieren demonstrieren deuten
diagnostizieren dienen diktieren diskutieren dokumentieren donnern drehen drohen drücken dulden
eignen eilen einigen entdecken entfernen entführen entgegnen enthüllen entschuldigen entsorgen
entwickeln erachten erben ereignen erfordern ergänzen erhoffen erhöhen erinnern erkennen
erkundigen erklären erlauben erläutern erleben erledigen erleiden ermahnen ermitteln ermöglichen
ermorden ermuntern erneuern eröffnen erörtern erreichen errichten erschüttern ersetzen erstatten
erwähnen erwarten erweitern erwidern erzählen erzeugen erzielen existieren explodieren fahnden
fällen fälschen favorisieren fehlen feiern fertigen feuern finanzieren flüchten folgen folgern
foltern fördern fordern formulieren forschen fragen freuen führen fühlen funktionieren fürchten
garantieren gedenken gefährden gehören genehmigen gestalten gewähren gewöhnen glauben
gratulieren gründen grüßen haften halbieren handeln hassen heizen herrschen hinterfragen hoffen
holen honorieren hören identifizieren ignorieren informieren integrieren interessieren
interpretieren investieren irren isolieren jubeln kämpfen kandidieren kapern kaufen kehren
kennzeichnen klagen klären klopfen knüpfen koalieren kommentieren kommunizieren konkretisieren
konstatieren kontern kontrollieren konzentrieren kooperieren korrigieren kosten kritisieren
kümmern kündigen kürzen lachen lagern landen lauten leben legen lehnen lehren leisten leiten
lenken leugnen liefern loben lockern lohnen lösen machen mahnen malen markieren meinen melden
merken mieten mildern missbilligen moderieren monieren motivieren munkeln mutmaßen nähern nennen
nutzen nützen öffnen operieren opfern ordnen orientieren packen parken passen passieren pfeifen
pflegen planen plädieren pochen postulieren präsentieren präzisieren preisen privatisieren
probieren produzieren profitieren prognostizieren propagieren protestieren provozieren prüfen
publizieren quittieren rächen rangieren räumen reagieren rechnen rechtfertigen reden reduzieren
referieren reformieren regeln regieren reichen reisen relativieren resultieren resümieren retten
respektieren richten riskieren rücken rügen ruhen sagen sammeln sanieren schaden schätzen
schauen scheitern schenken schicken schildern schimpfen schließen schlussfolgern schützen
schulden senken setzen sichern siegen signalisieren skandieren skizzieren sorgen spalten sparen
spekulieren sperren spielen spotten sprengen spüren stärken starten stationieren stecken stellen
steuern stiften stimmen stoppen stören strafen streben streiken stufen stürzen stürmen stützen
suchen tadeln tagen teilen telefonieren testen thematisieren töten trauen träumen trennen
überlegen übermitteln übernachten überprüfen überraschen überreden übersetzen überwachen
überzeugen umgehen unterbreiten unterrichten unterschätzen unterstellen unterstreichen
unterstützen untersuchen unterzeichnen urteilen variieren verabschieden verändern veranlassen
veranschaulichen veranstalten verantworten verärgern verbessern verbreiten verdächtigen
verdeutlichen verdienen vereinbaren verfolgen verfügen vergleichen verhaften verhandeln
verhindern verkaufen verkehren verkünden verkündigen verlangen verlängern verlassen verlauten
verletzen verleugnen vermuten vernehmen verneinen vernichten veröffentlichen verpflichten
verraten verschärfen verschicken versenken versichern versorgen verständigen verstärken
verstecken versuchen verteidigen verteilen vertrauen verurteilen verursachen verwalten verwehren
verweigern verwenden verwirklichen verzichten verzögern vollenden vollstrecken wagen wählen
wahren wandeln warnen warten wechseln wecken wehren weigern wenden werten wettern wiederholen
wirken wohnen wünschen würdigen zahlen zählen zeichnen zeigen zerstören zielen zitieren zögern
zünden zweifeln dekretieren prophezeien versprechen unken poltern frohlocken klarstellen
sinnieren raunen flüstern gestehen beichten bekennen beschwören orakeln sticheln lästern
schwärmen frotzeln höhnen illustrieren erahnen erhärten rühmen ahnen empören erbitten anprangern
reklamieren suggerieren bilanzieren attestieren bescheinigen bestreiten konzedieren insistieren
abstreiten herrühren besiegen verüben enden stammen gelangen dürsten grenzen lasten vorliegen
sinken häufen hausen kreuzen lauern leuchten mangeln münden rasen rollen schmelzen schmerzen
schwanken siedeln strömen tendieren tilgen toben triumphieren wandern weilen wimmeln zerfallen
abzielen anhalten entsprechen entstehen erfolgen erscheinen erweisen gefallen genügen verbleiben
verfallen vergehen verlaufen verschwinden versterben vertreten verzeichnen vollziehen bestehen
beruhen beziehen betreffen betragen belaufen bemessen beschließen beschreiben bewerben besuchen
besprechen bestimmen empfangen empfinden enthalten entlassen entziehen erfahren erfinden ergeben
ergreifen erhalten erheben erkranken erlassen erliegen ermessen ernennen erschießen erschließen
ersehen erstrecken ertragen ertrinken erwerben erwägen verbieten verbinden verbringen verfassen
vergeben verhalten verlegen verlesen verloben vermeiden verschieben verschreiben verschweigen
versehen versinken verstehen verstoßen vertragen vertreiben verweisen verwerfen widersprechen
widerstehen zerbrechen zerreißen schalten schweben stagnieren einsparen nachweisen erholen
löschen bergen orten sinnen schleudern üben hegen zollen ernten hadern listen heften pendeln ordern
bürgen dichten falten hüten kauern krönen mauern mogeln pilgern plaudern regnen ritzen
rudern segeln seufzen triefen trocknen wildern zieren
bedingen bestücken bestreuen bewaffnen bewilligen bewältigen beauftragen beeinträchtigen
begünstigen begutachten beherbergen beschädigen bescheren beschlagnahmen besiegeln bestatten
betrügen bevorzugen brüllen bündeln dämpfen drosseln durchqueren entgleisen entschärfen
entschädigen entspannen enttäuschen erfassen erfüllen ergattern erlangen erleichtern erniedrigen
erobern erpressen erproben erschweren ersticken erübrigen erwachen erwischen fassen festigen
filmen fluchen füllen glänzen handhaben heilen hindern hinken huldigen hupen impfen jagen
kentern kippen kleben klettern knacken knicken kochen krachen kritzeln kuppeln lächeln locken
lynchen meistern mindern mustern necken nötigen offenbaren platzen plündern prägen
pressen proben prallen pumpen punkten putschen quälen rammen rauben rauchen rühren rüsten
säubern schmuggeln schmücken schulen schöpfen schrumpfen schwächen schwelen segnen sichten
spenden spiegeln sponsern spritzen spülen stapeln staunen stauen steigern stempeln stocken
strahlen stranden straucheln streifen streuen tanken tanzen tarnen taufen tauchen tauschen
tippen trauern trotzen überlisten überqueren überschatten überschwemmen überwältigen umarmen
umfassen veralten verbannen verblassen verblüffen verbünden verdoppeln verdreifachen verdrängen
verehren vereinen vereinfachen vereinheitlichen vereinigen vereiteln vergiften vergrößern
verharmlosen verharren verhüllen verhüten verjähren verkleinern verkörpern verkraften vermarkten
vermehren vermindern vermitteln vernachlässigen verpachten verringern versäumen
verschlechtern verschleppen verschlimmern verschlüsseln verschonen verschütten verschwenden
verseuchen versiegeln verstaatlichen versteigern verstummen verteuern vertiefen vertuschen
verunglücken verunglimpfen verunreinigen verunsichern verwickeln verwirren verwunden verwüsten
verzerren verzollen verzaubern wappnen werkeln widmen wickeln wirtschaften wüten wundern würgen
zaudern zersplittern zerstreuen zurren zweckentfremden züchten zügeln
"""
