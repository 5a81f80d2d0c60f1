// Symbols and pictures from C: what is drawn is read back; too little room is told; misuse answers with a code.
#include <emvqr/emvqr_image.h>

#include "payloads.h"

enum { module_pixels = 4, quiet = 4, room = (65 + 2 * quiet) * module_pixels };

static uint8_t modules[EMVQR_MAX_MODULES];
static uint8_t pixels[2 * room * room];
static char bytes[4096];
static emvqr_buffer out = {bytes, sizeof bytes, 0};
static emvqr_found found[8];
static size_t count;

/// Draws the symbol of a text into the picture, which is white, with its quiet zone from `left` on.
static void draw(emvqr_text text, emvqr_picture* picture, uint32_t left) {
  const emvqr_symbol_options options = {.struct_size = sizeof options, .least_version = 12};
  emvqr_symbol symbol = {.struct_size = sizeof symbol};
  uint32_t x;
  uint32_t y;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  CHECK((symbol.side + 2 * quiet) * module_pixels <= picture->height);
  for (y = 0; y != symbol.side * module_pixels; ++y)
    for (x = 0; x != symbol.side * module_pixels; ++x)
      if (modules[y / module_pixels * symbol.side + x / module_pixels])
        pixels[(y + quiet * module_pixels) * picture->width + left + x + quiet * module_pixels] = 0;
}
/// A white picture with room for `symbols` of them, of version 12, side by side.
static emvqr_picture blank(uint32_t symbols) {
  emvqr_picture picture = {.struct_size = sizeof picture, .data = pixels};
  picture.width = symbols * room;
  picture.height = room;
  picture.size_bytes = (size_t)picture.width * picture.height;
  memset(pixels, 0xFF, sizeof pixels);
  return picture;
}
static emvqr_picture drawn(emvqr_text text) {
  emvqr_picture picture = blank(1);
  draw(text, &picture, 0);
  return picture;
}
/// The bytes of a file of fuzz/seeds/picture.
static size_t read_seed(const char* name, char* into, size_t capacity) {
  char path[512];
  size_t size = 0;
  FILE* file;
  snprintf(path, sizeof path, "%s/%s", EMVQR_TEST_PICTURES, name);
  file = fopen(path, "rb");
  CHECK(file != NULL);
  if (file == NULL) return 0;
  size = fread(into, 1, capacity, file);
  fclose(file);
  return size;
}

static void a_symbol_is_made(void) {
  const emvqr_text text = emvqr_text_of(spec_example);
  emvqr_symbol_options options = {.struct_size = sizeof options, .least_ecc = EMVQR_ECC_HIGH, .least_version = 20};
  emvqr_symbol symbol = {.struct_size = sizeof symbol};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_symbol_encode(text, NULL, modules, sizeof modules, &symbol));
  CHECK(symbol.struct_size == sizeof symbol && symbol.side == 17 + 4 * symbol.version && symbol.side > 21);
  CHECK(symbol.ecc >= EMVQR_ECC_MEDIUM && symbol.ecc <= EMVQR_ECC_HIGH);
  CHECK(modules[0] == 1 && modules[symbol.side - 1] == 1 && modules[7] == 0 && modules[symbol.side + 1] == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  CHECK(symbol.version == 20 && symbol.ecc == EMVQR_ECC_HIGH);
  options.least_ecc = EMVQR_ECC_DEFAULT;
  options.least_version = 0;
  options.segments = EMVQR_SEGMENTS_SMALLEST;
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_symbol_encode(text, &options, NULL, 0, &symbol));
  CHECK(symbol.side * symbol.side <= EMVQR_MAX_MODULES && symbol.side != 0);
  ANSWERS(EMVQR_ERRC_NO_SPACE,
          emvqr_symbol_encode(text, &options, modules, (size_t)symbol.side * symbol.side - 1, &symbol));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_symbol_encode(text, &options, modules, (size_t)symbol.side * symbol.side, &symbol));
  options.says_utf8 = 1;
  options.covered_middle = 1;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  CHECK(symbol.ecc >= EMVQR_ECC_QUARTILE);
  ANSWERS(EMVQR_ERRC_INVALID_UTF8,
          emvqr_symbol_encode(emvqr_text_of("\xFF"), &options, modules, sizeof modules, &symbol));
  ANSWERS(EMVQR_ERRC_EMPTY_INPUT, emvqr_symbol_encode(emvqr_text_of(""), NULL, modules, sizeof modules, &symbol));
}

