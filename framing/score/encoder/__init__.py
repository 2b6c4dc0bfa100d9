"""A small language model run in plain NumPy: weights, word pieces, layers, and what was fitted on top."""
