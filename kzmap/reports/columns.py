"""The columns of a report, and the vocabularies that some of them keep to."""

TEXT = (
    "incident", "date", "place", "region", "country", "place_kind", "type", "sub_type", "title", "note",
    "actor", "target", "source", "url", "published", "status",
)  # fmt: skip
DEGREES = ("lat", "lon")
COUNTS = ("killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "arrested")
ORIGIN = ("file", "line")

INPUT = (
    "incident", "date", "place", "region", "country", *DEGREES, "place_kind", "type", "sub_type", "title",
    "note", "actor", "target", *COUNTS, "source", "url", "published", "status",
)  # fmt: skip
"""The columns of an own input file, in the order of the design; every one but a date and a place may lack."""

FIGURES = ("killed", "wounded")
"""The counts that come as low, best and high."""

POINT_KINDS = ("site", "settlement", "near", "district")
AREA_KINDS = ("region", "border_region", "zone", "country")
PLACE_KINDS = (*POINT_KINDS, *AREA_KINDS)
"""How fine a source places an incident, the finest first; what comes with region or vaguer is no point."""

STATUSES = ("candidate", "verified", "disputed", "retracted")

# Event types and sub-event types are those of the ACLED codebook.
EVENT_TYPES: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Air/drone strike",
        "Chemical weapon",
        "Grenade",
        "Remote explosive/landmine/IED",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
    ),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}
