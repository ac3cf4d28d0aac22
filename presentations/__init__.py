"""The exposés: slides, figures, factors, plans, and who handed in what."""
