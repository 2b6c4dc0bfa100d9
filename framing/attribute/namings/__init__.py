"""The noun phrases that name a source, left and right of a cue."""
