// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretText.h"

#include "ui/appearance/Fonts.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

// As the margin QLineEdit has around its text, so that values stand under each other.
constexpr int textMargin = 2;

QString dots()
{
    return QStringLiteral("••••••••");
}

/// Breaks between any two characters: a key has no spaces.
qreal layOut(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

SecretText::SecretText(std::chrono::milliseconds shownFor, QWidget *parent)
    : QLabel(dots(), parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setFont(fixedWidthFont());
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(shownFor);
    connect(&m_expiry, &QTimer::timeout, this, &SecretText::hideSecret);
}

SecretText::~SecretText()
{
    replace({});
}

void SecretText::reveal(const aws::Secret &secret)
{
    setRevealed(true, secret.reveal());
    m_expiry.start();
}

void SecretText::hideSecret()
{
    m_expiry.stop();
    setRevealed(false, dots());
}

bool SecretText::hasHeightForWidth() const
{
    return true;
}

int SecretText::heightForWidth(int width) const
{
    QTextLayout layout(text(), font(), const_cast<SecretText *>(this));
    return static_cast<int>(std::ceil(layOut(layout, width - 2 * textMargin))) + 2 * textMargin;
}

QSize SecretText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() + 2 * textMargin};
}

QSize SecretText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, fontMetrics().height() + 2 * textMargin};
}

void SecretText::paintEvent(QPaintEvent *)
{
    QTextLayout layout(text(), font(), this);
    const qreal height = layOut(layout, width() - 2 * textMargin);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    // On whole pixels, as a field beside it has its text.
    layout.draw(&painter, {textMargin, std::floor((this->height() - height + 1) / 2)});
}

/// What was shown is overwritten, once the label has let go of it.
void SecretText::replace(const QString &text)
{
    QString before = this->text();
    setText(text);
    aws::wipe(before);
}

void SecretText::setRevealed(bool revealed, const QString &text)
{
    replace(text);
    updateGeometry();
    if (std::exchange(m_revealed, revealed) != revealed)
        Q_EMIT revealedChanged(revealed);
}

} // namespace ui
