"""GENIUS XML, with and without rectangles."""