static void what_is_drawn_is_read(void) {
  const emvqr_picture picture = drawn(emvqr_text_of(spec_example));
  emvqr_decode_options options = {.struct_size = sizeof options, .steps = EMVQR_STEP_FAST, .budget_ms = 1000};
  const int32_t edge = quiet * module_pixels;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  CHECK(count == 1 && is(found[0].bytes, spec_example) && found[0].bytes.data == bytes);
  CHECK(out.size == sizeof spec_example - 1 && found[0].parts == 1 && found[0].part == 0 && found[0].parity == 0);
  CHECK(!found[0].inverted && !found[0].mirrored && found[0].step == EMVQR_STEP_FAST);
  CHECK(found[0].corners[0].x >= edge - 4 && found[0].corners[0].x <= edge + 4);
  CHECK(found[0].corners[2].x > (int32_t)picture.width / 2 && found[0].corners[2].y > (int32_t)picture.height / 2);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  options.width = options.height = 40;
  ANSWERS(EMVQR_ERRC_IMAGE_NO_CODE, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  options.left = picture.width;
  ANSWERS(EMVQR_ERRC_IMAGE_BAD_VIEW, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
}

static void too_little_room_is_told(void) {
  const emvqr_picture picture = drawn(emvqr_text_of(spec_example));
  emvqr_buffer small = {bytes, sizeof spec_example - 2, 0};
  emvqr_buffer none = {NULL, 0, 0};
  count = 0;
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_picture_decode(&picture, NULL, &small, found, 8, &count));
  CHECK(small.size == sizeof spec_example - 1 && count == 1);
  small.capacity = small.size;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, NULL, &small, found, 1, &count));
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_picture_decode(&picture, NULL, &out, NULL, 0, &count));
  CHECK(out.size == sizeof spec_example - 1 && count == 1);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_picture_decode(&picture, NULL, &none, NULL, 0, &count));
  CHECK(none.size == sizeof spec_example - 1 && count == 1);
}

static void every_code_is_read(void) {
  emvqr_picture picture = blank(2);
  draw(emvqr_text_of(spec_example), &picture, 0);
  draw(emvqr_text_of("https://example.com/menu"), &picture, room);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  CHECK(count == 2 && is(found[0].bytes, spec_example) && is(found[1].bytes, "https://example.com/menu"));
  CHECK(found[1].bytes.data == bytes + found[0].bytes.size && found[1].corners[0].x > room);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_picture_decode(&picture, NULL, &out, found, 1, &count));
  CHECK(count == 2);
}

static void how_a_code_is_seen_is_told(void) {
  emvqr_picture picture = drawn(emvqr_text_of(spec_example));
  emvqr_decode_options options = {.struct_size = sizeof options, .steps = EMVQR_STEP_FAST};
  size_t i;
  uint32_t x;
  uint32_t y;
  for (y = 0; y != picture.height; ++y) {
    for (x = 0; x != picture.width / 2; ++x) {
      uint8_t* const row = pixels + (size_t)y * picture.width;
      const uint8_t left = row[x];
      row[x] = row[picture.width - 1 - x];
      row[picture.width - 1 - x] = left;
    }
  }
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  CHECK(count == 1 && found[0].mirrored == 1 && found[0].inverted == 0 && is(found[0].bytes, spec_example));
  for (i = 0; i != picture.size_bytes; ++i) pixels[i] = (uint8_t)(0xFF - pixels[i]);
  ANSWERS(EMVQR_ERRC_IMAGE_NO_CODE, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  options.steps = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  CHECK(count == 1 && found[0].inverted == 1 && found[0].step == EMVQR_STEP_INVERTED);
}

static void files_are_read(void) {
  static char file[1 << 16];
  char first[EMVQR_MAX_PAYLOAD_BYTES];
  size_t size = read_seed("khqr.jpg", file, sizeof file);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_file_decode(file, size, NULL, &out, found, 8, &count));
  CHECK(count == 1 && out.size > 100 && out.size <= sizeof first && memcmp(bytes, "000201", 6) == 0);
  memcpy(first, bytes, out.size < sizeof first ? out.size : sizeof first);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_file_decode(file, size, NULL, &out, found, 0, &count));
  ANSWERS(EMVQR_ERRC_IMAGE_UNREADABLE, emvqr_file_decode(file, size / 2, NULL, &out, found, 8, &count));
  size = read_seed("khqr.png", file, sizeof file);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_file_decode(file, size, NULL, &out, found, 8, &count));
  CHECK(count == 1 && memcmp(bytes, first, out.size) == 0);
  size = read_seed("cmyk.jpg", file, sizeof file);
  ANSWERS(EMVQR_ERRC_IMAGE_UNSUPPORTED, emvqr_file_decode(file, size, NULL, &out, found, 8, &count));
  ANSWERS(EMVQR_ERRC_IMAGE_UNREADABLE, emvqr_file_decode(NULL, 0, NULL, &out, found, 8, &count));
}

