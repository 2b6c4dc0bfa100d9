"""Fit and judge classifiers of frames on human codings."""
