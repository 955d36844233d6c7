"""Text files in and out: bounded parsing with places, collected problems, atomic writing."""
