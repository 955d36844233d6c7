"""Eight short reports of our own, each with what a reader finds in it, by hand and first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A report; who bargains, who watches, what is asked (by whom, what), how it is taken."""

    text: str
    parties: frozenset[str]
    observers: frozenset[str] = frozenset()
    asked: tuple[tuple[str, str, str], ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()


REPORTS = {
    "strike": Told(
        """\
Lokführer und Bahn: Gespräche enden ohne Ergebnis

Die Gespräche zwischen der Gewerkschaft der Lokführer und der Nordbahn endeten am Montag ohne \
Ergebnis. Die Nordbahn hatte 4,2 Prozent angeboten. Gewerkschaftschef Uwe Rahn nannte das zu \
wenig. Er forderte 8,5 Prozent. „Darunter unterschreiben wir nicht“, sagte Rahn. Die Gewerkschaft \
will am Freitag streiken. Personalvorständin Ilse Kern sagte, die Nordbahn könne nicht mehr \
zahlen. Der Fahrgastverband bedauerte das Scheitern der Gespräche.
""",
        frozenset({"Gewerkschaft der Lokführer", "Nordbahn"}),
        frozenset({"Fahrgastverband"}),
        (
            ("Nordbahn", "offer", "4,2 Prozent"),
            ("Gewerkschaft der Lokführer", "demand", "8,5 Prozent"),
        ),
        (("Fahrgastverband", "regret"),),
    ),
    "river": Told(
        """\
River talks: Arvania and Beloria fail to agree

Talks between Arvania and Beloria over the Lim dam broke down on Tuesday. Arvania has offered to \
release 300 cubic meters a second. Beloria insists on 450. “Our fields are dry,” said Belorian \
water minister Ana Tesk. Arvania's envoy, Ivo Marr, said that both governments would meet again in \
May. Switzerland regretted the failure of the talks.
""",
        frozenset({"Arvania", "Beloria"}),
        frozenset({"Switzerland"}),
        (("Arvania", "offer", "300 cubic meters"), ("Beloria", "demand", "450")),
        (("Switzerland", "regret"),),
    ),
    "takeover": Told(
        """\
Takeover: Norden goes higher

Norden raised its offer to 42 euros a share, and Kelso's board rejected it. “I won't pay a cent \
more,” said Norden's chief executive officer Karl Stein. Stein told the Dunmore Gazette that the \
offer was final. Kelso chairwoman Petra Vance said the board wanted at least 47 euros. The \
Gazette called the bid “bold”.
""",
        frozenset({"Norden", "Kelso"}),
        frozenset(),
        (("Norden", "offer", "42 euros"), ("Kelso", "demand", "47 euros")),
    ),
    "rents": Told(
        """\
Rent cap: no deal in Dunmore

The talks between the landlords' association and the tenants' alliance ended without a deal, a \
memo from the mayor's office shows. The tenants' alliance demands a cap of 3 percent. The \
landlords' association would accept a cap of 5 percent, its lawyer Roy Finch told the Dunmore \
Gazette. “Three percent is our ruin,” said Finch. Mayor Joan Pell praised the end of the talks. \
The Gazette told both sides to “grow up”.
""",
        frozenset({"landlords' association", "tenants' alliance"}),
        frozenset({"Joan Pell"}),
        (
            ("tenants' alliance", "demand", "cap of 3 percent"),
            ("landlords' association", "offer", "cap of 5 percent"),
        ),
        (("Joan Pell", "welcome"),),
    ),
    "quota": Told(
        """\
Im Streit über die Makrelenquote hat Norwegen angeboten, seinen Anteil auf 30 Prozent zu senken. \
Island verlangte 20 Prozent für seine Flotte. Islands Fischereiministerin Una Jonsdottir sagte, \
ihr Land habe lange genug gewartet. „Wir haben uns bewegt“, entgegnete Norwegens Außenminister \
Lars Moen. Die Gespräche seien gescheitert, hieß es aus Oslo. Dänemark bedauerte den Abbruch der \
Gespräche.
""",
        frozenset({"Norwegen", "Island"}),
        frozenset({"Dänemark"}),
        (("Norwegen", "offer", "30 Prozent"), ("Island", "demand", "20 Prozent")),
        (("Dänemark", "regret"),),
    ),
    "ceasefire": Told(
        """\
Hostage talks: group drops demand for cash

The government of Sudara and the Red Front failed to agree on a ceasefire. The Red Front had \
demanded the release of 40 prisoners. The government offered to free 15 prisoners. “Nobody leaves \
for money,” said Sudara's negotiator, Petra Vance, who met Qatar's mediator. France praised Qatar. \
The families reacted with relief.
""",
        frozenset({"Sudara", "Red Front"}),
        frozenset({"France", "Qatar"}),
        (
            ("Red Front", "demand", "release of 40 prisoners"),
            ("Sudara", "offer", "free 15 prisoners"),
        ),
    ),
    "coalition": Told(
        """\
Koalition: Grüne und Liberale verhandeln weiter

Die Grünen fordern ein Tempolimit von 120. Die Liberalen lehnen das ab. Fraktionschefin Lena \
Hartmann sagte, ohne Tempolimit gebe es keine Koalition. „Wir haben uns bewegt“, sagte Hartmann. \
Die Liberalen boten an, die Autobahnen zu erneuern. Ihr Sprecher Karl Naumann sagte dem \
„Neuen Blatt“, mehr sei nicht zu haben. Beide Seiten wollen am Montag weiterreden.
""",
        frozenset({"Grünen", "Liberalen"}),
        frozenset(),
        (
            ("Grünen", "demand", "Tempolimit von 120"),
            ("Liberalen", "offer", "die Autobahnen zu erneuern"),
        ),
    ),
    "school": Told(
        """\
Schulstreit in Ahlen: Stadt bietet Neubau an

Im Streit um die Schule am Markt bot die Stadt Ahlen dem Elternrat an, bis 2028 neu zu bauen. Der \
Elternrat verlangte, dass die Kinder bis dahin im Haus bleiben. „Container sind keine Schule“, \
sagte Elternsprecherin Maja Kohl. Ein Banner vor dem Rathaus forderte „Finger weg“. Der \
Lehrerverband begrüßte das Ende der Gespräche nicht.
""",
        frozenset({"Stadt Ahlen", "Elternrat"}),
        frozenset(),
        (
            ("Stadt Ahlen", "offer", "bis 2028 neu zu bauen"),
            ("Elternrat", "demand", "dass die Kinder bis dahin im Haus bleiben"),
        ),
    ),
}
