#pragma once

#include "Foundation.hpp"

#include <array>
#include <memory>
#include <span>
#include <string>

#include <openssl/ssl.h>

namespace engine {

using TLSContext = std::shared_ptr<SSL_CTX>;

/// Reads PEM text into a context for new connections; throws `std::runtime_error` with OpenSSL's reason.
TLSContext make_tls_context(const char *certificate_chain, const char *private_key);

enum class Progress { done, wait_to_read, wait_to_write, end_of_stream, failed };

/// What one read or write achieved.
struct Transfer {
    Progress progress;
    std::size_t bytes = 0;
};

/// A non-blocking socket, plain or encrypted. Only waiting is left to Asio.
class Transport {
public:
    Transport(tcp::socket socket, const TLSContext &tls);

    tcp::socket &socket() noexcept { return socket_; }
    bool secure() const noexcept { return ssl_ != nullptr; }

    /// TLS may hold bytes that the socket no longer shows.
    bool has_pending() const noexcept { return ssl_ && SSL_has_pending(ssl_.get()) == 1; }

    Transfer handshake();
    Transfer read(char *into, std::size_t capacity);
    Transfer write(std::span<const asio::const_buffer> buffers);
    /// Says that nothing more will be sent; best effort.
    void shutdown_sending() noexcept;
    void close() noexcept;

private:
    struct SSLDeleter {
        void operator()(SSL *ssl) const noexcept { SSL_free(ssl); }
    };

    Transfer classify(int result);

    tcp::socket socket_;
    std::unique_ptr<SSL, SSLDeleter> ssl_;
};

} // namespace engine
