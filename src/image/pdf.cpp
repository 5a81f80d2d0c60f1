// PDF 1.4: one page with one path over one ground. Nothing in it tells when or by what it was made.
#include <emvqr/image/draw.hpp>

#include "micrometres.hpp"
#include "number_text.hpp"
#include "sheet.hpp"
#include "symbol_path.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Points, of which an inch has 72, are written with this many digits behind the point.
constexpr unsigned digits = 6;
constexpr std::uint64_t millionths = 1'000'000;
constexpr unsigned usual_dpi = 96;  // a pixel of the web

/// The objects of a file, numbered from 1, and the table of where they begin.
class pdf_writer {
 public:
  // The second line says to programs that pass files on that this is no text.
  pdf_writer() : file_("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") {}

  void object(std::string_view body) {
    starts_.push_back(file_.size());
    file_ += std::to_string(starts_.size()) + " 0 obj\n";
    file_.append(body) += "\nendobj\n";
  }
  void stream(const std::string& content) {
    object("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }

  /// Ends the file; the first object is its catalog. A line of the table has 20 bytes with its end.
  std::string finish() {
    const std::string table = std::to_string(file_.size()), count = std::to_string(starts_.size() + 1);
    file_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const std::size_t start : starts_) {
      const std::string place = std::to_string(start);
      file_ += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    }
    file_ += "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n";
    return std::move(file_);
  }

 private:
  std::string file_;
  std::vector<std::size_t> starts_;
};

/// Turns the page upside down into units of a module from the top left, then fills ground and bars. One path for all
/// bars: what touches within a path is filled without a seam.
std::string page_content(const sheet& page, std::uint64_t side_points) {
  const std::string height = number_text(side_points, digits), side = std::to_string(page.side());
  const std::string scale = number_text(rounded(side_points, page.side()), digits);
  const bool inverted = page.options().inverted;
  std::string content = inverted ? "0 g\n" : "1 g\n";
  content += "0 0 " + height + ' ' + height + " re f\n";
  content += scale + " 0 0 -" + scale + " 0 " + height + " cm\n";
  content += inverted ? "1 g\n" : "0 g\n";
  for_each_bar(page, [&content](unsigned x, unsigned y, unsigned width) {
    content += std::to_string(x) + ' ' + std::to_string(y) + ' ' + std::to_string(width) + " 1 re\n";
  });
  return content + 'f';
}

std::string pdf_document(const sheet& page) {
  const std::uint64_t points = rounded(page.side_um(usual_dpi) * 72 * millionths, inch_um);
  const std::string side = number_text(points, digits);
  pdf_writer out;
  out.object("<< /Type /Catalog /Pages 2 0 R >>");
  out.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  out.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + side + ' ' + side +
             "] /Resources << >> /Contents 4 0 R >>");
  out.stream(page_content(page, points));
  return out.finish();
}

errc fault_of(const sheet& page) noexcept {
  const errc why = page.fault();
  if (why != errc::none || page.side_um(usual_dpi) <= max_side_um) return why;
  return errc::image_too_large;
}

}  // namespace

result<std::string> to_pdf(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  return drawn(page, fault_of(page), pdf_document);
}

}  // namespace image
EMVQR_NAMESPACE_END
