"""The data of an exposé: results, factors, plans, typed or imported, and all of them in one picture."""
