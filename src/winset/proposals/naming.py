"""Names that can be an actor's: without what leads to them, and none for whom nobody can name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEADS = re.compile(
    r"(?:and|but|while|whereas|meanwhile|und|aber|doch|sowie|auch|während|sondern|or|oder|had|"
    r"should|would|could|did|does|if|imagine|suppose|hätten?|sollten?|wären?|würden?|angenommen,?|"
    r"falls|wenn)\s+(?:(?:die|der|das|the)\s+)?",
    re.IGNORECASE,
)
"""What leads to a name, or asks or imagines what who bears it does."""
_DEED = re.compile(
    r"(?<=\w) (?:later|earlier|also|again|then|failed|never|not|almost|nearly|once|now)\b.*$",
    re.DOTALL,
)
"""What somebody does, behind a name: "Kenya later regretted"."""
_ASIDE = re.compile(
    r"\s+(?:am|beim|im|nach|vor|während|on the|at the|during|after|before) .*$", re.DOTALL
)
"""Where and when somebody acts: "Oman am Rande des Gipfels"."""
_NOBODY = re.compile(
    r"(?:they|he|she|we|it|you|i|one|who|that|this|these|those|sie|er|wir|es|man|ich|ihr|das|dies|"
    r"wer|alle|beide|both|all|others?|another|andere|einige|viele|mehrere|manche|some|many|several|"
    r"everyone|everybody|jeder|partei(?:en)?|parties|party|seite[n]?|sides?|observers?|beobachtern?|"
    r"beobachterinnen|critics|kritikern?|analyst(?:s|en)?|experts?|expert(?:e|en|innen)|"
    r"commentators?|kommentatoren|umweltschützern?|environmentalists|activists|aktivisten|"
    r"diplomats?|diplomaten|diplomatenkreisen?|insiders?|residents|anwohner|medien|media|press|"
    r"presse|reporters?|journalist(?:s|en)?|officials?)|"
    r"(?:both|all|beide[rn]?|alle[rn]?|two|zwei|each|jede[rs]?|neither|keine[rs]?|mein\w*|dein\w*|"
    r"unser\w*|my|our|your|"
    r"one of|eine[rs]? der|some of|many|viele|einige|several|mehrere) .+|"
    r"(?:.+ )?(?:banners?|plakate?|placards?|posters?|transparente?|headlines?|schlagzeilen?|"
    r"slogans?|"
    r"memos?|leaflets?|flugblatt|flugblätter|graffiti|signs?|schilder|letter|statement)"
    r"(?: (?:from|by|of|at|on|in|over|vor|am|an|im|von|des|der) .+)?",
    re.IGNORECASE,
)
"""Pronouns, people of no one body, and things that carry words."""
_TITLE = (
    r"(?:(?:\w*(?:chef|minister|präsident|sprecher|vorständ|leiter|direktor|kommissar|anwält|"
    r"bürgermeister|unterhändler|geschäftsführer|sekretär|botschafter|kanzler|vermittler|führer|"
    r"manager|vertreter|senator|verhandler)(?:in)?|\w*(?:vorstand|anwalt|vorsitzende[rn]?|gesandte[rn]?|"
    r"beauftragte[rn]?|mitglied)|chief|executive|officer|ceo|cfo|president|vice|deputy|acting|"
    r"chair(?:man|woman|person)?|minister|secretary|leader|head|negotiator|envoy|lawyer|attorney|"
    r"spokes(?:man|woman|person)|mayor|commissioner|director|general|managing|ambassador|mediator|"
    r"premier|prime|foreign|trade|finance|governor|frau|herr|mrs?|ms|dr))"
)
_PERSON = re.compile(
    rf"(?:(?:ihre?|seine?|dessen|deren|its|their|his|her|whose)\s+)?(?:{_TITLE}\.?\s+)+"
    r"(?P<name>(?-i:[^\W\d_a-zäöüß])[\w'’-]*[^\W_](?:\s+(?:(?:von|van|de|der|al)\s+)?"
    r"(?-i:[^\W\d_a-zäöüß])[\w.'’-]*){0,3})",
    re.IGNORECASE,
)
"""A name behind offices: "Fraktionschefin Lena Hartmann"."""
_STANDS_FOR = re.compile(
    r"(?:the )?(?:government|cabinet|board|management|leadership|parliament|"
    r"Regierung|Vorstand|Führung|Leitung) (?:of|von) (?:the )?(?P<of>(?-i:[^\W\d_a-zäöüß]).{1,40})|"
    r"(?P<whose>(?-i:[^\W\d_a-zäöüß]).{1,40}?)['’]s? (?:government|cabinet|board|management|"
    r"leadership|negotiators|delegation|team|side|parliament)",
    re.IGNORECASE,
)
"""A body that stands for whose it is."""


@dataclass(frozen=True)
class Named:
    """A name, and whether an office before it shows that it is a person's."""

    name: str
    person: bool = False


def tidy(name: str) -> Named | None:
    """Return the name in some words for who acts; None where they name nobody.

    Linear in the name.
    """
    plain = " ".join(name.split())
    while (lead := _LEADS.match(plain)) is not None:
        plain = plain[lead.end() :]
    if plain[:1].isupper():
        plain = _ASIDE.sub("", _DEED.sub("", plain))
    if not plain or _NOBODY.fullmatch(plain) is not None:
        return None
    person = _PERSON.fullmatch(plain)
    if person is not None:
        return Named(person["name"], " " in person["name"])
    stands = _STANDS_FOR.fullmatch(plain)
    if stands is not None:
        return Named(stands["of"] or stands["whose"])
    return Named(plain)
