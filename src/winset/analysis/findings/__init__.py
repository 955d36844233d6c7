"""One module per group of findings; each turns a `Study` into `Finding`s with their text."""
