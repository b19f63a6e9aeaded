// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <array>
#include <optional>

namespace ui {

/// The texts of a table's cells, laid out once and kept: laying them out anew is most of what painting a table takes.
class CellTexts {
public:
    enum class Face { Plain, Bold, FixedWidth };

    CellTexts();

    /// The face of what is in `font` otherwise.
    const QFont &font(Face face, const QFont &font);
    /// On one line, elided in the way of `mode` where it is wider than `width`. Valid until the next call.
    const QStaticText &laidOut(const QString &text, Face face, const QFont &font, int width, Qt::TextElideMode mode,
                               Qt::LayoutDirection direction);

private:
    struct LaidOut {
        QStaticText text;
        int width = -1;
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };
    struct Kept {
        QFont font;
        QCache<QString, LaidOut> texts;
    };

    Kept &kept(Face face, const QFont &font);

    std::optional<QFont> m_font;
    std::array<Kept, 3> m_faces;
};

} // namespace ui
