"""German words of the small classes: articles, pronouns, prepositions, conjunctions, adverbs."""

from __future__ import annotations

from winset.reading.wordlists import words

__all__ = [
    "ADVERBS",
    "ARTICLES",
    "NOT_SUBJECT",
    "PREPOSITIONS",
    "PRONOUNS",
    "RELATIVES",
    "SUBORDINATORS",
    "TIMES",
    "WH_WORDS",
]


ARTICLES = words(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem
    keiner dieser diese dieses diesen diesem jener jene jenes jenen jenem mein meine
    sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere
    unseren unserem unserer euer eure mehrere einige viele alle beide zahlreiche andere
    manche sämtliche etliche jeder jede jedes welche solche verschiedene weitere beiden
    allen vielen einigen mehreren mancher aller vieler"""
)

PREPOSITIONS = words(
    """in im ins an am ans auf bei beim mit nach von vom zu zum zur für über unter vor
    durch gegen ohne um aus seit während wegen trotz zwischen neben hinter laut gemäß
    anlässlich aufgrund innerhalb außerhalb gegenüber bis ab angesichts anhand infolge
    mangels mittels entgegen samt nebst binnen dank statt anstatt per pro via bezüglich
    hinsichtlich zugunsten seitens inmitten oberhalb unterhalb entlang außer namens"""
)

PRONOUNS = words(
    """er sie es ich wir ihr man dieser diese jener beide letzterer letztere dieses jene"""
)

NOT_SUBJECT = words(
    """den dem einen einem keinen keinem diesen diesem ihn ihm ihnen ihren ihrem seinen
    seinem sich mich mir uns euch dich dir beiden"""
)
"""Words that no subject begins with: they stand in the accusative or dative."""

SUBORDINATORS = words(
    """dass daß ob weil da wenn falls nachdem bevor ehe während obwohl obgleich damit
    sodass indem sobald solange seitdem bis als wie sofern soweit wobei wodurch womit
    worauf wonach woraufhin weshalb weswegen wozu worin wofür wogegen wovon wohingegen"""
)

WH_WORDS = words(
    """wie warum weshalb wieso wann wo wohin woher wer wen wem wessen was welche welcher
    welches welchen welchem wieviel inwieweit inwiefern wozu womit woran worum wofür
    wovon wodurch"""
)

RELATIVES = words(
    """der die das den dem deren dessen denen welcher welche welches welchen welchem wo was
    wer wovon woran worüber womit wodurch wobei"""
)

TIMES = words(
    """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag morgen mittag
    vormittag nachmittag abend nacht januar februar märz april mai juni juli august
    september oktober november dezember woche monat jahr tag uhr wochenende vorabend
    vortag jahre tage monate wochen montagabend dienstagabend mittwochabend
    donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen"""
)

ADVERBS = words(
    """auch aber und oder doch denn sondern zudem außerdem dabei damit daher deshalb darum
    deswegen dagegen daraufhin darauf dann danach davor zuvor vorher später heute
    gestern morgen bereits schon noch nun jetzt hier dort da so nur erst sogar selbst
    eben etwa rund mindestens höchstens ebenfalls ebenso gleichzeitig zugleich
    unterdessen inzwischen mittlerweile allerdings jedoch hingegen indes indessen
    dennoch trotzdem nichtsdestotrotz nichtsdestoweniger gleichwohl zwar immer wieder
    oft manchmal nie niemals kaum fast ungefähr knapp
    insgesamt zuletzt zunächst anschließend schließlich endlich weiter weiterhin ferner
    überdies wörtlich nicht sehr mehr weniger besonders insbesondere allem offenbar
    offensichtlich angeblich vermutlich wahrscheinlich möglicherweise vielleicht sicher
    sicherlich gewiss tatsächlich natürlich selbstverständlich allein genau gerade
    hierzu dazu hierauf darüber hinaus damals seinerzeit neulich kürzlich jüngst
    vorgestern erneut abermals nochmals mehrfach wiederholt öffentlich ausdrücklich
    deutlich klar offiziell telefonisch schriftlich mündlich lediglich bloß einfach ganz
    eher vielmehr stattdessen andererseits einerseits folglich somit also nämlich
    übrigens bisher bislang seither seitdem derzeit momentan gegenwärtig aktuell künftig
    demnächst bald sofort umgehend unverzüglich anfangs ursprünglich eigentlich
    grundsätzlich weitgehend teilweise größtenteils hauptsächlich überwiegend mehrmals
    einmal zweimal ja nein ähnlich sinngemäß zeitgleich parallel wörtlich kurz wenig
    ebendort andernorts intern extern weiteren übrigen gern gerne leider
    bedauerlicherweise letztlich letztendlich wohl etwas nichts alles wenig viel davon
    daran darin darunter daraus hierbei hierfür hieraus hiermit demgegenüber gleichwohl
    immerhin jedenfalls ohnehin überhaupt vorerst vorläufig nachdrücklich scharf heftig
    gemeinsam persönlich sachlich zusätzlich mehrheitlich einstimmig geschlossen nachher
    stets häufig selten überraschend plötzlich nunmehr sonst anders dadurch wodurch
    deutlich indirekt direkt zusammen folgendes"""
)
