"""English words of the small classes, and words for time."""

from __future__ import annotations

from winset.reading.wordlists import words

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "CONJUNCTIONS",
    "DETERMINERS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUESTIONS",
    "TIMES",
    "is_adverb",
]

DETERMINERS = words(
    """the a an this that these those his her its their our my your some any no every each
    both all many several few most two three four five six seven eight nine ten another
    other such more half neither either"""
)
PRONOUNS = words(
    """he she it they we i you everybody everyone nobody somebody someone others one"""
)
PREPOSITIONS = words(
    """in on at to of for from with by about after before during against under over through
    between among into within without since until as than near across along behind
    beyond despite except inside outside upon toward towards via amid following"""
)
CONJUNCTIONS = words(
    """and but or so yet nor while because although though when if unless whereas"""
)
QUESTIONS = words("whether if why how what who where when which")
AUXILIARIES = words(
    """is are was were am be been being has have had having do does did will would can
    could shall should may might must cannot won't wouldn't isn't aren't wasn't weren't
    hasn't haven't hadn't don't doesn't didn't can't couldn't shouldn't"""
)
ADVERBS = words(
    """also later earlier then now still again already just only even once twice today
    yesterday tomorrow tonight meanwhile however instead moreover further furthermore
    therefore thus not never always often repeatedly publicly privately flatly bluntly
    simply reportedly recently previously subsequently eventually finally first soon
    there here too afterwards officially formally strongly sharply firmly openly jointly
    separately strongly clearly emphatically reluctantly quietly angrily calmly briefly
    ultimately initially originally apparently allegedly nevertheless nonetheless so"""
)
TIMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december morning afternoon
    evening night week month year today yesterday tomorrow midnight noon weekend spring
    summer autumn winter"""
)
_NOUNS_IN_LY = words(
    """family ally reply supply assembly monopoly bully italy fly july rally anomaly jelly belly
    homily melancholy duopoly oligopoly sully tally billy kelly molly emily sally holly daily weekly
    monthly friendly elderly early likely costly lonely lovely"""
)


def is_adverb(low: str) -> bool:
    """Whether a word stands beside a verb: one of the list, or by its ending: "falsely"."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NOUNS_IN_LY)
