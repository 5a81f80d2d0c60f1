// emvqr make SCHEME: a payload of any scheme that has a draft.
#include <emvqr/payload/parse.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "khqr_options.hpp"
#include "made.hpp"
#include "scheme_maker.hpp"
#include "verdict.hpp"

#include <string_view>
#include <vector>

namespace emvqr::cli {

int make_scheme_command::run() const {
  check_picture_name(made);
  given_options all{given, {}};
  const auto text = given.find("--amount");
  const result<decimal> amount =
      read_amount(text == given.end() ? std::nullopt : std::optional<std::string>(text->second));
  if (!amount) return refuse(amount.error(), "--amount", made);
  all.amount = *amount;
  const std::int64_t now_ms = now_or_clock(made.now_ms);
  std::vector<char> buffer(max_input_bytes);
  const result<std::string_view> payload = maker->write(all, now_ms, buffer);
  if (!payload) return refuse(payload.error(), option_of(*maker, all, payload.error().where), made);
  note_findings(judge(*payload, {quirk::none, now_ms}));
  return finish(*payload, made);
}

}  // namespace emvqr::cli
