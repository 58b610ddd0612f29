/**
 * In pixels of the map's layers.
 * @typedef {[left: number, top: number, right: number, bottom: number]} Box
 */

/**
 * What the parts of one page share. Layers and panels read it and change the state; none of them knows
 * another.
 * @typedef {object} App
 * @property {import("leaflet").Map} map
 * @property {import("./state.js").Store} store
 * @property {import("./data/places.js").Places} places
 * @property {import("./data/load.js").Reference} reference
 * @property {import("topojson-specification").Topology | null} base
 * @property {import("./map/shapes.js").Shapes | null} shapes
 * @property {import("./map/gather.js").Gathered | null} gathered what the marks stand for
 * @property {import("./data/load.js").Data} data all of the above and the incidents; there after the first clusters
 * @property {import("./filter.js").Shown} shown what the filters let through
 * @property {import("./data/load.js").Edition} edition whose regions are drawn
 * @property {number} openRow the incident whose card is open, or -1
 * @property {Record<string, import("./map/canvas-layer.js").CanvasLayer>} layers by name
 * @property {Record<string, import("./map/sheet.js").Sheet>} sheets that the layers are drawn on, by name
 * @property {ImageBitmap | null} relief
 * @property {Record<string, Box[]>} taken what the layers have drawn where nothing else should stand
 * @property {import("./map/incidents.js").Spot[]} spots the marks, in the order of their boxes in `taken`
 * @property {(draw: () => void) => void} whenReady called once the first clusters can be drawn
 * @property {(mark: import("./map/marks.js").Mark) => string} describe a mark in words
 * @property {(mark: import("./map/marks.js").Mark) => void} press a mark
 */
export {};
