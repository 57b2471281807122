-- What wrk sends, told by the environment, and a line of JSON at its end.
-- BENCH_TOKEN, BENCH_METHOD, BENCH_PATHS (a file with a target per line), BENCH_BODY (text in which @ stands for a
-- number that is never the same), BENCH_HEADER (one more, "Name: value"), BENCH_PACE (requests a second; without it, as
-- many as are answered).

local token = os.getenv("BENCH_TOKEN")
local method = os.getenv("BENCH_METHOD") or "GET"
local body = os.getenv("BENCH_BODY")
local extra = os.getenv("BENCH_HEADER")
local pace = tonumber(os.getenv("BENCH_PACE") or "0")
local list = os.getenv("BENCH_PATHS")

if token then wrk.headers["Authorization"] = "Bearer " .. token end
if extra then
    local name, value = extra:match("^([^:]+): (.*)$")
    wrk.headers[name] = value
end
wrk.method = method
if body then wrk.headers["Content-Type"] = "application/json" end

if body then
    math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)") or "0", 16) % 100000)
    local mark, count = tostring(math.random(1e9)), 0
    function request()
        count = count + 1
        local one = body:gsub("@", mark .. "-" .. count):gsub("#", tostring(count % 10))
        return wrk.format(method, wrk.path, wrk.headers, one)
    end
elseif list then
    local made, place = {}, 0
    function init(arguments)
        for path in io.lines(list) do made[#made + 1] = wrk.format(method, path, wrk.headers) end
    end
    function request()
        place = place % #made + 1
        return made[place]
    end
end

if pace > 0 then
    -- Requests have places in time, an equal distance apart, and the next free connection takes the next one: how long
    -- answers take changes nothing, while connections are left. What was missed is made up for, a little of it.
    local ffi = require("ffi")
    ffi.cdef("typedef struct { long seconds, nanoseconds; } moment; int clock_gettime(int, moment *);")
    local read, most_behind, due = ffi.new("moment"), 200, nil
    function delay()
        ffi.C.clock_gettime(1, read)
        local now = tonumber(read.seconds) * 1000 + tonumber(read.nanoseconds) / 1e6
        due = due and math.max(due + 1000 / pace, now - most_behind) or now
        return math.max(0, math.floor(due - now + 0.5))
    end
end

function done(summary, latency, requests)
    local broken = summary.errors.connect + summary.errors.read + summary.errors.write
    -- wrk counts a connection that pauses as one whose answer is late.
    if pace == 0 then broken = broken + summary.errors.timeout end
    io.write(string.format(
        '\nBENCH {"requests": %d, "seconds": %.6f, "bytes": %d, "refused": %d, "broken": %d, "p50": %.3f, "p99": %.3f}\n',
        summary.requests, summary.duration / 1e6, summary.bytes, summary.errors.status,
        broken,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
