/** pandas' frames, as the package exports them. */
export { DataFrame, Series, type DataFrameParts, type PandasColumn, type PandasIndex } from "./frame.js";
