// C11's threads, locks and conditions on those of pthread, which ThreadSanitizer knows.
//
// librdkafka takes them from the C library, where ThreadSanitizer doesn't see them: a thread that it hasn't seen begin
// has no state of its runtime and ends the process at its first call, and what such locks order would look like a race.
// Linked into a program, these functions stand before the C library's, which are the same calls under other names; the
// types have the same layout there. Nothing is hidden by that.
//
// Source: glibc, nptl/thrd_create.c, mtx_lock.c, cnd_wait.c and their neighbours.

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <threads.h>
#include <time.h>

_Static_assert(sizeof(mtx_t) == sizeof(pthread_mutex_t), "mtx_t is a pthread_mutex_t");
_Static_assert(sizeof(cnd_t) == sizeof(pthread_cond_t), "cnd_t is a pthread_cond_t");
_Static_assert(sizeof(thrd_t) == sizeof(pthread_t), "thrd_t is a pthread_t");

struct start {
    thrd_start_t function;
    void *argument;
};

static int outcome(int error) {
    switch (error) {
    case 0: return thrd_success;
    case ENOMEM: return thrd_nomem;
    case EBUSY: return thrd_busy;
    case ETIMEDOUT: return thrd_timedout;
    default: return thrd_error;
    }
}

static pthread_mutex_t *mutex(mtx_t *lock) { return (pthread_mutex_t *)lock; }
static pthread_cond_t *condition(cnd_t *word) { return (pthread_cond_t *)word; }

static void *run(void *given) {
    const struct start start = *(struct start *)given;
    free(given);
    return (void *)(intptr_t)start.function(start.argument);
}

int thrd_create(thrd_t *thread, thrd_start_t function, void *argument) {
    struct start *start = malloc(sizeof *start);
    if (!start) {
        return thrd_nomem;
    }
    *start = (struct start){function, argument};
    const int error = pthread_create((pthread_t *)thread, NULL, run, start);
    if (error) {
        free(start);
    }
    return outcome(error);
}

int thrd_join(thrd_t thread, int *result) {
    void *value;
    const int error = pthread_join((pthread_t)thread, &value);
    if (!error && result) {
        *result = (int)(intptr_t)value;
    }
    return outcome(error);
}

int thrd_detach(thrd_t thread) { return outcome(pthread_detach((pthread_t)thread)); }

int mtx_init(mtx_t *lock, int type) {
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_settype(&kind, type & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : PTHREAD_MUTEX_NORMAL);
    const int error = pthread_mutex_init(mutex(lock), &kind);
    pthread_mutexattr_destroy(&kind);
    return outcome(error);
}

void mtx_destroy(mtx_t *lock) { pthread_mutex_destroy(mutex(lock)); }
int mtx_lock(mtx_t *lock) { return outcome(pthread_mutex_lock(mutex(lock))); }
int mtx_trylock(mtx_t *lock) { return outcome(pthread_mutex_trylock(mutex(lock))); }
int mtx_unlock(mtx_t *lock) { return outcome(pthread_mutex_unlock(mutex(lock))); }

int mtx_timedlock(mtx_t *restrict lock, const struct timespec *restrict until) {
    return outcome(pthread_mutex_timedlock(mutex(lock), until));
}

int cnd_init(cnd_t *word) { return outcome(pthread_cond_init(condition(word), NULL)); }
void cnd_destroy(cnd_t *word) { pthread_cond_destroy(condition(word)); }
int cnd_signal(cnd_t *word) { return outcome(pthread_cond_signal(condition(word))); }
int cnd_broadcast(cnd_t *word) { return outcome(pthread_cond_broadcast(condition(word))); }
int cnd_wait(cnd_t *word, mtx_t *lock) { return outcome(pthread_cond_wait(condition(word), mutex(lock))); }

int cnd_timedwait(cnd_t *restrict word, mtx_t *restrict lock, const struct timespec *restrict until) {
    return outcome(pthread_cond_timedwait(condition(word), mutex(lock), until));
}
