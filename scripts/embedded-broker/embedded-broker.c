// A Kafka-protocol broker for a development machine that has no Kafka: librdkafka's mock cluster on a fixed port.
//
// In memory only: after a restart it is empty. It binds 127.0.0.1 and nothing else. See README.md for its limits.
//
//   embedded-broker PORT [--topic NAME:PARTITIONS]...
//
// Prints "127.0.0.1:PORT" once it listens, and ends on SIGTERM or SIGINT.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static int wanted_port;

/// The mock cluster asks for any free port; this gives it the wanted one, on loopback whatever was asked for.
int bind(int descriptor, const struct sockaddr *address, socklen_t length) {
    int (*next)(int, const struct sockaddr *, socklen_t) =
        (int (*)(int, const struct sockaddr *, socklen_t))dlsym(RTLD_NEXT, "bind");
    if (!next) {
        errno = ENOSYS;
        return -1;
    }
    if (address->sa_family != AF_INET || length < sizeof(struct sockaddr_in)) return next(descriptor, address, length);
    struct sockaddr_in fixed;
    memcpy(&fixed, address, sizeof fixed);
    if (fixed.sin_port != 0) return next(descriptor, address, length);
    int on = 1;
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    fixed.sin_port = htons((uint16_t)wanted_port);
    fixed.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return next(descriptor, (struct sockaddr *)&fixed, sizeof fixed);
}

/// The mock cluster answers in small pieces; sent at once, none waits 40 ms for the acknowledgement of the last.
int accept(int descriptor, struct sockaddr *restrict address, socklen_t *restrict length) {
    int (*next)(int, struct sockaddr *, socklen_t *) =
        (int (*)(int, struct sockaddr *, socklen_t *))dlsym(RTLD_NEXT, "accept");
    if (!next) {
        errno = ENOSYS;
        return -1;
    }
    int connection = next(descriptor, address, length);
    int on = 1;
    if (connection >= 0) setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return connection;
}

static int refuse(const char *problem, const char *detail) {
    fprintf(stderr, "embedded-broker: %s%s\n", problem, detail);
    return 2;
}

static int create_topic(rd_kafka_mock_cluster_t *cluster, const char *description) {
    const char *colon = strrchr(description, ':');
    if (!colon || colon == description) return refuse("--topic takes NAME:PARTITIONS, not ", description);
    char *end;
    long partitions = strtol(colon + 1, &end, 10);
    if (*end != '\0' || partitions < 1 || partitions > 1000) return refuse("partitions are 1 to 1000: ", description);
    char *name = strndup(description, (size_t)(colon - description));
    if (!name) return refuse("no memory", "");
    rd_kafka_resp_err_t result = rd_kafka_mock_topic_create(cluster, name, (int)partitions, 1);
    free(name);
    return result == RD_KAFKA_RESP_ERR_NO_ERROR ? 0 : refuse("topic not created: ", description);
}

int main(int count, char **arguments) {
    if (count < 2) return refuse("usage: embedded-broker PORT [--topic NAME:PARTITIONS]...", "");
    wanted_port = atoi(arguments[1]);
    if (wanted_port < 1 || wanted_port > 65535) return refuse("no port: ", arguments[1]);

    // Blocked before librdkafka starts its threads, so that the signal comes to sigwait below.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);

    char problem[512];
    rd_kafka_conf_t *configuration = rd_kafka_conf_new();
    rd_kafka_conf_set(configuration, "log_level", "3", problem, sizeof problem);
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, configuration, problem, sizeof problem);
    if (!client) return refuse("client not made: ", problem);
    rd_kafka_mock_cluster_t *cluster = rd_kafka_mock_cluster_new(client, 1);
    if (!cluster) {
        rd_kafka_destroy(client);
        return refuse("cannot listen on 127.0.0.1:", arguments[1]);
    }

    int result = 0;
    for (int index = 2; index < count && result == 0; index += 2) {
        if (strcmp(arguments[index], "--topic") != 0 || index + 1 >= count)
            result = refuse("unknown argument: ", arguments[index]);
        else
            result = create_topic(cluster, arguments[index + 1]);
    }
    if (result == 0) {
        printf("127.0.0.1:%d\n", wanted_port);
        fflush(stdout);
        int received;
        sigwait(&signals, &received);
    }
    rd_kafka_mock_cluster_destroy(cluster);
    rd_kafka_destroy(client);
    return result;
}
