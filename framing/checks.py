"""Contract checks that a plugin author can run."""
