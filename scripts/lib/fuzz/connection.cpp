// Target `connection`: everything that a client can send, through the whole engine. Bodies are read and sent back.
//
// The first byte is the size of the pieces. The answers must not depend on them.

#include "engine_under_test.hpp"

#include <algorithm>
#include <cctype>

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
        respond(exchange, 200, std::string(text(request->body)));
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

/// Whether a client may have asked for an interim answer: a field's name is the same in any case.
bool may_expect(std::string_view bytes) {
    static constexpr std::string_view name = "expect";
    return std::search(bytes.begin(), bytes.end(), name.begin(), name.end(), [](char found, char wanted) {
               return std::tolower(static_cast<unsigned char>(found)) == wanted;
           }) != bytes.end();
}

/// Answers without what differs: the time, and which of several rules a refused head was seen to break first.
std::string settled(std::string answers) {
    for (std::size_t at = 0; (at = answers.find("Date: ", at)) != std::string::npos;) {
        answers.erase(at, answers.find("\r\n", at) - at);
    }
    const auto last = answers.rfind("HTTP/1.1 4");
    const auto refusal = answers.find("{\"type\":\"about:blank\"", last == std::string::npos ? answers.size() : last);
    if (refusal != std::string::npos) {
        answers.erase(last);
        answers += "refused";
    }
    return answers;
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
    if (!may_expect(bytes)) {
        must(settled(whole) == settled(pieces), "the pieces decide");
    }
    return 0;
}
