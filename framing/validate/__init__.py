"""The coding loop: draw samples, take codings back, measure agreement, correct prevalence."""
