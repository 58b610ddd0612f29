"""The lakes that a map names where they are large enough on it."""

from __future__ import annotations

from typing import Final, NamedTuple


class Lake(NamedTuple):
    """A lake: a point of it, degrees, and its names."""

    lon: float
    lat: float
    en: str
    ru: str
    kk: str


LAKES: Final = (
    Lake(81.75, 46.1, "Alakol", "Алаколь", "Алакөл"),
    Lake(80.95, 46.6, "Sasykkol", "Сасыкколь", "Сасықкөл"),
    Lake(77.7, 43.85, "Kapchagay Reservoir", "Капчагайское вдхр.", "Қапшағай бөгені"),
    Lake(77.2, 42.45, "Issyk-Kul", "Иссык-Куль", "Ыстықкөл"),
    Lake(83.9, 48.0, "Lake Zaysan", "Зайсан", "Зайсан"),
    Lake(68.95, 50.43, "Lake Tengiz", "Тенгиз", "Теңіз"),
    Lake(85.75, 48.75, "Markakol", "Маркаколь", "Марқакөл"),
    Lake(73.2, 53.21, "Siletiteniz", "Селетытениз", "Сілетітеңіз"),
    Lake(64.7, 52.7, "Kushmurun", "Кушмурун", "Құсмұрын"),
    Lake(68.1, 41.15, "Shardara Reservoir", "Шардаринское вдхр.", "Шардара бөгені"),
    Lake(57.55, 41.95, "Sarykamysh", "Сарыкамыш", "Сарықамыс"),
    Lake(67.44, 40.78, "Aydarkul", "Айдаркуль", "Айдаркөл"),
    Lake(72.9, 41.8, "Toktogul Reservoir", "Токтогульское вдхр.", "Тоқтоғұл бөгені"),
    Lake(82.9, 44.86, "Lake Ebi", "Эбинур", "Ебінұр"),
    Lake(77.5, 54.8, "Lake Chany", "Чаны", "Шаны"),
)
"""Those of Natural Earth in and beside Kazakhstan that have room for their names on a map of a region."""
