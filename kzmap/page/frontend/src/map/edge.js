/** The middle line of a frame: a box with round corners, from the middle of its upper edge clockwise. */
export class Edge {
  /** @param {number} wide half of its width @param {number} high half of its height @param {number} round */
  constructor(wide, high, round) {
    this.wide = wide;
    this.high = high;
    this.round = round;
    const [across, up, turn] = [wide - round, high - round, (Math.PI / 2) * round];
    /** @type {number[]} half of the upper edge, a corner, the right edge and so on */
    this.parts = [across, turn, 2 * up, turn, 2 * across, turn, 2 * up, turn, across];
    this.length = this.parts.reduce((sum, one) => sum + one, 0);
  }

  /** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y */
  trace(context, x, y) {
    const { wide, high, round } = this;
    context.beginPath();
    context.moveTo(x, y - high);
    context.arcTo(x + wide, y - high, x + wide, y, round);
    context.arcTo(x + wide, y + high, x, y + high, round);
    context.arcTo(x - wide, y + high, x - wide, y, round);
    context.arcTo(x - wide, y - high, x, y - high, round);
    context.closePath();
  }

  /**
   * @param {number} far along the line
   * @returns {[right: number, down: number]} from the middle of the box; in a corner, its outermost spot
   */
  at(far) {
    const { wide, high, round, parts } = this;
    let part = 0;
    for (; part < parts.length - 1 && far > parts[part]; part++) far -= parts[part];
    const [across, up] = [wide - round, high - round];
    const turned = round * Math.SQRT1_2;
    const corner = [[across + turned, -up - turned], [across + turned, up + turned], [-across - turned, up + turned], [-across - turned, -up - turned]];
    if (part % 2) return /** @type {[number, number]} */ (corner[(part - 1) / 2]);
    return /** @type {[number, number][]} */ ([[far, -high], [wide, far - up], [across - far, high], [-wide, up - far], [far - across, -high]])[part / 2];
  }

  /**
   * The spot nearest the middle of a stretch of the line that is not in a corner, if it has one.
   * @param {number} from
   * @param {number} to
   * @returns {[right: number, down: number]}
   */
  onSide(from, to) {
    const middle = (from + to) / 2;
    for (let away = 0; away <= (to - from) / 2; away += 0.5) {
      for (const far of [middle + away, middle - away]) {
        const [right, down] = this.at(far);
        if (Math.abs(right) <= this.wide - this.round || Math.abs(down) <= this.high - this.round) return [right, down];
      }
    }
    return this.at(middle);
  }
}
