"""Points of a polytope, drawn evenly; nothing here knows of an actor."""
