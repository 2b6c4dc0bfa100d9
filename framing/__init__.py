"""Who frames political violence how, in whose voice, and how sure can we be."""

__version__ = "0.1.0"
