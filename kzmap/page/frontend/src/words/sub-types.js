/** @import { Lang } from "./index.js" */

/**
 * ACLED's sub-event types in Russian and Kazakh; in English they are called as they are written.
 * @type {Record<string, [ru: string, kk: string]>}
 */
export const SUB_TYPES = {
  "Armed clash": ["Вооружённое столкновение", "Қарулы қақтығыс"],
  "Government regains territory": ["Возвращение территории властями", "Биліктің аумақты қайтаруы"],
  "Non-state actor overtakes territory": ["Захват территории негосударственной группой", "Мемлекеттік емес топтың аумақты басып алуы"],
  "Air/drone strike": ["Удар с воздуха или беспилотника", "Әуеден немесе дроннан соққы"],
  "Chemical weapon": ["Химическое оружие", "Химиялық қару"],
  "Grenade": ["Граната", "Граната"],
  "Remote explosive/landmine/IED": ["Дистанционный подрыв, мина или самодельная бомба", "Қашықтан жарылыс, мина не қолдан жасалған бомба"],
  "Shelling/artillery/missile attack": ["Обстрел, артиллерийский или ракетный удар", "Атқылау, артиллерия не зымыран соққысы"],
  "Suicide bomb": ["Подрыв смертника", "Жанкешті жарылысы"],
  "Abduction/forced disappearance": ["Похищение, насильственное исчезновение", "Ұрлап әкету, күштеп жоғалту"],
  "Attack": ["Нападение", "Шабуыл"],
  "Sexual violence": ["Сексуальное насилие", "Жыныстық зорлық-зомбылық"],
  "Excessive force against protesters": ["Чрезмерная сила против протестующих", "Наразыларға шектен тыс күш қолдану"],
  "Peaceful protest": ["Мирный протест", "Бейбіт наразылық"],
  "Protest with intervention": ["Протест с вмешательством", "Араласу болған наразылық"],
  "Mob violence": ["Насилие толпы", "Тобырдың зорлық-зомбылығы"],
  "Violent demonstration": ["Демонстрация с насилием", "Зорлық-зомбылыққа ұласқан шеру"],
  "Agreement": ["Соглашение", "Келісім"],
  "Arrests": ["Аресты", "Қамауға алу"],
  "Change to group/activity": ["Перемены в группе или её деятельности", "Топтағы не оның қызметіндегі өзгеріс"],
  "Disrupted weapons use": ["Предотвращённое применение оружия", "Қару қолданудың алдын алу"],
  "Headquarters or base established": ["Создание штаба или базы", "Штаб не база құру"],
  "Looting/property destruction": ["Грабёж, уничтожение имущества", "Тонау, мүлікті қирату"],
  "Non-violent transfer of territory": ["Ненасильственная передача территории", "Аумақты күш қолданбай беру"],
  "Other": ["Другое", "Басқа"],
};

/** Case does not count in a type. @type {Map<string, string>} */
const SPELT = new Map(Object.keys(SUB_TYPES).map((name) => [name.toLowerCase(), name]));

/**
 * A sub-event type in the language of the page; a word that ACLED does not know stays as it is.
 * @param {Lang} lang
 * @param {string} name
 */
export function subTypeName(lang, name) {
  const known = SPELT.get(name.toLowerCase());
  return known && lang !== "en" ? SUB_TYPES[known][lang === "ru" ? 0 : 1] : (known ?? name);
}
