#pragma once

#include "Foundation.hpp"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <openssl/ssl.h>

namespace engine {

using TLSContext = std::shared_ptr<SSL_CTX>;

/// Reads PEM text into a context for new connections; throws `std::runtime_error` with OpenSSL's reason.
TLSContext make_tls_context(const http_engine_tls &tls);

/// The certificate that a client showed and that was verified.
struct PeerCertificate {
    std::string der;
    /// The distinguished name in the form of RFC 2253, UTF-8.
    std::string subject;
    /// SHA-256 of the DER.
    std::string sha256;
};

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
    /// What the client showed; nothing before the handshake, without TLS, or when it showed none.
    std::optional<PeerCertificate> peer_certificate() const;
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
