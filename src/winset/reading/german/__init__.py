"""Who says what in a German text."""
