"""English words that speak against what a sentence tells."""

from winset.reading.signwords import SignWords, either

SIGNS = SignWords(
    frame=either(
        r"""not(?!_only) never nobody no_one none nothing neither nor \w+n['’]t
        den(?:y|ies|ied|ying) (?:dismiss|reject)\w*(?:_\w+){0,2}_(?:claim|report|suggestion)s?
        (?:dismiss|reject)\w*(?:_\w+){0,2}_(?:rumou?r|allegation|accusation)s?
        fail(?:s|ed|ing)?_to avoid\w* (?:refus|declin)\w+_to_\w+ stop\w*_short quot(?:es|ed)
        cit(?:es|ed) misquot\w* misreport\w* wrongly falsely mistaken\w* out_of_context whether
        unclear uncertain unknown accusations? allegations? charges? fake\w* forged invented
        fabricated mouth hardly barely almost nearly supposed\w* alleged\w* reportedly
        purported\w* apparently rumou?r\w*
        (?:is|are|was|were|been)_(?:said|reported|believed|thought|understood|expected)_to
        imagin\w+ pretend\w* joked? would could might should"""
    ),
    opening=either(
        r"""had should were if unless suppos\w+ imagine assum\w+ would could did does do has
        have is are was will can may might""",
        r"\W*(?:(?:and|but) )?",
    ),
    act=either(
        r"""had initially at_first condolences apolog\w+ congratulat\w+ comment coffee if unless
        provided only no_longer any_?more once formerly previously earlier almost nearly
        misprint\w* mistake\w* turn\w*_down spurn\w* reject\w* refus\w* accus\w* could would
        might (?-i:may) should will wants?_to plan\w*_to consider\w* ready_to withdr\w+
        call\w*_off took taken expir\w+ nothing never not no nobody hint\w* rul\w+_out regret\w*
        threaten\w* \w+n['’]t"""
    ),
    open=either(r"if unless only no_longer would could might not never nor without once \w+n['’]t"),
    unreal=either(
        r"""would could might supposed\w* alleged\w* reportedly almost nearly
        (?:is|are|was|were|been)_(?:said|reported|believed|thought|understood|expected)_to"""
    ),
    said=either(
        r"""says said tells? told writes? wrote written reports? reported announce[sd]?
        declare[sd]? shouts shouted threatens threatened warns warned claims claimed quotes
        quoted replies replied heard hears insists insisted states stated argue[sd]? cite[sd]?
        promise[sd]? recall(?:s|ed) remark(?:s|ed) whisper(?:s|ed)"""
    ),
    whose=either(r"according_to as_reported_by in_the_words_of"),
    links=either(r"if unless because although though while when until and but or so", r"\W*"),
    back=either(
        r"""withdr[ae]wn? withdrew off_the_table (?:took|takes|taken|taking)_(?:\w+_){0,3}back
        pull(?:ed|s)_(?:\w+_){0,3}(?:offer|bid|proposal|demand) expired lapsed called_off
        no_longer cut_(?:it|that|this|the_offer)_to ironic\w* irony sarcas\w* jok(?:e|es|ed|ing)
        jest thought_better changed_(?:his|her|its|their)_mind rescind\w* revok\w* retract\w*
        misprint"""
    ),
    things=either(
        r"""offers? plans? proposals? strikes? deals? agreements? treat(?:y|ies) talks claims?
        demands? reports? rumou?rs? votes? laws? drafts? texts? statements? letters? studies
        study surveys? polls? figures estimates? sources? documents? memos? websites? rulings?
        verdicts? results? remarks? refusals? calls moves? decisions? answers? ideas? rows? news
        questions? which that who"""
    ),
)
