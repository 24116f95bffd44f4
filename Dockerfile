# syntax=docker/dockerfile:1
# Two stages: a JDK with Maven builds, a JRE runs what came out, layer by layer, as an account without a name.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY case-core case-core
COPY case-persistence case-persistence
COPY case-web case-web
# Named by the parent and not built.
COPY case-bench/pom.xml case-bench/
# Tests ran before: .ci/run is what a change passes.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -pl case-web -am package \
 && java -Djarmode=tools -jar case-web/target/case-web-*.jar extract --layers --destination /filo --application-filename filo.jar

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Filo" \
      org.opencontainers.image.licenses="AGPL-3.0-or-later"
ENV LANG=C.UTF-8 TZ=Europe/Rome FILO_DATI=/dati
RUN mkdir --mode=0700 /dati && chown 10001:10001 /dati
WORKDIR /filo
COPY --from=build /filo/dependencies/ ./
COPY --from=build /filo/spring-boot-loader/ ./
COPY --from=build /filo/snapshot-dependencies/ ./
COPY --from=build /filo/application/ ./
USER 10001:10001
VOLUME /dati
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "filo.jar"]
