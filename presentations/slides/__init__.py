"""Slides: uploaded, inspected, cut, converted, drawn, confirmed."""
