"""The command, also as `python -m leafletgen`."""


def run() -> None:
    """Call it. Ctrl-C is no fault, even while modules are still being loaded; neither is a computer that does not let them be loaded."""
    from leafletgen.cli.allowance import heed_allowance, leave

    try:
        heed_allowance()
        from leafletgen.cli.main import run as command
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (MemoryError, OSError, ImportError) as error:
        from leafletgen.core.processes.tasks import starved

        if not (starved(error) or isinstance(error, OSError)):
            raise
        leave(str(error) or "no memory")
    command()


if __name__ == "__main__":  # a worker that is spawned imports this module again
    run()
