"""Countries in English, with the words that stand for them."""

from __future__ import annotations

__all__ = ["PLACES"]

PLACES = """
United States | us american | Washington US USA America | Americans
North Korea | northkorean | Pyongyang | -
South Korea | southkorean | Seoul | -
Russia | russian | Moscow | Russians
China | chinese | Beijing | -
Japan | japanese | Tokyo | -
Germany | german | Berlin | Germans
France | french | Paris | -
United Kingdom | british | London Britain UK | Britons
Italy | italian | Rome | Italians
Spain | spanish | Madrid | Spaniards
Austria | austrian | Vienna | Austrians
Switzerland | swiss | Bern | -
Poland | polish | Warsaw | Poles
Ukraine | ukrainian | Kyiv Kiev | Ukrainians
Belarus | belarusian | Minsk | Belarusians
Turkey | turkish | Ankara | Turks
Greece | greek | Athens | Greeks
Netherlands | dutch | | -
Belgium | belgian | | Belgians
Sweden | swedish | Stockholm | Swedes
Norway | norwegian | Oslo | Norwegians
Denmark | danish | Copenhagen | Danes
Finland | finnish | Helsinki | Finns
Hungary | hungarian | Budapest | Hungarians
Czechia | czech | Prague | Czechs
Slovakia | slovak | Bratislava | Slovaks
Romania | romanian | Bucharest | Romanians
Bulgaria | bulgarian | Sofia | Bulgarians
Serbia | serbian | Belgrade | Serbs
Croatia | croatian | Zagreb | Croats
Kosovo | kosovar | Pristina | Kosovars
Georgia | georgian | Tbilisi | Georgians
Armenia | armenian | Yerevan | Armenians
Azerbaijan | azerbaijani azeri | Baku | Azerbaijanis
Israel | israeli | Jerusalem | Israelis
Palestine | palestinian | Ramallah | Palestinians
Syria | syrian | Damascus | Syrians
Iraq | iraqi | Baghdad | Iraqis
Iran | iranian | Tehran | Iranians
Saudi Arabia | saudi | Riyadh | Saudis
Egypt | egyptian | Cairo | Egyptians
Jordan | jordanian | Amman | Jordanians
Lebanon | lebanese | Beirut | -
Libya | libyan | Tripoli | Libyans
Sudan | sudanese | Khartoum | -
Ethiopia | ethiopian | | Ethiopians
Somalia | somali | Mogadishu | Somalis
Kenya | kenyan | Nairobi | Kenyans
South Africa | southafrican | Pretoria | -
Nigeria | nigerian | Abuja | Nigerians
Morocco | moroccan | Rabat | Moroccans
Algeria | algerian | Algiers | Algerians
Tunisia | tunisian | Tunis | Tunisians
India | indian | Delhi | Indians
Pakistan | pakistani | Islamabad | Pakistanis
Afghanistan | afghan | Kabul | Afghans
Vietnam | vietnamese | | -
Thailand | thai | Bangkok | Thais
Indonesia | indonesian | Jakarta | Indonesians
Philippines | philippine filipino | Manila | Filipinos
Myanmar | burmese | | -
Australia | australian | Canberra | Australians
New Zealand | newzealand | Wellington | -
Canada | canadian | Ottawa | Canadians
Mexico | mexican | | Mexicans
Cuba | cuban | Havana | Cubans
Venezuela | venezuelan | Caracas | Venezuelans
Colombia | colombian | Bogotá | Colombians
Brazil | brazilian | Brasília | Brazilians
Argentina | argentine argentinian | | Argentines
Chile | chilean | | Chileans
Cyprus | cypriot | Nicosia | Cypriots
Ireland | irish | Dublin | -
Portugal | portuguese | Lisbon | -
Iceland | icelandic | Reykjavik | Icelanders
Uganda | ugandan | Kampala | Ugandans
Tanzania | tanzanian | Dodoma | Tanzanians
Rwanda | rwandan | Kigali | Rwandans
Congo | congolese | Kinshasa | -
Ghana | ghanaian | Accra | Ghanaians
Senegal | senegalese | Dakar | -
Mali | malian | Bamako | Malians
Angola | angolan | Luanda | Angolans
Mozambique | mozambican | Maputo | Mozambicans
Zimbabwe | zimbabwean | Harare | Zimbabweans
Yemen | yemeni | Sanaa | Yemenis
Qatar | qatari | Doha | Qataris
Kuwait | kuwaiti | | Kuwaitis
Lithuania | lithuanian | Vilnius | Lithuanians
Latvia | latvian | Riga | Latvians
Estonia | estonian | Tallinn | Estonians
Moldova | moldovan | Chișinău | Moldovans
Albania | albanian | Tirana | Albanians
Bosnia | bosnian | Sarajevo | Bosnians
Montenegro | montenegrin | Podgorica | Montenegrins
Slovenia | slovenian | Ljubljana | Slovenians
Kazakhstan | kazakh | Astana | Kazakhs
Uzbekistan | uzbek | Tashkent | Uzbeks
Taiwan | taiwanese | Taipei | -
Mongolia | mongolian | | Mongolians
Cambodia | cambodian | | Cambodians
Malaysia | malaysian | | Malaysians
Nepal | nepali nepalese | Kathmandu | -
Bangladesh | bangladeshi | Dhaka | Bangladeshis
Peru | peruvian | Lima | Peruvians
Bolivia | bolivian | | Bolivians
Ecuador | ecuadorian | Quito | Ecuadorians
Uruguay | uruguayan | Montevideo | Uruguayans
Haiti | haitian | | Haitians
"""
"""A line per country: name, adjectives, capitals and by-names, its people (a dash where the
word is the adjective)."""
