"""`python -m leafletgen`."""

from leafletgen.cli.main import main

main()
