# Debian's Chromium, the one that the tests run with; each build takes its latest.
FROM public.ecr.aws/docker/library/node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium \
  && rm -rf /var/lib/apt/lists/*
COPY . /var/task
WORKDIR /var/task
# Lambda lets nothing else be written to.
ENV HOME=/tmp
ENTRYPOINT ["node", "index.mjs"]
