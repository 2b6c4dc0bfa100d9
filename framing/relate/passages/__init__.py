"""Passages that articles share: copies, quotations, what changed between them, wire text."""
