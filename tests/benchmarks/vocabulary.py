# ruff: noqa: SIM905, E501 - words are easier to read in a text
"""The words of the invented records, the common ones first."""

TYPES = (
    ("Protests", 0.38),
    ("Violence against civilians", 0.18),
    ("Battles", 0.15),
    ("Riots", 0.11),
    ("Strategic developments", 0.1),
    ("Explosions/Remote violence", 0.08),
)
"""Event types of ACLED with their shares."""

LATIN = tuple(
    "police in attack after group of armed detained protest killed near officers market border night residents"
    " station district workers seized clash men local rally road raid operation shots vehicle village gunmen"
    " explosion building military centre strike injured court security bridge crowd weapons two fire driver"
    " prison three morning square guards demand company plant oil wages checkpoint several house unknown"
    " suspects arrested region mosque school home evening patrol dispute families land water traffic"
    " stones broken windows gas depot railway customs smugglers trial verdict mayor office tents"
    " hunger march students drivers miners teachers vendors closure pensions".split()
)

CYRILLIC = tuple(
    "полиции нападение сотрудников вооружённые после задержаны протест неизвестные района жителей"
    " правоохранительных митинг застрелены неподалёку рынка границе ночью участка рабочие столкновение"
    " местные дороге спецоперация выстрелы автомобиль посёлке боевики взрыв административного военной"
    " забастовка ранены безопасности требования колонии утром площади охранники предприятие нефтяной"
    " зарплаты несколько подозреваемые арестованы области мечети школы вечером патруль семьи земли"
    " сообщили пострадавшие огнестрельные обстрел собравшиеся перекрыли железнодорожную контрабандисты".split()
)

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)


def slug(title: str) -> str:
    """Spell a title as news sites do in their links."""
    return "".join(_LETTERS.get(letter, letter) for letter in title.lower()).replace(" ", "-")
