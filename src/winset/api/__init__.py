"""The front door in Python: a case in, labelled answers out."""
