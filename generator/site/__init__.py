"""A `Site` value in, the files of `docs/` out: pages in Markdown, exports, and the one writer that publishes them.

Prose reaches a template only as `Cited`, text with its notes, and only `notes` makes one; text of others is escaped by
default wherever a template prints it.
"""
