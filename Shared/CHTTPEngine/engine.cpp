// The C boundary: arguments in, exceptions caught, nothing else.

#include "Connection.hpp"
#include "Server.hpp"

#include <csignal>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>

#include <pthread.h>

#ifdef BOOST_ENABLE_ASSERT_HANDLER
namespace boost {

/// An assertion of the libraries' that a client has found a way to is the end of its connection, not of the process.
void assertion_failed(char const *expression, char const *, char const *, long) { throw std::logic_error(expression); }

void assertion_failed_msg(char const *expression, char const *, char const *, char const *, long) {
    throw std::logic_error(expression);
}

} // namespace boost
#endif

using namespace engine;

namespace {

void report(http_engine_error *error, http_engine_error_code code, const char *message) noexcept {
    if (error) {
        error->code = code;
        std::snprintf(error->message, sizeof error->message, "%s", message);
    }
}

http_engine_error_code code_of(const error_code &error) noexcept {
    if (error == asio::error::address_in_use) {
        return HTTP_ENGINE_ERROR_ADDRESS_IN_USE;
    }
    if (error == asio::error::access_denied || error == asio::error::no_permission) {
        return HTTP_ENGINE_ERROR_PERMISSION;
    }
    if (error == boost::system::errc::address_not_available) {
        return HTTP_ENGINE_ERROR_ADDRESS_INVALID;
    }
    return HTTP_ENGINE_ERROR_SYSTEM;
}

/// Starts a thread that takes no signals: they belong to whoever owns the process.
std::thread start_thread(std::shared_ptr<Loop> loop) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    struct Restore {
        sigset_t *mask;
        ~Restore() { pthread_sigmask(SIG_SETMASK, mask, nullptr); }
    } restore{&before};
    return std::thread([loop = std::move(loop)] { loop->run(); });
}

/// Hands a command to the loop of its handle.
bool submit(Handle *handle, Command::Kind kind, ResponseHead head, Payload payload) {
    Command command(kind, Reference<Handle>::retain(handle));
    command.head = std::move(head);
    command.payload = std::move(payload);
    handle->loop->submit(std::move(command));
    return true;
}

/// Queues a piece and says whether its writer may go on.
http_engine_write_result write(Handle *handle, Command::Kind kind, http_engine_payload piece) noexcept {
    Payload payload(piece);
    try {
        if (handle->gone) {
            return HTTP_ENGINE_WRITE_GONE;
        }
        const auto queued = handle->queued.fetch_add(piece.length) + piece.length;
        // The wish is set before the bytes are handed over: their being sent then can't be missed.
        const bool full = queued > handle->loop->configuration().high_water_mark;
        if (full) {
            handle->wants_drain = true;
        }
        submit(handle, kind, {}, std::move(payload));
        return full ? HTTP_ENGINE_WAIT_FOR_DRAIN : HTTP_ENGINE_GO_ON;
    } catch (const std::exception &) {
        return HTTP_ENGINE_WRITE_GONE;
    }
}

} // namespace

