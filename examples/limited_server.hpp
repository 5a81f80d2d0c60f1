// A server of cpp-httplib that no client can hold or fill: each connection has one request, a deadline for all of it
// and a number of bytes it may send. cpp-httplib itself limits how long one read waits, so that a byte a second goes on
// for ever; and version 0.11 limits neither how long a line is nor how many headers there are.
#pragma once

#include "connection_limits.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>

#include <httplib.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace example {

/// A socket under these limits. `listener` is watched: once it is closed, nobody waits any more.
class limited_stream : public httplib::Stream {
 public:
  limited_stream(socket_t socket, const connection_limits& limits, const std::atomic<socket_t>& listener)
      : socket_(socket), limits_(limits), listener_(listener), bytes_left_(limits.head_bytes) {
    set_deadline(limits.to_read);
  }

  ssize_t read(char* to, std::size_t size) override {
    if (bytes_left_ == 0) return refusal_ = 413, -1;
    while (wait_for(POLLIN, deadline_)) {
      const ssize_t got = ::recv(socket_, to, std::min(size, bytes_left_), MSG_DONTWAIT);
      if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
      if (got > 0) bytes_left_ -= static_cast<std::size_t>(got);
      return got;
    }
    return refusal_ = 408, -1;
  }
  ssize_t write(const char* from, std::size_t size) override {
    const clock::time_point deadline = clock::now() + limits_.to_write;
    while (wait_for(POLLOUT, deadline)) {
      const ssize_t sent = ::send(socket_, from, size, MSG_DONTWAIT | MSG_NOSIGNAL);
      if (sent >= 0 || (errno != EAGAIN && errno != EINTR)) return sent;
    }
    return -1;
  }
  bool is_readable() const override { return wait_for(POLLIN, deadline_); }
  bool is_writable() const override { return wait_for(POLLOUT, clock::now() + limits_.to_write); }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return socket_; }

  /// The headers are read: now the body.
  void begin_body() { bytes_left_ = limits_.body_bytes; }
  /// The HTTP status for a body that did not come whole.
  int refusal() const { return refusal_; }
  /// All of the request has been read.
  void has_all() { has_all_ = true; }
  /// Ends the connection. A socket that is closed with bytes unread takes the answer away from the client, so some of
  /// them are read and forgotten.
  void finish() {
    ::shutdown(socket_, SHUT_WR);
    set_deadline(limits_.to_linger);
    bytes_left_ = limits_.body_bytes;
    char ignored[4096];
    while (!has_all_ && read(ignored, sizeof ignored) > 0) {
    }
    ::close(socket_);
  }

 private:
  using clock = std::chrono::steady_clock;

  void set_deadline(std::chrono::milliseconds from_now) { deadline_ = clock::now() + from_now; }
  bool wait_for(short event, clock::time_point deadline) const {
    while (listener_ != INVALID_SOCKET) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()).count();
      if (left <= 0) return false;
      pollfd one{socket_, event, 0};
      const int ready = ::poll(&one, 1, static_cast<int>(std::min<long long>(left, 100)));
      if (ready > 0) return true;
      if (ready < 0 && errno != EINTR) return false;
    }
    return false;
  }

  socket_t socket_;
  const connection_limits& limits_;
  const std::atomic<socket_t>& listener_;
  std::size_t bytes_left_;
  clock::time_point deadline_{};
  int refusal_ = 400;
  bool has_all_ = false;
};

/// The server. Its threads are those of cpp-httplib's pool: eight, or one for each further processor.
class limited_server : public httplib::Server {
 public:
  explicit limited_server(const connection_limits& limits) : limits_(limits) {}

  /// Listens at a port of this machine, 0 for any that is free, tells it to `ready`, and serves until SIGINT or
  /// SIGTERM. Returns the exit status: 1 where it cannot listen. To be called before there are other threads.
  int run_here(int port, const std::function<void(int)>& ready) {
    // The threads of the server leave these signals to this one, which waits for them.
    sigset_t ends;
    sigemptyset(&ends);
    for (const int each : {SIGINT, SIGTERM}) sigaddset(&ends, each);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    const rlimit files{limits_.connections, limits_.connections};
    setrlimit(RLIMIT_NOFILE, &files);

    // The library's own options let two programs share a port, and each gets some of the requests.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    constexpr const char* here = "127.0.0.1";
    const int bound = port == 0 ? bind_to_any_port(here) : bind_to_port(here, port) ? port : -1;
    if (bound < 0) return 1;
    ::listen(svr_sock_, 128);  // the library's own queue has five places
    std::atomic<bool> has_ended{false};
    std::thread listening([this, &has_ended] {
      listen_after_bind();
      has_ended = true;
      kill(getpid(), SIGTERM);  // should it end by itself
    });
    while (!is_running() && !has_ended) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ready(bound);

    int signal = 0;
    sigwait(&ends, &signal);
    const bool failed = has_ended;
    stop();
    listening.join();
    return failed ? 1 : 0;
  }
  /// In a handler: the HTTP status for a body that did not come whole.
  static int refusal() { return serving_->refusal(); }
  /// In a handler: all of the request has been read.
  static void has_all() { serving_->has_all(); }

 private:
  using on_request = std::function<void(httplib::Request&)>;

  // `process_request` of versions 0.11 and 0.18.
  bool serve(bool (httplib::Server::*process)(httplib::Stream&, bool, bool&, const on_request&), const on_request& then,
             httplib::Stream& stream, bool& closed) {
    return (this->*process)(stream, true, closed, then);
  }
  bool serve(bool (httplib::Server::*process)(httplib::Stream&, const std::string&, int, const std::string&, int, bool,
                                              bool&, const on_request&),
             const on_request& then, httplib::Stream& stream, bool& closed) {
    return (this->*process)(stream, {}, 0, {}, 0, true, closed, then);
  }

  bool process_and_close_socket(socket_t socket) override {
    limited_stream stream{socket, limits_, svr_sock_};
    serving_ = &stream;
    bool served = false;
    bool closed = false;
    try {
      const on_request then = [&stream](httplib::Request& request) {
        request.ranges.clear();  // an answer is whole, whatever part of it is asked for
        stream.begin_body();
      };
      served = serve(&limited_server::process_request, then, stream, closed);
    } catch (...) {  // no memory: this client's trouble alone
    }
    stream.finish();
    serving_ = nullptr;
    return served;
  }

  connection_limits limits_;
  static inline thread_local limited_stream* serving_ = nullptr;
};

}  // namespace example
