"""The command, also as `python -m leafletgen`."""


def run() -> None:
    """Call it. Ctrl-C is no fault, even while modules are still being loaded; neither is a computer that does not let them be loaded, or has
    no memory left to say in other words what went wrong.
    """
    from leafletgen.cli.allowance import heed_allowance, leave, no_memory

    try:
        heed_allowance()
        from leafletgen.cli.main import run as command

        command()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except MemoryError:
        leave(no_memory())
    except OSError as error:
        leave(str(error))
    except ImportError as error:
        from leafletgen.core.processes.tasks import starved

        if not starved(error):
            raise
        leave(str(error))


if __name__ == "__main__":  # a worker that is spawned imports this module again
    run()
