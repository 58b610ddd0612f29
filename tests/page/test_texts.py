"""Texts come back letter by letter from what the page stores of them."""

from collections import defaultdict

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzmap.page.texts import Texts, texts

MANY = 200
"""Rows, enough for a column to be stored by what repeats in it."""

parts = st.sampled_from(["", "a", "KAZ", "бұл", "x-y", "https://a.example/news/", "0", "№"])
numbered = st.builds(lambda stem, number: stem + number, parts, st.from_regex(r"\d{0,11}", fullmatch=True))
worded = st.lists(parts, max_size=6).map(" ".join)
linked = st.lists(parts, max_size=6).map("-".join)


def read(stored: Texts, name: str) -> list[str | None]:
    """Read a stored column as the page does."""
    columns, words = stored
    if name in columns:
        return columns[name].to_pylist()
    if f"{name}_stem" in columns:
        last: defaultdict[str, int] = defaultdict(int)
        found: list[str | None] = []
        pairs = zip(columns[f"{name}_stem"].to_pylist(), columns[f"{name}_step"].to_pylist(), strict=True)
        for stem, step in pairs:
            last[stem] += step or 0
            found.append(stem if step is None else f"{stem}{last[stem]}")
        return found
    known, between = words[f"{name}_words"][0].as_py(), words[f"{name}_between"][0].as_py()
    planes = [words[key][0].as_py() for key in (f"{name}_{i}" for i in range(3)) if key in words]
    numbers = sum(np.frombuffer(plane, "uint8").astype(int) << (8 * i) for i, plane in enumerate(planes))
    ends = np.flatnonzero(np.asarray(numbers) == 0)
    rows = np.split(np.asarray(numbers), ends + 1)[:-1]
    return [between.join(known[one - 1] for one in row[:-1]) if len(row) > 1 else None for row in rows]


def stored(values: list[str | None]) -> Texts:
    return texts("t", pa.array([value or None for value in values], pa.string()))


@pytest.mark.parametrize("kind", [numbered, worded, linked])
def test_every_text_comes_back_as_it_was(kind: st.SearchStrategy[str]) -> None:
    @given(st.lists(st.none() | kind, max_size=12), st.integers(0, 2**31))
    def comes_back(values: list[str | None], seed: int) -> None:
        filler = [f"KAZ {number} of {number % 7}{seed}" for number in range(MANY)]
        whole = [value or None for value in (values + filler)]
        assert read(stored(whole), "t") == whole

    comes_back()


def test_what_differs_in_a_number_at_the_end_is_stored_as_steps() -> None:
    ids = [f"KAZ{number}" for number in range(1, MANY)]
    found = stored(ids)
    assert found.columns["t_step"].to_pylist() == [1] * (MANY - 1)
    assert len(found.columns["t_stem"].dictionary) == 1
    assert not found.words


def test_a_number_that_would_not_be_written_back_alike_stays_text() -> None:
    odd = ["KAZ007", "KAZ0", "KAZ1234567890", "KAZ", "1", None]
    found = stored([*odd, *(f"KAZ{number}" for number in range(MANY))])
    assert found.columns["t_step"].to_pylist()[:6] == [None, None, None, None, 1, None]
    assert read(found, "t")[:6] == odd


def test_titles_are_stored_by_their_words_the_frequent_ones_first() -> None:
    assert "t" in stored([f"a{one}th attack" for one in range(MANY)]).columns  # every second word is new
    titles = stored([f"attack near {one % 40} b{one % 37} c{one % 41}" for one in range(3 * MANY)])
    assert set(titles.words["t_words"][0].as_py()[:2]) == {"attack", "near"}
    assert not titles.columns


def test_links_that_spell_a_title_are_stored_by_its_words() -> None:
    found = stored([f"https://a.example/{one % 7}-attack-{one % 40}-b{one % 37}x" for one in range(MANY)])
    assert found.words["t_between"][0].as_py() == "-"


def test_more_words_than_a_byte_counts_take_a_second_one() -> None:
    found = stored([f"w{one % 300} w{one % 290} w{one % 280} x" for one in range(40 * MANY)])
    assert "t_1" in found.words
    assert "t_2" not in found.words
    assert read(found, "t")[299] == "w299 w9 w19 x"


def test_what_repeats_stays_a_dictionary() -> None:
    assert pa.types.is_dictionary(stored(["a", "b"] * MANY).columns["t"].type)
    assert stored([None] * MANY).columns["t"].null_count == MANY
