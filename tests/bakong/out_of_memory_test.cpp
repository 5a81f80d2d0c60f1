// Every allocation fails in turn: a refusal comes back, nothing else happens.
#include "bakong/replies.hpp"
#include "unit/sealed.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

namespace bakong = emvqr::bakong;

namespace {

thread_local long allocations_left = -1;  // below 0: as many as there are

void* allocate(std::size_t size) {
  if (allocations_left == 0) throw std::bad_alloc{};
  if (allocations_left > 0) --allocations_left;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}

// Runs `work` with 0, 1, 2 ... allocations until it succeeds; it must tell that memory ran out until then. Returns how
// many it needs.
template <class Work>
long fail_each(const Work& work) {
  for (long allowed = 0;; ++allowed) {
    REQUIRE(allowed < 5000);
    allocations_left = allowed;
    const bakong::fault why = work();
    allocations_left = -1;
    if (why == bakong::fault::none) return allowed;
    INFO(allowed << " allocations");
    REQUIRE(why == bakong::fault::out_of_memory);
  }
}

template <class T>
bakong::fault why_of(const bakong::outcome<T>& made) noexcept {
  return made ? bakong::fault::none : made.error().why;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return allocations_left < 0 ? std::malloc(size + 1) : nullptr;
}
void* operator new[](std::size_t size, const std::nothrow_t& none) noexcept { return operator new(size, none); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("a reply is refused where memory runs out", "[bakong]") {
  const std::string paid = emvqr_test::recorded("paid_newer");
  REQUIRE(fail_each([&] { return why_of(bakong::parse_reply<bakong::transaction>(paid)); }) > 10);
  const std::string link = emvqr_test::recorded("deeplink");
  REQUIRE(fail_each([&] { return why_of(bakong::parse_reply<bakong::deeplink>(link)); }) > 3);
}

TEST_CASE("a request is refused where memory runs out", "[bakong]") {
  constexpr auto code = emvqr_test::seal("00020129130009shop@devb5303116540550000");
  const bakong::deeplink_request link{
      std::string(code.view()),
      bakong::source_info{"https://shop.example.com/icon.png", "the name of a shop", "bobshop://paid?invoice=42"}};
  REQUIRE(fail_each([&] { return why_of(bakong::to_json_text(link)); }) > 5);
  const bakong::short_hash_request hash{"0f1e2d3c", {450, 2}, emvqr::currency::USD};
  REQUIRE(fail_each([&] { return why_of(bakong::to_json_text(hash)); }) > 2);
}
