"""Points tables: CSV and XLSX."""
