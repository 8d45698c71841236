"""Request text to a typed query: tokens, lexicon, links, grammar, assembly."""
