// Every command: its options as plain values, and what runs it. A `run` yields the exit status, or throws `unusable`.
#pragma once

#include <emvqr/image/decode.hpp>
#include <emvqr/schemes/khqr/edition.hpp>

#include "command_tree.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace emvqr::cli {

/// `--now`, in milliseconds since 1970.
using given_time = std::optional<std::int64_t>;

struct decode_command {
  std::string source;
  bool lenient = false;
  khqr::edition profile = khqr::edition::current;
  bool json = false;
  given_time now_ms;
  image::decode_options how = image::photo;  ///< for a picture

  int run() const;
};

struct check_command {
  std::string source = "-";
  bool lenient = false;
  khqr::edition profile = khqr::edition::current;
  bool json = false;
  bool quiet = false;
  unsigned threads = 0;  ///< 0: one a core
  given_time now_ms;

  int run() const;
};

/// What is done with a payload that was made.
struct made_options {
  std::string picture_file;  ///< draw it there; empty: nowhere
  bool json = false;
  given_time now_ms;
};

struct make_khqr_command {
  std::optional<std::string> type, account, name, city, currency, amount, merchant_id, bank, account_info;
  std::optional<std::string> bill, mobile, store, terminal, purpose, language, name_alt, city_alt, upi, mcc;
  given_time created_ms, expires_ms;
  std::optional<std::string> expires_in;
  khqr::edition profile = khqr::edition::current;
  made_options made;

  int run() const;
};

struct scheme_maker;

struct make_scheme_command {
  const scheme_maker* maker = nullptr;
  std::map<std::string, std::string> given;  ///< texts by their option
  made_options made;

  int run() const;
};

struct make_emv_command {
  std::vector<std::string> objects;
  bool force = false;
  made_options made;

  int run() const;
};

struct edit_command {
  std::string payload;
  std::vector<std::string> changes;
  std::vector<std::string> unset;
  bool khqr = false;  ///< the options below are given: a KHQR for one sale
  std::optional<std::string> amount, currency, bill, expires_in;
  given_time created_ms, expires_ms;
  bool force = false;
  made_options made;

  int run() const;
};

struct draw_command {
  std::string payload;
  std::string file;    ///< empty: half blocks on stdout
  unsigned scale = 0;  ///< 0: not given
  unsigned quiet_zone = 4;
  std::string level = "M";  ///< L, M, Q or H, in either case
  bool smallest_segments = false;
  bool eci = false;
  bool covered_middle = false;
  bool inverted = false;
  std::optional<std::string> side_mm;  ///< a decimal
  unsigned dpi = 0;                    ///< 0: not given
  unsigned bits = 0;                   ///< of a pixel; 0: not given
  bool force = false;
  bool json = false;

  int run() const;
};

struct card_command {
  std::string payload;
  std::string file;
  unsigned width = 1200;  ///< in pixels
  bool second_language = false;
  bool no_badge = false;
  bool no_amount = false;
  bool force = false;
  khqr::edition profile = khqr::edition::current;
  bool json = false;
  given_time now_ms;

  int run() const;
};

struct map_alipayplus_command {
  std::string payload;
  std::string profile_file;  ///< a policy as JSON; empty: the default one
  std::string order_id;
  bool lenient = false;
  bool json = false;
  given_time now_ms;

  int run() const;
};

struct map_emv_command {
  std::string order;         ///< a file of JSON, or - for stdin
  std::string url;           ///< of the code that was scanned; empty: none
  bool with_code = false;    ///< take codeValue for it
  std::string language;      ///< of a name that is not in ASCII
  std::string region;        ///< for an order without one
  std::string currency;      ///< the same
  std::string profile_file;  ///< as above
  made_options made;

  int run() const;
};

struct map_iso20022_command {
  std::string payload;
  bool json = false;

  int run() const;
};

/// docs/alipayplus.md.
struct map_page_command {
  int run() const;
};

struct conformance_command {
  std::string target;                ///< a command for the shell
  std::vector<std::string> vectors;  ///< files and folders; none: those that are built in
  std::string only;                  ///< part of an id or a rule; empty: all
  unsigned time_limit_ms = 2000;     ///< for one answer
  std::string json_file;             ///< empty: none; - for stdout in place of the table

  int run() const;
};

struct conformance_target_command {
  int run() const;
};

struct schemes_command {
  bool json = false;
  bool markdown = false;

  int run() const;
};

struct rules_command {
  bool json = false;
  bool markdown = false;
  bool sdk = false;

  int run() const;
};

struct manual_command {
  std::function<command_entry()> tree;  ///< of the whole program

  int run() const;
};

struct completion_command {
  std::string shell;
  std::function<command_entry()> tree;

  int run() const;
};

}  // namespace emvqr::cli
