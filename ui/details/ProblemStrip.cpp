// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ProblemStrip.h"

#include "ui/appearance/Colors.h"
#include "ui/appearance/Icon.h"
#include "ui/widgets/SentenceLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace ui {

namespace {

/// A picture that is drawn anew each time, so that it follows the palette.
class IconLabel final : public QWidget {
public:
    IconLabel(QIcon icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(std::move(icon))
    {
        const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

ProblemStrip::ProblemStrip(Offers offers, QWidget *parent)
    : QWidget(parent)
    , m_text(new SentenceLabel(this))
    , m_retry(new QPushButton(tr("Retr&y"), this))
{
    m_retry->setAccessibleName(tr("Retry"));
    m_retry->setVisible(offers == Offers::Retry);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(new IconLabel(icon(IconName::Warning, Signal::Pending), this), 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
}

void ProblemStrip::showMessage(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    show();
}

void ProblemStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(signalSurface(Signal::Pending, palette()),
                         signalColor(Signal::Pending, palette(), QPalette::Window), 0.4));
    painter.setBrush(signalSurface(Signal::Pending, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace ui