http_engine_server *http_engine_server_start(
    const http_engine_configuration *configuration, const http_engine_callbacks *callbacks,
    http_engine_error *error) noexcept {
    report(error, HTTP_ENGINE_ERROR_NONE, "");
    std::unique_ptr<http_engine_server> server;
    try {
        server = std::make_unique<http_engine_server>();
        server->shared = std::make_shared<Shared>();
        auto &shared = *server->shared;
        shared.configuration = *configuration;
        shared.callbacks = *callbacks;
        error_code invalid;
        const auto address = asio::ip::make_address(configuration->address, invalid);
        if (invalid) {
            report(error, HTTP_ENGINE_ERROR_ADDRESS_INVALID, "not an IP address");
            return nullptr;
        }
        if (configuration->tls) {
            try {
                shared.set_tls(make_tls_context(*configuration->tls));
            } catch (const std::exception &reason) {
                report(error, HTTP_ENGINE_ERROR_CERTIFICATE, reason.what());
                return nullptr;
            }
        }
        // The buffer of a connection holds a whole head.
        shared.configuration.max_head_bytes =
            std::min<std::uint32_t>(configuration->max_head_bytes, InputBuffer::maximum - 1);
        // Text of the caller's does not outlive the call.
        shared.configuration.address = nullptr;
        shared.configuration.tls = nullptr;

        const auto count = std::max(1, configuration->loop_count);
        for (int index = 0; index < count; ++index) {
            server->loops.push_back(std::make_shared<Loop>(server->shared));
        }
        server->listener = std::make_shared<Listener>(server->shared, server->loops);
        server->listener->open({address, configuration->port}, configuration->backlog);
        server->listener->accept();
        for (auto &loop : server->loops) {
            shared.running_loops.fetch_add(1);
            try {
                server->threads.push_back(start_thread(loop));
            } catch (...) {
                shared.running_loops.fetch_sub(1);
                shared.callbacks.stopped = nullptr;
                throw;
            }
        }
        return server.release();
    } catch (const boost::system::system_error &reason) {
        report(error, code_of(reason.code()), reason.code().message().c_str());
    } catch (const std::exception &reason) {
        report(error, HTTP_ENGINE_ERROR_SYSTEM, reason.what());
    }
    if (server) {
        if (server->listener && server->threads.empty()) {
            server->listener->close();
        } else {
            server->stop(0);
            server->join();
        }
    }
    return nullptr;
}

uint16_t http_engine_server_port(const http_engine_server *server) noexcept { return server->listener->port(); }

uint32_t http_engine_server_connections(const http_engine_server *server) noexcept {
    return server->shared->connections.load(std::memory_order_relaxed);
}

bool http_engine_server_reload_tls(
    http_engine_server *server, const http_engine_tls *tls, http_engine_error *error) noexcept {
    report(error, HTTP_ENGINE_ERROR_NONE, "");
    try {
        server->shared->set_tls(make_tls_context(*tls));
        return true;
    } catch (const std::exception &reason) {
        report(error, HTTP_ENGINE_ERROR_CERTIFICATE, reason.what());
        return false;
    }
}

void http_engine_server_stop(http_engine_server *server, uint32_t grace) noexcept {
    try {
        server->stop(grace);
    } catch (const std::exception &) {
        // No memory for the message to the loops: the server goes on, and the caller's time limit decides.
    }
}

void http_engine_server_join(http_engine_server *server) noexcept {
    try {
        server->join();
    } catch (const std::exception &) {
        // A thread that can't be joined has ended.
    }
}

void http_engine_server_retain(http_engine_server *server) noexcept {
    server->references.fetch_add(1, std::memory_order_relaxed);
}

void http_engine_server_release(http_engine_server *server) noexcept {
    if (server->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        http_engine_server_stop(server, 0);
        http_engine_server_join(server);
        delete server;
    }
}

void http_engine_exchange_retain(http_engine_exchange *exchange) noexcept { exchange->retain(); }

void http_engine_exchange_release(http_engine_exchange *exchange) noexcept { exchange->release(); }

void http_engine_exchange_set_context(http_engine_exchange *exchange, void *context) noexcept {
    exchange->context = context;
}

void http_engine_exchange_read(http_engine_exchange *exchange) noexcept {
    try {
        submit(exchange, Command::Kind::read, {}, {});
    } catch (const std::exception &) {
        // No memory to say so: the exchange ends by its deadlines.
    }
}

bool http_engine_exchange_respond(
    http_engine_exchange *exchange, int status, const http_engine_field *fields, size_t field_count,
    http_engine_payload body) noexcept {
    Payload payload(body);
    try {
        if (exchange->answered.exchange(true)) {
            return false;
        }
        ResponseHead head;
        head.status = status;
        if (status < 200 || status > 599 || !head.set_fields(fields, field_count)) {
            ResponseHead failure;
            failure.status = 500;
            submit(exchange, Command::Kind::respond, std::move(failure), {});
            return false;
        }
        return submit(exchange, Command::Kind::respond, std::move(head), std::move(payload));
    } catch (const std::exception &) {
        return false;
    }
}

