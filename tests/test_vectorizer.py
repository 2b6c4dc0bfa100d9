"""The scikit-learn transformer keeps scikit-learn's contract."""

import numpy as np
import pytest
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils import estimator_checks as checks

from framing.vectorizer import FramingVectorizer

TEXTS = ["Soldiers carried out a massacre of civilians. It rained.", "The river rose."]


API_CHECKS = (
    checks.check_estimator_cloneable,
    checks.check_estimator_repr,
    checks.check_do_not_raise_errors_in_init_or_set_params,
    checks.check_valid_tag_types,
    checks.check_mixin_order,
    checks.check_no_attributes_set_in_init,
    checks.check_parameters_default_constructible,
    checks.check_get_params_invariance,
    checks.check_set_params,
)


@pytest.mark.parametrize("check", API_CHECKS, ids=lambda check: check.__name__)
def test_scikit_learns_own_checks(check: object) -> None:
    """The checks of scikit-learn that need no numbers pass; those that feed arrays do not apply.

    scikit-learn runs only the first of them by itself on estimators that take texts.
    """
    check("FramingVectorizer", FramingVectorizer(lang="en"))  # type: ignore[operator]


def test_transform_before_fit_is_refused() -> None:
    """An unfitted transformer raises scikit-learn's own error."""
    with pytest.raises(NotFittedError):
        FramingVectorizer().transform(TEXTS)


def test_fit_changes_neither_texts_nor_parameters() -> None:
    """Fitting twice gives the same columns and leaves what was passed in alone."""
    vectorizer = FramingVectorizer(lang="en")
    before = vectorizer.get_params()
    first = vectorizer.fit_transform(list(TEXTS))
    assert np.array_equal(first, vectorizer.fit_transform(list(TEXTS)))
    assert vectorizer.get_params() == before


def test_columns_are_shares_of_sentences() -> None:
    """One of two sentences with a frame in the own voice is 1/2."""
    vectorizer = FramingVectorizer(lang="en")
    table = vectorizer.fit_transform(TEXTS)
    names = list(vectorizer.get_feature_names_out())
    assert table.shape == (2, len(names)) == (2, 6)
    assert table[0, names.index("human_rights_own")] == 1 / 2
    assert table[1].sum() == 0


def test_no_text_is_not_zero() -> None:
    """A text without a sentence gives NaN, which no classifier takes for a balanced text."""
    assert np.isnan(FramingVectorizer(lang="en").fit(TEXTS).transform(["Leave a Comment"])).all()


def test_works_inside_a_pipeline() -> None:
    """The transformer can be the first step of any pipeline."""
    pipeline = make_pipeline(FramingVectorizer(lang="en"), FunctionTransformer(np.nan_to_num))
    assert pipeline.fit_transform(TEXTS).shape == (2, 6)


def test_single_string_is_refused() -> None:
    """A string instead of a list of texts is a mistake scikit-learn's vectorizers refuse too."""
    with pytest.raises(ValueError, match="string object received"):
        FramingVectorizer().fit("one text")
