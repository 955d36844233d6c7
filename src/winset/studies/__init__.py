"""Many cases, or many variants of one: in parallel, resumable, none stops the rest."""
