"""Find the terms of a lexicon in an article."""
