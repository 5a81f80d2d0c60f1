// Every scheme that `emvqr make` knows beside KHQR.
#pragma once

#include "scheme_maker.hpp"

namespace emvqr::cli {

extern const scheme_maker promptpay_maker, thai_bill_maker, vietqr_maker, laoqr_maker, duitnow_maker, paynow_maker;
extern const scheme_maker qris_maker, qrph_maker, qrph_p2p_maker, fps_maker, jpqr_maker, bharatqr_maker, pix_maker;
extern const scheme_maker union_pay_maker;

}  // namespace emvqr::cli
