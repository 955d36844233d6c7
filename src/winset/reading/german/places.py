"""Countries in German, with the words that stand for them."""

from __future__ import annotations

__all__ = ["PLACES"]

PLACES = """
USA | US amerikanisch us-amerikanisch | Washington Amerika | Amerikaner
Nordkorea | nordkoreanisch | Pjöngjang | Nordkoreaner
Südkorea | südkoreanisch | Seoul | Südkoreaner
Russland | russisch | Moskau Kreml | Russen
China | chinesisch | Peking Volksrepublik | Chinesen
Japan | japanisch | Tokio | Japaner
Deutschland | deutsch bundes | Berlin Bundesrepublik | Deutsche
Frankreich | französisch | Paris | Franzosen
Großbritannien | britisch | London | Briten
Italien | italienisch | Rom | Italiener
Spanien | spanisch | Madrid | Spanier
Österreich | österreichisch | Wien | Österreicher
Schweiz | schweizerisch | Bern | Schweizer
Polen | polnisch | Warschau | Polen
Ukraine | ukrainisch | Kiew Kyjiw | Ukrainer
Belarus | belarussisch | Minsk | Belarussen
Türkei | türkisch | Ankara | Türken
Griechenland | griechisch | Athen | Griechen
Niederlande | niederländisch | | Niederländer
Belgien | belgisch | Brüssel | Belgier
Schweden | schwedisch | Stockholm | Schweden
Norwegen | norwegisch | Oslo | Norweger
Dänemark | dänisch | Kopenhagen | Dänen
Finnland | finnisch | Helsinki | Finnen
Ungarn | ungarisch | Budapest | Ungarn
Tschechien | tschechisch | Prag | Tschechen
Slowakei | slowakisch | Bratislava | Slowaken
Rumänien | rumänisch | Bukarest | Rumänen
Bulgarien | bulgarisch | Sofia | Bulgaren
Serbien | serbisch | Belgrad | Serben
Kroatien | kroatisch | Zagreb | Kroaten
Kosovo | kosovarisch | Pristina | Kosovaren
Georgien | georgisch | Tiflis | Georgier
Armenien | armenisch | Eriwan | Armenier
Aserbaidschan | aserbaidschanisch | Baku | Aserbaidschaner
Israel | israelisch | Jerusalem | Israelis
Palästina | palästinensisch | Ramallah | Palästinenser
Syrien | syrisch | Damaskus | Syrer
Irak | irakisch | Bagdad | Iraker
Iran | iranisch | Teheran | Iraner
Saudi-Arabien | saudisch saudi-arabisch | Riad | Saudis
Ägypten | ägyptisch | Kairo | Ägypter
Jordanien | jordanisch | Amman | Jordanier
Libanon | libanesisch | Beirut | Libanesen
Libyen | libysch | Tripolis | Libyer
Sudan | sudanesisch | Khartum | Sudanesen
Südsudan | südsudanesisch | Juba | Südsudanesen
Äthiopien | äthiopisch | | Äthiopier
Eritrea | eritreisch | Asmara | Eritreer
Somalia | somalisch | Mogadischu | Somalier
Kenia | kenianisch | Nairobi | Kenianer
Südafrika | südafrikanisch | Pretoria | Südafrikaner
Nigeria | nigerianisch | Abuja | Nigerianer
Marokko | marokkanisch | Rabat | Marokkaner
Algerien | algerisch | Algier | Algerier
Tunesien | tunesisch | Tunis | Tunesier
Indien | indisch | Neu-Delhi Delhi | Inder
Pakistan | pakistanisch | Islamabad | Pakistaner
Afghanistan | afghanisch | Kabul | Afghanen
Vietnam | vietnamesisch | | Vietnamesen
Thailand | thailändisch | Bangkok | Thailänder
Indonesien | indonesisch | Jakarta | Indonesier
Philippinen | philippinisch | Manila | Filipinos
Myanmar | myanmarisch birmanisch | | Birmanen
Australien | australisch | Canberra | Australier
Neuseeland | neuseeländisch | Wellington | Neuseeländer
Kanada | kanadisch | Ottawa | Kanadier
Mexiko | mexikanisch | Mexiko-Stadt | Mexikaner
Kuba | kubanisch | Havanna | Kubaner
Venezuela | venezolanisch | Caracas | Venezolaner
Kolumbien | kolumbianisch | Bogotá | Kolumbianer
Brasilien | brasilianisch | Brasília | Brasilianer
Argentinien | argentinisch | | Argentinier
Chile | chilenisch | | Chilenen
Zypern | zypriotisch zyprisch | Nikosia | Zyprer
Irland | irisch | Dublin | Iren
Portugal | portugiesisch | Lissabon | Portugiesen
Uganda | ugandisch | Kampala | Ugander
Tansania | tansanisch | Dodoma | Tansanier
Ruanda | ruandisch | Kigali | Ruander
Kongo | kongolesisch | Kinshasa | Kongolesen
Ghana | ghanaisch | Accra | Ghanaer
Senegal | senegalesisch | Dakar | Senegalesen
Mali | malisch | Bamako | Malier
Niger | nigrisch | Niamey | Nigrer
Tschad | tschadisch | | Tschader
Angola | angolanisch | Luanda | Angolaner
Mosambik | mosambikanisch | Maputo | Mosambikaner
Simbabwe | simbabwisch | Harare | Simbabwer
Jemen | jemenitisch | Sanaa | Jemeniten
Katar | katarisch | Doha | Katarer
Kuwait | kuwaitisch | | Kuwaiter
Litauen | litauisch | Vilnius | Litauer
Lettland | lettisch | Riga | Letten
Estland | estnisch | Tallinn | Esten
Moldau | moldauisch | Chișinău | Moldauer
Albanien | albanisch | Tirana | Albaner
Bosnien | bosnisch | Sarajevo | Bosnier
Montenegro | montenegrinisch | Podgorica | Montenegriner
Nordmazedonien | mazedonisch | Skopje | Mazedonier
Slowenien | slowenisch | Ljubljana | Slowenen
Kasachstan | kasachisch | Astana | Kasachen
Usbekistan | usbekisch | Taschkent | Usbeken
Taiwan | taiwanisch | Taipeh | Taiwaner
Mongolei | mongolisch | | Mongolen
Kambodscha | kambodschanisch | | Kambodschaner
Malaysia | malaysisch | | Malaysier
Singapur | singapurisch | | Singapurer
Nepal | nepalesisch | Kathmandu | Nepalesen
Bangladesch | bangladeschisch | Dhaka | Bangladescher
Peru | peruanisch | Lima | Peruaner
Bolivien | bolivianisch | | Bolivianer
Ecuador | ecuadorianisch | Quito | Ecuadorianer
Uruguay | uruguayisch | Montevideo | Uruguayer
Guatemala | guatemaltekisch | | Guatemalteken
Haiti | haitianisch | | Haitianer
Island | isländisch | Reykjavik | Isländer
"""
"""A line per country: name, adjectives and prefixes, capitals and by-names, its people."""
