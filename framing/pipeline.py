"""The order of the stages, for one article and for a corpus."""
