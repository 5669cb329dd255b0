# leafletgen with its fonts, for build machines: docker build -t leafletgen . && docker run --rm -v "$PWD:/work" leafletgen build
FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements/build.txt requirements/run.txt requirements/
RUN pip install --no-cache-dir -r requirements/build.txt && pip install --no-cache-dir --prefix=/installed -r requirements/run.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY LICENSES LICENSES
COPY fonts fonts
COPY src src
RUN pip install --no-cache-dir --no-deps --no-build-isolation --prefix=/installed . \
    && find /installed -name __pycache__ -prune -exec rm -rf {} + && python -m compileall -q /installed

FROM python:3.13-slim
COPY --from=build /installed /usr/local
RUN useradd --create-home --uid 1000 maker
USER maker
WORKDIR /work
ENV PYTHONUNBUFFERED=1
ENTRYPOINT ["leafletgen"]
CMD ["--help"]
