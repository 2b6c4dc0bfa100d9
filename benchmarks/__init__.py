"""Timings that can be run again."""
