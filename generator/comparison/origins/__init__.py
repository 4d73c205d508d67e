"""Who stands behind what: copied text, sources that pass on others, and speakers who are the same."""
