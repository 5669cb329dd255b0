"""Editions made on the workers of a Dask cluster (decision 052).

The builder (`team`) hands out batches of editions by name, the worker (`bench`) makes them in processes of its own (`hand`) from the
project's files, which it keeps by their digits (`depot`). Dask carries; its one door is `dask`.
"""
