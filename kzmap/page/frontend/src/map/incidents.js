import L from "leaflet";
import { areaPath, stretchPath } from "./area-paths.js";
import { Buttons } from "./buttons.js";
import { CanvasLayer } from "./canvas-layer.js";
import { Clusters } from "./clusters.js";
import { draw, drawRing, halves, mainType, reach, typeColour } from "./draw.js";
import { badgesOf, marksIn } from "./marks.js";
import { pixels, project } from "./mercator.js";
import { around, spread } from "./spread.js";
import { colour } from "./theme.js";

/** @import { Mark } from "./marks.js" */

/** The incidents: clusters, points, rings and badges on canvas, with a button above each. */
export class IncidentsLayer extends CanvasLayer {
  constructor() {
    super("incidents", 590);
    /** @type {Mark[]} */
    this.marks = [];
    /** @type {import("./gather.js").Gathered | null} what the clusters are made of */
    this.gathered = null;
    /** @type {Mark[]} */
    this.badges = [];
  }

  /** @override */
  sheetName() {
    return /** @type {const} */ ("incidents");
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    this.buttons = new Buttons(map);
    return super.onAdd(map);
  }

  /** @override */
  onRemove() {
    this.buttons?.show([], () => "");
    return super.onRemove();
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  paint(context, app) {
    const { places, gathered } = app;
    if (!gathered) return;
    if (this.gathered !== gathered) {
      this.clusters = new Clusters(places, gathered);
      this.badges = badgesOf(places, gathered);
      this.gathered = gathered;
    }
    this.marks = marksIn(places, /** @type {Clusters} */ (this.clusters), this.badges, this.box(), this._map.getZoom());
    this.stretches(context, app);
    this.inPixels(context);
    const spots = this.place(app);
    app.taken.marks = this.marks.map((mark, i) => around(spots[i], halves(mark)));
    const open = app.openRow < 0 ? -1 : app.data.incidents.place[app.openRow];
    this.marks.forEach((mark, i) => this.ring(context, mark, spots[i], open));
    this.leaders(context, spots);
    this.marks.forEach((mark, i) => draw(context, mark, spots[i].x, spots[i].y));
    this.highlight(context, app, spots, open);
    if (!app.data) return; // a mark cannot be told of or pressed before
    this.buttons?.show(
      this.marks.map((mark, i) => ({ mark, x: spots[i].x, y: spots[i].y })),
      (mark) => app.describe(mark),
      (mark) => app.press(mark),
    );
  }

  /**
   * Where each mark is drawn: badges beside what has a place.
   * @param {import("../app.js").App} app
   * @returns {{x: number, y: number}[]}
   */
  place(app) {
    const spots = this.marks.map((mark) => this._map.latLngToLayerPoint([mark.lat, mark.lon]));
    if (!app.data && !app.shapes) return spots; // where there is room is not known yet
    const fixed = this.marks.flatMap((mark, i) => (mark.shape === "badge" ? [] : [around(spots[i], halves(mark))]));
    const badges = this.marks.flatMap((mark, i) =>
      mark.shape === "badge" ? [{ ...pair(spots[i]), half: halves(mark), inside: this.within(mark, app) }] : [],
    );
    const moved = spread(badges, fixed);
    return this.marks.map((mark, i) => (mark.shape === "badge" ? /** @type {L.Point} */ (moved.shift()) : spots[i]));
  }

  /**
   * @param {import("./marks.js").Mark} mark a badge
   * @param {import("../app.js").App} app
   * @returns {(x: number, y: number) => boolean} whether a spot of the layer lies in the badge's own area
   */
  within(mark, app) {
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    return (x, y) => {
      const path = areaPath(app, mark.places()[0]); // mostly not needed
      return path !== null && Boolean(app.shapes?.holds(path, [(x + origin.x) / scale, (y + origin.y) / scale]));
    };
  }

  /** @returns {[west: number, south: number, east: number, north: number]} what the canvas covers */
  box() {
    const map = this._map;
    const { origin, size } = /** @type {{origin: L.Point, size: L.Point}} */ (this.sheet);
    const corner = map.layerPointToLatLng(origin);
    const other = map.layerPointToLatLng(origin.add(size));
    return [corner.lng, other.lat, other.lng, corner.lat];
  }

  /**
   * The ring of a place's radius; that of a whole region abroad only while one of its cards is open.
   * @param {CanvasRenderingContext2D} context
   * @param {Mark} mark
   * @param {{x: number, y: number}} at
   * @param {number} open the place of the incident whose card is open, or -1
   */
  ring(context, mark, at, open) {
    if (mark.shape === "badge" && (mark.places()[0] !== open || this.outline(context, mark))) return;
    const radius = mark.radius ? pixels(mark.radius, mark.lat, this._map.getZoom()) : 0;
    if (radius > reach(mark) + 2) drawRing(context, at.x, at.y, radius, typeColour(mainType(mark)), mark.shape !== "badge");
  }

  /**
   * The outline of a region abroad, where the base map has it.
   * @param {CanvasRenderingContext2D} context
   * @param {Mark} mark
   * @returns {boolean} whether it has one
   */
  outline(context, { lat, lon, radius, places }) {
    const { places: all, shapes } = /** @type {import("../app.js").App} */ (this.app);
    const country = all.country(places()[0]);
    if (!radius || !country || !shapes) return false;
    const code = shapes.unitAround(country, project(lon, lat), pixels(radius, lat, 0));
    if (!code) return false;
    const path = shapes.area(code, (unit) => unit.code === code);
    const pixel = this.inWorld(context);
    context.fillStyle = colour("stretch");
    context.fill(path, "evenodd");
    context.setLineDash([4 * pixel, 3 * pixel]);
    context.lineWidth = 1.25 * pixel;
    context.strokeStyle = colour("stretch-edge");
    context.stroke(path);
    context.setLineDash([]);
    this.inPixels(context);
    return true;
  }

  /**
   * A line from each badge that was moved to where its area is.
   * @param {CanvasRenderingContext2D} context
   * @param {{x: number, y: number}[]} spots
   */
  leaders(context, spots) {
    context.lineWidth = 1.25;
    context.strokeStyle = context.fillStyle = colour("border");
    this.marks.forEach(({ lat, lon }, i) => {
      const at = this._map.latLngToLayerPoint([lat, lon]);
      if (Math.hypot(at.x - spots[i].x, at.y - spots[i].y) < 2) return;
      context.beginPath();
      context.moveTo(spots[i].x, spots[i].y);
      context.lineTo(at.x, at.y);
      context.stroke();
      context.fillRect(at.x - 2, at.y - 2, 4, 4);
    });
  }

  /**
   * The stretches of border that incidents of the list lie at.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  stretches(context, { places, reference }) {
    const pixel = this.inWorld(context);
    const ids = new Set(this.badges.map((badge) => places.id(badge.places()[0]) ?? ""));
    for (const id of Object.keys(reference.shapes)) {
      if (!ids.has(id)) continue;
      const path = stretchPath(reference, id);
      context.fillStyle = colour("stretch");
      context.fill(path, "evenodd");
      context.setLineDash([4 * pixel, 3 * pixel]);
      context.lineWidth = pixel;
      context.strokeStyle = colour("stretch-edge");
      context.stroke(path);
      context.setLineDash([]);
    }
  }

  /**
   * A circle about the incident whose card is open.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   * @param {{x: number, y: number}[]} spots of the marks
   * @param {number} open the place of that incident, or -1
   */
  highlight(context, { places, gathered, openRow }, spots, open) {
    if (open < 0 || !places.drawn(open)) return;
    const at = this._map.latLngToLayerPoint([places.lat[open], places.lon[open]]);
    const shown = gathered?.rows([open]).includes(openRow); // an open card may be outside the filters
    const found = shown ? this.marks.findIndex((one) => one.places().includes(open)) : -1;
    const spot = spots[found] ?? at;
    context.beginPath();
    context.arc(spot.x, spot.y, (found < 0 ? 8 : halves(this.marks[found])[0]) + 5, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = colour("accent");
    context.stroke();
  }
}

/** @param {L.Point} at */
function pair({ x, y }) {
  return { x, y };
}
