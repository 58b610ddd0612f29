"""Incidents as GeoJSON, GeoParquet, GeoPackage and CSV."""

from kzmap.export.write import FORMATS, write_incidents

__all__ = ["FORMATS", "write_incidents"]
