# One image for every role; FAJING_ROLE chooses (all, api, worker).

FROM node:20-bookworm AS build
WORKDIR /app
# nodejieba is compiled here; the final image needs no compiler.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm rebuild nodejieba && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FAJING_DATA_DIR=/data
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/models ./models
COPY --from=build /app/web ./web
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As the batch starts its processes (src/cli/batch/analysts.ts): an analysis makes much and drops it whole.
CMD ["node", "--max-semi-space-size=32", "dist/src/cli/main.js", "serve"]
