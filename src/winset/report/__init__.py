"""Findings as one HTML page, or as text for a terminal."""
