"""English words that say that somebody says something.

Irregular verbs are written with their forms: infinitive, present, past, participle. A verb of two
words is written with a bar: "point|out".
"""

from __future__ import annotations

from winset.reading.wordlists import listed, words

__all__ = ["ADDRESSED", "CLAUSES", "INFINITIVES", "IRREGULAR", "NAMING", "NOUNS", "TELLS", "VERBS"]

VERBS = listed(
    """say tell announce add warn argue claim insist confirm deny report state explain note
    reply answer ask demand call|for call|on urge promise pledge vow threaten refuse
    reject agree admit acknowledge concede complain suggest propose offer stress
    emphasize emphasise point|out believe think fear hope expect predict estimate find
    reveal disclose declare describe dub accuse blame criticise criticize condemn praise
    welcome thank regret apologise apologize rule|out maintain contend assert caution
    remark comment recall write tweet testify observe conclude make|clear signal
    indicate assure inform remind advise recommend order instruct request appeal plead
    wonder question doubt repeat reiterate counter object protest congratulate denounce
    dismiss decline vow swear guarantee speak|of mention post hint imply underline
    underscore forecast joke shout exclaim respond understand learn decide vote|against
    support oppose call express turn|down put|it quote read want seek allege boast
    lament quip"""
)
"""Verbs of saying and of holding something true, as reports use them."""

IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "find": "finds found found finding",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "make": "makes made made making",
    "put": "puts put put putting",
    "swear": "swears swore sworn swearing",
    "understand": "understands understood understood understanding",
    "seek": "seeks sought sought seeking",
    "learn": "learns learned learned learning",
    "read": "reads read read reading",
    "forecast": "forecasts forecast forecast forecasting",
}

CLAUSES = words(
    """say tell announce add warn argue claim insist confirm deny report state explain note
    reply answer promise pledge vow agree admit acknowledge concede complain suggest
    stress emphasize emphasise point-out believe think fear hope expect predict estimate
    find reveal disclose declare maintain contend assert caution remark recall write
    tweet testify observe conclude make-clear signal indicate assure inform remind
    repeat reiterate counter object guarantee swear hint imply underline underscore
    forecast joke respond understand learn decide put-it doubt regret recommend demand
    propose allege boast lament quip"""
)
"""Those on which a clause without "that" can depend."""

INFINITIVES = words(
    """promise pledge vow threaten agree offer swear decide ask urge order
    instruct advise remind tell warn appeal call-on plead request expect hope propose
    demand claim guarantee recommend"""
)
"""Those on which an infinitive with "to" can depend."""

ADDRESSED = words(
    """tell inform assure remind warn promise advise ask urge order instruct caution answer
    call-on accuse blame reply"""
)
"""Those that can be followed by the one who is spoken to."""

TELLS = words(
    """demand call-for call-on urge reject accuse blame criticise criticize condemn praise
    welcome thank regret apologise apologize rule-out propose offer refuse promise
    announce confirm deny warn threaten agree denounce dismiss decline appeal plead
    request protest congratulate speak-of express vote-against support oppose complain
    pledge vow turn-down doubt question object insist call want seek"""
)
"""Those that tell what was said without its words."""

NAMING = words(
    """call describe dub call denounce dismiss condemn praise speak-of criticise criticize"""
)
"""Those that give a thing a name, often between quotation marks."""

NOUNS = words(
    """claim claims belief hope hopes fear fears concern concerns regret warning demand
    demands suggestion allegation allegations assurance promise threat view opinion
    argument statement announcement confidence doubt doubts condition complaint
    accusation charge"""
)
"""Nouns for what is said: a clause with "that" can depend on them."""
