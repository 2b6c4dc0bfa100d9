"""Every built-in keeps the contract it asks of plugins, and a broken plugin is caught."""

from dataclasses import replace

import pytest

from framing.checks import check_attributor, check_renderer, check_scorer, check_segmenter
from framing.codebook import load_codebook
from framing.errors import PluginError
from framing.protocols import Renderer
from framing.records import Article, Segment, Span
from framing.report import to_html, to_markdown
from framing.settings import Settings


@pytest.mark.parametrize("scorer", ["lexicon", "classifier"])
def test_built_ins_keep_the_contract(scorer: str) -> None:
    """What ships passes its own checks."""
    codebook = load_codebook(Settings(scorer=scorer))
    check_segmenter(codebook.segmenter)
    check_attributor(codebook.attributor, codebook.segmenter)
    check_scorer(codebook.scorer, codebook.frames, codebook.segmenter)


@pytest.mark.parametrize("renderer", [to_html, to_markdown])
def test_built_in_renderers_keep_the_contract(renderer: Renderer) -> None:
    """Both formats render a report of nothing, and the same report twice alike."""
    check_renderer(renderer)


def test_a_renderer_that_writes_nothing_is_told() -> None:
    """An empty file is a broken promise, not a report."""
    with pytest.raises(PluginError, match="not empty"):
        check_renderer(lambda _, *, lang: lang[:0])


class HalfSegmenter:
    """Returns one segment that overlaps the next."""

    def segment(self, article: Article) -> tuple[Segment, ...]:
        """Return two overlapping segments."""
        first = Segment(article_id=article.id, number=1, span=Span(0, 9), kind="body")
        return (first, replace(first, number=2))


def test_a_broken_plugin_is_told_which_promise_it_broke() -> None:
    """The message names the article and the promise."""
    with pytest.raises(PluginError, match="contract broken: order"):
        check_segmenter(HalfSegmenter())
