"""Shared by every page: language, refusals, lists, browser caching, the sign-in pages."""
