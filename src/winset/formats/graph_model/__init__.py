"""Conflicts of the graph model: files of GMCR+, and tables of states."""
