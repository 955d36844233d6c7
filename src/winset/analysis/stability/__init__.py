"""The graph model of a case: its states, what holds, the document."""
