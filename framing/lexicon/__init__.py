"""Lexicons as data: find, load, check, compile and convert them."""
