import { countByRegion, parents } from "../editions.js";
import { waterAt } from "./base.js";
import { CanvasLayer } from "./canvas-layer.js";
import { colour } from "./theme.js";
import { step, stepsOf } from "./tint.js";

/** The regions of an edition, tinted by the number of incidents. */
export class RegionsLayer extends CanvasLayer {
  constructor() {
    super("regions", 160);
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  paint(context, app) {
    const { shapes, data, shown, edition } = app;
    if (!shapes || !data) return;
    const parent = parents(edition);
    const steps = stepsOf(data);
    const pixel = this.inWorld(context);
    for (const [code, count] of countByRegion(data, shown.rows, edition)) {
      const region = shapes.area(`region:${edition.id}/${code}`, (unit) => parent.get(unit.code) === code);
      context.fillStyle = colour(`tint-${step(count, steps)}`);
      context.fill(region, "evenodd");
    }
    context.fillStyle = colour("sea");
    context.fill(shapes.object("lakes", waterAt(this._map.getZoom()) + 1), "evenodd");
    const borders = shapes.borders(edition.id, (one, other) => differ(parent, one.code, other.code));
    context.lineJoin = "round";
    context.lineWidth = 0.8 * pixel;
    context.strokeStyle = colour("border-region");
    context.stroke(borders);
  }
}

/** @param {Map<string, string>} parent @param {string} one @param {string} other */
function differ(parent, one, other) {
  const [left, right] = [parent.get(one), parent.get(other)];
  return left !== undefined && right !== undefined && left !== right;
}
