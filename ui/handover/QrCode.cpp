// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/QrCode.h"

#include <qrencode.h>

#include <algorithm>

namespace ui {

QrCode::QrCode(const aws::Secret &text)
{
    QByteArray utf8 = text.reveal().toUtf8();
    if (utf8.isEmpty())
        return;
    QRcode *const code =
        QRcode_encodeData(int(utf8.size()), reinterpret_cast<const unsigned char *>(utf8.constData()), 0, QR_ECLEVEL_M);
    aws::wipe(utf8);
    if (!code)
        return;
    m_size = code->width;
    const auto count = qsizetype(m_size) * m_size;
    m_squares.resize(count);
    // Of each square the lowest bit is its colour (qrencode.h).
    std::transform(code->data, code->data + count, m_squares.begin(),
                   [](unsigned char square) { return char(square & 1); });
    std::fill_n(code->data, count, static_cast<unsigned char>(0));
    QRcode_free(code);
}

} // namespace ui
