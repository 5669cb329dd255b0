"""The command, also as `python -m leafletgen`."""


def run() -> None:
    """Call it. Ctrl-C is no fault, even while modules are still being loaded."""
    try:
        from leafletgen.cli.main import run as command
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    command()


if __name__ == "__main__":  # a worker that is spawned imports this module again
    run()
