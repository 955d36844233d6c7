"""One module per group of findings; each turns a `Model` into `Finding`s with their text."""
