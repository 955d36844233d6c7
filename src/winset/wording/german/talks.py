"""What was said and done in a session, in German."""

from collections.abc import Mapping

TALKS: Mapping[str, str] = {
    "accepted.next": "ihm {value:figure} wert, sein eigenes nächstes Angebot {own:figure}",
    "accepted.const": "ihm {value:figure} wert, nach seinem Maß genug",
    "accepted.time": "ihm {value:figure} wert, und die Zeit ist knapp",
    "accepted.combi": (
        "ihm {value:figure} wert, so gut wie alles, was zuletzt geboten wurde, und die "
        "Zeit ist knapp"
    ),
    "accepted.equilibrium": "ihm {value:figure} wert, so viel wie es erwarten kann",
    "accepted.own": "nach einer eigenen Regel",
    "talks.offer": "Runde {round}: {seat} bietet Ergebnis {outcome}.",
    "talks.accept": "Runde {round}: {seat} nimmt an ({why}).",
    "talks.walk": "Runde {round}: {seat} bricht ab.",
    "talks.fail": "Runde {round}: Die Strategie von {seat} ist gescheitert ({why}).",
    "talks.failed": "Fehler: {reason}",
}
