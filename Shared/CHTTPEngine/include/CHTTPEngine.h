#ifndef CHTTPENGINE_H
#define CHTTPENGINE_H

// The C boundary of the HTTP engine (Boost.Beast, Asio, OpenSSL behind it). README.md beside this folder
// says who owns which handle. In short: every call is allowed from any thread; every callback comes on the
// loop thread that owns the connection; views given to a callback end with it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#define HTTP_ENGINE_NOEXCEPT noexcept
#else
#define HTTP_ENGINE_NOEXCEPT
#endif

/// A running server. Reference-counted.
typedef struct http_engine_server http_engine_server;

/// One request and its answer. Reference-counted; its memory stays until the last release, calls on an
/// exchange that is over do nothing.
typedef struct http_engine_exchange http_engine_exchange;

/// One WebSocket (RFC 6455). Reference-counted as an exchange is.
typedef struct http_engine_websocket http_engine_websocket;

/// Bytes that somebody else owns.
typedef struct {
    const char *data;
    size_t length;
} http_engine_view;

/// One header field.
typedef struct {
    http_engine_view name;
    http_engine_view value;
} http_engine_field;

/// Frees a body handed to the engine. Called exactly once, on any thread.
typedef void (*http_engine_release)(void *context);

/// A body whose ownership passes to the engine until `release` is called.
typedef struct {
    const char *data;
    size_t length;
    http_engine_release release;
    void *context;
} http_engine_payload;

/// The head of a request, and its whole body when that had arrived with it.
typedef struct {
    http_engine_view method;
    /// Origin form or `*`; an absolute-form target comes without scheme and authority.
    http_engine_view target;
    const http_engine_field *fields;
    size_t field_count;
    /// 0 or 1.
    int minor_version;
    /// The declared length, -1 when the body is chunked, 0 without a body.
    int64_t content_length;
    /// True when there is a body that must be asked for by `http_engine_exchange_read`.
    bool body_follows;
    /// The whole body, when `body_follows` is false.
    http_engine_view body;
    /// The address of the other end, without the port.
    http_engine_view peer_address;
    uint16_t peer_port;
    /// True when the connection is encrypted.
    bool secure;
    /// The certificate that the client showed and that was verified, DER; empty without one.
    http_engine_view peer_certificate;
    /// Its subject in the form of RFC 2253, UTF-8.
    http_engine_view peer_certificate_subject;
    /// Its SHA-256, 32 bytes.
    http_engine_view peer_certificate_sha256;
} http_engine_request;

/// How a piece of a request body ended.
typedef enum {
    /// More may follow: ask again.
    HTTP_ENGINE_BODY_MORE = 0,
    /// The body is complete; this piece may be empty.
    HTTP_ENGINE_BODY_END = 1,
    /// The body is longer than the limit: answer 413.
    HTTP_ENGINE_BODY_TOO_LARGE = 2,
    /// The body arrives more slowly than the minimum rate: answer 408.
    HTTP_ENGINE_BODY_TOO_SLOW = 3,
    /// The framing of the body is broken: answer 400.
    HTTP_ENGINE_BODY_MALFORMED = 4,
    /// The connection is gone or the answer was given already.
    HTTP_ENGINE_BODY_GONE = 5
} http_engine_body_status;

/// How an exchange ended.
typedef enum {
    /// The whole answer was handed to the kernel.
    HTTP_ENGINE_COMPLETED = 0,
    /// The connection ended first: by the client, by a deadline, or when the server stopped.
    HTTP_ENGINE_GONE = 1
} http_engine_outcome;

/// What a write of a streamed answer found.
typedef enum {
    HTTP_ENGINE_GO_ON = 0,
    /// More than the high-water mark is queued: wait for `drained`.
    HTTP_ENGINE_WAIT_FOR_DRAIN = 1,
    HTTP_ENGINE_WRITE_GONE = 2
} http_engine_write_result;

/// How a WebSocket behaves; every field must be set, times in milliseconds, 0 for none where it says so.
typedef struct {
    /// Bytes of one message, inflated; more closes with 1009.
    uint64_t max_message_bytes;
    /// Bytes of messages that may wait to be sent; more closes with 1013.
    size_t max_queued_bytes;
    /// After how long without a sign of the client it is pinged; 0 for never.
    uint32_t ping_interval;
    /// How long after a ping a sign of the client may take.
    uint32_t pong_timeout;
    /// How long a message may take from its first piece to its end; then it is closed with 1008.
    uint32_t message_timeout;
    /// How long there may be no message either way; 0 for ever. Then it is closed with 1000.
    uint32_t idle_timeout;
    /// How long the client may take to answer a close.
    uint32_t close_timeout;
    /// Whether permessage-deflate (RFC 7692) is agreed to.
    bool compress;
    /// 9 to 15: bits of the windows that are agreed to, for what is sent and for what is received.
    int send_window_bits;
    int receive_window_bits;
    /// Whether each message is compressed for itself, both ways.
    bool no_context_takeover;
    /// 1 to 9: memory of the compressor.
    int memory_level;
    /// Messages shorter than this are sent as they are.
    size_t compress_from_bytes;
} http_engine_websocket_options;

