"""Figures: how many killed, injured, arrested, displaced, deployed, seized, and who says so."""
