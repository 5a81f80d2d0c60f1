// Everything about pictures: text to symbol to file, and file to pixels to text.
#pragma once

#include <emvqr/image/card.hpp>
#include <emvqr/image/decode.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/ecc.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/file.hpp>
#include <emvqr/image/framebuffer.hpp>
#include <emvqr/image/picture.hpp>
#include <emvqr/image/print.hpp>
