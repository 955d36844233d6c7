"""The workbench's server: what it lets in, and what it answers."""
