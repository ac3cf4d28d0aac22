"""What a list may cost. Whoever reads stops as soon as one is passed, and says which."""

FILE = 10_000_000  # bytes of a file
UNPACKED = 60_000_000  # bytes of all that a .xlsx holds
PARTS = 2_000  # files in a .xlsx
SHEETS = 200
ELEMENTS = 4_000_000  # of all XML that is read (4 s); 5,000 rows of 100 cells are 1.5 million
DEPTH = 50  # elements within elements; a workbook has about ten
STYLES = 65_536  # Excel has 65,490
STRINGS = 1_000_000  # texts that cells share
MERGES = 20_000  # a list of 5,000 rows with four columns merged two by two has 10,000
SCANNED = 1_048_576  # rows of a sheet, empty ones too: as many as Excel has
WIDEST = 16_384  # columns of a sheet: as many as Excel has
LONGEST = 32_767  # characters of a cell: as many as Excel takes
TEXT = 32_000_000  # bytes of all that the child tells, and of the texts that cells share
MOST_ROWS, MOST_COLUMNS = 5_000, 100  # of a list; what stands further to the right is not read
ABOVE = 30  # rows that may stand above a list

MEMORY = 256_000_000  # bytes of address space; a list of 10 MB needs 100
SECONDS = 20  # a page waits for half a minute


class Refused(Exception):
    """A file that can't be read as a list; carries the code of the reason (rakerda.sheets.opening.REASONS)."""
