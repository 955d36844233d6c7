"""Numbers, terms, phrases and sentences in words; no arrays."""
