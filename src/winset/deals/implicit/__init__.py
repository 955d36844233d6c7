"""The answers about deals where outcomes cannot be listed."""
