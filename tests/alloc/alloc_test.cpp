// The core asks for no memory: every way to get some is counted here, and the core is run through.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/emvqr.hpp>

#include "support/test.hpp"
#include "unit/payload/goldens.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>

namespace {

std::size_t allocations = 0;

/// How often memory was asked for while `f` ran.
template <class F>
std::size_t allocations_of(F&& f) {
  const std::size_t before = allocations;
  f();
  return allocations - before;
}

void* counted(std::size_t size) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);  // NOLINT: this is what operator new is made of
}

void* counted_or_throw(std::size_t size) {
  void* memory = counted(size);
  if (memory == nullptr) throw std::bad_alloc{};
  return memory;
}

void* counted_aligned(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  const auto unit = static_cast<std::size_t>(alignment);
  void* memory = std::aligned_alloc(unit, (size + unit - 1) / unit * unit);
  if (memory == nullptr) throw std::bad_alloc{};
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return counted_or_throw(size); }
void* operator new[](std::size_t size) { return counted_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new(std::size_t size, std::align_val_t alignment) { return counted_aligned(size, alignment); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return counted_aligned(size, alignment); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

#ifdef EMVQR_TEST_WRAPS_MALLOC
// The linker sends every call of malloc and its kin in this program here (-Wl,--wrap).
extern "C" {
void* __real_malloc(std::size_t size);                     // NOLINT: the linker's names
void* __real_calloc(std::size_t count, std::size_t size);  // NOLINT
void* __real_realloc(void* memory, std::size_t size);      // NOLINT
void* __wrap_malloc(std::size_t size);                     // NOLINT
void* __wrap_calloc(std::size_t count, std::size_t size);  // NOLINT
void* __wrap_realloc(void* memory, std::size_t size);      // NOLINT
void* __wrap_malloc(std::size_t size) {                    // NOLINT
  ++allocations;
  return __real_malloc(size);
}
void* __wrap_calloc(std::size_t count, std::size_t size) {  // NOLINT
  ++allocations;
  return __real_calloc(count, size);
}
void* __wrap_realloc(void* memory, std::size_t size) {  // NOLINT
  ++allocations;
  return __real_realloc(memory, size);
}
}
#endif

namespace {

/// Keeps the optimizer from leaving out what made `value`.
template <class T>
void use(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

constexpr std::string_view bad_payloads[] = {
    "", "x", "000201", "00020159+1x", "0002016304FFFF", "0002015901\xFF", "00020163041234x", "0002012904abcd63041234"};

std::size_t parse_everything() {
  return allocations_of([] {
    for (const emvqr_test::golden& g : emvqr_test::goldens) use(emvqr::parse(g.text, {emvqr::quirk::lenient}));
    for (const std::string_view text : {emvqr_test::emoji_utf16, emvqr_test::emoji_characters}) use(emvqr::parse(text));
    for (const std::string_view text : bad_payloads) use(emvqr::parse(text, {emvqr::quirk::lenient}));
  });
}

std::size_t walk_everything() {
  return allocations_of([] {
    for (const emvqr_test::golden& g : emvqr_test::goldens) {
      const auto view = emvqr::parse(g.text);
      use(view->amount());
      use(view->transaction_currency());
      for (const emvqr::field& object : view->objects()) {
        use(view->find(emvqr::path{object.id}));
        for (const emvqr::field& child : view->objects(emvqr::path{object.id}))
          use(view->get(emvqr::path{object.id, child.id}));
      }
    }
  });
}

std::size_t check_everything() {
  return allocations_of([] {
    for (const emvqr_test::golden& g : emvqr_test::goldens) {
      const auto view = emvqr::parse(g.text);
      const auto report = emvqr::check(*view, {1750000060000});
      for (const emvqr::finding& found : report) use(emvqr::explain(found));
      use(emvqr::find_scheme(*view));
    }
  });
}

std::size_t write_everything() {
  return allocations_of([] {
    char buffer[emvqr::max_payload_bytes];
    emvqr::writer out{buffer, sizeof buffer};
    out.put(0, "01").nested(62, [](emvqr::writer& in) { in.put(1, "bill").put(8, "tea"); });
    use(out.finish());
    emvqr::writer short_of_room{buffer, 9};
    use(short_of_room.put(0, "01").put(59, "Cafe").finish());
  });
}

std::size_t edit_everything() {
  return allocations_of([] {
    char buffer[emvqr::max_payload_bytes];
    const emvqr::change changes[] = {{{54}, "60000"}, {{62, 7}, ""}, {{62, 8}, "tea"}, {{64, 0}, "km"}};
    const auto view = emvqr::parse(emvqr_test::khqr_dynamic);
    use(emvqr::edit(*view, changes, buffer));
    const emvqr::change refused[] = {{{63}, "ABCD"}};
    use(emvqr::edit(*view, refused, buffer));
  });
}

std::size_t write_khqr() {
  return allocations_of([] {
    constexpr std::int64_t now = 1750000000000;
    char buffer[emvqr::max_payload_bytes];
    emvqr::khqr::merchant shop;
    shop.account_id = "angkor_cafe@abaa";
    shop.name = "Angkor Cafe";
    shop.merchant_id = "M123456";
    shop.acquiring_bank = "ABA Bank";
    shop.amount = {50000, 0};
    shop.expires_ms = now + 120000;
    shop.additional.bill_number = "INV-1";
    shop.alternate = {"km", "ហាង", "ភ្នំពេញ"};
    use(emvqr::khqr::write(shop, now, buffer));
    shop.name = "a name that is longer than the 25 characters there are";
    const auto refused = emvqr::khqr::write(shop, now, buffer);
    use(emvqr::explain(refused.error()));
  });
}

std::size_t map_both_ways() {
  return allocations_of([] {
    namespace ap = emvqr::alipayplus;
    ap::policy any;
    any.schemes = any.currencies = "*";
    for (const emvqr_test::golden& g : emvqr_test::goldens) {
      const auto view = emvqr::parse(g.text);
      ap::workspace memory;
      const auto order = ap::to_order(*view, any, {1750000060000, "ID", {}}, memory);
      use(to_text(ap::payable(order)));
      use(ap::route_of(*view));
      char buffer[emvqr::max_payload_bytes];
      use(ap::to_payload(order.answer, {}, buffer));
    }
  });
}

std::size_t tell_everything() {
  return allocations_of([] {
    for (const emvqr::errc_info& info : emvqr::errc_catalogue)
      use(emvqr::message({info.code, emvqr::path{62, 7}, 0, 118}));
    for (const emvqr::rule_info& info : emvqr::rule_catalogue) use(emvqr::explain(info.number, emvqr::path{59}));
  });
}

std::size_t compute_everything() {
  return allocations_of([] {
    use(emvqr::crc16(emvqr_test::khqr_dynamic));
    use(emvqr::md5_hex(emvqr_test::khqr_dynamic));
    use(emvqr::to_text(*emvqr::rescale(*emvqr::parse_decimal("12.5"), 2)));
    use(emvqr::currency_from_alpha("KHR"));
  });
}

}  // namespace

TEST_CASE("alloc: the counter counts") {
  CHECK(allocations_of([] {
          const auto* number = new int(1);
          use(number);
          delete number;
        }) >= 1);
  CHECK(allocations_of([] {
          const auto* text = new char[10];
          use(text);
          delete[] text;
        }) >= 1);
  CHECK(allocations_of([] { use(std::string(100, 'x')); }) >= 1);
  CHECK(allocations_of([] {}) == 0);
#ifdef EMVQR_TEST_WRAPS_MALLOC
  CHECK(allocations_of([] {
          void* memory = std::malloc(8);  // NOLINT
          use(memory);
          std::free(memory);  // NOLINT
        }) == 1);
  CHECK(allocations_of([] {
          void* memory = std::calloc(1, 8);  // NOLINT
          use(memory);
          std::free(memory);  // NOLINT
        }) == 1);
#endif
}

TEST_CASE("alloc: parse asks for no memory") { CHECK(parse_everything() == 0); }
TEST_CASE("alloc: looking up and walking ask for no memory") { CHECK(walk_everything() == 0); }
TEST_CASE("alloc: check and explain ask for no memory") { CHECK(check_everything() == 0); }
TEST_CASE("alloc: the writer asks for no memory") { CHECK(write_everything() == 0); }
TEST_CASE("alloc: edit asks for no memory") { CHECK(edit_everything() == 0); }
TEST_CASE("alloc: writing a KHQR asks for no memory") { CHECK(write_khqr() == 0); }
TEST_CASE("alloc: mapping to Alipay+ and back asks for no memory") { CHECK(map_both_ways() == 0); }
TEST_CASE("alloc: messages ask for no memory") { CHECK(tell_everything() == 0); }
TEST_CASE("alloc: CRC, MD5, decimals and currencies ask for no memory") { CHECK(compute_everything() == 0); }
