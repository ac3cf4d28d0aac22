"""Styles and scripts: which sources a page is sent, put together, and lowered for browsers of 2023."""
