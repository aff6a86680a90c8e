# Builds the server's image from the sources alone: docker build -t paddock .
# Why it is as it is: docs/decisions/0017-image.md. The digests of the images below: docs/images.md.

# ---- The web client, which Maven packs as it comes out here.
FROM node:22-trixie-slim AS web
WORKDIR /src/chat-web
COPY chat-web/package.json chat-web/package-lock.json chat-web/.npmrc ./
COPY chat-web/client/package.json client/
COPY chat-web/app/package.json app/
COPY chat-web/widget/package.json widget/
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund --prefer-offline
COPY chat-web ./
RUN node tools/maven.mjs build /web offline=false

# ---- The jar. Its tests have run before: this is for what they passed.
FROM maven:3-eclipse-temurin-25 AS jar
WORKDIR /src
COPY pom.xml ./
COPY bom/pom.xml bom/
COPY fixtures fixtures
COPY chatbot-engine chatbot-engine
COPY chat-domain chat-domain
COPY chat-persistence chat-persistence
COPY chat-contract chat-contract
COPY chat-adapters-ws chat-adapters-ws
COPY chat-adapters-mail chat-adapters-mail
COPY chat-adapters-sse chat-adapters-sse
COPY chat-adapters-photos chat-adapters-photos
COPY chat-web/pom.xml chat-web/
COPY chat-bench/pom.xml chat-bench/
COPY chat-app chat-app
COPY --from=web /web chat-web/target/classes/web
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q --no-transfer-progress -DskipTests -Dweb.built=true -pl chat-app -am package \
    && cp chat-app/target/paddock.jar /paddock.jar

# ---- A Java runtime of what the server uses, and a cache of the classes that it loads.
FROM eclipse-temurin:25-jdk AS runtime
RUN "$JAVA_HOME/bin/jlink" --output /opt/jre --strip-debug --no-header-files --no-man-pages --compress zip-6 \
    --include-locales en,fr --add-modules \
    java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported
COPY deploy/image/jvm.options deploy/image/Train.java /opt/paddock/
COPY --from=jar /paddock.jar /opt/paddock/paddock.jar
RUN /opt/jre/bin/java -Xshare:dump -XX:+UseCompactObjectHeaders \
    && java /opt/paddock/Train.java && rm /opt/paddock/Train.java

# ---- What that stands on.
FROM debian:trixie-slim AS root
COPY deploy/image/rootfs.sh /
RUN /rootfs.sh /rootfs base-files libc6 libgcc-s1 zlib1g tzdata ca-certificates netbase tini

FROM scratch
LABEL org.opencontainers.image.title="Paddock" \
      org.opencontainers.image.description="The live-communication platform of a motorcycle dealer group" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=root /rootfs /
COPY --from=runtime /opt/jre /opt/jre
COPY --from=runtime /opt/paddock /opt/paddock
ENV LANG=C.UTF-8 \
    PATH=/opt/jre/bin \
    CHAT_HTTP_HOST=0.0.0.0 \
    CHAT_WS_HOST=0.0.0.0 \
    CHAT_DB_URL=jdbc:h2:file:/var/lib/paddock/paddock
USER 10001:10001
WORKDIR /var/lib/paddock
VOLUME /var/lib/paddock
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --start-interval=1s --retries=3 \
    CMD ["/opt/jre/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-XX:-UsePerfData", "-Xmx24m", "-jar", "/opt/paddock/paddock.jar", "health"]
ENTRYPOINT ["/usr/bin/tini-static", "--", "/opt/jre/bin/java", "@/opt/paddock/jvm.options", "-jar", "/opt/paddock/paddock.jar"]
CMD ["serve"]
