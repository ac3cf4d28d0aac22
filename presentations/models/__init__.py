"""The exposés: performance data first (Permendagri 86/2017), slides second."""

from presentations.models.bundle import Bundle
from presentations.models.deck import Deck, Slide
from presentations.models.expose import Expose, Locked
from presentations.models.placing import follow
from presentations.models.result import Document, Factor, Plan, Result
from presentations.models.results_import import ResultsImport
from presentations.models.upload import Upload
from presentations.models.window import Extension, Window

__all__ = [
    "Bundle",
    "Deck",
    "Document",
    "Expose",
    "Extension",
    "Factor",
    "Locked",
    "Plan",
    "Result",
    "ResultsImport",
    "Slide",
    "Upload",
    "Window",
    "follow",
]
