-- Sends the targets of a file, each thread from another place of it on. Arguments: the file, and what Accept says.
local targets, place, threads = {}, 0, 0
function setup(thread)
  thread:set("first", threads * 37)
  threads = threads + 1
end
function init(args)
  for line in io.lines(args[1]) do targets[#targets + 1] = line end
  place = first
  wrk.headers["Accept"] = args[2]
end
function request()
  place = place + 1
  return wrk.format("GET", targets[place % #targets + 1])
end
function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, errors.status, summary.duration,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
