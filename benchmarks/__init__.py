"""Benchmarks: commands that print every figure the documentation states."""