/// How a WebSocket ended.
typedef enum {
    /// Both sides said so.
    HTTP_ENGINE_WEBSOCKET_CLOSED = 0,
    /// The client broke the protocol or a limit and was told.
    HTTP_ENGINE_WEBSOCKET_REFUSED = 1,
    /// The connection was lost, or cut by a deadline or at the end of the server.
    HTTP_ENGINE_WEBSOCKET_LOST = 2
} http_engine_websocket_outcome;

/// What the engine tells its owner, always on the loop thread of the connection concerned.
typedef struct {
    /// Given back to `request`, `refused` and `stopped`.
    void *context;
    /// A request's head arrived. The exchange is borrowed: retain it to keep it beyond this call.
    void (*request)(void *context, http_engine_exchange *exchange, const http_engine_request *request);
    /// The engine itself refused a request with this status and closes the connection. May be null.
    void (*refused)(void *context, int status, http_engine_view peer_address);
    /// The last loop has ended; no callback follows. May be null.
    void (*stopped)(void *context);
    /// One piece of the body, for one call of `http_engine_exchange_read`.
    void (*body)(void *exchange_context, http_engine_view piece, http_engine_body_status status);
    /// A streamed answer that was told to wait may go on.
    void (*drained)(void *exchange_context);
    /// The exchange is over; the last callback with this exchange's context.
    void (*done)(void *exchange_context, http_engine_outcome outcome);
    /// One whole message, for one call of `http_engine_websocket_receive`.
    void (*websocket_message)(void *websocket_context, http_engine_view message, bool is_text);
    /// A sender that was told to wait may go on.
    void (*websocket_drained)(void *websocket_context);
    /// The WebSocket is over; the last callback with this context. The code is the client's where it closed, else
    /// the one it was told; 1005 when the close frame had none, 1006 when there was no close frame. The one
    /// callback that may come on another thread: on that of `http_engine_exchange_upgrade` when the server has ended.
    void (*websocket_closed)(
        void *websocket_context, uint16_t code, http_engine_view reason, http_engine_websocket_outcome outcome);
} http_engine_callbacks;

/// Which clients are asked for a certificate.
typedef enum {
    HTTP_ENGINE_CLIENTS_UNKNOWN = 0,
    /// One that is shown must be good; none is accepted too.
    HTTP_ENGINE_CLIENTS_ASKED = 1,
    HTTP_ENGINE_CLIENTS_REQUIRED = 2
} http_engine_client_verification;

/// What encrypted connections need, as PEM text.
typedef struct {
    const char *certificate_chain;
    const char *private_key;
    http_engine_client_verification client_verification;
    /// The certificates of the authorities that vouch for clients; null when clients are not asked.
    const char *client_authorities;
} http_engine_tls;

/// Limits and deadlines; every field must be set, times in milliseconds.
typedef struct {
    /// An IPv4 or IPv6 address, not a name.
    const char *address;
    /// 0 takes a free port.
    uint16_t port;
    int backlog;
    /// How many loops, one thread each.
    int loop_count;
    uint32_t max_connections;
    uint32_t max_head_bytes;
    uint32_t max_target_bytes;
    uint32_t max_field_count;
    uint64_t max_body_bytes;
    /// From the first byte of a request (or from accepting) to the end of its head.
    uint32_t head_timeout;
    /// How long a connection without a request is kept.
    uint32_t idle_timeout;
    /// Bytes a second that a body must bring while it is waited for, judged over `body_rate_window`.
    uint32_t body_minimum_rate;
    uint32_t body_rate_window;
    /// How long a write may stand still.
    uint32_t write_timeout;
    /// How long a closing connection is read from, so that the answer is not lost to a reset.
    uint32_t linger_timeout;
    /// Bytes of a streamed answer queued before a writer is told to wait, and the mark that ends the wait.
    size_t high_water_mark;
    size_t low_water_mark;
    /// Null for a server without TLS.
    const http_engine_tls *tls;
} http_engine_configuration;

/// Why a server could not start.
typedef enum {
    HTTP_ENGINE_ERROR_NONE = 0,
    HTTP_ENGINE_ERROR_ADDRESS_IN_USE = 1,
    HTTP_ENGINE_ERROR_ADDRESS_INVALID = 2,
    HTTP_ENGINE_ERROR_PERMISSION = 3,
    HTTP_ENGINE_ERROR_CERTIFICATE = 4,
    HTTP_ENGINE_ERROR_SYSTEM = 5
} http_engine_error_code;

typedef struct {
    http_engine_error_code code;
    char message[256];
} http_engine_error;

/// Binds, listens and starts the loops; null and `error` when it can't. The caller owns one reference.
http_engine_server *http_engine_server_start(
    const http_engine_configuration *configuration, const http_engine_callbacks *callbacks, http_engine_error *error)
    HTTP_ENGINE_NOEXCEPT;
