"""Requests by the thousand: random schemas, random intents over them, English, and the rows that are right.

Nothing here is shared with `language/`: no phrase list, no grammar, no SQL of the compiler.
"""
