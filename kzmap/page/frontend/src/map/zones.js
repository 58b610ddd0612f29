import { homeBorder } from "./base.js";
import { CanvasLayer } from "./canvas-layer.js";
import { inmost } from "./inmost.js";
import { colour } from "./theme.js";
import { nameOf } from "../words/index.js";
import { h } from "../panel/dom.js";

/** Each zone has a dash of its own, so that they can be told apart without colour. */
const DASHES = [[7, 5], [2, 3]];

/** How wide the band along the inside of a zone and its line are, in pixels. */
const BAND = 4;
const LINE = 1.4;

/** The zones of the article: a band along the inside of each, and a name that opens a note. */
export class ZonesLayer extends CanvasLayer {
  constructor() {
    super("zones", 170);
    /** @type {[x: number, y: number][] | null} where the names stand */
    this.spots = null;
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  paint(context, app) {
    if (!app.shapes) return;
    const pixel = this.inWorld(context);
    app.reference.zones.forEach((zone, i) => {
      const path = this.shape(app, zone);
      context.save();
      context.clip(path, "evenodd"); // of each line only the inner half is seen, beside the state border
      context.strokeStyle = colour(`zone-${i}-band`);
      context.lineWidth = 2 * BAND * pixel;
      context.stroke(path);
      context.setLineDash(DASHES[i % 2].map((length) => length * pixel));
      context.strokeStyle = colour(`zone-${i}`);
      context.lineWidth = 2 * LINE * pixel;
      context.stroke(path);
      context.restore();
    });
    homeBorder(context, app.shapes, pixel);
    this.label(context, app);
  }

  /**
   * @param {import("../app.js").App} app
   * @param {import("../data/load.js").Zone} zone
   */
  shape(app, zone) {
    const members = new Set(zone.members);
    return /** @type {import("./shapes.js").Shapes} */ (app.shapes).area(`zone ${zone.id}`, (unit) => members.has(unit.code));
  }

  /**
   * Put the names on the map, as buttons.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  label(context, app) {
    const pane = this._map.getPane("zone-names") ?? this._map.createPane("zone-names");
    pane.style.zIndex = "580";
    pane.style.pointerEvents = "none";
    const { lang } = app.store.get();
    const spots = (this.spots ??= app.reference.zones.map((zone) => inmost(context, this.shape(app, zone))));
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    const focused = pane.contains(document.activeElement) ? document.activeElement?.getAttribute("data-zone") : null;
    pane.replaceChildren(
      ...app.reference.zones.map((zone, i) => {
        const [x, y] = spots[i];
        const button = h("button", {
          class: `zone-name zone-${i}`, type: "button", "data-zone": zone.id,
          onclick: () => app.store.set({ note: zone.id, open: null }),
        }, nameOf(lang, zone));
        button.style.left = `${x * scale - origin.x}px`;
        button.style.top = `${y * scale - origin.y}px`;
        return button;
      }),
    );
    app.taken.zones = [...pane.children].map((child) => boxOf(/** @type {HTMLElement} */ (child)));
    if (focused) /** @type {HTMLElement | null} */ (pane.querySelector(`[data-zone="${focused}"]`))?.focus();
  }

  /** @override */
  onRemove() {
    this._map.getPane("zone-names")?.replaceChildren();
    if (this.app) this.app.taken.zones = [];
    return super.onRemove();
  }
}

/** @param {HTMLElement} name which is centred on its spot @returns {import("../app.js").Box} */
function boxOf({ offsetLeft: x, offsetTop: y, offsetWidth: wide, offsetHeight: high }) {
  return [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
}
