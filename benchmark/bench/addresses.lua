-- For wrk: asks for the paths of a list, one a line, at random. Argument: the list. Prints one line that wrk.ts reads.
local requests = {}

function init(args)
  for line in io.lines(args[1]) do
    if #line > 0 then requests[#requests + 1] = wrk.format("GET", line) end
  end
  if #requests == 0 then error("an empty list: " .. args[1]) end
  math.randomseed(#requests)
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format("\n@@ requests=%d us=%d p50=%d p99=%d status=%d socket=%d timeout=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write, errors.timeout))
end
