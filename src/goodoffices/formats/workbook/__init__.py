"""A case as tables for people who work in a spreadsheet: XLSX, or a folder of CSV files."""
