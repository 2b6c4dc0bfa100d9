"""What is remembered of words saves time and stays bounded."""

from framing.text.memo import Memo


def test_each_key_is_asked_once_until_there_are_too_many() -> None:
    """A key is found once; when more are held than allowed all are forgotten and found again."""
    asked: list[str] = []
    memo = Memo(lambda word: asked.append(word) or len(word), most=2)
    assert [memo[word] for word in ("a", "bc", "a", "bc")] == [1, 2, 1, 2]
    assert asked == ["a", "bc"]
    assert [memo[word] for word in ("def", "a")] == [3, 1]
    assert asked == ["a", "bc", "def", "a"]
    assert len(memo) == 2
