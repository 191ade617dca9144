from hypothesis import given
from hypothesis import strategies as st

from peacewatch.show.segments import Mark, segments


@given(st.integers(0, 30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc"))))
def test_segments_cover_the_text_once_and_know_their_marks(length: int, raw: list[tuple[int, int, str]]) -> None:
    marks = [Mark(start, end, item, "said") for start, end, item in raw]
    found = segments(length, marks)
    assert [at for s in found for at in range(s.start, s.end)] == list(range(length))
    kept = {m for m in marks if 0 <= m.start < m.end <= length}
    for segment in found:
        for at in range(segment.start, segment.end):
            assert set(segment.marks) == {m for m in kept if m.start <= at < m.end}
        widths = [m.end - m.start for m in segment.marks]
        assert widths == sorted(widths, reverse=True)
