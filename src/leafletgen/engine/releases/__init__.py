"""What was published: noted as a release, told of a file that somebody holds in hand, compared with what the project says today."""
