"""Errors a user can act on: where, what was found, what is allowed, what to do."""


class FramingError(Exception):
    """Something the user can put right; the command line prints it as one line.

    >>> str(FramingError("articles.csv: no text column"))
    'articles.csv: no text column'
    """


class InputError(FramingError):
    """A source cannot be read as articles."""


class LexiconError(FramingError):
    """A lexicon folder or one of its rows is wrong; the message names file and line."""


class SettingsError(FramingError):
    """A setting or option has a value that is not allowed."""


class PluginError(FramingError):
    """A plugin is unknown, declared twice or broken."""


class ModelError(FramingError):
    """A classifier cannot be used, or not be fitted on the codings it was given."""


class OutputError(FramingError):
    """Results cannot be written where they were asked for."""
