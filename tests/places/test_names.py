"""What may differ in the writing of a name, and what may not."""

import unicodedata
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kzmap._files import geodata
from kzmap.places import model, place
from kzmap.places.gazetteer import read_places
from kzmap.places.names import key, variant
from kzmap.reports import columns


@cache
def curated_names():
    rows = read_places(geodata("places.csv").read_text("utf-8"))
    home = [
        (place, names) for place, names, _ in rows if place.country == "KZ" or place.id.startswith("kzmap:")
    ]
    return sorted({name for _, names in home for name in names})


@cache
def listed_names():
    rows = read_places(geodata("places.csv").read_text("utf-8"))
    return sorted({name for _, own, others in rows for name in (*own, *others)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alma-Ata", "almaata"),
        ("Alma-Ata", "ALMA  ATA"),
        ("Gur'yev", "Gur’yev"),
        ("Qoʻstanay", "Qo'stanay"),
        ("Öskemen", "oskemen"),
        ("Жаңаөзен", "Жанаозен"),
        ("Ұлытау", "улытау"),
        ("Щёлково", "щелково"),
    ],
)
def test_case_spaces_hyphens_apostrophes_and_diacritics_do_not_matter(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    "names",
    [
        ("Қарағанды", "Караганды", "Karagandy", "Qaraghandy", "Qaragandy"),
        ("Жезказган", "Zhezkazgan", "Dzhezkazgan", "Jezqazgan"),
        ("Шу", "Shu"),
        ("Атырау", "Atyrau", "Atiraw"),
        ("Жетысай", "Zhetysay", "Jetisai"),
        ("Ақтөбе", "Aqtobe", "Aktoebe"),
    ],
)
def test_transliterations_of_one_name_share_a_form(names):
    assert len({variant(name) for name in names}) == 1


@pytest.mark.parametrize(("one", "other"), [("Aktau", "Aktobe"), ("Temir", "Temirtau"), ("Акколь", "Аксу")])
def test_different_names_stay_apart(one, other):
    assert variant(one) != variant(other)


@pytest.mark.parametrize("empty", ["", "  ", "-", "’", "😀", "—"])
def test_what_holds_no_letter_has_no_key(empty):
    assert key(empty) == variant(empty) == ""


@st.composite
def rewritten(draw):
    """A curated name, and the same with other case, spacing, apostrophes and hyphens."""
    name = draw(st.sampled_from(curated_names()))
    case = draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str]))
    marks = draw(st.lists(st.sampled_from(["'", "’", "ʻ", "`"]), max_size=2))
    other = case(name)
    for mark in marks:
        at = draw(st.integers(1, len(other)))
        other = other[:at] + mark + other[at:]
    swap = draw(
        st.sampled_from([(" ", "  "), (" ", "-"), ("-", " "), ("-", ""), (" ", "\u00a0"), ("-", "–")])
    )
    return name, f"  {other.replace(*swap)} "


_UNSEEN = ("\u200b", "\u200e", "\u200f", "\u00ad", "\ufeff", "\u2060")


@st.composite
def remarked(draw):
    """A listed name, and the same with what a copy from a page or a keyboard leaves on it."""
    name = draw(st.sampled_from(listed_names()))
    at = draw(st.integers(0, len(name)))
    unseen = draw(st.sampled_from(_UNSEEN))
    rewritings = [
        f"{name}'",
        f"{name}.",
        f"{name},",
        f"«{name}»",
        f"{name[:at]}{unseen}{name[at:]}",
        unicodedata.normalize("NFD", name),
        name.replace("-", " "),
        name.replace(" ", "-"),
    ]
    return name, draw(st.sampled_from(rewritings))


@settings(max_examples=600, deadline=None)
@given(remarked())
@example(("Сар Кани", "Сар Кани."))
@example(("Рудня", "Рудня'"))
@example(("Ленин-Аул", "Ленин Аул"))
@example(("Көкдала қаласы", "Көкдала-қаласы"))
@example(("Караганда", "Кара\u00adганда"))
def test_marks_that_no_name_has_never_change_a_placement(pair):
    name, other = pair
    one, two = place(name), place(other)
    assert (one.place_id, one.kind) == (two.place_id, two.kind)


@pytest.mark.parametrize("unseen", _UNSEEN)
def test_what_no_eye_sees_is_not_read_in_a_phrase(unseen):
    assert place(f"20 км{unseen} от Акто{unseen}бе").place_id == place("20 км от Актобе").place_id


@settings(max_examples=400, deadline=None)
@given(rewritten())
def test_case_spacing_apostrophes_and_hyphens_never_change_a_placement(pair):
    name, other = pair
    one, two = place(name), place(other)
    assert (one.place_id, one.kind, one.match) == (two.place_id, two.kind, two.match)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_no_text_ever_raises(text):
    found = place(text, region=text, country=text, date=text)
    assert found.reason


@pytest.mark.parametrize(
    "cell",
    [
        "Almaty, " * 400,
        "a" * 20_000,
        "Almaty" * 2_000,
        "Алматы облысы " * 200,
        "(" * 5_000,
        "между " * 500,
        "Almaty/" * 40,
    ],
    ids=lambda cell: cell[:8],
)
def test_a_cell_too_long_to_be_a_name_is_not_read_and_not_shown_whole(cell):
    found = place(cell)
    assert (found.kind, len(found.query) < 100) == (None, True)
    assert found.reason.startswith("too long to be a name")
    assert len(found.reason) < 200
    assert place("Taraz", region=cell, country=cell, date=cell).place_id == place("Taraz").place_id


def test_a_long_place_in_full_is_still_read():
    text = "село Масанчи, Масанчинский сельский округ, Кордайский район, Жамбылская область, Казахстан"
    assert place(text).name == "Masanchi"


def test_the_kinds_of_a_point_are_those_of_the_reports():
    assert set(model.POINT_KINDS) == set(columns.POINT_KINDS)
