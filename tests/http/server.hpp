// The example server as a child process, and clients for it that may misbehave.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace http_test {

using milliseconds = std::chrono::milliseconds;

/// The path that is asked.
inline constexpr std::string_view path = "/aps/api/v1/payments/userInitiatedPay";
/// A KHQR of 50,000 riel with most objects that there are, and an instant at which it can be paid.
extern const std::string_view cafe;
inline constexpr std::int64_t cafe_time = 1795331671131;
/// No server may let a client wait longer.
inline constexpr milliseconds patience{15000};

/// examples/acqp_server. It is killed at the latest when this goes.
class server {
 public:
  /// Starts it with a clock that stands at `now_ms`, and waits until it has told its port.
  explicit server(std::int64_t now_ms = cafe_time) : server({"--now", std::to_string(now_ms)}) {}
  explicit server(const std::vector<std::string>& arguments);
  server(const server&) = delete;
  server& operator=(const server&) = delete;
  ~server();

  /// 0 where it ended without telling one.
  int port() const { return port_; }
  /// Sends this signal (0 for none) and waits. Returns the exit status, or -1 if it did not end by itself in time.
  int stop(int signal);

 private:
  pid_t pid_ = -1;
  int port_ = 0;
};

/// One TCP connection that sends whatever it is told.
class connection {
 public:
  explicit connection(int port);
  connection(connection&& other) noexcept;
  connection& operator=(connection&&) = delete;
  ~connection();

  bool is_open() const { return socket_ >= 0; }
  /// Sends all of it; false if the other side takes no more, or nothing for `patience`.
  bool send(std::string_view bytes);
  /// Everything until the other side ends, or `more` bytes. `timed_out` tells if it did not end within `patience`.
  std::string receive(std::size_t more = 1 << 20);
  /// Says that nothing more will be sent.
  void end_sending();
  bool timed_out() const { return timed_out_; }
  /// True if the other side has ended the connection or said something, without waiting.
  bool has_news() const;

 private:
  int socket_ = -1;
  bool timed_out_ = false;
};

/// A request as it goes over the wire. `headers` are lines, each with its end; Host is added.
std::string request(std::string_view method, std::string_view target, std::string_view headers, std::string_view body);
/// POST to `path` with all that belongs to it.
std::string post(std::string_view body);
/// `{"codeValue":...}`.
std::string body_of(std::string_view code);

/// What came back for these bytes. The status is 0 where the connection ended without an answer, -1 where it did not.
struct reply {
  int status = 0;
  std::string head, body;
};
reply ask(int port, std::string_view bytes);
reply read_reply(connection& from);

/// The resultCode of an answer; empty where it is not a JSON object that has one.
std::string result_code(const reply& from);
/// The resultMessage.
std::string result_message(const reply& from);

}  // namespace http_test
