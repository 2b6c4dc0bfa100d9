"""Where a result comes from: version, settings, and digests of lexicons, model and corpus."""
