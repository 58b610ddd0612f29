"""Shapes and spots that several tests share: small squares, and places whose areas are beyond doubt."""

from shapely.geometry import Point, box

LEFT, RIGHT = box(0, 0, 1, 1), box(1, 0, 2, 1)
"""Two squares with one edge in common."""

SPOTS = {
    "Almaty": Point(76.93, 43.25),
    "Astana": Point(71.43, 51.15),
    "Shymkent": Point(69.59, 42.32),
    "Taldykorgan": Point(78.37, 45.02),  # Jetisu; Almaty region before June 2022
    "Semey": Point(80.25, 50.41),  # Abai; East Kazakhstan before June 2022
    "Kokshetau": Point(69.38, 53.28),
    "Aktobe": Point(57.17, 50.28),
    "Oral": Point(51.37, 51.23),  # 40 km from the Russian border
    "Dostyk": Point(82.48, 45.25),  # on the railway into China
    "Tashkent": Point(69.25, 41.31),
    "Makhachkala": Point(47.50, 42.98),
    "Moscow": Point(37.62, 55.75),
    "Urumqi": Point(87.60, 43.80),
}
"""Points in longitude and latitude."""
