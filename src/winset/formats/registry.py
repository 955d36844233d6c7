"""The formats of other tools that are read and written: one record each.

Whatever lists, detects, reads or writes formats takes them from here, in this order.
"""

from winset.formats.codec import Format, Shape

FORMATS = {
    kind.key: kind
    for kind in (
        Format(
            key="genius",
            title="GENIUS XML",
            marks="GENIUS XML (<utility_space>, <negotiation_template>)",
            home="winset.formats.genius.reader",
            endings=frozenset({".xml"}),
            alone=True,
            written_as="genius",
        ),
        Format(
            key="geniusweb",
            title="GeniusWeb JSON",
            marks="GeniusWeb JSON (LinearAdditiveUtilitySpace, issuesValues)",
            home="winset.formats.geniusweb",
            endings=frozenset({".json"}),
            alone=True,
            written_as="geniusweb",
        ),
        Format(
            key="negmas",
            title="NegMAS YAML",
            marks="NegMAS YAML (issues:, weights:, values:)",
            home="winset.formats.negmas",
            endings=frozenset({".yml", ".yaml", ".json"}),
            vague=True,
            written_as="negmas",
        ),
        Format(
            key="negolog",
            title="NegoLog JSON",
            marks="NegoLog JSON (issueWeights, issues)",
            home="winset.formats.negolog",
            endings=frozenset({".json"}),
            alone=True,
            written_as="negolog",
        ),
        Format(
            key="gmcr",
            title="GMCR+ conflicts (.gmcr)",
            marks="GMCR+ JSON (decisionMakers, infeasibles)",
            home="winset.formats.graph_model.gmcr",
            endings=frozenset({".gmcr", ".json"}),
            shape=Shape.CONFLICT,
            written_as="gmcr",
        ),
        Format(
            key="conflict",
            title="conflicts in JSON",
            marks="a conflict in JSON (dms, options, states, preferences)",
            home="winset.formats.graph_model.state_table",
            endings=frozenset({".json"}),
            shape=Shape.CONFLICT,
        ),
        Format(
            key="table",
            title="points tables (CSV, XLSX)",
            marks="a points table (CSV, XLSX)",
            home="winset.formats.spreadsheet.reader",
            endings=frozenset({".csv", ".tsv", ".xlsx"}),
            shape=Shape.TABLE,
            written_as="csv",
        ),
    )
}


def titles() -> str:
    """List all formats, as in "GENIUS XML, NegMAS YAML or points tables"."""
    *some, last = (kind.title for kind in FORMATS.values())
    return f"{', '.join(some)} or {last}"


def written() -> dict[str, Format]:
    """Return the formats that a case can be written in, by what they are called there."""
    return {kind.written_as: kind for kind in FORMATS.values() if kind.written_as is not None}


def endings(shape: Shape | None = None) -> frozenset[str]:
    """Return the endings of the files of all formats, or of those of one shape."""
    kinds = [kind for kind in FORMATS.values() if shape in {None, kind.shape}]
    return frozenset().union(*(kind.endings for kind in kinds))