#define BAD(call) ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, call)
#define BAD_SIZE(call) ANSWERS(EMVQR_ERRC_BAD_STRUCT_SIZE, call)

static void misused_symbols(void) {
  const emvqr_text no_text = {NULL, 1};
  const emvqr_text text = emvqr_text_of("0002");
  emvqr_symbol symbol = {.struct_size = sizeof symbol};
  emvqr_symbol_options options = {.struct_size = sizeof options};
  BAD(emvqr_symbol_encode(no_text, NULL, modules, sizeof modules, &symbol));
  BAD(emvqr_symbol_encode(text, NULL, NULL, 1, &symbol));
  BAD(emvqr_symbol_encode(text, NULL, modules, sizeof modules, NULL));
  options.least_ecc = 5;
  BAD(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  options.least_ecc = 0;
  options.least_version = 41;
  BAD(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  options.least_version = 0;
  options.segments = 2;
  BAD(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  options.segments = 0;
  options.says_utf8 = 2;
  BAD(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  options.says_utf8 = 0;
  options.covered_middle = 2;
  BAD(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  options.struct_size = 0;
  BAD_SIZE(emvqr_symbol_encode(text, &options, modules, sizeof modules, &symbol));
  symbol.struct_size = 4;
  BAD_SIZE(emvqr_symbol_encode(text, NULL, modules, sizeof modules, &symbol));
}

static void misused_pictures(void) {
  emvqr_picture picture = drawn(emvqr_text_of(spec_example));
  emvqr_decode_options options = {.struct_size = sizeof options, .steps = 0x100};
  emvqr_buffer no_room = {NULL, 5, 0};
  BAD(emvqr_picture_decode(NULL, NULL, &out, found, 8, &count));
  BAD(emvqr_picture_decode(&picture, NULL, NULL, found, 8, &count));
  BAD(emvqr_picture_decode(&picture, NULL, &no_room, found, 8, &count));
  BAD(emvqr_picture_decode(&picture, NULL, &out, NULL, 8, &count));
  BAD(emvqr_picture_decode(&picture, NULL, &out, found, 8, NULL));
  BAD(emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  BAD(emvqr_file_decode(NULL, 1, NULL, &out, found, 8, &count));
  BAD(emvqr_file_decode("", 0, NULL, NULL, found, 8, &count));
  BAD(emvqr_file_decode("", 0, &options, &out, found, 8, &count));
  options.struct_size = 2;
  BAD_SIZE(emvqr_picture_decode(&picture, &options, &out, found, 8, &count));
  BAD_SIZE(emvqr_file_decode("", 0, &options, &out, found, 8, &count));
  picture.format = 7;
  BAD(emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  picture.format = EMVQR_PIXEL_RGB;
  ANSWERS(EMVQR_ERRC_IMAGE_BAD_VIEW, emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  picture.format = EMVQR_PIXEL_GREY;
  picture.size_bytes -= 1;
  ANSWERS(EMVQR_ERRC_IMAGE_BAD_VIEW, emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  picture.data = NULL;
  BAD(emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  picture.size_bytes = 0;
  ANSWERS(EMVQR_ERRC_IMAGE_BAD_VIEW, emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
  picture.struct_size = sizeof picture * 2;
  BAD_SIZE(emvqr_picture_decode(&picture, NULL, &out, found, 8, &count));
}

int main(void) {
  a_symbol_is_made();
  what_is_drawn_is_read();
  too_little_room_is_told();
  every_code_is_read();
  how_a_code_is_seen_is_told();
  files_are_read();
  misused_symbols();
  misused_pictures();
  return DONE;
}
