"""The tidy output tables: their columns, how they are built, written and loaded."""
