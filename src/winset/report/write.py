"""Writing files whole or not at all."""

from winset.text.write import write_text

__all__ = ["write_text"]
