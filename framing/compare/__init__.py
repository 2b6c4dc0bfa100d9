"""How outlets differ, and how sure that is."""
