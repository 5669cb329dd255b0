"""`python -m leafletgen`."""

from leafletgen.cli.main import run

if __name__ == "__main__":  # a worker that is spawned imports this module again
    run()
