#pragma once
#include <librdkafka/rdkafka.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

/// A non-blocking event descriptor, or -1. Swift's module of the C library leaves the header out.
static inline int crdkafka_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

/// Makes a client whose threads may wake up to two milliseconds late from a wait for a time.
///
/// librdkafka 2.0.2 waits for its next timer in whole milliseconds, rounded down, and turns in a loop for what is left
/// of the last one: each of a client's timers, one a second at least, costs a millisecond of processor time. A thread
/// that wakes a little later finds its timer due. Waits for events aren't touched. Threads inherit the slack of the one
/// that makes them.
static inline rd_kafka_t *crdkafka_new(
    rd_kafka_type_t type, rd_kafka_conf_t *configuration, char *message, size_t size) {
    int own = prctl(PR_GET_TIMERSLACK, 0, 0, 0, 0);
    prctl(PR_SET_TIMERSLACK, 2000000UL, 0, 0, 0);
    rd_kafka_t *client = rd_kafka_new(type, configuration, message, size);
    if (own > 0) prctl(PR_SET_TIMERSLACK, (unsigned long)own, 0, 0, 0);
    return client;
}

/// Produces one record. Swift can't call the variadic `rd_kafka_producev`, so the call is spelled here.
///
/// Key and value are copied before the function returns. The headers belong to librdkafka once it
/// returns RD_KAFKA_RESP_ERR_NO_ERROR, and stay the caller's otherwise. `identifier` comes back in the
/// delivery report's `_private`; it is a number, never an address.
static inline rd_kafka_resp_err_t crdkafka_produce(
    rd_kafka_t *client, const char *topic, int32_t partition, const void *key, size_t key_length,
    const void *value, size_t value_length, rd_kafka_headers_t *headers, uintptr_t identifier) {
    if (headers) {
        return rd_kafka_producev(
            client, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
            RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_KEY(key, key_length),
            RD_KAFKA_V_VALUE((void *)value, value_length), RD_KAFKA_V_HEADERS(headers),
            RD_KAFKA_V_OPAQUE((void *)identifier), RD_KAFKA_V_END);
    }
    return rd_kafka_producev(
        client, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition),
        RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_KEY(key, key_length),
        RD_KAFKA_V_VALUE((void *)value, value_length), RD_KAFKA_V_OPAQUE((void *)identifier),
        RD_KAFKA_V_END);
}
