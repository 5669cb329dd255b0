"""The inline engine: characters to lines of glyphs. `paragraph` is its door; the other modules are one step each."""
