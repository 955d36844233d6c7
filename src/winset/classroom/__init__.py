"""For teachers: a class that negotiated a case, scored."""
