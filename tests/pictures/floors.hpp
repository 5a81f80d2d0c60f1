// What is to be read of each kind of damage, at least, and what the pictures are known by.
#pragma once

#include "recipe.hpp"

#include <cstdint>

namespace emvqr_pictures {

struct floor_of_kind {
  damage kind;
  int read;                ///< of 60 pictures; fewer fail the test
  std::uint64_t checksum;  ///< of the pixels of its sample, before JPEG
};

/// One less than the fewer of what is read with ZXing-C++ 1.4 and with 2.3: 752 in all, where those and zbar together
/// read 614 and 717. Where pictures are changed on purpose, the test prints the new checksums.
inline constexpr floor_of_kind floors[] = {
    {damage::perspective, 58, 0x1DB9C540CE7EBD3DU}, {damage::rotation, 58, 0x0F401CE37BFE1D4AU},
    {damage::blur, 51, 0x22E30514722F18C4U},        {damage::motion, 49, 0xE831B377EA0AD345U},
    {damage::noise, 59, 0xC803946798166CE3U},       {damage::uneven_light, 56, 0x7A4B05C63B9E8368U},
    {damage::glare, 51, 0x13FCDBF1E2FA21F7U},       {damage::low_resolution, 57, 0x2279314EBFC78531U},
    {damage::jpeg, 54, 0x105F8D44565F0D0CU},        {damage::inverted, 58, 0xD740256F0F2DCD2DU},
    {damage::logo, 52, 0xB6F48F31788BFA12U},        {damage::crumple, 35, 0xF43BB9AAC54776BAU},
    {damage::crop, 58, 0xFCB63123220FBB4FU},        {damage::snapshot, 56, 0x966C8990587F3012U},
};

}  // namespace emvqr_pictures
