import L from "leaflet";
import { areaPath, drawArea } from "./area-paths.js";
import { Buttons } from "./buttons.js";
import { CanvasLayer } from "./canvas-layer.js";
import { Clusters } from "./clusters.js";
import { controlBoxes } from "./controls.js";
import { apart, settle } from "./crowd.js";
import { draw, drawRing, halves, reach } from "./draw.js";
import { badgesOf, marksIn } from "./marks.js";
import { pixels, project } from "./mercator.js";
import { mainType, typeColour } from "./pen.js";
import { around } from "./spread.js";
import { colour } from "./theme.js";

/** @import { Mark } from "./marks.js" */

/** @typedef {{mark: Mark, x: number, y: number}} Spot a mark and where it is drawn, in pixels of the map's layers */
/** @typedef {{x: number, y: number, at: L.Point}} Led from where to where a line leads */

/** The incidents: clusters, points, rings and badges on canvas, with a button above each. */
export class IncidentsLayer extends CanvasLayer {
  constructor() {
    super("incidents", 590);
    /** @type {Spot[]} */
    this.spots = [];
    /** @type {import("./gather.js").Gathered | null} what the clusters are made of */
    this.gathered = null;
    /** @type {Mark[]} */
    this.badges = [];
    /** @type {Buttons | undefined} */
    this.buttons = undefined;
  }

  /** @override */
  sheetName() {
    return /** @type {const} */ ("incidents");
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    this.buttons ??= new Buttons(map); // it listens to the map as long as that is there
    return super.onAdd(map);
  }

  /** @override */
  onRemove() {
    this.buttons?.show([], () => "");
    if (this.app) Object.assign(this.app, { spots: [], taken: { ...this.app.taken, marks: [] } });
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
    const seen = marksIn(places, /** @type {Clusters} */ (this.clusters), this.badges, this.box(), this._map.getZoom());
    this.spots = this.place(app, seen);
    app.spots = this.spots;
    app.taken.marks = this.spots.map((spot) => around(spot, halves(spot.mark)));
    const open = app.openRow < 0 ? -1 : app.data.incidents.place[app.openRow];
    this.areas(context, app, open);
    this.inPixels(context);
    for (const spot of this.spots) if (spot.mark.shape !== "badge") this.ring(context, spot, spot.mark);
    const led = this.led(app);
    this.leaders(context, led);
    for (const { mark, x, y } of this.spots) draw(context, mark, x, y);
    this.ends(context, led);
    this.highlight(context, app, open);
    if (!app.data) return; // a mark cannot be told of or pressed before
    this.buttons?.show(this.spots, (mark) => app.describe(mark), (mark) => app.press(mark));
  }

  /** @param {{lat: number, lon: number}} of @returns {L.Point} */
  at({ lat, lon }) {
    return this._map.latLngToLayerPoint([lat, lon]);
  }

  /**
   * Where each mark is drawn: badges beside what has a place.
   * @param {import("../app.js").App} app
   * @param {Mark[]} marks
   * @returns {Spot[]}
   */
  place(app, marks) {
    const spot = (/** @type {Mark} */ mark) => ({ mark, x: this.at(mark).x, y: this.at(mark).y });
    if (!app.data && !app.shapes) return marks.map(spot); // where there is room is not known yet
    const fixed = apart(marks.filter(({ shape }) => shape !== "badge").map(spot), reach);
    const taken = [...controlBoxes(this._map), ...fixed.map((one) => around(one, halves(one.mark)))];
    const badges = marks.filter(({ shape }) => shape === "badge");
    const stand = (/** @type {Mark} */ mark) => ({ ...spot(mark), half: halves(mark), inside: this.within(mark, app) });
    return [...settle(badges, taken, this._map.getZoom(), stand), ...fixed];
  }

  /**
   * @param {import("./marks.js").Mark} mark a badge
   * @param {import("../app.js").App} app
   * @returns {(x: number, y: number) => boolean} whether a spot of the layer lies in an area of the badge
   */
  within(mark, app) {
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    return (x, y) => mark.places().some((place) => {
      const path = areaPath(app, place); // mostly not needed
      return path !== null && Boolean(app.shapes?.holds(path, [(x + origin.x) / scale, (y + origin.y) / scale]));
    });
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
   * The ring of a place's radius.
   * @param {CanvasRenderingContext2D} context
   * @param {{x: number, y: number}} at
   * @param {Mark} mark
   */
  ring(context, at, mark) {
    const radius = mark.radius ? pixels(mark.radius, mark.lat, this._map.getZoom()) : 0;
    if (radius > reach(mark) + 2) drawRing(context, at.x, at.y, radius, typeColour(mainType(mark)), mark.shape !== "badge");
  }

  /**
   * The stretches of border that incidents lie at, and the area, as an outline or a ring, of which a card is open.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   * @param {number} open the place of the incident whose card is open, or -1
   */
  areas(context, app, open) {
    const { places, reference, shapes } = app;
    const pixel = this.inWorld(context);
    for (const badge of this.badges) {
      const place = badge.places()[0];
      const id = places.id(place) ?? "";
      const path = reference.shapes[id] || place === open ? areaPath(app, place) : null;
      if (path) {
        drawArea(context, path, pixel);
        continue;
      }
      const country = place === open && badge.radius ? places.country(place) : null;
      if (!country || !shapes) continue;
      const code = shapes.unitAround(country, project(badge.lon, badge.lat), pixels(badge.radius, badge.lat, 0));
      if (code) {
        drawArea(context, shapes.area(code, (unit) => unit.code === code), pixel);
        continue;
      }
      this.inPixels(context);
      this.ring(context, this.at(badge), badge);
      this.inWorld(context);
    }
  }

  /**
   * A line from each badge to the areas outside which it stands, and to each of several that it stands for.
   * @param {CanvasRenderingContext2D} context
   * @param {Led[]} led
   */
  leaders(context, led) {
    context.lineWidth = 1.25;
    context.strokeStyle = colour("border");
    for (const { x, y, at } of led) {
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(at.x, at.y);
      context.stroke();
    }
  }

  /**
   * Where those lines end: above all marks, since a line that ends under one would seem to be of that one.
   * @param {CanvasRenderingContext2D} context
   * @param {Led[]} led
   */
  ends(context, led) {
    for (const { at } of led) {
      context.fillStyle = colour("mark-edge");
      context.fillRect(at.x - 3.5, at.y - 3.5, 7, 7);
      context.fillStyle = colour("border");
      context.fillRect(at.x - 2, at.y - 2, 4, 4);
    }
  }

  /** @param {import("../app.js").App} app @returns {Led[]} */
  led({ places }) {
    return this.spots.flatMap(({ mark, x, y }) => (mark.shape === "badge" ? mark.places() : [])
      .map((place) => ({ x, y, at: this.at({ lat: places.lat[place], lon: places.lon[place] }) }))
      .filter(({ at }) => Math.hypot(at.x - x, at.y - y) >= 2));
  }

  /**
   * A circle about the incident whose card is open.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   * @param {number} open the place of that incident, or -1
   */
  highlight(context, { places, gathered, openRow }, open) {
    if (open < 0 || !places.drawn(open)) return;
    const shown = gathered?.rows([open]).includes(openRow); // an open card may be outside the filters
    const found = shown && this.spots.find(({ mark }) => mark.places().includes(open));
    const { x, y } = found || this.at({ lat: places.lat[open], lon: places.lon[open] });
    context.beginPath();
    context.arc(x, y, (found ? halves(found.mark)[0] : 8) + 5, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = colour("accent");
    context.stroke();
  }
}
