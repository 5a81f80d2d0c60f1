#include "http/server.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace http_test {

namespace {

using clock = std::chrono::steady_clock;

bool wait_for(int file, short event, milliseconds limit) {
  pollfd one{file, event, 0};
  int ready = 0;
  do {
    ready = poll(&one, 1, static_cast<int>(limit.count()));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

}  // namespace

const std::string_view cafe =
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor Cafe6010Phnom Penh"
    "62580108INV-00010211855123456780307Store 70706POS-030806Coffee64300002km0109ហាងកាហ្វេ0207ភ្នំពេញ"
    "99340013179533167311301131795332273111630415BB";

server::server(const std::vector<std::string>& arguments) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return;
  std::string program = EMVQR_ACQP_SERVER;
  std::vector<std::string> texts = arguments;
  std::vector<char*> words{program.data()};
  for (std::string& text : texts) words.push_back(text.data());
  words.push_back(nullptr);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, pipe_ends[1], STDOUT_FILENO);
  if (posix_spawn(&pid_, program.c_str(), &files, nullptr, words.data(), environ) != 0) pid_ = -1;
  posix_spawn_file_actions_destroy(&files);
  close(pipe_ends[1]);

  std::string line;
  char byte = 0;
  while (wait_for(pipe_ends[0], POLLIN, patience) && read(pipe_ends[0], &byte, 1) == 1 && byte != '\n') line += byte;
  close(pipe_ends[0]);
  port_ = static_cast<int>(std::strtol(line.c_str(), nullptr, 10));
}

server::~server() {
  if (pid_ > 0) stop(SIGKILL);
}

int server::stop(int signal) {
  if (pid_ <= 0) return -1;
  if (signal != 0) kill(pid_, signal);
  int status = 0;
  pid_t ended = 0;
  for (const auto end = clock::now() + patience; ended == 0 && clock::now() < end;) {
    ended = waitpid(pid_, &status, WNOHANG);
    if (ended == 0) std::this_thread::sleep_for(milliseconds(1));
  }
  if (ended == 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, &status, 0);
  }
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

connection::connection(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0) return;
  close(socket_);
  socket_ = -1;
}

connection::connection(connection&& other) noexcept : socket_(other.socket_), timed_out_(other.timed_out_) {
  other.socket_ = -1;
}

connection::~connection() {
  if (socket_ >= 0) close(socket_);
}

bool connection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    if (!wait_for(socket_, POLLOUT, patience)) return false;
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN) return false;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string connection::receive(std::size_t more) {
  std::string all;
  std::array<char, 4096> some{};
  const auto end = clock::now() + patience;
  while (all.size() < more) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - clock::now());
    timed_out_ = left.count() <= 0 || !wait_for(socket_, POLLIN, left);
    if (timed_out_) break;
    const ssize_t got = recv(socket_, some.data(), std::min(some.size(), more - all.size()), 0);
    if (got <= 0) break;
    all.append(some.data(), static_cast<std::size_t>(got));
  }
  return all;
}

void connection::end_sending() { shutdown(socket_, SHUT_WR); }

bool connection::has_news() const { return wait_for(socket_, POLLIN, milliseconds(0)); }

std::string request(std::string_view method, std::string_view target, std::string_view headers, std::string_view body) {
  std::string text;
  for (const std::string_view part :
       {method, std::string_view(" "), target, std::string_view(" HTTP/1.1\r\nHost: x\r\n"), headers,
        std::string_view("\r\n"), body})
    text += part;
  return text;
}

std::string post(std::string_view body) {
  return request("POST", path,
                 "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n", body);
}

std::string body_of(std::string_view code) { return nlohmann::json{{"codeValue", code}}.dump(); }

reply read_reply(connection& from) {
  reply out;
  const std::string text = from.receive();
  if (from.timed_out()) out.status = -1;
  const std::size_t end = text.find("\r\n\r\n");
  if (from.timed_out() || text.rfind("HTTP/1.1 ", 0) != 0 || end == std::string::npos) return out;
  out.status = static_cast<int>(std::strtol(text.c_str() + 9, nullptr, 10));
  out.head = text.substr(0, end);
  out.body = text.substr(end + 4);
  return out;
}

reply ask(int port, std::string_view bytes) {
  connection to{port};
  if (!to.is_open()) return {};
  to.send(bytes);  // an answer may come before all is sent
  return read_reply(to);
}

namespace {

std::string result_member(const reply& from, const char* name) {
  const auto tree = nlohmann::json::parse(from.body, nullptr, false);
  if (!tree.is_object() || !tree.contains("result")) return {};
  return tree["result"].value(name, std::string{});
}

}  // namespace

std::string result_code(const reply& from) { return result_member(from, "resultCode"); }
std::string result_message(const reply& from) { return result_member(from, "resultMessage"); }

}  // namespace http_test
