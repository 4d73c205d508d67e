"""The reading room; see DESIGN in docs/developers.md."""
