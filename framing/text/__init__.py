"""Words, lemmas and language: what every stage needs to know about plain text."""
