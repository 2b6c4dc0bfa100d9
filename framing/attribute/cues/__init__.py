"""Cues in use: verbs, nouns and phrases that report, and what they report."""
