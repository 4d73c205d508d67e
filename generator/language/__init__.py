"""The language room; see DESIGN in docs/developers.md."""
