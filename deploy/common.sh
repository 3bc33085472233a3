# Shared by the scripts that try a road: sourced, not run.

# The program: the packaged jar, or what AMUR says.
amur() { ${AMUR:-java -jar "$project/target/amur-graph.jar"} "$@"; }

# The program in the background, in the place of the shell that starts it, so that its process is the one that is killed.
amur_alone() { exec ${AMUR:-java -jar "$project/target/amur-graph.jar"} "$@"; }

# A port of the loopback on which nobody listens.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# await SECONDS COMMAND…: until it succeeds.
await() {
  local seconds=$1 i
  shift
  for ((i = 0; i < seconds * 5; i++)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  echo "not within $seconds s: $*" >&2
  return 1
}

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "$program is missing; apt-get install it" >&2; exit 2; }
  done
}
