"""Incidents as GeoJSON, GeoParquet, GeoPackage, CSV, and in the columns of ACLED and UCDP GED."""

from kzmap.export.carried import NotCarried
from kzmap.export.delimited import unguarded
from kzmap.export.write import FORMATS, ending_of, not_carried, write_incidents

__all__ = ["FORMATS", "NotCarried", "ending_of", "not_carried", "unguarded", "write_incidents"]
