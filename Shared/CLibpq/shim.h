#pragma once
#include <libpq-fe.h>
// How its sockets are waited for; Swift's Glibc module leaves these two out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