/// The port that was bound.
uint16_t http_engine_server_port(const http_engine_server *server) HTTP_ENGINE_NOEXCEPT;
/// How many connections are open.
uint32_t http_engine_server_connections(const http_engine_server *server) HTTP_ENGINE_NOEXCEPT;
/// Takes another certificate and other client authorities for new connections; old ones go on. False, and the old
/// ones stay, when they are bad. Only for a server that was started with TLS.
bool http_engine_server_reload_tls(
    http_engine_server *server, const http_engine_tls *tls, http_engine_error *error) HTTP_ENGINE_NOEXCEPT;
/// Accepts nothing more, closes idle connections, lets requests in flight finish for `grace` milliseconds and
/// then cuts them. Returns at once; `stopped` tells the end. A second call can only shorten the grace.
void http_engine_server_stop(http_engine_server *server, uint32_t grace) HTTP_ENGINE_NOEXCEPT;
/// Waits for the loop threads to end. Never call it on a loop thread.
void http_engine_server_join(http_engine_server *server) HTTP_ENGINE_NOEXCEPT;
void http_engine_server_retain(http_engine_server *server) HTTP_ENGINE_NOEXCEPT;
/// The last release of a server that runs stops it without grace and joins its threads.
void http_engine_server_release(http_engine_server *server) HTTP_ENGINE_NOEXCEPT;

void http_engine_exchange_retain(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;
void http_engine_exchange_release(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;
/// Names the context for `body`, `drained` and `done`. Only inside the `request` callback, before answering.
/// An exchange without a context gets none of the three.
void http_engine_exchange_set_context(http_engine_exchange *exchange, void *context) HTTP_ENGINE_NOEXCEPT;
/// Asks for one more piece of the request body: one call of `body` follows.
void http_engine_exchange_read(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;
/// Answers in one piece. The engine adds Date, Content-Length and Connection and ignores those of the caller.
/// False when the exchange was answered before or a field is not valid (then it is answered with 500).
bool http_engine_exchange_respond(
    http_engine_exchange *exchange, int status, const http_engine_field *fields, size_t field_count,
    http_engine_payload body) HTTP_ENGINE_NOEXCEPT;
/// Begins a streamed answer. `content_length` is -1 when unknown. With `ends_with_client` a client that closes
/// its sending side counts as gone (for answers without an end, as server-sent events).
bool http_engine_exchange_begin(
    http_engine_exchange *exchange, int status, const http_engine_field *fields, size_t field_count,
    int64_t content_length, bool ends_with_client) HTTP_ENGINE_NOEXCEPT;
/// Queues one more piece of a streamed answer.
http_engine_write_result http_engine_exchange_write(http_engine_exchange *exchange, http_engine_payload piece)
    HTTP_ENGINE_NOEXCEPT;
/// Ends a streamed answer.
void http_engine_exchange_end(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;
/// Cuts the connection, so that the client can't take a broken answer for a whole one.
void http_engine_exchange_abort(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;

/// A WebSocket that is to come of this exchange; the caller owns one reference. Null without memory.
http_engine_websocket *http_engine_websocket_create(http_engine_exchange *exchange) HTTP_ENGINE_NOEXCEPT;
/// Answers the exchange, a GET that names `websocket` in Upgrade and `upgrade` in Connection, with 101 and these fields, and with the subprotocol unless it is empty; from then on the
/// connection is the WebSocket's, whose callbacks get the context. Exactly one `websocket_closed` follows, also
/// when the connection is lost before. False, and nothing follows, when the exchange was answered before or a field
/// is not valid. Calls on the WebSocket are allowed from here on.
bool http_engine_exchange_upgrade(
    http_engine_exchange *exchange, http_engine_websocket *websocket, void *context,
    const http_engine_field *fields, size_t field_count, http_engine_view subprotocol,
    const http_engine_websocket_options *options) HTTP_ENGINE_NOEXCEPT;
void http_engine_websocket_retain(http_engine_websocket *websocket) HTTP_ENGINE_NOEXCEPT;
void http_engine_websocket_release(http_engine_websocket *websocket) HTTP_ENGINE_NOEXCEPT;
/// Asks for one more message: one call of `websocket_message` or `websocket_closed` follows. The engine reads one
/// message ahead and no further.
void http_engine_websocket_receive(http_engine_websocket *websocket) HTTP_ENGINE_NOEXCEPT;
/// Queues a message. Text must be UTF-8.
http_engine_write_result http_engine_websocket_send(
    http_engine_websocket *websocket, bool is_text, http_engine_payload message) HTTP_ENGINE_NOEXCEPT;
/// Sends what is queued, then a close frame, and waits for the client's. The reason is cut to 123 bytes.
void http_engine_websocket_close(http_engine_websocket *websocket, uint16_t code, http_engine_view reason)
    HTTP_ENGINE_NOEXCEPT;
/// Cuts the connection.
void http_engine_websocket_abort(http_engine_websocket *websocket) HTTP_ENGINE_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
