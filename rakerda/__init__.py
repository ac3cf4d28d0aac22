"""The floor: settings, jobs, files, forms, PDF, spreadsheets, Indonesian text. Knows no app."""
