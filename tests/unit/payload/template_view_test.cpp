#include <emvqr/payload/template_view.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

using emvqr::errc;
using emvqr::failure;
using emvqr::field;
using emvqr::length_unit;
using emvqr::path;
using emvqr::template_view;

namespace {

constexpr template_view level(std::string_view text) { return {text, length_unit::characters, 100}; }

constexpr std::size_t count(const template_view& view) {
  std::size_t number = 0;
  for (const field& object : view) number += object.value.empty() ? 0u : 1u;
  return number;
}

}  // namespace

TEST_CASE("template_view: empty stands for no template") {
  EMVQR_VERIFY(template_view{}.empty());
  EMVQR_VERIFY(template_view{}.begin() == template_view{}.end());
  EMVQR_VERIFY(!template_view{}.find(0));
  EMVQR_VERIFY(!template_view{}.reads());
  EMVQR_VERIFY(!template_view{}.verify({}));
}

TEST_CASE("template_view: walks in order") {
  constexpr template_view view = level("0002km0103Bar0203Baz");
  EMVQR_VERIFY(count(view) == 3);
  auto it = view.begin();
  CHECK(it->id == 0);
  CHECK((*it).value == "km");
  ++it;
  CHECK(it->value == "Bar");
  CHECK(it->offset == 106);
  CHECK(it != view.end());
  ++it;
  ++it;
  CHECK(it == view.end());
}

TEST_CASE("template_view: walking stops before a fault") {
  EMVQR_VERIFY(count(level("0002km01")) == 1);
  EMVQR_VERIFY(count(level("text")) == 0);
}

TEST_CASE("template_view: find") {
  constexpr template_view view = level("0002km0103Bar");
  EMVQR_VERIFY(view.find(1)->value == "Bar");
  EMVQR_VERIFY(view.find(1)->offset == 106);
  EMVQR_VERIFY(!view.find(2));
}

TEST_CASE("template_view: find wants the whole level clean") {
  EMVQR_VERIFY(!level("0002km0103Ba").find(0));
  EMVQR_VERIFY(!level("0002kmxx").find(0));
  EMVQR_VERIFY(!level("0002km0002fr").find(0));
  EMVQR_VERIFY(!level("0002km0101a0101b").find(0));  // a level with any ID twice is two levels
  field out;
  out.id = 42;
  CHECK_FALSE(level("0002km01").find(0, out));
  CHECK(out.id == 42);
}

TEST_CASE("template_view: verify tells the first fault") {
  EMVQR_VERIFY(!level("0002km0103Bar").verify(path{64}));
  EMVQR_VERIFY(level("0002km0002fr01").verify(path{64}).code == errc::duplicate_id);
  EMVQR_VERIFY(level("0002km0002fr01").verify(path{64}).where == path{64, 0});
  EMVQR_VERIFY(level("0002km0002fr01").verify(path{64}).offset == 106);
  EMVQR_VERIFY(level("0002km01").verify(path{64}).code == errc::truncated_header);
  EMVQR_VERIFY(level("0002km01").verify(path{64}).offset == 106);
  EMVQR_VERIFY(level("0002km0103Bar").reads());
  EMVQR_VERIFY(!level("0002km0002fr").reads());
  EMVQR_VERIFY(!level("text").reads());
}

TEST_CASE("template_view: plain data") { STATIC_REQUIRE(std::is_trivially_copyable_v<template_view>); }
