// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArray>

namespace ui {

/// A QR code as squares, which are overwritten as it goes; libqrencode gives back its own copies of the text as they
/// are. Level M: a seventh of it may be unreadable (libqrencode).
class QrCode final {
    Q_DISABLE_COPY_MOVE(QrCode)

public:
    /// Empty where the text is too long for one, or empty.
    explicit QrCode(const aws::Secret &text);
    ~QrCode() { aws::wipe(m_squares); }

    bool isEmpty() const { return m_size == 0; }
    /// Squares of a side, without the four that must be white around it (ISO/IEC 18004, quiet zone).
    int size() const { return m_size; }
    bool isBlack(int x, int y) const { return m_squares.at(qsizetype(y) * m_size + x) != 0; }

    static constexpr int quietZone = 4;

private:
    int m_size = 0;
    QByteArray m_squares; ///< row by row, 1 is black
};

} // namespace ui
