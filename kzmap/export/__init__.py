"""Incidents as GeoJSON, GeoParquet, GeoPackage and CSV."""

from kzmap.export.write import FORMATS, export

__all__ = ["FORMATS", "export"]
