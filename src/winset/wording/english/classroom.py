"""A class that negotiated a case: how its sheet was read, its lessons, its page, in English."""

from collections.abc import Mapping

CLASSROOM: Mapping[str, str] = {
    "class.error.scores": (
        "A class is scored by exact points: give {actors} 'scores' in the case file in place of "
        "statements."
    ),
    "class.error.nothing": "{file}: no row could be read, so nothing is scored.",
    "class.error.exists": "{file} is there already; nothing was written.",
    "class.error.ordinal": (
        "A class is scored by points, and of {actors} the case knows an order only: there are no "
        "points to add."
    ),
    "class.fault.headings": (
        "no row of headings found: expected a column for each issue ({issues:comma}), by name or id"
    ),
    "class.fault.twice": "column “{column}” names an issue that has a column already",
    "class.fault.column": "no column for the issue “{issue}”{near}",
    "class.fault.near": "; did you mean “{word}”?",
    "class.fault.empty": (
        "“{column}” is empty, though the row has other entries: expected "
        "{options:quoted,or}{more}, or “no deal”"
    ),
    "class.fault.option": (
        "“{column}”: “{text}” is no option{near} (expected: {options:quoted,or}{more})"
    ),
    "class.fault.rest": "... and {n} more {n?fault|faults}",
    "class.fault.more": " (and {n} more)",
    "class.fault.again": (
        "“{label}” stands in row {first} with another result; this one is left out"
    ),
    "class.fault.near-column": "; is it the column “{word}”?",
    "class.fault.date": "; it looks as if a spreadsheet program had made a date or a time of it",
    "class.fault.row": (
        "“{text}” is no option of any issue; where there was no deal, write “no deal”"
    ),
    "class.assumed.columns": "Columns that are not read: {columns:quoted}.",
    "class.assumed.sheets": "Sheets that are not read: {sheets:quoted}.",
    "class.assumed.headings": "Row {row}: the headings again; left out.",
    "class.assumed.total": "Row {row}: “{text}” is taken for a total; left out.",
    "class.assumed.note": "Row {row}: “{text}” is taken for a note; left out.",
    "class.assumed.said": (
        "Row {row}: says “{text}”, so that it counts as no deal, whatever else it says."
    ),
    "class.assumed.empty": "{rows?Row|Rows} {rows}: no issue is settled, which counts as no deal.",
    "class.assumed.first": (
        "Row {row}, “{column}”: “{text}” is no option, so that this first offer is left out."
    ),
    "class.assumed.rounds": (
        "Of other rounds than round {round}, and so left out: {n} {n?row|rows}."
    ),
    "class.assumed.again": "Row {row} repeats row {first}; it counts once.",
    "class.assumed.no-round": (
        "{rows?Row|Rows} {rows}: no round is given, so that {rows?it counts|they count} in every "
        "round."
    ),
    "class.assumed.no-rounds": (
        "The scores of the case do not change by rounds, so that round {round} is scored as every "
        "other; all rows count."
    ),
    "class.assumed.failed": "Row {row}: “{text}” is taken for no deal.",
    "class.assumed.date": (
        "{rows?Row|Rows} {rows}, “{column}”: a spreadsheet program made “{text}” of it; read as "
        "“{option}”."
    ),
    "class.assumed.unit": "{rows?Row|Rows} {rows}, “{column}”: “{text}” is read as “{option}”.",
    "class.assumed.twice": (
        "These headings stand more than once, and the first of each is read: {columns:quoted}."
    ),
    "stage.scoring-groups": "scoring groups",
    "class.group": "Group {n}",
    "class.group.called": "Group {name}",
    "class.others": "{n} {n?other|others}",
    "class.lesson.agreed": "All {total} {total?group|groups} agreed.",
    "class.lesson.agreed.one": "The one group agreed.",
    "class.lesson.impasses": "Without a deal: {n} of {total} {total?group|groups}.",
    "class.lesson.impasses.none": (
        "Without a deal: {n} of {total} {total?group|groups}. No outcome would have been a deal."
    ),
    "class.lesson.impasses.count": (
        "Without a deal: {n} of {total} {total?group|groups}, though {deals} "
        "{deals?outcome|outcomes} would have been {deals?a deal|deals}."
    ),
    "class.lesson.unknown": (
        "Whether anything is better for all was not found out for {n} of {total} "
        "{total?agreement|agreements}."
    ),
    "class.lesson.frontier.all": (
        "On the frontier: all {total} agreements. Nothing would have been better for all."
    ),
    "class.lesson.frontier": (
        "On the frontier: {n} of {total} {total?agreement|agreements}. Of the others, {more} could "
        "have been better for one and worse for nobody."
    ),
    "class.lesson.frontier.only": "On the frontier: {n} of {total} {total?agreement|agreements}.",
    "class.lesson.frontier.one": (
        "On the frontier: the one agreement. Nothing would have been better for all."
    ),
    "class.lesson.joint": (
        "Joint gain of an agreement: {mean:figure} on average, {percent:figure} per cent of the "
        "largest, {most:figure}."
    ),
    "class.lesson.left": (
        "Left unused by an agreement: {left:figure} on average. So much more could have been "
        "shared without a loss to anyone."
    ),
    "class.lesson.single": (
        "Missed most: {issue}. Another option there, all else the same, would have been better for "
        "all in {n} of {total} {total?agreement|agreements}."
    ),
    "class.lesson.trade": (
        "Missed most: to trade {first} for {second}. It would have been better for all in {n} of "
        "{total} {total?agreement|agreements}."
    ),
    "class.lesson.below": "Below no deal for someone: {n} {n?agreement|agreements} ({groups}).",
    "class.lesson.broken": "Against a rule: {n} {n?agreement|agreements} ({groups}).",
    "class.lesson.best": "{actor}, best result: a gain of {gain:figure} ({groups}).",
    "class.lesson.first.more": (
        "{actor}: who opened with more ended with more. Correlation {r:figure} ({low:figure} to "
        "{high:figure}) over {n} agreements."
    ),
    "class.lesson.first.less": (
        "{actor}: who opened with more ended with less. Correlation {r:figure} ({low:figure} to "
        "{high:figure}) over {n} agreements."
    ),
    "class.lesson.first.open": (
        "{actor}: no clear link between the first offer and the result. Correlation {r:figure} "
        "({low:figure} to {high:figure}) over {n} agreements."
    ),
    "class.lesson.refused": (
        "Agreed at the table, but not approved: {n} {n?group|groups} ({groups})."
    ),
    "page.title.debrief": "{title} – debrief",
    "page.title.letter": "{title} – your result",
    "class.title": "Debrief: {title}",
    "class.section.lessons": "What there is to learn",
    "class.section.map": "Where the groups stand",
    "class.section.table": "All groups",
    "class.section.groups": "Group by group",
    "class.section.cohorts": "Classes side by side",
    "class.section.reading": "How the sheet was read",
    "class.ground": (
        "{deals} {deals?outcome|outcomes} would have been {deals?a deal|deals}. The largest joint "
        "gain is {most:figure}."
    ),
    "class.ground.most": "The largest joint gain is {most:figure}.",
    "class.map.title": "{x} and {y}",
    "class.map.picture": "Map of results: points of {x} across, of {y} upwards",
    "class.map.caption": (
        "Each disc is a group, with its number. The line joins the frontier; dashes show what each "
        "has without a deal; grey is what could have been agreed."
    ),
    "class.map.caption.many": (
        "Each disc is a group, with its number. Rings are the frontier of all together, so that "
        "here some lie below others; dashes show what each has without a deal; grey is what could "
        "have been agreed."
    ),
    "class.map.no-deal": "no deal",
    "class.map.own": (
        "The disc is your result, dots are those of the others. The line or the rings are the "
        "frontier; dashes show what each has without a deal; grey is what could have been agreed."
    ),
    "class.table.caption": "Gains over no deal, in points, and what would have been better for all",
    "class.table.sort": "Press a heading to sort by it.",
    "class.column.group": "Group",
    "class.column.names": "Names",
    "class.column.round": "Round",
    "class.column.gain": "{actor}: gain",
    "class.column.rank": "Rank",
    "class.column.joint": "Joint gain",
    "class.column.better": "Better for all",
    "class.column.change": "Smallest change that is better for all",
    "class.column.value": "Value",
    "class.column.own-gain": "Gain",
    "class.column.share": "Of own best deal",
    "class.column.solution": "Solution",
    "class.column.distance": "Distance",
    "class.column.more": "{actor}: more than there",
    "class.cell.no-deal": "no deal",
    "class.cell.frontier": "none: on the frontier",
    "class.cell.frontier.not-deal": "none",
    "class.cell.unknown": "not known",
    "class.cell.some": "some",
    "class.cell.many": "beyond what was searched",
    "class.cell.refused": "not approved",
    "class.cell.ratifier": "approves afterwards",
    "class.figure": "{n:figure}",
    "class.figure.range": "{n:figure} ({low:figure} to {high:figure})",
    "class.percent": "{n:figure} %",
    "class.percent.range": "{n:figure} % ({low:figure} to {high:figure})",
    "class.count": "{n} of {total}",
    "class.group.reached": "What was agreed, option by option",
    "class.group.worth": "What it was worth",
    "class.group.distances": "How far it is from four solutions",
    "class.group.distances.note": (
        "Distance: between the gains, each as a part of the best deal for that side; 0 is the "
        "solution itself."
    ),
    "class.group.distances.parties": (
        "Distance: between the gains of those at the table, each as a part of the best deal for "
        "that side; 0 is the solution itself."
    ),
    "class.group.none": "No deal: each side has what it has without one.",
    "class.group.change": "Better for all, with the fewest issues changed: {change}.",
    "class.group.frontier": (
        "On the frontier: nothing would have been better for one and worse for nobody."
    ),
    "class.group.below": "Below no deal for {actors}.",
    "class.group.broken": "Against a rule: {rules:semicolon}.",
    "class.group.round": "{group}, round {round}",
    "class.group.in": "{group}, {round}",
    "class.group.refused": (
        "Agreed at the table, but not approved, and so no deal. Worse off than without one, and "
        "missing for approval: {actors}. Not met: {rules:semicolon}."
    ),
    "class.group.refused.alone": (
        "Agreed at the table, but not approved, and so no deal. Worse off than without one, and "
        "missing for approval: {actors}."
    ),
    "class.cohort.this": "This class",
    "class.cohort.other": "Earlier class {n}",
    "class.cohort.caption": "The same exercise in several classes",
    "class.column.class": "Class",
    "class.column.groups": "Groups",
    "class.column.impasses": "Without a deal",
    "class.column.joint-mean": "Joint gain of an agreement",
    "class.column.on-frontier": "Agreements on the frontier",
    "class.cohort.note": (
        "In brackets: two standard errors to each side. Classes differ by more than chance: "
        "nothing here says why."
    ),
    "class.reading.file": "Read: {file}, {groups} {groups?group|groups}.",
    "class.reading.faults": "Left out: {n} {n?row|rows} with faults ({rows}).",
    "class.reading.methods": (
        "Better for all: nobody has less and someone has more. Of such deals the smallest change "
        "changes the fewest issues; then its smallest gain is largest, in points; then the sum."
    ),
    "class.reading.voters": (
        "“All” are those who have a vote, also those who approve afterwards: {actors}. Joint gains "
        "are of those at the table. Only deals are compared: outcomes with every consent that they "
        "need. What is not approved ranks as no deal."
    ),
    "class.letter.title": "Your result: {title}",
    "class.letter.names": "{names}",
    "class.letter.class": "The class: {verdict}",
    "class.written": "Written: {file}",
    "class.written.letters": "Written: {n} {n?letter|letters} in {folder}",
    "class.footer": "Winset {version}. Numbers are exact, from the points of the case.",
}
