"""Decide which frames each sentence carries, in whose voice, and how much of an article."""
