// Target `connection`: everything that a client can send, through the whole engine. Bodies are read and sent back.
//
// The first byte is the size of the pieces. The answers must not depend on them.

#include "engine_under_test.hpp"

using namespace fuzz;

namespace {

/// An exchange whose body is collected, then sent back.
struct Echo {
    http_engine_exchange *exchange;
    std::string body;
};

void respond(http_engine_exchange *exchange, int status, const std::string &body) {
    auto *kept = new std::string(body);
    http_engine_exchange_respond(
        exchange, status, nullptr, 0,
        {kept->data(), kept->size(), [](void *text) { delete static_cast<std::string *>(text); }, kept});
}

void request(void *, http_engine_exchange *exchange, const http_engine_request *request) {
    if (!request->body_follows) {
        respond(exchange, 200, std::string(text(request->target)) + std::string(text(request->body)));
        return;
    }
    http_engine_exchange_retain(exchange);
    http_engine_exchange_set_context(exchange, new Echo{exchange, {}});
    http_engine_exchange_read(exchange);
}

void body(void *context, http_engine_view piece, http_engine_body_status status) {
    auto *echo = static_cast<Echo *>(context);
    echo->body.append(text(piece));
    switch (status) {
    case HTTP_ENGINE_BODY_MORE:
        http_engine_exchange_read(echo->exchange);
        break;
    case HTTP_ENGINE_BODY_END:
        respond(echo->exchange, 200, echo->body);
        break;
    case HTTP_ENGINE_BODY_TOO_LARGE:
        respond(echo->exchange, 413, {});
        break;
    case HTTP_ENGINE_BODY_MALFORMED:
        respond(echo->exchange, 400, {});
        break;
    default:
        break;
    }
}

void done(void *context, http_engine_outcome) {
    auto *echo = static_cast<Echo *>(context);
    http_engine_exchange_release(echo->exchange);
    delete echo;
}

/// Answers without what differs from time to time.
std::string settled(std::string answers) {
    for (std::string_view start : {"Date: ", "HTTP/1.1 100 Continue\r\n"}) {
        for (std::size_t at = 0; (at = answers.find(start, at)) != std::string::npos;) {
            const auto end = answers.find("\r\n", at);
            answers.erase(at, (end == std::string::npos ? answers.size() : end + 2) - at);
        }
    }
    // What is left of an interim answer is an empty line.
    std::string out;
    for (char c : answers) {
        out += c;
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    static const auto shared = [] {
        auto made = std::make_shared<Shared>();
        made->configuration = configuration();
        made->callbacks.request = request;
        made->callbacks.body = body;
        made->callbacks.done = done;
        made->callbacks.drained = [](void *) {};
        return made;
    }();
    static const auto loop = std::make_shared<Loop>(shared);
    if (size < 2) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto whole = exchange(loop, bytes, bytes.size());
    must(whole.empty() || whole.starts_with("HTTP/1.1 "), "an answer that is none");
    // An interim answer is sent or not, as the body comes late or at once.
    const auto pieces = exchange(loop, bytes, 1 + data[0] % 64U);
    if (bytes.find("xpect") == std::string_view::npos && bytes.find("XPECT") == std::string_view::npos) {
        must(settled(whole) == settled(pieces), "the pieces decide");
    }
    return 0;
}
