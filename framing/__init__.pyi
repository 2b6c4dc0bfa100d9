# The types of the public names, which `__init__.py` imports when they are first used.

from framing.codebook import Codebook as Codebook
from framing.codebook import load_codebook as load_codebook
from framing.errors import FramingError as FramingError
from framing.lexicon.load import load_lexicon as load_lexicon
from framing.pipeline import code_article as code_article
from framing.pipeline import compare_articles as compare_articles
from framing.pipeline import report_articles as report_articles
from framing.pipeline import score_articles as score_articles
from framing.pipeline import view_report as view_report
from framing.read.articles import read_articles as read_articles
from framing.read.articles import read_text as read_text
from framing.read.options import ReadOptions as ReadOptions
from framing.records import Article as Article
from framing.settings import Settings as Settings
from framing.tables.collection import Tables as Tables
from framing.vectorizer import FramingVectorizer as FramingVectorizer

__version__: str