bool http_engine_exchange_begin(
    http_engine_exchange *exchange, int status, const http_engine_field *fields, size_t field_count,
    int64_t content_length, bool ends_with_client) noexcept {
    try {
        if (exchange->answered.exchange(true)) {
            return false;
        }
        ResponseHead head;
        head.status = status;
        head.content_length = content_length;
        head.ends_with_client = ends_with_client;
        if (status < 200 || status > 599 || !head.set_fields(fields, field_count)) {
            ResponseHead failure;
            failure.status = 500;
            submit(exchange, Command::Kind::respond, std::move(failure), {});
            return false;
        }
        return submit(exchange, Command::Kind::begin, std::move(head), {});
    } catch (const std::exception &) {
        return false;
    }
}

http_engine_write_result http_engine_exchange_write(
    http_engine_exchange *exchange, http_engine_payload piece) noexcept {
    return write(exchange, Command::Kind::write, piece);
}

void http_engine_exchange_end(http_engine_exchange *exchange) noexcept {
    try {
        submit(exchange, Command::Kind::end, {}, {});
    } catch (const std::exception &) {
        // No memory to say so: the client sees an answer without end, and its own time limit.
    }
}

void http_engine_exchange_abort(http_engine_exchange *exchange) noexcept {
    try {
        submit(exchange, Command::Kind::abort, {}, {});
    } catch (const std::exception &) {
        // As above.
    }
}

http_engine_websocket *http_engine_websocket_create(http_engine_exchange *exchange) noexcept {
    return new (std::nothrow) http_engine_websocket(exchange->loop);
}

bool http_engine_exchange_upgrade(
    http_engine_exchange *exchange, http_engine_websocket *websocket, void *context,
    const http_engine_field *fields, size_t field_count, http_engine_view subprotocol,
    const http_engine_websocket_options *options) noexcept {
    bool handed_over = false;
    try {
        ResponseHead check;
        if (exchange->gone || exchange->answered || !check.set_fields(fields, field_count)) {
            return false;
        }
        auto upgrade = std::make_unique<Upgrade>(*options, fields, field_count, text(subprotocol));
        Command command(Command::Kind::upgrade, Reference<Handle>::retain(exchange));
        if (exchange->answered.exchange(true)) {
            return false;
        }
        upgrade->name(websocket, context);
        // From here on `websocket_closed` follows, whatever becomes of the command.
        handed_over = true;
        command.upgrade = std::move(upgrade);
        exchange->loop->submit(std::move(command));
        return true;
    } catch (const std::exception &) {
        return handed_over;
    }
}

void http_engine_websocket_retain(http_engine_websocket *websocket) noexcept { websocket->retain(); }

void http_engine_websocket_release(http_engine_websocket *websocket) noexcept { websocket->release(); }

void http_engine_websocket_receive(http_engine_websocket *websocket) noexcept {
    try {
        submit(websocket, Command::Kind::receive, {}, {});
    } catch (const std::exception &) {
        // No memory to say so: the connection ends by its deadlines.
    }
}

http_engine_write_result http_engine_websocket_send(
    http_engine_websocket *websocket, bool is_text, http_engine_payload message) noexcept {
    return write(websocket, is_text ? Command::Kind::send_text : Command::Kind::send_binary, message);
}

void http_engine_websocket_close(http_engine_websocket *websocket, uint16_t code, http_engine_view reason) noexcept {
    try {
        Command command(Command::Kind::close, Reference<Handle>::retain(websocket));
        command.close_code = code;
        command.head.fields = std::string(text(reason));
        websocket->loop->submit(std::move(command));
    } catch (const std::exception &) {
        // As above.
    }
}

void http_engine_websocket_abort(http_engine_websocket *websocket) noexcept {
    try {
        submit(websocket, Command::Kind::abort, {}, {});
    } catch (const std::exception &) {
        // As above.
    }
}
