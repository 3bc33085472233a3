#!/usr/bin/env bash
# Runs the job on Spark in this one process: deploy/spark/run.sh --input … (without arguments it lists them all).
# With "generate DIR ROWS SEED" it makes raw rows to try the job with. MEMORY is the heap, 2g if it is not set;
# JAVA_OPTS go to Java as they are.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

classes=$here/target/classes
sources=("$here/pom.xml" "$here/src/main" "$here/../../src/main/java/org/amurgraph/key")
if [ ! -f "$here/target/classpath" ] \
    || [ -n "$(find "${sources[@]}" -newer "$here/target/classpath" -type f -print -quit)" ]; then
  mvn --batch-mode --no-transfer-progress -q -f "$here/pom.xml" process-classes
  touch "$here/target/classpath"
fi

main=org.amurgraph.bulk.TradeToGraph
if [ "${1:-}" = generate ]; then
  main=org.amurgraph.bulk.RawTradeGenerator
  shift
fi
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
# The options are several words.
# shellcheck disable=SC2086
SPARK_LOCAL_IP=127.0.0.1 exec java "-Xmx${MEMORY:-2g}" -XX:+UseParallelGC "${opens[@]}" \
  -Djdk.reflect.useDirectMethodHandle=false ${JAVA_OPTS:-} -cp "$classes:$(cat "$here/target/classpath")" "$main" "$@"
