"""Events: which articles are about the same happenings, and what ties them together."""
