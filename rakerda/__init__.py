"""The floor: settings, jobs, files, forms, PDF, spreadsheets, Indonesian text. Imports no app."""
