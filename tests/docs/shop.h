/* A café's KHQR of one sale, 50,000 riel, made at 1780000000000 and good for two minutes: what the pages are run with,
   in C, in C++, and for the shell (around/README.sh), so it stands in one line. */
#pragma once

// clang-format off
#define EMVQR_DOCS_SHOP "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204599953031165405500005802KH5911Angkor Cafe6010Phnom Penh9934001317800000000000113178000012000063049D23"
// clang-format on
