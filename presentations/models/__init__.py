"""The exposés: performance data first (Permendagri 86/2017), slides second."""

from presentations.models.deck import Deck, Slide
from presentations.models.expose import Expose
from presentations.models.result import Document, Factor, Plan, Result
from presentations.models.upload import Upload

__all__ = ["Deck", "Document", "Expose", "Factor", "Plan", "Result", "Slide", "Upload"]
