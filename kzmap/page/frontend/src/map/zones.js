import { homeBorder } from "./base.js";
import { CanvasLayer } from "./canvas-layer.js";
import { controlBoxes } from "./controls.js";
import { inmost } from "./inmost.js";
import { around, overlap } from "./spread.js";
import { colour } from "./theme.js";
import { nameOf } from "../words/index.js";
import { h } from "../panel/dom.js";

/** @import { Box } from "../app.js" */

/** Each zone has a dash of its own, so that they can be told apart without colour. */
const DASHES = [[7, 5], [2, 3]];

/** How wide the band along the inside of a zone and its line are, in pixels. */
const BAND = 4;
const LINE = 1.4;

/** How far a name may stand from where its zone is widest, in pixels, and in what steps: nearest first. */
const FAR = 192;
const STRIDE = 16;
const STEPS = Array.from({ length: (2 * FAR) / STRIDE + 1 }, (_, i) => i * STRIDE - FAR)
  .flatMap((right, _, all) => all.map((down) => [right, down]))
  .sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

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
    return /** @type {import("./shapes.js").Shapes} */ (app.shapes).area(`zone:${zone.id}`, (unit) => members.has(unit.code));
  }

  /**
   * Put the names on the map, as buttons: each where its zone is widest, or as near to that as it covers no mark and no
   * control. One that finds no room in sight is left out; the legend names it.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  label(context, app) {
    const pane = this._map.getPane("zone-names") ?? this._map.createPane("zone-names");
    pane.style.zIndex = "580";
    pane.style.pointerEvents = "none";
    const { lang } = app.store.get();
    const spots = (this.spots ??= app.reference.zones.map((zone) => inmost(context, this.shape(app, zone))));
    const focused = pane.contains(document.activeElement) ? document.activeElement?.getAttribute("data-zone") : null;
    const names = app.reference.zones.map((zone, i) =>
      h("button", {
        class: `zone-name zone-${i}`, type: "button", "data-zone": zone.id,
        onclick: () => app.store.set({ note: zone.id, open: null }),
      }, nameOf(lang, zone)));
    pane.replaceChildren(...names);
    const taken = [...(app.taken.marks ?? []), ...controlBoxes(this._map)];
    app.taken.zones = names.flatMap((button, i) => {
      const box = this.free(button, spots[i], this.shape(app, app.reference.zones[i]), taken, app);
      if (!box) {
        button.remove();
        return [];
      }
      taken.push(box);
      button.style.left = `${(box[0] + box[2]) / 2}px`;
      button.style.top = `${(box[1] + box[3]) / 2}px`;
      return [box];
    });
    if (focused) /** @type {HTMLElement | null} */ (pane.querySelector(`[data-zone="${focused}"]`))?.focus();
  }

  /**
   * @param {HTMLElement} name
   * @param {[x: number, y: number]} spot where it stands best, on the world of 256 by 256
   * @param {Path2D} path of its zone
   * @param {Box[]} taken
   * @param {import("../app.js").App} app
   * @returns {Box | undefined}
   */
  free({ offsetWidth: wide, offsetHeight: high }, [x, y], path, taken, { shapes }) {
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    const within = (/** @type {number} */ left, /** @type {number} */ top) =>
      shapes?.holds(path, [(left + origin.x) / scale, (top + origin.y) / scale]) ?? false;
    const seen = this._map.containerPointToLayerPoint([0, 0]);
    const { x: right, y: bottom } = seen.add(this._map.getSize());
    const isSeen = (/** @type {Box} */ box) => box[0] >= seen.x && box[1] >= seen.y && box[2] <= right && box[3] <= bottom;
    const centre = { x: x * scale - origin.x, y: y * scale - origin.y };
    return STEPS.map(([right, down]) => around({ x: centre.x + right, y: centre.y + down }, [wide / 2, high / 2])).find((box) => {
      const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      const inset = 0.2 * wide; // a name may reach out of its zone by a little
      return isSeen(box) && !taken.some((other) => overlap(box, other)) && [x, box[0] + inset, box[2] - inset].every((at) => within(at, y));
    });
  }

  /** @override */
  onRemove() {
    this._map.getPane("zone-names")?.replaceChildren();
    if (this.app) this.app.taken.zones = [];
    return super.onRemove();
  }
}
