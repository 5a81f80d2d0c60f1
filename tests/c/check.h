// The test framework of the programs in C: CHECK counts and prints what does not hold, and goes on; DONE ends main.
#ifndef EMVQR_TESTS_C_CHECK_H
#define EMVQR_TESTS_C_CHECK_H

#include <emvqr/emvqr.h>

#include <stdio.h>
#include <string.h>

static int checks_made;
static int checks_failed;

static void check_that(int holds, const char* what, const char* file, int line) {
  ++checks_made;
  if (holds) return;
  ++checks_failed;
  fprintf(stderr, "%s:%d: %s does not hold\n", file, line, what);
}
#define CHECK(what) check_that((what) != 0, #what, __FILE__, __LINE__)
/// The call answers with this code.
#define ANSWERS(code, call) check_answer((code), (call), #call, __FILE__, __LINE__)

static inline void check_answer(unsigned wanted, emvqr_errc code, const char* call, const char* file, int line) {
  check_that(code == wanted, call, file, line);
  if (code != wanted) fprintf(stderr, "  it answers %u, not %u\n", (unsigned)code, wanted);
}
/// True if a text is this C string.
static inline int is(emvqr_text text, const char* wanted) {
  return text.size == strlen(wanted) && memcmp(text.data, wanted, text.size) == 0;
}
/// The same for what was written into a buffer.
static inline int holds(const emvqr_buffer* buffer, const char* wanted) {
  const emvqr_text text = {buffer->data, buffer->size};
  return is(text, wanted);
}

#define DONE (printf("%d checks, %d failed\n", checks_made, checks_failed), checks_made == 0 || checks_failed != 0)

#endif
