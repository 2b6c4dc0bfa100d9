"""Which role a source speaks in: role words, bodies, parties, persons and their dates, countries."""
