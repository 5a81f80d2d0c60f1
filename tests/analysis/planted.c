/* gcc -fanalyzer: memory is given back twice on one of the ways through, as no warning sees. */
#include <stdlib.h>

static void give_back(char* memory) { free(memory); }

int main(int argc, char** argv) {
  char* memory = malloc(10);
  (void)argv;
  if (memory == NULL) return 1;
  if (argc > 1) give_back(memory);
  free(memory);
  return 0;
}
