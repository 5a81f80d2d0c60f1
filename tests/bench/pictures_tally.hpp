// Which reader reads which picture.
#pragma once

#include <emvqr/image/picture.hpp>
#include <emvqr/image/read_step.hpp>

#include "pictures/degrade.hpp"

#include <string>
#include <vector>

namespace emvqr_bench {

struct outcome {
  bool read = false;
  int misread = 0;                 ///< codes returned whose bytes are not the payload
  double microseconds = 0;         ///< the best of three
  emvqr::image::read_step step{};  ///< the try that read it; ours alone
};

struct picture_outcome {
  emvqr_pictures::damage kind{};
  int strength = 0;
  int payload_index = 0;
  outcome ours, zxing, zbar;
};

struct tally_options {
  std::vector<emvqr_pictures::damage> kinds;
  std::string dump_folder;  ///< where the PNG files stay; empty for none
  bool with_zbar = true;
  bool with_times = true;
};

/// The name of a picture: its kind, strength and payload.
std::string picture_name(const picture_outcome& one);

/// Makes the pictures and reads each with every reader.
std::vector<picture_outcome> tally(const tally_options& options);

}  // namespace emvqr_bench
