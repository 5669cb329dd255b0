"""leafletgen: layouts, translated texts and flow diagrams into print-ready posters and leaflets."""

__version__ = "0.1.0"

__all__ = ["__version__"]
