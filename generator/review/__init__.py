"""The review room; see DESIGN in docs/developers.md."""
