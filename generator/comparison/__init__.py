"""The comparison room; see DESIGN in docs/developers.md."""
