"""No test measures time: a busy machine must not fail a promise that holds."""

from hypothesis import settings

settings.register_profile("framing", deadline=None)
settings.load_profile("framing")
