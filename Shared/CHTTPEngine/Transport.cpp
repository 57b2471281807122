#include "Transport.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <sys/socket.h>

namespace engine {

namespace {

/// One TLS record carries at most this much; smaller buffers are gathered into one record.
constexpr std::size_t record_size = 16 * 1024;

// A BIO over a file descriptor as OpenSSL's own, but with MSG_NOSIGNAL: a client that went away must not raise
// SIGPIPE in a process whose signals belong to somebody else.
int descriptor(BIO *bio) { return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio))); }

int bio_read(BIO *bio, char *into, int capacity) {
    auto count = ::recv(descriptor(bio), into, static_cast<std::size_t>(capacity), 0);
    BIO_clear_retry_flags(bio);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
        BIO_set_retry_read(bio);
    }
    return static_cast<int>(count);
}

int bio_write(BIO *bio, const char *from, int length) {
    auto count = ::send(descriptor(bio), from, static_cast<std::size_t>(length), MSG_NOSIGNAL);
    BIO_clear_retry_flags(bio);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
        BIO_set_retry_write(bio);
    }
    return static_cast<int>(count);
}

long bio_control(BIO *, int command, long, void *) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

BIO_METHOD *socket_method() {
    static BIO_METHOD *method = [] {
        auto *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "engine socket");
        if (made) {
            BIO_meth_set_read(made, bio_read);
            BIO_meth_set_write(made, bio_write);
            BIO_meth_set_ctrl(made, bio_control);
        }
        return made;
    }();
    return method;
}

std::runtime_error tls_error(const std::string &what) {
    char reason[160] = "unknown reason";
    if (auto code = ERR_get_error()) {
        ERR_error_string_n(code, reason, sizeof reason);
    }
    ERR_clear_error();
    return std::runtime_error(what + ": " + reason);
}

int choose_protocol(
    SSL *, const unsigned char **out, unsigned char *out_length, const unsigned char *in, unsigned int in_length,
    void *) {
    static constexpr unsigned char offered[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    auto *chosen = const_cast<unsigned char **>(out);
    if (SSL_select_next_proto(chosen, out_length, offered, sizeof offered, in, in_length) == OPENSSL_NPN_NEGOTIATED) {
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

namespace {

/// Takes certificates of the authorities whose clients are let in, and the demand for one.
void take_client_authorities(SSL_CTX *context, const http_engine_tls &tls) {
    if (tls.client_verification == HTTP_ENGINE_CLIENTS_UNKNOWN) {
        return;
    }
    std::unique_ptr<BIO, decltype(&BIO_free)> text(
        BIO_new_mem_buf(tls.client_authorities ? tls.client_authorities : "", -1), BIO_free);
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    int count = 0;
    while (X509 *raw = PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)) {
        std::unique_ptr<X509, decltype(&X509_free)> authority(raw, X509_free);
        if (X509_STORE_add_cert(store, authority.get()) != 1 || SSL_CTX_add_client_CA(context, authority.get()) != 1) {
            throw tls_error("a client authority is not usable");
        }
        count += 1;
    }
    const auto end = ERR_peek_last_error();
    if (count == 0 || ERR_GET_REASON(end) != PEM_R_NO_START_LINE) {
        throw tls_error("the client authorities are not readable");
    }
    ERR_clear_error(); // The end of the PEM text is reported as an error.
    // An authority that is given is trusted, whether or not it vouches for itself.
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    const int demand = tls.client_verification == HTTP_ENGINE_CLIENTS_REQUIRED ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0;
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | demand, nullptr);
}

} // namespace

TLSContext make_tls_context(const http_engine_tls &tls) {
    const char *certificate_chain = tls.certificate_chain;
    const char *private_key = tls.private_key;
    TLSContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context) {
        throw tls_error("no TLS context");
    }
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(
        context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
            SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(
        context.get(),
        SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    static constexpr unsigned char session_context[] = "engine";
    SSL_CTX_set_session_id_context(context.get(), session_context, sizeof session_context - 1);
    SSL_CTX_set_alpn_select_cb(context.get(), choose_protocol, nullptr);

    std::unique_ptr<BIO, decltype(&BIO_free)> chain(BIO_new_mem_buf(certificate_chain, -1), BIO_free);
    std::unique_ptr<X509, decltype(&X509_free)> leaf(
        PEM_read_bio_X509_AUX(chain.get(), nullptr, nullptr, nullptr), X509_free);
    if (!leaf || SSL_CTX_use_certificate(context.get(), leaf.get()) != 1) {
        throw tls_error("the certificate is not readable");
    }
    while (X509 *issuer = PEM_read_bio_X509(chain.get(), nullptr, nullptr, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context.get(), issuer) != 1) {
            X509_free(issuer);
            throw tls_error("the certificate chain is not usable");
        }
    }
    ERR_clear_error(); // The end of the PEM text is reported as an error.

    std::unique_ptr<BIO, decltype(&BIO_free)> key_text(BIO_new_mem_buf(private_key, -1), BIO_free);
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(key_text.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (!key || SSL_CTX_use_PrivateKey(context.get(), key.get()) != 1) {
        throw tls_error("the private key is not readable");
    }
    if (SSL_CTX_check_private_key(context.get()) != 1) {
        throw tls_error("the private key does not belong to the certificate");
    }
    take_client_authorities(context.get(), tls);
    return context;
}

Transport::Transport(tcp::socket socket, const TLSContext &tls) : socket_(std::move(socket)) {
    error_code ignored; // Both are improvements; without them the connection still works or fails at the next step.
    socket_.set_option(tcp::no_delay(true), ignored);
    socket_.non_blocking(true);
    if (tls) {
        ssl_.reset(SSL_new(tls.get()));
        auto *method = socket_method();
        BIO *bio = ssl_ && method ? BIO_new(method) : nullptr;
        if (!bio) {
            throw tls_error("no TLS connection");
        }
        BIO_set_data(bio, reinterpret_cast<void *>(static_cast<std::intptr_t>(socket_.native_handle())));
        BIO_set_init(bio, 1);
        SSL_set_bio(ssl_.get(), bio, bio);
        SSL_set_accept_state(ssl_.get());
    }
}

Transfer Transport::classify(int result) {
    switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {Progress::wait_to_read};
    case SSL_ERROR_WANT_WRITE:
        return {Progress::wait_to_write};
    case SSL_ERROR_ZERO_RETURN:
        return {Progress::end_of_stream};
    default:
        ERR_clear_error();
        return {Progress::failed};
    }
}

Transfer Transport::handshake() {
    ERR_clear_error();
    auto result = SSL_do_handshake(ssl_.get());
    return result == 1 ? Transfer{Progress::done} : classify(result);
}

std::optional<PeerCertificate> Transport::peer_certificate() const {
    X509 *raw = ssl_ && SSL_get_verify_result(ssl_.get()) == X509_V_OK ? SSL_get1_peer_certificate(ssl_.get()) : nullptr;
    if (!raw) {
        return std::nullopt;
    }
    std::unique_ptr<X509, decltype(&X509_free)> certificate(raw, X509_free);
    PeerCertificate found;
    unsigned char *der = nullptr;
    const int length = i2d_X509(certificate.get(), &der);
    if (length <= 0) {
        return std::nullopt;
    }
    found.der.assign(reinterpret_cast<const char *>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int digest_length = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest.data(), &digest_length) != 1) {
        return std::nullopt;
    }
    found.sha256.assign(reinterpret_cast<const char *>(digest.data()), digest_length);
    std::unique_ptr<BIO, decltype(&BIO_free)> name(BIO_new(BIO_s_mem()), BIO_free);
    // Without ASN1_STRFLGS_ESC_MSB names beyond ASCII stay UTF-8.
    constexpr unsigned long form = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!name || X509_NAME_print_ex(name.get(), X509_get_subject_name(certificate.get()), 0, form) < 0) {
        return std::nullopt;
    }
    char *text = nullptr;
    const long count = BIO_get_mem_data(name.get(), &text);
    found.subject.assign(text, static_cast<std::size_t>(std::max(count, 0L)));
    return found;
}

