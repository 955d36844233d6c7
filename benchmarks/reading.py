"""How well and how fast the rules read, on labelled articles that are not part of this project.

`python benchmarks/reading.py ARTICLES.jsonl`: a line per article, `{"id", "text", "quotes":
[{"spans", "speaker", "type"}]}` with offsets in code points, as in the dataset of Petersen-Frey
and Biemann (LREC-COLING 2024). Articles go into ten folds by a hash of their id. `--folds 5-9`
counts those alone: the ones that were never looked at while rules were written. `--verified`
also counts how often a speaker is right whom `winset propose` would call verified.
"""

import argparse
import collections
import hashlib
import json
import sys
import time
from pathlib import Path

from winset.proposals.types import Proposed
from winset.proposals.verifying import Checked, Verifier
from winset.reading import read


def fold(name):
    """The fold of an article, 0 to 9."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10


def characters(spans):
    return {place for start, end in spans for place in range(start, end)}


def matched(wanted, got):
    """Pairs of places with half of the characters of either in common, one to one, best first."""
    pairs = []
    for place, one in enumerate(wanted):
        for other, two in enumerate(got):
            both = len(one & two)
            if both * 2 >= len(one | two):
                pairs.append((-both / len(one | two), place, other))
    taken, used = set(), set()
    for _, place, other in sorted(pairs):
        if place not in taken and other not in used:
            taken.add(place)
            used.add(other)
            yield place, other


class Count:
    """One count of quotes found, those with the right speaker, and recall by kind."""

    def __init__(self):
        self.labelled = self.proposed = self.found = self.right = 0
        self.kinds = collections.defaultdict(lambda: [0, 0])

    def add(self, quotes, ours):
        """Count the labelled quotes and our quotes of one article."""
        wanted = [characters(quote["spans"]) for quote in quotes]
        got = [characters([(one.start, one.end)]) for one in ours]
        self.labelled += len(wanted)
        self.proposed += len(got)
        for quote in quotes:
            self.kinds[quote["type"]][1] += 1
        for place, other in matched(wanted, got):
            self.found += 1
            quote, speaker = quotes[place], ours[other].speaker
            self.kinds[quote["type"]][0] += 1
            said_by = characters(quote["speaker"])
            spoken = characters([(speaker.start, speaker.end)]) if speaker else set()
            self.right += bool(said_by & spoken) if speaker else not said_by

    def tell(self, title):
        """Print precision, recall and F1, and what was found of each kind."""
        print(title)
        for name, hits in (("quotes", self.found), ("with speaker", self.right)):
            print(
                f"  {name}: precision {hits / max(1, self.proposed):.3f}, "
                f"recall {hits / max(1, self.labelled):.3f}, "
                f"F1 {2 * hits / max(1, self.proposed + self.labelled):.3f}"
            )
        for kind, (hits, total) in sorted(self.kinds.items()):
            print(f"  {kind}: {hits} of {total} found, {hits / max(1, total):.3f}")


class Held:
    """How often speakers are right: of quotes that are verified, and of those to be looked at."""

    def __init__(self):
        self.counts = collections.Counter()

    def add(self, quotes, text):
        """Check each quote of a text with a speaker; hold it to the labelled one beside it."""
        source = Checked(text)
        verifier = Verifier({"t": source})
        ours = source.reading.quotes
        wanted = [characters(quote["spans"]) for quote in quotes]
        got = [characters([(one.start, one.end)]) for one in ours]
        labelled = {other: quotes[place] for place, other in matched(wanted, got)}
        for place, one in enumerate(ours):
            if one.speaker is None:
                continue
            words, who = text[one.start : one.end], one.speaker
            proposed = Proposed("p", words, "t", one.start, speaker=who.name)
            found = verifier.quote(proposed).found
            quote = labelled.get(place)
            if quote is None or not quote["speaker"]:
                self.counts[found, "not labelled"] += 1
                continue
            right = characters(quote["speaker"]) & characters([(who.start, who.end)])
            self.counts[found, "right" if right else "wrong"] += 1

    def tell(self):
        """Print the counts."""
        for found in ("verified", "ambiguous", "refused"):
            right, wrong = self.counts[found, "right"], self.counts[found, "wrong"]
            print(
                f"{found}: speaker right {right} of {right + wrong}, "
                f"{right / max(1, right + wrong):.3f}; "
                f"no labelled quote or speaker: {self.counts[found, 'not labelled']}"
            )


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--folds", default="0-9")
    options.add_argument("--language", default="de")
    options.add_argument("--verified", action="store_true")
    chosen = options.parse_args()
    first, last = map(int, chosen.folds.split("-"))
    every, outer, held = Count(), Count(), Held()
    seconds = letters = 0
    for line in chosen.articles.read_text("utf-8").splitlines():
        article = json.loads(line)
        if not first <= fold(article["id"]) <= last:
            continue
        begin = time.process_time()
        reading = read(article["text"], chosen.language)
        seconds += time.process_time() - begin
        letters += len(article["text"])
        every.add(article["quotes"], reading.quotes)
        outer.add(article["quotes"], [one for one in reading.quotes if one.within is None])
        if chosen.verified:
            held.add(article["quotes"], article["text"])
    every.tell("all quotes of a reading, those inside others included")
    outer.tell("without those inside others")
    if chosen.verified:
        held.tell()
    print(f"{letters / max(seconds, 1e-9):,.0f} characters a second", file=sys.stderr)


if __name__ == "__main__":
    main()
