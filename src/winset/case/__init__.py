"""What a case is: frozen types, no files, no numbers computed."""
