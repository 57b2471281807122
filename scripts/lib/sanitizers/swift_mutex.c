// Tells ThreadSanitizer what the slow paths of the standard library's Mutex order.
//
// On Linux a Mutex is a word that code compiled into its user changes atomically, which ThreadSanitizer sees, and a
// futex that libswiftSynchronization asks the kernel for when somebody waits, which it doesn't: after contention what
// the lock protects looks like a race. Linked into a program, these functions stand before the library's three slow paths,
// call them and say at the word's address what the kernel has done; the fast paths speak of the same address. Nothing is
// hidden by that: who holds another lock, or none, is ordered by nothing.
//
// Source: swiftlang/swift, stdlib/public/Synchronization/Mutex/LinuxImpl.swift; compiler-rt, tsan_interface.h.

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void Lock(uint32_t thread, SELF word);
typedef SWIFT bool TryLock(SELF word);
typedef SWIFT void Unlock(SELF word);

void __tsan_acquire(void *address);
void __tsan_release(void *address);

static Lock *real_lock;
static TryLock *real_try_lock;
static Unlock *real_unlock;

__attribute__((constructor)) static void begin(void) {
    real_lock = (Lock *)dlsym(RTLD_NEXT, LOCK);
    real_try_lock = (TryLock *)dlsym(RTLD_NEXT, TRY_LOCK);
    real_unlock = (Unlock *)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock(uint32_t thread, SELF word) __asm__(LOCK);
SWIFT void lock(uint32_t thread, SELF word) {
    real_lock(thread, word);
    __tsan_acquire(word);
}

SWIFT bool try_lock(SELF word) __asm__(TRY_LOCK);
SWIFT bool try_lock(SELF word) {
    const bool locked = real_try_lock(word);
    if (locked) {
        __tsan_acquire(word);
    }
    return locked;
}

SWIFT void unlock(SELF word) __asm__(UNLOCK);
SWIFT void unlock(SELF word) {
    __tsan_release(word);
    real_unlock(word);
}
