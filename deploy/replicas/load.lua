-- What readers ask: pages, data, a table and a query, by turns; a part of the queries is new each time.
local paths = {
  "/page/id/heixiazi-island", "/data/claim/S2-019.ttl", "/api/queries/all-promises.csv", "/", "/promises",
  "/page/id/khabarovsk-krai", "/search?q=Amur", "/sparql?query=ASK%7B%7D&format=json",
}
local turn, thread = 0, math.random(1000000)
request = function()
  turn = turn + 1
  if turn % 10 == 0 then
    return wrk.format("GET", "/sparql?format=csv&query=SELECT%20(" .. thread .. turn .. "%20AS%20%3Fx)%20%7B%7D")
  end
  return wrk.format("GET", paths[turn % #paths + 1])
end
-- wrk takes 2xx and 3xx for good; here only 200 is.
local others = 0
response = function(status) if status ~= 200 then others = others + 1 end end
done = function(summary)
  local e = summary.errors
  io.write(string.format("requests=%d failed=%d\n", summary.requests,
    e.connect + e.read + e.write + e.timeout + e.status))
  io.write(string.format("connect=%d read=%d write=%d timeout=%d status=%d\n", e.connect, e.read, e.write, e.timeout,
    e.status))
end
