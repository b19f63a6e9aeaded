// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/FocusRing.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

constexpr int thickness = 2;
constexpr int gap = 1;
constexpr double radius = 4;

bool isButton(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

} // namespace

FocusRing::FocusRing(QWidget &dialog)
    : QWidget(&dialog)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *focused)
{
    for (const QPointer<QWidget> &each : m_watched) {
        if (each)
            each->removeEventFilter(this);
    }
    m_watched.clear();
    m_button = focused && parentWidget()->isAncestorOf(focused) && isButton(focused) ? focused : nullptr;
    for (QWidget *each = m_button; each && each != parentWidget(); each = each->parentWidget()) {
        each->installEventFilter(this);
        m_watched.emplace_back(each);
    }
    surround();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        surround();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::surround()
{
    const bool isSeen = m_button && m_button->isVisible();
    if (isSeen) {
        constexpr int around = thickness + gap;
        setGeometry(QRect(m_button->mapTo(parentWidget(), QPoint()), m_button->size())
                        .adjusted(-around, -around, around, around));
        raise();
    }
    setVisible(isSeen);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::WindowText), thickness));
    const double half = thickness / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
}

} // namespace ui
