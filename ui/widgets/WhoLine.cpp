// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/WhoLine.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/SourceContext.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

/// The ground in the colour of the text, the text in that of the ground: as strong as it gets in any palette, and told
/// without a colour.
class Badge final : public QLabel {
public:
    explicit Badge(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setFont(scaledFont(1.0, QFont::Bold));
        setAlignment(Qt::AlignCenter);
    }

    int widthFor(const QString &text) const
    {
        return fontMetrics().horizontalAdvance(text) + fontMetrics().averageCharWidth() * 2;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::WindowText));
        const qreal radius = fontMetrics().height() / 6.0;
        painter.drawRoundedRect(rect(), radius, radius);
        painter.setPen(palette().color(QPalette::Window));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

int badgeWidth(const QLabel &badge, const QString &text)
{
    return static_cast<const Badge &>(badge).widthFor(text);
}

constexpr int leastCharacters = 12; // of the words beside a badge

} // namespace

WhoLine::WhoLine(QWidget *parent)
    : QWidget(parent)
    , m_badge(new Badge(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // The lists of many sources arrive together, and each would have all of them worded.
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(0);
    connect(&m_lookSoon, &QTimer::timeout, this, &WhoLine::look);
    look();
}

WhoLine::WhoLine(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources, QWidget *parent)
    : WhoLine(parent)
{
    setSources(plant, sources);
}

void WhoLine::setSources(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources)
{
    if (!m_plant) {
        connect(&plant, &patchbay::Plant::sourceChanged, this, [this](const patchbay::SourceId &changed) {
            if (m_sources.contains(changed))
                m_lookSoon.start();
        });
    }
    m_plant = &plant;
    m_sources = sources;
    look();
}

void WhoLine::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    layOut();
}

void WhoLine::look()
{
    std::vector<const patchbay::Source *> open;
    for (const patchbay::SourceId &id : std::as_const(m_sources)) {
        const patchbay::Source *const source = m_plant->source(id);
        if (!source)
            continue;
        open.push_back(source);
        connect(&source->standing(), &patchbay::Standing::changed, this, &WhoLine::look, Qt::UniqueConnection);
    }
    m_who = whoIsThere(open);
    m_production = productionSign(open);
    const QString whole = whoIsThereInLines(open);
    setToolTip(plainToolTip(m_production.isEmpty() ? whole : m_production + u'\n' + whole));
    m_badge->setVisible(!m_production.isEmpty());
    m_text->setAccessibleName(m_who);
    m_badge->setAccessibleName(m_production);
    updateGeometry();
    layOut();
}

int WhoLine::gap() const
{
    return m_production.isEmpty() || m_who.isEmpty() ? 0 : fontMetrics().averageCharWidth();
}

/// By hand: what a label shows depends on its room, and a layout would ask the label for that.
void WhoLine::layOut()
{
    const int badge = m_production.isEmpty() ? 0 : std::min(badgeWidth(*m_badge, m_production), width());
    const int room = std::max(0, width() - badge - gap());
    const int text = std::min(m_text->fontMetrics().horizontalAdvance(m_who), room);
    const int badgePadding = badgeWidth(*m_badge, {});
    const bool isWholeBadge = badge == badgeWidth(*m_badge, m_production);
    m_badge->setText(isWholeBadge
                         ? m_production
                         : m_badge->fontMetrics().elidedText(m_production, Qt::ElideRight, badge - badgePadding));
    const bool isWhole = text < room || text == m_text->fontMetrics().horizontalAdvance(m_who);
    m_text->setText(isWhole ? m_who : text::isolated(m_text->fontMetrics().elidedText(m_who, Qt::ElideRight, text)));
    const int x = m_alignment & Qt::AlignRight ? width() - badge - gap() - text : 0;
    m_badge->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, badge, height())));
    m_text->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x + badge + gap(), 0, text, height())));
}

QSize WhoLine::sizeHint() const
{
    const int badge = m_production.isEmpty() ? 0 : badgeWidth(*m_badge, m_production);
    return {badge + gap() + m_text->fontMetrics().horizontalAdvance(m_who), minimumSizeHint().height()};
}

/// Of several it is what is cut: the first word is not.
QSize WhoLine::minimumSizeHint() const
{
    const int badge = m_production.isEmpty() ? 0 : badgeWidth(*m_badge, productionSign());
    const int words = m_who.isEmpty() ? 0 : fontMetrics().averageCharWidth() * leastCharacters;
    return {badge + gap() + words, m_badge->fontMetrics().height() + fontMetrics().height() / 6};
}

void WhoLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void WhoLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

} // namespace ui
