// Payloads as QR symbols and pictures as payloads, in C: the picture layer of emvqr, a library of its own that links
// libqrencode, ZXing-C++, libpng and libjpeg. <emvqr/emvqr.h> says what holds for results, threads and growth; memory
// that is taken while a call runs is given back before it ends, results lie in the caller's buffers.
#ifndef EMVQR_IMAGE_H
#define EMVQR_IMAGE_H

#include <emvqr/emvqr.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The most modules a symbol has, a byte each: 177 a side.
#define EMVQR_MAX_MODULES 31329u

/// How much of a symbol may be damaged and still be read: about 7, 15, 25 and 30 percent.
enum {
  EMVQR_ECC_DEFAULT = 0,  ///< EMVQR_ECC_MEDIUM
  EMVQR_ECC_LOW = 1,
  EMVQR_ECC_MEDIUM = 2,
  EMVQR_ECC_QUARTILE = 3,
  EMVQR_ECC_HIGH = 4,
};

/// How a text is laid down: in byte mode, as EMV QRCPS-MPM v1.0, 4.12.1.1 asks of payment codes, or in fewer bits.
enum {
  EMVQR_SEGMENTS_BYTES = 0,
  EMVQR_SEGMENTS_SMALLEST = 1,
};

/// How a pixel is stored, 8 bits a channel.
enum {
  EMVQR_PIXEL_GREY = 0,
  EMVQR_PIXEL_RGB = 1,
  EMVQR_PIXEL_BGR = 2,
  EMVQR_PIXEL_RGBA = 3,
  EMVQR_PIXEL_BGRA = 4,
  EMVQR_PIXEL_YUYV = 5,
  EMVQR_PIXEL_UYVY = 6,
};

/// What is tried on a picture until its codes are read, the cheapest first. A set: add them up. docs/pictures.md has
/// what each adds.
enum {
  EMVQR_STEP_FAST = 1,
  EMVQR_STEP_HARDER = 2,
  EMVQR_STEP_INVERTED = 4,
  EMVQR_STEP_DOWNSCALED = 8,
  EMVQR_STEP_CONTRAST = 16,
  EMVQR_STEP_UPSCALED = 32,
  EMVQR_STEP_ROTATED = 64,
  EMVQR_STEP_SECOND_READER = 128,
};

/// How a text becomes a symbol.
typedef struct emvqr_symbol_options {
  uint32_t struct_size;     ///< in bytes; set by you
  uint32_t least_ecc;       ///< EMVQR_ECC_...: the symbol has more where that costs no module
  uint32_t least_version;   ///< 1 to 40; 0: 1
  uint32_t segments;        ///< EMVQR_SEGMENTS_...
  uint32_t says_utf8;       ///< 1: the symbol says that its text is UTF-8 (ECI 26), which few codes do; else 0
  uint32_t covered_middle;  ///< 1: something will lie on its middle; else 0
} emvqr_symbol_options;

/// A symbol: its modules a side (21 to 177), without a quiet zone, its version (1 to 40) and EMVQR_ECC_...
typedef struct emvqr_symbol {
  uint32_t struct_size;  ///< in bytes; set by you
  uint32_t side;         ///< modules, 21 to 177
  uint32_t version;      ///< 1 to 40
  uint32_t ecc;          ///< EMVQR_ECC_...
} emvqr_symbol;

/// The smallest QR symbol that holds a text, row by row from the top, a byte for each module: 1 is dark, 0 is light.
/// Where `capacity` is too small (EMVQR_ERRC_NO_SPACE) `out` is filled all the same: `side` times `side` is needed.
/// `modules` may be NULL where `capacity` is 0; `options` may be NULL. Draw it with four light modules around it. Fails
/// with EMVQR_ERRC_EMPTY_INPUT, _SYMBOL_TOO_LARGE, _INVALID_UTF8 (says_utf8), or _IMAGE_WRITE_FAILED where memory ran
/// out.
EMVQR_C_EXPORT emvqr_errc emvqr_symbol_encode(emvqr_text text, const emvqr_symbol_options* options, uint8_t* modules,
                                              size_t capacity, emvqr_symbol* out);

/// Pixels, rows from the top. The first plane of an NV12, NV21 or I420 camera frame is EMVQR_PIXEL_GREY.
typedef struct emvqr_picture {
  uint32_t struct_size;  ///< in bytes; set by you
  uint32_t format;       ///< EMVQR_PIXEL_...
  const uint8_t* data;   ///< the first pixel; only read while the call runs
  size_t size_bytes;     ///< how many bytes may be read; sizes that ask for more are refused
  uint32_t width;        ///< in pixels
  uint32_t height;       ///< in pixels
  size_t stride_bytes;   ///< from one row to the next; 0 where there is no gap
} emvqr_picture;

/// How a picture is looked at.
typedef struct emvqr_decode_options {
  uint32_t struct_size;  ///< in bytes; set by you
  uint32_t steps;        ///< EMVQR_STEP_...: what may be tried; 0: everything. FAST for the frames of a camera
  uint32_t budget_ms;    ///< after so many milliseconds no further try is begun; 0: no limit
  uint32_t left;         ///< the part of the picture to look at; width or height 0: all that is right of or below it
  uint32_t top;          ///< pixels above that part
  uint32_t width;        ///< of that part, in pixels
  uint32_t height;       ///< of that part, in pixels
} emvqr_decode_options;

/// A place in a picture, in pixels from its top left corner. It may lie a little outside.
typedef struct emvqr_point {
  int32_t x;  ///< to the right
  int32_t y;  ///< down
} emvqr_point;

/// One QR code that was seen. `bytes` lies in the caller's buffer; it is not trusted, not even to be text: parse it.
typedef struct emvqr_found {
  emvqr_text bytes;        ///< in the caller's buffer
  emvqr_point corners[4];  ///< top left, top right, bottom right, bottom left, as the code itself has them
  uint32_t inverted;       ///< 1: light modules on a dark ground
  uint32_t mirrored;       ///< 1: seen as in a mirror
  uint32_t part;           ///< of a text cut into several codes this is number `part`, from 0, of `parts`
  uint32_t parts;          ///< 1 for every payment code; else it is no payload: refuse it
  uint32_t parity;         ///< tells the parts of one text from those of another; 0 where `parts` is 1
  uint32_t step;           ///< the EMVQR_STEP_... that read it
} emvqr_found;

/// Every QR code in a picture, from top to bottom. Their bytes are written one after the other to `bytes`, what is
/// known of each to `found`, which has room for `capacity` of them and may be NULL where that is 0; `count` becomes how
/// many there are. Where the room is too small (EMVQR_ERRC_NO_SPACE) `bytes->size` and `count` are what is needed.
/// `options` may be NULL. Fails with EMVQR_ERRC_IMAGE_BAD_VIEW, _IMAGE_TOO_LARGE, _IMAGE_NO_CODE, _IMAGE_UNREADABLE.
EMVQR_C_EXPORT emvqr_errc emvqr_picture_decode(const emvqr_picture* picture, const emvqr_decode_options* options,
                                               emvqr_buffer* bytes, emvqr_found* found, size_t capacity, size_t* count);
/// The same for the `size` bytes of a PNG or JPEG file, which is turned upright first. Fails with
/// EMVQR_ERRC_IMAGE_UNSUPPORTED for any other too.
EMVQR_C_EXPORT emvqr_errc emvqr_file_decode(const void* file, size_t size, const emvqr_decode_options* options,
                                            emvqr_buffer* bytes, emvqr_found* found, size_t capacity, size_t* count);

#ifdef __cplusplus
}
#endif

#endif
