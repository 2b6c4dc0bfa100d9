"""The report as data, its wording, and one renderer for each format."""
