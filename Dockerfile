FROM node:22-slim AS build
WORKDIR /home/node/perron
COPY package.json package-lock.json ./
# The embedded PostgreSQL is optional here: the service talks to the one of the composition.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY migrations migrations
COPY workflows workflows
COPY scripts scripts
COPY web web
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /home/node/perron
ENV NODE_ENV=production
COPY --from=build /home/node/perron/node_modules node_modules
COPY --from=build /home/node/perron/dist dist
COPY package.json ./
COPY workflows workflows
RUN mkdir .perron && chown node:node .perron
USER node
EXPOSE 3000
# A first start raises the demonstration town before it listens.
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/src/cli.js", "serve", "--demo"]
