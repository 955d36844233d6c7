"""The start page: what was open last, what can be begun, and what files are dropped there."""