Transfer Transport::read(char *into, std::size_t capacity) {
    if (ssl_) {
        ERR_clear_error();
        std::size_t count = 0;
        auto result = SSL_read_ex(ssl_.get(), into, capacity, &count);
        return result == 1 ? Transfer{Progress::done, count} : classify(result);
    }
    error_code error;
    auto count = socket_.read_some(asio::buffer(into, capacity), error);
    if (!error) {
        return {Progress::done, count};
    }
    if (error == asio::error::would_block || error == asio::error::try_again || error == asio::error::interrupted) {
        return {Progress::wait_to_read};
    }
    return {error == asio::error::eof ? Progress::end_of_stream : Progress::failed};
}

Transfer Transport::write(std::span<const asio::const_buffer> buffers) {
    if (ssl_) {
        // A retried write must offer the same bytes: the front of the queue does not change until it is written.
        static thread_local std::array<char, record_size> record;
        const void *from = buffers.front().data();
        std::size_t length = buffers.front().size();
        if (length < record_size && buffers.size() > 1) {
            length = 0;
            for (const auto &buffer : buffers) {
                auto part = std::min(buffer.size(), record_size - length);
                std::memcpy(record.data() + length, buffer.data(), part);
                length += part;
                if (length == record_size) {
                    break;
                }
            }
            from = record.data();
        }
        ERR_clear_error();
        std::size_t count = 0;
        auto result = SSL_write_ex(ssl_.get(), from, length, &count);
        return result == 1 ? Transfer{Progress::done, count} : classify(result);
    }
    error_code error;
    auto count = socket_.write_some(buffers, error);
    if (!error) {
        return {Progress::done, count};
    }
    if (error == asio::error::would_block || error == asio::error::try_again || error == asio::error::interrupted) {
        return {Progress::wait_to_write};
    }
    return {Progress::failed};
}

void Transport::shutdown_sending() noexcept {
    if (ssl_ && SSL_is_init_finished(ssl_.get())) {
        ERR_clear_error();
        SSL_shutdown(ssl_.get());
        ERR_clear_error();
    }
    error_code ignored; // The other end may be gone already; closing follows either way.
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
}

void Transport::close() noexcept {
    error_code ignored; // Nothing can be done about a socket that fails to close.
    socket_.close(ignored);
}

} // namespace engine
