"""What rules, models or people propose for a case: verified word for word, decided by a person."""
