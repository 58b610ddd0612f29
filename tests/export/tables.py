"""Tables of reports as Hypothesis makes them: hostile texts, vague dates, places that are none."""

from hypothesis import strategies as st

HOSTILE = (
    '=HYPERLINK("http://x")', "+1", "-5 dead", "@x", "'quoted'", "''", "'=", "shots; =1+1", ";-", "a\rb",
    "a\r\nb", "a\n=b", "a\t-b", "</script>", "${x}", "\\", '"', '","', "NA", "null", "Ақтөбе", "\u202e",
    "０１", "1e5", "007",
)  # fmt: skip
texts = st.one_of(
    st.just(""),
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
)
places = st.sampled_from(
    [
        "",
        "Almaty",
        "near Almaty",
        "Temir district",
        "Kazakh-Chinese border",
        "Atlantis",
        "Astana",
        "=1",
        "Urumqi",
    ]
)
days = st.sampled_from(
    ["2011-05-17", "2012", "2012-08", "2012-09-05~", "2016-04/2016-05", "2022-06-01/2022-06-30", "2012-21"]
)
numbers = st.one_of(st.just(""), st.integers(0, 30).map(str))
degrees = st.floats(-89, 89, allow_nan=False).map(lambda number: repr(number + 0.0))  # no minus nought
spots = st.one_of(st.just(("", "")), st.tuples(degrees, degrees))


@st.composite
def rows(draw):
    lat, lon = draw(spots)
    free = {name: draw(texts) for name in ("type", "sub_type", "title", "note", "actor", "target", "url")}
    return free | {
        "incident": draw(st.sampled_from(["", "", "a", "b", "=c"])),
        "date": draw(days),
        "place": draw(places),
        "region": draw(st.sampled_from(["", "Almaty region", "KZ-15"])),
        "country": draw(st.sampled_from(["KZ", "", "CN"])),
        "lat": lat,
        "lon": lon,
        "killed": draw(numbers),
        "wounded_low": draw(numbers),
        "arrested": draw(numbers),
        "source": draw(st.one_of(st.sampled_from(["x", "y"]), texts)),
        "published": draw(st.sampled_from(["", "2012-06-13", "2016-06~"])),
        "status": draw(st.sampled_from(["", "verified", "disputed", "candidate", "Retracted"])),
    }
