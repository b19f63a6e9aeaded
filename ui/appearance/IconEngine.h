// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Colors.h"

#include <QIconEngine>

#include <optional>

namespace ui {

/// Draws a one-coloured SVG in a colour of the program's palette, at any size and resolution.
class IconEngine final : public QIconEngine {
public:
    /// On what an active icon is drawn: a hovered button is as pale as the others, a chosen menu entry is highlighted.
    enum class Shown { OnButton, InMenu };

    /// Without a signal, the icon has the colour of text.
    IconEngine(QString file, std::optional<Signal> signal, Shown shown = Shown::OnButton);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;

private:
    QColor color(QIcon::Mode mode) const;

    QString m_file;
    std::optional<Signal> m_signal;
    Shown m_shown;
};

} // namespace ui
