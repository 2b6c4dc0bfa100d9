"""Turn sources into articles, one reader for each kind of source."""
