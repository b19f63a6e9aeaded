// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/QrView.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int usualSide = 320;

} // namespace

QrView::QrView(std::chrono::milliseconds lifetime, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("QR code"));
    setMinimumSize(usualSide / 2, usualSide / 2);
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(lifetime);
    connect(&m_expiry, &QTimer::timeout, this, &QrView::conceal);
}

bool QrView::reveal(const aws::Secret &text)
{
    auto code = std::make_unique<QrCode>(text);
    if (code->isEmpty())
        return false;
    m_code = std::move(code);
    m_expiry.start();
    update();
    return true;
}

void QrView::conceal()
{
    m_expiry.stop();
    if (!m_code)
        return;
    m_code.reset();
    update();
    Q_EMIT concealed();
}

QSize QrView::sizeHint() const
{
    return {usualSide, usualSide};
}

/// On whole pixels, so that no edge is grey.
void QrView::paintEvent(QPaintEvent *)
{
    if (!m_code)
        return;
    const int squares = m_code->size() + 2 * QrCode::quietZone;
    const int scale = std::max(std::min(width(), height()) / squares, 1);
    const QPoint corner((width() - squares * scale) / 2, (height() - squares * scale) / 2);
    QPainter painter(this);
    painter.fillRect(QRect(corner, QSize(squares * scale, squares * scale)), Qt::white);
    for (int y = 0; y < m_code->size(); ++y) {
        for (int x = 0; x < m_code->size(); ++x) {
            if (m_code->isBlack(x, y))
                painter.fillRect(
                    QRect(corner + QPoint(x + QrCode::quietZone, y + QrCode::quietZone) * scale, QSize(scale, scale)),
                    Qt::black);
        }
    }
}

} // namespace ui
